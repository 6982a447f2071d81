public import Platform
import SQL
import ThaiText

extension Act {
    /// All news, published or not, the latest written first.
    public func news() async throws -> [NewsItem] {
        try await read(.seeEngagement) { transaction in
            try transaction.rows("SELECT * FROM own_news ORDER BY since DESC, id DESC")
                .map(NewsItem.init)
        }
    }

    /// A piece of news with its files.
    ///
    /// Throws `EngagementRefusal.nothingHere`.
    public func news(_ id: NewsItem.ID) async throws -> NewsItem {
        try await read(.seeEngagement) { try $0.known(id) }
    }

    /// Writes a draft; its number.
    @discardableResult
    public func writeNews(_ content: NewsContent) async throws -> NewsItem.ID {
        try await change(.engage) { transaction in
            try content.require()
            let id = NewsItem.ID(
                rawValue: try transaction.next("SELECT max(id) AS id FROM own_news"))
            try transaction.change(
                """
                INSERT INTO news (authority, id, since, by_authority, by_person)
                VALUES (\(authority), \(id), \(time), \(actor.authority), \(actor.person))
                """)
            try insert(content, isShown: false, of: id, version: 1, transaction)
            return Done(id, AuditNote(.newsWritten, [.number(id.rawValue)]))
        }
    }

    /// Writes it anew; `known` is the version that its writer had before him. What is published stays published.
    ///
    /// Throws `EngagementRefusal`.
    public func changeNews(
        _ id: NewsItem.ID, to content: NewsContent, after known: Int
    ) async throws {
        try await change(.engage) { transaction in
            let now = try transaction.known(id)
            guard now.version == known else { throw EngagementRefusal.changedMeanwhile }
            guard now.content != content else { return .nothing }
            var content = content
            if now.isPublished, content.from == nil { content.from = now.content.from }
            try content.require()
            try insert(
                content, isShown: now.isPublished, of: id, version: known + 1, transaction)
            return Done(AuditNote(.newsChanged, [.number(id.rawValue), .number(Int64(known + 1))]))
        }
    }

    /// Lets everybody see it, from its day on or from now; doing it again changes nothing.
    ///
    /// Throws `EngagementRefusal`.
    public func publishNews(_ id: NewsItem.ID) async throws {
        try await change(.engage) { transaction in
            let now = try transaction.known(id)
            guard !now.isPublished else { return .nothing }
            var content = now.content
            content.from = content.from ?? time
            if let until = content.until, until <= time {
                throw EngagementRefusal.endsBeforeItBegins
            }
            try insert(content, isShown: true, of: id, version: now.version + 1, transaction)
            return Done(AuditNote(.newsPublished, [.number(id.rawValue)]))
        }
    }

    /// Makes a draft of it again, which nobody outside sees.
    public func withdrawNews(_ id: NewsItem.ID) async throws {
        try await change(.engage) { transaction in
            let now = try transaction.known(id)
            guard now.isPublished else { return .nothing }
            try insert(now.content, isShown: false, of: id, version: now.version + 1, transaction)
            return Done(AuditNote(.newsWithdrawn, [.number(id.rawValue)]))
        }
    }

    private func insert(
        _ content: NewsContent, isShown: Bool, of id: NewsItem.ID, version: Int,
        _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO news_version (authority, news, version, category, title, body, starts, ends,
                is_pinned, is_shown, since, by_authority, by_person)
            VALUES (\(authority), \(id), \(version), \(content.category.rawValue),
                \(content.title), \(content.text), \(content.from), \(content.until),
                \(content.isPinned), \(isShown), \(time), \(actor.authority), \(actor.person))
            """)
        let item = NewsSearch.item(id, content)
        if isShown {
            try Search.put(item, authority: authority, in: transaction)
        } else {
            try Search.remove(item.key, authority: authority, in: transaction)
        }
    }
}

extension ReadTransaction {
    /// A piece of news; throws where there is none.
    func known(_ id: NewsItem.ID) throws -> NewsItem {
        guard let item = try news(id) else { throw EngagementRefusal.nothingHere }
        return item
    }
}

extension NewsContent {
    /// Throws where it would be over before it begins.
    fileprivate func require() throws {
        if let from, let until, until <= from { throw EngagementRefusal.endsBeforeItBegins }
    }
}

/// How news is found.
enum NewsSearch {
    static let area = "news"

    static func item(_ id: NewsItem.ID, _ content: NewsContent) -> SearchItem {
        SearchItem(key(id), title: content.title, body: content.text)
    }

    static func key(_ id: NewsItem.ID) -> SearchItem.Key {
        SearchItem.Key(area: area, kind: "news", item: String(id.rawValue))
    }

    static func id(_ key: SearchItem.Key) -> NewsItem.ID? {
        Int64(key.item).map(NewsItem.ID.init(rawValue:))
    }
}
