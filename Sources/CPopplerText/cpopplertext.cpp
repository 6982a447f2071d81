#include "cpopplertext.h"

#include "page_device.h"

#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Stream.h>

#include <climits>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>

struct poppler_text_document {
    /* poppler reads from these bytes as long as the document lives. */
    std::string bytes;
    std::unique_ptr<PDFDoc> document;
};

namespace {
/* poppler keeps its settings in one place for the whole process and writes complaints to stderr unless told not to. */
void prepare() {
    static std::once_flag once;
    std::call_once(once, [] {
        if (!globalParams) globalParams = std::make_unique<GlobalParams>();
        setErrorCallback([](ErrorCategory, Goffset, const char *) {});
    });
}

template <typename T>
T *copy(const std::vector<T> &values) {
    auto *out = static_cast<T *>(malloc(values.size() * sizeof(T) + 1));
    if (out && !values.empty()) memcpy(out, values.data(), values.size() * sizeof(T));
    return out;
}
}  // namespace

extern "C" {

poppler_text_document *poppler_text_open(const char *bytes, size_t count,
                                         poppler_text_status *status) {
    *status = POPPLER_TEXT_DAMAGED;
    if (count > INT_MAX) return nullptr;
    try {
        prepare();
        auto held = std::make_unique<poppler_text_document>();
        held->bytes.assign(bytes, count);
        auto *stream = new MemStream(held->bytes.data(), 0, static_cast<Goffset>(count),
                                     Object(objNull));
        held->document = std::make_unique<PDFDoc>(stream);
        if (!held->document->isOk()) {
            if (held->document->getErrorCode() == errEncrypted) *status = POPPLER_TEXT_LOCKED;
            return nullptr;
        }
        *status = POPPLER_TEXT_OK;
        return held.release();
    } catch (...) {
        return nullptr;
    }
}

void poppler_text_close(poppler_text_document *document) { delete document; }

int poppler_text_page_count(poppler_text_document *document) {
    try {
        return document->document->getNumPages();
    } catch (...) {
        return 0;
    }
}

int poppler_text_marks_paragraphs(poppler_text_document *document) {
    try {
        auto producer = document->document->getDocInfoStringEntry("Producer");
        return producer && producer->toStr().rfind("cairo", 0) == 0 ? 1 : 0;
    } catch (...) {
        return 0;
    }
}

poppler_text_page *poppler_text_read(poppler_text_document *document, int page, double seconds) {
    try {
        auto *found = document->document->getPage(page);
        if (!found) return nullptr;
        bool sideways = found->getRotate() == 90 || found->getRotate() == 270;
        double width = sideways ? found->getCropHeight() : found->getCropWidth();
        double height = sideways ? found->getCropWidth() : found->getCropHeight();
        if (!(width > 0 && width < 1e5 && height > 0 && height < 1e5)) return nullptr;
        PageDevice device(width, height, seconds);
        document->document->displayPageSlice(&device, page, 72, 72, 0, false, true, false, -1, -1,
                                             -1, -1, PageDevice::should_stop, &device);
        auto *out = static_cast<poppler_text_page *>(calloc(1, sizeof(poppler_text_page)));
        if (!out) return nullptr;
        out->width = width;
        out->height = height;
        out->glyphs = copy(device.glyphs);
        out->glyph_count = out->glyphs ? device.glyphs.size() : 0;
        out->scalars = copy(device.scalars);
        out->scalar_count = out->scalars ? device.scalars.size() : 0;
        out->lines = copy(device.lines);
        out->line_count = out->lines ? device.lines.size() : 0;
        out->picture_share = device.picture_share();
        out->drawn = device.drawn ? 1 : 0;
        out->cut = device.cut ? 1 : 0;
        return out;
    } catch (...) {
        return nullptr;
    }
}

void poppler_text_free(poppler_text_page *page) {
    if (!page) return;
    free(page->glyphs);
    free(page->scalars);
    free(page->lines);
    free(page);
}
}
