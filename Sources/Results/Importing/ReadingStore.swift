import Cryptography
import FoundationEssentials
public import Platform
import SQL
public import ThaiText

extension ResultReading {
    /// A row that names no fiscal year, or holds no report, is none of ours.
    init?(_ row: Row) throws {
        let text: String = try row["report"]
        guard let year = FiscalYear(try row["year"]),
            let read = try? JSONDecoder().decode(ReadFigures.self, from: Data(text.utf8))
        else { return nil }
        self.init(
            id: try row["id"], year: year, name: try row["name"], hash: try row["hash"],
            report: read.report, origins: read.origins)
    }

    /// The readings of all years, the latest first.
    static func latest(_ most: Int) -> Query<ResultReading?> {
        Query("SELECT * FROM own_result_reading ORDER BY id DESC LIMIT \(most)") {
            try ResultReading($0)
        }
    }

    /// A reading of a year.
    static func one(_ id: ID, of year: FiscalYear) -> Query<ResultReading?> {
        Query(
            """
            SELECT * FROM own_result_reading WHERE id = \(id) AND year = \(year.buddhist)
            """
        ) { try ResultReading($0) }
    }
}

extension ReadTransaction {
    /// A reading of a year; throws `ResultRefusal.noReading`.
    func reading(_ id: ResultReading.ID, of year: FiscalYear) throws -> ResultReading {
        guard let reading = try read(ResultReading.one(id, of: year)).first ?? nil else {
            throw ResultRefusal.noReading
        }
        return reading
    }
}

extension Act {
    /// Keeps what was read of a document until somebody has held it against the paper; its number.
    @discardableResult
    public func keepReading(_ read: ReadResult) async throws -> ResultReading.ID {
        let report = try Self.text(of: read.figures)
        return try await change(.recordResults) { transaction in
            let id = try insert(read, report, transaction)
            return Done(id, id.note(of: read))
        }
    }

    /// Keeps what was read of a document once, however often its form is sent.
    public func keepReading(
        _ read: ReadResult, once wish: Idempotency.Wish
    ) async throws -> ResultReading.ID {
        let report = try Self.text(of: read.figures)
        let number = try await changeOnce(.recordResults, wish) { transaction in
            let id = try insert(read, report, transaction)
            return Done(id.rawValue, id.note(of: read))
        }
        return ResultReading.ID(rawValue: number)
    }

    private static func text(of figures: ReadFigures) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(figures), as: UTF8.self)
    }

    private func insert(
        _ read: ReadResult, _ report: String, _ transaction: WriteTransaction
    ) throws -> ResultReading.ID {
        let last: Int64? = try transaction.row("SELECT max(id) AS id FROM own_result_reading")?[
            "id"]
        let id = ResultReading.ID(rawValue: (last ?? 0) + 1)
        try transaction.change(
            """
            INSERT INTO result_reading (authority, id, year, name, hash, report, since,
                by_authority, by_person)
            VALUES (\(authority), \(id), \(read.year.buddhist), \(read.name),
                \(Hexadecimal.text(read.digest)), \(report), \(time), \(actor.authority),
                \(actor.person))
            """)
        return id
    }

    /// What was read of the latest documents, the last first.
    public func latestReadings() async throws -> [ResultReading] {
        try await read(.recordResults) { transaction in
            try transaction.read(ResultReading.latest(20)).compactMap(\.self)
        }
    }

    /// What was read of a document for a year; throws `ResultRefusal.noReading`.
    public func reading(
        _ id: ResultReading.ID, of year: FiscalYear
    ) async throws -> ResultReading {
        try await read(.recordResults) { try $0.reading(id, of: year) }
    }
}

extension ResultReading.ID {
    /// What the audit chain is told of a reading.
    fileprivate func note(of read: ReadResult) -> AuditNote {
        AuditNote(
            .resultRead,
            [.number(Int64(read.year.buddhist)), .number(rawValue), .digest(read.digest)])
    }
}
