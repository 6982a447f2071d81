import Platform
import SQL
import ThaiText

extension ReadTransaction {
    /// The entries of a measure in the order in which they came, those taken back among them.
    func progress(of measure: PlannedMeasure.ID) throws -> [ProgressEntry] {
        try entries("WHERE p.measure = \(measure)")
    }

    /// The entries of all measures of a year in the order in which they came, those taken back among them.
    func progress(of year: FiscalYear) throws -> [ProgressEntry] {
        try entries(
            """
            JOIN own_measure_number n ON n.id = p.measure WHERE n.year = \(year.buddhist)
            """)
    }

    /// The entries of a year's measures that count, in the order in which they came.
    func countingProgress(of year: FiscalYear) throws -> [ProgressEntry] {
        try progress(of: year).filter { $0.withdrawal == nil }
    }

    private func entries(_ which: Statement) throws -> [ProgressEntry] {
        let pieces = try Dictionary(
            grouping: rows(
                """
                SELECT q.* FROM own_measure_proof q JOIN own_measure_progress p ON p.id = q.progress
                \(sql: which) ORDER BY q.progress, q.place
                """)
        ) { row -> ProgressEntry.ID in try row["progress"] }
        return try rows(
            "SELECT p.* FROM own_measure_progress p \(sql: which) ORDER BY p.id"
        ).map { row in
            try ProgressEntry(row, (pieces[row["id"]] ?? []).map(ProgressEntry.Piece.init))
        }
    }

    /// How far each measure of a year has come, by its number; those without an entry are not among them.
    func states(of year: FiscalYear) throws -> [PlannedMeasure.ID: MeasureState] {
        let found = try rows(
            """
            SELECT p.measure, p.share, p.day, c.entries FROM own_measure_progress p
            JOIN (SELECT e.measure, max(e.id) AS last, count(*) AS entries
                FROM own_measure_progress e JOIN own_measure_number n ON n.id = e.measure
                WHERE e.withdrawn IS NULL AND n.year = \(year.buddhist) GROUP BY e.measure) c
                ON c.last = p.id
            """
        ).map { row -> (PlannedMeasure.ID, MeasureState) in
            let state = MeasureState(
                share: try row["share"], entries: try row["entries"],
                lastDay: ThaiDate(iso: try row["day"]))
            return (try row["measure"], state)
        }
        return Dictionary(found) { first, _ in first }
    }

    /// The assignments of a year's measures that stand, by their day.
    func assignments(of year: FiscalYear) throws -> [Assignment] {
        try rows(
            """
            SELECT a.* FROM own_measure_assignment a JOIN own_measure_number n ON n.id = a.measure
            WHERE a.ended IS NULL AND n.year = \(year.buddhist) ORDER BY a.due, a.id
            """
        ).compactMap(Assignment.init)
    }

    /// The fiscal years of whose measures something is assigned to a person.
    func years(assignedTo person: Person.ID) throws -> Set<Int> {
        Set(
            try rows(
                """
                SELECT DISTINCT n.year FROM own_measure_assignment a
                JOIN own_measure_number n ON n.id = a.measure
                WHERE a.ended IS NULL AND a.person = \(person)
                """
            ).map { try $0["year"] })
    }

    /// Whether a person may record progress of a measure: it was assigned to him, or his division answers for it.
    func answers(_ person: Person.ID, for measure: PlannedMeasure.ID) throws -> Bool {
        try row(
            """
            SELECT 1 AS found FROM own_measure_assignment
            WHERE measure = \(measure) AND person = \(person) AND ended IS NULL
            UNION ALL
            SELECT 1 FROM own_measure m
            JOIN own_measure_division d ON d.measure = m.measure AND d.version = m.version
            JOIN own_membership b ON b.division = d.division AND b.ended IS NULL
            WHERE m.measure = \(measure) AND b.person = \(person)
            UNION ALL
            SELECT 1 FROM own_measure m
            JOIN own_measure_division d ON d.measure = m.measure AND d.version = m.version
            JOIN own_role_grant g ON g.division = d.division AND g.ended IS NULL
            WHERE m.measure = \(measure) AND g.person = \(person)
            LIMIT 1
            """) != nil
    }
}

extension ProgressEntry {
    fileprivate init(_ row: Row, _ pieces: [Piece]) throws {
        guard let day = ThaiDate(iso: try row["day"]) else { throw MeasureRefusal.noProgress }
        (id, measure) = (try row["id"], try row["measure"])
        content = Content(
            share: try row["share"], words: try row["words"], day: day,
            proofs: pieces.filter { $0.removal == nil }.map(\.proof))
        self.pieces = pieces
        (since, by) = (try row["since"], try row["by_person"])
        let (moment, reason): (Timestamp?, String?) = (
            try row["withdrawn"], try row["withdrawn_reason"]
        )
        withdrawal =
            if let moment, let reason { Withdrawal(since: moment, reason: reason) } else { nil }
    }
}

extension ProgressEntry.Piece {
    fileprivate init(_ row: Row) throws {
        (place, proof) = (try row["place"], try ProgressEntry.Proof(row))
        (since, by, isLater) = (try row["since"], try row["by_person"], try row["is_later"])
        let (moment, reason): (Timestamp?, String?) = (
            try row["removed"], try row["removed_reason"]
        )
        let remover: Person.ID? = try row["removed_by"]
        removal =
            if let moment, let reason {
                Removal(since: moment, by: remover, reason: reason)
            } else { nil }
    }
}

extension ProgressEntry.Proof {
    fileprivate init(_ row: Row) throws {
        let label: String = try row["label"]
        let (file, link): (StoredFile.ID?, String?) = (try row["file"], try row["link"])
        self =
            if let file {
                .file(file, label: label)
            } else if let link {
                .link(link, label: label)
            } else {
                .figure(try row["figure"], label: label)
            }
    }

    /// The columns of its row.
    var columns: (label: String, file: StoredFile.ID?, link: String?, figure: String?) {
        switch self {
        case .file(let file, let label): (label, file, nil, nil)
        case .link(let link, let label): (label, nil, link, nil)
        case .figure(let figure, let label): (label, nil, nil, figure)
        }
    }
}

extension Assignment {
    /// A row with number, measure, person and day.
    init?(_ row: Row) throws {
        guard let due = ThaiDate(iso: try row["due"]) else { return nil }
        self.due = due
        (id, measure, person) = (try row["id"], try row["measure"], try row["person"])
    }
}
