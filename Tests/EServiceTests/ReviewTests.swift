import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

@Suite("Requests that are looked at again") struct ReviewTests {
    private func noon(_ iso: String) throws -> Timestamp {
        Timestamp(try #require(ThaiDate(iso: iso)))
    }

    /// Asks for another look, as the page does.
    private func ask(
        _ town: Town, _ id: ServiceRequest.ID, after known: Int, at time: Timestamp
    ) async throws -> ServiceRequest {
        let data = try ServiceFiles.data()
        let act = town.visitor(at: time)
        try await act.changeOpenly { transaction in
            _ = try act.askForReview(
                "ไฟยังดับ", of: id, after: known, within: data.ready.reviewDays, data.holidays,
                transaction)
            return Done(AuditNote(.requestReviewAsked, [.number(id.rawValue)]))
        }
        return try await town.rows.read { try $0.request(id) }
    }

    /// A request of 23 November that was granted three working days later, in time.
    private func decided(_ town: Town) async throws -> ServiceRequest.ID {
        let id = try await town.received(town.asking(), at: noon("2026-11-23")).id
        let taken = try await town.add(
            "ปิติ ช่างทำ", "piti@example.go.th", [.staff], division: town.divisions.last)
        var draft = EventDraft(.takenOn)
        draft.person = taken
        try await town.note(draft, on: id, after: 1, at: noon("2026-11-24"))
        try await town.note(
            EventDraft(.granted, "เปลี่ยนหลอดแล้ว"), on: id, after: 2, at: noon("2026-11-26"))
        return id
    }

    @Test(
        "It is open again with a new promise, in the division that had it",
        arguments: Trial.engines)
    func opens(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let id = try await decided(town)
            let again = try await ask(town, id, after: 3, at: noon("2026-12-14"))
            #expect(again.standing.state == .received && again.standing.isReview)
            #expect(again.standing.division == town.divisions.last && again.standing.person == nil)
            // Three working days after Monday 14 December.
            #expect(again.standing.due == ThaiDate(iso: "2026-12-17"))
            #expect(again.standing.reopened == 1)
            await #expect(throws: RequestRefusal.notNow) {
                _ = try await ask(town, id, after: 4, at: noon("2026-12-14"))
            }
        }
    }

    @Test("Once, and until the last day", arguments: Trial.engines)
    func once(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let id = try await decided(town)
            // Thirty days after 26 November, by the file of services.
            await #expect(throws: RequestRefusal.notNow) {
                _ = try await ask(town, id, after: 3, at: noon("2026-12-27"))
            }
            #expect(try await ask(town, id, after: 3, at: noon("2026-12-26")).standing.isReview)
            try await town.note(
                EventDraft(.refused, "ไฟติดแล้ว"), on: id, after: 4, at: noon("2026-12-27"))
            await #expect(throws: RequestRefusal.notNow) {
                _ = try await ask(town, id, after: 5, at: noon("2026-12-28"))
            }
            // The control: staff may, and say why.
            let again = try await town.note(
                EventDraft(.reopened, "ปิดผิดคำขอ"), on: id, after: 5, at: noon("2026-12-28"))
            #expect(again.standing.reopened == 2 && !again.standing.isReview)
        }
    }

    @Test("It counts once, by the first decision", arguments: Trial.engines)
    func counts(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let id = try await decided(town)
            let year = try #require(FiscalYear(2570))
            let sum = { (day: String) in
                let today = try #require(ThaiDate(iso: day))
                return try await town.rows.read {
                    try $0.serviceStatistics(of: year, on: today).sum
                }
            }
            let first = try await sum("2026-12-01")
            #expect(first.decided == 1 && first.kept == 1 && first.tenthsOfDays == 30)
            _ = try await ask(town, id, after: 3, at: noon("2026-12-20"))
            let open = try await sum("2027-01-31")
            #expect(open.all == 1 && open.decided == 1 && open.kept == 1 && open.reopened == 1)
            #expect(open.open == 0 && open.overdue == 0 && open.tenthsOfDays == 30)
            try await town.note(
                EventDraft(.refused, "ไฟติดแล้ว"), on: id, after: 4, at: noon("2027-01-31"))
            let last = try await sum("2027-02-01")
            #expect(last.decided == 1 && last.kept == 1 && last.tenthsOfDays == 30)
            #expect(last.reopened == 1 && last.shareInTime == 100)
        }
    }

    @Test("The year of keeping begins with the last decision", arguments: Trial.engines)
    func forgets(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let id = try await decided(town)
            _ = try await ask(town, id, after: 3, at: noon("2026-12-20"))
            try await RequestRetention.forget(in: database, at: noon("2028-01-01"))
            #expect(try await town.rows.read { try $0.request(id).erased } == nil)
            try await town.note(
                EventDraft(.refused, "ไฟติดแล้ว"), on: id, after: 4, at: noon("2028-01-10"))
            try await RequestRetention.forget(in: database, at: noon("2029-01-08"))
            #expect(try await town.rows.read { try $0.request(id).erased } == nil)
            try await RequestRetention.forget(in: database, at: noon("2029-01-10"))
            #expect(try await town.rows.read { try $0.request(id).erased } != nil)
            await #expect(throws: RequestRefusal.notNow) {
                try await town.note(
                    EventDraft(.reopened, "ปิดผิด"), on: id, after: 5, at: noon("2029-01-11"))
            }
        }
    }

    @Test("A request is rated once, also after another look")
    func rated() async throws {
        try await Trial.sqlite.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let id = try await decided(town)
            var rating = EventDraft(.rated, "")
            rating.figure = 2
            try await town.note(rating, on: id, after: 3, at: noon("2026-11-27"))
            await #expect(throws: RequestRefusal.notNow) {
                try await town.note(rating, on: id, after: 4, at: noon("2026-11-27"))
            }
        }
    }
}

@Suite("What is open and late counts as late") struct OverdueStatisticsTests {
    @Test(
        "An overdue request is no request in time, and months to come are nothing",
        arguments: Trial.engines)
    func overdue(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let day = Timestamp(try #require(ThaiDate(iso: "2026-11-23")))
            let done = try await town.received(town.asking(), at: day).id
            _ = try await town.received(
                town.asking(String(repeating: "b", count: 64)), at: day)
            let asked = try await town.received(
                town.asking(String(repeating: "c", count: 64)), at: day
            ).id
            try await town.note(EventDraft(.granted, "เสร็จ"), on: done, after: 1, at: day)
            try await town.note(EventDraft(.questioned, "ที่ใด"), on: asked, after: 1, at: day)
            let year = try #require(FiscalYear(2570))
            let figures = { (iso: String) in
                let today = try #require(ThaiDate(iso: iso))
                return try await town.rows.read {
                    try $0.serviceStatistics(of: year, on: today)
                }
            }
            // On the last day of the promise nothing is late yet.
            #expect(try await figures("2026-11-26").sum.shareInTime == 100)
            let late = try await figures("2026-11-27")
            #expect(late.sum.overdue == 1 && late.sum.open == 2 && late.sum.shareInTime == 50)
            #expect(late.months == [0, 3] + Array(repeating: nil, count: 10))
            let rows = StatisticsRows(late, .thai)
            let sum = ["รวม", "3", "3", "0", "0", "1", "1", "2", "1", "0", "0.0", "–"]
            #expect(rows.all.last == sum)
            #expect(rows.header.count == rows.all.last?.count)
            let csv = String(decoding: rows.csv(), as: UTF8.self)
            #expect(csv.contains("\"ค้างเกินกำหนด\"") && csv.contains("\"รวม\",\"3\""))
        }
    }
}
