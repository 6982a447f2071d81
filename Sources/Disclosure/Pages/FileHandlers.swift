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
            var sheet = Sheet(FormFields(), visit.language)
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
            beside: upload.fields)
        let known = try await act.database.read { try Idempotency.result(of: wish, in: $0) }
        if known != nil { return .redirect(to: done) }
        var sheet = Sheet(upload.fields, visit.language)
        let title = sheet.phrase(
            ItemField.title, missing: Bilingual("บอกว่าไฟล์นี้คืออะไร", "Say what the file is"))
        if sheet.isSound, try await !act.mayDisclose(place) {
            sheet.refuse(ItemField.file, DisclosureRefusal.notYours.wording)
        }
        let file = try await keep(upload, &sheet, act)
        return try await carry(
            visit, sheet, main: ItemField.file,
            again: { refused in
                try await letGo(file, act)
                return try await itemPage(visit, place, refused)
            }
        ) {
            guard let file, let title else { return done }
            try await act.discloseEvidence(
                EvidenceDraft(.file(file.id), title: title), for: place, once: wish)
            return done
        }
    }

    /// Keeps the file that came with a form; nil after a refusal, of the form or of the file.
    private func keep(
        _ upload: Upload, _ sheet: inout Sheet, _ act: Act
    ) async throws -> StoredFile? {
        guard !upload.fileName.isEmpty, let person = act.actor.person else {
            sheet.refuse(ItemField.file, Bilingual("เลือกไฟล์ที่จะส่ง", "Choose the file"))
            return nil
        }
        guard sheet.isSound else {
            sheet.refuse(
                ItemField.file,
                Bilingual(
                    "เลือกไฟล์อีกครั้ง เบราว์เซอร์ไม่จำไฟล์ที่เลือกไว้",
                    "Choose the file again; browsers do not keep it"))
            return nil
        }
        do {
            if upload.isTooLarge { throw FileRefusal.tooLarge(limit: Self.fileLimit) }
            let coming = try await files.begin(
                named: upload.fileName, rule: FileRule(size: Self.fileLimit, count: 1))
            try await coming.append(upload.bytes)
            let sender = FileSender(authority: act.authority, person: person)
            return try await coming.commit(in: act.database, by: sender, at: act.time)
        } catch let refusal as FileRefusal {
            sheet.refuse(ItemField.file, refusal.wording)
        } catch let refusal as FilesRefusal {
            sheet.refuse(ItemField.file, refusal.wording)
        }
        return nil
    }

    /// Lets a kept file go, because what it was to show was not written.
    private func letGo(_ file: StoredFile?, _ act: Act) async throws {
        guard let file else { return }
        try await act.database.write { transaction in
            try Files.remove(
                file.id, reason: "its evidence was not recorded", by: file.by, at: act.time,
                in: transaction)
        }
    }

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
