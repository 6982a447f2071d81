import Zip

@testable import FileStore

/// Files made for tests, byte by byte: true ones and what only looks like one.
enum Crafted {
    static let pdf = pdf()

    static func pdf(body: String = "", after: String = "") -> [UInt8] {
        var text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R\(body)>>endobj\n"
        text += "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        let table = text.utf8.count
        text += "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R>>\n"
        return Array((text + "startxref\n\(table)\n%%EOF\n" + after).utf8)
    }

    static let png = png(1, 1)

    static func png(_ width: Int, _ height: Int, chunks: [(String, [UInt8])] = []) -> [UInt8] {
        let header = big(width, 4) + big(height, 4) + [8, 6, 0, 0, 0]
        let data: [UInt8] = [
            0x78, 0xDA, 0x63, 0x64, 0xF8, 0xCF, 0x50, 0x0F, 0x00, 0x03, 0x86, 0x01, 0x80, 0x5A,
            0x34, 0x7D, 0x6B,
        ]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
            + chunks.flatMap { chunk($0.0, $0.1) } + chunk("IDAT", data) + chunk("IEND", [])
    }

    static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        let content = Array(name.utf8) + bytes
        return big(bytes.count, 4) + content + big(CRC32.of(content[...]), 4)
    }

    static let jpeg = jpeg(1, 1)

    static func jpeg(_ width: Int, _ height: Int, comment: String = "", after: [UInt8] = [])
        -> [UInt8]
    {
        var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8)
        bytes += [1, 1, 0, 0, 1, 0, 1, 0, 0]
        if !comment.isEmpty {
            bytes += [0xFF, 0xFE] + big(comment.utf8.count + 2, 2) + Array(comment.utf8)
        }
        bytes += [0xFF, 0xC0, 0, 11, 8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0]
        return bytes + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0xFF, 0xD9] + after
    }

    static let docx = office(.docx)
    static let xlsx = office(.xlsx)
    static let odt = office(.odt)
    static let ods = office(.ods)

    /// A small office document with more members.
    static func office(
        _ kind: FileKind, more: [(String, [UInt8])] = [], types: String = "",
        leaving out: String = ""
    ) -> [UInt8] {
        let main = kind == .docx ? "word/document.xml" : "xl/workbook.xml"
        let members: [(String, String)] =
            kind == .docx || kind == .xlsx
            ? [
                (
                    "[Content_Types].xml",
                    "<Types><Override PartName=\"/\(main)\" ContentType=\"\(kind.mediaType).main+xml\"/>\(types)</Types>"
                ),
                ("_rels/.rels", "<Relationships/>"), (main, "<document>สวัสดี</document>"),
            ]
            : [
                ("mimetype", kind.mediaType), ("META-INF/manifest.xml", "<manifest/>"),
                ("content.xml", "<content>สวัสดี</content>"),
            ]
        return zip(members.filter { $0.0 != out }.map { ($0.0, Array($0.1.utf8)) } + more)
    }

    static func zip(_ members: [(String, [UInt8])]) -> [UInt8] {
        let writer = ZipWriter()
        for (name, bytes) in members { writer.add(name, bytes: bytes, packed: name != "mimetype") }
        return (try? writer.finish()) ?? []
    }

    static func big(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(number >> (8 * (count - 1 - $0)) & 0xFF) }
    }

    /// The harmless text that every virus scanner takes for a virus, in two halves so that this file is none.
    static let eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*"
}

extension [UInt8] {
    /// With some bytes replaced wherever they stand.
    func replacing(_ old: String, _ new: String) -> [UInt8] {
        let (old, new) = (Array(old.utf8), Array(new.utf8))
        var out = self
        var index = 0
        while index + old.count <= out.count {
            if Array(out[index..<index + old.count]) == old {
                out.replaceSubrange(index..<index + old.count, with: new)
                index += new.count
            } else {
                index += 1
            }
        }
        return out
    }
}
