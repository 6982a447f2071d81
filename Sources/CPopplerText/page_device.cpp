#include "page_device.h"

#include <GfxFont.h>
#include <UTF.h>
#include <goo/GooString.h>
#include <goo/gmem.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <ctime>

namespace {
const size_t glyph_limit = 300000;
const size_t line_limit = 60000;
/* Thinner surfaces are lines, in points. */
const double thin = 3;
/* No page is wider or higher, in points; what a file places beyond it is nowhere. */
const double farthest = 20000;
/* Shorter lines part nothing. */
const double shortest = 3;

bool is_white(const GfxRGB &color) {
    const int bright = static_cast<int>(0.94 * gfxColorComp1);
    return color.r > bright && color.g > bright && color.b > bright;
}

double seconds_worked() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}
}  // namespace

PageDevice::PageDevice(double width, double height, double seconds)
    : width_(width),
      height_(height),
      deadline_(seconds_worked() + seconds) {}

bool PageDevice::should_stop(void *device) {
    auto *self = static_cast<PageDevice *>(device);
    if (seconds_worked() > self->deadline_) self->cut = true;
    return self->cut;
}

double PageDevice::picture_share() const {
    double page = width_ * height_;
    return page > 0 ? std::min(1.0, pictures_ / page) : 0;
}

void PageDevice::add_line(double x0, double y0, double x1, double y1) {
    if (lines.size() >= line_limit) {
        cut = true;
        return;
    }
    for (double place : {x0, y0, x1, y1})
        if (!(std::abs(place) <= farthest)) return;
    double dx = std::abs(x1 - x0), dy = std::abs(y1 - y0);
    if (std::max(dx, dy) < shortest || std::min(dx, dy) > 1) return;
    lines.push_back({std::min(x0, x1), std::min(y0, y1), std::max(x0, x1), std::max(y0, y1)});
}

void PageDevice::stroke(GfxState *state) {
    GfxRGB color;
    state->getStrokeRGB(&color);
    if (is_white(color) || state->getStrokeOpacity() < 0.05) return;
    drawn = true;
    const GfxPath *path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths() && !cut; i++) {
        const GfxSubpath *part = path->getSubpath(i);
        for (int j = 1; j < part->getNumPoints() && !cut; j++) {
            if (part->getCurve(j)) continue;
            double x0, y0, x1, y1;
            state->transform(part->getX(j - 1), part->getY(j - 1), &x0, &y0);
            state->transform(part->getX(j), part->getY(j), &x1, &y1);
            add_line(x0, y0, x1, y1);
        }
    }
}

void PageDevice::fill(GfxState *state) {
    GfxRGB color;
    state->getFillRGB(&color);
    if (is_white(color) || state->getFillOpacity() < 0.05) return;
    drawn = true;
    const GfxPath *path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths() && !cut; i++) {
        const GfxSubpath *part = path->getSubpath(i);
        if (part->getNumPoints() < 3 || part->getNumPoints() > 6) continue;
        double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
        for (int j = 0; j < part->getNumPoints(); j++) {
            double x, y;
            state->transform(part->getX(j), part->getY(j), &x, &y);
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
        double wide = right - left, high = bottom - top;
        if (high <= thin && wide > high) {
            add_line(left, (top + bottom) / 2, right, (top + bottom) / 2);
        } else if (wide <= thin && high > wide) {
            add_line((left + right) / 2, top, (left + right) / 2, bottom);
        }
    }
}

void PageDevice::append(poppler_text_glyph glyph, const Unicode *letters, int count) {
    if (glyphs.size() >= glyph_limit || scalars.size() >= 4 * glyph_limit) {
        cut = true;
        return;
    }
    glyph.first = static_cast<uint32_t>(scalars.size());
    glyph.count = static_cast<uint32_t>(count);
    scalars.insert(scalars.end(), letters, letters + count);
    glyphs.push_back(glyph);
}

void PageDevice::drawChar(GfxState *state, double x, double y, double dx, double dy, double originX,
                          double originY, CharCode code, int nBytes, const Unicode *u, int uLen) {
    if (cut) return;
    /* The advance holds the spacing after the letter, which is not the letter. */
    double spacing = state->getCharSpace();
    if (nBytes == 1 && code == 0x20) spacing += state->getWordSpace();
    dx -= spacing * state->getHorizScaling();
    double px, py, wx, wy;
    state->transform(x, y, &px, &py);
    state->transformDelta(dx, dy, &wx, &wy);
    double size = state->getTransformedFontSize();
    for (double length : {px, py, wx, wy, size})
        if (!(std::abs(length) <= farthest)) return;
    if (px < -20 || py < -20 || px > width_ + 20 || py > height_ + 20) return;
    poppler_text_glyph glyph = {};
    glyph.x = px;
    glyph.y = py;
    glyph.width = std::hypot(wx, wy);
    glyph.size = std::abs(size);
    if (std::abs(wy) > std::abs(wx)) {
        glyph.turn = wy > 0 ? 1 : 3;
    } else if (wx < 0) {
        glyph.turn = 2;
    }
    const GfxFont *font = state->getFont().get();
    if (font) {
        auto name = font->getName().value_or("");
        glyph.bold = font->isBold() || font->getWeight() >= GfxFont::W600 ||
                     name.find("Bold") != std::string::npos ||
                     name.find("bold") != std::string::npos;
    }
    if ((state->getRender() & 3) == 2) glyph.bold = 1;
    glyph.artifact = artifacts_ > 0;
    glyph.figure = figures_ > 0;
    glyph.content = contents_.empty() ? 0 : contents_.back();
    const Unicode unknown = 0xFFFD;
    append(glyph, uLen > 0 ? u : &unknown, uLen > 0 ? std::min(uLen, 16) : 1);
}

void PageDevice::beginActualText(GfxState *, const GooString *text) {
    if (replaced_ >= 0) return;
    replaced_ = static_cast<long>(glyphs.size());
    Unicode *letters = nullptr;
    int count = TextStringToUCS4(text->toStr(), &letters);
    replacement_.assign(letters, letters + std::max(0, count));
    gfree(letters);
}

void PageDevice::endActualText(GfxState *state) {
    if (replaced_ < 0) return;
    auto first = static_cast<size_t>(replaced_);
    replaced_ = -1;
    if (cut) return;
    if (first >= glyphs.size()) {
        /* cairo writes the space at the end of a broken line as text of no glyph. */
        if (glyphs.empty() || replacement_.size() != 1 || replacement_[0] != 0x20) return;
        poppler_text_glyph space = glyphs.back();
        state->transform(state->getCurX(), state->getCurY(), &space.x, &space.y);
        space.width = 0;
        if (std::abs(space.x) <= farthest && std::abs(space.y) <= farthest)
            append(space, replacement_.data(), 1);
        return;
    }
    poppler_text_glyph joined = glyphs[first];
    double left = joined.x, right = joined.x + joined.width;
    for (size_t i = first; i < glyphs.size(); i++) {
        const auto &glyph = glyphs[i];
        /* A text that runs over several lines cannot be placed as one; its letters stay. */
        if (glyph.turn != 0 || std::abs(glyph.y - joined.y) > joined.size / 2) return;
        left = std::min(left, glyph.x);
        right = std::max(right, glyph.x + glyph.width);
    }
    joined.x = left;
    joined.width = right - left;
    scalars.resize(joined.first);
    glyphs.resize(first);
    if (!replacement_.empty())
        append(joined, replacement_.data(), static_cast<int>(replacement_.size()));
}

void PageDevice::beginMarkedContent(const char *name, Dict *properties) {
    char mark = ' ';
    if (name && strcmp(name, "Artifact") == 0) mark = 'a';
    if (name && strcmp(name, "Figure") == 0) mark = 'f';
    if (marks_.size() >= 10000) return;
    marks_.push_back(mark);
    uint32_t content = contents_.empty() ? 0 : contents_.back();
    if (properties) {
        Object number = properties->lookup("MCID");
        if (number.isInt() && number.getInt() >= 0)
            content = static_cast<uint32_t>(number.getInt()) + 1;
    }
    contents_.push_back(content);
    artifacts_ += mark == 'a';
    figures_ += mark == 'f';
}

void PageDevice::endMarkedContent(GfxState *) {
    if (marks_.empty()) return;
    char mark = marks_.back();
    marks_.pop_back();
    if (!contents_.empty()) contents_.pop_back();
    artifacts_ -= mark == 'a';
    figures_ -= mark == 'f';
}

void PageDevice::add_picture(GfxState *state) {
    double wx, wy, hx, hy;
    state->transformDelta(1, 0, &wx, &wy);
    state->transformDelta(0, 1, &hx, &hy);
    double surface = std::abs(wx * hy - wy * hx);
    if (std::isfinite(surface)) pictures_ += surface;
}

void PageDevice::drawImageMask(GfxState *state, Object *ref, Stream *str, int width, int height,
                               bool invert, bool interpolate, bool inlineImg) {
    add_picture(state);
    OutputDev::drawImageMask(state, ref, str, width, height, invert, interpolate, inlineImg);
}

void PageDevice::drawImage(GfxState *state, Object *ref, Stream *str, int width, int height,
                           GfxImageColorMap *colorMap, bool interpolate, const int *maskColors,
                           bool inlineImg) {
    add_picture(state);
    OutputDev::drawImage(state, ref, str, width, height, colorMap, interpolate, maskColors,
                         inlineImg);
}

void PageDevice::drawMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *,
                                 bool, Stream *, int, int, bool, bool) {
    add_picture(state);
}

void PageDevice::drawSoftMaskedImage(GfxState *state, Object *, Stream *, int, int,
                                     GfxImageColorMap *, bool, Stream *, int, int,
                                     GfxImageColorMap *, bool) {
    add_picture(state);
}
