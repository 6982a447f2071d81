import Platform
import SQL
import Threads

/// What documents would say today, by their hashes, remembered until anything of the authority changes: every change adds an
/// entry to the audit chain.
final class KnownContents: Sendable {
    struct Key: Hashable, Sendable {
        let authority: Platform.Authority.ID
        let entries: Int64
        let subject: PublicationSubject
    }

    /// The content's hash, and whether something must be mended before it is approved; nil where there is nothing to publish.
    struct Content: Sendable {
        let hash: String?
        let isHeld: Bool
    }

    private let known = Remembered<Key, Content>(most: 1_000)

    func content(_ key: Key, else make: () async throws -> Content) async rethrows -> Content {
        if let found = known.value(of: key) { return found }
        let made = try await make()
        known.keep(made, of: key)
        return made
    }
}

extension PublicationPress {
    /// What a document would say today.
    func today(_ subject: PublicationSubject, _ act: Act) async throws -> KnownContents.Content {
        let entries = try await act.database.read { transaction -> Int64 in
            try transaction.row("SELECT max(number) AS number FROM own_audit_entry")?["number"] ?? 0
        }
        let key = KnownContents.Key(authority: act.authority, entries: entries, subject: subject)
        return try await contents.content(key) {
            do {
                let (draft, content) = try await draft(subject, act)
                return KnownContents.Content(hash: content.hash, isHeld: !draft.obstacles.isEmpty)
            } catch PublicationRefusal.nothingToPublish {
                return KnownContents.Content(hash: nil, isHeld: false)
            }
        }
    }

    /// How a document of a year stands: what was asked and published, and whether that is still what the rows of today say.
    func standing(
        of subject: PublicationSubject, _ act: Act
    ) async throws -> SubjectStanding {
        var standing = SubjectStanding(
            requests: try await act.approvalRequests(of: subject),
            publications: try await act.publications(of: subject))
        guard standing.waiting != nil || standing.latest != nil else { return standing }
        let today = try await today(subject, act)
        if let waiting = standing.waiting {
            standing.isStale = waiting.contentHash != today.hash || today.isHeld
        } else if let latest = standing.latest {
            standing.isChanged = today.hash != nil && latest.contentHash != today.hash
        }
        return standing
    }
}
