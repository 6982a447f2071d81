import Design
import FileStore
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// What an applicant answers to a question, with photos and files, and what he sent before.
extension EService {
    func replyRoutes(_ gate: Gate) -> [Route<Access>] {
        let page = Access.page(.everyone, isLogged: false)
        return gate.get(EServiceLocations.reply, of: sites, page) { _, site, pass in
            .redirect(to: site.address(EServiceLocations.status.path(pass)))
        }
            + [
                gate.post(
                    EServiceLocations.reply, of: sites,
                    .upload(
                        .everyone,
                        fields: StatusPage.held.union([StatusPage.answer, StatusPage.known]),
                        limit: Self.bodyLimit, isLogged: false), answer: reply)
            ]
            + gate.get(EServiceLocations.ownFile, of: sites, page, answer: ownFile)
    }

    private func reply(
        _ visit: Visit, _ site: PublicSite, _ pass: RequestPass
    ) async throws -> Response {
        var visit = visit
        guard let id = try opened(visit, site, pass) else {
            // The form's token is proved all the same; of the files nothing is held.
            let upload = try await visit.upload(files: StatusPage.files, limit: 1)
            return await ended(visit, site, upload.fields)
        }
        do {
            let upload = try await visit.upload(files: StatusPage.files, limit: Self.fileLimit)
            var sheet = Sheet(upload.fields, visit.language)
            if try await reply(upload, visit, site, id, &sheet) {
                return ApplicantNote.answered.on(pass, of: site)
            }
            return try await statusPage(visit, site, pass, sheet)
        } catch BodyError.tooLarge {
            var sheet = Sheet(visit.form, visit.language)
            _ = try await held(visit.form, visit, openAct(visit, site), id, &sheet)
            sheet.refuse(
                StatusPage.files.first ?? StatusPage.answer,
                FileRefusal.tooLarge(limit: Self.fileLimit).wording)
            return try await statusPage(visit, site, pass, sheet, refused: .contentTooLarge)
        }
    }

    /// Takes the answer that was sent; false after a refusal.
    private func reply(
        _ upload: Upload, _ visit: Visit, _ site: PublicSite, _ id: ServiceRequest.ID,
        _ sheet: inout Sheet
    ) async throws -> Bool {
        let (act, letters) = (openAct(visit, site), letters(site))
        let wish = visit.wish("answer/\(id.rawValue)", of: act.authority, with: upload)
        if try await visit.wasDone(wish, in: act.database) { return true }
        let text = sheet.prose(
            StatusPage.answer, missing: Bilingual("พิมพ์คำตอบ", "Type your answer"))
        let held = try await held(upload.fields, visit, act, id, &sheet)
        do {
            // Before anything is kept: what is not asked for fills no disk.
            let standing = try await act.database.read { try $0.request(id).standing }
            guard let known = Int(Digits.arabic(sheet[StatusPage.known])), standing.last == known
            else { throw RequestRefusal.changedMeanwhile }
            guard standing.state == .waiting else { throw RequestRefusal.notNow }
            let files = try await sent(upload, or: held, visit, act, id, &sheet)
            guard sheet.isSound, let text else { return false }
            try await act.changeOpenly { transaction in
                _ = try Idempotency.once(wish, in: transaction) { "answered" }
                let draft = EventDraft(.answered, text)
                try note(draft, on: id, after: known, act, letters, transaction)
                try act.keep(files, with: known + 1, of: id, transaction)
                return Done(AuditNote(draft.kind.audited, [.number(id.rawValue)]))
            }
            return true
        } catch let refusal as RequestRefusal {
            sheet.refuse(StatusPage.answer, refusal.wording)
            for sent in upload.files where !sent.name.isEmpty {
                sheet.refuse(sent.field, FormFile.again)
            }
            return false
        }
    }

    /// The files that a form which came back holds, by field.
    private func held(
        _ form: FormFields, _ visit: Visit, _ act: Act, _ id: ServiceRequest.ID,
        _ sheet: inout Sheet
    ) async throws -> [String: VisitorFile] {
        var held: [String: VisitorFile] = [:]
        for field in StatusPage.files {
            held[field] = try await visit.heldFile(
                of: field, in: form, for: holder(id), act.database, &sheet)
        }
        return held
    }

    /// The files that came, else those that are held, each photo made small without what is hidden in it. The form that comes
    /// back holds all that are good.
    private func sent(
        _ upload: Upload, or held: [String: VisitorFile], _ visit: Visit, _ act: Act,
        _ id: ServiceRequest.ID, _ sheet: inout Sheet
    ) async throws -> [StoredFile.ID] {
        var all = held
        for field in StatusPage.files {
            let chosen = upload.files.first { $0.field == field && !$0.name.isEmpty }
            guard let sent = chosen else { continue }
            let isPhoto = FileName(sent.name).isOfPicture
            let file = try await kept(
                sent, act, of: isPhoto ? [.jpeg, .png] : FileKind.allCases, isPhoto: isPhoto,
                until: act.time + FormTokens.validity, &sheet)
            all[field] = file
            if let file { visit.hold(file, in: field, for: holder(id), &sheet) }
        }
        return StatusPage.files.compactMap { all[$0]?.id }
    }

    /// Who holds the files of an answer: the applicant of this request and nobody else.
    private func holder(_ id: ServiceRequest.ID) -> String { "request \(id.rawValue)" }

    /// A file that the applicant sent, for himself.
    private func ownFile(
        _ visit: Visit, _ site: PublicSite, _ pass: RequestPass, _ file: StoredFile.ID
    ) async throws -> Response {
        guard let id = try opened(visit, site, pass) else { throw WebRefusal.nothingHere }
        let isSent = try await reader(site).read { transaction in
            try transaction.isSent(file, with: transaction.request(id))
        }
        guard isSent else { throw WebRefusal.nothingHere }
        do {
            return try await files.response(
                ofVisitors: file, in: database.scoped(to: site.authority.id.rawValue),
                at: visit.now)
        } catch FilesRefusal.noFile { throw WebRefusal.nothingHere }
    }
}
