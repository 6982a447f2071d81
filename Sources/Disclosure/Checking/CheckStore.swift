import Platform
import SQL
import ThaiText

/// One check of what a year shows: how far it has come.
struct DisclosureCheck: Sendable, Hashable {
    let number: Int
    /// When somebody asked for it, or the night did.
    let asked: Timestamp
    /// How many pieces there are to open.
    let whole: Int
    /// How many were opened.
    let done: Int
    /// When it was done; nil before.
    let ended: Timestamp?

    /// A node that died leaves its check to another; after an hour a new one may be asked for all the same.
    static let patience = TimeSpan.hours(1)

    func isUnderWay(at now: Timestamp) -> Bool { ended == nil && now < asked + Self.patience }

    init(_ row: Row) throws {
        (number, asked, whole) = (try row["number"], try row["asked"], try row["whole"])
        (done, ended) = (try row["done"], try row["ended"])
    }
}

extension ReadTransaction {
    /// The last check of a year; nil before the first.
    func check(of year: FiscalYear) throws -> DisclosureCheck? {
        try row(
            """
            SELECT * FROM own_disclosure_check WHERE year = \(year.buddhist)
            ORDER BY number DESC LIMIT 1
            """
        ).map { try DisclosureCheck($0) }
    }

    /// The last check of a year that was done to its end; nil before the first.
    func endedCheck(of year: FiscalYear) throws -> DisclosureCheck? {
        try row(
            """
            SELECT * FROM own_disclosure_check WHERE year = \(year.buddhist) AND ended IS NOT NULL
            ORDER BY number DESC LIMIT 1
            """
        ).map { try DisclosureCheck($0) }
    }

    /// What a year shows, in its order.
    func shownEvidence(of year: FiscalYear) throws -> [DisclosedEvidence] {
        try rows(
            """
            SELECT * FROM own_disclosure_evidence
            WHERE year = \(year.buddhist) AND withdrawn IS NULL ORDER BY id
            """
        ).compactMap { try DisclosedEvidence($0) }
    }
}

extension WriteTransaction {
    /// Notes what came of opening a piece.
    func note(_ opening: Opening, of evidence: DisclosedEvidence.ID) throws {
        try change(
            """
            INSERT INTO disclosure_opening (authority, evidence, outcome, checked)
            VALUES (scope(), \(evidence), \(opening.outcome.rawValue), \(opening.checked))
            ON CONFLICT (authority, evidence)
            DO UPDATE SET outcome = excluded.outcome, checked = excluded.checked
            """)
    }

    /// Notes how far a check has come.
    func advance(_ year: FiscalYear, _ number: Int, done: Int, of whole: Int) throws {
        try change(
            """
            UPDATE disclosure_check SET done = \(done), whole = \(whole)
            WHERE authority = scope() AND year = \(year.buddhist) AND number = \(number)
            """)
    }

    /// Notes that a check is done.
    func end(_ year: FiscalYear, _ number: Int, at now: Timestamp) throws {
        try change(
            """
            UPDATE disclosure_check SET ended = \(now)
            WHERE authority = scope() AND year = \(year.buddhist) AND number = \(number)
            """)
    }
}
