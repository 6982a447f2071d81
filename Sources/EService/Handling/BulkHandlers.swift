import Design
import HTML
import HTTP
import Platform
import ThaiText

/// Several requests given to somebody at once, from the list.
extension EService {
    func bulkRoute(_ gate: Gate) -> Route<Access> {
        gate.post(
            EServiceLocations.requests,
            .form(
                .requestHandlers, fields: [StaffField.person], lists: [StaffField.requests],
                limit: Self.formLimit), answer: assign)
    }

    private func assign(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let boxes = visit.form.values(of: StaffField.requests)
        let chosen = boxes.compactMap { ServiceRequest.ID(segment: Digits.arabic($0)) }
        if chosen.isEmpty || chosen.count != boxes.count {
            sheet.refuse(
                StaffField.requests,
                Bilingual("เลือกคำขออย่างน้อยหนึ่งเรื่อง", "Choose at least one request"))
        }
        let typed = Digits.arabic(sheet[StaffField.person])
        let offered = try await Assignees(visit.act(in: database).people(), [])
        let person = Person.ID(segment: typed).flatMap { offered.contains($0) ? $0 : nil }
        if person == nil {
            sheet.refuse(StaffField.person, Bilingual("เลือกเจ้าหน้าที่", "Choose somebody"))
        }
        guard sheet.isSound, let person else { return try await requestList(visit, sheet) }
        var draft = EventDraft(.takenOn)
        draft.person = person
        for id in chosen { try await assign(draft, visit, id, &sheet) }
        guard sheet.isSound else { return try await requestList(visit, sheet) }
        return .redirect(to: ServiceDeed.noted.on(EServiceLocations.requests.path()))
    }

    /// One of them, each for itself: one that moved on meanwhile leaves the others done.
    private func assign(
        _ draft: EventDraft, _ visit: Visit, _ id: ServiceRequest.ID, _ sheet: inout Sheet
    ) async throws {
        do {
            let act = try visit.act(in: database)
            let sight = act.sight
            let known = try await act.read(.seeRequests) {
                try $0.request(id, sight).standing.last
            }
            try await note(draft, visit, id, known)
        } catch let refusal as RequestRefusal {
            sheet.refuse(StaffField.requests, refusal.wording)
        }
    }
}

/// The form under the list that gives several requests to somebody.
struct BulkForm: Component {
    /// Those of the page that are open: number and words.
    let requests: [Choice]
    let people: [Choice]
    let reader: String
    let sheet: Sheet
    let hidden: [HiddenField]
    let language: Language

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var body: some Markup {
        MoreDetails(
            say("รับหรือมอบหมายหลายเรื่องพร้อมกัน", "Take or assign several at once"),
            isOpen: !sheet.isSound
        ) {
            PostForm(to: LinkAddress(EServiceLocations.requests.path()), hidden: hidden) {
                CheckboxChoices(
                    Field(StaffField.requests, say("คำขอในหน้านี้", "Requests of this page"))
                        .showing(sheet.errors), requests,
                    selected: Set(sheet.fields.values(of: StaffField.requests)))
                SelectField(
                    Field(StaffField.person, say("ผู้รับผิดชอบ", "Who works on them")).showing(
                        sheet.errors), people,
                    selected: sheet[StaffField.person].orNot(reader),
                    empty: say("เลือกเจ้าหน้าที่", "Choose somebody"))
                ButtonRow { Button(say("มอบหมายที่เลือก", "Assign them"), .quiet) }
            }
        }
    }
}
