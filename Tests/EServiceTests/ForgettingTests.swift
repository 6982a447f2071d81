import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

@Suite("Who asked is forgotten after a year") struct ForgettingTests {
    private static let file = StoredFile.ID(rawValue: 77)

    private func day(_ iso: String) throws -> Timestamp {
        Timestamp(try #require(ThaiDate(iso: iso)))
    }

    /// A request with a photo that was granted on 25 November 2026 and rated, and one that is open.
    private func requests(of town: Town) async throws -> (
        done: ServiceRequest, open: ServiceRequest
    ) {
        try await town.rows.write { transaction in
            try transaction.change(
                """
                INSERT INTO visitor_file (authority, id, hash, name, kind, size, is_scanned, since)
                VALUES (scope(), 77, \(String(repeating: "a", count: 64)), 'บ้านมานี.jpg', 'jpeg', 5, 0, 0)
                """)
        }
        var new = try await town.asking()
        new.answers["photo"] = .files([Self.file])
        let done = try await town.received(new, at: day("2026-11-23"))
        let open = try await town.received(
            town.asking(String(repeating: "b", count: 64), phone: "0899999999"),
            at: day("2026-11-23"))
        var taken = EventDraft(.takenOn)
        taken.person = town.administrator
        var rated = EventDraft(.rated, "ขอบคุณช่างสมชาย")
        rated.figure = 5
        let drafts = [taken, EventDraft(.granted, "ซ่อมที่บ้านคุณมานีแล้ว"), rated]
        for (place, draft) in drafts.enumerated() {
            try await town.note(draft, on: done.id, after: place + 1, at: day("2026-11-25"))
        }
        try await slip(of: done.id, town)
        try await photo(with: 2, of: done.id, town)
        return (done, open)
    }

    /// Lays a photo of three bytes beside an event, as with an answer.
    private func photo(with event: Int, of id: ServiceRequest.ID, _ town: Town) async throws {
        try await town.rows.write { transaction in
            try transaction.change(
                """
                INSERT INTO visitor_file (authority, id, hash, name, kind, size, is_scanned, since)
                VALUES (scope(), 79, \(String(repeating: "c", count: 64)), 'มานี.jpg', 'jpeg', 3, 0, 0)
                """)
            try town.officer.keep(
                [StoredFile.ID(rawValue: 79)], with: event, of: id, transaction)
        }
        let files = try await town.rows.read { try $0.eventFiles(of: id) }
        #expect(files.map(\.event) == [event])
    }

    /// Lays a slip of seven bytes beside a request, as its applicant sent it.
    private func slip(of id: ServiceRequest.ID, _ town: Town) async throws {
        try await town.rows.write { transaction in
            try transaction.change(
                """
                INSERT INTO visitor_file (authority, id, hash, name, kind, size, is_scanned, since)
                VALUES (scope(), 78, \(String(repeating: "b", count: 64)), 'slip.jpg', 'jpeg', 7, 0, 0)
                """)
            try transaction.change(
                """
                INSERT INTO service_bill (authority, request, number, satang, since)
                VALUES (scope(), \(id), 1, 10000, 0)
                """)
            try transaction.change(
                """
                INSERT INTO service_slip (authority, request, number, bill, file, since)
                VALUES (scope(), \(id), 1, 1, 78, 0)
                """)
        }
    }

    /// Everything that rows hold of requests, as one text.
    private func held(_ town: Town) async throws -> String {
        try await town.rows.read { transaction in
            let requests = try transaction.rows(
                "SELECT name, phone, coalesce(mail, '') AS mail, answers FROM own_service_request")
            let events = try transaction.rows("SELECT text FROM own_service_request_event")
            let parts: [String] = try requests.flatMap {
                [try $0["name"], try $0["phone"], try $0["mail"], try $0["answers"]]
            }
            return try (parts + events.map { try $0["text"] }).joined(separator: "\n")
        }
    }

    @Test(
        "On the day, and not one earlier, nothing of the person is left; days, state and rating are",
        arguments: Trial.engines)
    func forgets(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let (done, open) = try await requests(of: town)
            let year = try #require(FiscalYear(2570))
            let today = try #require(ThaiDate(iso: "2027-11-26"))
            let sum = {
                try await town.rows.read { try $0.serviceStatistics(of: year, on: today).sum }
            }
            let before = try await sum()
            // The control: a day earlier all of it is there.
            try await RequestRetention.forget(in: database, at: day("2027-11-24"))
            #expect(try await town.rows.read { try $0.request(done.id).erased } == nil)
            #expect(try await held(town).contains("ซ่อมที่บ้านคุณมานีแล้ว"))
            let kept: [Int64] = try await town.rows.read(Files.usage)
            #expect(kept == [15])

            try await RequestRetention.forget(in: database, at: day("2027-11-25"))
            let after = try await town.rows.read { try $0.request(done.id) }
            #expect(try after.erased == day("2027-11-25"))
            #expect(after.answers == FormAnswers() && after.contact.mail == nil)
            let left = try await held(town)
            for text in ["คุณมานี", "สมชาย", "0812345678"] { #expect(!left.contains(text)) }
            // Whoever is still waiting is known.
            #expect(left.contains("0899999999"))
            #expect(try await town.rows.read { try $0.request(open.id).erased } == nil)
            // Photo and slip are nobody's any more, so the store destroys them.
            let rest: [Int64] = try await town.rows.read(Files.usage)
            #expect(rest == [0])
            let file = try await town.rows.read(VisitorFiles.file(Self.file, at: day("2027-11-26")))
            #expect(file.isEmpty)
            // What it counted for stays.
            #expect(try await sum() == before)
            #expect(before.all == 2 && before.ratings == 1)
            let events = try await town.rows.read { try $0.events(of: done.id) }
            #expect(events.map(\.kind) == [.received, .takenOn, .granted, .rated])
            #expect(events.allSatisfy { $0.text.isEmpty })
        }
    }

    @Test(
        "It is chained once, however often the job runs, and nothing is written afterwards",
        arguments: Trial.engines)
    func once(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let (done, open) = try await requests(of: town)
            for _ in 0..<3 {
                try await RequestRetention.forget(in: database, at: day("2027-12-01"))
            }
            let act = AuditedAct.requestErased.rawValue
            let entries = try await town.rows.read { transaction in
                try transaction.rows("SELECT number FROM own_audit_entry WHERE act = \(act)").count
            }
            #expect(entries == 1)
            await #expect(throws: RequestRefusal.notNow) {
                try await town.note(
                    EventDraft(.noted, "คุณมานีโทรมา"), on: done.id, after: 4, at: day("2027-12-02"))
            }
            // Only the program forgets, and rows refuse it of what is open.
            await #expect(throws: AccountRefusal.notPermitted) {
                try await town.officer.forgetPerson(of: done.id)
            }
            for statement: Statement in [
                "INSERT INTO service_request_erasure (authority, request, since) VALUES (scope(), \(open.id), 0)",
                "UPDATE service_request_event SET text = '' WHERE authority = scope() AND request = \(open.id)",
                "UPDATE service_request_event SET figure = 1 WHERE authority = scope() AND request = \(done.id)",
                "DELETE FROM service_request_erasure WHERE authority = scope()",
            ] {
                await #expect(throws: (any Error).self, "\(statement)") {
                    try await town.rows.write { _ = try $0.change(statement) }
                }
            }
        }
    }
}
