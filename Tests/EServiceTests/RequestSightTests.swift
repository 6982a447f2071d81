import Platform
import PromptPay
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

@Suite("Who of the staff sees a request") struct RequestSightTests {
    @Test(
        "Those whose work it is and who oversee; for everybody else it is not there",
        arguments: Trial.engines)
    func sight(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let now = Timestamp(try #require(ThaiDate(iso: "2026-11-23")))
            let add = { (name: String, division: Division.ID?) in
                try await town.add(
                    name, "p\(abs(name.hashValue))@example.go.th", [.staff], division: division)
            }
            let (own, other, none) = (
                try await add("ปิติ ช่างทำ", town.divisions.last),
                try await add("ชูใจ คลังดี", town.divisions.first),
                try await add("วีระ ว่างงาน", nil)
            )
            let id = try await town.received(town.asking(), at: now).id
            let seen = { (person: Person.ID, role: Role) in
                let sight = town.act(person, [role]).sight
                return try await town.rows.read { transaction in
                    let listed = try transaction.page(
                        1, of: RequestFilter(sight: sight, words: "0812345678"), of: person,
                        on: Bangkok(now).date
                    ).rows
                    let isThere = (try? transaction.request(id, sight)) != nil
                    #expect(listed.isEmpty != isThere)
                    return isThere
                }
            }
            // Nobody's division has it: only who oversees.
            for person in [own, other, none] { #expect(try await !seen(person, .staff)) }
            for role in [Role.officer, .executive] { #expect(try await seen(none, role)) }
            // Somebody takes it on: from then on it is his division's.
            var taken = EventDraft(.takenOn)
            taken.person = own
            let request = try await town.note(taken, on: id, after: 1, at: now)
            #expect(request.standing.division == town.divisions.last)
            for role in [Role.staff, .head] { #expect(try await seen(own, role)) }
            for person in [other, none] { #expect(try await !seen(person, .staff)) }
            // Handed over, it is the other's, and no longer his.
            var over = EventDraft(.handedOver)
            over.division = town.divisions.first
            try await town.note(over, on: id, after: 2, at: now)
            #expect(try await seen(other, .staff))
            #expect(try await !seen(own, .staff))
            // Who heads a division sees its requests, whether he belongs to it or not.
            let (member, head) = (
                try await add("สมพร ทำงาน", town.divisions.last),
                try await town.add(
                    "สมศรี นำกอง", "head@example.go.th", [.head], division: town.divisions.last,
                    heading: town.divisions.first)
            )
            #expect(try await !seen(member, .staff))
            #expect(try await seen(head, .head))
        }
    }

    @Test(
        "The division that confirms payments sees what is to be paid, nothing else, and reads the receipts",
        arguments: Trial.engines)
    func finance(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let clerk = try await town.add(
                "ชบา ขยัน", "c@example.go.th", [.staff], division: town.divisions.last)
            let other = try await town.add(
                "มะลิ ใจดี", "m@example.go.th", [.staff], division: town.divisions.first)
            let costly = try await town.paying(.fixed(100), at: Town.began).id
            let free = try await town.paying(nil, at: Town.began).id
            let sees = { (person: Person.ID) in
                let sight = town.act(person, [.staff]).sight
                return try await town.rows.read { transaction in
                    [
                        try transaction.sees(costly, sight), try transaction.sees(free, sight),
                        try transaction.readsReceipts(sight),
                    ]
                }
            }
            // While no division is chosen, payments are nobody's work of their own.
            #expect(try await sees(clerk) == [false, false, false])
            let payee = Payee(kind: .tax, number: "0994000165501", holder: "เทศบาลตำบลริมธารทอง")
            try await town.administer().changePayee(
                to: payee, division: town.divisions.last, after: 0)
            #expect(try await sees(clerk) == [true, false, true])
            #expect(try await sees(other) == [false, false, false])
        }
    }

    @Test("Whoever entered a walk-in's request may print its sheet")
    func entered() async throws {
        try await Trial.sqlite.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let person = try await town.add("มานะ หน้าโต๊ะ", "mana@example.go.th", [.staff])
            let act = town.act(person, [.staff])
            let id = try await act.receive(town.asking(), ServiceFiles.data().holidays) { _, _ in }
            let isSeen = try await town.rows.read { try $0.sees(id.id, act.sight) }
            #expect(isSeen)
        }
    }

    @Test("What is late comes first, then what is due next; a clock that stands is last")
    func order() async throws {
        try await Trial.sqlite.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let send = { (mark: Character, day: String) in
                let time = Timestamp(try #require(ThaiDate(iso: day)))
                return try await town.received(
                    town.asking(String(repeating: mark, count: 64)), at: time
                ).id
            }
            let (next, late, asked) = (
                try await send("a", "2026-11-23"), try await send("b", "2026-11-02"),
                try await send("c", "2026-11-02")
            )
            let today = try #require(ThaiDate(iso: "2026-11-23"))
            try await town.note(
                EventDraft(.questioned, "ที่ใด"), on: asked, after: 1, at: Timestamp(today))
            let listed = try await town.rows.read {
                try $0.page(1, of: RequestFilter(sight: .all), of: nil, on: today).rows.map(\.id)
            }
            #expect(listed == [late, next, asked])
        }
    }
}

@Suite("How many requests wait for somebody") struct WaitingRequestTests {
    @Test("The menu counts what one may see: of other divisions nothing", arguments: Trial.engines)
    func count(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let own = try await town.add(
                "ปิติ ช่างทำ", "p@example.go.th", [.staff], division: town.divisions.last)
            let other = try await town.add(
                "ชูใจ คลังดี", "c@example.go.th", [.staff], division: town.divisions.first)
            let officer = try await town.add(
                "มะลิ ใจดี", "m@example.go.th", [.officer], division: nil)
            let counts = {
                [
                    try await town.act(own, [.staff]).awaitedRequests(isOfficer: false),
                    try await town.act(other, [.staff]).awaitedRequests(isOfficer: false),
                    try await town.act(officer, [.officer]).awaitedRequests(isOfficer: true),
                ]
            }
            let now = Timestamp(try #require(ThaiDate(iso: "2026-11-23")))
            let id = try await town.received(town.asking(), at: now).id
            // Nobody's division has it yet.
            #expect(try await counts() == [0, 0, 1])
            var over = EventDraft(.handedOver)
            over.division = town.divisions.last
            try await town.note(over, on: id, after: 1, at: now)
            #expect(try await counts() == [1, 0, 0])
            var taken = EventDraft(.takenOn)
            taken.person = own
            try await town.note(taken, on: id, after: 2, at: now)
            #expect(try await counts() == [1, 0, 0])
            over.division = town.divisions.first
            try await town.note(over, on: id, after: 3, at: now)
            #expect(try await counts() == [0, 1, 0])
        }
    }
}
