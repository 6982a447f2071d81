import Foundation
import HTTP
import HTTPTesting
import Platform
import SQL
import Testing

@testable import Prongsai

@Suite("Payments over the pages") struct PaymentPagesTests {
    @Test("A resident pays, staff ask for another slip, confirm once, and the receipt is there")
    func whole() async throws {
        let paying = try await Paying()
        let bill = try await paying.status()
        for words in [
            "ต้องชำระ 20.00 บาท", "ยี่สิบบาทถ้วน", "เทศบาลตำบลริมธารทอง", "0 9940 00165 50 1",
            paying.request.code.filter { $0 != "-" }, "คิวอาร์พร้อมเพย์",
        ] { #expect(bill.contains(words), "\(words)") }
        #expect(try await paying.send(Paying.photograph(), named: "slip.png").status == 303)
        let inbox = try await paying.open("/work/requests?show=payment", as: "own officer")
        #expect(inbox.text.contains("/work/requests/\(paying.request.id)/payment"))
        let page = try await paying.open(
            "/work/requests/\(paying.request.id)/payment", as: "own officer")
        let file = try #require(page.text.firstMatch(of: /files\/(\d+)/)).1
        let path = "/work/requests/\(paying.request.id)/files/\(file)"
        let shown = try await paying.open(path, as: "own officer")
        #expect(shown.status == 200 && shown["Content-Type"] == "image/jpeg")
        #expect(try await paying.open(path, as: "other officer").status == 404)
        let seen: [(name: String, value: String)] = [("bill", "1"), ("slip", "1")]
        let asked = try await paying.act(
            "refusal", seen + [(name: "reason", value: "มองไม่เห็นยอดเงิน")])
        #expect(asked.status == 303)
        #expect(try await paying.status().contains("มองไม่เห็นยอดเงิน"))
        let paper = try BadInputStage.sample("plan.pdf")
        #expect(try await paying.send(paper, named: "สลิป.pdf").status == 303)
        // Who still looks at the first slip is told.
        #expect(try await paying.act("confirmation", seen).status == 422)
        let now: [(name: String, value: String)] = [("bill", "1"), ("slip", "2")]
        #expect(try await paying.act("confirmation", now).status == 303)
        let second = try await paying.act("confirmation", now)
        #expect(try await paying.act("confirmation", now, as: "own staff").status == 404)
        #expect(second.status == 422 && second.text.contains("ใบเสร็จเลขที่ 1/2569"))
        #expect(try await paying.count("SELECT number FROM own_service_receipt") == 1)
        let receipt = try await paying.open("/a/rim/requests/\(paying.request.pass)/payment")
        for words in ["เลขที่ 1/2569", "(ยี่สิบบาทถ้วน)", "มานี มีนา"] {
            #expect(receipt.text.contains(words), "\(words)")
        }
        let pdf = try await paying.open("/a/rim/requests/\(paying.request.pass)/payment.pdf")
        #expect(pdf.status == 200 && pdf.text.hasPrefix("%PDF"))
        #expect(try await paying.send(paper, named: "slip.pdf").status == 422)
    }

    @Test("Cash has an entry of its own in the chain, and what was paid is closed by one press")
    func cashClosed() async throws {
        let paying = try await Paying()
        let path = "/work/requests/\(paying.request.id)/payment"
        // The control: before the money is here nothing offers to close it.
        let form = "/work/requests/\(paying.request.id)/decision"
        #expect(try await !paying.open(path, as: "own officer").text.contains(form))
        let paid = try await paying.act("cash", [("bill", "1"), ("slip", "0")])
        #expect(paid.status == 303)
        #expect(try await paying.acts("payment.taken-in-cash") == 1)
        #expect(try await paying.acts("payment.confirmed") == 0)
        let page = try await paying.open(path, as: "own officer").text
        #expect(page.contains(form) && page.contains("รับชำระเงินแล้ว ใบเสร็จเลขที่ 1/2569"))
        #expect(try await !paying.open(path, as: "own executive").text.contains(form))
        var officer = try paying.stage.player("own officer", at: form)
        (officer.file, officer.fileName) = ([], "")
        let known = try #require(page.firstMatch(of: /name="known" value="(\d+)"/)).1
        let words = try #require(page.firstMatch(of: /name="reason" value="([^"]+)"/)).1
        let closed = try await officer.send(
            [("outcome", "granted"), ("reason", String(words)), ("known", String(known))],
            to: "/work/requests/{request}/decision")
        #expect(closed.status == 303)
        #expect(try await paying.status().contains("รับชำระเงินแล้ว ใบเสร็จเลขที่ 1/2569"))
        #expect(try await paying.acts("request.decided") == 1)
        #expect(try await paying.acts("payment.waived") == 0)
        #expect(try await !paying.open(path, as: "own officer").text.contains(form))
    }

    @Test(
        "Who works on a request is told that it is paid for, unless one of them confirmed it or nothing is left to do",
        arguments: [
            ("1", "own head", .nothing, 2), (nil, "own officer", .nothing, 0),
            ("1", "own head", .handedTo("1"), 0), (nil, "own officer", .handedTo("1"), 1),
            ("1", "own head", .closed, 0), ("1", "own head", .questioned, 0),
            ("1", "own head", .given("own officer"), 1), ("1", "own head", .given("own head"), 0),
        ] as [(String?, String, Paying.Before, Int)])
    func told(
        _ division: String?, _ who: String, _ before: Paying.Before, _ letters: Int
    ) async throws {
        let paying = try await Paying(confirming: division)
        try await paying.prepare(before)
        let paid = try await paying.act("cash", [("bill", "1"), ("slip", "0")], as: who)
        #expect(paid.status == 303)
        let told = try await paying.stage.site.installation.database.read { transaction in
            try transaction.rows("SELECT recipient, subject FROM letter").map { row in
                let (to, about): (String, String) = (try row["recipient"], try row["subject"])
                return "\(to) \(about)"
            }
        }
        let about = { (what: String) in told.filter { $0.contains(" \(what) ") }.count }
        // No division had it when it came, so the officers were told.
        #expect(about("คำขอใหม่") == 2)
        #expect(about("ผู้ขอชำระเงินแล้ว") == letters, "\(told)")
        // Who confirmed it still finds it.
        let page = try await paying.open("/work/requests/\(paying.request.id)", as: who)
        #expect(page.status == 200 && page.text.contains("1/2569"))
    }

    @Test("A debt that is let go of has an entry of its own in the chain, and none before")
    func waived() async throws {
        let paying = try await Paying()
        let form = "/work/requests/\(paying.request.id)/decision"
        #expect(try await paying.send(Paying.photograph(), named: "slip.png").status == 303)
        var officer = try paying.stage.player("own officer", at: form)
        (officer.file, officer.fileName) = ([], "")
        let known = try await paying.count("SELECT number FROM own_service_request_event")
        let closed = try await officer.send(
            [
                ("outcome", "granted"), ("reason", "อนุญาต"), ("unpaid", "yes"),
                ("known", String(known)),
            ], to: "/work/requests/{request}/decision")
        #expect(closed.status == 303)
        // The control: a slip still waits, so nothing is let go of yet.
        #expect(try await paying.acts("payment.waived") == 0)
        let refused = try await paying.act(
            "refusal", [("bill", "1"), ("slip", "1"), ("reason", "ไม่พบยอด")])
        #expect(refused.status == 303)
        #expect(try await paying.acts("payment.slip-refused") == 1)
        #expect(try await paying.acts("payment.waived") == 1)
        // Money that came all the same is confirmed; to the account, so it is no cash.
        let paid = try await paying.act("confirmation", [("bill", "1"), ("slip", "1")])
        #expect(paid.status == 303)
        #expect(try await paying.acts("payment.waived") == 1)
        #expect(try await paying.acts("payment.confirmed") == 1)
        #expect(try await paying.acts("payment.taken-in-cash") == 0)
    }

    @Test("Where a request is refused its bill is over: no slip is taken, and nothing kept of it")
    func refused() async throws {
        let paying = try await Paying()
        var officer = try paying.stage.player(
            "own officer", at: "/work/requests/\(paying.request.id)/decision")
        (officer.file, officer.fileName) = ([], "")
        let known = try await paying.count("SELECT number FROM own_service_request_event")
        let decided = try await officer.send(
            [("outcome", "refused"), ("reason", "เก็บเงินแล้ว"), ("known", String(known))],
            to: "/work/requests/{request}/decision")
        #expect(decided.status == 303)
        #expect(try await !paying.status().contains("คิวอาร์พร้อมเพย์"))
        let late = try await paying.send(Paying.photograph(), named: "slip.png")
        #expect(late.status == 422)
        #expect(try await paying.count("SELECT id FROM own_visitor_file") == 0)
    }

    @Test("What is no slip is refused with the bill still there, and nothing is kept of it")
    func hostile() async throws {
        let paying = try await Paying()
        let document = try BadInputStage.sample()
        let files: [(bytes: [UInt8], name: String)] = [
            (document, "plan.docx"), (document, "slip.pdf"), (document, "slip.jpg"),
            (Array("%PDF-1.7 <script>alert(1)</script>".utf8), "slip.png"),
            (Array("<svg onload=\"alert(1)\"/>".utf8), "slip.svg"),
            (Array("MZ".utf8) + [UInt8](repeating: 0, count: 200), "slip.jpg.exe"),
            ([], "slip.png"), (Array(try Paying.photograph().dropLast(4_000)), "slip.png"),
            ([UInt8](repeating: 0x20, count: (20 << 20) + 1), "slip.pdf"),
        ]
        for file in files {
            let answer = try await paying.send(file.bytes, named: file.name)
            #expect([413, 422].contains(answer.status), "\(file.name): \(answer.status)")
            #expect(answer.text.contains("ต้องชำระ 20.00 บาท"), "\(file.name)")
            #expect(!answer.text.contains("<script>alert"))
        }
        #expect(try await paying.count("SELECT number FROM own_service_slip") == 0)
        let stale = try await paying.send(Paying.photograph(), named: "slip.png", bill: "2")
        #expect(stale.status == 422 && stale.text.contains("เปลี่ยนไประหว่าง"))
        // The control: the same picture for the bill as it is.
        #expect(try await paying.send(Paying.photograph(), named: "slip.png").status == 303)
        #expect(try await paying.count("SELECT number FROM own_service_slip") == 1)
    }

    @Test("A pass that is none opens neither bill nor receipt")
    func passes() async throws {
        let paying = try await Paying()
        let none = String(repeating: "A", count: 43)
        for page in ["", "/payment"] {
            let answer = try await paying.open("/a/rim/requests/\(none)\(page)")
            #expect(answer.status == 303 && answer["Location"] == "/a/rim/requests?ended=yes")
        }
        #expect(try await paying.open("/a/rim/requests/\(none)/payment.pdf").status == 404)
        // Its own, as long as nothing is paid.
        for page in ["payment", "payment.pdf"] {
            let answer = try await paying.open("/a/rim/requests/\(paying.request.pass)/\(page)")
            #expect(answer.status == 404)
        }
    }

    @Test("A text is filled in and nothing is sent until it is")
    func filled() async throws {
        let paying = try await Paying()
        let id = try await paying.stage.answer(7)
        let route = "/work/requests/{request}/{action}"
        let before = try await paying.count("SELECT number FROM own_service_request_event")
        let officer = try paying.stage.player(
            "own officer", at: "/work/requests/\(paying.request.id)/question")
        let answer = try await officer.send(
            [
                ("question", "พิมพ์ไว้ก่อน"), ("question_template", "\(id)"), ("fill", "question"),
                ("known", "2"),
            ], to: route)
        #expect(answer.status == 200)
        #expect(answer.text.contains("พิมพ์ไว้ก่อน\n\nเรียน มานี มีนา ขอรูปเพิ่ม 2 รูป"))
        #expect(try await paying.count("SELECT number FROM own_service_request_event") == before)
        let refused = try await officer.send(
            [
                ("question", "พิมพ์ไว้ก่อน"), ("question_template", ""), ("fill", "question"),
                ("known", "2"),
            ], to: route)
        #expect(refused.status == 422 && refused.text.contains("พิมพ์ไว้ก่อน"))
    }
}
