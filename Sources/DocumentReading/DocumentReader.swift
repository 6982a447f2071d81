public import Documents

/// Reads a file's bytes into a document tree, whatever of the readable kinds it is.
public enum DocumentReader {
    /// Most bytes of a file; ask a file's size before loading it.
    public static let sizeLimit = 64 << 20

    /// Most bytes of a plain text, which holds no pictures: more than two thousand pages.
    public static let textLimit = 20 << 20

    /// The document in a file's bytes.
    ///
    /// The kind is found in the content. What could be read only in part is listed in the document's doubts.
    public static func read(_ bytes: [UInt8]) throws(ReadingError) -> Document {
        guard bytes.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
        guard !bytes.isEmpty else { throw .empty }
        var document =
            switch FileKind(of: bytes) {
            case .docx: try DocxReader.read(bytes)
            case .html: try HTMLReader.read(bytes)
            case .text, .json: try TextReader.read(text(of: bytes))
            case .locked: throw ReadingError.locked
            case .other(let seems): throw ReadingError.unknownKind(seems)
            case .pdf: try PDFReader.read(bytes)
            case .xlsx: try XlsxReader.read(bytes)
            }
        guard !document.blocks.isEmpty || !document.doubts.isEmpty else { throw .empty }
        document.doubts += unreadable(document)
        return document
    }

    /// Paragraphs with letters that could not be made out, the first hundred of them.
    private static func unreadable(_ document: Document) -> [Doubt] {
        document.paragraphs.lazy.filter { $0.text.contains("\u{FFFD}") }.prefix(100)
            .map { Doubt(place: $0.place, text: $0.text, reason: .damaged) }
    }

    /// The text in a text file's bytes.
    static func text(of bytes: [UInt8]) throws(ReadingError) -> String {
        guard bytes.count <= textLimit else { throw .tooLarge(limit: textLimit) }
        guard let encoding = Encoding.detect(bytes) else { throw .unknownEncoding }
        let text = encoding.decode(bytes)
        guard text.contains(where: { !$0.isWhitespace && $0 != "\u{0}" }) else { throw .empty }
        return text
    }
}
