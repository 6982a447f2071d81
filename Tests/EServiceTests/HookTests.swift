import Cryptography
import Outbound
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

@Suite("Telling other systems of requests") struct HookTests {
    private func state(_ id: Hook.ID, _ town: Town) async throws -> Hook.State? {
        try await town.rows.read { try $0.hook(id)?.state }
    }

    private func deliveries(_ id: Hook.ID, _ town: Town) async throws -> [HookDelivery] {
        try await town.rows.read { try $0.hookDeliveries(of: id) }
    }

    @Test(
        "What happens to a request is told in its order to who asked for it, and to nobody of another authority",
        arguments: Trial.engines)
    func told(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let other = try await Town.serving("khlong", on: database)
            let receiver = HookReceiver()
            let all = try await receiver.hook(town)
            _ = try await receiver.hook(town, "some", [.decided])
            _ = try await receiver.hook(other, "others")
            let waits = try await town.officer.addHook(
                "https://new.example/in", [.received], receiver.key, .system)
            let request = try await town.received(town.asking(), at: receiver.now)
            let steps: [(RequestEvent.Kind, TimeSpan)] = [
                (.takenOn, .minutes(1)), (.noted, .minutes(2)), (.questioned, .minutes(3)),
                (.answered, .minutes(4)), (.granted, .minutes(5)), (.reopened, .minutes(6)),
            ]
            for (place, step) in steps.enumerated() {
                var draft = EventDraft(step.0, "ข้อความ")
                if step.0 == .takenOn { draft.person = town.administrator }
                try await town.note(
                    draft, on: request.id, after: place + 1, at: receiver.now + step.1)
            }
            receiver.wait(.minutes(10))
            try await receiver.work(database)
            let told = receiver.all.filter { $0.address == "https://line.example/in" }
            let names = try told.map { try #require(receiver.json($0)["type"] as? String) }
            #expect(
                names == [
                    "request.received", "request.assigned", "request.questioned",
                    "request.answered", "request.decided", "request.reopened",
                ])
            #expect(receiver.all.count { $0.address == "https://some.example/in" } == 1)
            #expect(receiver.all.count == 7)
            #expect(try await deliveries(all, town).allSatisfy { $0.delivered != nil })
            #expect(try await deliveries(waits, town).isEmpty)
            #expect(try await other.rows.read { try $0.hookDeliveries(of: all) }.isEmpty)
            // Doing it again sends nothing.
            receiver.wait(.days(2))
            try await receiver.work(database)
            #expect(receiver.all.count == 7)
        }
    }

    @Test(
        "A message holds nothing of a person, and the number for programs only where a service shares its requests",
        arguments: Trial.engines)
    func impersonal(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let receiver = HookReceiver()
            _ = try await receiver.hook(town)
            let asking = try await town.asking()
            let request = try await town.received(asking, at: receiver.now)
            try await receiver.work(database)
            try await town.officer.shareService(request.service, true)
            try await town.note(
                EventDraft(.granted, "ซ่อมหน้าบ้านมานีแล้ว"), on: request.id, after: 1,
                at: receiver.now)
            try await receiver.work(database)
            let (first, last) = (
                try #require(receiver.all.first), try #require(receiver.all.last)
            )
            let open = try #require(try receiver.json(first)["data"] as? [String: Any])
            #expect(
                open as? [String: String] == [
                    "authority": "rimthan", "request": "1", "service_code": "street-light",
                    "state": "received", "status": "open",
                ])
            let closed = try #require(try receiver.json(last)["data"] as? [String: Any])
            #expect(closed["status"] as? String == "closed")
            #expect(closed["state"] as? String == "granted")
            #expect(closed["service_request_id"] as? String == "1")
            #expect(closed["url"] as? String == "https://rimthan.example/rimthan/1.json")
            #expect(try Set(receiver.json(last).keys) == ["type", "id", "timestamp", "data"])
            let canaries = [
                "มานี", "มีนา", "0812345678", "manee", "โรงเรียน", request.code.text,
            ]
            let rows = try await town.rows.read { transaction in
                try transaction.rows("SELECT * FROM own_service_request").count
            }
            #expect(rows == 1)
            for sent in receiver.all {
                for canary in canaries {
                    #expect(!(sent.text + sent.heads.joined()).contains(canary), "\(canary)")
                }
            }
        }
    }

    /// The code of the signature was computed by another program (`openssl dgst -sha256 -hmac`).
    @Test("A signature is what the scheme says")
    func signature() {
        let message = HookMessage(
            id: "1-1-5-2", event: "test", happened: HookReceiver.began, authority: "rimthan")
        let heads = message.heads(
            of: "{\"type\":\"test\"}", at: Timestamp(milliseconds: 1_795_000_000_999),
            secret: Array("0123456789abcdef0123456789abcdef".utf8))
        #expect(
            heads == [
                "Content-Type: application/json", "webhook-id: 1-1-5-2",
                "webhook-timestamp: 1795000000",
                "webhook-signature: v1,jKAtoIZv1EdXC06XxW/UXkMDw8z9EwmcKGwLJaN5E2c=",
            ])
        #expect(
            HookMessage.text(ofSecret: Array("0123456789abcdef0123456789abcdef".utf8))
                == "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")
    }

    @Test("What is not taken is sent again later as the same message", arguments: Trial.engines)
    func again(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let receiver = HookReceiver()
            let id = try await receiver.hook(town)
            receiver.answers(.answered(status: 500, bytes: 10))
            _ = try await town.received(town.asking(), at: receiver.now)
            try await receiver.work(database)
            try await receiver.work(database)
            #expect(receiver.all.count == 1)
            let waits = try #require(try await deliveries(id, town).first)
            #expect(waits.tries == 1 && waits.status == 500 && waits.failure == .answered)
            #expect(!waits.isOver)
            receiver.answers(.answered(status: 204, bytes: 0))
            receiver.wait(.minutes(1))
            try await receiver.work(database)
            #expect(receiver.all.count == 2)
            #expect(Set(receiver.all.map(\.text)).count == 1)
            #expect(Set(receiver.all.map { $0.heads[1] }).count == 1)
            // Signed anew, at another moment.
            #expect(Set(receiver.all.map { $0.heads[3] }).count == 2)
            let done = try #require(try await deliveries(id, town).first)
            #expect(done.tries == 2 && done.delivered != nil && done.failure == nil)
            #expect(try await state(id, town) == .active)
        }
    }

    @Test(
        "After eight tries in a day an address is told no more, its administrators are, and it begins again by hand",
        arguments: Trial.engines)
    func halted(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let receiver = HookReceiver()
            let id = try await receiver.hook(town)
            receiver.answers(.inside)
            _ = try await town.received(town.asking(), at: receiver.now)
            try await receiver.work(database)
            for pause in HookSending.pauses {
                #expect(try await state(id, town) == .active)
                receiver.wait(pause)
                try await receiver.work(database)
            }
            #expect(receiver.all.count == 8)
            #expect(receiver.now < HookReceiver.began + .days(1))
            let given = try #require(try await deliveries(id, town).first)
            #expect(given.givenUp != nil && given.failure == .inside && given.tries == 8)
            #expect(try await state(id, town) == .halted)
            let letters = try await database.read(lettersWaiting)
            #expect(letters.count == 1 && letters[0].contains("/work/services/hooks/1"))
            _ = try await town.received(
                town.asking(String(repeating: "b", count: 64)), at: receiver.now)
            #expect(try await deliveries(id, town).count == 1)
            receiver.answers(.answered(status: 200, bytes: 0))
            try await town.officer.turnHook(id, .active)
            _ = try await town.received(
                town.asking(String(repeating: "c", count: 64)), at: receiver.now)
            try await receiver.work(database)
            #expect(receiver.all.count == 9)
        }
    }

    @Test("A removed address gets nothing more, not even what waits", arguments: Trial.engines)
    func removed(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let receiver = HookReceiver()
            let (gone, paused) = (
                try await receiver.hook(town, "gone"), try await receiver.hook(town, "paused")
            )
            _ = try await receiver.hook(town, "stays")
            _ = try await town.received(town.asking(), at: receiver.now)
            try await town.officer.turnHook(gone, .removed)
            try await town.officer.turnHook(paused, .paused)
            try await receiver.work(database)
            #expect(receiver.all.map(\.address) == ["https://stays.example/in"])
            #expect(try await deliveries(paused, town).first?.failure == .paused)
            #expect(try await town.rows.read { try $0.hook(gone) } == nil)
            try await town.officer.turnHook(gone, .active)
            #expect(try await town.rows.read { try $0.hook(gone) } == nil)
            // A test goes to a paused one, and is tried once.
            receiver.answers(.slow)
            try await town.act(
                town.administrator, [.officer], at: receiver.now
            ).testHook(paused)
            try await receiver.work(database)
            receiver.wait(.days(1))
            try await receiver.work(database)
            #expect(try receiver.events() == ["request.received", "test"])
            #expect(try await state(paused, town) == .paused)
        }
    }

    @Test(
        "Addresses are kept by who looks after services, sealed, in the rows of their authority",
        arguments: Trial.engines)
    func kept(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let other = try await Town.serving("khlong", on: database)
            let receiver = HookReceiver()
            let secret = [UInt8]((0..<64).map { UInt8($0) })
            let id = try await town.officer.addHook(
                "https://line.example/in", [.received], receiver.key,
                RandomBytes { Array(secret.prefix($0)) })
            let hook = try #require(try await town.rows.read { try $0.hook(id) })
            #expect(hook.state == .new && hook.host == "line.example")
            #expect(
                receiver.key.open(hook.sealed, at: Hook.place(town.id, id))
                    == Array(secret.prefix(32)))
            #expect(receiver.key.open(hook.sealed, at: Hook.place(other.id, id)) == nil)
            #expect(try await other.rows.read { try $0.hooks() }.isEmpty)
            await #expect(throws: AccountRefusal.notPermitted) {
                _ = try await town.act(town.administrator, [.staff]).addHook(
                    "https://line.example/in", [.received], receiver.key, .system)
            }
            for text in [
                "DELETE FROM service_hook", "UPDATE service_hook_state SET state = 'active'",
            ] as [Statement] {
                await #expect(throws: (any Error).self) {
                    try await town.rows.write { try $0.change(text) }
                }
            }
            for _ in 1..<Hook.most { _ = try await receiver.hook(town) }
            await #expect(throws: ServiceRefusal.tooManyHooks) {
                _ = try await receiver.hook(town)
            }
        }
    }

    @Test("Under another installation's key nothing is sent, and that is said")
    func anotherKey() async throws {
        try await Trial.sqlite.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let receiver = HookReceiver()
            let id = try await receiver.hook(town)
            _ = try await town.received(town.asking(), at: receiver.now)
            try await receiver.work(
                database, key: SealingKey(under: KeyedHash(key: [9]), for: "service hooks"))
            #expect(receiver.all.isEmpty)
            #expect(try await deliveries(id, town).first?.failure == .sealed)
        }
    }

    @Test(
        "The host of an address is found, and none where it hides a name and password",
        arguments: [
            ("https://line.example/in?a=b", "line.example"),
            ("https://line.example", "line.example"),
            ("https://line.example:8443/in", "line.example"), ("https://[::1]:8443/", "[::1]"),
            ("https://a:b@line.example/", nil), ("https://line.example@10.0.0.1/", nil),
            ("http://line.example/", nil), ("https:///in", nil),
        ])
    func host(_ address: String, _ host: String?) {
        #expect(Hook.host(of: address) == host)
    }
}
