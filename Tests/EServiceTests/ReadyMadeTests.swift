import Foundation
import Testing

@testable import EService

/// The repository's own file.
private func file() throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: root.appending(path: "Services/ready-made.json")))
}

@Suite("Ready-made services") struct ReadyMadeTests {
    @Test("There are eleven, each with a form that can be asked, a time and a law")
    func eleven() throws {
        let services = try ReadyMadeServices(try file()).entries
        #expect(services.count == 11)
        #expect(services.allSatisfy { $0.content.form.issues.isEmpty && !$0.content.steps.isEmpty })
        #expect(
            services.filter { $0.content.payment != nil }.map(\.code.text) == [
                "tax-payment", "fee-payment",
            ])
    }

    @Test(
        "A resident's own words find the service, those of something else none",
        arguments: [
            ("ไฟดับ", "street-light"), ("ถังขยะ", "waste-bin"), ("Street  LIGHT", "street-light"),
            ("กิ่งไม้", "branches"), ("เบี้ย พิการ", "disability-allowance"), ("เรือดำน้ำ", nil),
        ] as [(String, String?)])
    func search(_ words: String, _ code: String?) throws {
        let found = try ReadyMadeServices(try file()).entries
            .filter { $0.content.isFound(by: words) }.map(\.code.text)
        if let code {
            #expect(found.contains(code) && found.count < 11)
        } else {
            #expect(found.isEmpty)
        }
    }

    @Test(
        "A spoilt file is refused with what is wrong",
        arguments: [
            ("\"code\": \"waste-bin\"", "\"code\": \"general-request\"", "twice"),
            ("\"workingDays\": 7}", "\"workingDays\": 8}", "time"),
            ("\"kind\": \"money\"", "\"kind\": \"text\"", "payment"),
            ("\"is\": \"broken\"", "\"is\": \"mended\"", "form"),
            ("\"kind\": \"choices\"", "\"kind\": \"colour\"", "unreadable"),
            ("\"code\": \"waste-bin\"", "\"code\": \"Waste bin\"", "unreadable"),
        ])
    func spoilt(_ text: String, _ instead: String, _ fault: String) throws {
        let whole = String(decoding: try file(), as: UTF8.self)
        let spoilt = whole.replacing(text, with: instead, maxReplacements: 1)
        #expect(spoilt != whole)
        let error = #expect(throws: ReadyMadeServices.Fault.self) {
            try ReadyMadeServices(Array(spoilt.utf8))
        }
        #expect(String(describing: try #require(error)).hasPrefix(fault))
    }
}
