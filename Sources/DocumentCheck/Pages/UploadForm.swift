import Design
import DocumentExamination
import HTML
import HTTP
import Platform
import ThaiText

/// The form that takes a document.
struct UploadForm: Component {
    static let file = "file"
    static let year = "year"

    let hidden: [HiddenField]
    let sheet: Sheet
    let years: [Int]
    /// Whether a result was removed a moment ago.
    let isAfterRemoval: Bool
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("ตรวจตัวเลขในรายงาน ITA", "Check the figures of an ITA report")(language)
    }

    static func purpose(_ language: Language) -> String {
        Bilingual(
            "ส่งแผนหรือรายงานผลมาตรการ ระบบอ่านคะแนน ตรวจว่าลงตัวกันหรือไม่ และคาดการณ์ผลให้ โดยไม่ต้องมีบัญชี",
            "Send a measure plan or a result report: its scores are read, checked against each other and forecast. No account needed."
        )(language)
    }

    /// What was sent beside the file, and what is wrong with all of it before it is read.
    static func sheet(_ upload: Upload, years: [Int], _ language: Language) -> Sheet {
        var sheet = Sheet(upload.fields, language)
        if upload.isTooLarge {
            sheet.refuse(file, DocumentLimit.exceeded)
        } else if upload.bytes.isEmpty {
            sheet.refuse(
                file,
                Bilingual(
                    "เลือกไฟล์รายงานหรือผลคะแนนก่อน ถ้าเลือกแล้ว ไฟล์นั้นว่างเปล่า",
                    "Choose the report's file first. If you did, that file is empty."))
        }
        let wish = sheet[year]
        if !wish.isEmpty, !years.contains(where: { $0 == chosen(sheet) }) {
            sheet.refuse(
                year,
                Bilingual(
                    "ไม่มีเกณฑ์ของปี “\(wish.prefix(20))” เลือกปีจากรายการ",
                    "There is no framework of “\(wish.prefix(20))”. Choose a year of the list."))
        }
        return sheet
    }

    /// The year that the reader chose; nil for the document's own.
    static func chosen(_ sheet: Sheet) -> Int? { Int(Digits.arabic(sheet[year])) }

    var body: some Markup {
        ErrorSummary(sheet.errors, language)
        PageTitle(Self.title(language), lead: Self.purpose(language))
        if isAfterRemoval {
            Banner(
                .done, Bilingual("ลบผลตรวจแล้ว", "The result was removed")(language),
                Bilingual(
                    "ไม่มีสำเนาเหลืออยู่ ที่อยู่ของหน้าผลตรวจเปิดไม่ได้อีก",
                    "No copy is left; the address of its page opens nothing any more.")(language))
        }
        div(.class("measure")) {
            PostForm(
                to: LinkAddress(CheckLocations.start.path()), hidden: hidden, carriesFiles: true
            ) {
                SelectField(
                    Field(
                        Self.year,
                        Bilingual("ปีงบประมาณของเกณฑ์", "Fiscal year of the framework")(language)
                    ).optional(language).showing(sheet.errors),
                    years.reversed().map { Choice(String($0), yearName($0)) },
                    selected: sheet[Self.year],
                    empty: Bilingual("ตามที่เอกสารบอก", "As the document says")(language))
                FileField(
                    fileField.showing(sheet.errors),
                    accept: ".docx,.xlsx,.pdf,.html,.htm,.txt,.csv,.json"
                )
                UploadProgress(language)
                ButtonRow {
                    Button(Bilingual("ตรวจไฟล์นี้", "Check this file")(language)).with(.upload)
                }
            }
        }
        UploadPromises(language: language)
    }

    private var fileField: Field {
        Field(
            Self.file,
            Bilingual("ไฟล์รายงานหรือผลคะแนน", "File of the report or the scores")(language),
            hint: Bilingual(
                "DOCX, XLSX, PDF, HTML, ข้อความ หรือคำตอบของแบบสำรวจเป็น CSV ไม่เกิน \(DocumentLimit.name) ไฟล์สแกนที่เป็นรูปยังอ่านไม่ได้",
                "DOCX, XLSX, PDF, HTML, text, or a survey's answers as CSV, at most \(DocumentLimit.name). Scanned pictures cannot be read yet."
            )(
                language))
    }

    private func yearName(_ year: Int) -> String {
        Bilingual("ปี \(year)", "\(year) (\(year - 543))")(language)
    }
}

/// What becomes of the file, and what comes back.
private struct UploadPromises: Component {
    let language: Language

    var body: some Markup {
        section(.class("mt-6 measure stack"), .aria("labelledby", "promises")) {
            h2(.id("promises")) { Bilingual("คุณจะได้อะไร", "What you get")(language) }
            ul {
                li {
                    Bilingual(
                        "คะแนนทุกตัวที่อ่านได้ พร้อมจุดที่อ่านแล้วไม่แน่ใจ",
                        "Every score that was read, with the places we are not sure of")(language)
                }
                li {
                    Bilingual(
                        "จุดที่ตัวเลขไม่ลงตัว ค่าที่น่าจะเป็น และหลักฐานว่าทำไม",
                        "The figures that do not agree, what they should be, and the evidence")(
                            language)
                }
                li {
                    Bilingual(
                        "ทางที่สั้นที่สุดไปสู่ระดับที่สูงขึ้น", "The shortest way to a better level")(
                            language)
                }
                li {
                    Bilingual(
                        "แผนและรายงานแบบราชการ เป็น PDF และ Word",
                        "The plan and the report as official documents, PDF and Word")(language)
                }
            }
            h2 { Bilingual("ไฟล์ของคุณ", "Your file")(language) }
            p {
                Bilingual(
                    "เราอ่านในหน่วยความจำเท่านั้น ไม่บันทึกลงดิสก์ และลบภายใน 1 ชั่วโมง หรือเมื่อคุณกดลบ",
                    "It is read in memory only, never written to disk, and gone within one hour, or when you remove it."
                )(language)
            }
        }
    }
}
