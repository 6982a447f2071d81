import Design
import HTML
import HTTP
import Platform
import ThaiText

/// A service of which only name and heading are known.
extension EService {
    func newServiceRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(EServiceLocations.newService, .page(.serviceKeepers)) { visit in
                try await newService(visit, Sheet(visit))
            },
            gate.post(
                EServiceLocations.newService,
                .form(.serviceKeepers, fields: NewServiceForm.names, limit: Self.formLimit),
                answer: begin),
        ]
    }

    private func newService(_ visit: Visit, _ sheet: Sheet) async throws -> Response {
        let form = NewServiceForm(
            sheet: sheet, hidden: visit.hidden(for: EServiceLocations.newService.template),
            language: visit.language)
        return try await buildingPage(form.title, visit, nil, sheet) { form }
    }

    private func begin(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let name = sheet.wording(
            NewServiceForm.name, missing: Bilingual("ใส่ชื่อบริการ", "Enter the name"))
        let code = sheet.serviceCode()
        let group = ServiceContent.Group(rawValue: sheet[NewServiceForm.group])
        if group == nil {
            sheet.refuse(
                NewServiceForm.group, Bilingual("เลือกหมวดจากรายการ", "Choose from the list"))
        }
        return try await carry(
            visit, sheet, main: NewServiceForm.code, again: { try await newService(visit, $0) }
        ) {
            guard let name, let code, let group else { throw WebRefusal.nothingHere }
            try await visit.act(in: database).beginService(code, name, in: group)
            return ServiceDeed.begun.on(EServiceLocations.building.path(code))
        }
    }
}

extension Sheet {
    /// What stands for a service in addresses; nil after a refusal.
    fileprivate mutating func serviceCode() -> ServiceCode? {
        guard let typed = phrase(NewServiceForm.code, atMost: 200) else { return nil }
        let text = Digits.arabic(typed).lowercased().filter { !$0.isWhitespace }
        guard let code = ServiceCode(text)
        else {
            refuse(
                NewServiceForm.code,
                Bilingual(
                    "ใช้ a–z 0–9 และขีดกลาง ยาวไม่เกิน 40 ตัว เช่น tree-cutting",
                    "Use at most 40 of a–z, 0–9 and hyphens, as tree-cutting"))
            return nil
        }
        return code
    }
}

/// The fields of a service that is begun.
struct NewServiceForm: Component {
    let sheet: Sheet
    let hidden: [HiddenField]
    let language: Language

    static let name = "name"
    static let code = "code"
    static let group = "group"
    static let names: Set<String> = [name, ManualForm.english(name), code, group]

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String { say("สร้างบริการใหม่", "A new service") }

    var body: some Markup {
        PageTitle(
            title, eyebrow: say("บริการและคู่มือประชาชน", "Services and citizen manuals"),
            lead: say(
                "ประชาชนยังไม่เห็นจนกว่าจะเผยแพร่แบบฟอร์ม เขียนคู่มือ และเปิดให้บริการ",
                "Residents do not see it until its form is published, its manual written and it is put into use."
            ))
        PostForm(to: LinkAddress(EServiceLocations.newService.path()), hidden: hidden) {
            TextField(
                Field(Self.name, say("ชื่อบริการ", "Name")).showing(sheet.errors),
                value: sheet[Self.name])
            TextField(
                Field(ManualForm.english(Self.name), say("ชื่อภาษาอังกฤษ", "Name in English"))
                    .optional(language).showing(sheet.errors),
                value: sheet[ManualForm.english(Self.name)])
            TextField(
                Field(
                    Self.code, say("ชื่อในที่อยู่เว็บ", "Name in addresses"),
                    hint: say(
                        "ภาษาอังกฤษตัวเล็กและขีดกลาง เช่น tree-cutting เปลี่ยนภายหลังไม่ได้",
                        "Small letters and hyphens, as tree-cutting; it stays as it is")
                ).showing(sheet.errors), value: sheet[Self.code], width: .medium)
            SelectField(
                Field(Self.group, say("หมวด", "Heading")).showing(sheet.errors),
                ServiceContent.Group.allCases.map { Choice($0.rawValue, $0.name(language)) },
                selected: sheet[Self.group], empty: say("เลือกหมวด", "Choose"))
            ButtonRow {
                Button(say("สร้างบริการ", "Begin the service"))
                BackLink(to: LinkAddress(EServiceLocations.services.path()), language)
            }
        }
    }
}
