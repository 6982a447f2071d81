import Cryptography
import FoundationEssentials
public import Platform
import SQL
import ThaiText

extension Act {
    /// Keeps what was read of a document until somebody has held it against the paper, once, however often it is sent.
    public func keepReading(
        _ sent: SentPlan, once wish: Idempotency.Wish
    ) async throws -> PlanReading.ID {
        let text = try CodedText.text(of: sent.document)
        let number = try await changeOnce(.planMeasures, wish) { transaction in
            let id = try transaction.next("SELECT max(id) AS id FROM own_measure_reading")
            try transaction.change(
                """
                INSERT INTO measure_reading (authority, id, name, hash, document, since,
                    by_authority, by_person)
                VALUES (\(authority), \(id), \(sent.name), \(Hexadecimal.text(sent.digest)),
                    \(text), \(time), \(actor.authority), \(actor.person))
                """)
            let facts: [AuditNote.Fact] = [
                .number(id), .number(Int64(sent.document.measures.count)), .digest(sent.digest),
            ]
            return Done(id, AuditNote(.measuresRead, facts))
        }
        return PlanReading.ID(rawValue: number)
    }

    /// What was read of a document, with what was put right and taken since; throws `MeasureRefusal.noReading`.
    public func planReading(_ id: PlanReading.ID) async throws -> PlanReading {
        try await read(.planMeasures) { try $0.planReading(id) }
    }

    /// What was put right of a measure that was read, in an earlier version; nil where there is none.
    func correction(
        of id: PlanReading.ID, at place: Int, version: Int
    ) async throws -> ReadContent? {
        try await read(.planMeasures) { transaction in
            try transaction.row(
                """
                SELECT content FROM own_measure_reading_correction
                WHERE reading = \(id) AND place = \(place) AND version = \(version)
                """
            ).flatMap { CodedText.value(ReadContent.self, of: try $0["content"]) }
        }
    }

    /// Puts right what was read of a measure; `known` is the correction that its writer had before him, 0 for none.
    func correctReading(
        _ id: PlanReading.ID, at place: Int, to content: ReadContent, after known: Int
    ) async throws {
        let text = try CodedText.text(of: content)
        try await change(.planMeasures) { transaction in
            let reading = try transaction.planReading(id)
            guard reading.document.measures.indices.contains(place - 1) else {
                throw MeasureRefusal.noReading
            }
            guard reading.taken[place] == nil else { throw MeasureRefusal.takenMeanwhile }
            let before = reading.corrections[place]?.version ?? 0
            guard before == known else { throw MeasureRefusal.correctedMeanwhile(before) }
            try transaction.change(
                """
                INSERT INTO measure_reading_correction (authority, reading, place, version, content,
                    since, by_authority, by_person)
                VALUES (\(authority), \(id), \(place), \(before + 1), \(text), \(time),
                    \(actor.authority), \(actor.person))
                """)
            return Done(
                AuditNote(.readMeasureCorrected, [.number(id.rawValue), .number(Int64(place))]))
        }
    }

    /// Takes measures of a reading into a year's plan, once, however often the form is sent; how many.
    ///
    /// What a report tells was done becomes an entry of progress and what came of it; a measure that the plan has by
    /// that name is not written again. Throws `MeasureRefusal.takenMeanwhile` when one was taken before.
    @discardableResult
    func takeMeasures(
        _ takings: [MeasureTaking], of id: PlanReading.ID, into year: FiscalYear,
        once wish: Idempotency.Wish
    ) async throws -> Int {
        let count = try await changeOnce(.planMeasures, wish) { transaction in
            let reading = try transaction.planReading(id)
            guard takings.allSatisfy({ reading.taken[$0.place] == nil }) else {
                throw MeasureRefusal.takenMeanwhile
            }
            for taking in takings {
                let measure = try take(taking, into: year, transaction)
                try transaction.change(
                    """
                    INSERT INTO measure_reading_taking (authority, reading, place, measure)
                    VALUES (\(authority), \(id), \(taking.place), \(measure))
                    """)
            }
            let facts: [AuditNote.Fact] = [
                .number(Int64(year.buddhist)), .number(Int64(takings.count)),
            ]
            return Done(Int64(takings.count), AuditNote(.readMeasuresTaken, facts))
        }
        return Int(count)
    }

    private func take(
        _ taking: MeasureTaking, into year: FiscalYear, _ transaction: WriteTransaction
    ) throws -> PlannedMeasure.ID {
        var measure = taking.twin
        if let twin = measure, try transaction.measure(twin)?.isDropped != false { measure = nil }
        let id = try measure ?? add(taking.content, to: year, transaction).id
        if let progress = taking.progress { try record(progress, of: id, transaction) }
        if let conclusion = taking.conclusion, try transaction.conclusion(of: id) == nil {
            try conclude(id, conclusion, version: 1, transaction)
        }
        return id
    }
}

/// A measure of a document as it enters a plan.
struct MeasureTaking: Sendable {
    /// Its number in the document.
    let place: Int
    /// What is planned.
    var content: MeasureContent
    /// The measure of the plan that it belongs to; nil for a new one.
    var twin: PlannedMeasure.ID?
    /// What was done, of a report.
    var progress: ProgressEntry.Content?
    /// What came of it, of a report.
    var conclusion: MeasureConclusion.Content?
}

extension ReadTransaction {
    /// What was read of a document; throws `MeasureRefusal.noReading`.
    func planReading(_ id: PlanReading.ID) throws -> PlanReading {
        guard let row = try row("SELECT * FROM own_measure_reading WHERE id = \(id)"),
            let document = CodedText.value(ReadPlan.self, of: try row["document"])
        else { throw MeasureRefusal.noReading }
        var corrections: [Int: ReadCorrection] = [:]
        for row in try rows(
            """
            SELECT place, version, content FROM own_measure_reading_correction
            WHERE reading = \(id) ORDER BY version
            """)
        {
            guard let content = CodedText.value(ReadContent.self, of: try row["content"]) else {
                continue
            }
            corrections[try row["place"]] = ReadCorrection(
                version: try row["version"], content: content)
        }
        let taken = try rows(
            "SELECT place, measure FROM own_measure_reading_taking WHERE reading = \(id)"
        ).map { row -> (Int, PlannedMeasure.ID) in (try row["place"], try row["measure"]) }
        return PlanReading(
            id: id, name: try row["name"], document: document, corrections: corrections,
            taken: Dictionary(taken) { first, _ in first })
    }
}

/// Values of documents as text of a row.
private enum CodedText {
    static func text(of value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type, of text: String) -> Value? {
        try? JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
