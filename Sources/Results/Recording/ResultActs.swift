import Assessment
import Cryptography
public import Platform
import SQL
public import ThaiText

extension Act {
    /// The results of all years as they stand, the latest year first.
    public func results() async throws -> [YearResult] {
        try await read(.seeResults) { transaction in
            let versions = try transaction.read(ResultVersion.inForce).compactMap(\.self)
            let prints = Dictionary(
                grouping: try transaction.read(YearResult.printsInForce), by: \.year)
            return versions.map { version in
                YearResult(
                    version: version, prints: (prints[version.year.buddhist] ?? []).map(\.print))
            }
        }
    }

    /// The result of a year, as it stands or in an earlier version; nil when none was recorded.
    public func result(of year: FiscalYear, version: Int? = nil) async throws -> YearResult? {
        try await read(.seeResults) { try $0.result(of: year, version: version) }
    }

    /// When, by whom and from where a year's versions were recorded, the latest first.
    public func resultVersions(of year: FiscalYear) async throws -> [ResultVersion] {
        try await read(.seeResults) { transaction in
            try transaction.read(ResultVersion.all(of: year)).compactMap(\.self)
        }
    }

    /// Records a year's result as its next version; `known` is the version that its writer had before him, 0 for none.
    ///
    /// Throws `ResultRefusal` when nothing is to be recorded or another version came meanwhile, or what it
    /// was read from is not there.
    @discardableResult
    public func recordResult(
        _ draft: ResultDraft, after known: Int
    ) async throws -> YearResult {
        try require(.recordResults)
        guard !draft.entries.isEmpty else { throw ResultRefusal.empty }
        return try await change(.recordResults) { transaction in
            let latest = try transaction.result(of: draft.year)?.version
            if let latest, latest.number != known { throw ResultRefusal.changedMeanwhile(latest) }
            let reading = try draft.reading.map { try transaction.reading($0, of: draft.year) }
            let version = ResultVersion(
                year: draft.year, number: (latest?.number ?? 0) + 1,
                document: reading.map { ReadDocument(reading: $0.id, name: $0.name) },
                since: time, by: actor.person)
            let result = YearResult(version: version, prints: draft.entries.map(\.print))
            try transaction.insert(result, by: actor)
            return Done(result, result.note(reading))
        }
    }
}

extension YearResult {
    /// What the audit chain is told: year and version, and by their hash the figures themselves and the document.
    fileprivate func note(_ reading: ResultReading?) -> AuditNote {
        let figures = prints.map { "\($0.figure)=\($0.printed)\n" }.joined()
        var facts: [AuditNote.Fact] = [
            .number(Int64(year.buddhist)), .number(Int64(version.number)),
            .digest(SHA256.digest(of: Array(figures.utf8))),
        ]
        if let hash = reading.flatMap({ Hexadecimal.bytes($0.hash) }) {
            facts.append(.digest(hash))
        }
        return AuditNote(.resultRecorded, facts)
    }
}
