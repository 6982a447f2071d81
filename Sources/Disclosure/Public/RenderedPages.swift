import HTTP
import Platform
import SQL
import ThaiText
import Threads

/// Public pages as they were last made, given out again while nothing of their authority has changed.
///
/// Whether something has is asked of the database with every request, on any node: every change
/// adds an entry to the authority's audit chain, and every check that ends is counted. What a check that is under way
/// finds is shown when it ends.
final class RenderedPages: Sendable {
    /// Which page.
    struct Key: Hashable, Sendable {
        let site: PublicSite
        let page: PublicPath
        let language: Language
    }

    /// Of which state of the authority's rows a page tells, and on which day it was made.
    struct Version: Hashable, Sendable {
        let entries: Int64
        let checks: Int64
        let day: Int
    }

    private struct Kept {
        let version: Version
        let response: Response
    }

    /// Some 60 kB each.
    private let kept = Remembered<Key, Kept>(most: 512)

    /// The page of a state; nil when it has to be made.
    func page(_ key: Key, _ version: Version) -> Response? {
        guard let kept = kept.value(of: key), kept.version == version else { return nil }
        return kept.response
    }

    /// Keeps a page; the one not asked for longest gives way.
    func keep(_ response: Response, as key: Key, _ version: Version) {
        kept.keep(Kept(version: version, response: response), of: key)
    }
}

extension AuthorityReader {
    /// The state of the authority's rows as pages of the disclosure tell it.
    func version(at now: Timestamp) async throws -> RenderedPages.Version {
        let day = Bangkok(now).date.daysSince1970
        let rows = try await read(
            Query(
                """
                SELECT (SELECT max(number) FROM own_audit_entry) AS entries,
                    (SELECT max(ended) FROM own_disclosure_check) AS checks
                """
            ) { row -> RenderedPages.Version in
                let (entries, checks): (Int64?, Int64?) = (
                    try row["entries"], try row["checks"]
                )
                return RenderedPages.Version(
                    entries: entries ?? 0, checks: checks ?? 0, day: day)
            })
        return rows.first ?? RenderedPages.Version(entries: 0, checks: 0, day: day)
    }
}
