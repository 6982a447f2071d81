import Platform
import SQL
import ThaiText

/// That a version of a measure was written.
struct MeasureVersion: Sendable, Hashable {
    /// 1 for what was written first.
    let number: Int
    /// When.
    let since: Timestamp
    /// By whom; nil where no account acted.
    let by: Person.ID?
    /// Whether it took the measure out of the plan.
    let isDropped: Bool
}

extension Act {
    /// When and by whom a measure was written, the latest version first.
    func versions(of measure: PlannedMeasure.ID) async throws -> [MeasureVersion] {
        try await read(.seeMeasures) { transaction in
            try transaction.rows(
                """
                SELECT version, since, by_person, is_dropped FROM own_measure_version
                WHERE measure = \(measure) ORDER BY version DESC
                """
            ).map { row in
                MeasureVersion(
                    number: try row["version"], since: try row["since"],
                    by: try row["by_person"], isDropped: try row["is_dropped"])
            }
        }
    }

    /// The names of all divisions that are or were, and which of them work, in the order they were opened.
    func divisionNames() async throws -> DivisionNames {
        try await read(.seePeople) { transaction in
            let rows = try transaction.rows("SELECT id, name, ended FROM own_division ORDER BY id")
            return try DivisionNames(
                rows.map { row in
                    let ended: Timestamp? = try row["ended"]
                    return (id: try row["id"], name: try row["name"], isOpen: ended == nil)
                })
        }
    }
}

/// What the divisions of an authority are called, those that were closed among them.
struct DivisionNames: Sendable {
    private let names: [Division.ID: String]
    /// Those that work, in the order they were opened.
    let open: [Division.ID]

    init(_ divisions: [(id: Division.ID, name: String, isOpen: Bool)]) {
        names = Dictionary(divisions.map { ($0.id, $0.name) }) { first, _ in first }
        open = divisions.filter(\.isOpen).map(\.id)
    }

    /// The name of one; of one that was closed, that it was.
    func callAsFunction(_ id: Division.ID, _ language: Language) -> String {
        let name =
            names[id] ?? Bilingual("กองที่ \(id.rawValue)", "Division \(id.rawValue)")(language)
        return open.contains(id) ? name : name + Bilingual(" (ปิดแล้ว)", " (closed)")(language)
    }

    /// Several names in a line.
    func list(_ ids: [Division.ID], _ language: Language) -> String {
        ids.map { self($0, language) }.joined(separator: ", ")
    }
}
