import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Administration {
    /// A page of the workspace under its breadcrumbs, with what was done before.
    func page(
        _ title: String, _ visit: Visit, under above: [MenuLink] = [], errors: [FieldError] = [],
        @MarkupBuilder content: () -> some Markup
    ) async throws -> Response {
        let place = WorkPlace(
            under: above, errors: errors,
            done: DoneNote(visit)?.banner(visit.language))
        return try await frame.work(title, for: visit, place, content: content)
    }

    /// A page that asks before something is done, with one button.
    func question(
        _ question: Question, _ visit: Visit, _ sheet: Sheet, under above: [MenuLink]
    ) async throws -> Response {
        let language = visit.language
        return try await page(
            question.title(language), visit, under: above, errors: sheet.errors
        ) {
            div(.id(Question.field)) {
                PostForm(to: question.address, hidden: visit.hidden(for: question.template)) {
                    ConfirmPanel(
                        question.title(language), question.text(language),
                        button: Button(question.button(language), question.look),
                        back: BackLink(to: question.back, language))
                }
            }
        }
    }
}

/// What is asked before something is done.
struct Question {
    /// Where an error about the whole leads.
    static let field = "question"

    let title: Bilingual
    let text: Bilingual
    let button: Bilingual
    var look = ButtonLook.danger
    let address: LinkAddress
    let template: String
    let back: LinkAddress
}

/// The links above the pages of an area.
enum Above {
    static func people(_ language: Language) -> [MenuLink] {
        [
            .work(language),
            MenuLink(
                Bilingual("บุคลากร", "People")(language), LinkAddress(WorkLocations.people.path())),
        ]
    }

    static func person(_ person: Person, _ language: Language) -> [MenuLink] {
        people(language)
            + [MenuLink(person.name, LinkAddress(WorkLocations.person.path(person.id)))]
    }

    static func invitations(_ language: Language) -> [MenuLink] {
        [
            .work(language),
            MenuLink(
                Bilingual("คำเชิญ", "Invitations")(language),
                LinkAddress(WorkLocations.invitations.path())),
        ]
    }

    static func divisions(_ language: Language) -> [MenuLink] {
        [
            .work(language),
            MenuLink(
                Bilingual("กองและสำนัก", "Divisions")(language),
                LinkAddress(WorkLocations.divisions.path())),
        ]
    }

    static func audit(_ language: Language) -> [MenuLink] {
        [
            .work(language),
            MenuLink(
                Bilingual("บันทึกการกระทำ", "Audit chain")(language),
                LinkAddress(WorkLocations.audit.path())),
        ]
    }

    static func authorities(_ language: Language) -> [MenuLink] {
        [
            .work(language),
            MenuLink(
                Bilingual("หน่วยงาน", "Authorities")(language),
                LinkAddress(WorkLocations.authorities.path())),
        ]
    }
}
