import HTTP
import Mail
import Platform
import SQL
import Testing

@Suite("The outbox") struct OutboxTests {
    @Test("A letter leaves once, with its words, and they are wiped then", arguments: Trial.engines)
    func sent(_ trial: Trial) async throws {
        try await trial.services() { database in
            let (clock, post) = (TestClock(), Post())
            for _ in 1...2 { try await write("invitation/1", database, clock) }
            let worker = try worker(database, clock, post)
            #expect(try await worker.runDue() == 1)
            clock.move(.days(1))
            #expect(try await worker.runDue() == 0)
            #expect(post.taken.map(\.text) == ["เปิด https://ita.example/invitations/1"])
            let entry = try #require(try await entries(database).first)
            #expect(entry.text == nil)
            guard case .sent = entry.state else { throw Unexpected() }
        }
    }

    @Test("Nothing is written when its cause is undone", arguments: Trial.engines)
    func undone(_ trial: Trial) async throws {
        try await trial.services() { database async throws in
            let (letter, now) = (try letter(), TestClock().source())
            await #expect(throws: Unexpected.self) {
                try await database.write { transaction in
                    try Outbox.post(
                        letter, key: "a", authority: Authority.ID(rawValue: 1), at: now,
                        in: transaction)
                    throw Unexpected()
                }
            }
            #expect(try await entries(database) == [])
            #expect(try await JobQueue(database).overview(knowing: []) == [])
        }
    }

    @Test(
        "While the server is away it is tried again, under one name, and given up after three days",
        arguments: Trial.engines)
    func away(_ trial: Trial) async throws {
        try await trial.services() { database in
            let (clock, post) = (TestClock(), Post())
            post.fail(with: .later(451))
            try await write("a", database, clock)
            let worker = try worker(database, clock, post)
            for _ in 0..<(24 * 4) {
                _ = try await worker.runDue()
                clock.move(.hours(1))
            }
            #expect((10...30).contains(post.tried.count), "\(post.tried.count)")
            #expect(Set(post.tried.map(\.id)).count == 1)
            let entry = try #require(try await entries(database).first)
            guard case .givenUp(_, let reason) = entry.state else { throw Unexpected() }
            #expect(reason == "server says later (451)")
        }
    }

    @Test(
        "What a server will never take is given up at once; what it takes later leaves later",
        arguments: Trial.engines)
    func answers(_ trial: Trial) async throws {
        try await trial.services() { database in
            let (clock, post) = (TestClock(), Post())
            post.fail(with: .never(550))
            try await write("a", database, clock)
            let worker = try worker(database, clock, post)
            _ = try await worker.runDue()
            post.fail(with: .unreachable(7))
            try await write("b", database, clock)
            _ = try await worker.runDue()
            post.fail(with: nil)
            clock.move(.minutes(1))
            _ = try await worker.runDue()
            #expect(post.taken.count == 1)
            let states = try await entries(database).map(\.state)
            #expect(
                states.contains {
                    if case .givenUp(_, "server says never (550)") = $0 { true } else { false }
                })
            #expect(states.contains { if case .sent = $0 { true } else { false } })
        }
    }

    @Test(
        "A node that died after sending sends again under the same name: never none, never another",
        arguments: Trial.engines)
    func died(_ trial: Trial) async throws {
        try await trial.services() { database in
            let (clock, post) = (TestClock(), Post())
            try await write("a", database, clock)
            post.fail(with: .timeout, afterTaking: true)
            let worker = try worker(database, clock, post)
            _ = try await worker.runDue()
            post.fail(with: nil)
            clock.move(.minutes(1))
            _ = try await worker.runDue()
            #expect(post.taken.count == 2)
            #expect(Set(post.taken.map(\.id)).count == 1)
        }
    }

    @Test(
        "Without a mail server letters wait, and are read by those who may",
        arguments: Trial.engines)
    func withoutServer(_ trial: Trial) async throws {
        try await trial.services() { database in
            let clock = TestClock()
            try await write("open", database, clock, isOpen: true)
            try await write("closed", database, clock)
            try await write("foreign", database, clock, authority: 2, isOpen: true)
            let nobody = JobWorker(
                JobQueue(database), kinds: [], holder: "a", time: clock.source)
            #expect(try await nobody.runDue() == 0)
            let own = try await entries(database)
            #expect(Set(own.map(\.key)) == ["open", "closed"])
            #expect(own.filter { $0.text != nil }.map(\.key) == ["open"])
            #expect(own.allSatisfy { $0.state == .waiting(failure: nil) })
            // A server that comes later finds them, but not what is worth nothing any more.
            let post = Post()
            clock.move(.days(6))
            #expect(try await worker(database, clock, post).runDue() == 3)
            #expect(post.taken.count == 3)
            try await write("old", database, clock)
            clock.move(.days(8))
            _ = try await worker(database, clock, post).runDue()
            #expect(post.taken.count == 3)
        }
    }

    @Test(
        "A letter that was given up is sent once more when asked, with all the patience of a new one, and the chain tells",
        arguments: Trial.engines)
    func retried(_ trial: Trial) async throws {
        try await trial.services() { database in
            let (clock, post) = (TestClock(), Post())
            post.fail(with: .never(550))
            try await write("a", database, clock)
            try await write("foreign", database, clock, authority: 2)
            let worker = try worker(database, clock, post)
            _ = try await worker.runDue()
            clock.move(.days(5))
            for key in ["foreign", "b", ""] {
                await #expect(throws: LetterNotWaiting.self) {
                    try await console(database, clock.source()).retryLetter(key)
                }
            }
            try await console(database, clock.source()).retryLetter("a")
            post.fail(with: .later(451))
            _ = try await worker.runDue()
            #expect(
                try await entries(database).first?.state
                    == .waiting(failure: "server says later (451)"))
            post.fail(with: nil)
            clock.move(.minutes(2))
            _ = try await worker.runDue()
            #expect(post.taken.count == 1)
            await #expect(throws: LetterNotWaiting.self) {
                try await console(database, clock.source()).retryLetter("a")
            }
            let chain = try await console(database, clock.source()).auditEntries()
            #expect(chain.map(\.act) == ["letter.retried"])
        }
    }

    @Test(
        "What a letter says is not made to hold longer by sending it again",
        arguments: Trial.engines)
    func expired(_ trial: Trial) async throws {
        try await trial.services() { database in
            let (clock, post) = (TestClock(), Post())
            post.fail(with: .never(550))
            try await write("a", database, clock)
            _ = try await worker(database, clock, post).runDue()
            clock.move(.days(7))
            await #expect(throws: LetterNotWaiting.self) {
                try await console(database, clock.source()).retryLetter("a")
            }
            #expect(try await console(database, clock.source()).auditEntries() == [])
        }
    }

    @Test(
        "Links begin with the configured address",
        arguments: [
            ("https://ITA.example.go.th", "https://ita.example.go.th/a/%E0%B8%81"),
            ("https://ita.example.go.th:8443/", "https://ita.example.go.th:8443/a/%E0%B8%81"),
            ("http://localhost:8080", "http://localhost:8080/a/%E0%B8%81"),
        ])
    func links(_ typed: String, _ link: String) throws {
        let base = try #require(BaseAddress(typed))
        #expect(base.link(to: Path(segments: ["a", "ก"])) == link)
    }

    @Test(
        "What is no address of this installation is refused",
        arguments: [
            "", "ita.example", "http://ita.example", "https://", "https://a b", "https://a/b",
            "https://a@b", "https://a:0", "https://a:b", "https://a:1:2", "ftp://a",
            "javascript://a",
            "https://a\r\nb", "https://a?b",
        ])
    func badAddresses(_ typed: String) { #expect(BaseAddress(typed) == nil) }

    private struct Unexpected: Error {}

    private func letter() throws -> Letter {
        let base = try #require(BaseAddress("https://ita.example"))
        let address = try #require(MailAddress("mali@office.example"))
        return Letter(
            to: Mailbox(address, name: "มะลิ"), subject: "คำเชิญ",
            text: "เปิด " + base.link(to: Path(segments: ["invitations", "1"])))
    }

    private func write(
        _ key: String, _ database: Database, _ clock: TestClock, authority: Int64 = 1,
        isOpen: Bool = false
    ) async throws {
        var letter = try letter()
        letter.isOpen = isOpen
        let (sent, now) = (letter, clock.source())
        try await database.write {
            try Outbox.post(
                sent, key: key, authority: Authority.ID(rawValue: authority), at: now, in: $0)
        }
    }

    private func worker(_ database: Database, _ clock: TestClock, _ post: Post) throws -> JobWorker
    {
        let from = Mailbox(try #require(MailAddress("ita@rimthanthong.example")))
        let kind = Outbox.sending(database, from: from, time: clock.source) { try post.take($0) }
        return JobWorker(
            JobQueue(database), kinds: [kind], holder: "\(UInt64.random(in: 0 ... .max))",
            time: clock.source)
    }

    private func entries(_ database: Database) async throws -> [OutboxEntry] {
        try await console(database, .init(milliseconds: 0)).letters()
    }

    private func console(_ database: Database, _ time: Timestamp) -> Act {
        Act(by: .console, in: database.scoped(to: 1), at: time)
    }
}

/// A mail server that notes what it was given.
private final class Post: @unchecked Sendable {
    private let seen = Seen()
    private var failure: MailFailure?
    private var takesFirst = false
    private(set) var tried: [MailMessage] = []
    private(set) var taken: [MailMessage] = []

    func fail(with failure: MailFailure?, afterTaking: Bool = false) {
        (self.failure, takesFirst) = (failure, afterTaking)
    }

    func take(_ message: MailMessage) throws {
        tried.append(message)
        if failure == nil || takesFirst { taken.append(message) }
        if let failure { throw failure }
    }
}
