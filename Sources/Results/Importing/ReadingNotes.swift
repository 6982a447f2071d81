import Design
import HTML
import HTTP
import Platform
import Reports
import ThaiText

/// What to know of a document before its figures are taken over.
struct ReadingNotes: Component {
    let reading: ResultReading
    let paper: PaperFigures
    let form: FigureForm
    /// Whether a version is there already that the document is not of.
    let tellsOfEarlier: Bool
    /// The name of the authority whose result it is to be.
    let authority: String

    private var language: Language { form.language }

    var body: some Markup {
        if let told = reading.report.assessedYear, told != reading.year.buddhist {
            Banner(
                .warning,
                Bilingual(
                    "เอกสารบอกว่าเป็นผลปี \(told) แต่กำลังนำเข้าเป็นปี \(reading.year.buddhist)",
                    "The document says it is of \(told); it is being taken for \(reading.year.buddhist)"
                )(language),
                Bilingual(
                    "ตรวจว่าเลือกปีถูก ถ้าไม่ใช่ให้ส่งเอกสารใหม่",
                    "Is the year right? If not, send the document again.")(language),
                link: GoLink(
                    Bilingual("ส่งเอกสารใหม่", "Send the document again")(language),
                    to: LinkAddress(ResultLocations.sending.path())))
        }
        stranger
        if tellsOfEarlier {
            Banner(
                .note,
                Bilingual(
                    "มีผลปี \(reading.year.buddhist) ฉบับที่ \(form.known) อยู่แล้ว",
                    "Version \(form.known) of \(reading.year.buddhist) is recorded already")(
                        language),
                Bilingual(
                    "เมื่อบันทึกจะเป็นฉบับใหม่ ฉบับเดิมยังอยู่",
                    "Recording makes a new version; the old one is kept.")(language))
        }
        if paper.doubtful > 0 {
            Banner(
                .insight,
                Bilingual(
                    "อ่านแล้วไม่แน่ใจ \(paper.doubtful) ที่",
                    paper.doubtful == 1
                        ? "1 place is doubtful" : "\(paper.doubtful) places are doubtful"
                )(language),
                Bilingual(
                    "ช่องที่มีป้ายสีทองพิมพ์ต่างกันในเอกสาร ที่เหลืออยู่ท้ายหน้า",
                    "Fields with a golden mark are printed differently elsewhere; the rest stands at the end."
                )(language))
        }
    }
    @MarkupBuilder private var stranger: some Markup {
        if let other {
            Banner(
                .warning,
                Bilingual(
                    "เอกสารเป็นของ\(other) ไม่ใช่ของ\(authority)",
                    "The document is of \(other), not of \(authority)")(language),
                Bilingual(
                    "ถ้าบันทึก คะแนนของหน่วยงานอื่นจะเป็นผลของเรา ถ้าเลือกไฟล์ผิด ส่งเอกสารใหม่",
                    "If you record it, another authority's scores become ours. If it is the wrong file, send another."
                )(language),
                link: GoLink(
                    Bilingual("ส่งเอกสารใหม่", "Send another document")(language),
                    to: LinkAddress(ResultLocations.sending.path())))
        }
    }

    /// The name of another authority whose document it is.
    private var other: String? {
        guard let name = reading.report.authority?.name, !name.isEmpty,
            AuthorityMentions(own: authority).isForeign(name, to: authority)
        else { return nil }
        return name
    }
}
