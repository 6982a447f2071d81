import Assessment
import AssessmentPages
import Design
import HTML
import HTTP
import Platform
import Reports
import ThaiText

/// What was read of a document and what its arithmetic says; the heading is the result.
struct ResultPage: Component {
    let document: CheckedDocument
    let key: String
    let years: [Int]
    let trial: ForecastTrial
    let hidden: [HiddenField]
    let language: Language

    /// The result in a line.
    var title: String {
        if let counted = document.counted { return AnswersSection.title(counted, language) }
        let count = document.groups.count
        if document.consistency == nil {
            return Bilingual("อ่านแล้ว แต่ยังไม่รู้ปีของเกณฑ์", "Read, but the year is not known")(language)
        }
        if count > 0 {
            return Bilingual(
                "พบ \(count) จุดที่ตัวเลขไม่ลงตัว",
                count == 1 ? "1 figure does not agree" : "\(count) figures do not agree")(language)
        }
        if document.consistency?.verified.isEmpty == false {
            return Bilingual("ตัวเลขลงตัวกันทั้งหมด", "All figures agree")(language)
        }
        return Bilingual(
            "ไม่มีตัวเลขที่ตรวจกันเองได้", "No figures that can be checked against each other")(language)
    }

    var body: some Markup {
        Breadcrumbs(
            [
                MenuLink(Bilingual("หน้าแรก", "Front page")(language), LinkAddress("/")),
                MenuLink(UploadForm.title(language), LinkAddress("/check")),
            ], here: Bilingual("ผลตรวจ", "Result")(language), language)
        PageTitle(
            title, eyebrow: Bilingual("ไฟล์ \(document.name)", "File \(document.name)")(language),
            lead: lead)
        if let counted = document.counted {
            AnswersSection(document: document, counted: counted, key: key, language: language)
        } else {
            Tally(tally)
        }
        if let told = document.report.assessedYear, let year = document.framework?.year,
            told != year
        {
            OtherYear(told: told, checked: year, key: key, language: language)
        }
        if document.framework == nil {
            YearChoice(years: years, language: language)
        }
        Downloads(document: document, key: key, language: language)
        FindingSection(document: document, language: language)
        if let framework = document.framework, let sound = document.sound {
            ForecastSection(
                ForecastOutlook(Forecast(sound.known, framework: framework)), notes: sound.notes,
                trial: trial,
                standing: Bilingual(
                    "คำนวณใหม่จากคะแนนที่ลงตัวในเอกสาร",
                    "Computed anew from the document's sound scores."), language: language)
        }
        ReadSection(document: document, language: language)
        Removal(key: key, hidden: hidden, language: language)
    }

    /// What agrees and what stands alone are figures; what does not agree is counted as it is told, so that one entry may
    /// be about several figures; what is unsure are pieces of text, of which no figure was made.
    private var tally: [Tally.Box] {
        let doubt = Tally.Box(
            .doubt, document.report.uncertain.count,
            Bilingual("อ่านแล้วไม่แน่ใจ", "unsure")(language))
        guard document.consistency != nil else { return [doubt] }
        return [
            Tally.Box(.wrong, document.groups.count, Bilingual("ไม่ลงตัว", "do not agree")(language)),
            doubt,
            Tally.Box(.agrees, document.agreeing.count, Bilingual("ตรงกัน", "agree")(language)),
            Tally.Box(
                .alone, document.alone.count,
                Bilingual("ไม่มีตัวเลขอื่นให้เทียบ", "with nothing to compare")(language)),
        ]
    }

    private var lead: String {
        if document.counted != nil { return AnswersSection.lead(document, language) }
        let report = document.report
        let name = report.authority?.name ?? ""
        let printed = document.printed.count
        let measures = report.measures?.count ?? 0
        let year = document.framework.map {
            Bilingual(" ตรวจตามเกณฑ์ปี \($0.year)", ", checked by the framework of \($0.year)")(
                language)
        }
        return name
            + Bilingual(
                " อ่านได้ \(printed) ค่า และ \(measures) มาตรการ",
                (name.isEmpty ? "" : ": ") + "\(printed) figures and \(measures) measures were read"
            )(language) + (year ?? "")
    }
}

/// Says first of all that the document was held against another year's framework than its own.
private struct OtherYear: Component {
    let told: Int
    let checked: Int
    let key: String
    let language: Language

    var body: some Markup {
        Banner(
            .warning,
            Bilingual(
                "เอกสารบอกว่าเป็นของปี \(told) แต่ตรวจด้วยเกณฑ์ปี \(checked)",
                "The document says it is of \(told), and was checked by the framework of \(checked)"
            )(
                language),
            Bilingual(
                "จุดที่ไม่ลงตัวข้างล่างอาจเป็นเพราะปีไม่ตรง",
                "What does not agree below may be for that reason.")(language),
            link: GoLink(
                Bilingual("ตรวจด้วยเกณฑ์ปี \(told)", "Check by the framework of \(told)")(language),
                to: LinkAddress(
                    path: CheckLocations.document.path(key).text + "?year=\(told)")
                    ?? LinkAddress("/check")))
    }
}

/// Asks for the year that the document does not tell.
private struct YearChoice: Component {
    let years: [Int]
    let language: Language

    var body: some Markup {
        form(.method("get"), .class("measure mt-5")) {
            SelectField(
                Field(
                    "year", Bilingual("ตรวจตามเกณฑ์ปีใด", "Check by the framework of")(language),
                    hint: Bilingual(
                        "เอกสารไม่บอกปีงบประมาณที่เรามีเกณฑ์",
                        "The document names no fiscal year of which we have the framework")(
                            language)
                ), years.reversed().map { Choice(String($0), String($0)) },
                empty: Bilingual("เลือกปี", "Choose a year")(language))
            ButtonRow { Button(Bilingual("ตรวจ", "Check")(language)) }
        }
    }
}

/// The official documents to take home.
private struct Downloads: Component {
    let document: CheckedDocument
    let key: String
    let language: Language

    var body: some Markup {
        if !document.downloads.isEmpty {
            section(.class("mt-5 stack"), .aria("labelledby", "take-home")) {
                h2(.id("take-home")) { Bilingual("นำกลับไปใช้", "Take home")(language) }
                if !document.groups.isEmpty {
                    p(.class("hint")) {
                        Bilingual(
                            "เอกสารใช้ตัวเลขตามต้นฉบับ แก้จุดที่ไม่ลงตัวในต้นฉบับก่อนลงนาม",
                            "The documents keep the source's figures; put right what does not agree before anyone signs."
                        )(language)
                    }
                }
                ButtonRow {
                    for kind in document.downloads {
                        for format in CheckDownload.Format.allCases {
                            link(CheckDownload(kind, format))
                        }
                    }
                }
            }
        }
    }

    private func link(_ download: CheckDownload) -> ButtonLink {
        ButtonLink(
            name(download)(language),
            to: LinkAddress(CheckLocations.download.path(key, download)), .quiet, icon: .download)
    }

    private func name(_ download: CheckDownload) -> Bilingual {
        let form = download.format == .pdf ? "PDF" : "Word"
        return switch download.kind {
        case .plan: Bilingual("แผนมาตรการ (\(form))", "Measure plan (\(form))")
        case .results: Bilingual("รายงานผลมาตรการ (\(form))", "Report on results (\(form))")
        }
    }
}

/// Throws the document away before its hour is over.
private struct Removal: Component {
    let key: String
    let hidden: [HiddenField]
    let language: Language

    var body: some Markup {
        section(.class("mt-6 measure stack"), .aria("labelledby", "removal")) {
            h2(.id("removal")) { Bilingual("เสร็จแล้ว", "Done")(language) }
            p {
                Bilingual(
                    "ผลตรวจนี้อยู่ในหน่วยความจำและจะถูกลบภายใน 1 ชั่วโมง ใครที่มีที่อยู่ของหน้านี้เปิดดูได้",
                    "This result lies in memory and is gone within one hour. Whoever has the address of this page can see it."
                )(language)
            }
            PostForm(to: LinkAddress(CheckLocations.removal.path(key)), hidden: hidden) {
                ButtonRow {
                    Button(Bilingual("ลบผลตรวจตอนนี้", "Remove this result now")(language), .quiet)
                        .with(.bin)
                    a(.href(LinkAddress("/check"))) {
                        Bilingual("ตรวจอีกไฟล์", "Check another file")(language)
                    }
                }
            }
        }
    }
}
