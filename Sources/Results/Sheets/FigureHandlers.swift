import Assessment
import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

extension Results {
    /// The sheet of a year: what is recorded, what was read of a document, or what a session's end left behind.
    func figures(_ visit: Visit, _ segment: YearSegment) async throws -> Response {
        let framework = try framework(segment.year)
        if visit.restored != nil { return try await sheet(try await form(visit, segment), visit) }
        let act = try visit.act(in: database)
        let result = try await act.result(of: segment.year)
        let query = try visit.request.target.queryFields()
        guard let wanted = query[FigureForm.reading] else {
            let source = result?.version.document?.reading.segment ?? ""
            let own = try await reading(source, visit, segment)
            return try await sheet(FigureForm(framework, result, own, visit.language), visit)
        }
        guard let reading = try await reading(wanted, visit, segment) else {
            throw WebRefusal.nothingHere
        }
        let form = FigureForm(
            framework, reading, after: result?.version.number ?? 0, visit.language)
        return try await sheet(form, visit, .takenOver)
    }

    /// Records the result in force with one figure put right, as the next version.
    func repair(_ visit: Visit, _ segment: YearSegment) async throws -> Response {
        let framework = try framework(segment.year)
        let act = try visit.act(in: database)
        try act.require(.recordResults)
        guard let result = try await act.result(of: segment.year) else {
            throw WebRefusal.nothingHere
        }
        let form = FigureForm(framework, result, repairedBy: visit.form, visit.language)
        guard form.errors.isEmpty else { return try await sheet(form, visit) }
        do {
            let draft = ResultDraft(
                year: segment.year, entries: form.entries, from: result.version.document?.reading)
            try await act.recordResult(draft, after: form.known)
            return .redirect(
                to: LinkAddress(
                    ResultLocations.year.path(segment), query: [("done", "repaired")]))
        } catch let refusal as ResultRefusal {
            return try await sheet(try await refused(form, refusal, act), visit)
        }
    }

    /// The sheet as it came, with what its arithmetic says.
    func check(_ visit: Visit, _ segment: YearSegment) async throws -> Response {
        try await sheet(try await form(visit, segment), visit, .checked)
    }

    /// Records the sheet, or checks it when another button was pressed.
    func record(_ visit: Visit, _ segment: YearSegment) async throws -> Response {
        let form = try await form(visit, segment)
        let deed = visit.form[FigureForm.deed]
        let deeds = [FigureForm.Deed.record, FigureForm.Deed.insist, FigureForm.Deed.restore]
        guard let deed, deeds.contains(deed) else {
            return try await sheet(form, visit, form.errors.isEmpty ? .checked : .sent)
        }
        guard form.errors.isEmpty else { return try await sheet(form, visit) }
        let contradictions = known.check(form.sheet, form.framework).contradictions
        if deed == FigureForm.Deed.record, contradictions > 0 {
            return try await sheet(form, visit, .asking)
        }
        do {
            if form.reading == nil, visit.form[FigureForm.reading]?.isEmpty == false {
                throw ResultRefusal.noReading
            }
            let draft = ResultDraft(
                year: segment.year, entries: form.entries, from: form.reading?.id)
            try await visit.act(in: database).recordResult(draft, after: form.known)
            return .redirect(
                to: LinkAddress(
                    ResultLocations.year.path(segment),
                    query: [("done", deed == FigureForm.Deed.restore ? "restored" : "recorded")]))
        } catch let refusal as ResultRefusal {
            return try await sheet(
                try await refused(form, refusal, visit.act(in: database)), visit)
        }
    }

    /// The form with why it was not recorded; over another's version, where one came meanwhile.
    private func refused(
        _ form: FigureForm, _ refusal: ResultRefusal, _ act: Act
    ) async throws -> FigureForm {
        guard case .changedMeanwhile(let version) = refusal,
            let latest = try await act.result(of: version.year, version: version.number)
        else { return form.refused(refusal) }
        let base = try await act.result(of: version.year, version: form.known)
        let writer: String? =
            if let by = version.by { try await act.person(by).name } else { nil }
        return form.merged(with: latest, by: writer, from: base)
    }

    /// The form as it came, with the document it was read from.
    private func form(_ visit: Visit, _ segment: YearSegment) async throws -> FigureForm {
        let framework = try framework(segment.year)
        let reading = try await reading(visit.form[FigureForm.reading] ?? "", visit, segment)
        return FigureForm(framework, visit.form, reading, visit.language)
    }

    /// What was read of a document for the year; nil when there is no such number.
    private func reading(
        _ number: String, _ visit: Visit, _ segment: YearSegment
    ) async throws -> ResultReading? {
        guard let id = ResultReading.ID(segment: number) else { return nil }
        do {
            return try await visit.act(in: database).reading(id, of: segment.year)
        } catch ResultRefusal.noReading { return nil }
    }

    func sheet(
        _ form: FigureForm, _ visit: Visit, _ moment: SheetMoment = .sent
    ) async throws -> Response {
        guard let year = FiscalYear(form.framework.year) else { throw WebRefusal.nothingHere }
        let own: [Authority] = try await database.read(
            Authority.numbered(try visit.act(in: database).authority))
        let page = FiguresPage(
            form: form, check: known.check(form.sheet, form.framework),
            segment: YearSegment(year),
            hidden: visit.hidden(for: ResultLocations.figures.template),
            live: visit.token(for: ResultLocations.check.template), moment: moment,
            authority: own.first?.profile.name.thai ?? "")
        let printing = try await printing(visit.act(in: database), year)
        let errors = form.told
        return try await self.page(
            page.title, visit, moment.look(hasErrors: !errors.isEmpty),
            under: form.known == 0
                ? Above.years(visit.language) : Above.year(year, visit.language)
        ) {
            ErrorSummary(errors, visit.language)
            for document in printing { document.warning(year, visit.language) }
            page
        }
    }
}

/// How a sheet came to be shown.
enum SheetMoment {
    /// Opened, or sent to be recorded.
    case sent
    /// Sent to be checked.
    case checked
    /// Filled in from a document that was read.
    case takenOver
    /// Sent to be recorded, though figures of it surely do not add up.
    case asking

    /// A sheet that was not recorded says so to programs too; one that was only checked is not refused.
    func look(hasErrors: Bool) -> PageLook {
        let isRefused =
            switch self {
            case .sent: hasErrors
            case .checked, .takenOver: false
            case .asking: true
            }
        var look = PageLook(isRefused ? .unprocessableContent : .ok)
        look.hasErrors = hasErrors
        return look
    }
}
