import Assessment
public import DocumentWriting
import Platform
import Reports
import ThaiText
import Threads

/// Writes a checked document as an official one, on threads that may be held for a while.
public struct OfficialPaper: Sendable {
    /// The fonts of official documents.
    public let fonts: FontFiles
    private let pool: ThreadPool<Void>

    /// A writer with the fonts of official documents.
    public init(fonts: FontFiles) {
        self.fonts = fonts
        pool = ThreadPool(threads: 2, waiting: 32)
    }

    /// The bytes of a document in a form; `created` as ISO 8601. Throws `NoRoomLeft` and `PDFError`.
    func bytes(
        of document: CheckedDocument, as download: CheckDownload, created: String
    ) async throws -> [UInt8] {
        let names = document.framework.map(OfficialNames.init) ?? OfficialNames()
        let contradictions =
            document.framework.map { Contradiction.all(on: document.report.resultSheet, by: $0) }
            ?? []
        let kind: OfficialDocument = download.kind == .plan ? .plan : .results
        let (report, fonts) = (document.report, fonts)
        return try await pool.run {
            let tree = kind.compose(
                report, names: names, contradictions: contradictions, created: created)
            switch download.format {
            case .pdf: return try PDFWriter(fonts: fonts).write(tree)
            case .docx: return try DOCXWriter.write(tree)
            }
        }
    }
}

extension CheckedDocument {
    /// What can be written of this document: a plan of whatever it holds; a report only where something was reported.
    var downloads: [CheckDownload.Kind] {
        if report.isEmpty { return [] }
        let isReported = (report.measures ?? []).contains {
            !$0.outputs.isEmpty || !$0.outcomes.isEmpty
        }
        return isReported && report.kind != .plan ? [.plan, .results] : [.plan]
    }
}
