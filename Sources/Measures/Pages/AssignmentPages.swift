import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The names of the fields of an assignment.
enum AssignmentField {
    static let person = "person"
    static let due = "due"
}

extension Measures {
    func assignmentRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(MeasureLocations.assignment, .page(.officers)) { visit, id in
                try await assignmentForm(visit, measure(visit, id), Sheet(visit))
            },
            gate.post(
                MeasureLocations.assignment,
                Self.form(.officers, [AssignmentField.person, AssignmentField.due]),
                answer: assign),
            gate.get(MeasureLocations.assignmentEnd, .page(.officers)) { visit, id, number in
                let measure = try await measure(visit, id)
                return try await endQuestion(
                    visit, measure, assignment(visit, measure, number), Sheet(visit))
            },
            gate.post(MeasureLocations.assignmentEnd, Self.form(.officers), answer: end),
        ]
    }

    /// Those of the authority who record progress and whose accounts work.
    private func doers(_ act: Act) async throws -> [Person] {
        try await act.people().filter { person in
            person.disabled == nil
                && person.roles.contains { Permission.recordProgress.isGiven(to: $0.role) }
        }
    }

    private func assignmentForm(
        _ visit: Visit, _ measure: PlannedMeasure, _ sheet: Sheet
    ) async throws -> Response {
        let language = visit.language
        let people = try await doers(visit.act(in: database))
        let title = Bilingual("มอบหมายมาตรการ", "Assign the measure")(language)
        return try await page(
            title, visit, under: Above.measure(measure, language), errors: sheet.errors
        ) {
            PageTitle(title, lead: measure.content.name)
            PostForm(
                to: LinkAddress(MeasureLocations.assignment.path(measure.id)),
                hidden: visit.hidden(for: MeasureLocations.assignment.template)
            ) {
                SelectField(
                    Field(
                        AssignmentField.person, Bilingual("ให้ใครทำ", "To whom")(language)
                    ).showing(sheet.errors),
                    people.map { Choice($0.id.segment, $0.name) },
                    selected: Digits.arabic(sheet[AssignmentField.person]),
                    empty: Bilingual("เลือกบุคคล", "Choose a person")(language))
                DateField(
                    Field(
                        AssignmentField.due, Bilingual("ให้เสร็จภายในวันที่", "To be done by")(language)
                    ).showing(sheet.errors), value: sheet[AssignmentField.due],
                    in: measure.year, language)
                ButtonRow {
                    Button(Bilingual("มอบหมายมาตรการ", "Assign the measure")(language))
                    BackLink(
                        to: LinkAddress(MeasureLocations.measure.path(measure.id)), language)
                }
            }
        }
    }

    private func assign(_ visit: Visit, _ id: PlannedMeasure.ID) async throws -> Response {
        let measure = try await measure(visit, id)
        let act = try visit.act(in: database)
        var sheet = Sheet(visit)
        let typed = Person.ID(segment: Digits.arabic(sheet[AssignmentField.person]))
        let person = try await doers(act).first { $0.id == typed }
        if person == nil {
            sheet.refuse(
                AssignmentField.person, Bilingual("เลือกบุคคลที่จะมอบหมาย", "Choose a person"))
        }
        let due = sheet.due(of: measure.year)
        return try await carry(
            visit, sheet, main: AssignmentField.person,
            again: { try await assignmentForm(visit, measure, $0) }
        ) {
            if let person, let due { try await act.assign(id, to: person.id, by: due) }
            return DoneNote.assigned.on(MeasureLocations.measure.path(id))
        }
    }

    private func assignment(
        _ visit: Visit, _ measure: PlannedMeasure, _ number: Assignment.ID
    ) async throws -> Assignment {
        let all = try await visit.act(in: database)
            .planRows(of: measure.year, knownTo: plans).assignments
        guard let found = all.first(where: { $0.id == number && $0.measure == measure.id }) else {
            throw WebRefusal.nothingHere
        }
        return found
    }

    private func endQuestion(
        _ visit: Visit, _ measure: PlannedMeasure, _ assignment: Assignment, _ sheet: Sheet
    ) async throws -> Response {
        let name = try await visit.act(in: database).person(assignment.person).name
        let question = Question(
            title: Bilingual("ยกเลิกการมอบหมาย", "End the assignment"),
            text: Bilingual(
                "“\(measure.content.name)” จะไม่เป็นงานของ \(name) อีก",
                "“\(measure.content.name)” is no longer the work of \(name)."),
            button: Bilingual("ยกเลิกการมอบหมาย", "End the assignment"),
            address: LinkAddress(
                MeasureLocations.assignmentEnd.path(measure.id, assignment.id)),
            hidden: visit.hidden(for: MeasureLocations.assignmentEnd.template),
            back: LinkAddress(MeasureLocations.measure.path(measure.id)))
        return try await self.question(
            question, visit, sheet, under: Above.measure(measure, visit.language))
    }

    private func end(
        _ visit: Visit, _ id: PlannedMeasure.ID, _ number: Assignment.ID
    ) async throws -> Response {
        let measure = try await measure(visit, id)
        let assignment = try await assignment(visit, measure, number)
        return try await carry(
            visit, Sheet(visit), main: Question.field,
            again: { try await endQuestion(visit, measure, assignment, $0) }
        ) {
            try await visit.act(in: database).endAssignment(number)
            return DoneNote.ended.on(MeasureLocations.measure.path(id))
        }
    }
}

extension Sheet {
    /// By when a year's measure is to be done: in its year, the one before or the one after; nil after a refusal.
    fileprivate mutating func due(of year: FiscalYear) -> ThaiDate? {
        guard let due = day(AssignmentField.due, in: year) else { return nil }
        let distance = FiscalYear(containing: due).map { $0.buddhist - year.buddhist }
        if let distance, (-1...1).contains(distance) { return due }
        refuse(
            AssignmentField.due,
            Bilingual(
                "วันที่ที่ใส่ห่างจากปีของแผน (\(year.buddhist)) เกินไป ตรวจปีอีกครั้ง",
                "That day is too far from the plan's year (\(year.buddhist)); look at its year again"
            ))
        return nil
    }
}

/// Who is to see to a measure, by which day.
struct AssignmentSection: Component {
    let page: MeasurePage

    private var language: Language { page.language }

    var body: some Markup {
        if !page.assignments.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "assigned")) {
                h2(.id("assigned")) { Bilingual("มอบหมายให้", "Assigned to")(language) }
                SummaryList(page.assignments.map(row))
            }
        }
    }

    /// That an assignment's own day is over says nothing of the measure's: which one is meant is told.
    private func late(_ assignment: Assignment) -> Bilingual {
        guard page.state.share < 100, assignment.due < page.today else { return Bilingual("", "") }
        let days = page.today.daysSince1970 - assignment.due.daysSince1970
        return Bilingual(
            " เลยวันที่มอบหมาย \(days) วัน", ": \(days) days past the day of the assignment")
    }

    private func row(_ assignment: Assignment) -> SummaryRow {
        let day = DayWording.text(assignment.due, language)
        let end = MenuLink(
            Bilingual("ยกเลิก", "End")(language),
            LinkAddress(MeasureLocations.assignmentEnd.path(page.measure.id, assignment.id)))
        return SummaryRow(
            page.people[assignment.person]
                ?? Bilingual(
                    "บุคคล \(assignment.person.rawValue)", "Person \(assignment.person.rawValue)")(
                    language),
            (Bilingual("ภายใน \(day)", "By \(day)") + late(assignment))(language),
            change: page.mayPlan ? end : nil)
    }
}
