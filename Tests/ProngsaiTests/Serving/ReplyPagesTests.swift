import Foundation
import HTTP
import HTTPTesting
import Platform
import SQL
import Testing

@testable import Prongsai

/// A request about which the officer asked back.
struct Asked {
    static let reply = "/a/{slug}/requests/{pass}/answer"
    static let wish = "/a/{slug}/requests/{pass}/{wish}"
    static let deed = "/work/requests/{request}/{action}"
    let stage: BadInputStage
    let request: (id: Int64, code: String, pass: String)

    init(on stage: BadInputStage? = nil) async throws {
        self.stage = if let stage { stage } else { try await BadInputStage() }
        request = try await self.stage.sent()
        let asked = try await act("question", [("question", "เสาเลขที่เท่าใด"), ("known", "1")])
        #expect(asked.status == 303)
    }

    func act(
        _ deed: String, _ fields: [(name: String, value: String)], as player: String = "own officer"
    ) async throws -> TestResponse {
        try await stage.player(player, at: "/work/requests/\(request.id)/\(deed)").send(
            fields, to: deed == "decision" ? "/work/requests/{request}/decision" : Self.deed)
    }

    func open(_ path: String, as player: String? = nil) async throws -> TestResponse {
        let cookie = try player.map { try stage.cast.player($0).cookie } ?? ""
        return try await TestClient(stage.site.application).send(
            TestRequest(.get, path, fields: [("Cookie", cookie), ("Accept-Language", "th")]))
    }

    func status() async throws -> String {
        try await open("/a/rim/requests/\(request.pass)").text
    }

    func answer(
        _ text: String, _ bytes: [UInt8]?, named name: String = "ป้าย.png", known: String = "2",
        held mark: String? = nil
    ) async throws -> TestResponse {
        var guest = try await stage.resident(at: "/requests/\(request.pass)/answer")
        (guest.file, guest.fileField) = (bytes ?? [], "file2")
        guest.fileName = bytes == nil ? "" : name
        let held = mark.map { [("file2_held", $0)] } ?? []
        return try await guest.send([("answer", text), ("known", known)] + held, to: Self.reply)
    }

    /// Who is written to, and about what, since the first decision.
    func letters() async throws -> [String] {
        let rows = stage.site.installation.database.scoped(to: stage.cast.first.rawValue)
        return try await rows.read { transaction in
            try transaction.rows(
                """
                SELECT recipient, subject FROM letter WHERE authority = \(stage.cast.first.rawValue)
                    AND (key LIKE 'request/%/4' OR key LIKE 'request/%/staff/4/%')
                    AND key NOT LIKE '%/received%' ORDER BY key
                """
            ).map { row in
                let (to, about): (String, String) = (try row["recipient"], try row["subject"])
                return "\(to) \(about)"
            }
        }
    }

    /// Ends the time of a file that a form holds.
    func forget(_ mark: String) async throws {
        let (site, id) = (stage.site, try #require(mark.split(separator: ".").first))
        let file = try #require(StoredFile.ID(segment: String(id)))
        try await site.installation.database.scoped(to: stage.cast.first.rawValue).write {
            try VisitorFiles.keep([file], until: site.now, in: $0)
        }
    }

    func decide() async throws {
        var guest = try stage.player(
            "own officer", at: "/work/requests/\(request.id)/decision")
        (guest.file, guest.fileName) = ([], "")
        let answer = try await guest.send(
            [("outcome", "refused"), ("reason", "อยู่นอกเขต"), ("known", "2")],
            to: "/work/requests/{request}/decision")
        #expect(answer.status == 303)
    }

    static func photograph() throws -> [UInt8] {
        Array(
            try Data(
                contentsOf: Prompt.package.appending(
                    path: "Demo/rimthanthong/pictures/notice-board.png")))
    }
}

@Suite("Answers of residents over the pages") struct ReplyPagesTests {
    @Test("A photo goes with the answer: small, for staff and for who sent it, and for nobody else")
    func photo() async throws {
        let asked = try await Asked()
        #expect(try await asked.answer("วต. 12", Asked.photograph()).status == 303)
        let page = try await asked.open("/work/requests/\(asked.request.id)", as: "own officer")
        #expect(page.text.contains("วต. 12") && page.text.contains("รูปที่ 1"))
        let file = try #require(page.text.firstMatch(of: /files\/(\d+)/)).1
        let own = try await asked.open("/a/rim/requests/\(asked.request.pass)/files/\(file)")
        #expect(own.status == 200 && own["Content-Type"] == "image/jpeg")
        let status = try await asked.status()
        #expect(status.contains("files/\(file)") && status.contains("class=\"thumb\""))
        let path = "/work/requests/\(asked.request.id)/files/\(file)"
        #expect(try await asked.open(path, as: "own officer")["Content-Type"] == "image/jpeg")
        for player in ["own staff", "own head", "other officer"] {
            #expect(try await asked.open(path, as: player).status == 404, "\(player)")
        }
        let pass = String(repeating: "A", count: 43)
        #expect(try await asked.open("/a/rim/requests/\(pass)/files/\(file)").status == 404)
    }

    @Test(
        "A photo that came without words is held for the next try, for this request's applicant only"
    )
    func held() async throws {
        let asked = try await Asked()
        let mark = { (page: TestResponse) in
            page.text.firstMatch(of: /name="file2_held"[^>]*value="([^"]+)"/).map { String($0.1) }
        }
        let empty = try await asked.answer(" ", Asked.photograph())
        #expect(empty.status == 422)
        let first = try #require(mark(empty))
        // It is held over as many tries as it takes; not by a mark that was changed.
        let next = try #require(mark(try await asked.answer("", nil, held: first)))
        let changed = try await asked.answer("", nil, held: String(first.dropLast()) + "x")
        #expect(changed.status == 422 && mark(changed) == nil)
        // Another applicant reaches nothing by it.
        let other = try await Asked(on: asked.stage)
        #expect(try await mark(other.answer("", nil, held: next)) == nil)
        #expect(try await other.answer("วต. 9", nil, held: next).status == 303)
        #expect(try await !other.status().contains("class=\"thumb\""))
        // The control: its own does.
        #expect(try await asked.answer("วต. 12", nil, held: next).status == 303)
        #expect(try await asked.status().contains("class=\"thumb\""))
    }

    @Test(
        "A held photo outlives what staff wrote meanwhile and an answer too large, not its time, its use or its field"
    )
    func heldOn() async throws {
        let asked = try await Asked()
        let mark = { (page: TestResponse) in
            page.text.firstMatch(of: /name="file2_held"[^>]*value="([^"]+)"/).map { String($0.1) }
        }
        let again = "เลือกไฟล์อีกครั้ง"
        let first = try #require(try await mark(asked.answer("", Asked.photograph())))
        #expect(try await asked.act("note", [("note", "โทรแล้ว"), ("known", "2")]).status == 303)
        let changed = try await asked.answer("วต. 12", nil, held: first)
        let next = try #require(mark(changed))
        #expect(changed.status == 422 && !changed.text.contains(again))
        // What was chosen just then is asked for again: before the form is known to count, nothing is kept.
        let chosen = try await asked.answer("วต. 12", Asked.photograph())
        #expect(chosen.status == 422 && mark(chosen) == nil && chosen.text.contains(again))
        #expect(try await asked.answer("วต. 12", nil, known: "3", held: next).status == 303)
        // The answer has it now: no other one takes it.
        let more = [("question", "ใกล้บ้านใด"), ("known", "4")]
        #expect(try await asked.act("question", more).status == 303)
        let used = try await asked.answer("บ้านลุง", nil, known: "5", held: next)
        #expect(used.status == 422 && mark(used) == nil && used.text.contains(again))
        let late = try #require(
            try await mark(asked.answer("", Asked.photograph(), known: "5")))
        try await asked.forget(late)
        let gone = try await asked.answer("บ้านลุง", nil, known: "5", held: late)
        #expect(gone.status == 422 && mark(gone) == nil && gone.text.contains(again))
    }

    @Test("What is no picture is refused, the words stay, and nothing is noted")
    func hostile() async throws {
        let asked = try await Asked()
        let files: [(bytes: [UInt8], name: String)] = [
            (Array("<svg onload=\"alert(1)\"/>".utf8), "a.svg"),
            (Array("<script>alert(1)</script>".utf8), "a.png"),
            (try BadInputStage.sample(), "a.jpg"),
        ]
        for file in files {
            let answer = try await asked.answer("วต. 12", file.bytes, named: file.name)
            #expect(answer.status == 422 && answer.text.contains("วต. 12"), "\(file.name)")
        }
        #expect(try await asked.answer("วต. 12", nil, known: "1").status == 422)
        #expect(try await asked.status().contains("เรารอคำตอบจากคุณ"))
        // The control, and the same again.
        #expect(try await asked.answer("วต. 12", nil).status == 303)
        #expect(try await asked.answer("วต. 13", nil, known: "3").status == 422)
    }

    @Test("A dissatisfied resident asks once for another look, and staff find it marked")
    func review() async throws {
        let asked = try await Asked()
        #expect(try await !asked.status().contains("ขอให้ทบทวน"))
        try await asked.decide()
        #expect(try await asked.status().contains("เหตุผลที่ขอให้ทบทวน"))
        let guest = try await asked.stage.resident(at: "/requests/\(asked.request.pass)/review")
        let empty = try await guest.send([("review", " "), ("known", "3")], to: Asked.wish)
        #expect(empty.status == 422 && empty.text.contains("บอกเหตุผลที่ขอให้ทบทวน"))
        let sent = try await guest.send(
            [("review", "บ้านอยู่ในเขต"), ("known", "3")], to: Asked.wish)
        #expect(sent.status == 303)
        let inbox = try await asked.open("/work/requests", as: "own officer")
        #expect(inbox.text.contains("ขอให้ทบทวน"))
        let page = try await asked.open("/work/requests/\(asked.request.id)", as: "own officer")
        #expect(page.text.contains("บ้านอยู่ในเขต"))
        #expect(try await !asked.status().contains("เหตุผลที่ขอให้ทบทวน"))
        // Only staff are written to: who asked knows it.
        let letters = try await asked.letters()
        #expect(!letters.isEmpty)
        for letter in letters {
            #expect(letter.contains("ผู้ขอขอให้ทบทวนคำขอ") && !letter.hasPrefix("manee9@"))
        }
    }

    @Test("Who withdraws while it is looked at again reads just that, and cannot ask again")
    func withdrawnReview() async throws {
        let asked = try await Asked()
        try await asked.decide()
        let guest = { (deed: String) in
            try await asked.stage.resident(at: "/requests/\(asked.request.pass)/\(deed)")
        }
        _ = try await guest("review").send(
            [("review", "บ้านอยู่ในเขต"), ("known", "3")], to: Asked.wish)
        // The control: until then it says that it is looked at again.
        #expect(try await asked.status().contains("กำลังพิจารณาใหม่อีกครั้ง"))
        let gone = try await guest("withdrawal").send([("known", "4")], to: Asked.wish)
        #expect(gone.status == 303)
        let page = try await asked.status()
        #expect(page.contains("คุณยกเลิกคำขอนี้แล้ว") && !page.contains("กำลังพิจารณาใหม่อีกครั้ง"))
        #expect(!page.contains("name=\"review\"") && !page.contains("/withdrawal"))
    }

    @Test("Staff open again what they closed by mistake, and only with a reason")
    func reopening() async throws {
        let asked = try await Asked()
        try await asked.decide()
        #expect(try await asked.act("reopening", [("why", ""), ("known", "3")]).status == 422)
        #expect(
            try await asked.act("reopening", [("why", "ปิดผิดคำขอ"), ("known", "3")]).status == 303)
        let status = try await asked.status()
        #expect(status.contains("เปิดคำขอพิจารณาใหม่") && status.contains("ปิดผิดคำขอ"))
        let letters = try await asked.letters()
        #expect(letters.count(where: { $0.hasPrefix("manee9@") }) == 1 && letters.count > 1)
        for letter in letters { #expect(letter.contains("เปิดคำขอพิจารณาใหม่")) }
    }

    @Test("A list of what was looked for is named by how many were found, not by how many are open")
    func found() async throws {
        let asked = try await Asked()
        try await asked.decide()
        for (words, title) in [(asked.request.code, "พบ 1 คำขอ"), ("ไม่มีใครชื่อนี้", "ไม่พบคำขอ")] {
            let words = try #require(
                words.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            let list = try await asked.open("/work/requests?q=" + words, as: "own officer")
            #expect(list.text.contains("<h1>\(title)</h1>"), "\(title)")
        }
        let all = try await asked.open("/work/requests", as: "own officer")
        #expect(all.text.contains("<h1>ไม่มีคำขอค้าง</h1>"))
    }

    @Test("Staff of another division find no request: no page, no form, no name in the list")
    func apart() async throws {
        let asked = try await Asked()
        let id = asked.request.id
        // The control: those who oversee.
        for player in ["own officer", "own executive"] {
            let page = try await asked.open("/work/requests/\(id)", as: player)
            #expect(page.status == 200 && page.text.contains("มานี มีนา"), "\(player)")
        }
        for player in ["own staff", "own head"] {
            for path in ["\(id)", "\(id)/receipt", "\(id)/payment"] {
                let answer = try await asked.open("/work/requests/\(path)", as: player)
                #expect(answer.status == 404, "\(path) as \(player)")
            }
            for list in ["?show=open", "?q=0812345678", "?show=unassigned&whose=all"] {
                let text = try await asked.open("/work/requests\(list)", as: player).text
                #expect(!text.contains("มานี มีนา") && !text.contains(asked.request.code))
            }
            let note = try await asked.act("note", [("note", "แอบดู"), ("known", "2")], as: player)
            #expect(note.status == 404)
        }
        let head = try await asked.open("/work/requests", as: "own head")
        #expect(head.status == 303 && head["Location"] == "/work/requests?whose=own")
        let stage = asked.stage
        let rows = stage.site.installation.database.scoped(to: stage.cast.first.rawValue)
        let events = try await rows.read {
            try $0.rows("SELECT number FROM own_service_request_event").count
        }
        #expect(events == 2)
    }
}
