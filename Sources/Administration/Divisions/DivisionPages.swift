import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

extension Administration {
    func divisionRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(WorkLocations.divisions, .page(.ofAuthority), answer: divisions),
            gate.get(WorkLocations.newDivision, .page(.administrators)) { visit in
                try await divisionForm(visit, nil, Sheet(visit))
            },
            gate.post(
                WorkLocations.newDivision, Self.form(.administrators, ["name"]), answer: open),
            gate.get(WorkLocations.divisionName, .page(.administrators)) { visit, id in
                let division = try await division(visit, id)
                return try await divisionForm(
                    visit, division, Sheet(visit, orNow: [("name", division.name)]))
            },
            gate.post(
                WorkLocations.divisionName, Self.form(.administrators, ["name"]),
                answer: renameDivision),
            gate.get(WorkLocations.closure, .page(.administrators)) { visit, id in
                try await closureQuestion(visit, division(visit, id), Sheet(visit))
            },
            gate.post(WorkLocations.closure, Self.form(.administrators), answer: close),
        ]
    }

    private func divisions(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let act = try visit.act(in: database)
        let list = DivisionList(
            divisions: try await act.divisions(), people: try await act.people(),
            mayManage: try visit.belongs(to: .administrators), language: language)
        return try await page(list.title, visit, under: [MenuLink.work(language)]) { list }
    }

    private func division(_ visit: Visit, _ id: Division.ID) async throws -> Division {
        let all = try await visit.act(in: database).divisions()
        guard let found = all.first(where: { $0.id == id }) else { throw WebRefusal.nothingHere }
        return found
    }

    private func divisionForm(
        _ visit: Visit, _ division: Division?, _ sheet: Sheet
    ) async throws -> Response {
        let language = visit.language
        let title =
            division == nil
            ? Bilingual("เพิ่มกองหรือสำนัก", "Open a division")(language)
            : Bilingual("เปลี่ยนชื่อกองหรือสำนัก", "Rename the division")(language)
        let (path, template) =
            division.map {
                (WorkLocations.divisionName.path($0.id), WorkLocations.divisionName.template)
            } ?? (WorkLocations.newDivision.path(), WorkLocations.newDivision.template)
        return try await page(
            title, visit, under: Above.divisions(language), errors: sheet.errors
        ) {
            PageTitle(title, lead: division?.name)
            PostForm(to: LinkAddress(path), hidden: visit.hidden(for: template)) {
                TextField(
                    Field(
                        "name", Bilingual("ชื่อกองหรือสำนัก", "Name of the division")(language),
                        hint: Bilingual("เช่น กองคลัง", "For example กองคลัง")(language)
                    ).showing(sheet.errors), value: sheet["name"])
                ButtonRow {
                    Button(
                        division == nil
                            ? Bilingual("เพิ่มกองหรือสำนัก", "Open the division")(language)
                            : Bilingual("บันทึกชื่อ", "Save the name")(language))
                }
            }
        }
    }

    private static let missingName = Bilingual("ใส่ชื่อกองหรือสำนัก", "Enter the division's name")

    private func open(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let name = sheet.name("name", missing: Self.missingName)
        return try await carry(
            visit, sheet, main: "name", again: { try await divisionForm(visit, nil, $0) }
        ) {
            if let name { try await open(name, visit) }
            return DoneNote.opened.on(WorkLocations.divisions.path())
        }
    }

    /// Opens it once, however often the same form is sent.
    private func open(_ name: PlainName, _ visit: Visit) async throws {
        let act = try visit.act(in: database)
        let wish = visit.wish("division", of: act.authority)
        do {
            _ = try await act.openDivision(name) { id, transaction in
                var isNew = false
                _ = try Idempotency.once(wish, in: transaction) {
                    isNew = true
                    return id.segment
                }
                guard isNew else { throw SentTwice() }
            }
        } catch is SentTwice {
            // It was renamed or closed meanwhile.
        } catch AccountRefusal.divisionTaken {
            // By this very form, perhaps, a moment before.
            let known = try await database.read { try Idempotency.result(of: wish, in: $0) }
            guard known != nil else { throw AccountRefusal.divisionTaken }
        }
    }

    private func renameDivision(_ visit: Visit, _ id: Division.ID) async throws -> Response {
        let division = try await division(visit, id)
        var sheet = Sheet(visit)
        let name = sheet.name("name", missing: Self.missingName)
        return try await carry(
            visit, sheet, main: "name", again: { try await divisionForm(visit, division, $0) }
        ) {
            if let name { try await visit.act(in: database).renameDivision(id, to: name) }
            return DoneNote.divisionRenamed.on(WorkLocations.divisions.path())
        }
    }

    private func closureQuestion(
        _ visit: Visit, _ division: Division, _ sheet: Sheet
    ) async throws -> Response {
        let people = try await visit.act(in: database).people().filter { person in
            person.division == division.id || person.roles.contains { $0.division == division.id }
        }
        guard people.isEmpty else { return try await stillUsed(division, by: people, visit) }
        let question = Question(
            title: Bilingual("ปิด\(division.name)", "Close \(division.name)"),
            text: Bilingual(
                "กองที่ปิดแล้วเปิดกลับไม่ได้ ต้องเพิ่มใหม่ ประวัติยังอยู่",
                "A closed division cannot be opened again, only made anew; its history stays"),
            button: Bilingual("ปิดกองหรือสำนัก", "Close the division"),
            address: LinkAddress(WorkLocations.closure.path(division.id)),
            template: WorkLocations.closure.template,
            back: LinkAddress(WorkLocations.divisions.path()))
        return try await self.question(
            question, visit, sheet, under: Above.divisions(visit.language))
    }

    /// Says before the question whom it would be refused for, each with the way to the page where that is changed.
    private func stillUsed(
        _ division: Division, by people: [Person], _ visit: Visit
    ) async throws -> Response {
        let language = visit.language
        let title = Bilingual("ยังปิด\(division.name)ไม่ได้", "\(division.name) cannot be closed yet")(
            language)
        return try await page(title, visit, under: Above.divisions(language)) {
            PageTitle(
                title,
                lead: Bilingual(
                    "ย้าย \(people.count) คนนี้ไปกองอื่น หรือถอนบทบาทหัวหน้ากองก่อน",
                    people.count == 1
                        ? "Move this person to another division, or end the head's role, first"
                        : "Move these \(people.count) people to other divisions, or end the head's role, first"
                )(language))
            TaskList(people.map { row($0, in: division, language) })
            p { BackLink(to: LinkAddress(WorkLocations.divisions.path()), language) }
        }
    }

    private func row(_ person: Person, in division: Division, _ language: Language) -> TaskRow {
        let isMember = person.division == division.id
        let isHead = person.roles.contains { $0.division == division.id }
        let parts = [
            isMember ? Bilingual("สังกัดกองนี้", "belongs to it") : nil,
            isHead ? Bilingual("เป็นหัวหน้ากองนี้", "heads it") : nil,
            person.disabled == nil ? nil : Bilingual("บัญชีถูกระงับ", "account disabled"),
        ]
        let address =
            isMember
            ? WorkLocations.membership.path(person.id) : WorkLocations.person.path(person.id)
        return TaskRow(
            person.name, to: LinkAddress(address),
            note: parts.compactMap { $0?(language) }.joined(separator: " · "),
            status: StatusTag(.notYet, Bilingual("ต้องย้ายก่อน", "To be moved")(language)))
    }

    private func close(_ visit: Visit, _ id: Division.ID) async throws -> Response {
        let division = try await division(visit, id)
        return try await carry(
            visit, Sheet(visit), main: Question.field,
            again: { try await closureQuestion(visit, division, $0) }
        ) {
            try await visit.act(in: database).closeDivision(id)
            return DoneNote.closed.on(WorkLocations.divisions.path())
        }
    }
}

/// The divisions that work, with their heads.
private struct DivisionList: Component {
    let divisions: [Division]
    let people: [Person]
    let mayManage: Bool
    let language: Language

    var title: String { Bilingual("กองและสำนัก", "Divisions")(language) }

    var body: some Markup {
        PageTitle(
            title,
            lead: Bilingual("\(divisions.count) แห่ง", "\(divisions.count) at work")(language))
        if divisions.isEmpty {
            EmptyState(
                Bilingual("ยังไม่มีกองหรือสำนัก", "No division yet")(language),
                Bilingual(
                    "เพิ่มกองตามโครงสร้างของหน่วยงาน แล้วให้บทบาทหัวหน้ากอง",
                    "Open the divisions of the authority, then give the heads their roles")(
                        language),
                link: mayManage ? newDivision : nil)
        } else {
            if mayManage { p { newDivision } }
            ul(.class("items"), .role("list")) {
                for division in divisions {
                    DivisionRow(
                        division: division, people: people, mayManage: mayManage,
                        language: language)
                }
            }
        }
    }

    private var newDivision: ButtonLink {
        ButtonLink(
            Bilingual("เพิ่มกองหรือสำนัก", "Open a division")(language),
            to: LinkAddress(WorkLocations.newDivision.path()))
    }
}

/// One division with its head and what can be done.
private struct DivisionRow: Component {
    let division: Division
    let people: [Person]
    let mayManage: Bool
    let language: Language

    var body: some Markup {
        li(.class("task")) {
            div {
                strong { division.name }
                p(.class("hint")) {
                    Bilingual("สังกัด \(count) คน", "\(count) in it")(language)
                    if mayManage {
                        " · "
                        DivisionLink(
                            path: WorkLocations.divisionName.path(division.id),
                            text: Bilingual("เปลี่ยนชื่อ", "Rename")(language), of: division)
                        " · "
                        DivisionLink(
                            path: WorkLocations.closure.path(division.id),
                            text: Bilingual("ปิด", "Close")(language), of: division)
                    }
                }
            }
            headPart
        }
    }

    private var count: Int { people.count { $0.division == division.id } }

    @MarkupBuilder private var headPart: some Markup {
        if let head = people.first(where: { $0.id == division.head }) {
            a(.href(LinkAddress(WorkLocations.person.path(head.id)))) {
                Bilingual("หัวหน้า: \(head.name)", "Head: \(head.name)")(language)
            }
        } else {
            StatusTag(.late, Bilingual("ยังไม่มีหัวหน้า", "No head yet")(language))
        }
    }
}

private struct DivisionLink: Component {
    let path: Path
    let text: String
    let of: Division

    var body: some Markup {
        a(.href(LinkAddress(path))) {
            text
            span(.class("vh")) { " " + of.name }
        }
    }
}
