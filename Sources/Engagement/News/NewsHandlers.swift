import Design
import HTML
import HTTP
import Platform
import ThaiText

/// News in the workspace.
extension Engagement {
    func newsRoutes(_ gate: Gate) -> [Route<Access>] {
        let new = Access.form(.speakers, fields: NewsField.ofText, limit: Self.formLimit)
        let changed = Access.form(
            .speakers, fields: NewsField.ofText.union([NewsField.known]), limit: Self.formLimit)
        return [
            gate.get(NewsLocations.list, .page(.ofAuthority), answer: newsList),
            gate.get(NewsLocations.new, .page(.speakers)) { visit in
                try await newsForm(visit, nil, Sheet(visit))
            },
            gate.post(NewsLocations.new, new, answer: writeNews),
            gate.get(NewsLocations.item, .page(.ofAuthority)) { visit, id in
                try await newsPage(visit, id, Sheet(visit))
            },
            gate.get(NewsLocations.text, .page(.speakers)) { visit, id in
                let item = try await news(visit, id)
                return try await newsForm(visit, item, Sheet(visit, orNow: item.filledIn))
            },
            gate.post(NewsLocations.text, changed, answer: changeNews),
        ] + publishingRoutes(gate)
    }

    private func publishingRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(NewsLocations.publication, .page(.speakers), answer: toNews),
            gate.post(NewsLocations.publication, .form(.speakers)) { visit, id in
                try await carry(
                    Sheet(visit), main: NewsField.title,
                    again: { try await newsPage(visit, id, $0) }
                ) {
                    try await visit.act(in: database).publishNews(id)
                    return EngagementDone.shown.on(NewsLocations.item.path(id))
                }
            },
            gate.get(NewsLocations.withdrawal, .page(.speakers), answer: toNews),
            gate.post(NewsLocations.withdrawal, .form(.speakers)) { visit, id in
                try await carry(
                    Sheet(visit), main: NewsField.title,
                    again: { try await newsPage(visit, id, $0) }
                ) {
                    try await visit.act(in: database).withdrawNews(id)
                    return EngagementDone.hidden.on(NewsLocations.item.path(id))
                }
            },
        ]
    }

    /// A piece of news; throws where there is none.
    func news(_ visit: Visit, _ id: NewsItem.ID) async throws -> NewsItem {
        do { return try await visit.act(in: database).news(id) } catch EngagementRefusal.nothingHere
        { throw WebRefusal.nothingHere }
    }

    /// An address of which only the form is sent leads to the page with its button.
    func toNews(_ visit: Visit, _ id: NewsItem.ID) async throws -> Response {
        .redirect(to: LinkAddress(NewsLocations.item.path(try await news(visit, id).id)))
    }

    private func newsList(_ visit: Visit) async throws -> Response {
        let act = try visit.act(in: database)
        let all = try await act.news()
        let fields = try? visit.request.target.queryFields()
        let state = fields?["state"].flatMap(NewsState.init(rawValue:))
        let shown = all.filter { state == nil || $0.state(at: visit.now) == state }
        let page = NewsListPage(
            all: all, shown: ListPage(shown, page: visit.pageNumber), state: state,
            now: visit.now, mayWrite: (try? act.require(.engage)) != nil,
            language: visit.language)
        return try await self.page(
            page.title, visit, at: NewsLocations.list.path(), under: [.work(visit.language)]
        ) { page }
    }

    private func newsForm(
        _ visit: Visit, _ item: NewsItem?, _ sheet: Sheet
    ) async throws -> Response {
        let page = NewsEditor(
            item: item, sheet: sheet,
            hidden: visit.hidden(
                for: item == nil ? NewsLocations.new.template : NewsLocations.text.template),
            year: FiscalYear(containing: Bangkok(visit.now).date), language: visit.language)
        return try await self.page(
            page.title, visit, at: NewsLocations.list.path(),
            under: NewsAbove.list(visit.language) + (item.map { [NewsAbove.item($0)] } ?? []),
            errors: sheet.errors
        ) { page }
    }

    private func writeNews(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let content = sheet.news(now: visit.now)
        return try await carry(
            sheet, main: NewsField.title, again: { try await newsForm(visit, nil, $0) }
        ) {
            guard let content else { throw EngagementRefusal.nothingHere }
            let id = try await visit.act(in: database).writeNews(content)
            return EngagementDone.written.on(NewsLocations.item.path(id))
        }
    }

    private func changeNews(_ visit: Visit, _ id: NewsItem.ID) async throws -> Response {
        let item = try await news(visit, id)
        var sheet = Sheet(visit)
        let content = sheet.news(now: visit.now, before: item.content)
        let known = Int(segment: Digits.arabic(sheet[NewsField.known])) ?? -1
        return try await carry(
            sheet, main: NewsField.title, again: { try await newsForm(visit, item, $0) }
        ) {
            guard let content else { throw EngagementRefusal.nothingHere }
            try await visit.act(in: database).changeNews(id, to: content, after: known)
            return EngagementDone.changed.on(NewsLocations.item.path(id))
        }
    }

    /// The page of a piece of news with its files, and the form for one more where that was refused.
    func newsPage(
        _ visit: Visit, _ id: NewsItem.ID, _ sheet: Sheet,
        refused: Status = .unprocessableContent
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let item = try await news(visit, id)
        let page = NewsPage(
            item: item, state: item.state(at: visit.now), record: try await act.hearing(id),
            sheet: sheet,
            site: try await sites.site(of: act.authority, visit.request, in: database),
            forms: (try? act.require(.engage)) == nil ? nil : PageForms(visit: visit),
            language: visit.language)
        return try await self.page(
            item.content.title, visit, at: NewsLocations.list.path(),
            under: NewsAbove.list(visit.language), errors: sheet.errors, refused: refused
        ) { page }
    }
}

/// The links above the pages of news.
enum NewsAbove {
    static func list(_ language: Language) -> [MenuLink] {
        [
            .work(language),
            MenuLink(
                Bilingual("ข่าวและประกาศ", "News and notices")(language),
                LinkAddress(NewsLocations.list.path())),
        ]
    }

    static func item(_ item: NewsItem) -> MenuLink {
        MenuLink(item.content.title, LinkAddress(NewsLocations.item.path(item.id)))
    }
}
