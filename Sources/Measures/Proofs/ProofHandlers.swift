import Design
import FileStore
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// What shows progress: added with an entry or later, removed with a reason.
extension Measures {
    /// The longest file in bytes.
    static let fileLimit = 20 << 20
    /// What the files and fields of one form may weigh together.
    static let filesLimit = 41 << 20
    /// The endings that a browser offers.
    static let endings = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.odt,.ods"

    func proofRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(MeasureLocations.evidence, .page(.ofAuthority), answer: evidence),
            gate.get(MeasureLocations.addition, .page(.doers)) { visit, id, number in
                let (measure, entry) = try await entry(visit, id, number)
                if let refusal = try await refusal(visit, measure) { return refusal }
                return try await additionForm(visit, measure, entry, Sheet(visit))
            },
            gate.post(
                MeasureLocations.addition,
                .upload(.doers, fields: ProofField.texts, limit: Self.filesLimit), answer: add),
            gate.get(MeasureLocations.removal, .page(.doers)) { visit, id, number, place in
                let (measure, entry) = try await entry(visit, id, number)
                return try await removalForm(
                    visit, measure, entry, piece(place, entry), Sheet(visit))
            },
            gate.post(
                MeasureLocations.removal, Self.form(.doers, [ProofField.reason]), answer: remove),
        ]
    }

    /// Reads a form with files, and answers with it; one that weighs too much comes back with what was typed.
    func receive(
        _ visit: Visit, again: (Visit, Sheet, Status) async throws -> Response,
        _ answer: (Visit, Upload) async throws -> Response
    ) async throws -> Response {
        var visit = visit
        do {
            let upload = try await visit.upload(files: ProofField.files, limit: Self.fileLimit)
            return try await answer(visit, upload)
        } catch BodyError.tooLarge {
            var sheet = Sheet(visit.form, visit.language)
            sheet.refuse(
                ProofField.file,
                Bilingual(
                    "ไฟล์รวมกันใหญ่เกินไป ไฟล์ละไม่เกิน 20 MB รวมไม่เกิน 40 MB ส่งทีละส่วนแล้วแนบเพิ่มภายหลัง",
                    "The files are too large: 20 MB each and 40 MB together at most. Send some now and add the others later."
                ))
            return try await again(visit, sheet, .contentTooLarge)
        }
    }

    /// Keeps the files that a form brought, or holds them where it is refused.
    func keep(
        _ upload: Upload, _ sheet: inout Sheet, _ act: Act, _ visit: Visit
    ) async throws -> FormFiles {
        let all = ProofField.files.map { FormFile($0, limit: Self.fileLimit, through: files) }
        return try await FormFile.keepOrHold(all, upload, &sheet, act, visit)
    }

    private func additionForm(
        _ visit: Visit, _ measure: PlannedMeasure, _ entry: ProgressEntry, _ sheet: Sheet,
        refused: Status = .unprocessableContent
    ) async throws -> Response {
        let language = visit.language
        let title = Bilingual("แนบหลักฐานเพิ่ม", "Add evidence")(language)
        return try await page(
            title, visit, under: Above.measure(measure, language), errors: sheet.errors,
            refused: refused, changing: (measure.year, .results)
        ) {
            PageTitle(title, lead: entry.told(language))
            PostForm(
                to: LinkAddress(MeasureLocations.addition.path(measure.id, entry.id)),
                hidden: visit.hidden(for: MeasureLocations.addition.template), carriesFiles: true
            ) {
                ProofInputs(sheet: sheet)
                ButtonRow {
                    Button(Bilingual("แนบหลักฐาน", "Add it")(language))
                    BackLink(
                        to: LinkAddress(MeasureLocations.measure.path(measure.id)), language)
                }
            }
        }
    }

    private func add(
        _ visit: Visit, _ id: PlannedMeasure.ID, _ number: ProgressEntry.ID
    ) async throws -> Response {
        let (measure, entry) = try await entry(visit, id, number)
        return try await receive(
            visit, again: { try await additionForm($0, measure, entry, $1, refused: $2) }
        ) { try await add($1, $0, measure, entry) }
    }

    private func add(
        _ upload: Upload, _ visit: Visit, _ measure: PlannedMeasure, _ entry: ProgressEntry
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let done = DoneNote.shown.on(MeasureLocations.measure.path(measure.id))
        let wish = visit.wish("proofs/\(entry.id.rawValue)", of: act.authority, with: upload)
        if try await visit.wasDone(wish, in: act.database) { return .redirect(to: done) }
        var sheet = Sheet(upload.fields, visit.language)
        let typed = sheet.proofs(of: entry.content.words)
        guard try await act.mayRecordProgress(of: measure.id) else {
            sheet.refuse(ProofField.file, MeasureRefusal.notYours.wording)
            return try await additionForm(visit, measure, entry, sheet)
        }
        let came = try await keep(upload, &sheet, act, visit)
        defer { came.settle() }
        if sheet.isSound, came.kept.isEmpty, typed.others.isEmpty {
            sheet.refuse(
                ProofField.file,
                Bilingual(
                    "เลือกไฟล์ หรือใส่ลิงก์หรือตัวเลขอย่างน้อยหนึ่งอย่าง",
                    "Choose a file, or enter a link or a figure"))
        }
        return try await carry(
            visit, sheet, main: ProofField.file,
            again: { try await additionForm(visit, measure, entry, $0) }
        ) {
            try await act.addProofs(
                typed.proofs(with: came.kept), to: entry.id, once: wish,
                bringing: Array(came.kept.values))
            return done
        }
    }

    /// A piece of an entry that stands; throws where there is none.
    private func piece(_ place: Int, _ entry: ProgressEntry) throws -> ProgressEntry.Piece {
        let found = entry.pieces.first { $0.place == place && $0.removal == nil }
        guard let found else { throw WebRefusal.nothingHere }
        return found
    }

    private func removalForm(
        _ visit: Visit, _ measure: PlannedMeasure, _ entry: ProgressEntry,
        _ piece: ProgressEntry.Piece, _ sheet: Sheet
    ) async throws -> Response {
        let language = visit.language
        let title = Bilingual("นำหลักฐานออก", "Remove evidence")(language)
        return try await page(
            title, visit, under: Above.measure(measure, language), errors: sheet.errors,
            changing: (measure.year, .results)
        ) {
            PageTitle(title, lead: piece.proof.name)
            p {
                Bilingual(
                    "บันทึกจะบอกว่าเคยมีหลักฐานนี้ ใครนำออก เมื่อใด และเพราะอะไร ไฟล์จะถูกลบภายในหนึ่งวัน เว้นแต่รายงานที่เผยแพร่แล้วหรือข้อมูลเปิดเผยอ้างถึง",
                    "The entry will say that it was there, who removed it, when and why. Its file is destroyed within a day, unless a published report or the disclosure refers to it."
                )(language)
            }
            PostForm(
                to: LinkAddress(
                    MeasureLocations.removal.path(measure.id, entry.id, piece.place)),
                hidden: visit.hidden(for: MeasureLocations.removal.template)
            ) {
                TextArea(
                    Field(ProofField.reason, Bilingual("นำออกเพราะอะไร", "Why")(language))
                        .showing(sheet.errors), value: sheet[ProofField.reason])
                ButtonRow {
                    Button(Bilingual("นำหลักฐานออก", "Remove it")(language), .danger)
                    BackLink(
                        to: LinkAddress(MeasureLocations.measure.path(measure.id)), language)
                }
            }
        }
    }

    private func remove(
        _ visit: Visit, _ id: PlannedMeasure.ID, _ number: ProgressEntry.ID, _ place: Int
    ) async throws -> Response {
        let (measure, entry) = try await entry(visit, id, number)
        let piece = try piece(place, entry)
        var sheet = Sheet(visit)
        let reason = sheet.prose(
            ProofField.reason,
            missing: Bilingual("บอกเหตุผลที่นำออก", "Say why it is removed"))
        return try await carry(
            visit, sheet, main: ProofField.reason,
            again: { try await removalForm(visit, measure, entry, piece, $0) }
        ) {
            if let reason {
                try await visit.act(in: database).removeProof(
                    at: place, of: number, because: reason, holds: holds)
            }
            return DoneNote.hidden.on(MeasureLocations.measure.path(id))
        }
    }

    /// Gives out a file that shows or showed an entry of the measure, to who belongs to the authority.
    private func evidence(
        _ visit: Visit, _ id: PlannedMeasure.ID, _ file: StoredFile.ID
    ) async throws -> Response {
        let act = try visit.act(in: database)
        guard try await act.progress(of: id).contains(where: { $0.files.contains(file) }) else {
            throw WebRefusal.nothingHere
        }
        let fields = try visit.request.target.queryFields()
        do {
            if fields[Self.smallField] != nil,
                let small = try await thumbnail(of: file, in: act.database)
            {
                return small
            }
            return try await files.response(of: file, in: act.database)
        } catch FilesRefusal.noFile { throw WebRefusal.nothingHere }
    }
}
