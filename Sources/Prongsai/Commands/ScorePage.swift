import Assessment
import ThaiText

/// Scores with what they are made of, for people to read.
struct ScorePage {
    let result: ScoredResult
    let sheet: AnswerSheet
    let framework: Framework
    /// The only instrument asked for; nil for the whole result.
    let wanted: String?
    let language: Language
    let terminal: Terminal

    /// The whole answer; its heading is the result.
    func text() -> String {
        var page = Printout(language: language, terminal: terminal)
        let top = wanted.flatMap { result.score(of: .instrument($0)) } ?? result.total
        page.title(heading(top))
        page.paragraph(
            Bilingual(
                "จาก \(sheet.questionnaires) แถว ตามเกณฑ์ปี \(framework.year)",
                "from \(sheet.questionnaires) rows, by the framework of \(framework.year)")(
                    language))
        if !top.missing.isEmpty {
            let names = top.missing.map { FigureName(framework: framework)($0)(language) }
            page.paragraph(
                Bilingual("ยังไม่มี: ", "not there: ")(language) + names.joined(separator: ", "),
                look: .doubtful)
        }
        page.gap()
        ScoreTree(framework: framework, language: language).add(top, to: &page)
        return page.text
    }

    private func heading(_ top: Score) -> Bilingual {
        let name = FigureName(framework: framework)(top.figure)
        guard let shown = top.shown else {
            return Bilingual("ยังไม่มี\(name.thai)", "\(name.english) is not known")
        }
        if top.isPartial, case .weighted = top.rule {
            return Bilingual(
                "\(name.thai)ยังคำนวณไม่ได้ (เมื่อครบจะอยู่ระหว่าง \(top.low.text())–\(top.high.text()))",
                "\(name.english) cannot be reckoned yet (between \(top.low.text())–\(top.high.text()) once all is known)"
            )
        }
        if top.isPartial {
            let range = "\(top.low.text())–\(top.high.text())"
            return Bilingual(
                "\(name.thai)เท่าที่มี \(shown) (เมื่อครบจะอยู่ระหว่าง \(range))",
                "\(name.english) in part: \(shown) (between \(range) once all is known)")
        }
        guard top.figure == .total, let level = result.level.decided else {
            return Bilingual("\(name.thai) \(shown)", "\(name.english): \(shown)")
        }
        return Bilingual(
            "\(name.thai) \(shown) \(level.thaiTitle)",
            "\(name.english): \(shown), level \(level.name.english)")
    }
}
