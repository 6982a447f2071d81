public import Documents
import FoundationEssentials
import Glibc

/// Writes a document tree as an Excel workbook: a sheet per kind of table, scores as numbers, native charts.
public enum XLSXWriter {
    /// The bytes of the file, the same every time.
    ///
    /// - Parameter folder: where the library may keep a file for the moment; nothing stays there, whatever happens.
    public static func write(
        _ document: Document, scratch folder: String
    ) throws(WritingError) -> [UInt8] {
        let scratch = try ScratchFile(in: folder)
        defer { scratch.remove() }
        let file = try WorkbookFile(path: scratch.path, folder: folder)
        file.setProperties(document.properties)
        let looks = SheetLooks(file)
        for plan in SheetPlan.plans(of: document) {
            try SheetFiller(plan: plan, file: file, looks: looks).fill()
        }
        try file.close()
        return try scratch.bytes()
    }
}

/// A file of a name nobody else has, for a library that writes to names only.
private struct ScratchFile {
    let path: String

    init(in folder: String) throws(WritingError) {
        var template = Array("\(folder)/prongsai-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .scratch(String(cString: strerror(errno))) }
        Glibc.close(descriptor)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func bytes() throws(WritingError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else {
            throw .scratch(String(cString: strerror(errno)))
        }
        return Array(data)
    }

    func remove() { unlink(path) }
}
