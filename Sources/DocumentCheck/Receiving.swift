import Assessment
import AssessmentPages
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// A file comes in, is read, and its result is shown.
extension DocumentCheck {
    /// What a document weighs on the shelf at most: its values lie there, not its bytes.
    private static let mostWeight = 2 << 20

    func form(
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

    func take(_ visit: Visit) async throws -> Response {
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
        return await read(upload, wish, visit)
    }

    /// Waits a little for the result; what takes longer is shown as it goes on.
    private func read(_ upload: Upload, _ wish: String, _ visit: Visit) async -> Response {
        let reading = PendingReading {
            await checked(
                upload.bytes, named: upload.fileName, year: Int(Digits.arabic(wish)))
        }
        let outcome = await reading.outcome(within: waits.first)
        if case .failure(let refusal) = outcome {
            return await refused(refusal, visit, year: wish)
        }
        var content = Shelf.Content.reading(reading)
        if case .success(let document) = outcome { content = .document(document) }
        let key = shelf.put(
            content, weight: min(upload.bytes.count, Self.mostWeight), now: visit.now)
        return .redirect(to: CheckLocations.document.path(key))
    }

    private func refused(
        _ refusal: FieldRefusal, _ visit: Visit, year: String? = nil
    ) async -> Response {
        let error = FieldError(refusal.field, refusal.reason(visit.language))
        return await form(visit, errors: [error], year: year)
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
        of reading: PendingReading, _ visit: Visit, _ key: String
    ) async -> Response {
        let path = CheckLocations.document.path(key)
        let isBehind = visit.request.target.query == Self.behind
        switch await reading.outcome(within: isBehind ? waits.next : .zero) {
        case .success(let document):
            shelf.settle(key, as: document)
            return .redirect(to: path)
        case .failure(let refusal):
            shelf.remove(key)
            return await refused(refusal, visit)
        case nil:
            let page = WaitingPage(next: path.text + "?" + Self.behind, language: visit.language)
            var response = await frame.page(
                WaitingPage.title(visit.language), for: visit, PageLook(isPrivate: true)
            ) { page }
            response.headers.add("Refresh", "0; url=" + path.text + "?" + Self.behind)
            return response
        }
    }

    /// The query of the request that waits behind the page.
    private static let behind = "wait=yes"
}
