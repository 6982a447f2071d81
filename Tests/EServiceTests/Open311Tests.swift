import Foundation
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

@Suite("What programs get of services") struct Open311Tests {
    @Test(
        "A service is shared only once its authority said so, and no longer when it takes it back",
        arguments: Trial.engines)
    func sharing(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let shared = { try await town.rows.read { try $0.sharedServices() }.map(\.code.text) }
            #expect(try await shared() == [])
            let id = try await town.service("street-light").id
            try await town.officer.shareService(id, true)
            #expect(try await shared() == ["street-light"])
            try await town.officer.openService(id, false)
            #expect(try await shared() == [])
            try await town.officer.openService(id, true)
            try await town.officer.shareService(id, false)
            #expect(try await shared() == [])
            await #expect(throws: AccountRefusal.notPermitted) {
                try await town.act(town.administrator, [.staff]).shareService(id, true)
            }
            await #expect(throws: (any Error).self) {
                try await town.rows.write { transaction in
                    try transaction.change("DELETE FROM service_sharing")
                }
            }
        }
    }

    @Test("Nothing of who asked or what was written is given away", arguments: Trial.engines)
    func personal(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let time = Timestamp(try #require(ThaiDate(iso: "2026-11-23")))
            let plain = try await town.asking()
            var answers = plain.answers
            answers["place"] = .place(latitude: 15_870_449, longitude: 100_992_551)
            let sent = try await town.received(
                NewRequest(
                    mark: plain.mark, service: plain.service, version: plain.version,
                    content: plain.content, answers: answers, contact: plain.contact,
                    channel: .web, code: plain.code), at: time)
            let wish = try Open311Wish({ _ in nil }, at: time)
            let found = {
                try await town.rows.read { transaction in
                    (
                        try transaction.sharedRequests(wish, of: transaction.sharedServices()),
                        try transaction.sharedRequest(sent.id)
                    )
                }
            }
            let before = try await found()
            #expect(before.0.isEmpty && before.1 == nil)
            try await town.officer.shareService(sent.service, true)
            let (all, one) = try await found()
            #expect(all.map(\.id) == [sent.id] && one?.id == sent.id)
            let text = Open311Value.requests(all, [:], .thai).json
            for secret in [
                sent.contact.name, sent.contact.phone, "manee", "หน้าโรงเรียน", sent.code.text,
                "15.8704", "100.9925",
            ] { #expect(!text.contains(secret), "\(secret)") }
            #expect(text.contains("\"lat\":15.87,") && text.contains("\"long\":100.993"))
            #expect(text.contains("\"status\":\"open\""))
            let other = try await Town.serving("other", on: database)
            let theirs = try await other.rows.read { try $0.sharedRequest(sent.id) }
            #expect(theirs == nil)
        }
    }

    @Test("JSON and XML say the same, and hold whatever people write")
    func formats() throws {
        let value = Open311Value.fields([
            .init("name", .text("ก \"<&>\" \u{1}\n")), .init("on", .flag(true)),
            .init("values", .list(of: "value", [.number(1), .degrees(15.87)])),
        ])
        let read = try #require(
            try JSONSerialization.jsonObject(with: Data(value.json.utf8)) as? [String: Any])
        #expect(read["name"] as? String == "ก \"<&>\" \u{1}\n" && read["on"] as? Bool == true)
        #expect(
            value.xml("a")
                == "<a><name>ก \"&lt;&amp;&gt;\" \n</name><on>true</on><values><value>1</value><value>15.87</value></values></a>"
        )
    }

    @Test("A wish covers ninety days at most, and is refused where it cannot be read")
    func wishes() throws {
        let now = Timestamp(milliseconds: 1_800_000_000_000)
        let wish = { (fields: [String: String]) throws in
            try Open311Wish({ fields[$0] }, at: now)
        }
        let plain = try wish([:])
        #expect(plain.to > now && plain.from == plain.to - TimeSpan.days(90))
        #expect(plain.codes == nil && plain.isOpen == nil)
        let long = try wish([
            "start_date": "2020-01-01T00:00:00Z", "end_date": "2026-01-01T00:00:00Z",
            "status": "open",
        ])
        #expect(long.from == long.to - TimeSpan.days(90) && long.isOpen == true)
        for fields in [
            ["status": "maybe"], ["start_date": "yesterday"], ["service_request_id": "a,b"],
            ["start_date": "2026-02-01T00:00:00Z", "end_date": "2026-01-01T00:00:00Z"],
        ] { #expect(throws: Open311Fault.self) { try wish(fields) } }
    }

    @Test("A name in an address has a format of ours", arguments: ["a", ".json", "a.pdf", "a."])
    func names(_ segment: String) {
        #expect(Open311Name(segment: segment) == nil && Open311List(segment: segment) == nil)
        #expect(Open311Name(segment: "a.b.xml") == Open311Name("a.b", .xml))
        #expect(Open311List(segment: "services.json") == Open311List(.services, .json))
    }
}
