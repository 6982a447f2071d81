import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// Questions as residents ask and read them, without an account.
extension Engagement {
    func publicQuestionRoutes(_ gate: Gate) -> [Route<Access>] {
        let open = Access.page(.everyone)
        // The address of one's own question is a secret: no log has it.
        let own = Access.page(.everyone, isLogged: false)
        let ask = Access.form(
            .everyone, fields: QuestionField.ofAsking, rate: .message, limit: 128 << 10)
        return gate.get(QuestionLocations.all, of: sites, open, answer: publicQuestions)
            + gate.get(QuestionLocations.new, of: sites, open) { visit, site in
                await asking(visit, site, try await opinion(visit, site) ?? Sheet(visit))
            }
            + [gate.post(QuestionLocations.new, of: sites, ask, answer: ask(_:_:))]
            + gate.get(QuestionLocations.own, of: sites, own, answer: ownQuestion)
            + gate.get(QuestionLocations.page, of: sites, open) { visit, site, id in
                let found = try await reader(site).read { try $0.question(id) }
                guard let found, let page = PublicQuestionPage(site, found, visit.language)
                else { throw WebRefusal.nothingHere }
                return await frame.page(page.title, for: visit, page.look) { page }
            }
    }

    private func publicQuestions(_ visit: Visit, _ site: PublicSite) async throws -> Response {
        let fields = try? visit.request.target.queryFields()
        let words = String((fields?["q"] ?? "").unicodeScalars.prefix(200))
        let number = visit.pageNumber
        var page = PublicQuestionList(site: site, words: words, language: visit.language)
        if words.allSatisfy(\.isWhitespace) {
            (page.items, page.count) = try await reader(site).read {
                try $0.publicQuestions(page: number)
            }
            page.current = number
        } else {
            let rows = database.scoped(to: site.authority.id.rawValue)
            let ids = try await Search.find(
                words, in: rows, area: QuestionSearch.area, atMost: 50
            ).compactMap { QuestionSearch.id($0.key) }
            page.items = try await reader(site).read { try $0.publicQuestions(ids) }
            page.count = page.items.count
        }
        let made = page
        return await frame.page(made.title, for: visit, made.look) { made }
    }

    /// What a subject may be long, in letters with their marks: less than the form takes.
    private static let longestSubject = 150

    /// The form of who answers an open hearing, with its title; nil where none is named.
    private func opinion(_ visit: Visit, _ site: PublicSite) async throws -> Sheet? {
        let fields = try? visit.request.target.queryFields()
        guard let number = fields?[QuestionField.about].flatMap({ Int64($0) }) else { return nil }
        let id = NewsItem.ID(rawValue: number)
        let (item, record) = try await reader(site).read { (try $0.news(id), try $0.hearing(id)) }
        guard let item, record == nil, item.state(at: visit.now) == .shown,
            item.content.category == .hearing
        else { return nil }
        let title = "ความเห็นเรื่อง " + item.content.title
        return Sheet(
            [
                (QuestionField.kind, ResidentQuestion.Kind.suggestion.rawValue),
                (QuestionField.title, String(title.prefix(Self.longestSubject))),
            ], visit.language)
    }

    private func asking(_ visit: Visit, _ site: PublicSite, _ sheet: Sheet) async -> Response {
        let page = AskingPage(
            site: site, sheet: sheet,
            hidden: visit.hidden(
                for: PublicSite.place.template + QuestionLocations.new.own.template),
            language: visit.language)
        return await frame.page(page.title, for: visit, page.look) { page }
    }

    private func ask(_ visit: Visit, _ site: PublicSite) async throws -> Response {
        var sheet = Sheet(visit)
        guard let draft = sheet.question(after: visit.formAge) else {
            return await asking(visit, site, sheet)
        }
        let key = QuestionKey(random)
        let act = Act(
            by: .visitor, in: database.scoped(to: site.authority.id.rawValue), at: visit.now)
        try await act.ask(draft, key: key)
        return .redirect(
            to: site.address(QuestionLocations.own.path(key), query: [("done", "sent")]))
    }

    private func ownQuestion(
        _ visit: Visit, _ site: PublicSite, _ key: QuestionKey
    ) async throws -> Response {
        guard let question = try await reader(site).read({ try $0.question(key) }) else {
            throw WebRefusal.nothingHere
        }
        let fields = try? visit.request.target.queryFields()
        let page = OwnQuestionPage(
            site: site, question: question,
            link: base.text + site.address(QuestionLocations.own.path(key)).text,
            isNew: fields?["done"] == "sent", language: visit.language)
        return await frame.page(page.title, for: visit, page.look) { page }
    }
}
