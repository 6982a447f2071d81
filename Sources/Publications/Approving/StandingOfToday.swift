import HTML
import Platform
import Reports
import SQL
import ThaiText
import Threads

/// What tells a content from another of the same document.
struct ContentMarks: Sendable {
    let hash: String
    /// The hash without the chart of earlier years.
    let core: String
    /// What stands in that chart.
    let earlier: [YearTotal]

    init(_ content: FrozenContent) {
        hash = content.hash
        (core, earlier) = (content.withoutEarlierYears.hash, content.earlierYears)
    }

    /// How far this is from a content that was frozen before, whose hash is known.
    func deviation(from frozen: () -> ContentMarks?, hash: String) -> ContentDeviation {
        guard self.hash != hash else { return .none }
        guard let frozen = frozen(), frozen.core == core else { return .other }
        return .ofEarlierYears(frozen.earlier, earlier)
    }
}

/// What a document would say today.
struct TodaysContent: Sendable {
    /// Which document, counted as on which day.
    struct Subject: Hashable, Sendable {
        let document: PublicationSubject
        let asked: ThaiDate
    }

    /// Nil where there is nothing to publish.
    let marks: ContentMarks?
    /// Whether something must be mended before it is approved.
    let isHeld: Bool
}

extension PublicationPress {
    /// What a document would say today, counted as on the day on which it was asked for.
    func today(
        _ subject: PublicationSubject, asked: Timestamp, _ act: Act
    ) async throws -> TodaysContent {
        let document = TodaysContent.Subject(document: subject, asked: Bangkok(asked).date)
        return try await contents.value(of: document, at: try await act.database.state()) {
            do {
                let (draft, content) = try await draft(subject, act, asked: asked)
                return TodaysContent(
                    marks: ContentMarks(content), isHeld: !draft.obstacles.isEmpty)
            } catch PublicationRefusal.nothingToPublish {
                return TodaysContent(marks: nil, isHeld: false)
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
            standing.isStale = outdates(waiting, by: today) || today.isHeld
        } else if let latest = standing.latest, let marks = today.marks {
            let deviation = marks.deviation(
                from: { request.flatMap(frozen) }, hash: latest.contentHash)
            standing.isChanged = deviation == .other
            standing.hasOtherEarlierYears = deviation != .other && deviation != .none
        }
        return standing
    }
}

/// How far today's content of a document is from one that was frozen.
enum ContentDeviation: Sendable, Hashable {
    /// It is the same.
    case none
    /// Only the chart has further years.
    case earlierYearsAdded
    /// Only a total of an earlier year in the chart is another, or gone.
    case earlierYearsChanged
    /// Something else is otherwise.
    case other

    /// Whether what was asked for can no longer be approved, for it is not what the rows of today say. Earlier years that
    /// were entered since stand in no way: what was asked for is as right as it was.
    var outdates: Bool {
        switch self {
        case .none, .earlierYearsAdded: false
        case .earlierYearsChanged, .other: true
        }
    }

    /// Two charts of documents that say the same else.
    static func ofEarlierYears(_ old: [YearTotal], _ new: [YearTotal]) -> ContentDeviation {
        let now = Dictionary(new.map { ($0.fiscalYear, $0) }) { first, _ in first }
        let isOtherwise = old.contains { now[$0.fiscalYear] != $0 }
        return isOtherwise ? .earlierYearsChanged : .earlierYearsAdded
    }
}

extension PublicationPress {
    /// Whether a waiting request can no longer be approved, by what its document would say today.
    func outdates(_ request: ApprovalRequest, by today: TodaysContent) -> Bool {
        guard let marks = today.marks else { return true }
        return marks.deviation(from: { frozen(request) }, hash: request.contentHash).outdates
    }

    /// What a request froze, by its hashes; nil where it cannot be read. It is never written anew.
    private func frozen(_ request: ApprovalRequest) -> ContentMarks? {
        frozenContents.value(of: request.contentHash) {
            FrozenContent(request.content).map(ContentMarks.init)
        }
    }
}

extension SubjectStanding {
    /// Whether what waits or was published still says what the rows say, counted as on the day on which it was asked for.
    var isAsAsked: Bool { !isStale && !isChanged && (waiting != nil || latest != nil) }

    /// Why what was published need not be corrected though the chart of earlier years would be another today.
    static let earlierYears = Bilingual(
        "เปลี่ยนเฉพาะคะแนนปีก่อนในกราฟย้อนหลัง ฉบับที่เผยแพร่ยังถูกต้องตามวันที่อนุมัติ ไม่จำเป็นต้องเผยแพร่ฉบับแก้ไข",
        "Only earlier years in the chart are otherwise. What is published is right for its day; a correction is not necessary."
    )

    /// Why it may be asked for once more though nothing was written since.
    static func recounted(_ language: Language) -> String {
        Bilingual(
            "ตัวเลขที่โปรแกรมนับเดินต่อหลังวันที่ขออนุมัติ ฉบับเดิมถูกต้องตามวันนั้น ขออนุมัติใหม่เฉพาะเมื่อต้องการให้เอกสารมีตัวเลขถึงเมื่อวาน",
            "What the program counts has gone on since approval was asked. The document is right for that day; ask anew only to print the figures up to yesterday."
        )(language)
    }
}
