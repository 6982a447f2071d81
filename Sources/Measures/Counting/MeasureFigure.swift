public import Platform
import SQL
import ThaiText

/// That a measure has a figure which the program counts.
struct MeasureFigure: Sendable, Hashable {
    /// What is counted, as its source calls it.
    let key: String
    /// When it was chosen.
    let since: Timestamp

    /// The latest choice; nil for none.
    init?(_ row: Row) throws {
        (key, since) = (try row["figure"], try row["since"])
        if key.isEmpty { return nil }
    }
}

extension Act {
    /// Chooses what the program counts for a measure, nil for nothing; does nothing where it is chosen already.
    ///
    /// Who may record progress of it may. Throws `MeasureRefusal`.
    public func countFigure(_ key: String?, for measure: PlannedMeasure.ID) async throws {
        try await change(.recordProgress) { transaction in
            guard let now = try transaction.measure(measure) else { throw MeasureRefusal.noMeasure }
            guard !now.isDropped else { throw MeasureRefusal.dropped }
            try requireOwn(measure, transaction)
            guard try transaction.figure(of: measure)?.key != key else { return .nothing }
            let number = try transaction.next(
                "SELECT max(number) AS id FROM own_measure_figure WHERE measure = \(measure)")
            try transaction.change(
                """
                INSERT INTO measure_figure (authority, measure, number, figure, since,
                    by_authority, by_person)
                VALUES (\(authority), \(measure), \(number), \(key ?? ""), \(time),
                    \(actor.authority), \(actor.person))
                """)
            return Done(
                AuditNote(.measureFigureChosen, [.number(measure.rawValue), .number(number)]))
        }
    }

    /// What is counted for a measure; nil where nothing is.
    func figure(of measure: PlannedMeasure.ID) async throws -> MeasureFigure? {
        try await read(.seeMeasures) { try $0.figure(of: measure) }
    }
}

extension ReadTransaction {
    func figure(of measure: PlannedMeasure.ID) throws -> MeasureFigure? {
        try row("SELECT * FROM own_measure_figure WHERE measure = \(measure)")
            .flatMap { try MeasureFigure($0) }
    }

    /// What is counted for the measures of a year.
    func figures(of year: FiscalYear) throws -> [PlannedMeasure.ID: MeasureFigure] {
        try rows("SELECT * FROM own_measure_figure WHERE year = \(year.buddhist)")
            .reduce(into: [:]) { found, row in
                found[try row["measure"]] = try MeasureFigure(row)
            }
    }
}

extension PlannedMeasure {
    /// The days of which its figure is counted: those of its period within its year, else the whole year, as far as they have
    /// begun; nil before they have.
    func counted(before moment: Timestamp) -> CountedTime? {
        let (whole, days) = (year.span, content.days(in: year))
        guard let first = whole.start, let last = whole.end else { return nil }
        let span = DateSpan(
            start: max(days?.start ?? first, first), end: min(days?.end ?? last, last))
        guard let start = span.start, let end = span.end, start <= end else {
            return CountedTime(whole, before: moment)
        }
        return CountedTime(span, before: moment)
    }
}

extension FigureCount {
    /// "1 ต.ค. 2568 – 20 พ.ย. 2568"
    func days(_ language: Language) -> String {
        [time.days.lowerBound, time.days.upperBound].map {
            Timestamp(startOf: ThaiDate(daysSince1970: $0)).day(language)
        }.joined(separator: " – ")
    }

    /// What shows an entry of progress: the figure of that moment, which moves no more.
    func proof(_ language: Language) -> ProgressEntry.Proof {
        .figure("\(printed(language)) (\(days(language)))", label: figure.name(language))
    }

    /// What an official document says: the whole, and every month of it.
    var reported: [String] {
        let whole = "\(figure.name.thai) \(printed(.thai))"
        let days = time.span.written(digits: .arabic)
        let byMonth = months.map { "\($0.name(.thai)) \(value(of: $0))" }
        return ["\(whole) (ระบบนับ \(days))"]
            + (byMonth.count > 1 ? ["รายเดือน: " + byMonth.joined(separator: ", ")] : [])
    }
}
