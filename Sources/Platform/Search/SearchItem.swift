import Cryptography
public import SQL

/// A text that can be found.
public struct SearchItem: Sendable, Hashable {
    /// Which of an area's things it is.
    public struct Key: Sendable, Hashable {
        /// The area, "measures".
        public let area: String
        /// The kind within it, "measure".
        public let kind: String
        /// Its number or name there.
        public let item: String

        /// A thing of an area.
        public init(area: String, kind: String, item: String) {
            (self.area, self.kind, self.item) = (area, kind, item)
        }
    }

    /// Which thing it is.
    public let key: Key
    /// What it is called: words here count more.
    public let title: String
    /// What else it says; the first 4,000 characters are found.
    public let body: String

    /// A text of a thing.
    public init(_ key: Key, title: String, body: String = "") {
        self.key = key
        self.title = String(title.unicodeScalars.prefix(500))
        self.body = String(body.unicodeScalars.prefix(4_000))
    }

    /// The words and the rank at which each stands: 0 in the title, 1 in the body.
    var postings: [String: Int] {
        var postings: [String: Int] = [:]
        for (text, rank) in [(body, 1), (title, 0)] {
            for word in SearchWords.of(text) {
                postings[word] = rank
                if SearchWords.folded(word) != word { postings[SearchWords.tolerant(word)] = rank }
            }
        }
        return postings
    }
}

extension SearchItem.Key {
    /// A number that stands for the thing in postings: 63 bits of a hash, so that none must be given out.
    func number(in authority: Authority.ID) -> Int64 {
        let hash = SHA256.digest(
            of: Array("\(authority.rawValue)\u{1F}\(area)\u{1F}\(kind)\u{1F}\(item)".utf8))
        return Int64(hash.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } >> 1)
    }
}

extension Search {
    /// Puts a text into the index of an authority, in the transaction that changes it; replaces what was there.
    public static func put(
        _ item: SearchItem, authority: Authority.ID, in transaction: WriteTransaction
    ) throws {
        try remove(item.key, authority: authority, in: transaction)
        let number = item.key.number(in: authority)
        try transaction.change(
            """
            INSERT INTO search_item (authority, id, area, kind, item, title, body)
            VALUES (\(authority), \(number), \(item.key.area), \(item.key.kind), \(item.key.item),
                \(item.title), \(item.body))
            """)
        // In order of words, so that no two writers wait for each other crosswise.
        let postings = item.postings.sorted { $0.key < $1.key }
        for part in parts(postings) {
            try transaction.change(
                """
                INSERT INTO search_posting (authority, token, rank, item)
                VALUES \(sql: list(part) { "(\(authority), \($0.key), \($0.value), \(number))" })
                """)
            try transaction.change(
                """
                INSERT INTO search_token (authority, token, items)
                VALUES \(sql: list(part) { "(\(authority), \($0.key), 1)" })
                ON CONFLICT (authority, token) DO UPDATE SET items = search_token.items + 1
                """)
        }
    }

    /// Takes a text out of the index; one that is not there is out already.
    public static func remove(
        _ key: SearchItem.Key, authority: Authority.ID, in transaction: WriteTransaction
    ) throws {
        let number = key.number(in: authority)
        let row = try transaction.row(
            """
            SELECT title, body FROM search_item WHERE authority = \(authority) AND id = \(number)
            """)
        guard let row else { return }
        let old = SearchItem(key, title: try row["title"], body: try row["body"])
        for part in parts(Array(old.postings.keys)) {
            try transaction.change(
                """
                DELETE FROM search_posting WHERE authority = \(authority)
                    AND token IN (\(each: part)) AND rank IN (0, 1) AND item = \(number)
                """)
            try transaction.change(
                """
                UPDATE search_token SET items = items - 1
                WHERE authority = \(authority) AND token IN (\(each: part))
                """)
        }
        try transaction.change(
            "DELETE FROM search_item WHERE authority = \(authority) AND id = \(number)")
    }

    private static func parts<Element>(_ all: [Element]) -> [[Element]] {
        stride(from: 0, to: all.count, by: 64).map { Array(all[$0..<min($0 + 64, all.count)]) }
    }

    private static func list<Element>(
        _ elements: [Element], _ statement: (Element) -> Statement
    ) -> Statement {
        elements.dropFirst().reduce(elements.first.map(statement) ?? "") {
            "\(sql: $0), \(sql: statement($1))"
        }
    }
}
