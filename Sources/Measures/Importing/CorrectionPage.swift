import Design
import HTML
import HTTP
import Platform
import ThaiText

/// One measure of a document, to put right beside the document's words.
struct CorrectionPage: Component {
    let read: ReadPlanState
    let measure: ReadMeasure
    let sheet: Sheet
    /// The correction that the writer has before him; 0 for none.
    let known: Int
    let hidden: [HiddenField]

    private var language: Language { sheet.language }
    private var desk: ReadPlanDesk { read.desk }

    var title: String {
        Bilingual("แก้มาตรการที่ \(measure.place)", "Put measure \(measure.place) right")(language)
    }

    var body: some Markup {
        PageTitle(title, eyebrow: read.reading.name, lead: measure.content.name)
        if !measure.doubts.isEmpty {
            Banner(.insight, Bilingual("ที่ไม่แน่ใจ", "What is not sure")(language)).listing(
                measure.doubts.map { BannerPoint($0(language)) })
        }
        // What somebody else saved meanwhile is told at the form as a whole.
        div(.id(Meanwhile.field), .class("grid grid-2")) {
            PostForm(
                to: LinkAddress(
                    MeasureLocations.readMeasure.path(desk.year, read.reading.id, measure.place)),
                hidden: hidden + [HiddenField(MeasureField.known, String(known))]
            ) {
                MeasureFields(
                    year: desk.year, framework: desk.framework, sheet: sheet,
                    divisions: desk.divisions, choosable: desk.divisions.open,
                    isOfResults: read.isOfResults)
                ButtonRow {
                    Button(Bilingual("บันทึกที่แก้", "Save")(language))
                    BackLink(
                        to: LinkAddress(
                            MeasureLocations.reading.path(desk.year, read.reading.id)), language)
                }
            }
            PaperWords(measure: measure, language: language)
        }
    }
}
