public import Platform
public import SQL
public import ThaiText

/// Whether a file that shows progress has to stay when it shows that no more, asked in the transaction that removes it: a
/// published report of the year told of it after it came, or something else of the program shows it.
public typealias FileHold =
    @Sendable (
        StoredFile.ID, _ year: FiscalYear, _ since: Timestamp, ReadTransaction
    ) throws -> Bool

extension Act {
    /// An entry shows no more than this.
    static let mostProofs = 40

    /// Adds what shows an entry once, however often its form is sent, with the rows of the files it brings; whether it was
    /// now.
    ///
    /// Who may record may add. Throws `MeasureRefusal`.
    @discardableResult
    public func addProofs(
        _ proofs: [ProgressEntry.Proof], to entry: ProgressEntry.ID,
        once wish: Idempotency.Wish, bringing files: [WaitingFile] = []
    ) async throws -> Bool {
        try await isChangedNow(.recordProgress, wish) { transaction in
            let measure = try measure(of: entry, transaction)
            let next = try transaction.next(
                "SELECT max(place) AS id FROM own_measure_proof WHERE progress = \(entry)")
            let standing: Int64? = try transaction.row(
                """
                SELECT count(*) AS pieces FROM own_measure_proof
                WHERE progress = \(entry) AND removed IS NULL
                """)?["pieces"]
            guard Int(standing ?? 0) + proofs.count <= Self.mostProofs else {
                throw MeasureRefusal.tooManyProofs(most: Self.mostProofs)
            }
            for file in files { try file.insert(in: transaction) }
            for (place, proof) in zip(Int(next)..., proofs) {
                try insert(proof, at: place, of: entry, transaction)
                try transaction.change(
                    """
                    INSERT INTO measure_proof_addition (authority, progress, place, since,
                        by_authority, by_person)
                    VALUES (\(authority), \(entry), \(place), \(time), \(actor.authority),
                        \(actor.person))
                    """)
            }
            return Done(
                entry.rawValue,
                AuditNote(
                    .progressShown,
                    [measure.rawValue, entry.rawValue, Int64(proofs.count)].map { .number($0) }))
        }
    }

    /// Removes what shows an entry, with a reason; that it was there stays to be seen.
    ///
    /// Its file is removed as well, unless `holds` says that it has to stay. Throws `MeasureRefusal`.
    public func removeProof(
        at place: Int, of entry: ProgressEntry.ID, because reason: String, holds: @escaping FileHold
    ) async throws {
        try await change(.recordProgress) { transaction in
            let id = try measure(of: entry, transaction)
            let piece = try transaction.progress(of: id).first { $0.id == entry }?.pieces.first {
                $0.place == place && $0.removal == nil
            }
            guard let piece, let measure = try transaction.measure(id) else {
                throw MeasureRefusal.noProof
            }
            try transaction.change(
                """
                INSERT INTO measure_proof_removal (authority, progress, place, reason, since,
                    by_authority, by_person)
                VALUES (\(authority), \(entry), \(place), \(reason), \(time),
                    \(actor.authority), \(actor.person))
                """)
            if case .file(let file, _) = piece.proof,
                try !holds(file, measure.year, piece.since, transaction)
            {
                try remove(file, reason, transaction)
            }
            return Done(
                AuditNote(
                    .progressHidden,
                    [id.rawValue, entry.rawValue, Int64(place) + 1].map { .number($0) }))
        }
    }

    private func remove(
        _ file: StoredFile.ID, _ reason: String, _ transaction: WriteTransaction
    ) throws {
        guard let kept = try transaction.read(Files.file(file)).first else { return }
        // Where no account acts, the file goes in the name of who sent it: a removal has a person.
        var remover = kept.by
        if let authority = actor.authority, let person = actor.person {
            remover = FileSender(authority: authority, person: person)
        }
        try Files.remove(file, reason: reason, by: remover, at: time, in: transaction)
    }
}
