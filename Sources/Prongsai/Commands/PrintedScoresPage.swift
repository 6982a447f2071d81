import Assessment
import Reports
import ThaiText

/// Scores as a document prints them, for people to read.
struct PrintedScoresPage {
    /// The year's names and order; nil when the year is unknown.
    let framework: Framework?
    let language: Language

    func add(_ scores: Scores, to page: inout Printout) {
        page.gap()
        page.title(Bilingual("คะแนน", "Scores"))
        if scores.total != nil || scores.level != nil {
            let parts = [scores.total, scores.level.map(levelName)].compactMap(\.self)
            page.paragraph(
                Bilingual("รวม ", "Total ")(language) + parts.joined(separator: " "), indent: 2)
        }
        page.grid(ordered(scores.instruments).map { "\($0.0) \($0.1)" })
        for (number, score) in ordered(scores.indicators) {
            add(score, number, name(ofIndicator: number), to: &page)
        }
        for (number, score) in ordered(scores.subIndicators) {
            add(score, number, framework?.subIndicator(number)?.name(language) ?? "", to: &page)
        }
        page.grid(
            ordered(scores.questions).map {
                TextWidth.padded($0.0, to: 5) + TextWidth.padded($0.1, to: 6, trailing: true)
            })
    }

    private func add(_ score: String, _ number: String, _ name: String, to page: inout Printout) {
        page.item(TextWidth.padded(score, to: 6, trailing: true), " \(number) \(name)")
    }

    private func levelName(_ level: String) -> String {
        framework?.level(named: level)?.name(language) ?? level
    }

    private func name(ofIndicator number: String) -> String {
        let parts = number.split(separator: ".")
        let name = parts.first.flatMap { Int($0) }
            .flatMap { framework?.indicator($0)?.name(language) }
        guard parts.count == 2, let part = parts.last else { return name ?? "" }
        return Bilingual("\(name ?? "") ส่วนที่ \(part)", "\(name ?? "") part \(part)")(language)
    }

    /// In the order of the framework's instruments, then as people count: i2 before i10.
    private func ordered(_ scores: [String: String]?) -> [(String, String)] {
        (scores ?? [:]).sorted { key($0.key).lexicographicallyPrecedes(key($1.key)) }
    }

    private func key(_ name: String) -> [Int] {
        let instruments = framework?.instruments ?? []
        let instrument = instruments.firstIndex {
            name.hasPrefix($0.id) || name.prefix { $0.isLetter } == $0.codeLetter
        }
        let numbers = name.split { !$0.isNumber }.map { Int($0) ?? Int.max }
        return [instrument ?? instruments.count] + numbers
    }
}
