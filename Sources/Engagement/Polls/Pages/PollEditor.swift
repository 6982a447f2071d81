import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The form of a poll's title, text and days; its questions are added on its page.
struct PollEditor: Component {
    /// What is written anew; nil for a new one.
    let poll: Poll?
    let sheet: Sheet
    let hidden: [HiddenField]
    let year: FiscalYear?
    let language: Language

    var title: String {
        poll == nil
            ? Bilingual("สร้างแบบสำรวจ", "Make a poll")(language)
            : Bilingual("แก้ข้อความและวัน", "Change text and days")(language)
    }

    var body: some Markup {
        PageTitle(
            title,
            lead: Bilingual(
                "เมื่อมีคนตอบแล้วจะแก้ไม่ได้ นอกจากปิดรับก่อนกำหนด",
                "Once somebody answered it stays as it is; it can only be closed earlier")(language)
        )
        PostForm(
            to: LinkAddress(
                poll.map { PollLocations.text.path($0.id) } ?? PollLocations.new.path()),
            hidden: hidden
                + (poll == nil ? [] : [HiddenField(PollField.known, sheet[PollField.known])])
        ) {
            TextField(
                field(PollField.title, Bilingual("เรื่อง", "About")),
                value: sheet[PollField.title])
            TextArea(
                field(
                    PollField.text, Bilingual("คำชี้แจง", "Explanation"),
                    Bilingual(
                        "ถามเรื่องใด เพราะอะไร และจะนำผลไปใช้อย่างไร",
                        "What is asked, why, and how the result will be used")
                ).optional(language), value: sheet[PollField.text])
            DateField(
                field(PollField.from, Bilingual("เปิดรับตั้งแต่วันที่", "Opens on")),
                value: sheet[PollField.from], in: year, language)
            DateField(
                field(PollField.until, Bilingual("รับถึงวันที่", "Last day")),
                value: sheet[PollField.until], in: year, language)
            ButtonRow {
                Button(
                    poll == nil
                        ? Bilingual("บันทึกร่าง", "Save the draft")(language)
                        : Bilingual("บันทึกการแก้ไข", "Save the changes")(language))
                BackLink(
                    to: LinkAddress(
                        poll.map { PollLocations.item.path($0.id) } ?? PollLocations.list.path()),
                    language)
            }
        }.kept(as: poll.map { "poll-\($0.id.rawValue)" } ?? "poll")
    }

    private func field(_ name: String, _ label: Bilingual, _ hint: Bilingual? = nil) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(sheet.errors)
    }
}
