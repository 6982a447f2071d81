public import Platform
import SQL
public import ThaiText

extension Act {
    /// Assigns a measure to somebody by a day; who has it already gets the new day.
    @discardableResult
    public func assign(
        _ measure: PlannedMeasure.ID, to person: Person.ID, by due: ThaiDate
    ) async throws -> Assignment.ID {
        try await change(.planMeasures) { transaction in
            guard let now = try transaction.measure(measure) else { throw MeasureRefusal.noMeasure }
            guard !now.isDropped else { throw MeasureRefusal.dropped }
            let works = try transaction.row(
                """
                SELECT p.id FROM own_person p WHERE p.id = \(person) AND NOT EXISTS (
                    SELECT 1 FROM own_disablement x WHERE x.person = p.id AND x.ended IS NULL)
                """)
            guard works != nil else { throw MeasureRefusal.noPerson }
            try end("measure = \(measure) AND person = \(person)", transaction)
            let id = Assignment.ID(
                rawValue: try transaction.next("SELECT max(id) AS id FROM own_measure_assignment"))
            try transaction.change(
                """
                INSERT INTO measure_assignment (authority, id, measure, person, due, since,
                    by_authority, by_person)
                VALUES (\(authority), \(id), \(measure), \(person), \(due.iso), \(time),
                    \(actor.authority), \(actor.person))
                """)
            return Done(
                id,
                AuditNote(.measureAssigned, [.number(measure.rawValue), .person(person)]))
        }
    }

    /// Ends an assignment; does nothing when it had ended.
    public func endAssignment(_ id: Assignment.ID) async throws {
        try await change(.planMeasures) { transaction in
            let row = try transaction.row(
                """
                SELECT measure, person FROM own_measure_assignment
                WHERE id = \(id) AND ended IS NULL
                """)
            guard let row else { return .nothing }
            try end("id = \(id)", transaction)
            return Done(
                AuditNote(
                    .assignmentEnded, [.number(try row["measure"]), .person(try row["person"])]))
        }
    }

    private func end(_ which: Statement, _ transaction: WriteTransaction) throws {
        try transaction.change(
            """
            UPDATE measure_assignment SET ended = \(time), ended_by_authority = \(actor.authority),
                ended_by_person = \(actor.person)
            WHERE authority = \(authority) AND ended IS NULL AND \(sql: which)
            """)
    }
}
