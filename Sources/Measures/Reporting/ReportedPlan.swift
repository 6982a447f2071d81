import FileStore
public import Platform
public import Reports
import SQL
public import ThaiText

extension Act {
    /// The measures of a year as an official document tells of them, by topic; what the program counts for them, up to the end
    /// of the day before `day`.
    public func reportedMeasures(
        of year: FiscalYear, in document: OfficialDocument, counting figures: FigureSources,
        before day: ThaiDate
    ) async throws -> [ReportedMeasure] {
        let divisions = try await divisionNames()
        typealias Found = (records: [MeasureRecord], chosen: [PlannedMeasure.ID: MeasureFigure])
        var (records, chosen) = try await read(.seeMeasures) { transaction -> Found in
            var records = try transaction.measures(of: year).map {
                MeasureRecord(planned: $0, divisions: divisions)
            }
            guard document == .results else { return (records, [:]) }
            try transaction.complete(&records, of: year)
            return (records, try transaction.figures(of: year))
        }
        for index in records.indices {
            guard let key = chosen[records[index].planned.id]?.key,
                let time = records[index].planned.counted(before: Timestamp(startOf: day))
            else { continue }
            records[index].count = try await figures.count(key, in: time, reader(.seeMeasures))
        }
        let told = ToldColumns(records)
        return records.map { $0.reported(in: document, told) }
    }
}

extension ReadTransaction {
    /// Adds what was done of a year's measures and what came of them, by four statements however many there are.
    fileprivate func complete(_ records: inout [MeasureRecord], of year: FiscalYear) throws {
        let all = try progress(of: year)
        let entries = Dictionary(grouping: all, by: \.measure)
        let conclusions = try Dictionary(
            rows("SELECT * FROM own_measure_conclusion WHERE year = \(year.buddhist)").map {
                let conclusion = try MeasureConclusion($0)
                return (conclusion.measure, conclusion)
            }
        ) { first, _ in first }
        let files = try fileNames(of: all)
        for index in records.indices {
            let id = records[index].planned.id
            records[index].progress = (entries[id] ?? []).filter { $0.withdrawal == nil }
            records[index].conclusion = conclusions[id]
            records[index].files = files
        }
    }

    /// What the files are called that show entries; removed ones are not among them.
    private func fileNames(of entries: [ProgressEntry]) throws -> [StoredFile.ID: String] {
        try read(Files.files(entries.flatMap(\.files))).reduce(into: [:]) { names, file in
            names[file.id] = file.name.text
        }
    }
}
