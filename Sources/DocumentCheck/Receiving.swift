import Assessment
import AssessmentPages
import Design
import DocumentExamination
import HTML
import HTTP
import Platform
import ThaiText

/// A file comes in, is read, and its result is shown.
extension DocumentCheck {
    /// What a document weighs on the shelf at most: its values lie there, not its bytes.
    private static let mostWeight = 2 << 20

    /// A document that is being read for the check.
    typealias Reading = PendingReading<Result<CheckedDocument, FieldRefusal>>

    func form(
        _ visit: Visit, _ sheet: Sheet? = nil, _ refusal: Status = .unprocessableContent
    ) async -> Response {
        let language = visit.language
        let sheet = sheet ?? Sheet([], language)
        let page = UploadForm(
            hidden: visit.hidden(for: CheckLocations.start.template), sheet: sheet,
            years: library.years,
            isAfterRemoval: visit.request.target.query == "removed=yes", language: language)
        var look = PageLook(
            sheet.isSound ? .ok : refusal,
            description: UploadForm.purpose(language), hasErrors: !sheet.isSound)
        look.isPrivate = !sheet.isSound
        return await frame.page(UploadForm.title(language), for: visit, look) { page }
    }

    func take(_ visit: Visit) async throws -> Response {
        var visit = visit
        let upload: Upload
        do {
            upload = try await visit.upload(file: UploadForm.file, limit: DocumentLimit.bytes)
        } catch BodyError.tooLarge {
            var sheet = Sheet([], visit.language)
            sheet.refuse(UploadForm.file, DocumentLimit.exceeded)
            return await form(visit, sheet, .contentTooLarge)
        }
        let sheet = UploadForm.sheet(upload, years: library.years, visit.language)
        return sheet.isSound ? await read(upload, sheet, visit) : await form(visit, sheet)
    }

    /// Waits a little for the result; what takes longer is shown as it goes on.
    private func read(_ upload: Upload, _ sheet: Sheet, _ visit: Visit) async -> Response {
        let year = UploadForm.chosen(sheet)
        let reading = Reading {
            await checked(upload.bytes, named: upload.fileName, year: year)
        }
        let outcome = await reading.outcome(within: waits.first)
        if case .failure(let refusal) = outcome { return await refused(refusal, visit, sheet) }
        var content = Shelf.Content.reading(reading)
        if case .success(let document) = outcome { content = .document(document) }
        let key = shelf.put(
            content, weight: min(upload.bytes.count, Self.mostWeight), now: visit.now)
        return .redirect(to: CheckLocations.document.path(key))
    }

    private func refused(
        _ refusal: FieldRefusal, _ visit: Visit, _ sheet: Sheet? = nil
    ) async -> Response {
        var sheet = sheet ?? Sheet([], visit.language)
        sheet.refuse(refusal.field, refusal.reason)
        return await form(visit, sheet)
    }

    func show(_ visit: Visit, _ key: String) async throws -> Response {
        switch shelf.content(key, now: visit.now) {
        case nil: return await gone(visit)
        case .document(let document): return try await result(document, visit, key)
        case .reading(let reading): return await progress(of: reading, visit, key)
        }
    }

    private func result(
        _ document: CheckedDocument, _ visit: Visit, _ key: String
    ) async throws -> Response {
        var document = document
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

    /// Says that the document is being read. The browser asks again at once, behind the page, and is answered when
    /// there is something new: nobody has to press anything, and nothing flickers.
    private func progress(
        of reading: Reading, _ visit: Visit, _ key: String
    ) async -> Response {
        let path = CheckLocations.document.path(key)
        let isBehind = visit.request.target.query == WaitingPage.behind
        switch await reading.outcome(within: isBehind ? waits.next : .zero) {
        case .success(let document):
            shelf.settle(key, as: document)
            return .redirect(to: path)
        case .failure(let refusal):
            shelf.remove(key)
            return await refused(refusal, visit)
        case nil:
            let page = WaitingPage(.check, at: path.text, visit.language)
            var response = await frame.page(
                WaitingPage.title(visit.language), for: visit, PageLook(isPrivate: true)
            ) { page }
            response.headers.add("Refresh", page.refresh)
            return response
        }
    }
}
