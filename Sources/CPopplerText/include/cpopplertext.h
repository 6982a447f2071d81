/* A narrow C door to poppler-cpp: pages, their text in a rectangle, their picture in grey. */
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct poppler_text_document poppler_text_document;

/* Opens a PDF held in memory; NULL when it is no PDF, damaged beyond repair or locked by a password. The bytes are copied. */
poppler_text_document *poppler_text_open(const char *bytes, size_t count);
void poppler_text_close(poppler_text_document *document);

int poppler_text_page_count(const poppler_text_document *document);
/* Page size in points; 0 when the page cannot be made. */
int poppler_text_page_size(const poppler_text_document *document, int page, double *width, double *height);
/* UTF-8 text in content-stream order inside a rectangle in points from the upper left; free with poppler_text_free. */
char *poppler_text_in(const poppler_text_document *document, int page, double x, double y, double width, double height);
/* One byte per pixel, row by row; free with poppler_text_free. */
unsigned char *poppler_text_grey(const poppler_text_document *document, int page, double dpi, int *width, int *height);
void poppler_text_free(void *memory);
#ifdef __cplusplus
}
#endif
