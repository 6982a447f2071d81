import Zip

/// Whether bytes are one whole office document without programs and without archives inside.
struct OfficeStructure {
    let kind: FileKind
    let unpacked: Int
    /// A workbook behind a chart lies within a document; there is nothing within that.
    var isInside = false

    func check(_ bytes: [UInt8]) throws(FileRefusal) {
        let reading = ByteReading(bytes: bytes)
        if reading.has([0xD0, 0xCF, 0x11, 0xE0], at: 0) { throw .oldOrLocked(kind) }
        guard reading.has([0x50, 0x4B, 0x03, 0x04], at: 0) else { throw .otherContent(than: kind) }
        do {
            let archive = try ZipArchive(bytes: bytes, limits: ZipLimits(total: unpacked))
            try checkKind(archive)
            for name in archive.names { try check(name, in: archive) }
        } catch let error as ZipError {
            throw refusal(error)
        } catch let error as FileRefusal {
            throw error
        } catch { throw .damaged(kind) }
    }

    private func checkKind(_ archive: ZipArchive) throws {
        switch kind {
        case .docx, .xlsx: try checkOpenXML(archive)
        case .odt, .ods:
            guard archive.names.first == "mimetype", archive.contains("META-INF/manifest.xml"),
                archive.contains("content.xml"),
                try archive.bytes(of: "mimetype").elementsEqual(kind.mediaType.utf8)
            else { throw FileRefusal.otherContent(than: kind) }
        case .pdf, .jpeg, .png: throw FileRefusal.otherContent(than: kind)
        }
    }

    private func checkOpenXML(_ archive: ZipArchive) throws {
        let main = kind == .docx ? "word/document.xml" : "xl/workbook.xml"
        guard archive.contains("[Content_Types].xml") else {
            throw FileRefusal.otherContent(than: kind)
        }
        let types = String(decoding: try archive.bytes(of: "[Content_Types].xml"), as: UTF8.self)
        if types.contains("macroEnabled") || types.contains("vbaProject") {
            throw FileRefusal.macros
        }
        guard archive.contains(main), types.contains("\(kind.mediaType).main+xml") else {
            throw FileRefusal.otherContent(than: kind)
        }
    }

    private func check(_ name: String, in archive: ZipArchive) throws {
        let lower = name.lowercased()
        let isProgram =
            lower.hasSuffix("vbaproject.bin") || lower.hasPrefix("basic/")
            || lower.hasPrefix("scripts/") || lower.contains("/activex/")
        if isProgram { throw FileRefusal.macros }
        let head = try archive.verify(name, keeping: 8)
        guard head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || Self.isArchive(head) else { return }
        guard !isInside, lower.contains("/embeddings/"),
            let inner = FileKind(extension: FileName(name).ending), inner == .docx || inner == .xlsx
        else { throw FileRefusal.nestedArchive(FileName(name).text) }
        try OfficeStructure(kind: inner, unpacked: unpacked, isInside: true)
            .check(try archive.bytes(of: name))
    }

    /// RAR, 7z, gzip, xz, and programs of Windows and Linux.
    private static func isArchive(_ head: [UInt8]) -> Bool {
        let marks: [[UInt8]] = [
            Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B, 0x08],
            [0xFD, 0x37, 0x7A, 0x58],
            [0x7F, 0x45, 0x4C, 0x46], Array("MZ".utf8),
        ]
        return marks.contains { head.starts(with: $0) }
    }

    private func refusal(_ error: ZipError) -> FileRefusal {
        switch error {
        case .tooLarge, .tooManyMembers, .packedTooTightly: .unpacksTooFar(limit: unpacked)
        case .locked: .oldOrLocked(kind)
        case .damaged, .badName, .missing, .notWritten: .damaged(kind)
        }
    }
}
