import Design
import HTML
import HTTP
import Platform
import ThaiText

/// A form that is being built, filled in as by a resident; nothing of it is kept.
struct PreviewReading {
    /// The fields of the page that is shown, in order.
    let fields: [ServiceField]
    let plan: AskPlan
    /// What stands in the fields, with what is wrong with those of the page.
    var sheet: Sheet
    /// Whether answers led to questions that the page did not show yet.
    let asksMore: Bool

    static let shown = "shown"

    /// Reads what an address carries: the answers of all pages before, and those of the page once it was sent.
    init(
        _ form: ServiceForm, _ step: AskStep, villages: [String], on today: ThaiDate, _ typed: Sheet
    ) {
        let sent = typed[Self.shown].split(separator: " ").map(String.init)
        var (sheet, rest, answers) = (typed, typed, FormAnswers())
        var asksMore = false
        let own: Set<String> =
            if case .page(let place) = step {
                Set(form.page(place)?.fields.map(\.id) ?? [])
            } else { [] }
        for field in form.fields where !field.isOfFiles {
            guard form.asked(answers).contains(where: { $0.id == field.id }) else { continue }
            if own.contains(field.id), !sent.isEmpty {
                if sent.contains(field.id) {
                    answers[field.id] = sheet.answer(
                        field, among: villages, on: today)
                } else {
                    asksMore = true
                }
            } else {
                answers[field.id] = rest.answer(field, among: villages, on: today)
            }
        }
        (self.sheet, self.asksMore) = (sheet, asksMore)
        plan = AskPlan(form: form, answers: answers)
        fields = if case .page(let place) = step { plan.fields(of: place) } else { [] }
    }

    /// Whether the page was sent and nothing of it is wrong.
    var goesOn: Bool { !sheet[Self.shown].isEmpty && sheet.isSound && !asksMore }

    /// What the next address carries: every answer, as it was typed.
    func carried(but own: [ServiceField] = []) -> [(name: String, value: String)] {
        let left = Set(own.map(\.name))
        return plan.form.fields.filter { !$0.isOfFiles && !left.contains($0.name) }.flatMap {
            field in
            sheet.fields.values(of: field.name).filter { !$0.isEmpty }.map { (field.name, $0) }
        }
    }
}

extension EService {
    func preview(_ visit: Visit, _ code: ServiceCode, _ step: AskStep) async throws -> Response {
        let building = try await building(visit, code)
        let act = try visit.act(in: database)
        let villages = try await act.read(.manageServices) { try $0.serviceOffice() }.villages
        let typed = Sheet(visit)
        let reading = PreviewReading(
            building.form, step, villages: villages, on: Bangkok(visit.now).date, typed)
        if reading.goesOn {
            let next = reading.plan.step(after: step)
            return .redirect(
                to: LinkAddress(
                    EServiceLocations.preview.path(code, next), query: reading.carried()))
        }
        let known = reading.plan.steps.contains(step)
        guard known else {
            let first = reading.plan.steps.first ?? .contact
            guard first != step else { throw WebRefusal.nothingHere }
            return .redirect(to: LinkAddress(EServiceLocations.preview.path(code, first)))
        }
        let page = PreviewPage(
            building: building, step: step, reading: reading, villages: villages,
            errors: typed[PreviewReading.shown].isEmpty ? [] : reading.sheet.errors,
            language: visit.language)
        let title = "\(reading.plan.name(of: step)(visit.language)) – \(page.title)"
        guard let site = try await sites.site(of: act.authority, visit.request, in: database)
        else {
            return try await buildingPage(title, visit, building, Sheet([], visit.language)) {
                page
            }
        }
        return await publicPage(
            title, visit, site, errors: page.errors, isPrivate: true, refused: .ok
        ) { div(.class("stack stack-5")) { page } }
    }
}

/// A step of a form that is being built, as residents see it.
struct PreviewPage: Component {
    let building: FormBuilding
    let step: AskStep
    let reading: PreviewReading
    let villages: [String]
    let errors: [FieldError]
    let language: Language

    private var code: ServiceCode { building.service.code }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String { say("ตัวอย่างแบบฟอร์ม", "Preview of the form") }

    var body: some Markup {
        Banner(
            .note, title, say("ไม่มีการเก็บหรือส่งคำตอบ", "No answer is kept or sent."),
            link: GoLink(
                say("กลับไปแก้แบบฟอร์ม", "Back to the form"),
                to: LinkAddress(EServiceLocations.building.path(code))))
        PageTitle(
            reading.plan.name(of: step)(language),
            eyebrow: building.service.content.name(language))
        let steps = reading.plan.steps
        Stepper(
            steps.map { reading.plan.name(of: $0)(language) },
            current: (steps.firstIndex(of: step) ?? 0) + 1, language)
        if reading.asksMore, errors.isEmpty {
            Banner(
                .note,
                say(
                    "คำตอบของคุณทำให้มีคำถามเพิ่มในหน้านี้",
                    "Your answers lead to more questions on this page"))
        }
        content
    }

    @MarkupBuilder private var content: some Markup {
        switch step {
        case .page: questions
        case .files: files
        case .contact:
            ContactFields(
                sheet: Sheet([], language), language: language)
            on(to: .check, say("ตรวจคำตอบ", "Check the answers"))
        case .check, .sent:
            SummaryList(answers)
            DisabledButton(
                say("ส่งคำขอ", "Send the request"),
                because: say("นี่เป็นตัวอย่าง จึงส่งไม่ได้", "This is a preview; nothing can be sent"))
        }
    }

    private var questions: some Markup {
        form(
            .class("measure"), .method("get"),
            .action(LinkAddress(EServiceLocations.preview.path(code, step))),
            Attribute("novalidate", if: true)
        ) {
            for pair in reading.carried(but: reading.fields) { HiddenField(pair.name, pair.value) }
            HiddenField(
                PreviewReading.shown, reading.fields.map(\.id).joined(separator: " "))
            for field in reading.fields {
                AnswerField(
                    field: field, sheet: shownSheet, villages: villages, language: language)
            }
            ButtonRow { Button(say("ต่อไป", "Go on")) }
        }
    }

    /// What is wrong is only said once the page was sent.
    private var shownSheet: Sheet {
        errors.isEmpty ? Sheet(reading.carried(), language) : reading.sheet
    }

    @MarkupBuilder private var files: some Markup {
        for field in reading.plan.files {
            let frame = Field(field.name, field.label(language), hint: field.hint?(language))
            div(.class("card stack")) {
                FileField(
                    field.isRequired ? frame : frame.optional(language),
                    accept: field.kind == .photo ? ".jpg,.jpeg,.png" : "")
            }
        }
        on(to: .contact, say("ต่อไป", "Go on"))
    }

    private func on(to next: AskStep, _ words: String) -> some Markup {
        p {
            ButtonLink(
                words,
                to: LinkAddress(
                    EServiceLocations.preview.path(code, next), query: reading.carried()))
        }
    }

    private var answers: [SummaryRow] {
        reading.plan.questions.map { field in
            SummaryRow(
                field.label(language),
                reading.plan.answers[field.id]?.wording(of: field, language)
                    ?? say("ไม่ได้ตอบ", "Not answered"))
        }
    }
}
