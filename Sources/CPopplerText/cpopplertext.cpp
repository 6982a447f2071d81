#include "cpopplertext.h"

#include <poppler-document.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <climits>
#include <cstdlib>
#include <cstring>
#include <memory>

struct poppler_text_document {
    std::unique_ptr<poppler::document> document;
};

namespace {
std::unique_ptr<poppler::page> page_of(const poppler_text_document *document, int page) {
    return std::unique_ptr<poppler::page>(document->document->create_page(page));
}
}  // namespace

extern "C" {

poppler_text_document *poppler_text_open(const char *bytes, size_t count) {
    if (count > INT_MAX) return nullptr;
    try {
        poppler::byte_array copy(bytes, bytes + count);
        std::unique_ptr<poppler::document> opened(poppler::document::load_from_data(&copy));
        if (!opened || opened->is_locked()) return nullptr;
        auto held = std::make_unique<poppler_text_document>();
        held->document = std::move(opened);
        return held.release();
    } catch (...) {
        return nullptr;
    }
}

void poppler_text_close(poppler_text_document *document) { delete document; }

int poppler_text_page_count(const poppler_text_document *document) {
    return document->document->pages();
}

int poppler_text_page_size(const poppler_text_document *document, int page, double *width,
                           double *height) {
    try {
        auto held = page_of(document, page);
        if (!held) return 0;
        auto rect = held->page_rect();
        *width = rect.width();
        *height = rect.height();
        return 1;
    } catch (...) {
        return 0;
    }
}

char *poppler_text_in(const poppler_text_document *document, int page, double x, double y,
                      double width, double height) {
    try {
        auto held = page_of(document, page);
        if (!held) return nullptr;
        auto text = held->text(poppler::rectf(x, y, width, height),
                               poppler::page::raw_order_layout)
                        .to_utf8();
        auto *out = static_cast<char *>(malloc(text.size() + 1));
        if (!out) return nullptr;
        memcpy(out, text.data(), text.size());
        out[text.size()] = 0;
        return out;
    } catch (...) {
        return nullptr;
    }
}

unsigned char *poppler_text_grey(const poppler_text_document *document, int page, double dpi,
                                 int *width, int *height) {
    try {
        auto held = page_of(document, page);
        if (!held) return nullptr;
        poppler::page_renderer renderer;
        renderer.set_image_format(poppler::image::format_gray8);
        auto image = renderer.render_page(held.get(), dpi, dpi);
        if (!image.is_valid()) return nullptr;
        *width = image.width();
        *height = image.height();
        auto row = static_cast<size_t>(*width);
        auto *out = static_cast<unsigned char *>(malloc(row * *height + 1));
        if (!out) return nullptr;
        for (int y = 0; y < *height; y++)
            memcpy(out + row * y, image.const_data() + static_cast<size_t>(y) * image.bytes_per_row(),
                   row);
        return out;
    } catch (...) {
        return nullptr;
    }
}

void poppler_text_free(void *memory) { free(memory); }
}
