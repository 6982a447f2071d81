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
            _ = try await visit.upload(files: StatusPage.files, limit: 1)
            return .redirect(to: site.address(EServiceLocations.lookup.path()))
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
        let (act, common) = (openAct(visit, site), holidays)
        let wish = visit.wish("answer/\(id.rawValue)", of: act.authority, with: upload)
        if try await visit.wasDone(wish, in: act.database) { return true }
        let text = sheet.prose(
            StatusPage.answer, missing: Bilingual("พิมพ์คำตอบ", "Type your answer"))
        guard let known = Int(Digits.arabic(sheet[StatusPage.known])) else {
            sheet.refuse(StatusPage.answer, RequestRefusal.changedMeanwhile.wording)
            return false
        }
        do {
            // Before anything is kept: what is not asked for fills no disk.
            let standing = try await act.database.read { try $0.request(id).standing }
            guard standing.last == known else { throw RequestRefusal.changedMeanwhile }
            guard standing.state == .waiting else { throw RequestRefusal.notNow }
            let files = try await sent(upload, visit, act, id, &sheet)
            guard sheet.isSound, let text else { return false }
            try await act.changeOpenly { transaction in
                _ = try Idempotency.once(wish, in: transaction) { "answered" }
                let draft = EventDraft(.answered, text)
                _ = try act.note(draft, on: id, after: known, common, transaction)
                try act.keep(files, with: known + 1, of: id, transaction)
                return Done(AuditNote(draft.kind.audited, [.number(id.rawValue)]))
            }
            return true
        } catch let refusal as RequestRefusal {
            sheet.refuse(StatusPage.answer, refusal.wording)
            return false
        }
    }

    /// The files that came or are held since they came before, each photo made small without what is hidden in it. The form
    /// that comes back holds all that are good.
    private func sent(
        _ upload: Upload, _ visit: Visit, _ act: Act, _ id: ServiceRequest.ID,
        _ sheet: inout Sheet
    ) async throws -> [StoredFile.ID] {
        let holder = "request \(id.rawValue)"
        var all: [StoredFile.ID] = []
        for field in StatusPage.files {
            var file: VisitorFile?
            if let sent = upload.files.first(where: { $0.field == field && !$0.name.isEmpty }) {
                let isPhoto = FileName(sent.name).isOfPicture
                file = try await kept(
                    sent, act, of: isPhoto ? [.jpeg, .png] : FileKind.allCases,
                    isPhoto: isPhoto, &sheet)
                if let file { visit.hold(file, in: field, for: holder, &sheet) }
            } else {
                file = try await visit.heldFile(
                    of: field, in: upload, for: holder, act.database, &sheet)
            }
            if let file { all.append(file.id) }
        }
        return all
    }

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
