import Mail
import Platform
import SQL
import Testing
import Threads

@testable import Platform

@Suite("Letters whose links hold no more") struct OutboxRecallTests {
    private static let mail = "guest@example.go.th"

    /// Invites the guest with a letter, as the workspace does.
    private func invite(
        _ door: Door, at time: Timestamp = Town.began
    ) async throws -> (Invitation.ID, SecretToken) {
        let act = door.town.administer(at: time)
        let offer = Invitation.Offer(
            mail: try #require(MailAddress(Self.mail)), roles: [.officer])
        let letter = try letter("invitation")
        return try await door.signIn.invite(offer, act) { id, _, transaction in
            try Outbox.post(
                letter, key: Invitation.letterKey(act.authority, id),
                authority: act.authority, at: act.time, in: transaction)
        }
    }

    private func letter(_ text: String, to mail: String = mail) throws -> Letter {
        var letter = Letter(
            to: Mailbox(try #require(MailAddress(mail))), subject: "x", text: text)
        letter.isOpen = true
        return letter
    }

    /// What a mail server that is set now would get.
    private func sent(_ door: Door, at time: Timestamp = Town.began) async throws -> [String] {
        let taken = Taken()
        let from = Mailbox(try #require(MailAddress("ita@example.go.th")))
        let kind = Outbox.sending(
            door.town.database, from: from, time: TimeSource { time + .minutes(2) }
        ) { taken.add($0.text) }
        let worker = JobWorker(
            JobQueue(door.town.database), kinds: [kind], holder: "a",
            time: TimeSource { time + .minutes(2) })
        _ = try await worker.runDue()
        return taken.all
    }

    private func states(_ door: Door) async throws -> [OutboxEntry.State] {
        try await door.town.administer().letters().map(\.state)
    }

    private func isRecalled(_ state: OutboxEntry.State) -> Bool {
        if case .recalled = state { true } else { false }
    }

    @Test(
        "A letter ends with its invitation: withdrawn, replaced or accepted it is never sent",
        arguments: Trial.engines, ["withdrawn", "replaced", "accepted"])
    func invitation(_ trial: Trial, _ end: String) async throws {
        try await Door.with(trial) { door in
            let (id, token) = try await invite(door)
            #expect(try await states(door) == [.waiting(failure: nil)])
            switch end {
            case "withdrawn": try await door.town.administer().withdrawInvitation(id)
            case "replaced": _ = try await invite(door, at: Town.began + .minutes(1))
            default:
                _ = try await door.signIn.accept(
                    token, name: try Town.name("ก ข"), password: Door.password, in: door.town.rows,
                    at: Town.began)
            }
            let letters = try await door.town.administer().letters()
            let old = try #require(
                letters.first { $0.key == Invitation.letterKey(door.town.id, id) })
            #expect(isRecalled(old.state) && old.text == nil && !old.isHeldUp)
            #expect(letters.count(where: \.isHeldUp) == (end == "replaced" ? 1 : 0))
            // It can be called back to life by nobody: its link is dead.
            await #expect(throws: LetterNotWaiting.self) {
                try await door.town.administer().retryLetter(old.key)
            }
            let waiting = try await JobQueue(door.town.database).overview(knowing: [])
                .filter { $0.kind == Outbox.jobKind }.map(\.waiting)
            #expect(waiting == [end == "replaced" ? 1 : 0])
            #expect(try await sent(door).count == (end == "replaced" ? 1 : 0))
        }
    }

    @Test(
        "An invitation that holds is sent by a mail server that comes later",
        arguments: Trial.engines)
    func held(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await invite(door)
            #expect(try await sent(door) == ["invitation"])
        }
    }

    @Test(
        "A newer link for a password ends the letter of the older, of that person alone",
        arguments: Trial.engines)
    func resets(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            let act = door.town.administer()
            for (mail, mark) in [
                ("a@example.go.th", "a1"), ("b@example.go.th", "b1"), ("a@example.go.th", "a2"),
            ] {
                let known = try await act.people().first { $0.mail.text == mail }?.id
                let id: Person.ID =
                    if let known { known } else { try await door.add(mail) }
                let letter = try letter(mark, to: mail)
                _ = try await door.signIn.offerReset(to: id, act) { _, _, transaction in
                    try Outbox.post(
                        letter, key: Outbox.resetKey(mark), authority: act.authority,
                        at: act.time, in: transaction)
                }
            }
            #expect(try await states(door).count(where: isRecalled) == 1)
            #expect(Set(try await sent(door)) == ["a2", "b1"])
        }
    }
}

/// What a delivery was given.
private final class Taken: Sendable {
    private let texts = Lock([String]())
    var all: [String] { texts.withLock { $0 } }
    func add(_ text: String) { texts.withLock { $0.append(text) } }
}
