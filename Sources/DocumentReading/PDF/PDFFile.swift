internal import CPopplerText

/// A PDF held open in memory by poppler.
final class PDFFile {
    private let handle: OpaquePointer

    /// Opens a PDF; refused when it is locked by a password or damaged beyond repair.
    init(_ bytes: [UInt8]) throws(ReadingError) {
        var status = POPPLER_TEXT_DAMAGED
        let opened = bytes.withUnsafeBufferPointer { held in
            held.withMemoryRebound(to: CChar.self) {
                poppler_text_open($0.baseAddress, $0.count, &status)
            }
        }
        guard let opened else {
            throw status == POPPLER_TEXT_LOCKED ? .locked : .damaged(kind: "PDF")
        }
        handle = opened
    }

    deinit { poppler_text_close(handle) }

    /// How many pages there are.
    var pageCount: Int { Int(poppler_text_page_count(handle)) }

    /// Whether the program that made the file marks each paragraph as one piece of content on its page.
    var marksParagraphs: Bool { poppler_text_marks_paragraphs(handle) != 0 }

    /// A page, from 1; nil when it cannot be read.
    ///
    /// - Parameter seconds: after this long the rest of the page is left out.
    func page(_ number: Int, seconds: Double) -> PDFPage? {
        guard let read = poppler_text_read(handle, Int32(clamping: number), seconds) else {
            return nil
        }
        defer { poppler_text_free(read) }
        let page = read.pointee
        let scalars = UnsafeBufferPointer(start: page.scalars, count: page.scalar_count)
        let glyphs = UnsafeBufferPointer(start: page.glyphs, count: page.glyph_count)
        let lines = UnsafeBufferPointer(start: page.lines, count: page.line_count)
        return PDFPage(
            number: number, width: page.width, height: page.height,
            glyphs: glyphs.map { Self.glyph($0, scalars: scalars) },
            lines: lines.map { RulingLine(x0: $0.x0, y0: $0.y0, x1: $0.x1, y1: $0.y1) },
            pictureShare: page.picture_share, isCut: page.cut != 0)
    }

    /// Whether a page, from 1, shows anything: a letter, a picture or a drawing; what cannot be read may.
    func showsAnything(on number: Int, seconds: Double) -> Bool {
        guard let read = poppler_text_read(handle, Int32(clamping: number), seconds) else {
            return true
        }
        defer { poppler_text_free(read) }
        let page = read.pointee
        let scalars = UnsafeBufferPointer(start: page.scalars, count: page.scalar_count)
        let hasLetter = scalars.contains { value in
            Unicode.Scalar(value).map { !$0.properties.isWhitespace } ?? true
        }
        return hasLetter || page.picture_share > 0 || page.drawn != 0 || page.cut != 0
    }

    private static func glyph(
        _ glyph: poppler_text_glyph, scalars: UnsafeBufferPointer<UInt32>
    ) -> Glyph {
        var text = String.UnicodeScalarView()
        let first = Int(glyph.first)
        let end = min(first + Int(glyph.count), scalars.count)
        for index in min(first, end)..<end {
            text.append(Unicode.Scalar(scalars[index]) ?? "\u{FFFD}")
        }
        return Glyph(
            text: String(text), x: glyph.x, y: glyph.y, width: glyph.width, size: glyph.size,
            isBold: glyph.bold != 0, turn: Int(glyph.turn), isArtifact: glyph.artifact != 0,
            isFigure: glyph.figure != 0, content: Int(glyph.content))
    }
}
