import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// Templates as officers keep them.
extension EService {
    func answerRoutes(_ gate: Gate) -> [Route<Access>] {
        let form = Access.form(
            .serviceKeepers, fields: TemplateField.all, limit: Self.formLimit)
        return [
            gate.get(EServiceLocations.answers, .page(.serviceKeepers)) { visit in
                try await answersPage(visit, nil, Sheet(visit, orNow: []))
            },
            gate.post(EServiceLocations.answers, form) { visit in
                try await keepAnswer(visit, nil)
            },
            gate.get(EServiceLocations.answer, .page(.serviceKeepers)) { visit, id in
                let template = try await template(visit, id)
                return try await answersPage(
                    visit, template, Sheet(visit, orNow: TemplateField.pairs(template)))
            },
            gate.post(EServiceLocations.answer, form) { visit, id in
                try await keepAnswer(visit, template(visit, id))
            },
            gate.get(EServiceLocations.answerRemoval, .page(.serviceKeepers)) { _, id in
                .redirect(to: LinkAddress(EServiceLocations.answer.path(id)))
            },
            gate.post(EServiceLocations.answerRemoval, .form(.serviceKeepers)) { visit, id in
                try await visit.act(in: database).removeAnswer(id)
                return ServiceDeed.answerRemoved.on(EServiceLocations.answers.path()).redirect
            },
        ]
    }

    private func template(
        _ visit: Visit, _ id: AnswerTemplate.ID
    ) async throws -> AnswerTemplate {
        let all = try await visit.act(in: database).read(.manageServices) {
            try $0.answerTemplates()
        }
        guard let found = all.first(where: { $0.id == id }) else { throw WebRefusal.nothingHere }
        return found
    }

    private func answersPage(
        _ visit: Visit, _ template: AnswerTemplate?, _ sheet: Sheet
    ) async throws -> Response {
        let (language, services) = (visit.language, EServiceLocations.services.path())
        let (templates, all) = try await visit.act(in: database).read(.manageServices) {
            (try $0.answerTemplates(), try $0.services())
        }
        let page = AnswersPage(
            template: template, templates: templates, services: all, sheet: sheet,
            hidden: visit.hidden(
                for: template == nil
                    ? EServiceLocations.answers.template : EServiceLocations.answer.template),
            removalHidden: visit.hidden(for: EServiceLocations.answerRemoval.template),
            language: language)
        var above: [MenuLink] = [
            .work(language),
            MenuLink(
                Bilingual("บริการและคู่มือ", "Services and manuals")(language),
                LinkAddress(services)),
        ]
        if template != nil {
            above.append(
                MenuLink(
                    Bilingual("ข้อความสำเร็จรูป", "Answer templates")(language),
                    LinkAddress(EServiceLocations.answers.path())))
        }
        return try await self.page(
            page.title, visit, under: above, menu: services, errors: sheet.errors
        ) { page }
    }

    private func keepAnswer(
        _ visit: Visit, _ template: AnswerTemplate?
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let services = try await act.read(.manageServices) { try $0.services() }.map(\.id)
        var sheet = Sheet(visit)
        let typed = sheet.answerTemplate(services, isNew: template == nil)
        return try await carry(
            visit, sheet, main: TemplateField.name,
            again: { try await answersPage(visit, template, $0) }
        ) {
            if let typed {
                try await act.keepAnswer(
                    template?.id, name: typed.name, text: typed.text, for: typed.service,
                    after: typed.known)
            }
            return ServiceDeed.answerKept.on(EServiceLocations.answers.path())
        }
    }
}

/// The names of the fields of a template.
enum TemplateField {
    static let name = "name"
    static let text = "text"
    static let service = "service"
    static let known = "known"
    static let all: Set<String> = [name, text, service, known]

    /// What stands in them now.
    static func pairs(_ template: AnswerTemplate) -> [(name: String, value: String)] {
        [
            (name, template.name), (text, template.text),
            (service, template.service.map { String($0.rawValue) } ?? ""),
            (known, String(template.version)),
        ]
    }
}

/// A template as it was typed.
struct TypedAnswer {
    let name: String
    let text: String
    let service: Service.ID?
    let known: Int
}

extension Sheet {
    /// The template that a form brought; nil after a refusal.
    fileprivate mutating func answerTemplate(
        _ services: [Service.ID], isNew: Bool
    ) -> TypedAnswer? {
        let name = phrase(
            TemplateField.name, missing: Bilingual("ตั้งชื่อข้อความ", "Give the text a name"))
        let text = prose(TemplateField.text, atMost: AnswerTemplate.mostLetters)
        if text?.isEmpty == true {
            refuse(TemplateField.text, Bilingual("พิมพ์ข้อความ", "Type the text"))
        }
        if let unknown = text.flatMap({ AnswerText($0).firstUnknown }) {
            refuse(
                TemplateField.text,
                Bilingual(
                    "ไม่รู้จัก {\(unknown)} ใช้ได้เฉพาะ {ชื่อ} {รหัส} {บริการ} {วันที่}",
                    "{\(unknown)} is not known; use {name} {code} {service} {date}"))
        }
        var service: Service.ID?
        if !self[TemplateField.service].isEmpty {
            let typed = Int64(Digits.arabic(self[TemplateField.service]))
            service = typed.map { Service.ID(rawValue: $0) }
            if service.map(services.contains) != true {
                refuse(TemplateField.service, ServiceRefusal.noService.wording)
            }
        }
        let known = isNew ? 0 : Int(Digits.arabic(self[TemplateField.known]))
        if known == nil { refuse(TemplateField.name, ServiceRefusal.changedMeanwhile.wording) }
        guard isSound, let name, let text, let known else { return nil }
        return TypedAnswer(name: name, text: text, service: service, known: known)
    }
}
