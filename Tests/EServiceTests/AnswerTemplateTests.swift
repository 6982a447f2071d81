import Cryptography
import Design
import HTTP
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

@Suite("Answer templates") struct AnswerTemplateTests {
    /// A request of somebody whose name looks like a place to fill in.
    private func made(_ town: Town, name: String = "มานี มีนา") async throws -> ServiceRequest {
        let asked = try await town.asking()
        let contact = RequestContact(
            name: name, phone: "0812345678", mail: nil, language: .thai)
        return try await town.received(
            NewRequest(
                mark: asked.mark, service: asked.service, version: asked.version,
                content: asked.content, answers: asked.answers, contact: contact, channel: .web,
                code: RequestCode("7K4M29QPXW") ?? RequestCode(.system)), at: Town.began)
    }

    @Test(
        "Every place is filled in, in either language's words, and what is filled in is not looked at again"
    )
    func filled() async throws {
        try await Trial.sqlite.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let request = try await made(town, name: "{รหัส} มีนา")
            let fill = { AnswerText($0).filled(for: request, at: Town.began) }
            #expect(fill("เรียน {ชื่อ} รหัส {code}") == "เรียน {รหัส} มีนา รหัส 7K4M-29QP-XW")
            #expect(fill("{ Service }") == request.content.name.thai)
            #expect(fill("{date} {วันที่}") == "15 พ.ย. 2566 15 พ.ย. 2566")
            #expect(fill("ไม่มี } { ปิด") == "ไม่มี } { ปิด")
            #expect(fill("") == "")
            #expect(AnswerText("{ชื่อ} {ที่อยู่} {x}").firstUnknown == "ที่อยู่")
            #expect(AnswerText("{ชื่อ} {").firstUnknown == nil)
        }
    }

    @Test("Choosing a text keeps everything that was typed")
    func kept() async throws {
        try await Trial.sqlite.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let request = try await made(town)
            let template = AnswerTemplate(
                id: .init(rawValue: 3), version: 1, service: nil, name: "ขอรูป",
                text: "เรียน {ชื่อ} ขอรูปเพิ่ม")
            let typed: [(name: String, value: String)] = [
                ("outcome", "granted"), ("reason", "ที่พิมพ์ไว้"), ("fill", "reason"),
                ("reason_template", "๓"), ("known", "4"),
            ]
            let sheet = Sheet(typed, .thai)
            #expect(sheet.filledField(of: StaffField.filled) == "reason")
            let filled = sheet.filling("reason", from: [template], for: request, at: Town.began)
            #expect(filled.isSound)
            #expect(filled["reason"] == "ที่พิมพ์ไว้\n\nเรียน มานี มีนา ขอรูปเพิ่ม")
            #expect(filled["outcome"] == "granted" && filled["known"] == "4")
            let empty = Sheet([("reason", " "), ("reason_template", "3")], .thai)
            #expect(
                empty.filling("reason", from: [template], for: request, at: Town.began)["reason"]
                    == "เรียน มานี มีนา ขอรูปเพิ่ม")
            for wrong in ["", "4", "x", "-3"] {
                let sheet = Sheet([("reason", "ก"), ("reason_template", wrong)], .thai)
                let same = sheet.filling("reason", from: [template], for: request, at: Town.began)
                #expect(same.errors.map(\.field) == ["reason_template"] && same["reason"] == "ก")
            }
            #expect(Sheet([("fill", "outcome")], .thai).filledField(of: StaffField.filled) == nil)
        }
    }

    @Test(
        "Templates are written, changed over what was seen, offered to their service and taken out",
        arguments: Trial.engines)
    func written(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let other = try await Town.serving("other", on: database)
            let request = try await made(town)
            let waste = try await town.service("fee-payment").id
            let act = town.officer
            try await act.keepAnswer(nil, name: "ข", text: "ทั่วไป", for: nil, after: 0)
            try await act.keepAnswer(nil, name: "ก", text: "ไฟ", for: request.service, after: 0)
            try await act.keepAnswer(nil, name: "ค", text: "ขยะ", for: waste, after: 0)
            let offered = { @Sendable in
                try await town.rows.read { try $0.answerTemplates(for: request) }
            }
            #expect(try await offered().map(\.text) == ["ทั่วไป", "ไฟ"])
            let first = try #require(try await offered().first)
            try await act.keepAnswer(first.id, name: "ข", text: "ใหม่", for: nil, after: 1)
            await #expect(throws: ServiceRefusal.changedMeanwhile) {
                try await act.keepAnswer(first.id, name: "ข", text: "เก่า", for: nil, after: 1)
            }
            try await act.removeAnswer(first.id)
            #expect(try await offered().map(\.text) == ["ไฟ"])
            await #expect(throws: ServiceRefusal.changedMeanwhile) {
                try await act.keepAnswer(first.id, name: "ข", text: "กลับมา", for: nil, after: 2)
            }
            // Its number is not given again.
            try await act.keepAnswer(nil, name: "ง", text: "ใหม่อีก", for: nil, after: 0)
            #expect(try await offered().map(\.id.rawValue) == [4, 2])
            #expect(try await other.rows.read { try $0.answerTemplates() } == [])
            await #expect(throws: ServiceRefusal.noService) {
                try await act.keepAnswer(
                    nil, name: "จ", text: "จ", for: Service.ID(rawValue: 999), after: 0)
            }
            await #expect(throws: (any Error).self) {
                try await town.rows.write { _ = try $0.change("DELETE FROM service_answer") }
            }
            let staff = try await town.add("ชบา ขยัน", "c@example.go.th", [.staff])
            await #expect(throws: AccountRefusal.notPermitted) {
                try await town.act(staff, [.staff]).removeAnswer(first.id)
            }
        }
    }
}
