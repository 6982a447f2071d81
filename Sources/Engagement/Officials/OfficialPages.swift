import Design
import HTML
import HTTP
import Platform
import ThaiText

/// All posts in the workspace.
struct OfficialListPage: Component {
    let officials: [Official]
    let mayWrite: Bool
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("โครงสร้างและผู้บริหาร", "Structure and executives")(language)
    }

    var title: String { Self.title(language) }

    var body: some Markup {
        PageTitle(
            title,
            lead: Bilingual(
                "ผังบนหน้าประชาชนวาดจากรายการนี้ ทั้งฝ่ายการเมืองและฝ่ายประจำ",
                "The chart on the public pages is drawn from this list, political and permanent side"
            )(
                language))
        if officials.isEmpty {
            EmptyState(
                Bilingual("ยังไม่มีตำแหน่งในผัง", "No posts yet")(language),
                Bilingual(
                    "เริ่มจากผู้บริหารสูงสุดของแต่ละฝ่าย", "Begin with the head of each side")(
                        language), link: mayWrite ? adding : nil, icon: .people)
        } else {
            if mayWrite { adding }
            Table(
                title,
                [
                    Column(Bilingual("ตำแหน่ง", "Post")(language)),
                    Column(Bilingual("ชื่อ", "Name")(language)),
                    Column(Bilingual("ฝ่าย", "Side")(language)),
                    Column(Bilingual("รูป", "Photo")(language)),
                ],
                officials.map { official in
                    [
                        post(official),
                        .text(official.content.name.isEmpty ? "–" : official.content.name),
                        .text(official.content.side.name(language)),
                        .text(
                            official.photo == nil
                                ? "–" : Bilingual("มี", "yes")(language)),
                    ]
                }
            ).hidingCaption()
        }
    }

    private func post(_ official: Official) -> Cell {
        mayWrite
            ? .link(
                official.content.post, LinkAddress(OfficialLocations.item.path(official.id)))
            : .text(official.content.post)
    }

    private var adding: ButtonLink {
        ButtonLink(
            Bilingual("เพิ่มตำแหน่ง", "Add a post")(language),
            to: LinkAddress(OfficialLocations.new.path()))
    }
}

/// The form of a post, its photo, and the way out of the chart.
struct OfficialEditor: Component {
    /// Nil for a new one.
    let official: Official?
    let sheet: Sheet
    let forms: PageForms
    let language: Language

    var title: String {
        official?.content.post ?? Bilingual("เพิ่มตำแหน่ง", "Add a post")(language)
    }

    var body: some Markup {
        PageTitle(title)
        PostForm(
            to: LinkAddress(
                official.map { OfficialLocations.item.path($0.id) }
                    ?? OfficialLocations.new.path()),
            hidden: forms.hidden(
                official == nil
                    ? OfficialLocations.new.template : OfficialLocations.item.template)
                + (official == nil
                    ? [] : [HiddenField(OfficialField.known, sheet[OfficialField.known])])
        ) {
            fields
            ButtonRow {
                Button(Bilingual("บันทึก", "Save")(language))
                BackLink(to: LinkAddress(OfficialLocations.list.path()), language)
            }
        }
        if let official { PhotoSection(page: self, official: official) }
    }

    @MarkupBuilder private var fields: some Markup {
        RadioChoices(
            field(OfficialField.side, Bilingual("ฝ่าย", "Side")),
            Official.Side.allCases.map { Choice($0.rawValue, $0.name(language)) },
            selected: sheet[OfficialField.side])
        SelectField(
            field(
                OfficialField.rank, Bilingual("ระดับในผัง", "Row of the chart"),
                Bilingual(
                    "1 คือบนสุด เช่น นายก หรือปลัด", "1 is the top: the mayor, the chief clerk")),
            Official.ranks.map { Choice(String($0), String($0)) },
            selected: sheet[OfficialField.rank],
            empty: Bilingual("เลือกระดับ", "Choose a row")(language))
        TextField(
            field(OfficialField.post, Bilingual("ตำแหน่ง", "Post")),
            value: sheet[OfficialField.post])
        TextField(
            field(
                OfficialField.name, Bilingual("ชื่อ", "Name"),
                Bilingual("เว้นว่างไว้ถ้าตำแหน่งว่าง", "Left empty while nobody holds it")
            ).optional(language), value: sheet[OfficialField.name])
        TextField(
            field(OfficialField.phone, Bilingual("โทรศัพท์", "Telephone")).optional(language),
            value: sheet[OfficialField.phone], width: .medium)
        TextField(
            field(OfficialField.mail, Bilingual("อีเมล", "E-mail")).optional(language),
            value: sheet[OfficialField.mail], width: .medium)
    }

    func field(_ name: String, _ label: Bilingual, _ hint: Bilingual? = nil) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(sheet.errors)
    }
}

private struct PhotoSection: Component {
    let page: OfficialEditor
    let official: Official

    private var language: Language { page.language }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "photo")) {
            h2(.id("photo")) { Bilingual("รูปถ่าย", "Photo")(language) }
            p {
                official.photo == nil
                    ? Bilingual("ยังไม่มีรูป", "None yet")(language)
                    : Bilingual(
                        "มีรูปแล้ว ส่งรูปใหม่เพื่อเปลี่ยน", "There is one; send another to change it")(
                            language)
            }
            PostForm(
                to: LinkAddress(OfficialLocations.photo.path(official.id)),
                hidden: page.forms.hidden(OfficialLocations.photo.template), carriesFiles: true
            ) {
                FileField(
                    page.field(
                        OfficialField.file, Bilingual("รูปถ่าย", "Photo"),
                        Bilingual("JPEG หรือ PNG ไม่เกิน 20 MB", "JPEG or PNG, up to 20 MB")),
                    accept: ".jpg,.jpeg,.png")
                ButtonRow { Button(Bilingual("ส่งรูป", "Send the photo")(language), .quiet) }
            }
            PostForm(
                to: LinkAddress(OfficialLocations.removal.path(official.id)),
                hidden: page.forms.hidden(OfficialLocations.removal.template)
            ) {
                Button(Bilingual("นำตำแหน่งออกจากผัง", "Take the post out")(language), .danger)
            }
        }
    }
}

/// The form of how the authority is reached.
struct ContactsEditor: Component {
    let sheet: Sheet
    let hidden: [HiddenField]
    let mayWrite: Bool
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("ข้อมูลการติดต่อ", "Contacts")(language)
    }

    var title: String { Self.title(language) }

    var body: some Markup {
        PageTitle(
            title,
            lead: Bilingual(
                "อยู่บนหน้าติดต่อเรา และเป็นหลักฐานของรายการข้อมูลการติดต่อ",
                "It stands on the public contact page, and is the evidence of its item")(language))
        PostForm(
            to: LinkAddress(OfficialLocations.contacts.path()),
            hidden: hidden + [HiddenField(OfficialField.known, sheet[OfficialField.known])]
        ) {
            TextArea(
                field(OfficialField.address, Bilingual("ที่อยู่", "Address")),
                value: sheet[OfficialField.address])
            TextField(
                field(OfficialField.phone, Bilingual("โทรศัพท์", "Telephone")),
                value: sheet[OfficialField.phone], width: .medium)
            optional
            TextArea(
                field(
                    OfficialField.powers, Bilingual("อำนาจหน้าที่โดยสรุป", "Powers and duties"),
                    Bilingual(
                        "สรุปเป็นคำของคุณเอง อยู่ใต้ผังโครงสร้าง",
                        "In your own words; it stands under the chart")
                ).optional(language), value: sheet[OfficialField.powers])
            if mayWrite { ButtonRow { Button(Bilingual("บันทึก", "Save")(language)) } }
        }
    }

    @MarkupBuilder private var optional: some Markup {
        TextField(
            field(OfficialField.mail, Bilingual("อีเมล", "E-mail")).optional(language),
            value: sheet[OfficialField.mail], width: .medium)
        TextField(
            field(OfficialField.hours, Bilingual("เวลาทำการ", "Opening hours"))
                .optional(language), value: sheet[OfficialField.hours])
        TextField(
            field(
                OfficialField.chat, Bilingual("ลิงก์ LINE หรือเพจ", "LINE or page"),
                Bilingual("ขึ้นต้นด้วย https://", "It begins with https://")
            ).optional(language), value: sheet[OfficialField.chat])
        TextField(
            field(OfficialField.map, Bilingual("ลิงก์แผนที่", "Link to a map"))
                .optional(language), value: sheet[OfficialField.map])
    }

    private func field(_ name: String, _ label: Bilingual, _ hint: Bilingual? = nil) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(sheet.errors)
    }
}
