import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Administration {
    func personRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(WorkLocations.name, .page(.managers), answer: nameForm),
            gate.post(WorkLocations.name, Self.form(.managers, ["name"]), answer: rename),
            gate.get(WorkLocations.roles, .page(.managers), answer: roleForm),
            gate.post(
                WorkLocations.roles, Self.form(.managers, ["role", "division"]), answer: give),
            gate.get(WorkLocations.role, .page(.managers), answer: roleQuestion),
            gate.post(WorkLocations.role, Self.form(.managers), answer: take),
            gate.get(WorkLocations.membership, .page(.administrators), answer: divisionForm),
            gate.post(
                WorkLocations.membership, Self.form(.administrators, ["division"]), answer: move),
            gate.get(WorkLocations.deed, .page(.managers), answer: deedQuestion),
            gate.post(WorkLocations.deed, Self.form(.managers), answer: perform),
        ]
    }

    // MARK: Name

    private func nameForm(_ visit: Visit, _ id: Person.ID) async throws -> Response {
        let person = try await managed(visit, id)
        let typed = Sheet(visit)
        let sheet =
            typed.fields["name"] == nil ? Sheet([("name", person.name)], visit.language) : typed
        return try await nameForm(visit, person, sheet)
    }

    private func nameForm(
        _ visit: Visit, _ person: Person, _ sheet: Sheet
    ) async throws -> Response {
        let language = visit.language
        let title = Bilingual("แก้ชื่อ", "Correct the name")(language)
        return try await page(
            title, visit, under: Above.person(person, language), errors: sheet.errors
        ) {
            PageTitle(title)
            PostForm(
                to: LinkAddress(WorkLocations.name.path(person.id)),
                hidden: visit.hidden(for: WorkLocations.name.template)
            ) {
                TextField(
                    Field("name", Bilingual("ชื่อและนามสกุล", "Name and surname")(language))
                        .showing(sheet.errors), value: sheet["name"])
                ButtonRow { Button(Bilingual("บันทึกชื่อ", "Save the name")(language)) }
            }
        }
    }

    private func rename(_ visit: Visit, _ id: Person.ID) async throws -> Response {
        let act = try visit.act(in: database)
        let person = try await act.person(id)
        var sheet = Sheet(visit)
        let name = sheet.personName("name")
        return try await carry(
            visit, sheet, main: "name", again: { try await nameForm(visit, person, $0) }
        ) {
            if let name { try await act.rename(id, to: name) }
            return DoneNote.renamed.on(WorkLocations.person.path(id))
        }
    }

    // MARK: Division

    private func divisionForm(_ visit: Visit, _ id: Person.ID) async throws -> Response {
        let person = try await managed(visit, id)
        let typed = Sheet(visit)
        let sheet =
            typed.fields["division"] == nil
            ? Sheet([("division", person.division?.segment ?? "")], visit.language) : typed
        return try await divisionForm(visit, person, sheet)
    }

    private func divisionForm(
        _ visit: Visit, _ person: Person, _ sheet: Sheet
    ) async throws -> Response {
        let language = visit.language
        let divisions = try await visit.act(in: database).divisions()
        let title = Bilingual("เปลี่ยนสังกัด", "Change the division")(language)
        return try await page(
            title, visit, under: Above.person(person, language), errors: sheet.errors
        ) {
            PageTitle(title, lead: person.name)
            PostForm(
                to: LinkAddress(WorkLocations.membership.path(person.id)),
                hidden: visit.hidden(for: WorkLocations.membership.template)
            ) {
                SelectField(
                    Field("division", Bilingual("กองหรือสำนัก", "Division")(language))
                        .showing(sheet.errors),
                    divisions.map { Choice($0.id.segment, $0.name) }, selected: sheet["division"],
                    empty: Bilingual("ไม่สังกัดกองใด", "No division")(language))
                ButtonRow { Button(Bilingual("บันทึกสังกัด", "Save the division")(language)) }
            }
        }
    }

    private func move(_ visit: Visit, _ id: Person.ID) async throws -> Response {
        let act = try visit.act(in: database)
        let person = try await act.person(id)
        var sheet = Sheet(visit)
        let division = try await sheet.division(in: act)
        return try await carry(
            visit, sheet, main: "division", again: { try await divisionForm(visit, person, $0) }
        ) {
            try await act.move(id, to: division)
            return DoneNote.moved.on(WorkLocations.person.path(id))
        }
    }

    /// A person whose account is about to be changed, after the password was given.
    func managed(_ visit: Visit, _ id: Person.ID) async throws -> Person {
        let act = try visit.act(in: database)
        let person = try await act.person(id)
        try act.require(.managePeople)
        return person
    }
}

extension Sheet {
    /// The division that was chosen; nil for none, or after a refusal.
    mutating func division(in act: Act) async throws -> Division.ID? {
        let typed = self["division"]
        if typed.isEmpty { return nil }
        let known = try await act.divisions()
        guard let id = Division.ID(segment: Digits.arabic(typed)),
            known.contains(where: { $0.id == id })
        else {
            refuse("division", AccountRefusal.noDivision.wording)
            return nil
        }
        return id
    }
}
