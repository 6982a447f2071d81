public import Platform
import SQL
import ThaiText

extension Act {
    /// What was done of a measure, in the order in which it was recorded.
    public func progress(of measure: PlannedMeasure.ID) async throws -> [ProgressEntry] {
        try await read(.seeMeasures) { try $0.progress(of: measure) }
    }

    /// Records what was done of a measure.
    ///
    /// An officer records for any; others for what was assigned to them or what their division answers for. Throws
    /// `MeasureRefusal`.
    @discardableResult
    public func recordProgress(
        _ content: ProgressEntry.Content, of measure: PlannedMeasure.ID
    ) async throws -> ProgressEntry.ID {
        try await change(.recordProgress) { transaction in
            let id = try record(content, of: measure, transaction)
            return Done(id, id.note(of: measure))
        }
    }

    /// Records what was done of a measure once, however often its form is sent, with the rows of the files that show it;
    /// whether it was now.
    ///
    /// The same words, share and day are one entry, also from another form: throws `MeasureRefusal.recordedBefore`.
    @discardableResult
    public func recordProgress(
        _ content: ProgressEntry.Content, of measure: PlannedMeasure.ID,
        once wish: Idempotency.Wish, bringing files: [WaitingFile] = []
    ) async throws -> Bool {
        try await isChangedNow(.recordProgress, wish) { transaction in
            let isKnown =
                try transaction.row(
                    """
                    SELECT id FROM own_measure_progress WHERE measure = \(measure)
                        AND withdrawn IS NULL AND share = \(content.share)
                        AND day = \(content.day.iso) AND words = \(content.words)
                    """) != nil
            guard !isKnown else { throw MeasureRefusal.recordedBefore }
            for file in files { try file.insert(in: transaction) }
            let id = try record(content, of: measure, transaction)
            return Done(id.rawValue, id.note(of: measure))
        }
    }

    /// Records an entry in a transaction; what the audit chain is told is its caller's.
    @discardableResult
    func record(
        _ content: ProgressEntry.Content, of measure: PlannedMeasure.ID,
        _ transaction: WriteTransaction
    ) throws -> ProgressEntry.ID {
        guard let now = try transaction.measure(measure) else { throw MeasureRefusal.noMeasure }
        guard !now.isDropped else { throw MeasureRefusal.dropped }
        try requireOwn(measure, transaction)
        let id = ProgressEntry.ID(
            rawValue: try transaction.next("SELECT max(id) AS id FROM own_measure_progress"))
        try insert(content, as: id, of: measure, transaction)
        return id
    }

    /// Whether the actor may record progress of a measure.
    func mayRecordProgress(of measure: PlannedMeasure.ID) async throws -> Bool {
        guard (try? require(.recordProgress)) != nil else { return false }
        return try await read(.seeMeasures) { transaction in
            do { try requireOwn(measure, transaction) } catch MeasureRefusal.notYours {
                return false
            }
            return true
        }
    }

    /// Takes an entry of progress back, with a reason; it stays to be seen and counts no more.
    ///
    /// Who recorded it does, or an officer. Throws `MeasureRefusal`.
    public func withdrawProgress(_ id: ProgressEntry.ID, because reason: String) async throws {
        try await change(.recordProgress) { transaction in
            let measure = try measure(of: id, transaction)
            let writer: Person.ID? = try transaction.row(
                "SELECT by_person FROM own_measure_progress WHERE id = \(id)")?["by_person"]
            guard mayWithdraw(entryBy: writer) else { throw MeasureRefusal.notYourEntry }
            try transaction.change(
                """
                INSERT INTO measure_withdrawal (authority, progress, reason, since, by_authority,
                    by_person)
                VALUES (\(authority), \(id), \(reason), \(time), \(actor.authority),
                    \(actor.person))
                """)
            return Done(
                AuditNote(.progressWithdrawn, [.number(measure.rawValue), .number(id.rawValue)]))
        }
    }

    /// Whether the actor may take back what somebody recorded.
    func mayWithdraw(entryBy writer: Person.ID?) -> Bool {
        guard case .member(let member) = actor else { return true }
        return member.roles.contains(.officer) || writer == member.person
    }

    /// The measure of an entry that counts and that the actor may write of.
    func measure(
        of entry: ProgressEntry.ID, _ transaction: ReadTransaction
    ) throws -> PlannedMeasure.ID {
        let row = try transaction.row(
            "SELECT measure FROM own_measure_progress WHERE id = \(entry) AND withdrawn IS NULL")
        guard let measure: PlannedMeasure.ID = try row?["measure"] else {
            throw MeasureRefusal.noProgress
        }
        try requireOwn(measure, transaction)
        return measure
    }

    /// Staff and heads record for what is theirs only.
    func requireOwn(
        _ measure: PlannedMeasure.ID, _ transaction: ReadTransaction
    ) throws {
        guard case .member(let member) = actor, !member.roles.contains(.officer) else { return }
        guard try transaction.answers(member.person, for: measure) else {
            throw MeasureRefusal.notYours
        }
    }

    private func insert(
        _ content: ProgressEntry.Content, as id: ProgressEntry.ID, of measure: PlannedMeasure.ID,
        _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO measure_progress (authority, id, measure, share, words, day, since,
                by_authority, by_person)
            VALUES (\(authority), \(id), \(measure), \(content.share), \(content.words),
                \(content.day.iso), \(time), \(actor.authority), \(actor.person))
            """)
        for (place, proof) in content.proofs.enumerated() {
            try insert(proof, at: place, of: id, transaction)
        }
    }

    /// Writes what shows an entry.
    func insert(
        _ proof: ProgressEntry.Proof, at place: Int, of entry: ProgressEntry.ID,
        _ transaction: WriteTransaction
    ) throws {
        let (label, file, link, figure) = proof.columns
        try transaction.change(
            """
            INSERT INTO measure_proof (authority, progress, place, label, file, link, figure)
            VALUES (\(authority), \(entry), \(place), \(label), \(file), \(link), \(figure))
            """)
    }
}

extension ProgressEntry.ID {
    /// What the audit chain is told: the numbers of measure and entry.
    fileprivate func note(of measure: PlannedMeasure.ID) -> AuditNote {
        AuditNote(.progressRecorded, [.number(measure.rawValue), .number(rawValue)])
    }
}
