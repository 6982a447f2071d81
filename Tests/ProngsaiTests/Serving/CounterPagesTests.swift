import HTTP
import HTTPTesting
import Platform
import SQL
import Testing

@testable import Prongsai

@Suite("Money and walk-ins over the pages") struct CounterPagesTests {
    private static let decision = "/work/requests/{request}/decision"

    private static func decide(
        _ paying: Paying, _ fields: [(name: String, value: String)]
    ) async throws -> TestResponse {
        var officer = try paying.stage.player(
            "own officer", at: "/work/requests/\(paying.request.id)/decision")
        (officer.file, officer.fileName) = ([], "")
        return try await officer.send(
            [("outcome", "granted"), ("reason", "อนุญาต")] + fields, to: decision)
    }

    @Test("Cash at the counter: the code to scan, the receipt that staff print, and what it is for")
    func cash() async throws {
        let paying = try await Paying()
        let path = "/work/requests/\(paying.request.id)"
        let page = try await paying.open(path + "/payment", as: "own officer")
        for words in ["คิวอาร์พร้อมเพย์", "รับเป็นเงินสด", "รายการ เก็บขนขยะ, เลขที่ใบแจ้งหรือเลขผู้ใช้ 12"] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(try await paying.open(path + "/payment-receipt", as: "own officer").status == 404)
        let sheet = try await paying.open(path + "/receipt", as: "own officer")
        for words in [paying.request.code, "คิวอาร์พร้อมเพย์", "ลงชื่อ"] {
            #expect(sheet.text.contains(words), "\(words)")
        }
        // Nothing that opens on this machine alone is printed.
        #expect(!sheet.text.contains("requests?code="))
        let seen: [(name: String, value: String)] = [("bill", "1"), ("slip", "0")]
        #expect(try await paying.act("cash", seen).status == 303)
        let paid = try await paying.open(path + "/payment", as: "own officer")
        #expect(paid.text.contains(path + "/payment-receipt"))
        let receipt = try await paying.open(path + "/payment-receipt", as: "own officer")
        for words in ["เลขที่ 1/2569", "เงินสด", "ชำระค่าธรรมเนียม: รายการ เก็บขนขยะ"] {
            #expect(receipt.text.contains(words), "\(words)")
        }
        let paper = try await paying.open(path + "/payment-receipt.pdf", as: "own officer")
        #expect(paper.status == 200 && paper.text.hasPrefix("%PDF"))
        // The control: whom the request is not there for has no receipt of it either.
        for player in ["own staff", "other officer"] {
            #expect(try await paying.open(path + "/payment-receipt", as: player).status == 404)
        }
    }

    @Test("The code is a picture to keep, as long as there is something to pay")
    func picture() async throws {
        let paying = try await Paying()
        let path = "/a/rim/requests/\(paying.request.pass)/payment.png"
        #expect(try await paying.status().contains(path))
        let picture = try await paying.open(path)
        #expect(picture.status == 200 && picture["Content-Type"] == "image/png")
        #expect(picture["Content-Disposition"]?.hasPrefix("attachment") == true)
        #expect(
            try await paying.open(
                "/a/rim/requests/\(String(repeating: "A", count: 43))/payment.png"
            ).status == 404)
        #expect(try await paying.act("cash", [("bill", "1"), ("slip", "0")]).status == 303)
        #expect(try await paying.open(path).status == 404)
    }

    @Test("Granting what is not paid asks once more, and then the applicant is asked for no slip")
    func unpaid() async throws {
        let paying = try await Paying()
        let known = (name: "known", value: "2")
        let refused = try await Self.decide(paying, [known])
        #expect(refused.status == 422)
        for words in ["id=\"unpaid-error\"", "ปิดทั้งที่ยังไม่ได้ชำระ 20.00 บาท", "อนุญาต"] {
            #expect(refused.text.contains(words), "\(words)")
        }
        #expect(try await paying.status().contains("ส่งสลิป"))
        let ticked = (name: "unpaid", value: "yes")
        #expect(try await Self.decide(paying, [known, ticked]).status == 303)
        let status = try await paying.status()
        #expect(!status.contains("ส่งสลิป") && !status.contains("คิวอาร์พร้อมเพย์"))
        #expect(!status.contains("ยังไม่ได้ชำระ"))
    }

    @Test("Who has sent a slip is told whom to ask, and withdraws nothing")
    func withdrawal() async throws {
        let paying = try await Paying()
        let path = "/requests/\(paying.request.pass)/withdrawal"
        #expect(try await paying.status().contains("/a/rim" + path))
        let sent = try await paying.send(Paying.photograph(), named: "slip.png")
        #expect(sent["Location"]?.hasSuffix("?done=slip") == true)
        let status = try await paying.open(sent["Location"] ?? "")
        #expect(status.text.contains("ส่งสลิปแล้ว ขอบคุณ"))
        #expect(status.text.contains("ยกเลิกคำขอเองไม่ได้") && !status.text.contains("/a/rim" + path))
        let guest = try await paying.stage.resident(at: path)
        let answer = try await guest.send(
            [("known", "3")], to: "/a/{slug}/requests/{pass}/{wish}")
        #expect(answer.status == 422 && answer.text.contains("href=\"#withdrawal\""))
        #expect(
            try await paying.count(
                "SELECT 1 AS a FROM own_service_request_event WHERE kind = 'withdrawn'") == 0)
    }

    @Test("Going back to a form of the counter that was sent makes no second request")
    func twice() async throws {
        let paying = try await Paying()
        let before = try await paying.count("SELECT id FROM own_service_request")
        let path = "/work/counter/general-request"
        let first = try await paying.open(path, as: "own officer")
        let own = try #require(first["Location"])
        #expect(first.status == 303 && own.hasPrefix(path + "?form="))
        let form = String(own.dropFirst(path.count + 6))
        let typed: [(name: String, value: String)] = [
            ("name", "ปิติ พอใจ"), ("phone", "029123456"), ("mail", ""), ("channel", "counter"),
            ("answer-subject", "ขอใช้ศาลา"), ("answer-details", "งานบุญ"), ("form", form),
        ]
        let officer = try paying.stage.player("own officer", at: path)
        let route = "/work/counter/{service}"
        #expect(try await paying.open(own, as: "own officer").status == 200)
        let sent = try await officer.send(typed, to: route)
        let request = try #require(sent["Location"]?.split(separator: "?").first)
        // Back, by an address that the browser loads anew, and by a page that it kept.
        let again = try await paying.open(own, as: "own officer")
        #expect(again.status == 303 && again["Location"] == String(request))
        let kept = try await officer.send(typed, to: route)
        #expect(kept["Location"]?.hasPrefix(String(request)) == true)
        #expect(try await paying.count("SELECT id FROM own_service_request") == before + 1)
        // The control: somebody else who asks for the same.
        var other = typed
        other[0].value = "ชูใจ พอใจ"
        #expect(try await officer.send(other, to: route)["Location"] != sent["Location"])
        #expect(try await paying.count("SELECT id FROM own_service_request") == before + 2)
    }

    @Test("Who hands a request over and sees it no more reads to whom it went")
    func handedOver() async throws {
        let paying = try await Paying()
        let officer = try paying.stage.player(
            "own officer", at: "/work/requests/\(paying.request.id)/handover")
        let answer = try await officer.send(
            [("division", "2"), ("message", ""), ("known", "2")],
            to: "/work/requests/{request}/{action}")
        let place = try #require(answer["Location"])
        #expect(answer.status == 303 && place.hasSuffix("?done=handedOver&to=2"))
        #expect(try await paying.open(place, as: "own officer").text.contains("ส่งต่อให้กองคลังแล้ว"))
        let list = try await paying.open("/work/requests?done=handedOver&to=2", as: "own staff")
        #expect(list.status == 200 && list.text.contains("ส่งต่อให้กองคลังแล้ว"))
    }
}
