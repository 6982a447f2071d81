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
}

/// What the other one wrote otherwise, field by field, to compare with what was typed.
private struct MeanwhileSection: Component {
    let other: OtherVersion
    let page: EditorPage

    private var language: Language { page.sheet.language }

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", "meanwhile")) {
            h2(.id("meanwhile")) {
                Bilingual(
                    "ฉบับที่ \(other.measure.version) ที่บันทึกไปแล้ว",
                    "Version \(other.measure.version), saved already")(language)
            }
            p(.class("meta")) {
                other.measure.since.moment(language)
                if let writer = other.writer { " " + writer }
            }
            if rows.isEmpty {
                p { Bilingual("ทุกช่องตรงกับที่คุณพิมพ์", "Every field is as you typed it")(language) }
            } else {
                SummaryList(rows, isNarrow: true)
            }
        }
    }

    /// The fields in which both differ.
    private var rows: [SummaryRow] {
        let theirs = other.measure.content
        let labels: [(String, Bilingual)] = [
            (MeasureField.topic, Bilingual("ประเด็น", "Topic")),
            (MeasureField.targets, Bilingual("ข้อที่จะยกระดับ", "Items it raises")),
            (MeasureField.name, Bilingual("ชื่อมาตรการ", "Name")),
            (MeasureField.issue, Bilingual("ประเด็นที่ต้องแก้", "What is to be mended")),
            (MeasureField.steps, Bilingual("ขั้นตอน", "Steps")),
            (MeasureField.divisions, Bilingual("ผู้รับผิดชอบ", "Who answers for it")),
            (MeasureField.period, Bilingual("ระยะเวลา", "Period")),
            (MeasureField.outputs, Bilingual("ผลผลิต", "Outputs")),
            (MeasureField.outcomes, Bilingual("ผลลัพธ์", "Outcomes")),
        ]
        let written = Dictionary(
            grouping: theirs.filledIn(version: other.measure.version), by: \.name)
        return labels.compactMap { field, label in
            let values = (written[field] ?? []).map(\.value)
            guard key(values) != key(page.sheet.fields.values(of: field)) else { return nil }
            return SummaryRow(label(language), shown(field, values, theirs))
        }
    }

    private func key(_ values: [String]) -> [Substring] {
        values.flatMap { $0.split(whereSeparator: \.isWhitespace) }
    }

    private func shown(_ field: String, _ values: [String], _ theirs: MeasureContent) -> String {
        let text =
            field == MeasureField.divisions
            ? page.divisions.list(theirs.divisions, language)
            : values.joined().split(whereSeparator: \.isNewline).joined(separator: "; ")
        return text.isEmpty ? "–" : text
    }
}
