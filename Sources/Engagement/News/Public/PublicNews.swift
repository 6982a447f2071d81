import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// News as everybody reads it.
extension Engagement {
    func publicNewsRoutes(_ gate: Gate) -> [Route<Access>] {
        let open = Access.page(.everyone)
        return gate.get(NewsLocations.all, of: sites, open, answer: allNews)
            + gate.get(NewsLocations.feed, of: sites, open, answer: feed)
            + gate.get(NewsLocations.year, of: sites, open) { visit, site, year in
                try await newsList(visit, site, NewsList(year: year, page: visit.pageNumber))
            }
            + gate.get(NewsLocations.page, of: sites, open, answer: publicPage)
            + gate.get(NewsLocations.publicFile, of: sites, open, answer: publicFile)
    }

    private func allNews(_ visit: Visit, _ site: PublicSite) async throws -> Response {
        let fields = try? visit.request.target.queryFields()
        let words = String((fields?["q"] ?? "").unicodeScalars.prefix(200))
        let category = fields?["category"].flatMap(NewsCategory.init(rawValue:))
        guard words.allSatisfy(\.isWhitespace) else {
            return try await found(words, visit, site)
        }
        return try await newsList(
            visit, site, NewsList(category: category, page: visit.pageNumber))
    }

    private func newsList(
        _ visit: Visit, _ site: PublicSite, _ list: NewsList
    ) async throws -> Response {
        let now = visit.now
        let (items, count) = try await reader(site).read { try $0.publicNews(list, at: now) }
        let page = PublicNewsList(
            site: site, list: list, items: items, count: count, language: visit.language)
        return await frame.page(page.title, for: visit, page.look) { page }
    }

    private func found(
        _ words: String, _ visit: Visit, _ site: PublicSite
    ) async throws -> Response {
        let (rows, now) = (database.scoped(to: site.authority.id.rawValue), visit.now)
        let hits = try await Search.find(words, in: rows, area: NewsSearch.area, atMost: 50)
        let ids = hits.compactMap { NewsSearch.id($0.key) }
        let items = try await reader(site).read { try $0.publicNews(ids, at: now) }
        let page = FoundNews(
            site: site, words: words,
            hits: items.compactMap { item in
                hits.first { NewsSearch.id($0.key) == item.id }.map { (item, $0) }
            }, language: visit.language)
        return await frame.page(page.title, for: visit, page.look) { page }
    }

    /// A piece of news that everybody sees; throws where it is not, not yet or not any more.
    private func shown(
        _ visit: Visit, _ site: PublicSite, _ id: NewsItem.ID
    ) async throws -> NewsItem {
        let item = try await reader(site).read { try $0.news(id) }
        guard let item, item.state(at: visit.now) == .shown else {
            throw WebRefusal.nothingHere
        }
        return item
    }

    private func publicPage(
        _ visit: Visit, _ site: PublicSite, _ id: NewsItem.ID
    ) async throws -> Response {
        let item = try await shown(visit, site, id)
        let record = try await reader(site).read { try $0.hearing(id) }
        let page = PublicNewsPage(
            site: site, item: item, record: record, language: visit.language)
        return await frame.page(page.item.content.title, for: visit, page.look) { page }
    }

    private func publicFile(
        _ visit: Visit, _ site: PublicSite, _ id: NewsItem.ID, _ number: Int
    ) async throws -> Response {
        let item = try await shown(visit, site, id)
        var response = try await response(
            item.files.first { $0.number == number },
            database.scoped(to: site.authority.id.rawValue))
        response.headers[.cacheControl] = "public, no-cache"
        return response
    }

    private func feed(_ visit: Visit, _ site: PublicSite) async throws -> Response {
        let now = visit.now
        let (items, _) = try await reader(site).read { try $0.publicNews(NewsList(), at: now) }
        let feed = NewsFeed(site: site, base: base, items: items)
        var response = Response(
            .ok, type: "application/atom+xml; charset=utf-8", Array(feed.text.utf8))
        response.headers[.cacheControl] = "no-cache"
        return response
    }
}
