import FileStore
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// Files that show an item.
extension Disclosure {
    func sendFile(_ visit: Visit, _ year: FiscalYear, _ code: String) async throws -> Response {
        var visit = visit
        let place = try place(code, year)
        do {
            let upload = try await visit.upload(file: ItemField.file, limit: Self.fileLimit)
            return try await send(upload, visit, place)
        } catch BodyError.tooLarge {
            var sheet = Sheet(visit.form, visit.language)
            sheet.refuse(ItemField.file, FileRefusal.tooLarge(limit: Self.fileLimit).wording)
            return try await itemPage(visit, place, sheet, refused: .contentTooLarge)
        }
    }

    private func send(
        _ upload: Upload, _ visit: Visit, _ place: ItemPlace
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let done = DoneNote.shown.on(DisclosureLocations.item.path(place.year, place.code))
        let wish = visit.wish(
            "disclosure/\(place.year.buddhist)/\(place.code)", of: act.authority,
            with: upload)
        if try await visit.wasDone(wish, in: act.database) { return .redirect(to: done) }
        var sheet = Sheet(upload.fields, visit.language)
        let title = sheet.phrase(
            ItemField.title, missing: Bilingual("บอกว่าไฟล์นี้คืออะไร", "Say what the file is"))
        if sheet.isSound, try await !act.mayDisclose(place) {
            sheet.refuse(ItemField.file, DisclosureRefusal.notYours.wording)
        }
        let file = try await sent.keepOrHold(upload, &sheet, act, visit)
        defer { file?.settle() }
        if file == nil, sheet.held[ItemField.file] == nil {
            sheet.refuse(ItemField.file, Bilingual("เลือกไฟล์ที่จะส่ง", "Choose the file"))
        }
        return try await carry(
            visit, sheet, main: ItemField.file,
            again: { try await itemPage(visit, place, $0) }
        ) {
            guard let file, let title else { return done }
            try await act.discloseEvidence(
                EvidenceDraft(.file(file.file.id), title: title), for: place, once: wish,
                bringing: file)
            return done
        }
    }

    /// The file that the form brings.
    private var sent: FormFile { FormFile(ItemField.file, limit: Self.fileLimit, through: files) }

    /// A file that is or was shown, for staff.
    func staffFile(_ visit: Visit, _ id: DisclosedEvidence.ID) async throws -> Response {
        let act = try visit.act(in: database)
        let piece = try await act.read(.seeDisclosure) { try $0.evidence(id) }
        guard case .file(let file)? = piece?.content else { throw WebRefusal.nothingHere }
        do {
            return try await files.response(of: file, in: act.database)
        } catch FilesRefusal.noFile { throw WebRefusal.nothingHere }
    }
}
