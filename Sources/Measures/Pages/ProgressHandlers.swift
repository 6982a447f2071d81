import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Measures {
    func progressRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(MeasureLocations.progress, .page(.doers)) { visit, id in
                let measure = try await measure(visit, id)
                if let refusal = try await refusal(visit, measure) { return refusal }
                let plan = try await visit.act(in: database).planRows(
                    of: measure.year, knownTo: plans)
                let begun = ProgressField.begun(
                    plan.states[id] ?? .untouched, visit.today, visit.language)
                return try await progressForm(visit, measure, Sheet(visit, orNow: begun))
            },
            gate.post(
                MeasureLocations.progress,
                .upload(.doers, fields: ProgressField.all, limit: Self.filesLimit), answer: record),
            gate.get(MeasureLocations.withdrawal, .page(.doers)) { visit, id, entry in
                let (measure, entry) = try await self.entry(visit, id, entry)
                if let refusal = try await refusal(visit, measure, entry) { return refusal }
                return try await withdrawalForm(visit, measure, entry, Sheet(visit))
            },
            gate.post(
                MeasureLocations.withdrawal, Self.form(.doers, [ProgressField.reason]),
                answer: withdraw),
        ]
    }

    private func progressForm(
        _ visit: Visit, _ measure: PlannedMeasure, _ sheet: Sheet,
        refused: Status = .unprocessableContent, asked: Int? = nil
    ) async throws -> Response {
        let language = visit.language
        let title = Bilingual("บันทึกความก้าวหน้า", "Record progress")(language)
        let count = try await count(of: measure, visit)
        return try await page(
            title, visit, under: Above.measure(measure, language), errors: sheet.errors,
            refused: refused, changing: (measure.year, .results)
        ) {
            PageTitle(title, lead: measure.content.name)
            ProgressForm(
                measure: measure.id, year: measure.year, sheet: sheet,
                hidden: visit.hidden(for: MeasureLocations.progress.template), count: count,
                asked: asked)
        }
    }

    private func record(_ visit: Visit, _ id: PlannedMeasure.ID) async throws -> Response {
        let measure = try await measure(visit, id)
        return try await receive(
            visit, again: { try await progressForm($0, measure, $1, refused: $2) }
        ) { try await record($1, $0, measure) }
    }

    private func record(
        _ upload: Upload, _ visit: Visit, _ measure: PlannedMeasure
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let done = DoneNote.recorded.on(MeasureLocations.measure.path(measure.id))
        let wish = visit.wish(
            "progress/\(measure.id.rawValue)", of: act.authority, with: upload)
        if try await visit.wasDone(wish, in: act.database) { return .redirect(to: done) }
        var sheet = Sheet(upload.fields, visit.language)
        let content = sheet.progress(of: measure.year, until: visit.today)
        let typed = sheet.proofs(of: content?.words ?? "")
        guard try await act.mayRecordProgress(of: measure.id) else {
            sheet.refuse(ProgressField.words, MeasureRefusal.notYours.wording)
            return try await progressForm(visit, measure, sheet)
        }
        let asked =
            sheet.isSound ? try await lower(content, of: measure, &sheet, act) : nil
        let came = try await keep(upload, &sheet, act, visit)
        defer { came.settle() }
        return try await carry(
            visit, sheet, main: ProgressField.words,
            again: { try await progressForm(visit, measure, $0, asked: asked) }
        ) {
            guard var content else { return done }
            content.proofs = typed.proofs(with: came.kept)
            if !sheet[FigureField.shown].isEmpty, let count = try await count(of: measure, visit) {
                content.proofs.append(count.proof(.thai))
            }
            try await act.recordProgress(
                content, of: measure.id, once: wish, bringing: Array(came.kept.values))
            return done
        }
    }

    /// The share that is below the last one, which is asked about once before it is recorded.
    private func lower(
        _ content: ProgressEntry.Content?, of measure: PlannedMeasure, _ sheet: inout Sheet,
        _ act: Act
    ) async throws -> Int? {
        let plan = try await act.planRows(of: measure.year, knownTo: plans)
        guard let share = content?.share, let last = plan.states[measure.id]?.share, share < last,
            Digits.arabic(sheet[ProgressField.lower]) != String(share)
        else { return nil }
        sheet.refuse(
            ProgressField.share,
            Bilingual(
                "บันทึกล่าสุดคือร้อยละ \(last) แต่ใส่ร้อยละ \(share) ซึ่งน้อยลง ถ้าถูกแล้ว กดบันทึกอีกครั้ง",
                "The last entry says \(last) per cent, and \(share) is less. If that is right, press record once more."
            ))
        return share
    }

    /// What is said in the place of a form whose wish would only be refused; nil where it would not.
    func refusal(
        _ visit: Visit, _ measure: PlannedMeasure, _ entry: ProgressEntry? = nil
    ) async throws -> Response? {
        let act = try visit.act(in: database)
        let refusal: MeasureRefusal
        if measure.isDropped {
            refusal = .dropped
        } else if try await !act.mayRecordProgress(of: measure.id) {
            refusal = .notYours
        } else if let entry, !act.mayWithdraw(entryBy: entry.by) {
            refusal = .notYourEntry
        } else {
            return nil
        }
        let language = visit.language
        let title = Bilingual("บันทึกความก้าวหน้า", "Progress")(language)
        return try await page(title, visit, under: Above.measure(measure, language)) {
            PageTitle(title, lead: measure.content.name)
            Banner(
                .note, refusal.wording(language),
                link: GoLink(
                    Bilingual("กลับไปที่มาตรการ", "Back to the measure")(language),
                    to: LinkAddress(MeasureLocations.measure.path(measure.id))))
        }
    }

    /// An entry of a measure that counts; throws where there is none.
    func entry(
        _ visit: Visit, _ id: PlannedMeasure.ID, _ entry: ProgressEntry.ID
    ) async throws -> (PlannedMeasure, ProgressEntry) {
        let measure = try await measure(visit, id)
        let all = try await visit.act(in: database).progress(of: id)
        guard let found = all.first(where: { $0.id == entry && $0.withdrawal == nil }) else {
            throw WebRefusal.nothingHere
        }
        return (measure, found)
    }

    private func withdrawalForm(
        _ visit: Visit, _ measure: PlannedMeasure, _ entry: ProgressEntry, _ sheet: Sheet
    ) async throws -> Response {
        let language = visit.language
        let title = Bilingual("ถอนบันทึกความก้าวหน้า", "Take the entry back")(language)
        return try await page(
            title, visit, under: Above.measure(measure, language), errors: sheet.errors,
            changing: (measure.year, .results)
        ) {
            PageTitle(
                title,
                lead: Bilingual(
                    "บันทึกยังอ่านได้ แต่ไม่นับอีก", "The entry stays to be read and counts no more")(
                        language))
            p { entry.told(language) }
            PostForm(
                to: LinkAddress(MeasureLocations.withdrawal.path(measure.id, entry.id)),
                hidden: visit.hidden(for: MeasureLocations.withdrawal.template)
            ) {
                TextArea(
                    Field(
                        ProgressField.reason, Bilingual("ถอนเพราะอะไร", "Why")(language)
                    ).showing(sheet.errors), value: sheet[ProgressField.reason])
                ButtonRow {
                    Button(Bilingual("ถอนบันทึก", "Take it back")(language), .danger)
                    BackLink(
                        to: LinkAddress(MeasureLocations.measure.path(measure.id)), language)
                }
            }
        }
    }

    private func withdraw(
        _ visit: Visit, _ id: PlannedMeasure.ID, _ number: ProgressEntry.ID
    ) async throws -> Response {
        let (measure, entry) = try await entry(visit, id, number)
        if let refusal = try await refusal(visit, measure, entry) { return refusal }
        var sheet = Sheet(visit)
        let reason = sheet.prose(
            ProgressField.reason,
            missing: Bilingual("บอกเหตุผลที่ถอน", "Say why it is taken back"))
        return try await carry(
            visit, sheet, main: ProgressField.reason,
            again: { try await withdrawalForm(visit, measure, entry, $0) }
        ) {
            if let reason {
                try await visit.act(in: database).withdrawProgress(number, because: reason)
            }
            return DoneNote.withdrawn.on(MeasureLocations.measure.path(id))
        }
    }
}

extension Sheet {
    /// What was done of a year's measure as typed; nil after a refusal. Nothing was done after today.
    mutating func progress(
        of year: FiscalYear, until today: ThaiDate
    ) -> ProgressEntry.Content? {
        let words = prose(
            ProgressField.words,
            missing: Bilingual("บอกว่าทำอะไรไปแล้ว", "Say what was done"))
        let share = number(ProgressField.share, in: 0...100)
        let day = day(ProgressField.day, in: year)
        if let day, day > today {
            refuse(
                ProgressField.day,
                Bilingual(
                    "วันที่ใส่ยังมาไม่ถึง ใส่วันที่ทำไปแล้ว", "That day has not come; enter the day it was done")
            )
        }
        guard isSound, let words, let share, let day else { return nil }
        return ProgressEntry.Content(share: share, words: words, day: day)
    }
}
