import HTTP
import HTTPTesting
import Platform
import SQL
import Testing

@testable import Prongsai

@Suite("Pages of a measure's progress") struct ProgressPagesTests {
    @Test(
        "Who answers for a measure records what was done; it stands in the timeline and in the plan"
    )
    func recorded() async throws {
        let cast = try await AdministrationCast()
        // The head of the cast answers for the first division.
        let address = try await MeasureDesk("own officer", of: cast).add(["divisions": "1"])
        let head = try MeasureDesk("own head", of: cast)
        let sent = try await head.send(
            address + "/progress", MeasureDesk.progress("๔๐"))
        #expect(sent["Location"] == address + "?done=recorded")
        for language in ["th", "en"] {
            let page = try await head.get(address, language: language).text
            for text in [
                "<strong>40%</strong>", "อบรมแล้ว 22 คน", "ผู้เข้าอบรม: 22 คน",
                "href=\"https://www.rimthanthong.example/news/12\">ข่าวการอบรม</a>",
            ] { #expect(page.contains(text), "\(text)") }
        }
        #expect(try await head.get(MeasureDesk.year).text.contains("40%"))
        let done = try await head.send(
            address + "/progress",
            MeasureDesk.progress(
                "100",
                [
                    "link": "", "link_label": "", "figure": "", "figure_label": "",
                    "day": "2026-09-01",
                ]))
        #expect(done.status == 303)
        #expect(try await head.get(MeasureDesk.year).text.contains("เสร็จ 1 จาก 1 มาตรการ"))
    }

    @Test("Staff of another division see no form, and one they send is refused with the way out")
    func others() async throws {
        let cast = try await AdministrationCast()
        let address = try await MeasureDesk("own officer", of: cast).add()
        let staff = try MeasureDesk("own staff", of: cast)
        #expect(!(try await staff.get(address).text.contains("href=\"\(address)/progress\"")))
        let opened = try await staff.get(address + "/progress").text
        #expect(opened.contains("มาตรการนี้เป็นของกองอื่น") && !opened.contains("name=\"words\""))
        // A form of a time at which the measure was still theirs.
        let hidden = staff.unseen(of: "/work/measure/{measure}/progress")
        let sent = try await staff.post(
            address + "/progress", hidden + MeasureDesk.progress("40"))
        #expect(sent.status == 422 && sent.text.contains("มาตรการนี้เป็นของกองอื่น"))
        #expect(sent.text.contains("อบรมแล้ว 22 คน</textarea>"))
        #expect(try await staff.get(address).text.contains("ยังไม่มีบันทึก"))
    }

    @Test(
        "What cannot be is said beside its field, and all that was typed is kept",
        arguments: [
            ("day", "31 ก.ย. 2569", "ไม่มีวันที่นี้"), ("day", "30 กันยายน 2569", "วันที่ใส่ยังมาไม่ถึง"),
            ("link", "javascript:alert(1)", "https://"), ("figure_label", "", "นับอะไร"),
            // The month lies in the measure's year, which is the one at hand.
            ("day", "30 ก.ย.", "วันที่ใส่ยังมาไม่ถึง"),
            ("words", String(repeating: "ก", count: 30_000), "2000"),
            ("figure", "", "ใส่ตัวเลข"), ("link", "", "ที่อยู่ของลิงก์"), ("share", "101", "0 ถึง 100"),
            ("figure", "−๕ คน", "น้อยกว่า 0 ไม่ได้"),
        ])
    func refused(_ field: String, _ value: String, _ words: String) async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let address = try await desk.add()
        let sent = try await desk.send(
            address + "/progress", MeasureDesk.progress("40", [field: value]))
        #expect(sent.status == 422)
        let error = try #require(
            sent.text.firstMatch(of: try Regex("id=\"\(field)-error\".*?</p>").dotMatchesNewlines())
        )
        #expect(sent.text[error.range].contains(words))
        #expect(
            sent.text.contains(field == "words" ? "กกก</textarea>" : "อบรมแล้ว 22 คน</textarea>"))
    }

    @Test("A day without a year is one of the measure's year, as the hint beside the field")
    func dayOfItsYear() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let answer = try await desk.send("/work/measures/2568/new", MeasureDesk.measure())
        let address = String(try #require(answer["Location"]).dropLast("?done=added".count))
        #expect(try await desk.get(address + "/progress").text.contains("เช่น 21 พ.ย. 2567"))
        let sent = try await desk.send(
            address + "/progress", MeasureDesk.progress("100", ["day": "30 ก.ย."]))
        #expect(sent.status == 303)
        #expect(try await desk.get(address).text.contains("30 ก.ย. 2568"))
    }

    @Test("A share below the last one is asked about once before it is recorded")
    func lower() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let form = try await desk.add() + "/progress"
        #expect(try await desk.send(form, MeasureDesk.progress("70")).status == 303)
        let less = MeasureDesk.progress("๓๐", ["words": "นับใหม่ตามใบยืมจริง"])
        let asked = try await desk.send(form, less)
        #expect(asked.status == 422 && asked.text.contains("บันทึกล่าสุดคือร้อยละ 70"))
        #expect(asked.text.contains("นับใหม่ตามใบยืมจริง</textarea>"))
        #expect(!asked.text.contains("เลือกไฟล์อีกครั้ง"))
        let again = try await desk.post(form, asked.hiddenFields(ofFormTo: form) + less)
        #expect(again.status == 303)
        // The same share again is no fall, and another fall is asked about anew.
        #expect(
            try await desk.send(form, MeasureDesk.progress("30", ["words": "เท่าเดิม"])).status == 303
        )
        let further = MeasureDesk.progress("10", ["lower": "30"])
        #expect(try await desk.send(form, further).status == 422)
    }

    @Test("A file that came with a form which is refused or asked about is not chosen again")
    func held() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let page = try await desk.add(["divisions": "1"])
        let form = page + "/progress"
        #expect(try await desk.send(form, MeasureDesk.progress("70")).status == 303)
        let plan = FormPart(
            "file", file: "แผน 1.docx", type: "x/y", try BadInputStage.sample())
        let less = MeasureDesk.progress("30", ["words": "นับใหม่ตามใบยืมจริง"])
        let asked = try await desk.post(form, desk.hidden(form) + less, file: plan)
        #expect(asked.status == 422 && asked.text.contains("บันทึกล่าสุดคือร้อยละ 70"))
        #expect(!asked.text.contains("เลือกไฟล์อีกครั้ง") && asked.text.contains("แผน 1.docx"))
        #expect(try await kept(cast) == 0)
        let mark = try #require(Self.mark(asked))
        let hidden = asked.hiddenFields(ofFormTo: form)
        // Neither one that was changed nor another person's, whose form it would stand in, brings anything.
        let head = try MeasureDesk("own head", of: cast)
        let foreign = try await head.send(
            form, MeasureDesk.progress("80", ["words": "ของอีกคน"]) + [("file_held", mark)])
        #expect(foreign.status == 303)
        let changed = String(mark.dropLast()) + (mark.hasSuffix("0") ? "1" : "0")
        let other = try await desk.send(
            form, MeasureDesk.progress("81", ["words": "แก้มา"]) + [("file_held", changed)])
        #expect(other.status == 303)
        #expect(try await kept(cast) == 0)
        // Refused for another reason it is held on; then it is there.
        let wrong = try await desk.post(
            form, hidden + MeasureDesk.progress("300") + [("file_held", mark)])
        #expect(wrong.status == 422)
        let next = try #require(Self.mark(wrong))
        let sent = try await desk.send(
            form, MeasureDesk.progress("90", ["words": "ครบแล้ว"]) + [("file_held", next)])
        #expect(sent.status == 303)
        #expect(try await kept(cast) == 1)
        #expect(try await desk.get(page).text.contains("แผน 1.docx"))
    }

    /// What a form carries of the file that came with it before.
    static func mark(_ form: TestResponse) -> String? {
        let input = form.text.firstMatch(of: /<input[^>]*name="file_held"[^>]*>/)?.output
        return input?.firstMatch(of: /value="([^"]+)"/).map { String($0.output.1) }
    }

    @Test("What an officer recorded is not taken back by the division, what it recorded itself is")
    func foreignEntry() async throws {
        let cast = try await AdministrationCast()
        let officer = try MeasureDesk("own officer", of: cast)
        let head = try MeasureDesk("own head", of: cast)
        let address = try await officer.add(["divisions": "1"])
        for (desk, share) in [(officer, "20"), (head, "70")] {
            let sent = try await desk.send(address + "/progress", MeasureDesk.progress(share))
            #expect(sent.status == 303)
        }
        let seen = { (desk: MeasureDesk) in
            try await desk.get(address).text
                .matches(of: /href="(\/work\/measure\/\d+\/progress\/\d+\/withdrawal)"/)
                .map { String($0.output.1) }
        }
        let (all, own) = (try await seen(officer), try await seen(head))
        #expect(all.count == 2 && own == Array(all.prefix(1)))
        let foreign = try #require(all.last)
        let refused = try await head.get(foreign).text
        #expect(refused.contains("ถอนได้เฉพาะผู้ที่บันทึกเอง") && !refused.contains("name=\"reason\""))
        let hidden = try await head.hidden(try #require(own.first))
        _ = try await head.post(foreign, hidden + [("reason", "ไม่เห็นด้วย")])
        #expect(!(try await head.get(address).text.contains("ถอนแล้ว")))
        #expect(try await head.send(own[0], [("reason", "บันทึกผิด")]).status == 303)
    }

    @Test("An entry is taken back with a reason; it stays to be read, and the share is that before")
    func withdrawn() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let address = try await desk.add()
        for share in ["20", "70"] {
            let sent = try await desk.send(address + "/progress", MeasureDesk.progress(share))
            #expect(sent.status == 303)
        }
        let links = try await desk.get(address).text.matches(
            of: /href="(\/work\/measure\/\d+\/progress\/\d+\/withdrawal)"/)
        // The newest stands first.
        let link = String(try #require(links.first).output.1)
        #expect(links.count == 2)
        #expect(try await desk.send(link, [("reason", " ")]).status == 422)
        let sent = try await desk.send(link, [("reason", "บันทึกผิดมาตรการ")])
        #expect(sent["Location"] == address + "?done=withdrawn")
        let page = try await desk.get(address).text
        #expect(page.contains("70% (ถอนแล้ว)") && page.contains("ถอนเพราะ บันทึกผิดมาตรการ"))
        #expect(page.contains("ทำแล้ว 20%"))
        #expect(try await desk.get(link).status == 404)
    }

    @Test("An assignment is given, renewed and ended after a question")
    func assignment() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let address = try await desk.add()
        let staff = try #require(cast.player("own staff").visitor.session).member.person.rawValue
        for due in ["1 ก.ย. 2569", "25/9/2569"] {
            let given = try await desk.send(
                address + "/assignments", [("person", "\(staff)"), ("due", due)])
            #expect(given["Location"] == address + "?done=assigned")
        }
        let page = try await desk.get(address).text
        #expect(page.contains("ภายใน 25 ก.ย. 2569") && !page.contains("ภายใน 1 ก.ย. 2569"))
        // Who is assigned may record.
        let desks = try MeasureDesk("own staff", of: cast)
        #expect(!page.contains("เลยวันที่มอบหมาย"))
        #expect(try await desks.get(address).text.contains("href=\"\(address)/progress\""))
        let end = try #require(
            page.firstMatch(of: /href="(\/work\/measure\/\d+\/assignments\/\d+)"/))
        let ended = try await desk.send(String(end.output.1), [])
        #expect(ended["Location"] == address + "?done=assignment-ended")
        #expect(try await desk.get(String(end.output.1)).status == 404)
        // A slip of the year is no assignment that is late for ever.
        for due in ["1 ม.ค. 2560", "2600-01-01", "1/1/2400"] {
            let refused = try await desk.send(
                address + "/assignments", [("person", "\(staff)"), ("due", due)])
            #expect(refused.status == 422 && refused.text.contains("ตรวจปีอีกครั้ง"), "\(due)")
        }
        // Neither an executive nor a person of nobody's can be given it.
        let executive = try #require(cast.player("own executive").visitor.session).member.person
        for person in ["\(executive.rawValue)", "987654", ""] {
            let refused = try await desk.send(
                address + "/assignments", [("person", person), ("due", "25 ก.ย. 2569")])
            #expect(refused.status == 422, "\(person)")
        }
    }

    @Test("An assignment that is late before its measure is says on both pages which day is meant")
    func lateAssignment() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let address = try await desk.add(["period": ""])
        let staff = try #require(cast.player("own staff").visitor.session).member.person.rawValue
        _ = try await desk.send(
            address + "/assignments", [("person", "\(staff)"), ("due", "20 ก.ย. 2569")])
        let late = "เลยวันที่มอบหมาย 1 วัน"
        let page = try await desk.get(address).text
        #expect(page.contains("ภายใน 20 ก.ย. 2569 " + late) && !page.contains("เลยกำหนด"))
        let mine = try await MeasureDesk("own staff", of: cast).get("/work/mine").text
        #expect(mine.contains(late) && !mine.contains("เลยกำหนด 1 วัน"))
    }

    @Test("A file shows what was done; who belongs to the authority saves it, nobody else")
    func evidence() async throws {
        let cast = try await AdministrationCast()
        let officer = try MeasureDesk("own officer", of: cast)
        let page = try await officer.add()
        let path = page + "/progress"
        let bytes = try BadInputStage.sample()
        let plan = FormPart("file", file: "แผน อบรม.docx", type: "x/y", bytes)
        let hidden = try await officer.hidden(path)
        let fields = hidden + MeasureDesk.progress("40") + [("file_label", "แผนการอบรม")]
        for _ in 1...2 {
            #expect(try await officer.post(path, fields, file: plan).status == 303)
        }
        let staff = try MeasureDesk("own staff", of: cast)
        let links = try await staff.get(page).text.matches(
            of:
                /href="(\/work\/measure\/\d+\/files\/\d+)">แผนการอบรม<\/a><\/p><p class="hint mt-0">แผน อบรม.docx</
        )
        let link = String(try #require(links.first).output.1)
        let count = try await kept(cast)
        #expect(links.count == 1 && count == 1)
        let saved = try await staff.get(link)
        #expect(saved.status == 200 && saved.body == bytes)
        #expect(saved["Content-Disposition"]?.hasPrefix("attachment") == true)
        #expect(try await MeasureDesk("other officer", of: cast).get(link).status == 404)
        let elsewhere = link.replacing(page + "/", with: "/work/measure/1/")
        #expect(try await staff.get(elsewhere).status == 404)
    }

    @Test(
        "Another file or other words under the same mark come back with a fresh one, and none is lost"
    )
    func otherUpload() async throws {
        let cast = try await AdministrationCast()
        let officer = try MeasureDesk("own officer", of: cast)
        let page = try await officer.add()
        let path = page + "/progress"
        let hidden = try await officer.hidden(path)
        let plan = FormPart("file", file: "a.docx", type: "x/y", try BadInputStage.sample())
        let other = FormPart(
            "file", file: "a.docx", type: "x/y", try BadInputStage.sample("results.docx"))
        let first = hidden + MeasureDesk.progress("40")
        #expect(try await officer.post(path, first, file: plan).status == 303)
        let words = ["words": "อบรมแล้ว 99 คน"]
        let others = [
            (hidden + MeasureDesk.progress("41"), other),
            (hidden + MeasureDesk.progress("60", words), plan),
        ]
        for (fields, file) in others {
            let refused = try await officer.post(path, fields, file: file)
            #expect(refused.status == 403)
            let words = try #require(fields.first { $0.name == "words" }).value
            #expect(refused.text.contains("\(words)</textarea>"), "\(refused.text)")
            let fresh = refused.hiddenFields(ofFormTo: path)
            #expect(fresh.map(\.value) != hidden.map(\.value) && fresh.count == hidden.count)
            let sent = try await officer.post(
                path, fresh + fields.dropFirst(hidden.count), file: file)
            #expect(sent.status == 303)
        }
        #expect(try await kept(cast) == 3)
    }

    @Test("Two presses of an upload at once keep one file")
    func uploadAtOnce() async throws {
        let cast = try await AdministrationCast()
        let officer = try MeasureDesk("own officer", of: cast)
        let page = try await officer.add()
        let path = page + "/progress"
        let fields = try await officer.hidden(path) + MeasureDesk.progress("40")
        let plan = FormPart("file", file: "a.docx", type: "x/y", try BadInputStage.sample())
        let answers = try await withThrowingTaskGroup { group in
            for _ in 1...4 {
                group.addTask { try await officer.post(path, fields, file: plan).status }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == [303, 303, 303, 303])
        #expect(try await kept(cast) == 1)
    }

    @Test("A file that is far too large leaves what was typed in the form")
    func tooLarge() async throws {
        let cast = try await AdministrationCast()
        let officer = try MeasureDesk("own officer", of: cast)
        let page = try await officer.add()
        let path = page + "/progress"
        let fields = try await officer.hidden(path) + MeasureDesk.progress("77")
        for size in [21 << 20, 26 << 20] {
            let file = FormPart(
                "file", file: "a.pdf", type: "x/y", [UInt8](repeating: 65, count: size))
            try await TestClient.overSockets(cast.site.application) { client in
                var request = TestRequest(
                    parts: fields.map { FormPart($0.name, $0.value) } + [file], to: path)
                request.fields.append(("Cookie", officer.cookie))
                let refused = try await client.send(request)
                #expect([413, 422].contains(refused.status), "\(size)")
                for typed in ["อบรมแล้ว 22 คน</textarea>", "value=\"77\"", "20 ส.ค. 2569", "20 MB"] {
                    #expect(refused.text.contains(typed), "\(size) \(typed)")
                }
            }
        }
    }

    @Test("A file that is not what its name says, or comes with what is refused, is not kept")
    func noEvidence() async throws {
        let cast = try await AdministrationCast()
        let officer = try MeasureDesk("own officer", of: cast)
        let page = try await officer.add()
        let path = page + "/progress"
        let program = FormPart("file", file: "plan.pdf", type: "application/pdf", Array("MZ".utf8))
        let plan = FormPart(
            "file", file: "plan.docx", type: "x/y", try BadInputStage.sample())
        let refused = try await officer.post(
            path, try await officer.hidden(path) + MeasureDesk.progress("50"),
            file: program)
        #expect(refused.status == 422 && refused.text.contains("id=\"file-error\""))
        #expect(refused.text.contains("อบรมแล้ว 22 คน</textarea>"))
        let again = try await officer.post(
            path, try await officer.hidden(path) + MeasureDesk.progress("500"),
            file: plan)
        #expect(again.status == 422 && again.text.contains("name=\"file_held\""))
        // Of staff of another division as little.
        let staff = try MeasureDesk("own staff", of: cast)
        let theirs = try await staff.post(
            path,
            staff.unseen(of: "/work/measure/{measure}/progress") + MeasureDesk.progress("50"),
            file: plan)
        #expect(theirs.status == 422 && theirs.text.contains("มาตรการนี้เป็นของกองอื่น"))
        #expect(try await kept(cast) == 0)
    }

    /// How many files lie there.
    private func kept(_ cast: AdministrationCast) async throws -> Int64 {
        try await cast.site.installation.database.read { transaction in
            try transaction.row(
                """
                SELECT count(*) AS files FROM file f WHERE NOT EXISTS (SELECT 1
                    FROM file_removal r WHERE r.authority = f.authority AND r.file = f.id)
                """)?["files"] ?? 0
        }
    }

    @Test(
        "What is assigned to somebody or his division waits by its day, what is late first, till it is done"
    )
    func mine() async throws {
        let cast = try await AdministrationCast()
        let officer = try MeasureDesk("own officer", of: cast)
        let staff = try MeasureDesk("own staff", of: cast)
        #expect(try await staff.get("/work/mine", language: "en").text.contains("class=\"empty\""))
        #expect(try await staff.get("/work").text.contains("ไม่มีค้าง"))
        let person = try #require(cast.player("own staff").visitor.session).member.person.rawValue
        var places: [String] = []
        for due in ["25 ก.ย. 2569", "1 ก.ย. 2569", "30 ก.ย. 2569"] {
            let address = try await officer.add(["name": "ภายใน \(due)"])
            let given = try await officer.send(
                address + "/assignments", [("person", "\(person)"), ("due", due)])
            #expect(given.status == 303)
            places.append(address)
        }
        let page = try await staff.get("/work/mine").text
        #expect(MeasureDesk.rows(page) == [places[1], places[0], places[2]])
        #expect(
            page.contains("ยังไม่เสร็จ 3 เรื่อง เลยกำหนด 1 เรื่อง") && page.contains("เลยวันที่มอบหมาย 20 วัน"))
        #expect(try await staff.get("/work").text.contains("เลยกำหนด 1 จาก 3 เรื่อง"))
        // The first pages name first what is late, then what has few days left.
        for desk in [staff, officer] {
            let first = try await desk.get("/work").text
            let late = try #require(first.firstRange(of: "เลยวันที่มอบหมาย 20 วัน"))
            let soon = try #require(first.firstRange(of: "เหลือ 4 วัน"))
            let people = try #require(first.firstRange(of: "ใครทำงานอยู่ที่นี่"))
            #expect(late.upperBound < soon.lowerBound && soon.upperBound < people.lowerBound)
            #expect(first.contains("href=\"\(places[1])\""))
        }
        #expect(page.contains("เหลือ 4 วัน"))
        let done = try await staff.send(
            places[1] + "/progress", MeasureDesk.progress("100"))
        #expect(done.status == 303)
        #expect(MeasureDesk.rows(try await staff.get("/work/mine").text) == [places[0], places[2]])
        // The head of the first division has what that division answers for.
        let ofDivision = try await officer.add(["divisions": "1", "period": ""])
        let head = try MeasureDesk("own head", of: cast)
        #expect(MeasureDesk.rows(try await head.get("/work/mine").text) == [ofDivision])
        // An executive records nothing, but sees how much is late or due soon.
        let executive = try MeasureDesk("own executive", of: cast)
        let above = try await executive.get("/work").text
        #expect(!above.contains("/work/mine") && above.contains("เลยหรือใกล้กำหนด 3 เรื่อง"))
        #expect(try await !head.get("/work").text.contains("เลยหรือใกล้กำหนด 3 เรื่อง"))
        // Its line stands where the nearest of them does: none is late any more, one has four days left.
        #expect(above.contains("id=\"soon\"") && !above.contains("id=\"late\""))
    }

    @Test("Another authority's measure answers as one that nobody has, at every address")
    func apart() async throws {
        let cast = try await AdministrationCast()
        let own = try MeasureDesk("own officer", of: cast)
        for _ in 1...3 { _ = try await own.add() }
        let other = try MeasureDesk("other officer", of: cast)
        let routes = cast.site.application.routes.filter {
            $0.method == .get && $0.template.hasPrefix("/work/measure/")
        }
        #expect(routes.count == 13)
        for route in routes {
            let path = { (number: String) in
                route.template.replacing("{measure}", with: number).replacing(
                    /\{[a-z]+\}/, with: "1")
            }
            #expect(try await other.get(path("4")).status == 404, "\(route.template)")
            #expect(try await other.get(path("987654")).status == 404, "\(route.template)")
        }
        for path in ["", "/wording", "/place", "/progress", "/assignments"] {
            #expect(try await own.get("/work/measure/4" + path).status == 200, "\(path)")
        }
    }

    @Test("The audit chain says of what each act was, by number and version")
    func audited() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let address = try await desk.add()
        _ = try await desk.send(
            address + "/wording", MeasureDesk.measure(["name": "ยืมของด้วยบัตร"]))
        _ = try await desk.send(address + "/progress", MeasureDesk.progress("40"))
        let chain = try MeasureDesk("own administrator", of: cast)
        let thai = try await chain.get("/work/audit").text
        for text in ["มาตรการที่ 2 ฉบับที่ 2", "มาตรการที่ 2 บันทึกที่ 2", "แก้มาตรการ"] {
            #expect(thai.contains(text), "\(text)")
        }
        let english = try await chain.get("/work/audit", language: "en").text
        #expect(english.contains("Measure 2, version 2") && english.contains("Measure 2, entry 2"))
        // No words of the plan.
        #expect(!thai.contains("ยืมของ"))
    }
}
