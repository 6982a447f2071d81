import HTML
import Platform
import SQL
import ThaiText
import Threads

/// What documents would say today, by their hashes, remembered until anything of the authority changes: every change adds an
/// entry to the audit chain.
final class KnownContents: Sendable {
    struct Key: Hashable, Sendable {
        let authority: Platform.Authority.ID
        let entries: Int64
        let subject: PublicationSubject
        let asked: ThaiDate
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
    /// What a document would say today, counted as on the day on which it was asked for.
    func today(
        _ subject: PublicationSubject, asked: Timestamp, _ act: Act
    ) async throws -> KnownContents.Content {
        let entries = try await act.database.read { transaction -> Int64 in
            try transaction.row("SELECT max(number) AS number FROM own_audit_entry")?["number"] ?? 0
        }
        let key = KnownContents.Key(
            authority: act.authority, entries: entries, subject: subject,
            asked: Bangkok(asked).date)
        return try await contents.content(key) {
            do {
                let (draft, content) = try await draft(subject, act, asked: asked)
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
        let request =
            standing.waiting ?? standing.requests.first { $0.id == standing.latest?.request }
        let today = try await today(subject, asked: request?.since ?? act.time, act)
        if let waiting = standing.waiting {
            standing.isStale = waiting.contentHash != today.hash || today.isHeld
        } else if let latest = standing.latest {
            standing.isChanged = today.hash != nil && latest.contentHash != today.hash
        }
        return standing
    }
}

extension SubjectStanding {
    /// Whether what waits or was published still says what the rows say, counted as on the day on which it was asked for.
    var isAsAsked: Bool { !isStale && !isChanged && (waiting != nil || latest != nil) }

    /// Why it may be asked for once more though nothing was written since.
    static func recounted(_ language: Language) -> String {
        Bilingual(
            "ตัวเลขที่โปรแกรมนับเดินต่อหลังวันที่ขออนุมัติ ฉบับเดิมถูกต้องตามวันนั้น ขออนุมัติใหม่เฉพาะเมื่อต้องการให้เอกสารมีตัวเลขถึงเมื่อวาน",
            "What the program counts has gone on since approval was asked. The document is right for that day; ask anew only to print the figures up to yesterday."
        )(language)
    }
}
