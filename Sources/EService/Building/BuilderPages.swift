import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The last look before residents get a form.
struct PublicationPage: Component {
    let title: String
    let building: FormBuilding
    let hidden: [HiddenField]
    let language: Language

    private var code: ServiceCode { building.service.code }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var body: some Markup {
        PageTitle(title, eyebrow: building.service.content.name(language))
        let issues = building.issues
        if !building.isChanged {
            Banner(
                .note, say("ไม่มีอะไรต้องเผยแพร่", "Nothing to publish"),
                building.service.isOpen
                    ? say("ประชาชนเห็นแบบฟอร์มนี้อยู่แล้ว", "Residents see this form already.")
                    : say(
                        "เผยแพร่ไว้แล้ว ประชาชนเห็นเมื่อเปิดให้บริการ",
                        "It is published; residents see it once the service is in use."))
        } else if issues.isEmpty {
            SummaryList(pages)
            PostForm(
                to: LinkAddress(EServiceLocations.formPublication.path(code)), hidden: hidden
            ) {
                p { effect }
                ButtonRow {
                    Button(say("เผยแพร่", "Publish"))
                    BackLink(to: LinkAddress(EServiceLocations.building.path(code)), language)
                }
            }
        } else {
            Banner(
                .warning,
                say("ก่อนเผยแพร่ แก้ \(issues.count) ข้อนี้", "To put right before publishing")
            ).listing(issues.map { BannerPoint($0.wording(in: building.form)(language)) })
            BackLink(to: LinkAddress(EServiceLocations.building.path(code)), language)
        }
    }

    /// What comes of it: the first one meets no request, and nobody before the service is in use.
    private var effect: String {
        if building.isPublished {
            return say(
                "คำขอที่เริ่มหลังจากนี้ใช้แบบฟอร์มนี้ คำขอที่ยื่นหรือเริ่มกรอกไว้แล้วใช้ฉบับเดิมจนจบ",
                "Requests begun from now on use this form; those sent or begun before keep theirs.")
        }
        return building.service.isOpen
            ? say("คำขอที่เริ่มหลังจากนี้ใช้แบบฟอร์มนี้", "Requests begun from now on use this form.")
            : say(
                "เผยแพร่ครั้งแรก ประชาชนเห็นแบบฟอร์มนี้เมื่อเปิดให้บริการ",
                "The first publication: residents see the form once the service is in use.")
    }

    private var pages: [SummaryRow] {
        building.form.pages.enumerated().map { index, page in
            SummaryRow(
                say("หน้า \(index + 1): ", "Page \(index + 1): ") + page.title(language),
                page.fields.map { $0.label(language) }.joined(separator: "\n"))
        }
    }
}

/// What of a form is taken out, and what hangs on it.
struct RemovalPage: Component {
    let building: FormBuilding
    let part: FormPart
    let hidden: [HiddenField]
    let language: Language

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String {
        switch part {
        case .page(let place): say("ลบหน้า \(place)", "Take page \(place) out")
        case .field: say("ลบคำถาม", "Take a question out")
        }
    }

    var body: some Markup {
        PageTitle(title, eyebrow: building.service.content.name(language))
        SummaryList([
            SummaryRow(
                say("จะลบ", "Goes"), fields.map { $0.label(language) }.joined(separator: "\n"))
        ])
        if !dependants.isEmpty {
            Banner(
                .warning,
                say(
                    "มีคำถามที่ขึ้นกับคำถามนี้ ต้องแก้เงื่อนไขก่อนเผยแพร่",
                    "Other questions hang on it; change their condition before publishing")
            ).listing(dependants.map { BannerPoint($0.label(language)) })
        }
        PostForm(
            to: LinkAddress(EServiceLocations.formRemoval.path(building.service.code, part)),
            hidden: hidden
        ) {
            ButtonRow {
                Button(say("ลบ", "Take it out"))
                BackLink(
                    to: LinkAddress(EServiceLocations.building.path(building.service.code)),
                    language)
            }
        }
    }

    private var fields: [ServiceField] {
        switch part {
        case .page(let place): building.form.page(place)?.fields ?? []
        case .field(let id): building.form.field(id).map { [$0] } ?? []
        }
    }

    private var dependants: [ServiceField] {
        let gone = Set(fields.map(\.id))
        return fields.flatMap { building.form.dependants(of: $0.id) }
            .filter { !gone.contains($0.id) }
    }
}

/// The title of a page of the form.
struct PageEditor: Component {
    let title: String
    let building: FormBuilding
    let place: LinkAddress
    let sheet: Sheet
    let hidden: [HiddenField]
    let language: Language

    static let title = "title"

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var body: some Markup {
        PageTitle(title, eyebrow: building.service.content.name(language))
        PostForm(to: place, hidden: hidden) {
            TextField(
                Field(
                    Self.title, say("ชื่อหน้า", "Title"),
                    hint: say("บอกว่าหน้านี้ถามเรื่องใด เช่น จุดที่ไฟดับ", "What it asks about")
                ).showing(sheet.errors), value: sheet[Self.title])
            TextField(
                Field(ManualForm.english(Self.title), say("ชื่อหน้าภาษาอังกฤษ", "Title in English"))
                    .optional(language).showing(sheet.errors),
                value: sheet[ManualForm.english(Self.title)])
            ButtonRow {
                Button(say("บันทึกหน้า", "Save the page"))
                BackLink(
                    to: LinkAddress(EServiceLocations.building.path(building.service.code)),
                    language)
            }
        }
    }
}

/// The kinds of questions, one of which comes onto a page.
struct KindsPage: Component {
    let title: String
    let code: ServiceCode
    let place: Int
    let language: Language

    var body: some Markup {
        PageTitle(title)
        TaskList(
            ServiceField.Kind.allCases.map { kind in
                TaskRow(
                    kind.words.name(language),
                    to: LinkAddress(EServiceLocations.newField.path(code, place, kind)),
                    note: kind.words.use(language))
            })
        BackLink(to: LinkAddress(EServiceLocations.building.path(code)), language)
    }
}
