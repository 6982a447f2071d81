internal import CXlsx
import Documents
import FoundationEssentials
import Glibc

/// A workbook being written by libxlsxwriter; owns the library's handle.
final class WorkbookFile {
    private var book: UnsafeMutablePointer<lxw_workbook>?

    /// A workbook that will stand at a path; the library keeps its own files in a folder.
    init(path: String, folder: String) throws(WritingError) {
        var book: UnsafeMutablePointer<lxw_workbook>?
        folder.withCString { name in
            var options = lxw_workbook_options()
            options.tmpdir = UnsafeMutablePointer(mutating: name)
            book = workbook_new_opt(path, &options)
        }
        guard let book else { throw .workbook("workbook_new_opt") }
        self.book = book
    }

    deinit {
        // Closing is also how the library frees its memory; the half-made file is removed by who named it.
        if let book { workbook_close(book) }
    }

    /// Writes the file; the workbook cannot be used afterwards.
    func close() throws(WritingError) {
        guard let book else { return }
        self.book = nil
        try Self.check(workbook_close(book))
    }

    /// A new sheet of a name that fits Excel's rules.
    func addSheet(_ name: String) throws(WritingError) -> UnsafeMutablePointer<lxw_worksheet> {
        guard let book, let sheet = workbook_add_worksheet(book, name) else {
            throw .workbook("workbook_add_worksheet \(name)")
        }
        return sheet
    }

    /// A new look of cells.
    func addFormat() -> UnsafeMutablePointer<lxw_format>? { book.flatMap(workbook_add_format) }

    /// A new chart of a kind.
    func addChart(_ type: lxw_chart_type) -> UnsafeMutablePointer<lxw_chart>? {
        book.flatMap { workbook_add_chart($0, UInt8(type.rawValue)) }
    }

    /// What the file says of itself; without a date the library would put in the clock's.
    func setProperties(_ properties: DocumentProperties) {
        guard let book else { return }
        let date = properties.created.flatMap {
            try? Date.ISO8601FormatStyle(timeZoneSeparator: .colon).parse($0)
        }
        let texts = [
            properties.title, properties.subject, properties.author,
            properties.keywords.joined(separator: ", "),
        ].map { strdup(SheetText.clean($0)) }
        defer { texts.forEach { free($0) } }
        var own = lxw_doc_properties()
        own.title = texts[0]
        own.subject = texts[1]
        own.author = texts[2]
        own.keywords = texts[3]
        own.created = time_t(max(1, date?.timeIntervalSince1970 ?? Self.firstDay))
        workbook_set_properties(book, &own)
    }

    /// 1 January 1980, the first day a zip archive knows.
    private static let firstDay = 315_532_800.0

    static func check(_ error: lxw_error) throws(WritingError) {
        guard error == LXW_NO_ERROR else {
            throw .workbook(lxw_strerror(error).map { String(cString: $0) } ?? "\(error.rawValue)")
        }
    }
}
