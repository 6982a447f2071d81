import Design
import DocumentExamination
import HTML
import HTTP
import Platform
import ThaiText

/// The form that takes a document with a year's result.
struct SendingPage: Component {
    static let file = "file"
    static let year = "year"

    let hidden: [HiddenField]
    let years: [Int]
    let language: Language
    var errors: [FieldError] = []
    var chosen: String?

    static func title(_ language: Language) -> String {
        Bilingual("นำเข้าผลจากเอกสาร", "Take a result from a document")(language)
    }

    var body: some Markup {
        ErrorSummary(errors, language)
        PageTitle(
            Self.title(language),
            lead: Bilingual(
                "ระบบอ่านคะแนนจากไฟล์ แล้วให้คุณเทียบกับต้นฉบับทีละช่องก่อนบันทึก",
                "The scores are read from the file; you compare them with the paper before anything is recorded."
            )(language))
        div(.class("measure")) {
            PostForm(
                to: LinkAddress(ResultLocations.sending.path()), hidden: hidden, carriesFiles: true
            ) {
                FileField(
                    Field(
                        Self.file,
                        Bilingual("ไฟล์ผลคะแนน แผน หรือรายงาน", "File of the scores, plan or report")(
                            language),
                        hint: Bilingual(
                            "DOCX, XLSX, PDF, HTML หรือข้อความ ไม่เกิน \(DocumentLimit.name) ไฟล์สแกนที่เป็นรูปยังอ่านไม่ได้ เราเก็บเฉพาะคะแนนที่อ่านได้ ไม่เก็บไฟล์",
                            "DOCX, XLSX, PDF, HTML or text, at most \(DocumentLimit.name). Scanned pictures cannot be read yet. Only what was read is kept, not the file."
                        )(language)
                    ).showing(errors), accept: ".docx,.xlsx,.pdf,.html,.htm,.txt,.csv,.json")
                SelectField(
                    Field(
                        Self.year,
                        Bilingual("เป็นผลของปีงบประมาณ", "Result of the fiscal year")(language)
                    ).optional(language).showing(errors),
                    years.reversed().map {
                        Choice(String($0), Bilingual("ปี \($0)", "\($0) (\($0 - 543))")(language))
                    }, selected: chosen,
                    empty: Bilingual("ตามที่เอกสารบอก", "As the document says")(language))
                UploadProgress(language)
                ButtonRow {
                    Button(Bilingual("อ่านไฟล์นี้", "Read this file")(language)).with(.upload)
                    a(.href(LinkAddress(ResultLocations.years.path()))) {
                        Bilingual("พิมพ์เองแทน", "Enter the scores instead")(language)
                    }
                }
            }
        }
    }
}
