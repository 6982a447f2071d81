import Assessment
import ThaiText

/// A score and everything it was made of, as an indented list; a part of which nothing is known is one line.
struct ScoreTree {
    let framework: Framework
    let language: Language

    /// Adds the score with its parts, as deep as they go; what is not there stands once.
    func add(_ score: Score, to page: inout Printout, depth: Int = 0) {
        // A sum of which a part is missing is no score; a mean of what is there at least comes near it.
        let isSum = if case .weighted = score.rule { true } else { false }
        let shown = isSum && score.isPartial ? nil : score.shown
        let value = TextWidth.padded(shown ?? "–", to: 6, trailing: true)
        let mark = score.isPartial && !isSum ? "~" : " "
        let indent = 2 + depth * 2
        let look: Printout.Look? = depth == 0 ? .bold : nil
        if case .answers(let counts) = score.rule {
            page.item("\(value)\(mark)", name(score.figure), indent: indent, look: look)
            page.paragraph(answers(counts), indent: indent + 8, look: .faint)
        } else {
            let words = "\(name(score.figure)) · \(origin(score))"
            page.item("\(value)\(mark)", words, indent: indent, look: look)
        }
        guard score.value != nil else { return }
        for child in score.children { add(child.score, to: &page, depth: depth + 1) }
    }

    private func name(_ figure: Figure) -> String {
        let name = FigureName(framework: framework)(figure)(language)
        let title: Bilingual? =
            switch figure {
            case .indicator(let number, nil): framework.indicator(number)?.name
            case .subIndicator(let number): framework.subIndicator(number)?.name
            case .question(let code, _): framework.question(code)?.name
            default: nil
            }
        return title.map { "\(name) \($0(language))" } ?? name
    }

    private func origin(_ score: Score) -> String {
        guard score.value != nil else { return absence(of: score) }
        return switch score.rule {
        case .given: Bilingual("ตามที่ให้มา", "as given")(language)
        case .missing: Bilingual("ยังไม่มี", "not there")(language)
        case .answers(let counts): answers(counts)
        case .mean:
            Bilingual("เฉลี่ย \(score.children.count) ส่วน", "mean of \(score.children.count)")(
                language)
        case .weighted:
            score.children.map { child in
                "\((child.weight * Ratio(100)).text(places: 0)) % × \(child.score.shown ?? "?")"
            }.joined(separator: " + ")
        }
    }

    private func absence(of score: Score) -> String {
        let questions = score.questions
        return questions < 2
            ? Bilingual("ยังไม่มี", "not there")(language)
            : Bilingual("ยังไม่มี ทั้ง \(questions) ข้อ", "none of \(questions) questions there")(
                language)
    }

    private func answers(_ counts: AnswerCounts) -> String {
        let people = Bilingual("\(counts.respondents) คน", "\(counts.respondents) answers")(
            language)
        guard counts.statements.count == 1, let statement = counts.statements.first else {
            return people
        }
        let options = statement.options.filter { $0.count > 0 }.map { option in
            let name = optionName(option.key, of: statement.code)
            return "\(name) \(option.count)"
        }
        return "\(people): \(options.joined(separator: ", "))\(spread(statement))"
    }

    private func spread(_ statement: AnswerCounts.Statement) -> String {
        if let interval = ForecastInterval(statement) {
            return " · ± \(interval.margin.text()) (95 %)"
        }
        let alike = statement.respondents > 1
        return alike ? Bilingual(" · ตอบเหมือนกันทุกคน", " · all alike")(language) : ""
    }

    private func optionName(_ key: String, of code: String) -> String {
        let scales = framework.questions.flatMap(\.answered).filter { $0.code == code }.map(\.scale)
        let name = scales.lazy.compactMap { framework.scale($0)?.option(key)?.name }.first
        return name?(language) ?? key
    }
}

extension Score {
    /// How many questions it is made of, itself if it has no parts.
    fileprivate var questions: Int {
        children.isEmpty ? 1 : children.reduce(0) { $0 + $1.score.questions }
    }
}
