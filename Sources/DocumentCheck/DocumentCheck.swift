public import Assessment
import Design
import HTML
public import HTTP
public import Platform
import ThaiText
import Threads

/// Upload and check: anybody sends a report and sees what was read, what does not agree, the forecast, and takes the
/// official documents home. Nothing is written to disk; everything is gone after an hour.
public struct DocumentCheck: Sendable {
    /// The largest document that is taken, in bytes.
    public static let sizeLimit = 20 << 20

    /// What a document weighs on the shelf at most: its values lie there, not its bytes.
    private static let mostWeight = 2 << 20

    let reader: ReadingProcess
    let library: FrameworkLibrary
    let shelf: Shelf
    let paper: OfficialPaper
    let frame: SiteFrame

    /// The area with all that it needs.
    public init(
        reader: ReadingProcess, library: FrameworkLibrary, shelf: Shelf, paper: OfficialPaper,
        frame: SiteFrame
    ) {
        self.reader = reader
        self.library = library
        self.shelf = shelf
        self.paper = paper
        self.frame = frame
    }

    /// The lines of the route table.
    public func routes(_ gate: Gate) -> [Route<Access>] {
        let room = Self.sizeLimit + (1 << 20)
        return [
            gate.get(CheckLocations.start, .page(.everyone)) { visit in
                await form(visit)
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

    private func form(
        _ visit: Visit, errors: [FieldError] = [], year: String? = nil,
        _ refusal: Status = .unprocessableContent
    ) async -> Response {
        let language = visit.language
        let page = UploadForm(
            hidden: visit.hidden(for: CheckLocations.start.template), errors: errors,
            years: library.years, year: year,
            isAfterRemoval: visit.request.target.query == "removed=yes", language: language)
        var look = PageLook(
            errors.isEmpty ? .ok : refusal,
            description: UploadForm.purpose(language), hasErrors: !errors.isEmpty)
        look.isPrivate = !errors.isEmpty
        return await frame.page(UploadForm.title(language), for: visit, look) { page }
    }

    private func take(_ visit: Visit) async throws -> Response {
        var visit = visit
        let upload: Upload
        do {
            upload = try await visit.upload(file: UploadForm.file, limit: Self.sizeLimit)
        } catch BodyError.tooLarge {
            return await form(
                visit, errors: [UploadForm.tooLarge(visit.language)], .contentTooLarge)
        }
        let wish = upload.fields["year"] ?? ""
        let errors = UploadForm.errors(upload, years: library.years, visit.language)
        guard errors.isEmpty else { return await form(visit, errors: errors, year: wish) }
        let document = await document(
            in: upload.bytes, named: upload.fileName, year: Int(Digits.arabic(wish)))
        switch document {
        case .failure(let refusal):
            let error = FieldError(refusal.field, refusal.reason(visit.language))
            return await form(visit, errors: [error], year: wish)
        case .success(let document):
            let key = shelf.put(
                document, weight: min(upload.bytes.count, Self.mostWeight), now: visit.now)
            return .redirect(to: CheckLocations.document.path(key))
        }
    }

    private func show(_ visit: Visit, _ key: String) async throws -> Response {
        guard var document = shelf.document(key, now: visit.now) else { return await gone(visit) }
        let query = try visit.request.target.queryFields()
        if let year = query["year"].map(Digits.arabic).flatMap({ Int($0) }),
            library.years.contains(year)
        {
            document = document.checked(by: year, library: library)
        }
        let page = ResultPage(
            document: document, key: key, years: library.years, trial: ForecastTrial(query),
            hidden: visit.hidden(for: CheckLocations.removal.template), language: visit.language)
        return await frame.page(
            page.title, for: visit, PageLook(isPrivate: true)
        ) { page }
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
    private func gone(_ visit: Visit) async -> Response {
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
