import Foundation
import SQL
import Testing

@testable import Platform

@Suite("Jobs") struct JobTests {
    @Test(
        "A job is done once it is due, once, also when it was added twice", arguments: Trial.engines
    )
    func once(_ trial: Trial) async throws {
        try await trial.services() { database in
            let (clock, seen) = (TestClock(), Seen())
            let now = clock.source()
            for _ in 1...2 {
                try await database.write {
                    try Jobs.add(
                        NewJob("note", key: "a", payload: "ก", due: now + .minutes(1)), at: now,
                        in: $0)
                }
            }
            let worker = worker(database, clock, [seen.kind("note")])
            #expect(try await worker.runDue() == 0)
            clock.move(.minutes(1))
            #expect(try await worker.runDue() == 1)
            #expect(try await worker.runDue() == 0)
            #expect(seen.all == ["a ก 1"])
        }
    }

    @Test(
        "What fails is tried again, later and later, and given up in the end",
        arguments: Trial.engines)
    func retries(_ trial: Trial) async throws {
        try await trial.services() { database in
            let (clock, seen) = (TestClock(), Seen())
            try await add("note", "a", database, clock)
            let kind = JobKind(
                "note", patience: .hours(1),
                giveUp: { job, reason in seen.add("\(job.key) \(reason)") }
            ) { job in
                seen.add("\(job.attempts)")
                throw JobFailure("no luck")
            }
            let worker = worker(database, clock, [kind])
            for _ in 0..<200 {
                _ = try await worker.runDue()
                clock.move(.seconds(30))
            }
            #expect(seen.all == ["1", "2", "3", "4", "5", "6", "7", "a no luck"])
            let overview = try await JobQueue(database).overview(knowing: [kind])
            #expect(overview.map(\.givenUp) == [1])
            #expect(overview.map(\.waiting) == [0])
        }
    }

    @Test("A final failure is given up at once", arguments: Trial.engines)
    func final(_ trial: Trial) async throws {
        try await trial.services() { database in
            let clock = TestClock()
            try await add("note", "a", database, clock)
            let kind = JobKind("note") { _ in throw JobFailure("never", isFinal: true) }
            #expect(try await worker(database, clock, [kind]).runDue() == 1)
            let overview = try await JobQueue(database).overview(knowing: [kind])
            #expect(overview.first?.givenUp == 1)
        }
    }

    @Test(
        "The job of a node that died is taken over when its lease ends, not before; the dead node's word no longer counts",
        arguments: Trial.engines)
    func takenOver(_ trial: Trial) async throws {
        try await trial.services() { database in
            let (clock, seen) = (TestClock(), Seen())
            try await add("note", "a", database, clock)
            let queue = JobQueue(database)
            let kinds = [seen.kind("note")]
            let lost = try #require(try await queue.take(kinds, holder: "dead", at: clock.source()))
            let alive = worker(database, clock, kinds)
            #expect(try await alive.runDue() == 0)
            clock.move(.minutes(5))
            #expect(try await alive.runDue() == 1)
            #expect(seen.all == ["a  2"])
            #expect(try await !queue.end(lost, holder: "dead", failure: nil, at: clock.source()))
            #expect(try await !queue.extend(lost, holder: "dead", until: clock.source()))
        }
    }

    @Test("Many nodes share the work: every job is begun once", arguments: Trial.engines)
    func shared(_ trial: Trial) async throws {
        try await trial.services() { database in
            let (clock, seen) = (TestClock(), Seen())
            let now = clock.source()
            try await database.write {
                for index in 0..<120 {
                    try Jobs.add(NewJob("note", key: "\(index)", due: now), at: now, in: $0)
                }
            }
            let begun = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<6 {
                    let worker = worker(database, clock, [seen.kind("note")])
                    group.addTask { try await worker.runDue() }
                }
                return try await group.reduce(0, +)
            }
            #expect(begun == 120)
            #expect(Set(seen.all).count == 120)
            #expect(seen.all.count == 120)
        }
    }

    @Test(
        "What comes by itself comes once a period on all nodes together, and once for all that was missed",
        arguments: Trial.engines)
    func scheduled(_ trial: Trial) async throws {
        try await trial.services() { database in
            let (clock, seen) = (TestClock(), Seen())
            let kinds = [seen.kind("sweep", schedule: .daily(hour: 3, minute: 0))]
            let nodes = (0..<3).map { _ in worker(database, clock, kinds) }
            for _ in 0..<48 {
                for node in nodes { _ = try await node.runDue() }
                clock.move(.hours(1))
            }
            #expect(seen.all.count == 3)
            clock.move(.days(10))
            for node in nodes { _ = try await node.runDue() }
            #expect(seen.all.count == 4)
        }
    }

    @Test("A day's moment is reckoned in the time of Bangkok, an hour's as well")
    func schedule() {
        // 2026-11-21T08:48:07Z is 15:48 in Bangkok.
        let now = Timestamp(milliseconds: 1_795_250_887_000)
        let early = JobSchedule.daily(hour: 3, minute: 0).last(upTo: now)
        #expect(early.milliseconds == 1_795_204_800_000)
        #expect(early.span(to: now) == TimeSpan(milliseconds: (12 * 3_600 + 48 * 60 + 7) * 1_000))
        let late = JobSchedule.daily(hour: 23, minute: 30).last(upTo: now)
        #expect(late.span(to: now) == TimeSpan(milliseconds: (16 * 3_600 + 18 * 60 + 7) * 1_000))
        // A Saturday; the Sunday before it at two in the morning.
        #expect(
            JobSchedule.weekly(weekday: 0, hour: 2, minute: 0).last(upTo: now).span(to: now)
                == TimeSpan(milliseconds: ((6 * 24 + 13) * 3_600 + 48 * 60 + 7) * 1_000))
        #expect(
            JobSchedule.hourly(minute: 50).last(upTo: now).span(to: now)
                == TimeSpan(milliseconds: (58 * 60 + 7) * 1_000))
        #expect(
            JobSchedule.hourly(minute: 0).last(upTo: Timestamp(milliseconds: -1)).milliseconds < -1)
    }

    @Test("Kinds that nobody knows wait and are reported", arguments: Trial.engines)
    func unknown(_ trial: Trial) async throws {
        try await trial.services() { database in
            let (clock, seen) = (TestClock(), Seen())
            try await add("new", "a", database, clock)
            let worker = worker(database, clock, [seen.kind("note")])
            #expect(try await worker.runDue() == 0)
            let overview = try await JobQueue(database).overview(knowing: [seen.kind("note")])
            #expect(
                overview == [
                    JobOverview(
                        kind: "new", waiting: 1, oldestDue: clock.source(), givenUp: 0,
                        isKnown: false)
                ])
        }
    }

    @Test("A stopping worker finishes what it began and takes no more", arguments: Trial.engines)
    func stopping(_ trial: Trial) async throws {
        try await trial.services() { database in
            let (clock, seen) = (TestClock(), Seen())
            for key in ["a", "b", "c"] { try await add("note", key, database, clock) }
            let (begun, mayEnd) = (
                AsyncStream.makeStream(of: Void.self), AsyncStream.makeStream(of: Void.self)
            )
            let worker = worker(
                database, clock,
                [
                    JobKind("note") { job in
                        begun.continuation.yield()
                        for await _ in mayEnd.stream { break }
                        seen.add(job.key)
                    }
                ])
            async let running: Void = worker.run(lanes: 1)
            for await _ in begun.stream { break }
            await worker.stop()
            mayEnd.continuation.yield()
            await running
            #expect(seen.all == ["a"])
            let overview = try await JobQueue(database).overview(knowing: [])
            #expect(overview.first?.waiting == 2)
        }
    }

    @Test(
        "Machines that do not answer never hold every lane", .timeLimit(.minutes(2)),
        arguments: Trial.engines)
    func lanes(_ trial: Trial) async throws {
        try await trial.services() { database in
            let (clock, seen) = (TestClock(), Seen())
            for key in ["a", "b"] { try await add("outside", key, database, clock) }
            let worker = worker(
                database, clock,
                [
                    JobKind("outside", waitsOutside: true) { job in
                        while !seen.all.contains("c") {
                            try await Task.sleep(for: .milliseconds(1))
                        }
                        seen.add(job.key)
                    },
                    JobKind("inside") { seen.add($0.key) },
                ])
            async let running: Void = worker.run(lanes: 2, every: .milliseconds(1))
            clock.move(.seconds(1))
            try await add("inside", "c", database, clock)
            while seen.all.count < 3 { try await Task.sleep(for: .milliseconds(1)) }
            await worker.stop()
            await running
            #expect(seen.all == ["c", "a", "b"])
        }
    }

    private func worker(_ database: Database, _ clock: TestClock, _ kinds: [JobKind]) -> JobWorker {
        JobWorker(
            JobQueue(database), kinds: kinds, holder: "node-\(UInt64.random(in: 0 ... .max))",
            time: clock.source)
    }

    private func add(
        _ kind: String, _ key: String, _ database: Database, _ clock: TestClock
    ) async throws {
        let now = clock.source()
        try await database.write { try Jobs.add(NewJob(kind, key: key, due: now), at: now, in: $0) }
    }
}

/// What happened, in order.
final class Seen: @unchecked Sendable {
    private let lock = NSLock()
    private var lines: [String] = []

    var all: [String] { lock.withLock { lines } }
    func add(_ line: String) { lock.withLock { lines.append(line) } }

    func kind(_ name: String, schedule: JobSchedule? = nil) -> JobKind {
        JobKind(name, schedule: schedule) { self.add("\($0.key) \($0.payload) \($0.attempts)") }
    }
}
