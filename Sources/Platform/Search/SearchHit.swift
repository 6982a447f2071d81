public import SQL
import ThaiText

/// A piece of a text, and whether it is what was looked for.
public struct SearchPiece: Sendable, Hashable {
    /// The piece.
    public let text: String
    /// Whether it is a word of the query.
    public let isHit: Bool
}

/// A text that was found.
public struct SearchHit: Sendable, Hashable {
    /// Which thing it is.
    public let key: SearchItem.Key
    /// Its title, with the words found.
    public let title: [SearchPiece]
    /// The place of the body where the words stand; empty without a body.
    public let excerpt: [SearchPiece]
}

extension Search {
    /// What an authority's texts say about a query, the best first: all its words, the last one maybe only begun.
    ///
    /// `area` narrows it to one area. Nothing of another authority is ever looked at.
    public static func find(
        _ text: String, in database: ScopedDatabase, area: String? = nil, atMost limit: Int = 20
    ) async throws -> [SearchHit] {
        let authority = Authority.ID(rawValue: database.scope)
        return try await database.read { transaction in
            let query = SearchQuery(transaction: transaction, authority: authority)
            let clauses = try query.clauses(of: text)
            guard let lead = clauses.first else { return [] }
            let wish = SearchWish(
                authority: authority, area: area, lead: lead, others: Array(clauses.dropFirst()))
            let marker = SearchMarker(clauses)
            return try transaction.rows(wish.statement(limit)).map { try marker.hit($0) }
        }
    }
}

/// Texts that fulfil all clauses, as one statement. The rarest clause leads; of what fulfils all, two hundred texts for each
/// of its words are looked at, those with the word in the title first.
private struct SearchWish {
    let authority: Authority.ID
    let area: String?
    let lead: SearchClause
    let others: [SearchClause]

    func statement(_ limit: Int) -> Statement {
        let score = others.reduce("p.rank" as Statement) { sum, clause in
            "\(sql: sum) + (SELECT min(q.rank) \(sql: postings(clause)))"
        }
        return """
            SELECT i.area, i.kind, i.item, i.title, i.body FROM (
                SELECT p.item, min(\(sql: score)) AS score FROM (
                    SELECT item, rank FROM (\(sql: leading)) u ORDER BY rank LIMIT 200
                ) p GROUP BY p.item
            ) f JOIN search_item i ON i.authority = \(authority) AND i.id = f.item
            ORDER BY f.score, length(i.title), i.id LIMIT \(limit)
            """
    }

    /// One limited look for each word of the leading clause, in the order in which its postings lie.
    private var leading: Statement {
        let looks: [Statement] = lead.tokens.map { token in
            """
            SELECT item, rank FROM (
                SELECT p.item, p.rank FROM search_posting p
                WHERE p.authority = \(authority) AND p.token = \(token)\(sql: conditions)
                ORDER BY p.rank LIMIT 200
            ) l
            """
        }
        return looks.dropFirst().reduce(looks.first ?? "") { "\(sql: $0) UNION ALL \(sql: $1)" }
    }

    private var conditions: Statement {
        let all = others.reduce("" as Statement) { condition, clause in
            "\(sql: condition) AND EXISTS (SELECT 1 \(sql: postings(clause)) \(sql: Self.oneByOne))"
        }
        guard let area else { return all }
        return """
            \(sql: all) AND EXISTS (SELECT 1 FROM search_item i
                WHERE i.authority = \(authority) AND i.id = p.item AND i.area = \(area)
                \(sql: Self.oneByOne))
            """
    }

    /// Asks for each posting by itself, so that the look ends at the two hundredth. Without it PostgreSQL joins: it reads all
    /// postings of all words, tens of thousands, before the first is given. Both engines know that it changes no answer.
    private static let oneByOne: Statement = "LIMIT 1 OFFSET 0"

    private func postings(_ clause: SearchClause) -> Statement {
        """
        FROM search_posting q WHERE q.authority = \(authority) AND q.token IN (\(each: clause.tokens))
            AND q.rank IN (0, 1) AND q.item = p.item
        """
    }
}

/// Marks the words of a query in texts.
struct SearchMarker {
    private let words: Set<String>
    private let tolerant: Set<String>

    init(_ clauses: [SearchClause]) {
        let tokens = clauses.flatMap(\.tokens)
        words = Set(tokens.filter { !$0.hasPrefix("~") })
        tolerant = Set(tokens.filter { $0.hasPrefix("~") })
    }

    func hit(_ row: Row) throws -> SearchHit {
        SearchHit(
            key: SearchItem.Key(
                area: try row["area"], kind: try row["kind"], item: try row["item"]),
            title: joined(marked(try row["title"])), excerpt: excerpt(marked(try row["body"])))
    }

    /// The words of a text in order, each marked or not; together they are the text.
    private func marked(_ text: String) -> [SearchPiece] {
        SearchWords.cut(Normalisation.canonical(text).singleSpaced).flatMap { piece in
            // A piece is one word already: cutting it again would double the time of a page of hits.
            let found = SearchWords.chunks(piece).contains {
                words.contains($0)
                    || !tolerant.isEmpty && tolerant.contains(SearchWords.tolerant($0))
            }
            // A space belongs to the word before it, but is not what was found.
            guard found, piece.hasSuffix(" ") else {
                return [SearchPiece(text: piece, isHit: found)]
            }
            return [
                SearchPiece(text: String(piece.dropLast()), isHit: true),
                SearchPiece(text: " ", isHit: false),
            ]
        }
    }

    /// About 160 characters around the first word that was found.
    private func excerpt(_ pieces: [SearchPiece]) -> [SearchPiece] {
        let middle = pieces.firstIndex(where: \.isHit) ?? 0
        var (start, before) = (middle, 0)
        while start > 0, before < 40 {
            start -= 1
            before += pieces[start].text.count
        }
        var (end, length) = (start, 0)
        while end < pieces.count, length < 160 {
            length += pieces[end].text.count
            end += 1
        }
        var shown = Array(pieces[start..<end])
        if start > 0 { shown.insert(SearchPiece(text: "…", isHit: false), at: 0) }
        if end < pieces.count { shown.append(SearchPiece(text: "…", isHit: false)) }
        return joined(shown)
    }

    private func joined(_ pieces: [SearchPiece]) -> [SearchPiece] {
        pieces.reduce(into: []) { joined, piece in
            if let last = joined.last, last.isHit == piece.isHit {
                joined[joined.count - 1] = SearchPiece(
                    text: last.text + piece.text, isHit: piece.isHit)
            } else {
                joined.append(piece)
            }
        }
    }
}
