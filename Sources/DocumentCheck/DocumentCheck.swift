public import Assessment
import Design
public import DocumentExamination
import HTML
public import HTTP
public import Platform
import ThaiText
import Threads

/// Upload and check: anybody sends a report and sees what was read, what does not agree, the forecast, and takes the
/// official documents home. Nothing is written to disk; everything is gone after an hour.
public struct DocumentCheck: Sendable {
    let reader: ReadingProcess
    let library: FrameworkLibrary
    let shelf: Shelf
    let paper: OfficialPaper
    let frame: SiteFrame
    let waits: ReadingWaits

    /// The area with all that it needs.
    public init(
        reader: ReadingProcess, library: FrameworkLibrary, shelf: Shelf, paper: OfficialPaper,
        frame: SiteFrame, waits: ReadingWaits = ReadingWaits()
    ) {
        self.reader = reader
        self.library = library
        self.shelf = shelf
        self.paper = paper
        self.frame = frame
        self.waits = waits
    }

    /// The lines of the route table.
    public func routes(_ gate: Gate) -> [Route<Access>] {
        let room = DocumentLimit.bytes + (1 << 20)
        return [
            gate.get(CheckLocations.start, .page(.everyone)) { visit in
                await form(visit, visit.restored == nil ? nil : Sheet(visit))
            },
            gate.post(
                CheckLocations.start, .upload(.everyone, fields: ["year"], limit: room),
                answer: take),
            gate.get(CheckLocations.document, .page(.everyone, isLogged: false), answer: show),
            gate.get(CheckLocations.download, .page(.everyone, isLogged: false), answer: download),
            gate.post(
                CheckLocations.removal, .form(.everyone, fields: [], isLogged: false),
                answer: remove),
        ]
    }

    private func download(
        _ visit: Visit, _ key: String, _ download: CheckDownload
    ) async throws -> Response {
        guard let document = shelf.document(key, now: visit.now) else { return await gone(visit) }
        guard document.downloads.contains(download.kind) else { throw WebRefusal.nothingHere }
        let bytes = try await paper.bytes(
            of: document, as: download, created: Bangkok(visit.now).iso8601)
        return .download(bytes, name: "prongsai-" + download.segment, type: download.format.type)
    }

    private func remove(_ visit: Visit, _ key: String) async throws -> Response {
        shelf.remove(key)
        var response = Response(.seeOther)
        response.headers.add(.location, CheckLocations.start.path().text + "?removed=yes")
        return response
    }

    /// The same for a result that was removed, that is over, and that never was: nobody learns which.
    func gone(_ visit: Visit) async -> Response {
        let title = GonePage.title(visit.language)
        return await frame.page(title, for: visit, PageLook(.notFound, isPrivate: true)) {
            GonePage(language: visit.language)
        }
    }
}

extension CheckDownload.Format {
    /// The kind of the body.
    var type: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        }
    }
}
