import SQL

/// One wish of a query: any of these words.
struct SearchClause: Sendable, Hashable {
    var tokens: [String]
    /// Texts that have them, at most.
    var items: Int
}

/// Finds out which stored words a query means, in one state of the data.
struct SearchQuery {
    /// Most stored words that a beginning may stand for.
    private let widest = 16
    let transaction: ReadTransaction
    let authority: Authority.ID

    /// The clauses of a query, the rarest first; none when nothing can be found.
    func clauses(of query: String) throws -> [SearchClause] {
        // Who types on means the beginning of a word.
        let isOpen = query.unicodeScalars.last.map { !$0.properties.isWhitespace } ?? false
        let chunks = Array(SearchWords.chunks(String(query.unicodeScalars.prefix(200))).prefix(8))
        var clauses: [SearchClause] = []
        for (index, chunk) in chunks.enumerated() {
            let isLast = isOpen && index == chunks.count - 1
            guard let found = try meaning(of: chunk, isOpen: isLast) else { return [] }
            clauses += found
        }
        var seen: Set<[String]> = []
        return clauses.filter { seen.insert($0.tokens).inserted }.sorted { $0.items < $1.items }
    }

    /// The words of a chunk as they stand, or else without tone marks.
    private func meaning(of chunk: String, isOpen: Bool) throws -> [SearchClause]? {
        let words = SearchWords.of(chunk)
        if isOpen, let begun = try begun(words) { return begun }
        var clauses: [SearchClause] = []
        for word in words {
            guard let clause = try clause(word) else { return try tolerant(chunk) }
            clauses.append(clause)
        }
        return clauses
    }

    /// Whole words and the beginning of one. Where a word that is not yet whole was cut is chance, so its beginning is looked
    /// for from as far before as some stored word allows.
    private func begun(_ words: [String]) throws -> [SearchClause]? {
        var whole: [SearchClause] = []
        for (index, word) in words.enumerated() {
            if let begun = try beginning(words[index...].joined()) { return whole + [begun] }
            guard let clause = try clause(word) else { return nil }
            whole.append(clause)
        }
        return nil
    }

    private func beginning(_ word: String) throws -> SearchClause? {
        try stored("token >= \(word) AND token < \(word + "\u{10FFFF}")")
    }

    /// The word itself, or words that begin with it, or words that hold it.
    private func clause(_ word: String) throws -> SearchClause? {
        if let exact = try stored("token = \(word)") { return exact }
        if let begun = try beginning(word) { return begun }
        guard word.unicodeScalars.count >= 3 else { return nil }
        let holding = "token LIKE \("%" + word + "%") AND token NOT LIKE '~%'" as Statement
        guard word.unicodeScalars.allSatisfy(SearchWords.thai.contains) else {
            return try stored(holding)
        }
        // Words are cut where Thai begins or ends, so a Thai one lies within Thai ones; numbers are most of all words.
        return try stored(
            """
            token >= \(String(SearchWords.thai.lowerBound)) AND token <= \(String(SearchWords.thai.upperBound))
                AND \(sql: holding)
            """)
    }

    private func stored(_ condition: Statement) throws -> SearchClause? {
        let rows = try transaction.rows(
            """
            SELECT token, items FROM search_token
            WHERE authority = \(authority) AND items > 0 AND \(sql: condition)
            ORDER BY items DESC, token LIMIT \(widest)
            """)
        guard !rows.isEmpty else { return nil }
        var clause = SearchClause(tokens: [], items: 0)
        for row in rows {
            clause.tokens.append(try row["token"])
            let items: Int = try row["items"]
            clause.items += items
        }
        return clause
    }

    /// Without tone marks words are cut elsewhere, so the chunk is put together from the words of this authority's own texts,
    /// with as few pieces as possible.
    private func tolerant(_ chunk: String) throws -> [SearchClause]? {
        let scalars = Array(SearchWords.folded(chunk).unicodeScalars.prefix(60))
        let known = try pieces(of: scalars)
        var best: [[String]?] = [[]]
        for end in 1...max(1, scalars.count) {
            var shortest: [String]?
            for start in max(0, end - 24)..<end {
                guard end <= scalars.count, let before = best[start] else { continue }
                let piece = text(scalars[start..<end])
                guard known[piece] != nil, before.count + 1 < shortest?.count ?? .max else {
                    continue
                }
                shortest = before + [piece]
            }
            best.append(shortest)
        }
        guard !scalars.isEmpty, let words = best[scalars.count] else { return nil }
        return words.compactMap { known[$0] }
    }

    /// Stored words, by their spelling without tone marks, that occur in a text without them.
    private func pieces(of scalars: [Unicode.Scalar]) throws -> [String: SearchClause] {
        var candidates: Set<String> = []
        for start in scalars.indices {
            for end in (start + 1)...min(start + 24, scalars.count) {
                candidates.insert(text(scalars[start..<end]))
            }
        }
        let spellings = candidates.flatMap { [$0, "~" + $0] }
        let rows = try transaction.rows(
            """
            SELECT token, items FROM search_token
            WHERE authority = \(authority) AND items > 0 AND token IN (\(each: spellings))
            """)
        var known: [String: SearchClause] = [:]
        for row in rows {
            let (token, items): (String, Int) = (try row["token"], try row["items"])
            let piece = token.hasPrefix("~") ? String(token.dropFirst()) : token
            known[piece, default: SearchClause(tokens: [], items: 0)].tokens.append(token)
            known[piece]?.items += items
        }
        return known
    }

    private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
