internal import Zip

/// What a file is by its content; its name is never asked.
public enum FileKind: Sendable, Hashable {
    case pdf, docx, xlsx, html, json, text
    /// A password protected Office file.
    case locked
    /// Something the program does not read; what it seems to be, if known.
    case other(String?)

    /// The kind of a file's bytes.
    public init(of bytes: [UInt8]) {
        if let kind = Self.binary(bytes) {
            self = kind
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            self = Self.textual(bytes)
        } else if Self.hasControls(bytes), !Self.isMarkedUp(bytes) {
            self = .other(Self.shortMagics[Array(bytes.prefix(2))])
        } else {
            self = Self.textual(bytes)
        }
    }

    private static func textual(_ bytes: [UInt8]) -> FileKind {
        let encoding = Encoding.detect(Array(bytes.prefix(65_536))) ?? .utf8
        var head = Substring(encoding.decode(Array(bytes.prefix(8_192))).lowercased())
        head = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if head.first == "{" { return .json }
        if head.hasPrefix("{\\rtf") { return .other("RTF") }
        guard head.first == "<" else { return .text }
        let marks = ["<!doctype html", "<html", "<head", "<body", "<table", "<div", "<section"]
        // Text from scanned tables carries a stray <p> or <b> and is not HTML for that.
        return marks.contains { head.contains($0) } ? .html : .text
    }

    private static func binary(_ bytes: [UInt8]) -> FileKind? {
        let head = bytes.prefix(1_024)
        if contains(head, Array("%PDF-".utf8)) { return .pdf }
        for (magic, kind) in magics where head.starts(with: magic) { return kind }
        if head.starts(with: [0x50, 0x4B, 3, 4]) { return archive(bytes) }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return compound(bytes)
        }
        if head.dropFirst(4).starts(with: Array("ftyp".utf8)) { return .other("HEIC / MP4") }
        return nil
    }

    private static let magics: [([UInt8], FileKind)] = [
        (Array("{\\rtf".utf8), .other("RTF (.rtf)")),
        ([0xFF, 0xD8, 0xFF], .other("JPEG")),
        ([0x89, 0x50, 0x4E, 0x47], .other("PNG")),
        (Array("GIF8".utf8), .other("GIF")),
        ([0x49, 0x49, 0x2A, 0], .other("TIFF")),
        ([0x4D, 0x4D, 0, 0x2A], .other("TIFF")),
        (Array("RIFF".utf8), .other("WebP / AVI / WAV")),
        ([0x1F, 0x8B], .other("gzip")),
        (Array("7z".utf8) + [0xBC, 0xAF], .other("7-Zip")),
        (Array("Rar!".utf8), .other("RAR")),
        ([0x7F, 0x45, 0x4C, 0x46], .other("ELF")),
        (Array("SQLite format".utf8), .other("SQLite")),
        ([0x50, 0x4B, 5, 6], .other("ZIP")),
    ]

    /// Beginnings that text may have too; asked only of what is no text.
    private static let shortMagics: [[UInt8]: String] = [
        Array("BM".utf8): "BMP", Array("MZ".utf8): "Windows (.exe)",
    ]

    /// Which kind of file lies in a zip archive.
    private static func archive(_ bytes: [UInt8]) -> FileKind {
        guard let zip = try? ZipArchive(bytes: bytes) else {
            // Damaged, a bomb, or a name that leads out: the reader of the likeliest kind says what is wrong.
            return holdsMember("xl/", bytes) && !holdsMember("word/", bytes) ? .xlsx : .docx
        }
        if zip.contains("[Content_Types].xml") {
            if zip.names.contains(where: { $0.hasPrefix("xl/") }) { return .xlsx }
            if zip.names.contains(where: { $0.hasPrefix("ppt/") }) {
                return .other("PowerPoint (.pptx)")
            }
            if zip.names.contains(where: { $0.hasPrefix("word/") }) { return .docx }
        }
        guard let type = try? zip.bytes(of: "mimetype") else { return .other("ZIP") }
        return .other(openDocument[String(decoding: type, as: UTF8.self)] ?? "ZIP")
    }

    /// Whether a member's own head stands somewhere in an archive that does not open, with a name that begins so. A
    /// name elsewhere says nothing: a document may speak of any.
    private static func holdsMember(_ folder: String, _ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while let index = rest.firstIndex(of: 0x50) {
            rest = rest[index...]
            if rest.starts(with: [0x50, 0x4B, 3, 4]),
                rest.dropFirst(30).starts(with: Array(folder.utf8))
            {
                return true
            }
            rest = rest.dropFirst()
        }
        return false
    }

    private static let openDocument = [
        "application/vnd.oasis.opendocument.text": "OpenDocument (.odt)",
        "application/vnd.oasis.opendocument.spreadsheet": "OpenDocument (.ods)",
        "application/vnd.oasis.opendocument.presentation": "OpenDocument (.odp)",
        "application/epub+zip": "EPUB",
    ]

    /// Which of the older Office programs wrote a compound file; names in it stand as UTF-16.
    private static func compound(_ bytes: [UInt8]) -> FileKind {
        func holds(_ name: String) -> Bool {
            contains(bytes[...], name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        }
        if holds("EncryptedPackage") { return .locked }
        if holds("WordDocument") { return .other("Word 97–2003 (.doc)") }
        if holds("Workbook") || holds("Book") { return .other("Excel 97–2003 (.xls)") }
        if holds("PowerPoint Document") { return .other("PowerPoint 97–2003 (.ppt)") }
        return .other("Microsoft Office 97–2003")
    }

    /// Whether it is HTML for all that: a page may carry stray control characters, but no zeros.
    private static func isMarkedUp(_ bytes: [UInt8]) -> Bool {
        textual(bytes) == .html && !bytes.prefix(1 << 20).contains(0)
    }

    /// Whether there are bytes that stand in no text.
    private static func hasControls(_ bytes: [UInt8]) -> Bool {
        let allowed: Set<UInt8> = [9, 10, 11, 12, 13, 26, 27]
        let odd = bytes.prefix(1 << 20).reduce(into: 0) { count, byte in
            if byte < 32, !allowed.contains(byte) { count += 1 }
        }
        return odd * 500 > min(bytes.count, 1 << 20)
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first else { return true }
        var rest = bytes
        while let index = rest.firstIndex(of: first) {
            rest = rest[index...]
            if rest.starts(with: wanted) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
