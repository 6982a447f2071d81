import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The editor of a measure: all that it says, each in its field.
struct EditorPage: Component {
    let year: FiscalYear
    let framework: Framework
    let sheet: Sheet
    let divisions: DivisionNames
    /// The divisions that may be chosen.
    let choosable: [Division.ID]
    let address: LinkAddress
    let hidden: [HiddenField]
    /// The measure that is changed; nil for a new one.
    var measure: PlannedMeasure?
    /// What somebody else wrote meanwhile; nil while nobody did.
    var meanwhile: OtherVersion?

    private var language: Language { sheet.language }

    var title: String {
        measure == nil
            ? Bilingual("เพิ่มมาตรการ", "Add a measure")(language)
            : Bilingual("แก้มาตรการ", "Change the measure")(language)
    }

    var body: some Markup {
        PageTitle(
            title,
            lead: measure?.content.name
                ?? Bilingual(
                    "แผนปีงบประมาณ \(year.buddhist) ตอบผลประเมินปี \(framework.year)",
                    "Plan of \(year.buddhist), answering the result of \(framework.year)")(language)
        )
        if let meanwhile { MeanwhileSection(other: meanwhile, page: self) }
        PostForm(to: address, hidden: hidden) {
            if measure != nil { HiddenField(MeasureField.known, known) }
            MeasureFields(
                year: year, framework: framework, sheet: sheet, divisions: divisions,
                choosable: choosable)
            ButtonRow {
                Button(Bilingual("บันทึกมาตรการ", "Save the measure")(language))
                BackLink(to: back, language)
            }
        }
    }

    /// Of somebody else's version the form knows from now on.
    private var known: String {
        meanwhile.map { String($0.measure.version) } ?? sheet[MeasureField.known]
    }

    private var back: LinkAddress {
        measure.map { LinkAddress(MeasureLocations.measure.path($0.id)) }
            ?? LinkAddress(MeasureLocations.plan.path(year))
    }
}

/// A version that somebody else wrote while this one was typed.
struct OtherVersion {
    let measure: PlannedMeasure
    /// Who wrote it; nil where no account acted.
    let writer: String?
    let merge: Meanwhile
}

/// What only the other one changed, field by field: it stands in the form now.
private struct MeanwhileSection: Component {
    let other: OtherVersion
    let page: EditorPage

    private var language: Language { page.sheet.language }

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", Meanwhile.field)) {
            h2(.id(Meanwhile.field)) {
                Bilingual(
                    "ฉบับที่ \(other.measure.version) ที่บันทึกไปแล้ว",
                    "Version \(other.measure.version), saved already")(language)
            }
            p(.class("meta")) {
                other.measure.since.moment(language)
                if let writer = other.writer { " " + writer }
            }
            if rows.isEmpty {
                p {
                    Bilingual(
                        "อีกคนแก้เฉพาะช่องที่คุณก็แก้",
                        "The other changed only what you did, too")(language)
                }
            } else {
                p {
                    Bilingual(
                        "ช่องที่อีกคนแก้และคุณไม่ได้แก้ เปลี่ยนเป็นข้อความล่าสุดให้แล้ว",
                        "What only the other changed stands in the fields now")(language)
                }
                SummaryList(rows, isNarrow: true)
            }
        }
    }

    /// The fields that only the other changed.
    private var rows: [SummaryRow] {
        MeasureField.labels.compactMap { field, label in
            guard let values = other.merge.taken[field] else { return nil }
            let text = MeasureField.shown(values, in: field, page.divisions, language)
            return SummaryRow(label(language), text.isEmpty ? "–" : text)
        }
    }
}

extension MeasureField {
    /// The editor's fields with what they are called, in their order.
    static let labels: [(field: String, name: Bilingual)] = [
        (topic, Bilingual("ประเด็น", "Topic")),
        (targets, Bilingual("ข้อที่จะยกระดับ", "Items it raises")),
        (name, Bilingual("ชื่อมาตรการ", "Name")),
        (issue, Bilingual("ประเด็นที่ต้องแก้", "What is to be mended")),
        (steps, Bilingual("ขั้นตอน", "Steps")),
        (divisions, Bilingual("ผู้รับผิดชอบ", "Who answers for it")),
        (period, Bilingual("ระยะเวลา", "Period")),
        (outputs, Bilingual("ผลผลิต", "Outputs")),
        (outcomes, Bilingual("ผลลัพธ์", "Outcomes")),
    ]

    /// The values of a field in a line, divisions by their names.
    static func shown(
        _ values: [String], in field: String, _ names: DivisionNames, _ language: Language
    ) -> String {
        field == divisions
            ? names.list(values.compactMap { Division.ID(segment: $0) }, language)
            : values.joined().split(whereSeparator: \.isNewline).joined(separator: "; ")
    }
}
