import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The forms that show something new.
struct AddingSection: Component {
    let page: ItemPage
    let forms: ItemForms

    private var language: Language { page.language }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "add")) {
            h2(.id("add")) { page.say("เพิ่มหลักฐาน", "Show something more") }
            div(.class("grid grid-2")) {
                file
                link
            }
        }
    }

    private var file: some Markup {
        section(.class("card stack"), .aria("labelledby", "add-file")) {
            h3(.id("add-file")) { page.say("ไฟล์", "A file") }
            PostForm(
                to: LinkAddress(DisclosureLocations.file.path(page.place.year, page.place.code)),
                hidden: forms.hidden(DisclosureLocations.file.template), carriesFiles: true
            ) {
                HeldFileChoice(page.sheet, ItemField.file)
                FileField(
                    field(
                        ItemField.file, Bilingual("ไฟล์", "The file"),
                        Bilingual(
                            "PDF, JPEG, PNG, Word, Excel หรือ OpenDocument ไม่เกิน 20 MB ทุกคนจะดาวน์โหลดได้",
                            "PDF, JPEG, PNG, Word, Excel or OpenDocument, at most 20 MB; everybody can download it"
                        )), accept: Disclosure.endings)
                TextField(
                    field(
                        ItemField.title, Bilingual("ไฟล์นี้คืออะไร", "What it is"),
                        Bilingual(
                            "เช่น แผนพัฒนาท้องถิ่น พ.ศ. 2566–2570",
                            "For example Local development plan 2566–2570")),
                    value: page.sheet[ItemField.title])
                ButtonRow { Button(page.say("ส่งไฟล์", "Send the file")) }
            }
        }
    }

    private var link: some Markup {
        section(.class("card stack"), .aria("labelledby", "add-link")) {
            h3(.id("add-link")) { page.say("ลิงก์", "A link") }
            PostForm(
                to: LinkAddress(DisclosureLocations.link.path(page.place.year, page.place.code)),
                hidden: forms.hidden(DisclosureLocations.link.template)
            ) {
                TextField(
                    field(
                        ItemField.link, Bilingual("ที่อยู่ของหน้าเว็บหรือไฟล์", "The address"),
                        Bilingual(
                            "ชี้ไปที่หน้าของเรื่องนั้นโดยตรง เช่น https://www.rimthanthong.example/plan-2568",
                            "Lead to the very page, as https://www.rimthanthong.example/plan-2568")
                    ), value: page.sheet[ItemField.link], kind: .webAddress)
                TextField(
                    field(
                        ItemField.linkTitle, Bilingual("ลิงก์นี้คืออะไร", "What it is"),
                        Bilingual(
                            "เช่น รายงานผลการดำเนินงาน ปี 2567",
                            "For example Yearly report of 2567")),
                    value: page.sheet[ItemField.linkTitle])
                ButtonRow { Button(page.say("เพิ่มลิงก์", "Add the link")) }
            }
        }
    }

    private func field(
        _ name: String, _ label: Bilingual, _ hint: Bilingual? = nil
    ) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(page.sheet.errors)
    }
}

/// Who answers for the item, and what readers are told.
struct ParticularsSection: Component {
    let page: ItemPage

    private var language: Language { page.language }
    private var particulars: ItemParticulars { page.record.particulars }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "particulars")) {
            h2(.id("particulars")) { page.say("ผู้รับผิดชอบและข้อความ", "Who answers, and a note") }
            SummaryList(rows, isNarrow: true)
            if let forms = page.forms, forms.mayManage { form(forms) }
        }
    }

    private var rows: [SummaryRow] {
        let division = particulars.division.flatMap { page.divisions[$0] }
        var rows = [
            SummaryRow(
                page.say("กองที่รับผิดชอบ", "Division"),
                division ?? page.say("ยังไม่ได้ระบุ", "Not named yet"))
        ]
        if !particulars.note.isEmpty {
            rows.append(SummaryRow(page.say("ข้อความถึงประชาชน", "Note"), particulars.note))
        }
        if let earlier = page.earlier {
            let codes = earlier.codes.map(\.code).joined(separator: ", ")
            rows.append(
                SummaryRow(
                    page.say("รหัสในปี \(earlier.year)", "Code in \(earlier.year)"),
                    codes.isEmpty ? page.say("ไม่มีในปีนั้น", "Not there that year") : codes))
        }
        return rows
    }

    /// The working divisions, and the present one though it was closed.
    private var choices: [Division.ID] {
        let present = particulars.division.map { [$0] } ?? []
        return page.choosable + present.filter { !page.choosable.contains($0) }
    }

    private func form(_ forms: ItemForms) -> some Markup {
        let typed = page.sheet.fields[ItemField.note] != nil
        return PostForm(
            to: LinkAddress(
                DisclosureLocations.particulars.path(page.place.year, page.place.code)),
            hidden: forms.hidden(DisclosureLocations.particulars.template) + [
                HiddenField(ItemField.known, String(particulars.version))
            ]
        ) {
            SelectField(
                Field(
                    ItemField.division, page.say("กองที่รับผิดชอบ", "The division that answers")
                ).optional(language).showing(page.sheet.errors),
                choices.map { Choice($0.segment, page.divisions[$0] ?? "") },
                selected: typed
                    ? Digits.arabic(page.sheet[ItemField.division])
                    : particulars.division?.segment,
                empty: page.say("ยังไม่ระบุ", "Nobody yet"))
            TextField(
                Field(
                    ItemField.note, page.say("ข้อความถึงประชาชน", "A note to the public"),
                    hint: page.say(
                        "เช่น อยู่ระหว่างออกคำสั่งใหม่ จะเผยแพร่ภายในเดือนนี้",
                        "For example: the new order is being signed and will be here this month")
                ).optional(language).showing(page.sheet.errors),
                value: typed ? page.sheet[ItemField.note] : particulars.note)
            ButtonRow {
                Button(page.say("บันทึกผู้รับผิดชอบ", "Save who answers"), .quiet)
            }
        }
    }
}

/// What was shown once.
struct WithdrawnSection: Component {
    let page: ItemPage

    var body: some Markup {
        if !page.record.withdrawn.isEmpty {
            MoreDetails(
                page.say(
                    "หลักฐานที่ถอนแล้ว \(page.record.withdrawn.count) ชิ้น",
                    "\(page.record.withdrawn.count) taken back")
            ) {
                ul(.class("items"), .role("list")) {
                    for piece in page.record.withdrawn { li { words(piece) } }
                }
            }
        }
    }

    private func words(_ piece: DisclosedEvidence) -> String {
        let day = piece.withdrawal?.since.day(page.language) ?? ""
        let reason = piece.withdrawal?.reason ?? ""
        let person = page.name(piece.withdrawal?.by)
        return page.say(
            "\(piece.title) ถอน \(day) โดย \(person): \(reason)",
            "\(piece.title), taken back \(day) by \(person): \(reason)")
    }
}
