public import Platform
import SQL
import ThaiText

extension NewsItem {
    init(_ row: Row) throws {
        (id, version) = (try row["id"], try row["version"])
        content = NewsContent(
            NewsCategory(rawValue: try row["category"]) ?? .news, title: try row["title"],
            text: try row["body"], from: try row["starts"], until: try row["ends"],
            isPinned: try row["is_pinned"])
        (isPublished, since, by) = (
            try row["is_shown"], try row["since"], try row["by_person"]
        )
    }
}

/// Which pieces of news a list has, the pinned ones and then the newest first.
struct NewsList: Sendable, Hashable {
    var category: NewsCategory?
    var year: FiscalYear?
    var page = 1

    /// Rows of a page.
    static let size = 20

    /// The condition under which everybody sees a piece of news.
    static func isShown(at now: Timestamp) -> Statement {
        "is_shown = 1 AND starts <= \(now) AND (ends IS NULL OR ends > \(now))"
    }

    fileprivate func condition(at now: Timestamp) -> Statement {
        var condition = Self.isShown(at: now)
        if let category { condition = "\(sql: condition) AND category = \(category.rawValue)" }
        if let year {
            // What was told in a year stays told, also after its last day.
            let (first, end) = (year.moments.lowerBound, year.moments.upperBound)
            condition = """
                is_shown = 1 AND starts <= \(now) AND starts >= \(first) AND starts < \(end)
                """
            if let category { condition = "\(sql: condition) AND category = \(category.rawValue)" }
        }
        return condition
    }
}

extension ReadTransaction {
    /// A piece of news with its files; nil when there is none of that number.
    func news(_ id: NewsItem.ID) throws -> NewsItem? {
        guard var item = try row("SELECT * FROM own_news WHERE id = \(id)").map(NewsItem.init)
        else { return nil }
        item.files = try rows(
            "SELECT * FROM own_news_file WHERE news = \(id) ORDER BY number"
        ).map(NewsFile.init)
        return item
    }

    /// A page of what everybody sees, how many there are in all, and when the latest of them changed.
    func publicNews(
        _ list: NewsList, at now: Timestamp
    ) throws -> (items: [NewsItem], count: Int) {
        let condition = list.condition(at: now)
        let count: Int =
            try row("SELECT count(*) AS n FROM own_news WHERE \(sql: condition)")?["n"] ?? 0
        let last = max(1, (count + NewsList.size - 1) / NewsList.size)
        let skipped = (min(max(1, list.page), last) - 1) * NewsList.size
        let items = try rows(
            """
            SELECT * FROM own_news WHERE \(sql: condition)
            ORDER BY is_pinned DESC, starts DESC, id DESC
            LIMIT \(NewsList.size) OFFSET \(skipped)
            """
        ).map(NewsItem.init)
        return (items, count)
    }

    /// How many a list has, and when the latest of them was written; nil for none.
    func newsCount(_ list: NewsList, at now: Timestamp) throws -> (Int, Timestamp?) {
        let row = try row(
            """
            SELECT count(*) AS n, max(since) AS changed FROM own_news
            WHERE \(sql: list.condition(at: now))
            """)
        return (try row?["n"] ?? 0, try row?["changed"])
    }

    /// Of what everybody sees, the pieces of some numbers, in the order of the numbers.
    func publicNews(_ ids: [NewsItem.ID], at now: Timestamp) throws -> [NewsItem] {
        guard !ids.isEmpty else { return [] }
        let found = try rows(
            """
            SELECT * FROM own_news WHERE id IN (\(each: ids)) AND \(sql: NewsList.isShown(at: now))
            """
        ).map(NewsItem.init)
        return ids.compactMap { id in found.first { $0.id == id } }
    }
}

extension NewsFile {
    init(_ row: Row) throws {
        (number, file) = (try row["number"], try row["file"])
        description = try row["description"]
        let (width, height): (Int?, Int?) = (try row["width"], try row["height"])
        if let width, let height {
            picture = Size(width: width, height: height)
        } else {
            picture = nil
        }
        facts = FileWords(name: try row["file_name"], size: try row["file_size"]).text
    }
}

/// "PDF 3.1 MB".
struct FileWords {
    let name: String
    let size: Int

    var text: String {
        let ending = name.split(separator: ".").last.map { $0.uppercased() } ?? ""
        guard size >= 1_000_000 else { return "\(ending) \(max(1, (size + 500) / 1_000)) kB" }
        let tenths = (size + 50_000) / 100_000
        return "\(ending) \(tenths / 10).\(tenths % 10) MB"
    }
}

extension AuthorityReader {
    /// What everybody sees now, the pinned and then the newest first.
    public func shownNews(atMost most: Int, at now: Timestamp) async throws -> [NewsItem] {
        try await read { Array(try $0.publicNews(NewsList(), at: now).items.prefix(most)) }
    }
}

extension NewsItem {
    /// When everybody could first see it.
    public var began: Timestamp { content.from ?? since }
}
