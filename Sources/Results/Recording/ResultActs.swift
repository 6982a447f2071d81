import Assessment
import Cryptography
public import Platform
import SQL
public import ThaiText

extension Act {
    /// The results of all years as they stand, the latest year first.
    public func results() async throws -> [YearResult] {
        try await read(.seeResults) { transaction in
            let versions = try transaction.read(YearResult.latestVersions).compactMap(\.self)
            let prints = Dictionary(
                grouping: try transaction.read(YearResult.latestPrints), by: \.year)
            return versions.map { $0.result((prints[$0.year.buddhist] ?? []).map(\.print)) }
        }
    }

    /// The result of a year, as it stands or in an earlier version; nil when none was recorded.
    public func result(of year: FiscalYear, version: Int? = nil) async throws -> YearResult? {
        try await read(.seeResults) { try $0.result(of: year, version: version) }
    }

    /// When and by whom a year's versions were recorded, the latest first; without their figures.
    public func resultVersions(of year: FiscalYear) async throws -> [YearResult] {
        try await read(.seeResults) { transaction in
            try transaction.read(YearResult.versions(of: year)).compactMap { $0?.result([]) }
        }
    }

    /// Records a year's result as its next version; `known` is the version that its writer had before him, 0 for none.
    ///
    /// Throws `ResultRefusal` when nothing is to be recorded or another version came meanwhile.
    @discardableResult
    public func recordResult(
        _ draft: ResultDraft, after known: Int
    ) async throws -> YearResult {
        try require(.recordResults)
        guard !draft.entries.isEmpty else { throw ResultRefusal.empty }
        return try await change(.recordResults) { transaction in
            let latest = try transaction.result(of: draft.year)
            if let latest, latest.version != known {
                throw ResultRefusal.changedMeanwhile(latest)
            }
            let result = YearResult(
                year: draft.year, version: (latest?.version ?? 0) + 1, origin: draft.origin,
                since: time, by: actor.person, prints: draft.entries.map(\.print))
            try insert(draft, version: result.version, transaction)
            return Done(result, result.note)
        }
    }
}

extension YearResult {
    /// What the audit chain is told: year and version, and by their hash the figures themselves and the file.
    fileprivate var note: AuditNote {
        let figures = prints.map { "\($0.figure)=\($0.printed)\n" }.joined()
        var facts: [AuditNote.Fact] = [
            .number(Int64(year.buddhist)), .number(Int64(version)),
            .digest(SHA256.digest(of: Array(figures.utf8))),
        ]
        if case .imported(let file) = origin, let hash = Hexadecimal.bytes(file.hash) {
            facts.append(.digest(hash))
        }
        return AuditNote(.resultRecorded, facts)
    }
}
