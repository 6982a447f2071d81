import Cryptography
import Foundation
import Outbound
import Platform
import SQL
import StorageTesting
import Synchronization
import Testing
import ThaiText

@testable import EService

/// A system that is told, as it answers what it gets, and the worker that tells it under a clock that tests move.
final class HookReceiver: Sendable {
    struct Sent: Sendable {
        let text: String
        let address: String
        let heads: [String]
    }

    static let began = Timestamp(milliseconds: 1_795_000_000_000)
    private let sent = Mutex([Sent]())
    private let answer = Mutex(OpeningAnswer.answered(status: 200, bytes: 0))
    private let clock = Mutex(began)
    let key = SealingKey(under: KeyedHash(key: [1, 2, 3]), for: "service hooks")

    var all: [Sent] { sent.withLock { $0 } }
    var now: Timestamp { clock.withLock { $0 } }
    func answers(_ other: OpeningAnswer) { answer.withLock { $0 = other } }
    func wait(_ span: TimeSpan) { clock.withLock { $0 = $0 + span } }

    /// The events that arrived, in their order.
    func events() throws -> [String] {
        try all.map { try #require(json($0)["type"] as? String) }
    }

    func json(_ sent: Sent) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(sent.text.utf8)) as? [String: Any])
    }

    /// Sends all that is due now.
    func work(_ database: Database, key other: SealingKey? = nil) async throws {
        let kind = HookSending(
            database: database, key: other ?? key,
            base: try #require(BaseAddress("https://rimthan.example")),
            posting: { [self] text, address, heads in
                sent.withLock { $0.append(Sent(text: text, address: address, heads: heads)) }
                return answer.withLock { $0 }
            },
            link: { "https://rimthan.example/\($0.profile.slug.rawValue)/\($1.rawValue).json" },
            clock: TimeSource { [self] in now }
        ).kind
        let worker = JobWorker(
            JobQueue(database), kinds: [kind], holder: "test", time: TimeSource { [self] in now })
        _ = try await worker.runDue()
    }

    /// An address of a town that is told of everything.
    func hook(
        _ town: Town, _ host: String = "line", _ events: Set<HookEvent> = Set(HookEvent.allCases)
    ) async throws -> Hook.ID {
        let id = try await town.officer.addHook(
            "https://\(host).example/in", events, key, .system)
        try await town.officer.turnHook(id, .active)
        return id
    }
}
