import CPango
import Documents

/// A PDF file in the making: pages, tags, outline.
final class PDFSurface {
    /// What pages are drawn with.
    let drawing: OpaquePointer
    private let surface: OpaquePointer
    private let sink: ByteSink
    private(set) var pageCount = 0

    init(_ properties: DocumentProperties) throws(PDFError) {
        let sink = ByteSink()
        let closure = Unmanaged.passUnretained(sink).toOpaque()
        let surface = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
                let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
                sink.bytes.append(
                    contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                return CAIRO_STATUS_SUCCESS
            }, closure, PageGeometry.short, PageGeometry.long)
        guard let surface else { throw .drawing("cairo_pdf_surface_create_for_stream") }
        guard let drawing = cairo_create(surface) else {
            cairo_surface_destroy(surface)
            throw .drawing("cairo_create")
        }
        self.sink = sink
        self.surface = surface
        self.drawing = drawing
        // Before 1.5 Cairo leaves out what letters stand for (ActualText), and every ำ falls apart.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
        setMetadata(properties)
        try check()
    }

    deinit {
        cairo_destroy(drawing)
        cairo_surface_destroy(surface)
    }

    /// Ends the page before and begins one of this size; its label is what viewers show for it.
    ///
    /// Setting the size throws away what was recorded of the page, tags too, so it comes first.
    func beginPage(width: Double, height: Double, label: String) throws(PDFError) {
        if pageCount > 0 { cairo_show_page(drawing) }
        try check()
        pageCount += 1
        cairo_pdf_surface_set_size(surface, width, height)
        cairo_pdf_surface_set_page_label(surface, label)
    }

    /// Opens a structure element; what is drawn until `close` belongs to it.
    func open(_ tag: String) { cairo_tag_begin(drawing, tag, nil) }

    /// Closes the structure element opened last.
    func close(_ tag: String) { cairo_tag_end(drawing, tag) }

    /// Adds a line to the outline that leads to a height of the current page; the id is for its children.
    func addOutline(_ title: String, under parent: Int32, x: Double, y: Double) -> Int32 {
        let place = "page=\(pageCount) pos=[\(SVGNumber(x)) \(SVGNumber(max(0, y)))]"
        return cairo_pdf_surface_add_outline(
            surface, parent, title, place, CAIRO_PDF_OUTLINE_FLAG_OPEN)
    }

    /// Ends the last page and the file.
    func finish() throws(PDFError) -> [UInt8] {
        cairo_show_page(drawing)
        try check()
        cairo_surface_finish(surface)
        try check()
        return sink.bytes
    }

    /// Cairo keeps the first error and goes on drawing nothing; without a look at it a broken file comes out.
    func check() throws(PDFError) {
        for status in [cairo_status(drawing), cairo_surface_status(surface)]
        where status != CAIRO_STATUS_SUCCESS {
            throw .drawing(cairo_status_to_string(status).map { String(cString: $0) } ?? "cairo")
        }
    }

    private func setMetadata(_ properties: DocumentProperties) {
        let entries = [
            (CAIRO_PDF_METADATA_TITLE, properties.title),
            (CAIRO_PDF_METADATA_AUTHOR, properties.author),
            (CAIRO_PDF_METADATA_SUBJECT, properties.subject),
            (CAIRO_PDF_METADATA_KEYWORDS, properties.keywords.joined(separator: ", ")),
            (CAIRO_PDF_METADATA_CREATOR, PDFWriter.creator),
            (CAIRO_PDF_METADATA_CREATE_DATE, properties.created ?? ""),
            (CAIRO_PDF_METADATA_MOD_DATE, properties.created ?? ""),
        ]
        for (kind, text) in entries where !text.isEmpty {
            cairo_pdf_surface_set_metadata(surface, kind, text)
        }
    }
}

/// Where Cairo writes to.
private final class ByteSink {
    var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(1 << 18) }
}
