import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What the item must show, each to be ticked by who has looked.
struct ElementSection: Component {
    let page: ItemPage

    private var elements: [ItemElement] { page.question.elements?.value ?? [] }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "elements")) {
            h2(.id("elements")) { page.say("ต้องแสดงอะไรบ้าง", "What it must show") }
            if let period { p { period } }
            if elements.isEmpty {
                p(.class("hint")) {
                    page.say(
                        "เรายังไม่รู้แน่ว่ารายการนี้ต้องแสดงอะไร ดูในคู่มือของสำนักงาน ป.ป.ช. ปีนี้",
                        "We do not know for sure what this item must show; see the commission's manual of the year."
                    )
                }
            } else {
                if page.question.elements?.confidence == .unsure { doubt }
                if let forms = page.forms, forms.mayDisclose {
                    form(forms)
                } else {
                    ul { for element in elements { li { words(element) } } }
                }
            }
        }
    }

    private var doubt: some Markup {
        p(.class("hint")) {
            page.say(
                "รายการนี้มาจากความรู้ทั่วไป ยังไม่ได้เทียบกับคู่มือ ป.ป.ช. ถ้าคู่มือว่าต่างออกไป ให้ถือตามคู่มือ",
                "This list is general knowledge and not yet compared with the commission's manual; where the manual differs, it counts."
            )
        }
    }

    private func form(_ forms: ItemForms) -> some Markup {
        PostForm(
            to: LinkAddress(
                DisclosureLocations.elements.path(page.place.year, page.place.code)),
            hidden: forms.hidden(DisclosureLocations.elements.template)
        ) {
            CheckboxChoices(
                Field(
                    ItemField.element,
                    page.say(
                        "เปิดหลักฐานดู แล้วทำเครื่องหมายสิ่งที่มีแล้ว",
                        "Open the evidence and tick what is there")
                ).showing(page.sheet.errors),
                elements.map { element in
                    Choice(
                        element.key, element.name(page.language),
                        hint: page.record.marks[element.key].map {
                            page.say(
                                "ทำเครื่องหมาย \($0.day(page.language))",
                                "Ticked \($0.day(page.language))")
                        })
                }, selected: ticked)
            ButtonRow {
                Button(page.say("บันทึกสิ่งที่มีแล้ว", "Save what is there"), .quiet)
            }
        }
    }

    /// As typed where the form was refused.
    private var ticked: Set<String> {
        let isRefused = page.sheet.errors.contains { $0.field == ItemField.element }
        return Set(
            isRefused
                ? page.sheet.fields.values(of: ItemField.element)
                : Array(page.record.marks.keys))
    }

    private func words(_ element: ItemElement) -> String {
        let mark = page.record.marks[element.key].map {
            page.say(" (มีแล้ว \($0.day(page.language)))", " (there, \($0.day(page.language)))")
        }
        return element.name(page.language) + (mark ?? "")
    }

    private var period: String? {
        let year = page.place.year.buddhist
        switch page.question.period?.value {
        case .now: return page.say("ต้องเป็นข้อมูลปัจจุบัน", "It must be true now.")
        case .year: return page.say("ต้องเป็นของปี \(year)", "It must be of \(year).")
        case .previous:
            return page.say("ต้องเป็นของปี \(year - 1)", "It must be of \(year - 1).")
        case .several:
            return page.say(
                "ต้องครอบคลุมปี \(year)", "It must cover \(year) among other years.")
        case nil: return nil
        }
    }
}
