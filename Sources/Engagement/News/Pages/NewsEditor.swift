import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The form in which news is written.
struct NewsEditor: Component {
    /// What is written anew; nil for a new one.
    let item: NewsItem?
    let sheet: Sheet
    let hidden: [HiddenField]
    let year: FiscalYear?
    let language: Language

    var title: String {
        item == nil
            ? Bilingual("เขียนข่าว", "Write news")(language)
            : Bilingual("แก้ไขข่าว", "Change the text")(language)
    }

    var body: some Markup {
        PageTitle(title)
        PostForm(
            to: LinkAddress(
                item.map { NewsLocations.text.path($0.id) } ?? NewsLocations.new.path()),
            hidden: hidden
                + (item == nil ? [] : [HiddenField(NewsField.known, sheet[NewsField.known])])
        ) {
            RadioChoices(
                field(NewsField.category, Bilingual("ประเภท", "Kind")),
                NewsCategory.allCases.map { Choice($0.rawValue, $0.name(language)) },
                selected: sheet[NewsField.category])
            TextField(
                field(NewsField.title, Bilingual("หัวข้อ", "Heading")),
                value: sheet[NewsField.title])
            TextArea(
                field(
                    NewsField.text, Bilingual("เนื้อหา", "Text"),
                    Bilingual(
                        "ขึ้นบรรทัดใหม่เพื่อเริ่มย่อหน้า ที่อยู่เว็บที่ขึ้นต้นด้วย https:// จะกลายเป็นลิงก์เอง",
                        "A new line begins a paragraph; addresses that begin with https:// become links"
                    )), value: sheet[NewsField.text])
            times
            ButtonRow {
                Button(
                    item == nil
                        ? Bilingual("บันทึกร่าง", "Save the draft")(language)
                        : Bilingual("บันทึกการแก้ไข", "Save the changes")(language))
                BackLink(
                    to: LinkAddress(
                        item.map { NewsLocations.item.path($0.id) } ?? NewsLocations.list.path()),
                    language)
            }
        }.kept(as: item.map { "news-\($0.id.rawValue)" } ?? "news")
    }

    @MarkupBuilder private var times: some Markup {
        DateField(
            field(
                NewsField.from, Bilingual("แสดงตั้งแต่วันที่", "Seen from"),
                Bilingual(
                    "เว้นว่างไว้ให้แสดงทันทีที่เผยแพร่",
                    "Left empty, it is seen as soon as it is published")
            ).optional(language), value: sheet[NewsField.from], in: year, language)
        DateField(
            field(
                NewsField.until, Bilingual("แสดงถึงวันที่", "Seen until"),
                Bilingual(
                    "เช่น วันปิดรับสมัคร เว้นว่างไว้ถ้าแสดงตลอดไป",
                    "For example the last day to apply; left empty, it stays")
            ).optional(language), value: sheet[NewsField.until], in: year, language)
        Checkbox(
            field(
                NewsField.isPinned,
                Bilingual("ปักหมุดไว้บนสุด", "Keep it above newer ones")
            ), isOn: sheet[NewsField.isPinned] == "yes")
    }

    private func field(_ name: String, _ label: Bilingual, _ hint: Bilingual? = nil) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(sheet.errors)
    }
}
