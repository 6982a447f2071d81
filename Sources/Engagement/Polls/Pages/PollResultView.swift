import Design
import HTML
import Platform
import ThaiText

/// Words about results that several pages say.
enum PollWords {
    static func tooFew(_ language: Language) -> String {
        Bilingual(
            "มีคนตอบไม่ถึง \(Poll.fewest) คน จึงไม่แสดงผล เพื่อไม่ให้รู้ว่าใครตอบอะไร",
            "Fewer than \(Poll.fewest) people answered; nothing is shown, so that nobody is recognised"
        )(language)
    }

    /// How many answered an open poll at least, a full ten.
    static func soFar(_ count: Int, _ language: Language) -> String {
        count == 0
            ? Bilingual("ตอนนี้มีไม่ถึง 10 ชุด", "So far fewer than 10 answers")(language)
            : Bilingual("ตอนนี้มีอย่างน้อย \(count) ชุด", "So far at least \(count) answers")(language)
    }

    /// That some are not counted; nil where all are.
    static func aside(_ count: Int, _ language: Language) -> String? {
        guard count > 0 else { return nil }
        return Bilingual(
            "ไม่นับ \(count) ชุดที่น่าจะส่งโดยโปรแกรม",
            "\(count) more look like sent by a machine and are not counted")(language)
    }

    /// "64 ชุด เฉลี่ย 4.36 เต็ม 5".
    static func sum(_ result: PollResult, _ language: Language) -> String {
        let count = Bilingual("\(result.sheets) ชุดคำตอบ", "\(result.sheets) answers")
        guard let mean = result.mean else { return count(language) }
        return count(language)
            + Bilingual(" พึงพอใจเฉลี่ย \(mean) เต็ม 5", ", mean satisfaction \(mean) of 5")(language)
    }
}

/// What was answered: a chart for each question with its table, and to staff the words.
struct PollResultView: Component {
    let result: PollResult
    /// Whether what was written is shown; never to everybody.
    let showsWords: Bool
    let language: Language

    var body: some Markup {
        div(.class("stack")) {
            p(.class("strong")) { PollWords.sum(result, language) }
            if let aside = PollWords.aside(result.aside, language) { p(.class("hint")) { aside } }
            for (index, tally) in result.tallies.enumerated() {
                if tally.question.kind == .text {
                    PollWordsView(
                        tally: tally, number: index + 1, showsWords: showsWords, language: language)
                } else {
                    PollChart(tally: tally, number: index + 1, language: language)
                }
            }
        }
    }
}

/// How often each answer to a question was given.
private struct PollChart: Component {
    let tally: PollResult.Tally
    let number: Int
    let language: Language

    var body: some Markup {
        BarChart(
            ChartWords(
                "\(number). \(tally.question.text)", sentence, id: "result-\(number)",
                language),
            zip(tally.question.figures, tally.counts).map { figure, count in
                DataPoint(
                    tally.question.name(of: figure, language), Double(count),
                    printed: "\(count) (\(tally.share(count))%)")
            },
            headings: (
                Bilingual("คำตอบ", "Answer")(language),
                Bilingual("จำนวน (ร้อยละ)", "Number (share)")(language)
            ), of: Double(tally.answers))
    }

    private var sentence: String {
        if let mean = tally.mean {
            return Bilingual(
                "เฉลี่ย \(mean) เต็ม 5 จาก \(tally.answers) คำตอบ",
                "Mean \(mean) of 5 from \(tally.answers) answers")(language)
        }
        let best = zip(tally.question.figures, tally.counts).max { $0.1 < $1.1 }
        guard let best, best.1 > 0 else {
            return Bilingual("ไม่มีคำตอบ", "No answers")(language)
        }
        let name = tally.question.name(of: best.0, language)
        return Bilingual(
            "มากที่สุด: \(name) \(best.1) จาก \(tally.answers) คำตอบ",
            "Most: \(name), \(best.1) of \(tally.answers) answers")(language)
    }

}

/// What was written in answer to a question, for those who may read it.
private struct PollWordsView: Component {
    let tally: PollResult.Tally
    let number: Int
    let showsWords: Bool
    let language: Language

    var body: some Markup {
        div(.class("stack")) {
            h3 { "\(number). \(tally.question.text)" }
            if !showsWords {
                p {
                    Bilingual(
                        "คำตอบเป็นข้อความ เจ้าหน้าที่อ่านเท่านั้น",
                        "Answered in words, which staff alone read")(language)
                }
            } else if tally.words.isEmpty {
                p { Bilingual("ไม่มีใครเขียนตอบ", "Nobody wrote anything")(language) }
            } else {
                ul(.class("items"), .role("list")) {
                    for text in tally.words { li { ProseText(text) } }
                }
            }
        }
    }
}
