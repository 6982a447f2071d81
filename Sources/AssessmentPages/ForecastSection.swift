public import Assessment
import Design
public import HTML
public import ThaiText

/// The standing, the shortest ways up, and a change to try out.
public struct ForecastSection: Component {
    private let outlook: ForecastOutlook
    private let notes: [Bilingual]
    private let trial: ForecastTrial
    private let standing: Bilingual?
    private let language: Language

    /// A forecast, what is worth knowing of its figures, and a change to try; with a `standing` the present result stands
    /// before it, with the words that say where its figures come from.
    public init(
        _ outlook: ForecastOutlook, notes: [Bilingual] = [], trial: ForecastTrial,
        standing: Bilingual? = nil, language: Language
    ) {
        (self.outlook, self.notes, self.trial) = (outlook, notes, trial)
        (self.standing, self.language) = (standing, language)
    }

    /// The section.
    public var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "forecast")) {
            h2(.id("forecast")) { Bilingual("คาดการณ์", "Forecast")(language) }
            if let standing {
                Standing(
                    result: forecast.result, framework: forecast.framework, note: standing,
                    language: language)
            }
            if !notes.isEmpty {
                ul(.class("measure")) {
                    for note in notes { li { SentenceStart.of(note(language)) } }
                }
            }
            Ways(ways: outlook.ways, forecast: forecast, language: language)
            TrialForm(forecast: forecast, trial: trial, language: language)
        }
    }

    private var forecast: Forecast { outlook.forecast }
}

/// The ways to better levels; what keeps all of them unknown is said once.
private struct Ways: Component {
    let ways: [ForecastOutlook.Way]
    let forecast: Forecast
    let language: Language

    var body: some Markup {
        if let missing {
            p { Self.unknown(missing, forecast.framework, language) }
        } else {
            div(.class("grid grid-2")) {
                for way in ways {
                    Way(
                        level: way.level, reach: way.reach, forecast: forecast, language: language)
                }
            }
        }
    }

    /// What is missing for every way alike.
    private var missing: [Figure]? {
        let all = ways.map { way in
            if case .missing(let figures) = way.reach { figures } else { nil as [Figure]? }
        }
        guard let first = all.first, all.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    static func unknown(
        _ figures: [Figure], _ framework: Framework, _ language: Language
    ) -> String {
        let names = figures.prefix(8).map { FigureName(framework: framework)($0)(language) }
        return Bilingual(
            "ยังบอกทางไประดับที่สูงขึ้นไม่ได้ ขาด ", "The way to a better level is not known; missing: ")(
                language)
            + names.joined(separator: ", ")
    }
}

private struct Way: Component {
    let level: Level
    let reach: ForecastReach
    let forecast: Forecast
    let language: Language

    var body: some Markup {
        div(.class("card stack")) {
            h3 {
                Bilingual("ไปให้ถึง\(level.thaiTitle)", "To reach \(level.name.english)")(
                    language)
            }
            switch reach {
            case .alreadyThere: Nothing()
            case .raise(let raises, let effect):
                Raises(
                    raises: raises, after: effect.after.total.shown ?? "–",
                    framework: forecast.framework, language: language)
            case .unreachable:
                p {
                    Bilingual(
                        "ยกทุกคะแนนที่ทราบจนเต็มแล้วก็ยังไม่ถึง",
                        "Even full scores everywhere known do not reach it")(language)
                }
            case .missing(let figures):
                p { Ways.unknown(figures, forecast.framework, language) }
            }
        }
    }
}

/// The questions to raise, and what the total becomes by it.
private struct Raises: Component {
    let raises: [ForecastRaise]
    let after: String
    let framework: Framework
    let language: Language

    /// A whole instrument or indicator is no question.
    private var unit: String {
        let areQuestions = raises.allSatisfy { raise in
            if case .question = raise.figure { true } else { false }
        }
        return areQuestions ? "ข้อ" : "รายการ"
    }

    var body: some Markup {
        p {
            Bilingual(
                "ยก \(raises.count) \(unit)นี้ก็พอ คะแนนรวมเป็น \(after)",
                "Raising these \(raises.count) is enough; the total becomes \(after)")(language)
        }
        ol {
            for raise in raises {
                li {
                    "\(FigureTitle.text(raise.figure, framework, language)): \(raise.before.text()) → "
                    strong { raise.needed.text() }
                }
            }
        }
    }
}
