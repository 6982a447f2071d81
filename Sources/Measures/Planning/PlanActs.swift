public import Platform
import SQL
public import ThaiText

extension Act {
    /// The measures of a year's plan as they stand, by topic.
    public func plan(of year: FiscalYear) async throws -> [PlannedMeasure] {
        try await read(.seeMeasures) { try $0.measures(of: year) }
    }

    /// A measure as it stands, or in an earlier version; throws `MeasureRefusal.noMeasure`.
    public func measure(
        _ id: PlannedMeasure.ID, version: Int? = nil
    ) async throws -> PlannedMeasure {
        try await read(.seeMeasures) { transaction in
            guard let found = try transaction.measure(id, version: version) else {
                throw MeasureRefusal.noMeasure
            }
            return found
        }
    }

    /// Adds a measure to a year's plan.
    @discardableResult
    public func addMeasure(
        _ content: MeasureContent, to year: FiscalYear
    ) async throws -> PlannedMeasure {
        try await change(.planMeasures) { transaction in
            let added = try add(content, to: year, transaction)
            return Done(added, AuditNote(.measureAdded, added.facts))
        }
    }

    /// Adds a measure once, however often its form is sent; the number of the one that was added.
    public func addMeasure(
        _ content: MeasureContent, to year: FiscalYear, once wish: Idempotency.Wish
    ) async throws -> PlannedMeasure.ID {
        let number = try await changeOnce(.planMeasures, wish) { transaction in
            let added = try add(content, to: year, transaction)
            return Done(added.id.rawValue, AuditNote(.measureAdded, added.facts))
        }
        return PlannedMeasure.ID(rawValue: number)
    }

    /// Adds several measures at once, however often their form is sent; how many it added.
    @discardableResult
    public func addMeasures(
        _ contents: [MeasureContent], to year: FiscalYear, once wish: Idempotency.Wish
    ) async throws -> Int {
        let count = try await changeOnce(.planMeasures, wish) { transaction in
            for content in contents { _ = try add(content, to: year, transaction) }
            let count = Int64(contents.count)
            return Done(
                count,
                AuditNote(.suggestionsTaken, [.number(Int64(year.buddhist)), .number(count)]))
        }
        return Int(count)
    }

    /// Changes a measure; `known` is the version that its writer had before him.
    ///
    /// Throws `MeasureRefusal` when another version came meanwhile, or it was taken out of the plan.
    @discardableResult
    public func changeMeasure(
        _ id: PlannedMeasure.ID, to content: MeasureContent, after known: Int
    ) async throws -> PlannedMeasure {
        try await change(.planMeasures) { transaction in
            let before = try standing(id, after: known, transaction)
            guard !before.isDropped else { throw MeasureRefusal.dropped }
            let changed = try write(content, over: before, isDropped: false, transaction)
            return Done(changed, AuditNote(.measureChanged, changed.facts))
        }
    }

    /// Takes a measure out of the plan, or puts it back; what was done of it stays.
    @discardableResult
    public func dropMeasure(
        _ id: PlannedMeasure.ID, after known: Int, isDropped: Bool = true
    ) async throws -> PlannedMeasure {
        try await change(.planMeasures) { transaction in
            let before = try standing(id, after: known, transaction)
            let after = try write(before.content, over: before, isDropped: isDropped, transaction)
            return Done(
                after, AuditNote(isDropped ? .measureDropped : .measureRestored, after.facts))
        }
    }

    /// Starts a year's plan with the measures of an earlier one: their periods move along with the year, those that cannot
    /// are left to be written, and divisions that were closed meanwhile are left out.
    ///
    /// Codes stay as they were: which of them are stale in the new year is the review's to say. Throws
    /// `MeasureRefusal.planned` when the year has measures, `.nothingToCopy` when the earlier one has none.
    @discardableResult
    public func startPlan(
        of year: FiscalYear, from earlier: FiscalYear
    ) async throws -> [PlannedMeasure] {
        try await change(.planMeasures) { transaction in
            guard try transaction.measures(of: year).isEmpty else { throw MeasureRefusal.planned }
            let before = try transaction.measures(of: earlier)
            guard !before.isEmpty else { throw MeasureRefusal.nothingToCopy }
            let working = try transaction.workingDivisions()
            let started = try before.map { measure in
                var content = measure.content
                content.divisions = content.divisions.filter(working.contains)
                content.period = content.period(movedFrom: earlier, to: year)
                return try add(content, to: year, transaction)
            }
            return Done(
                started,
                AuditNote(
                    .planStarted,
                    [.number(Int64(year.buddhist)), .number(Int64(earlier.buddhist))]))
        }
    }
}

extension Act {
    /// Adds a measure in a transaction; what the audit chain is told is its caller's.
    func add(
        _ content: MeasureContent, to year: FiscalYear, _ transaction: WriteTransaction
    ) throws -> PlannedMeasure {
        try transaction.require(content.divisions)
        let id = PlannedMeasure.ID(
            rawValue: try transaction.next("SELECT max(id) AS id FROM own_measure_number"))
        try transaction.change(
            """
            INSERT INTO measure (authority, id, year)
            VALUES (\(authority), \(id), \(year.buddhist))
            """)
        try insert(content, as: id, of: year, version: 1, transaction)
        return PlannedMeasure(
            id: id, year: year, version: 1, content: content, isDropped: false, since: time,
            by: actor.person)
    }

    /// The measure as its writer knew it.
    private func standing(
        _ id: PlannedMeasure.ID, after known: Int, _ transaction: WriteTransaction
    ) throws -> PlannedMeasure {
        guard let now = try transaction.measure(id) else { throw MeasureRefusal.noMeasure }
        guard now.version == known else { throw MeasureRefusal.changedMeanwhile(now) }
        return now
    }

    private func write(
        _ content: MeasureContent, over before: PlannedMeasure, isDropped: Bool,
        _ transaction: WriteTransaction
    ) throws -> PlannedMeasure {
        // A division that was closed since may stay where it stood.
        try transaction.require(content.divisions.filter { !before.content.divisions.contains($0) })
        try insert(
            content, as: before.id, of: before.year, version: before.version + 1,
            isDropped: isDropped, transaction)
        return PlannedMeasure(
            id: before.id, year: before.year, version: before.version + 1, content: content,
            isDropped: isDropped, since: time, by: actor.person)
    }
}

extension ReadTransaction {
    /// The divisions that work.
    fileprivate func workingDivisions() throws -> Set<Division.ID> {
        Set(
            try rows("SELECT id FROM own_division WHERE ended IS NULL").map {
                row -> Division.ID in try row["id"]
            })
    }

    /// Throws unless all divisions are here and work.
    fileprivate func require(_ divisions: [Division.ID]) throws {
        guard !divisions.isEmpty else { return }
        guard Set(divisions).isSubset(of: try workingDivisions()) else {
            throw MeasureRefusal.noDivision
        }
    }
}

extension PlannedMeasure {
    /// What the audit chain is told: number and version.
    var facts: [AuditNote.Fact] { [.number(id.rawValue), .number(Int64(version))] }
}
