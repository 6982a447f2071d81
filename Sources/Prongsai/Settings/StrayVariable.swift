import ThaiText

/// A variable of the environment that looks like a setting and is none: a misspelt one would be ignored in silence.
struct StrayVariable: Sendable, Hashable {
    let name: String
    /// The variable that was probably meant.
    let nearest: String?

    /// Variables that are no settings: the program's files and language; those of PostgreSQL are the tests' own.
    private static let others = [
        "PRONGSAI_CONFIG", "PRONGSAI_LANG", "PRONGSAI_FRAMEWORKS", "PRONGSAI_WEB",
        "PRONGSAI_SERVICES", "PRONGSAI_FONTS", "PRONGSAI_DEMO",
    ]

    /// Those of an environment, by name.
    static func found(in environment: [String: String]) -> [StrayVariable] {
        let known = Setting.allCases.map(\.variable) + others
        return environment.keys
            .filter { $0.hasPrefix("PRONGSAI_") && !known.contains($0) }
            .filter { !$0.hasPrefix("PRONGSAI_POSTGRES") }
            .sorted()
            .map {
                StrayVariable(name: $0, nearest: Suggestion.nearest(to: $0, in: known).first)
            }
    }

    /// What is ignored, and what was probably meant.
    var wording: Bilingual {
        Bilingual(
            "ไม่มีการตั้งค่าชื่อ \(name) จึงไม่ได้ใช้"
                + (nearest.map { " หมายถึง \($0) หรือไม่" } ?? ""),
            "there is no setting \(name), so it is ignored"
                + (nearest.map { "; did you mean \($0)?" } ?? ""))
    }
}
