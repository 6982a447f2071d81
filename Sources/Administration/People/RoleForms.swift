import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Administration {
    func roleForm(_ visit: Visit, _ id: Person.ID) async throws -> Response {
        try await roleForm(visit, managed(visit, id), Sheet(visit))
    }

    private func roleForm(
        _ visit: Visit, _ person: Person, _ sheet: Sheet
    ) async throws -> Response {
        let language = visit.language
        let act = try visit.act(in: database)
        let divisions = try await act.divisions()
        let title = Bilingual("ให้บทบาท", "Give a role")(language)
        return try await page(
            title, visit, under: Above.person(person, language), errors: sheet.errors
        ) {
            PageTitle(title, lead: person.name)
            PostForm(
                to: LinkAddress(WorkLocations.roles.path(person.id)),
                hidden: visit.hidden(for: WorkLocations.roles.template)
            ) {
                RadioChoices(
                    Field("role", Bilingual("บทบาท", "Role")(language)).showing(sheet.errors),
                    act.rolesToGive.map { $0.choice(language) }, selected: sheet["role"])
                if act.authority != .installation {
                    SelectField(
                        Field.headOf(language).showing(sheet.errors),
                        divisions.map { Choice($0.id.segment, $0.name) },
                        selected: sheet["division"],
                        empty: Bilingual("เลือกกองหรือสำนัก", "Choose a division")(language))
                }
                p(.class("hint")) {
                    Bilingual(
                        "ผู้ได้รับบทบาทจะออกจากระบบ แล้วเข้าใหม่เพื่อใช้บทบาทนี้",
                        "The person is signed out and has the role from the next sign-in")(language)
                }
                ButtonRow { Button(Bilingual("ให้บทบาท", "Give the role")(language)) }
            }
        }
    }

    func give(_ visit: Visit, _ id: Person.ID) async throws -> Response {
        let act = try visit.act(in: database)
        let person = try await act.person(id)
        var sheet = Sheet(visit)
        let grant = try await sheet.grant(in: act)
        return try await carry(
            visit, sheet, main: "role", again: { try await roleForm(visit, person, $0) }
        ) {
            if let grant { try await act.give(grant, to: id) }
            return DoneNote.roleGiven.on(WorkLocations.person.path(id))
        }
    }

    func roleQuestion(
        _ visit: Visit, _ id: Person.ID, _ grant: RoleGrant
    ) async throws -> Response {
        let person = try await managed(visit, id)
        guard person.roles.contains(grant) else { throw WebRefusal.nothingHere }
        return try await roleQuestion(visit, person, grant, Sheet(visit))
    }

    private func roleQuestion(
        _ visit: Visit, _ person: Person, _ grant: RoleGrant, _ sheet: Sheet
    ) async throws -> Response {
        let divisions = try await visit.act(in: database).divisions()
        let question = Question(
            title: Bilingual(
                "ถอนบทบาท\(grant.text(divisions, .thai))",
                "End the role \(grant.text(divisions, .english))"),
            text: Bilingual(
                "\(person.name) จะออกจากระบบทุกเครื่อง และไม่มีบทบาทนี้อีก ประวัติยังอยู่",
                "\(person.name) is signed out everywhere and no longer has this role; the history stays"
            ),
            button: Bilingual("ถอนบทบาท", "End the role"),
            address: LinkAddress(WorkLocations.role.path(person.id, grant)),
            template: WorkLocations.role.template,
            back: LinkAddress(WorkLocations.person.path(person.id)))
        return try await self.question(
            question, visit, sheet, under: Above.person(person, visit.language))
    }

    func take(_ visit: Visit, _ id: Person.ID, _ grant: RoleGrant) async throws -> Response {
        let act = try visit.act(in: database)
        let person = try await act.person(id)
        return try await carry(
            visit, Sheet(visit), main: Question.field,
            again: { try await roleQuestion(visit, person, grant, $0) }
        ) {
            try await act.take(grant, from: id)
            // Who ends an own role is signed out by it.
            return DoneNote.roleEnded.on(WorkLocations.person.path(id))
        }
    }
}

extension Field {
    /// The division that a head answers for.
    static func headOf(_ language: Language) -> Field {
        Field(
            "division", Bilingual("กองหรือสำนักที่รับผิดชอบ", "Division to answer for")(language),
            hint: Bilingual("เลือกเมื่อให้บทบาทหัวหน้ากองเท่านั้น", "Only for a head of division")(language)
        ).optional(language)
    }
}

extension Role {
    /// The role as an answer with what it may.
    func choice(_ language: Language) -> Choice {
        Choice(rawValue, name(language), hint: meaning(language))
    }

    private var meaning: Bilingual {
        switch self {
        case .officer:
            Bilingual(
                "ทำงานประเมินของปี: ผล แผน หลักฐาน", "Does the year's work: results, plan, evidence")
        case .staff: Bilingual("บันทึกความก้าวหน้าของกอง", "Records a division's progress")
        case .head: Bilingual("รับผิดชอบกองหนึ่ง", "Answers for a division")
        case .executive:
            Bilingual(
                "อนุมัติและลงนาม ผู้อื่นต้องเป็นผู้ให้",
                "Approves and signs; given by somebody else")
        case .investigator:
            Bilingual(
                "อ่านเรื่องร้องเรียนที่ปิดผนึก ผู้อื่นต้องเป็นผู้ให้",
                "Reads sealed complaints; given by somebody else")
        case .administrator:
            Bilingual(
                "ดูแลบุคลากรและการตั้งค่า ไม่เห็นเรื่องร้องเรียน",
                "Looks after people and settings; reads no complaint")
        case .overseer:
            Bilingual("ดูหลายหน่วยงาน อ่านอย่างเดียว", "Looks at many authorities, reads only")
        case .operator:
            Bilingual("ดูแลเครื่องและหน่วยงานทั้งหมด", "Keeps the installation and its authorities")
        }
    }
}

extension Sheet {
    /// The role that was chosen, with the division of a head; nil after a refusal.
    mutating func grant(in act: Act) async throws -> RoleGrant? {
        guard let role = Role(rawValue: self["role"]), act.rolesToGive.contains(role) else {
            refuse("role", Bilingual("เลือกบทบาทหนึ่งจากรายการ", "Choose one of the roles"))
            return nil
        }
        let division = try await division(in: act)
        if role == .head, division == nil {
            refuse(
                "division",
                Bilingual(
                    "เลือกกองหรือสำนักที่หัวหน้ากองรับผิดชอบ",
                    "Choose the division that the head answers for"))
        }
        return RoleGrant(role, division: role == .head ? division : nil)
    }
}
