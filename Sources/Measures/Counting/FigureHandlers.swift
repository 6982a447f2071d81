import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The fields of a measure's counted figure.
enum FigureField {
    static let figure = "figure"
    /// On the form of progress: whether the figure of that moment shows the entry.
    static let shown = "counted"
}

extension Measures {
    func figureRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(MeasureLocations.figure, .page(.doers)) { visit, id in
                let measure = try await measure(visit, id)
                if let refusal = try await refusal(visit, measure) { return refusal }
                let now = try await visit.act(in: database).figure(of: id)
                return try await figureForm(
                    visit, measure, Sheet(visit, orNow: [(FigureField.figure, now?.key ?? "")]))
            },
            gate.post(
                MeasureLocations.figure, Self.form(.doers, [FigureField.figure]), answer: choose),
        ]
    }

    /// The figure of a measure as it stands now; nil where none was chosen or its days have not begun.
    func count(of measure: PlannedMeasure, _ visit: Visit) async throws -> FigureCount? {
        let act = try visit.act(in: database)
        guard let chosen = try await act.figure(of: measure.id),
            let time = measure.counted(before: visit.now + TimeSpan(milliseconds: 1))
        else { return nil }
        return try await figures.count(
            chosen.key, in: time, act.reader(.seeMeasures))
    }

    private func figureForm(
        _ visit: Visit, _ measure: PlannedMeasure, _ sheet: Sheet
    ) async throws -> Response {
        let language = visit.language
        let reader = try await visit.act(in: database).reader(.seeMeasures)
        let offered = try await figures.figures(in: reader)
        var counts: [String: FigureCount] = [:]
        if let time = measure.counted(before: visit.now + TimeSpan(milliseconds: 1)) {
            for figure in offered {
                counts[figure.key] = try await figures.count(figure.key, in: time, reader)
            }
        }
        let form = FigureForm(
            measure: measure, offered: offered, counts: counts, sheet: sheet,
            hidden: visit.hidden(for: MeasureLocations.figure.template))
        return try await page(
            FigureForm.title(language), visit, under: Above.measure(measure, language),
            errors: sheet.errors, changing: (measure.year, .results)
        ) { form }
    }

    private func choose(_ visit: Visit, _ id: PlannedMeasure.ID) async throws -> Response {
        let measure = try await measure(visit, id)
        let act = try visit.act(in: database)
        var sheet = Sheet(visit)
        let key = sheet[FigureField.figure]
        let offered = try await figures.figures(in: act.reader(.seeMeasures))
        if !key.isEmpty, !offered.contains(where: { $0.key == key }) {
            sheet.refuse(
                FigureField.figure,
                Bilingual("เลือกตัวเลขจากรายการ", "Choose a figure from the list"))
        }
        return try await carry(
            visit, sheet, main: FigureField.figure,
            again: { try await figureForm(visit, measure, $0) }
        ) {
            try await act.countFigure(key.isEmpty ? nil : key, for: id)
            return DoneNote.counted.on(MeasureLocations.measure.path(id))
        }
    }
}
