import Cryptography
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText
import WorkingDays

@testable import EService

/// Noon of a day in Thailand.
private func noon(_ iso: String) throws -> Timestamp { Timestamp(try #require(ThaiDate(iso: iso))) }

extension Town {
    /// What a resident does.
    func visitor(at time: Timestamp) -> Act { Act(by: .visitor, in: rows, at: time) }

    /// A request for the repair of a street light, as a resident sends it.
    func asking(
        _ mark: String = String(repeating: "a", count: 64), name: String = "มานี มีนา",
        phone: String = "0812345678", danger: String = "no"
    ) async throws -> NewRequest {
        let service = try await service("street-light")
        return NewRequest(
            mark: mark, service: service.id, version: service.version, content: service.content,
            answers: FormAnswers([
                "fault": .chosen(["out"]), "danger": .chosen([danger]),
                "landmark": .text("หน้าโรงเรียน"),
            ]),
            contact: RequestContact(
                name: name, phone: phone, mail: "manee@rimthanthong.example",
                language: .thai), channel: .web, code: RequestCode(.system))
    }

    /// Sends it.
    func received(
        _ new: NewRequest, at time: Timestamp
    ) async throws -> ServiceRequest {
        let sent = try await visitor(at: time).receive(new, ServiceFiles.data().holidays) { _, _ in
        }
        return try await rows.read { try $0.request(sent.id) }
    }

    /// Notes what happened to a request, as staff do.
    @discardableResult
    func note(
        _ draft: EventDraft, on id: ServiceRequest.ID, after known: Int, at time: Timestamp
    ) async throws -> ServiceRequest {
        let act = Act(by: .console, in: rows, at: time)
        let holidays = try ServiceFiles.data().holidays
        try await act.change(.handleRequests) { transaction in
            _ = try act.note(draft, on: id, after: known, holidays, transaction)
            return Done(AuditNote(draft.kind.audited, [.number(id.rawValue)]))
        }
        return try await rows.read { try $0.request(id) }
    }
}

@Suite("Requests of residents") struct RequestTests {
    @Test("The same form sent five times is one request with one code", arguments: Trial.engines)
    func once(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let time = try noon("2026-11-23")
            var codes: Set<RequestCode> = []
            for _ in 0..<5 {
                codes.insert(try await town.received(town.asking(), at: time).code)
            }
            #expect(codes.count == 1)
            let count = try await town.rows.read { transaction in
                try transaction.rows("SELECT request FROM own_service_request_standing").count
            }
            #expect(count == 1)
        }
    }

    @Test("The promise counts working days without holidays", arguments: Trial.engines)
    func due(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            // Friday 4 December; 7 and 10 December are holidays, so three working days end on Monday 14.
            let request = try await town.received(town.asking(), at: noon("2026-12-04"))
            #expect(request.content.promise == .workingDays(3))
            #expect(request.standing.due == ThaiDate(iso: "2026-12-11"))
        }
    }

    @Test("The clock stands while the applicant is asked", arguments: Trial.engines)
    func clock(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let id = try await town.received(town.asking(), at: noon("2026-11-23")).id
            let asked = try await town.note(
                EventDraft(.questioned, "เสาเลขที่เท่าใด"), on: id, after: 1,
                at: noon("2026-11-24"))
            #expect(asked.standing.state == .waiting && asked.standing.due == nil)
            let answered = try await town.note(
                EventDraft(.answered, "วต. 12"), on: id, after: 2, at: noon("2026-11-30"))
            // Three working days from 23 November end on the 26th; four more stood still.
            #expect(answered.standing.due == ThaiDate(iso: "2026-12-02"))
        }
    }

    @Test("The second of two is told, and nothing is written over", arguments: Trial.engines)
    func conflict(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let time = try noon("2026-11-23")
            let id = try await town.received(town.asking(), at: time).id
            try await town.note(EventDraft(.granted, "เปลี่ยนหลอดแล้ว"), on: id, after: 1, at: time)
            await #expect(throws: RequestRefusal.changedMeanwhile) {
                try await town.note(EventDraft(.refused, "ไม่ใช่ของเรา"), on: id, after: 1, at: time)
            }
            await #expect(throws: RequestRefusal.notNow) {
                try await town.note(EventDraft(.refused, "ไม่ใช่ของเรา"), on: id, after: 2, at: time)
            }
            let events = try await town.rows.read { try $0.events(of: id) }
            #expect(events.map(\.kind) == [.received, .granted])
        }
    }

    @Test("What happened stays, and another authority sees nothing", arguments: Trial.engines)
    func apart(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let other = try await Town.serving("other", on: database)
            let id = try await town.received(town.asking(), at: noon("2026-11-23")).id
            await #expect(throws: RequestRefusal.noRequest) {
                try await other.rows.read { try $0.request(id) }
            }
            for statement in ["DELETE FROM service_request_event", "DELETE FROM service_request"] {
                await #expect(throws: (any Error).self) {
                    try await town.rows.write { transaction in
                        _ =
                            statement == "DELETE FROM service_request"
                            ? try transaction.change("DELETE FROM service_request")
                            : try transaction.change("DELETE FROM service_request_event")
                    }
                }
            }
        }
    }

    @Test(
        "What tells of danger stands first, and what has no division is found",
        arguments: Trial.engines)
    func urgent(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let first = try await town.received(
                town.asking(String(repeating: "a", count: 64)), at: noon("2026-11-20"))
            let second = try await town.received(
                town.asking(String(repeating: "b", count: 64), danger: "yes"),
                at: noon("2026-11-23"))
            #expect(!first.standing.isUrgent && second.standing.isUrgent)
            let today = try #require(ThaiDate(iso: "2026-11-23"))
            let listed = { (filter: RequestFilter) in
                try await town.rows.read {
                    try $0.page(1, of: filter, of: nil, on: today).rows.map(\.id)
                }
            }
            #expect(try await listed(RequestFilter(sight: .all)) == [second.id, first.id])
            let act = town.officer
            // A request that waits for two reasons is counted once.
            let parts = [
                RequestFilter(view: .new, sight: .all),
                RequestFilter(view: .unassigned, sight: .all),
            ]
            let whole = try await town.rows.read {
                try $0.count(anyOf: parts, of: nil, on: today)
            }
            #expect(whole == 2)
            let division = try await act.openDivision(#require(PlainName(rawValue: "กองช่าง")))
            var over = EventDraft(.handedOver)
            over.division = division
            try await town.note(over, on: first.id, after: 1, at: noon("2026-11-23"))
            #expect(try await listed(RequestFilter(view: .unassigned, sight: .all)) == [second.id])
            #expect(try await listed(RequestFilter(sight: .all, isOwn: true)) == [])
        }
    }

    @Test(
        "The same number or place within thirty days is told, another's is not",
        arguments: Trial.engines)
    func like(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let sent = { (mark: Character, phone: String, place: String, day: String) in
                var new = try await town.asking(String(repeating: mark, count: 64), phone: phone)
                new.answers["landmark"] = .text(place)
                return try await town.received(new, at: noon(day))
            }
            let old = try await sent("a", "0811111111", "หน้าวัด", "2026-10-01")
            let place = try await sent("b", "0822222222", "หน้า  วัด", "2026-11-20")
            let phone = try await sent("c", "0811111111", "หลังตลาด", "2026-11-21")
            _ = try await sent("d", "0833333333", "ท้ายซอย", "2026-11-21")
            let request = try await sent("e", "0811111111", "หน้าวัด", "2026-11-23")
            let like = try await town.rows.read { try $0.likeRequests(request, .all).map(\.id) }
            #expect(like == [phone.id, place.id] && !like.contains(old.id))
        }
    }

    @Test("A service out of use takes no request, and a draft keeps its version")
    func versions() async throws {
        try await Trial.sqlite.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let time = try noon("2026-11-23")
            let service = try await town.service("street-light")
            let token = DraftToken(.system)
            try await town.visitor(at: time).beginDraft(token, of: service, FormAnswers())
            var content = service.content
            content.purpose = Bilingual("ใหม่", "New")
            try await town.officer.changeService(service.id, to: content, division: nil, after: 1)
            let draft = try await town.rows.read { try $0.draft(token, at: time) }
            #expect(draft.content == service.content && draft.version == 1)
            try await town.officer.openService(service.id, false)
            await #expect(throws: RequestRefusal.closed) {
                try await town.received(town.asking(), at: time)
            }
            await #expect(throws: RequestRefusal.noDraft) {
                try await town.rows.read {
                    try $0.draft(token, at: time + .days(15))
                }
            }
        }
    }
}

@Suite("Codes, links and passes of requests") struct RequestCodeTests {
    @Test(
        "A code is taken as people read it aloud",
        arguments: ["7K4M-29QP-XW", "7k4m 29qp xw", "7K4M29QPXW", " 7k4m-29qpxw "])
    func typed(_ text: String) { #expect(RequestCode(text)?.text == "7K4M-29QP-XW") }

    @Test(
        "Signs that are mistaken for others are in no code",
        arguments: ["7K4M-29QP-X0", "7K4M-29QP-XI", "7K4M-29QP", "", "ก"])
    func refused(_ text: String) { #expect(RequestCode(text) == nil) }

    @Test("A thousand codes are a thousand, each read back")
    func random() {
        let codes = (0..<1_000).map { _ in RequestCode(.system) }
        #expect(Set(codes).count == 1_000 && codes.allSatisfy { RequestCode($0.text) == $0 })
    }

    @Test("A pass opens its request, in its authority, for four hours")
    func passes() throws {
        let passes = RequestPasses(key: KeyedHash(key: [1]))
        let (one, two) = (Authority.ID(rawValue: 1), Authority.ID(rawValue: 2))
        let id = ServiceRequest.ID(rawValue: 77)
        let now = Timestamp(milliseconds: 1_790_000_000_000)
        let pass = passes.pass(id, of: one, at: now)
        let read = try #require(RequestPass(segment: pass.segment))
        #expect(passes.request(read, of: one, at: now + .hours(4)) == id)
        #expect(passes.request(read, of: one, at: now + .hours(5)) == nil)
        #expect(passes.request(read, of: two, at: now) == nil)
        #expect(
            RequestPasses(key: KeyedHash(key: [2])).request(read, of: one, at: now) == nil)
    }

    @Test("After five wrong numbers a code waits, twice as long each time, and a right one ends it")
    func guesses() throws {
        let guess = GuessGuard()
        let code = try #require(RequestCode("7K4M-29QP-XW"))
        var now = Timestamp(milliseconds: 0)
        for _ in 0..<4 { guess.note(code, isRight: false, at: now) }
        #expect(guess.wait(code, at: now) == nil)
        guess.note(code, isRight: false, at: now)
        #expect(guess.wait(code, at: now) == 60)
        now = now + .minutes(1)
        #expect(guess.wait(code, at: now) == nil)
        guess.note(code, isRight: false, at: now)
        #expect(guess.wait(code, at: now) == 120)
        guess.note(code, isRight: true, at: now)
        #expect(guess.wait(code, at: now) == nil)
    }
}
