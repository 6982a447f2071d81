/* Takes down letters and ruling lines while poppler runs through a page's content. */
#pragma once
#include "cpopplertext.h"

#include <GfxState.h>
#include <OutputDev.h>

#include <string>
#include <vector>

class PageDevice : public OutputDev {
   public:
    PageDevice(double width, double height, double seconds);

    std::vector<poppler_text_glyph> glyphs;
    std::vector<uint32_t> scalars;
    std::vector<poppler_text_line> lines;
    bool cut = false;
    bool drawn = false;

    double picture_share() const;
    /* poppler asks this now and then and stops when it answers true. */
    static bool should_stop(void *device);

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }

    void stroke(GfxState *state) override;
    void fill(GfxState *state) override;
    void eoFill(GfxState *state) override { fill(state); }
    void drawChar(GfxState *state, double x, double y, double dx, double dy, double originX,
                  double originY, CharCode code, int nBytes, const Unicode *u, int uLen) override;
    void beginActualText(GfxState *state, const GooString *text) override;
    void endActualText(GfxState *state) override;
    void beginMarkedContent(const char *name, Dict *properties) override;
    void endMarkedContent(GfxState *state) override;
    void drawImageMask(GfxState *state, Object *ref, Stream *str, int width, int height,
                       bool invert, bool interpolate, bool inlineImg) override;
    void drawImage(GfxState *state, Object *ref, Stream *str, int width, int height,
                   GfxImageColorMap *colorMap, bool interpolate, const int *maskColors,
                   bool inlineImg) override;
    void drawMaskedImage(GfxState *state, Object *ref, Stream *str, int width, int height,
                         GfxImageColorMap *colorMap, bool interpolate, Stream *maskStr,
                         int maskWidth, int maskHeight, bool maskInvert,
                         bool maskInterpolate) override;
    void drawSoftMaskedImage(GfxState *state, Object *ref, Stream *str, int width, int height,
                             GfxImageColorMap *colorMap, bool interpolate, Stream *maskStr,
                             int maskWidth, int maskHeight, GfxImageColorMap *maskColorMap,
                             bool maskInterpolate) override;

   private:
    double width_, height_;
    double pictures_ = 0;
    /* In seconds of this thread's own work: on a busy machine a page gets the same time to be read. */
    double deadline_;
    /* 'a' artifact, 'f' figure, ' ' any other marked content. */
    std::string marks_;
    int artifacts_ = 0, figures_ = 0;
    /* The marked content at each depth, from 1; 0 outside. */
    std::vector<uint32_t> contents_;
    /* Where the replaced glyphs of the running ActualText begin, or -1. */
    long replaced_ = -1;
    std::vector<Unicode> replacement_;

    void add_line(double x0, double y0, double x1, double y1);
    void add_picture(GfxState *state);
    void append(poppler_text_glyph glyph, const Unicode *letters, int count);
};
