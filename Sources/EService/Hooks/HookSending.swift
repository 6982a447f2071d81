import Cryptography
import HTTP
import Mail
public import Outbound
import Platform
import SQL
import ThaiText

/// Sends a text to an address under lines of the head.
public typealias HookPosting =
    @Sendable (_ text: String, _ address: String, _ heads: [String]) async throws -> OpeningAnswer

/// Tells other systems, as jobs: eight tries in a day, then the address is halted and its administrators are told.
struct HookSending: Sendable {
    static let jobKind = "services.hook"
    /// After the first try one minute, and so on: the eighth is 21 hours later.
    static let pauses: [TimeSpan] = [
        .minutes(1), .minutes(5), .minutes(15), .hours(1), .hours(2), .hours(6), .hours(12),
    ]
    /// How often a message is sent at most.
    static var tries: Int { pauses.count + 1 }
    /// How long deliveries are kept.
    static let kept = TimeSpan.days(30)

    let database: Database
    let key: SealingKey
    let base: BaseAddress
    /// nil where this installation asks nobody outside.
    let posting: HookPosting?
    /// The address of a shared request for programs.
    let link: @Sendable (Authority, ServiceRequest.ID) -> String
    let clock: TimeSource

    /// The kind of job that sends.
    var kind: JobKind {
        JobKind(
            Self.jobKind, lease: .minutes(2), attempts: Self.tries * 2, pauses: Self.pauses,
            waitsOutside: true,
            giveUp: { job, _ in try await giveUp(job) }, run: { try await send($0) })
    }

    /// What a job sends where.
    private struct Errand: Sendable {
        let hook: Hook
        let delivery: HookDelivery
        let message: HookMessage
    }

    private func send(_ job: Job) async throws {
        let rows = database.scoped(to: job.authority.rawValue)
        guard let errand = try await errand(of: job, rows) else { return }
        guard
            let secret = key.open(errand.hook.sealed, at: Hook.place(job.authority, errand.hook.id))
        else {
            try await note(.sealed, nil, of: errand, job)
            throw JobFailure("hook: the secret does not open", isFinal: true)
        }
        let text = errand.message.json
        let heads = errand.message.heads(of: text, at: clock(), secret: secret)
        let answer = try await posting?(text, errand.hook.address, heads) ?? .noLibrary
        let failure = answer.isTaken ? nil : answer.hookFailure
        try await note(failure, answer.hookStatus, of: errand, job)
        guard failure != nil else { return }
        throw JobFailure(
            "hook: " + (answer.hookStatus.map(String.init) ?? answer.hookFailure.rawValue),
            isFinal: errand.delivery.isTest || job.attempts >= Self.tries)
    }

    /// Notes what came of a try.
    private func note(
        _ failure: HookDelivery.Failure?, _ status: Int?, of errand: Errand, _ job: Job
    ) async throws {
        let now = clock()
        try await database.scoped(to: job.authority.rawValue).write {
            try $0.note(failure, status, of: errand.delivery, try: job.attempts, at: now)
        }
    }

    /// What is still to be sent; nil where it is over, or its address is told no more.
    private func errand(of job: Job, _ rows: ScopedDatabase) async throws -> Errand? {
        guard let (id, name) = Self.place(job) else {
            throw JobFailure("unknown payload", isFinal: true)
        }
        guard let authority = try await database.read(Authority.numbered(job.authority)).first
        else { return nil }
        let now = clock()
        return try await rows.write { transaction in
            guard let delivery = try transaction.hookDelivery(name, of: id), !delivery.isOver else {
                return nil
            }
            let hook = try transaction.hook(id)
            guard let hook, hook.state == .active || delivery.isTest else {
                _ = try transaction.giveUp(delivery, .paused, at: now)
                return nil
            }
            var message = HookMessage(
                id: "\(job.authority.rawValue)-\(id.rawValue)-\(name)", event: delivery.event,
                happened: delivery.happened, authority: authority.profile.slug.rawValue)
            message.about = try about(delivery, authority, transaction)
            return Errand(hook: hook, delivery: delivery, message: message)
        }
    }

    private func about(
        _ delivery: HookDelivery, _ authority: Authority, _ transaction: ReadTransaction
    ) throws -> HookMessage.About? {
        guard let id = delivery.request, let state = delivery.state else { return nil }
        let number: Service.ID? = try transaction.row(
            "SELECT service FROM own_service_request WHERE id = \(id)")?["service"]
        let service = try number.map(transaction.service)
        let isShared = try transaction.sharedRequest(id) != nil
        return HookMessage.About(
            request: id, service: service?.code.text ?? "", state: state,
            isOpen: ServiceRequest.State(rawValue: state)?.isOpen ?? false,
            link: isShared ? link(authority, id) : nil)
    }

    private static func place(_ job: Job) -> (Hook.ID, String)? {
        let parts = job.payload.split(separator: "/").map(String.init)
        guard parts.count == 2, let first = parts.first, let number = Int64(first),
            let key = parts.last
        else { return nil }
        return (Hook.ID(rawValue: number), key)
    }
}

extension HookSending {
    /// Gives a message up, and halts its address where nothing arrived there since.
    private func giveUp(_ job: Job) async throws {
        guard let (id, name) = Self.place(job) else { return }
        let rows = database.scoped(to: job.authority.rawValue)
        let act = Act(by: .program, in: rows, at: clock())
        try await act.changeAtItsHour { transaction in
            guard let delivery = try transaction.hookDelivery(name, of: id) else { return .nothing }
            guard try transaction.giveUp(delivery, nil, at: act.time), !delivery.isTest,
                let hook = try transaction.hook(id), hook.state == .active,
                try !transaction.hasArrived(at: id, since: delivery.happened)
            else { return .nothing }
            try act.put(.halted, hook.number + 1, of: id, transaction)
            try tell(hook, act, transaction)
            return Done(AuditNote(.hookHalted, [.number(id.rawValue)]))
        }
    }

    /// Tells the administrators by mail.
    private func tell(_ hook: Hook, _ act: Act, _ transaction: WriteTransaction) throws {
        let link = base.link(to: EServiceLocations.hook.path(hook.id))
        let what = Bilingual(
            "หยุดแจ้งระบบอื่นเพราะส่งไม่ถึง", "A system is told of requests no more")
        for (person, mailbox) in try transaction.administrators() {
            let text = [
                "ส่งข้อมูลไปยังระบบที่ \(hook.host) ไม่ถึง โปรแกรมจึงหยุดแจ้ง ดูสาเหตุในรายการส่ง แก้แล้วกดเริ่มแจ้งอีกครั้งที่ \(link)",
                "Nothing arrives at \(hook.host), so it is told no more. The list of deliveries says why; mend it, then start it again at \(link)",
            ]
            try Outbox.post(
                Letter(
                    to: mailbox, subject: HeaderText("\(what.thai) / \(what.english)"),
                    text: text.joined(separator: "\n\n") + "\n"),
                key:
                    "hook/\(act.authority.rawValue)/\(hook.id.rawValue)/\(hook.number)/\(person)",
                authority: act.authority, at: act.time, in: transaction)
        }
    }
}

extension ReadTransaction {
    fileprivate func hasArrived(at id: Hook.ID, since moment: Timestamp) throws -> Bool {
        try row(
            """
            SELECT key FROM own_service_hook_delivery
            WHERE hook = \(id) AND delivered >= \(moment) LIMIT 1
            """) != nil
    }

    /// Who looks after the authority, by the person's number.
    fileprivate func administrators() throws -> [(Int64, Mailbox)] {
        try mailboxes(where: "g.role = \(Role.administrator.rawValue)")
    }
}
