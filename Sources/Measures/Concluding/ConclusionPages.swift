import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The names of the fields of what came of a measure.
enum ConclusionField {
    static let outcomes = "outcomes"
    static let recommendation = "recommendation"
    /// The version that its writer had before him.
    static let known = "known"

    static let all: Set<String> = [outcomes, recommendation, known]

    static let changed = Bilingual("ผลลัพธ์ที่เกิดขึ้นจริง", "What changed by it")
    static let nextYear = Bilingual("ข้อเสนอแนะสำหรับปีหน้า", "Recommendation for next year")

    /// What is typed, with what it is called.
    static let labels: [(field: String, name: Bilingual)] = [
        (outcomes, changed), (recommendation, nextYear),
    ]

    /// What the form shows of what was written.
    static func filledIn(_ conclusion: MeasureConclusion?) -> [(name: String, value: String)] {
        guard let conclusion else { return [] }
        return [
            (outcomes, conclusion.content.outcomes.joined(separator: "\n")),
            (recommendation, conclusion.content.recommendation),
            (known, String(conclusion.version)),
        ]
    }
}

/// The form that says what came of a measure, beside what was expected of it.
struct ConclusionForm: Component {
    let measure: PlannedMeasure
    let sheet: Sheet
    let hidden: [HiddenField]
    /// What somebody else wrote meanwhile.
    var meanwhile: MeasureConclusion?

    private var language: Language { sheet.language }

    static func title(_ language: Language) -> String {
        Bilingual("สรุปผลของมาตรการ", "What came of the measure")(language)
    }

    var body: some Markup {
        PageTitle(Self.title(language), lead: measure.content.name)
        if let meanwhile {
            div(.id(Meanwhile.field)) {
                Banner(
                    .warning, Bilingual("ที่คนอื่นบันทึกไว้", "What somebody else wrote")(language)
                ).listing(
                    (meanwhile.content.outcomes + [meanwhile.content.recommendation])
                        .filter { !$0.isEmpty }.map { BannerPoint($0) })
            }
        }
        if !measure.content.outcomes.isEmpty {
            section(.class("stack"), .aria("labelledby", "expected")) {
                h2(.id("expected")) { Bilingual("ที่คาดไว้ในแผน", "What the plan expects")(language) }
                ul { for outcome in measure.content.outcomes { li { outcome } } }
            }
        }
        PostForm(
            to: LinkAddress(MeasureLocations.conclusion.path(measure.id)),
            hidden: hidden + [HiddenField(ConclusionField.known, known)]
        ) {
            TextArea(
                field(
                    ConclusionField.outcomes, ConclusionField.changed,
                    Bilingual(
                        "บรรทัดละหนึ่งข้อ บอกว่าอะไรเปลี่ยนไป มีตัวเลขยิ่งดี",
                        "One a line: what is different now, best with a figure")),
                value: sheet[ConclusionField.outcomes])
            TextArea(
                field(ConclusionField.recommendation, ConclusionField.nextYear)
                    .optional(language), value: sheet[ConclusionField.recommendation])
            ButtonRow {
                Button(Bilingual("บันทึกสรุปผล", "Save")(language))
                BackLink(to: LinkAddress(MeasureLocations.measure.path(measure.id)), language)
            }
        }
    }

    private var known: String {
        meanwhile.map { String($0.version) } ?? String(sheet.knownVersion)
    }

    private func field(_ name: String, _ label: Bilingual, _ hint: Bilingual? = nil) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(sheet.errors)
    }
}

/// What came of a measure, on its page.
struct ConclusionSection: Component {
    let page: MeasurePage

    private var language: Language { page.language }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "conclusion")) {
            h2(.id("conclusion")) { ConclusionForm.title(language) }
            if let conclusion = page.conclusion {
                ul { for outcome in conclusion.content.outcomes { li { outcome } } }
                if !conclusion.content.recommendation.isEmpty {
                    SummaryList(
                        [
                            SummaryRow(
                                ConclusionField.nextYear(language),
                                conclusion.content.recommendation)
                        ], isNarrow: true)
                }
            } else {
                p {
                    Bilingual(
                        "ยังไม่ได้สรุปผล รายงานผลปลายปีจะบอกว่ายังไม่ได้สรุป",
                        "Not written yet; the report on results will say so")(language)
                }
            }
            if page.mayRecord {
                p {
                    GoLink(
                        page.conclusion == nil
                            ? Bilingual("สรุปผลของมาตรการนี้", "Write what came of it")(language)
                            : Bilingual("แก้สรุปผล", "Correct it")(language),
                        to: LinkAddress(MeasureLocations.conclusion.path(page.measure.id)))
                }
            }
        }
    }
}
