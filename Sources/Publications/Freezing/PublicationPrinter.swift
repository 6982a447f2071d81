import Assessment
public import DocumentWriting
import Documents
import FoundationEssentials
import Reports
import Threads

/// Writes a document in every form, on threads that may be held for a while.
public struct PublicationPrinter: Sendable {
    private let fonts: FontFiles
    private let pool: ThreadPool<Void>

    /// A printer with the fonts of official documents.
    public init(fonts: FontFiles) {
        self.fonts = fonts
        pool = ThreadPool(threads: 2, waiting: 32)
    }

    /// What is printed: content, the names of its codes, and how it stands.
    struct Copy: Sendable {
        let content: FrozenContent
        let framework: Framework
        let standing: DocumentStanding?
        /// Date and time of making as ISO 8601 with zone.
        let created: String

        var document: Document {
            let kind = OfficialDocument(rawValue: content.document) ?? .plan
            return kind.compose(
                content.report, names: OfficialNames(framework),
                contradictions: Contradiction.all(on: content.report.resultSheet, by: framework),
                created: created, standing: standing)
        }
    }

    /// The bytes of one form; throws `NoRoomLeft` and what the writers throw.
    func bytes(of copy: Copy, as format: PublicationFormat) async throws -> [UInt8] {
        let fonts = fonts
        return try await pool.run { try Self.bytes(copy.document, copy.content, format, fonts) }
    }

    /// On how many pages it is printed; throws `NoRoomLeft` and `PDFError`.
    func pages(of copy: Copy) async throws -> Int {
        let fonts = fonts
        return try await pool.run { try PDFWriter(fonts: fonts).file(copy.document).pageCount }
    }

    /// The bytes of all forms, the slowest beside the others.
    func everything(of copy: Copy) async throws -> [PublicationFormat: [UInt8]] {
        let (fonts, document) = (fonts, copy.document)
        let rest = PublicationFormat.allCases.filter { $0 != .pdf }
        async let pdf = pool.run { try Self.bytes(document, copy.content, .pdf, fonts) }
        async let others = pool.run {
            try rest.map { ($0, try Self.bytes(document, copy.content, $0, fonts)) }
        }
        var all = Dictionary(try await others) { first, _ in first }
        all[.pdf] = try await pdf
        return all
    }

    private static func bytes(
        _ document: Document, _ content: FrozenContent, _ format: PublicationFormat,
        _ fonts: FontFiles
    ) throws -> [UInt8] {
        switch format {
        case .pdf: try PDFWriter(fonts: fonts).write(document)
        case .docx: try DOCXWriter.write(document)
        case .xlsx:
            try XLSXWriter.write(document, scratch: FileManager.default.temporaryDirectory.path)
        case .csv: MeasureCSV.bytes(of: content.report)
        case .json: content.bytes
        case .html: HTMLWriter.write(document)
        }
    }
}
