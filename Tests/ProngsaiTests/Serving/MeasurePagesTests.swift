import Assessment
import HTTP
import HTTPTesting
import Measures
import Platform
import Results
import Testing
import ThaiText

@testable import Prongsai

@Suite("Pages of the plan of measures") struct MeasurePagesTests {
    @Test("The menu leads to the plan of the fiscal year it is in Thailand")
    func now() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own staff", of: cast)
        #expect(try await desk.get("/work").text.contains("href=\"/work/measures\""))
        #expect(try await desk.get("/work/measures")["Location"] == "/work/measures/2569")
    }

    @Test("At the turn of the fiscal year in Bangkok the next plan is this year's")
    func turn() async throws {
        let stage = try await BadInputStage()
        // 2026-09-30 19:00 UTC is the first day of the next fiscal year in Bangkok.
        stage.site.pass(stage.site.now.span(to: Timestamp(milliseconds: 1_790_794_800_000)))
        let officer = try await stage.officer(1, at: "/work/measures")
        let answer = try await TestClient(stage.site.application).send(
            TestRequest(.get, officer.path, fields: [("Cookie", officer.cookie)]))
        #expect(answer["Location"] == "/work/measures/2570")
    }

    @Test("A year before the first framework, and one that nobody plans yet, has no plan")
    func years() async throws {
        let desk = try MeasureDesk("own officer", of: try await AdministrationCast())
        for (year, status) in [(2565, 404), (2566, 200), (2570, 200), (2571, 404)] {
            #expect(try await desk.get("/work/measures/\(year)").status == status, "\(year)")
        }
    }

    @Test("An empty plan is begun from the plan before, from the weak items, or with a measure")
    func empty() async throws {
        let cast = try await AdministrationCast()
        let officer = try MeasureDesk("own officer", of: cast)
        let framework = try #require(try TestSite.library().framework(for: 2568))
        let result = try [("total", "90"), ("question.i10", "81.90"), ("question.o12", "0")].map {
            try ResultEntry(#require(Figure($0.0)), written: $0.1, framework: framework)
        }
        let year = try #require(FiscalYear(2568))
        try await cast.act(.console, cast.first).recordResult(
            ResultDraft(year: year, entries: result), after: 0)
        let page = try await officer.get(MeasureDesk.year)
        #expect(page.text.contains("class=\"empty\"") && page.text.contains("เริ่มจากแผนปี 2568"))
        // The weakest comes first, and its link begins the editor with code and topic.
        let links = page.text.matches(of: /new\?targets=([a-z0-9]+)&amp;topic=\d/).map {
            String($0.output.1)
        }
        #expect(links == ["o12", "i10"])
        let editor = try await officer.get(MeasureDesk.year + "/new?targets=i10&topic=4")
        #expect(
            editor.text.contains("value=\"i10\"") && editor.text.contains("value=\"4\" selected"))
        let head = try await MeasureDesk("own head", of: cast).get(MeasureDesk.year, language: "en")
        #expect(
            head.text.contains("class=\"empty\"") && !head.text.contains(MeasureDesk.year + "/new"))
        let started = try await officer.send(
            MeasureDesk.year + "/start", [], on: MeasureDesk.year)
        #expect(started["Location"] == "/work/measures/2569?done=started")
        #expect(try await officer.get(MeasureDesk.year).text.contains("ยืมของผ่านระบบ"))
        let again = try await officer.post(
            MeasureDesk.year + "/start", try await officer.hidden("/sign-out", on: "/work"))
        #expect(again.status != 303)
    }

    @Test("What an officer writes stands in the plan under its topic, and on its own page")
    func added() async throws {
        let cast = try await AdministrationCast()
        let address = try await MeasureDesk("own officer", of: cast).add()
        for language in ["th", "en"] {
            let staff = try MeasureDesk("own staff", of: cast)
            let plan = try await staff.get(MeasureDesk.year, language: language)
            #expect(
                plan.text.contains("href=\"\(address)\"") && plan.text.contains("id=\"topic-4\""))
            for text in ["i10", "o12", "กองคลัง"] { #expect(plan.text.contains(text), "\(text)") }
            let page = try await staff.get(address, language: language)
            for text in [
                "ยืมของผ่านระบบ มีใบส่งคืนทุกครั้ง", "กองช่างไม่มีสมุด", "อบรมทุกกอง", "ใบยืม 120 ใบ",
                "คืนตรงเวลาร้อยละ 90",
                language == "th" ? "1 ม.ค. 2569 – 31 มี.ค. 2569" : "1 January 2026 – 31 March 2026",
            ] { #expect(page.text.contains(text), "\(text)") }
            #expect(
                !page.text.contains("/wording") && !plan.text.contains(MeasureDesk.year + "/new"))
        }
    }

    @Test("A code that the answered year does not have is refused with those that may be meant")
    func codes() async throws {
        let desk = try MeasureDesk("own officer", of: try await AdministrationCast())
        let answer = try await desk.send(
            MeasureDesk.year + "/new", MeasureDesk.measure(["targets": "i10 i100"]))
        #expect(answer.status == 422)
        #expect(answer.text.contains("การประเมินปี 2568 ไม่มีข้อ i100 หมายถึง i10"))
        #expect(answer.text.contains("value=\"i10 i100\"") && answer.text.contains("อบรมทุกกอง"))
    }

    @Test("A form that is sent twice adds one measure and records one entry")
    func twice() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let hidden = try await desk.hidden(MeasureDesk.year + "/new")
        var places: Set<String> = []
        for _ in 1...2 {
            let answer = try await desk.post(
                MeasureDesk.year + "/new", hidden + MeasureDesk.measure())
            places.insert(try #require(answer["Location"]))
        }
        #expect(places.count == 1)
        let address = try #require(places.first?.split(separator: "?").first).description
        let form = try await desk.hidden(address + "/progress")
        for _ in 1...2 {
            let sent = try await desk.post(
                address + "/progress", form + MeasureDesk.progress("40"))
            #expect(sent.status == 303)
        }
        let text = try await desk.get(address).text
        #expect(text.matches(of: /<strong>40%<\/strong>/).count == 1)
    }

    @Test(
        "Of two officers the second is told, sees what the first wrote, keeps his own and may save it"
    )
    func meanwhile() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let address = try await desk.add()
        let hidden = try await desk.hidden(address + "/wording")
        let first = try await desk.post(
            address + "/wording", hidden + MeasureDesk.measure(["period": "ม.ค. 2569"]))
        #expect(first["Location"] == address + "?done=changed")
        let late = try await desk.hidden(address + "/wording").filter { $0.name != "known" }
        let mine = MeasureDesk.measure(["name": "ยืมของด้วยบัตร"])
        let second = try await desk.post(
            address + "/wording", late + [("known", "1")] + mine, language: "en")
        #expect(second.status == 422)
        #expect(second.text.contains("value=\"ยืมของด้วยบัตร\""))
        let meanwhile = try #require(
            second.text.firstMatch(
                of: /aria-labelledby="meanwhile".*?<\/section>/.dotMatchesNewlines()))
        #expect(meanwhile.output.contains("ม.ค. 2569"))
        // What both wrote alike is not shown again.
        #expect(!meanwhile.output.contains("คืนตรงเวลา"))
        // What he did not touch is as the first saved it, in its field; nothing was changed by both.
        #expect(second.text.contains(/name="period" value="ม.ค. 2569"/))
        #expect(!second.text.contains("The other entered"))
        let both = try await desk.post(
            address + "/wording",
            late + [("known", "1")] + MeasureDesk.measure(["period": "ก.พ. 2569"]))
        #expect(both.text.contains(/name="period" value="ก.พ. 2569"/))
        #expect(both.text.contains("id=\"period-error\"") && both.text.contains("อีกคนใส่ ม.ค. 2569"))
        // In the summary it stands without its field, whose name it says.
        #expect(both.text.contains("href=\"#period\">ระยะเวลา: อีกคนใส่ ม.ค. 2569<"))
        let again = second.hiddenFields(ofFormTo: address + "/wording")
        #expect(again.contains { $0 == ("known", "2") })
        #expect(try await desk.post(address + "/wording", again + mine).status == 303)
        #expect(try await desk.get(address).text.contains("ยืมของด้วยบัตร"))
        let old = try await desk.get(address + "/versions/2")
        #expect(old.text.contains("ม.ค. 2569") && old.text.contains("ยืมของผ่านระบบ"))
        #expect(try await desk.get(address + "/versions/4").status == 404)
    }

    @Test("Filters show what they name, with counts, and stay in the address")
    func filters() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let late = try await desk.add(["period": "ไตรมาสที่ ๑", "name": "ต้องเสร็จเมื่อธันวาคม"])
        let open = try await desk.add(["period": "", "name": "ยังมีเวลาถึงสิ้นปี"])
        let page = try await desk.get(MeasureDesk.year + "?show=late").text
        #expect(MeasureDesk.rows(page) == [late])
        #expect(page.contains("เลยกำหนด 264 วัน") && page.contains("ภายใน 31 ธ.ค. 2568"))
        // Along the year each bar has its name, and what is late a look and words of its own.
        let year = try await desk.get(MeasureDesk.year + "/timeline").text
        #expect(year.contains(">1 เลยกำหนด 264 วันปฏิทิน · ต้องเสร็จเมื่อธันวาคม</p>"))
        #expect(year.contains(">2 ยังมีเวลาถึงสิ้นปี</p>") && year.contains("class=\"legend\""))
        #expect(year.matches(of: /class="g-late"/).count == 2, "the bar and its key")
        // How far the topic is tells both measures, whichever is shown; what the notice names is not all shown.
        #expect(page.contains("เสร็จ 0 จาก 2<") && !page.contains("ตรวจก่อนลงนาม"))
        #expect(try await desk.get(MeasureDesk.year).text.contains("ตรวจก่อนลงนาม"))
        #expect(page.contains(/show=late" aria-current="true">[^<]*<span class="num">1</))
        let staff = try MeasureDesk("own staff", of: cast)
        let none = try await staff.get(MeasureDesk.year + "?show=mine", language: "en").text
        #expect(none.contains("No measure is yours"))
        let person = try #require(cast.player("own staff").visitor.session).member.person.rawValue
        let given = try await desk.send(
            open + "/assignments",
            [("person", "\(person)"), ("due", "25 September 2026")])
        #expect(given["Location"] == open + "?done=assigned")
        let mine = try await staff.get(MeasureDesk.year + "?show=mine").text
        #expect(MeasureDesk.rows(mine) == [open])
        // The heading says that it is not the whole plan, and counts what it lists.
        #expect(
            mine.contains("แผนปีงบประมาณ 2569: ของฉัน รวมที่เสร็จแล้ว</h1>")
                && mine.contains("จาก 1 มาตรการ"))
        #expect(try await staff.get(open).text.contains("25 ก.ย. 2569"))
    }

    @Test("The first page counts what the list behind its link shows, late work first")
    func countedOnce() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let late = try await desk.add(["period": "ไตรมาสที่ ๑", "name": "ต้องเสร็จเมื่อธันวาคม"])
        let open = try await desk.add(["period": "", "name": "ยังมีเวลาถึงสิ้นปี"])
        let home = try await desk.get("/work").text
        let link = MeasureDesk.year + "?show=urgent"
        let row = try #require(home.firstRange(of: "href=\"\(link)\""))
        #expect(home[row.upperBound...].prefix(600).contains("เลยหรือใกล้กำหนด 2 เรื่อง"))
        #expect(MeasureDesk.rows(try await desk.get(link).text) == [late, open])
        // Under the heading of what is late stands the measure, before all else.
        let heading = try #require(home.firstRange(of: ">เลยกำหนดแล้ว</h2>"))
        let rest = try #require(home.firstRange(of: ">งานอื่น</h2>"))
        let first = try #require(home.firstRange(of: "href=\"\(late)\""))
        #expect(heading.upperBound < first.lowerBound && first.upperBound < rest.lowerBound)
        // One's own measures are their own entry of the menu.
        let mine = try await desk.get("/work/mine").text
        #expect(mine.contains(/href="\/work\/mine" aria-current="page"/))
        #expect(!mine.contains(/href="\/work\/measures" aria-current="page"/))
    }

    @Test("What is better mended before signing is said at the plan, each with the way to it")
    func review() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let address = try await desk.add(["divisions": "", "outcomes": "ดำเนินการแล้วเสร็จ"])
        let page = try await desk.get(MeasureDesk.year).text
        #expect(page.contains("ต้องแก้ 1 เรื่องก่อนขออนุมัติ · ตรวจก่อนลงนาม พบ 2 เรื่อง"))
        #expect(page.contains("ยังไม่มีผลการประเมินปี 2568 ที่แผนนี้ต้องตอบ"))
        #expect(
            page.contains("<a href=\"\(address)\">ยืมของผ่านระบบ มีใบส่งคืนทุกครั้ง: ยังไม่มีผู้รับผิดชอบ"))
    }

    @Test("A measure is taken out and put back; a question about an older version is asked again")
    func place() async throws {
        let desk = try MeasureDesk("own officer", of: try await AdministrationCast())
        let address = try await desk.add()
        let stale = try await desk.hidden(address + "/place")
        let other = try await desk.hidden(address + "/place")
        #expect(try await desk.send(address + "/place", []).status == 303)
        // Another officer who pressed the same button is told that it is done, and does not undo it.
        #expect(
            try await desk.post(address + "/place", other)["Location"] == address + "?done=dropped")
        #expect(!(try await desk.get(MeasureDesk.year).text.contains("href=\"\(address)\"")))
        let out = try await desk.get(address).text
        #expect(out.contains("ไม่อยู่ในแผนแล้ว") && !out.contains("action=\"\(address)/progress\""))
        #expect(
            try await desk.send(address + "/place", [])["Location"] == address + "?done=restored")
        #expect(try await desk.post(address + "/place", stale).status == 422)
        #expect(try await desk.get(MeasureDesk.year).text.contains("href=\"\(address)\""))
    }
}
