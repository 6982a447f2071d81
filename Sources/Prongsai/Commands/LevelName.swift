import Assessment
import ThaiText

/// Finding a level by what people type.
enum LevelName {
    /// The level with this name in either language, or the only one that begins so; throws with the levels there are.
    static func level(_ text: String, in framework: Framework) throws(Misuse) -> Level {
        if let level = framework.level(named: text) { return level }
        let wanted = text.lowercased()
        let near = framework.levels.filter { level in
            level.names.contains { $0.lowercased().hasPrefix(wanted) }
        }
        if near.count == 1, let level = near.first { return level }
        throw unknown(text, framework)
    }

    private static func unknown(_ text: String, _ framework: Framework) -> Misuse {
        let thai = framework.levels.map(\.name.thai)
        let english = framework.levels.map(\.name.english)
        // "excelent" is near the first word of "Excellent pass".
        let words = english.compactMap { $0.split(separator: " ").first.map(String.init) }
        let near = Suggestion.nearest(to: text, in: thai + english + words)
        let hint = near.first.map {
            Bilingual(" หมายถึง “\($0)” ใช่หรือไม่", "; did you mean “\($0)”?")
        }
        let problem = Bilingual(
            "ปี \(framework.year) ไม่มีระดับ “\(text)” (มี \(thai.joined(separator: ", ")))",
            "\(framework.year) has no level “\(text)” (there are \(english.joined(separator: ", ")))"
        )
        return .rule(hint.map { problem + $0 } ?? problem, path: ["forecast"])
    }
}
