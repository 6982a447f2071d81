import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What may be done for the weak questions and items, to be ticked.
struct SuggestionPage: Component {
    let plan: YearPlan
    let suggestions: PlanSuggestions
    let sheet: Sheet
    let hidden: [HiddenField]

    private var language: Language { sheet.language }

    var title: String {
        Bilingual("เริ่มจากข้อที่คะแนนต่ำ", "Start from the weak items")(language)
    }

    var body: some Markup {
        PageTitle(
            title,
            lead: suggestions.all.isEmpty
                ? nil
                : Bilingual(
                    "เลือกมาตรการที่เหมาะ แล้วแก้ให้ตรงกับงานจริงของหน่วยงาน",
                    "Tick what fits, then make it your own authority's")(language))
        if suggestions.all.isEmpty && suggestions.without.isEmpty { nothing }
        if !suggestions.all.isEmpty { form }
        if !suggestions.without.isEmpty { unaided }
    }

    private var nothing: some Markup {
        EmptyState(
            Bilingual("ไม่มีข้อที่ต้องเสนอ", "Nothing to suggest")(language),
            plan.weak.isEmpty
                ? Bilingual(
                    "บันทึกผลประเมินปี \(plan.year.buddhist - 1) รายข้อก่อน แล้วข้อที่คะแนนต่ำจะขึ้นที่นี่",
                    "Enter the scores of \(plan.year.buddhist - 1) by question first; the weak ones come here"
                )(language)
                : Bilingual(
                    "ทุกข้อที่คะแนนต่ำมีมาตรการแล้ว", "Every weak item has a measure")(language),
            link: ButtonLink(
                Bilingual("กลับไปที่แผน", "Back to the plan")(language),
                to: LinkAddress(MeasureLocations.plan.path(plan.year))), icon: .flag)
    }

    private var form: some Markup {
        PostForm(
            to: LinkAddress(MeasureLocations.suggestions.path(plan.year)), hidden: hidden
        ) {
            CheckboxChoices(
                Field(
                    SuggestionField.chosen,
                    Bilingual("มาตรการที่เสนอ", "Suggested measures")(language),
                    hint: Bilingual(
                        "เป็นข้อเสนอของโปรแกรม ไม่ใช่ถ้อยคำทางการ",
                        "Suggested by this program; no official wording")(language)
                ).showing(sheet.errors),
                suggestions.all.map(choice),
                selected: Set(sheet.fields.values(of: SuggestionField.chosen)))
            ButtonRow {
                Button(Bilingual("เพิ่มเข้าแผน", "Add to the plan")(language))
                BackLink(to: LinkAddress(MeasureLocations.plan.path(plan.year)), language)
            }
        }
    }

    private func choice(_ suggestion: PlanSuggestion) -> Choice {
        let measure = suggestion.measure
        let codes = suggestion.codes.joined(separator: " ")
        let outcome = measure.outcomes.joined(separator: "; ")
        let hint = Bilingual(
            "ช่วย \(codes) · \(measure.issue) · \(measure.steps.count) ขั้นตอน · ผลลัพธ์: \(outcome)",
            "Raises \(codes) · \(measure.issue) · \(measure.steps.count) steps · outcome: \(outcome)"
        )
        return Choice(measure.key, measure.name, hint: hint(language))
    }

    private var unaided: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "unaided")) {
            h2(.id("unaided")) {
                Bilingual("ข้อที่ต้องเขียนมาตรการเอง", "Write these yourself")(language)
            }
            TaskList(
                suggestions.without.map { code in
                    let name = plan.framework.question(code)?.name(language) ?? ""
                    return TaskRow(
                        "\(code) \(name)", to: plan.measureFor(code), note: "",
                        status: StatusTag(
                            .notYet, Bilingual("ยังไม่มีมาตรการ", "No measure yet")(language)))
                })
        }
    }
}
