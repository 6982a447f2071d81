import DocumentWriting

/// The kinds of file that `report` writes.
enum ReportFormat: String, CaseIterable, Sendable {
    case pdf, docx, xlsx, html, csv, json

    /// The format that a file's name tells.
    init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        self.init(rawValue: fileName[dot...].dropFirst().lowercased())
    }
}
