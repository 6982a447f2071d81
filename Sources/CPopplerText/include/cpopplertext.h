/* A narrow C door to poppler: the letters of a page with their places, and its ruling lines. */
#pragma once
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct poppler_text_document poppler_text_document;

typedef enum {
    POPPLER_TEXT_OK = 0,
    POPPLER_TEXT_DAMAGED = 1,
    POPPLER_TEXT_LOCKED = 2
} poppler_text_status;

/* One glyph and the letters it stands for. Lengths are in points, places are from the upper left of the page. */
typedef struct {
    /* Left end of the base line (of the turned base line when `turn` is not 0). */
    double x, y;
    double width;
    double size;
    /* Range in the page's scalars. */
    uint32_t first, count;
    /* Which piece of marked content of the page it belongs to, from 1; 0 for none. A piece is never two paragraphs. */
    uint32_t content;
    /* Quarter turns clockwise, 0 to 3. */
    uint8_t turn;
    uint8_t bold;
    /* Marked as page furniture: page number, running header. */
    uint8_t artifact;
    /* Inside a picture or chart. */
    uint8_t figure;
} poppler_text_glyph;

/* A horizontal or vertical ruling line, also the side of a frame or a bar too thin to be a surface. */
typedef struct {
    double x0, y0, x1, y1;
} poppler_text_line;

typedef struct {
    double width, height;
    poppler_text_glyph *glyphs;
    size_t glyph_count;
    uint32_t *scalars;
    size_t scalar_count;
    poppler_text_line *lines;
    size_t line_count;
    /* Sum of the surfaces of pictures as a share of the page. */
    double picture_share;
    /* 1 when anything but letters and pictures is drawn that can be seen on white. */
    int drawn;
    /* 1 when a limit of time or number stopped the reading of the page. */
    int cut;
} poppler_text_page;

/* Opens a PDF held in memory; NULL with the status when that fails. The bytes are copied. */
poppler_text_document *poppler_text_open(const char *bytes, size_t count,
                                         poppler_text_status *status);
void poppler_text_close(poppler_text_document *document);

int poppler_text_page_count(poppler_text_document *document);
/* 1 when the program that made the file marks each paragraph as one piece of content on its page. */
int poppler_text_marks_paragraphs(poppler_text_document *document);
/* Reads a page, from 1, within a time; NULL when it cannot be read at all. Free with poppler_text_free. */
poppler_text_page *poppler_text_read(poppler_text_document *document, int page, double seconds);
void poppler_text_free(poppler_text_page *page);
#ifdef __cplusplus
}
#endif
