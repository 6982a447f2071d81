public import Documents

/// Writes a document tree as PDF/A-2b with tags, outline and page numbers.
public struct PDFWriter: Sendable {
    /// The files that pages are set in.
    public var fonts: FontFiles

    /// The program named in the file.
    static let creator = "Prongsai"

    /// A writer that sets pages in the given fonts.
    public init(fonts: FontFiles) { self.fonts = fonts }

    /// The bytes of the file; the same bytes for the same document.
    public func write(_ document: Document) throws(PDFError) -> [UInt8] {
        try file(document).bytes
    }

    /// The file, together with what could not be shown as it was written.
    public func file(_ document: Document) throws(PDFError) -> PDFFile {
        let properties = document.properties.asMetadata
        let engine = try TextEngine(fonts)
        let terms = UnbreakableTerms(names: document.properties.unbreakable)
        let surface = try PDFSurface(properties)
        let flow = PageFlow(
            surface, TextSetter(engine: engine, terms: terms), mark: properties.mark)
        try draw(document, flow)
        let archiving = PDFArchiving(properties: properties, tags: flow.tags)
        let bytes = try archiving.finished(try surface.finish())
        return PDFFile(
            bytes: bytes, pageCount: surface.pageCount, missingLetters: engine.missing)
    }

    private func draw(_ document: Document, _ flow: PageFlow) throws(PDFError) {
        let sections = document.sections.filter { !$0.blocks.isEmpty }
        var isOpen = false
        for section in sections.isEmpty ? [Section(numbered: false)] : sections {
            try flow.begin(section)
            if !isOpen {
                flow.surface.open("Document")
                isOpen = true
            }
            try BlockFlow(flow: flow, blocks: section.blocks).place()
        }
        flow.surface.close("Document")
    }
}

/// A PDF file in memory.
public struct PDFFile: Sendable, Hashable {
    /// The bytes.
    public var bytes: [UInt8]
    /// How many pages it has.
    public var pageCount: Int
    /// Letters that the font lacks, such as pictographs; "?" stands in their place on the page.
    public var missingLetters: [Character]
}
