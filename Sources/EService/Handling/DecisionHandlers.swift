import Design
import FileStore
import HTTP
import Platform
import ThaiText

/// Deciding a request, with a file where there is one.
extension EService {
    func decide(_ visit: Visit, _ id: ServiceRequest.ID) async throws -> Response {
        var visit = visit
        do {
            let upload = try await visit.upload(file: StaffField.file, limit: Self.fileLimit)
            return try await decide(upload, visit, id)
        } catch BodyError.tooLarge {
            var sheet = Sheet(visit.form, visit.language)
            sheet.refuse(StaffField.file, FileRefusal.tooLarge(limit: Self.fileLimit).wording)
            return try await requestPage(visit, id, sheet, refused: .contentTooLarge)
        }
    }

    private func decide(
        _ upload: Upload, _ visit: Visit, _ id: ServiceRequest.ID
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let sent = FormFile(StaffField.file, limit: Self.fileLimit, through: files)
        if let field = Sheet(upload.fields, visit.language).filledField(of: StaffField.filled) {
            var sheet = try await filling(field, Sheet(upload.fields, visit.language), visit, id)
            try await sent.hold(upload, &sheet, act, visit)
            return try await requestPage(visit, id, sheet)
        }
        let done = ServiceDeed.decided.on(EServiceLocations.request.path(id))
        let wish = visit.wish(
            "request/\(id.rawValue)/decision", of: act.authority, with: upload)
        if try await visit.wasDone(wish, in: act.database) { return .redirect(to: done) }
        var sheet = Sheet(upload.fields, visit.language)
        let decision = sheet.decision()
        let file = try await sent.keepOrHold(upload, &sheet, act, visit)
        defer { file?.settle() }
        guard sheet.isSound, let decision else {
            return try await requestPage(visit, id, sheet)
        }
        var draft = decision.draft
        draft.file = file?.file.id
        do {
            try await note(draft, visit, id, decision.known, once: wish, bringing: file)
        } catch let refusal as RequestRefusal {
            if refusal == .noRequest { throw WebRefusal.nothingHere }
            sheet.refuse(refusal)
            return try await requestPage(visit, id, sheet)
        } catch let refusal as FilesRefusal {
            sheet.refuse(StaffField.file, refusal.wording)
            return try await requestPage(visit, id, sheet)
        }
        return .redirect(to: done)
    }
}

extension Sheet {
    /// Says why a decision was not taken.
    fileprivate mutating func refuse(_ refusal: RequestRefusal) {
        var field = StaffField.outcome
        if case .unpaid = refusal { field = StaffField.unpaid }
        refuse(field, refusal.wording)
    }

    /// What was decided, and the number of the last event that was seen; nil after a refusal.
    fileprivate mutating func decision() -> (draft: EventDraft, known: Int)? {
        let kinds: [String: RequestEvent.Kind] = ["granted": .granted, "refused": .refused]
        let kind = kinds[self[StaffField.outcome]]
        if kind == nil {
            refuse(StaffField.outcome, Bilingual("เลือกผล", "Choose the outcome"))
        }
        let reason = prose(
            StaffField.reason,
            missing: Bilingual("บอกเหตุผลหรือสิ่งที่ทำ", "Say why, or what was done"))
        let known = Int(Digits.arabic(self[StaffField.known]))
        if known == nil { refuse(StaffField.outcome, RequestRefusal.changedMeanwhile.wording) }
        guard let kind, let reason, let known else { return nil }
        var draft = EventDraft(kind, reason)
        draft.isUnpaid = self[StaffField.unpaid] == "yes"
        return (draft, known)
    }
}
