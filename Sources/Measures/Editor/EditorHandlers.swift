import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Measures {
    func editorRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(MeasureLocations.new, .page(.officers)) { visit, year in
                try await newForm(visit, year, Sheet(visit))
            },
            gate.post(
                MeasureLocations.new,
                Self.form(.officers, MeasureField.all, lists: [MeasureField.divisions]),
                answer: add),
            gate.get(MeasureLocations.wording, .page(.officers)) { visit, id in
                let measure = try await measure(visit, id)
                let now = Sheet(
                    measure.content.filledIn(version: measure.version), visit.language)
                let sheet = visit.restored == nil ? now : Sheet(visit)
                return try await wordingForm(visit, measure, sheet)
            },
            gate.post(
                MeasureLocations.wording,
                Self.form(
                    .officers, MeasureField.all.union([MeasureField.known]),
                    lists: [MeasureField.divisions]), answer: change),
        ]
    }

    /// A measure that the visitor may see; throws where there is none.
    func measure(_ visit: Visit, _ id: PlannedMeasure.ID) async throws -> PlannedMeasure {
        do {
            return try await visit.act(in: database).measure(id)
        } catch MeasureRefusal.noMeasure { throw WebRefusal.nothingHere }
    }

    private func newForm(
        _ visit: Visit, _ year: FiscalYear, _ sheet: Sheet
    ) async throws -> Response {
        let names = try await visit.act(in: database).divisionNames()
        let page = EditorPage(
            year: year, framework: try framework(answeredBy: year, visit), sheet: sheet,
            divisions: names, choosable: names.open,
            address: LinkAddress(MeasureLocations.new.path(year)),
            hidden: visit.hidden(for: MeasureLocations.new.template))
        return try await self.page(
            page.title, visit, under: Above.plan(year, visit.language), errors: sheet.errors,
            changing: (year, .plan)
        ) { page }
    }

    private func add(_ visit: Visit, _ year: FiscalYear) async throws -> Response {
        let act = try visit.act(in: database)
        var sheet = Sheet(visit)
        let content = try await sheet.measure(
            answering: framework(answeredBy: year, visit), divisions: act.divisionNames().open)
        return try await carry(
            visit, sheet, main: MeasureField.name, again: { try await newForm(visit, year, $0) }
        ) {
            guard let content else { return LinkAddress(MeasureLocations.plan.path(year)) }
            let wish = visit.wish("measure", of: act.authority)
            let added = try await act.addMeasure(content, to: year, once: wish)
            return DoneNote.added.on(MeasureLocations.measure.path(added))
        }
    }

    private func wordingForm(
        _ visit: Visit, _ measure: PlannedMeasure, _ sheet: Sheet, meanwhile: OtherVersion? = nil
    ) async throws -> Response {
        let names = try await visit.act(in: database).divisionNames()
        let closed = measure.content.divisions.filter { !names.open.contains($0) }
        var page = EditorPage(
            year: measure.year, framework: try framework(of: measure),
            sheet: sheet, divisions: names, choosable: names.open + closed,
            address: LinkAddress(MeasureLocations.wording.path(measure.id)),
            hidden: visit.hidden(for: MeasureLocations.wording.template))
        (page.measure, page.meanwhile) = (measure, meanwhile)
        return try await self.page(
            page.title, visit, under: Above.measure(measure, visit.language),
            errors: sheet.errors, changing: (measure.year, .plan)
        ) { page }
    }

    /// The framework of the year whose result a measure answers, or the latest before it.
    func framework(of measure: PlannedMeasure) throws(WebRefusal) -> Framework {
        let year = measure.year.buddhist
        guard let found = library.frameworks.last(where: { $0.year < year }) else {
            throw .nothingHere
        }
        return found
    }

    private func change(_ visit: Visit, _ id: PlannedMeasure.ID) async throws -> Response {
        let measure = try await measure(visit, id)
        let act = try visit.act(in: database)
        var sheet = Sheet(visit)
        let divisions = try await act.divisionNames().open + measure.content.divisions
        let content = sheet.measure(answering: try framework(of: measure), divisions: divisions)
        do {
            return try await carry(
                visit, sheet, main: MeasureField.name,
                again: { try await wordingForm(visit, measure, $0) }
            ) {
                if let content {
                    try await act.changeMeasure(id, to: content, after: sheet.knownVersion)
                }
                return DoneNote.changed.on(MeasureLocations.measure.path(id))
            }
        } catch MeasureRefusal.changedMeanwhile(let now) {
            return try await wordingForm(visit, over: now, sheet)
        }
    }

    /// The form over the version that somebody else saved meanwhile.
    private func wordingForm(
        _ visit: Visit, over now: PlannedMeasure, _ sheet: Sheet
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let (names, language) = (try await act.divisionNames(), visit.language)
        let base = try? await act.measure(now.id, version: sheet.knownVersion)
        var sheet = sheet
        let merge = sheet.takeUp(
            now.content.filledIn(version: now.version),
            over: base?.content.filledIn(version: sheet.knownVersion) ?? [],
            of: MeasureField.labels,
            telling: MeasureRefusal.changedMeanwhile(now).wording
        ) { MeasureField.shown($1, in: $0, names, language) }
        let writer: String? =
            if let by = now.by { try await act.person(by).name } else { nil }
        return try await wordingForm(
            visit, now, sheet,
            meanwhile: OtherVersion(measure: now, writer: writer, merge: merge))
    }
}
