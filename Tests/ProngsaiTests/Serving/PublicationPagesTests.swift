import Assessment
import FileStore
import Foundation
import HTTP
import HTTPTesting
import Measures
import Platform
import Publications
import Reports
import Results
import Testing
import ThaiText

@testable import Prongsai

/// The officer's and the executive's browsers at the plan of 2569.
private struct Desks {
    static let plan = "/work/publications/2569/plan"

    let cast: AdministrationCast
    let officer: MeasureDesk
    let executive: MeasureDesk

    init() async throws {
        cast = try await AdministrationCast()
        officer = try MeasureDesk("own officer", of: cast)
        executive = try MeasureDesk("own executive", of: cast)
    }

    /// Sends a form of a page.
    func send(
        _ desk: MeasureDesk, _ path: String, on page: String,
        _ fields: [(name: String, value: String)] = [], language: String = "th"
    ) async throws -> TestResponse {
        try await desk.send(path, fields, on: page, language: language)
    }

    /// Asks for approval; the address of the request.
    func ask(because reason: String = "") async throws -> String {
        let answer = try await send(officer, Self.plan, on: Self.plan, [("reason", reason)])
        #expect(answer.status == 303, "\(answer.text.suffix(2_000))")
        let address = try #require(answer["Location"])
        return String(address.prefix { $0 != "?" })
    }

    /// Approves a request; the public address.
    func approve(_ request: String) async throws -> String {
        let answer = try await send(
            executive, request + "/approval", on: request)
        #expect(answer.status == 303, "\(answer.text.suffix(2_000))")
        let address = try #require(answer["Location"])
        return String(address.prefix { $0 != "?" })
    }

    /// Records a year's result, as the console does.
    func record(
        _ year: Int, _ figures: [(String, String)], after version: Int = 0
    ) async throws {
        let framework = try #require(try TestSite.library().framework(for: year))
        let entries = try figures.map {
            try ResultEntry(#require(Figure($0.0)), written: $0.1, framework: framework)
        }
        try await cast.act(.console, cast.first).recordResult(
            ResultDraft(year: try #require(FiscalYear(year)), entries: entries), after: version)
    }

    func everybody(_ path: String, language: String = "th") async throws -> TestResponse {
        try await TestClient(cast.site.application).send(
            TestRequest(.get, path, fields: [("Accept-Language", language)]))
    }
}

@Suite("Pages of approval, publication and proof") struct PublicationPagesTests {
    @Test("A plan is asked for, read, approved, published, corrected and proved")
    func story() async throws {
        let desks = try await Desks()
        let measure = try await desks.officer.add()
        let request = try await desks.ask()
        #expect(try await desks.executive.get("/work").text.contains("href=\"\(request)\""))
        let page = try await desks.executive.get(request + "/preview")
        #expect(page.text.contains("ยืมของผ่านระบบ") && page.text.contains(">ร่าง</p>"))
        #expect(page["Content-Security-Policy"]?.contains("sandbox") == true)
        let draft = try await desks.executive.get(request + "/draft")
        #expect(draft["Content-Type"] == "application/pdf")
        let first = try await desks.approve(request)
        for language in ["th", "en"] {
            let shown = try await desks.everybody(first, language: language)
            #expect(shown.status == 200 && shown.text.contains("<svg class=\"qr\""))
        }
        let document = try await desks.everybody(first + "/document")
        // It is read under a way back; the file is what was published, byte for byte.
        #expect(document.text.contains("<a href=\"\(first)\""))
        #expect(document.text.contains("<a href=\"/a/rim\">"))
        #expect(document.text.contains("<h2 id=\"part-1\">"))
        let frozen = try await desks.everybody(first + "/files/html").text
        for added in ["href=\"\(first)\"", "id=\"part-1\"", "min-inline-size:48rem"] {
            #expect(!frozen.contains(added), "\(added)")
        }
        #expect(frozen.contains("max-width:47.99rem"))
        #expect(document.text.contains("อนุมัติทางอิเล็กทรอนิกส์"))
        let file = try await desks.everybody(first + "/files/pdf")
        #expect(file["Content-Disposition"]?.contains("filename*=UTF-8''%E0%B9%81") == true)
        #expect(
            file["Content-Disposition"]?.contains("filename=\"measures-plan-2569-v1.pdf\"") == true)
        #expect(file["ETag"] != nil)

        // A correction needs a reason; the earlier version says that it was superseded.
        _ = try await desks.officer.send(
            measure + "/wording", MeasureDesk.measure(["outputs": "ใบยืม 150 ใบ"]),
            on: measure + "/wording")
        let refused = try await desks.send(
            desks.officer, Desks.plan, on: Desks.plan, [("reason", "")])
        #expect(refused.status == 422 && refused.text.contains("id=\"reason-error\""))
        // What is otherwise is told to the officer before he asks, and to the executive before he approves.
        let changed = "ยืมของผ่านระบบ มีใบส่งคืนทุกครั้ง · ผลผลิต: ใบยืม 120 ใบ → ใบยืม 150 ใบ"
        let told = try await desks.officer.get(Desks.plan).text
        #expect(told.contains("สิ่งที่เปลี่ยนจากฉบับที่ 1 ที่เผยแพร่") && told.contains(changed))
        let correction = try await desks.ask(because: "แก้จำนวนใบยืม")
        let asked = try await desks.executive.get(correction).text
        #expect(asked.contains("สิ่งที่ต่างจากฉบับที่ 1 ที่เผยแพร่") && asked.contains(changed))
        let second = try await desks.approve(correction)
        let old = try await desks.everybody(first)
        #expect(old.text.contains("href=\"\(second)\"") && old.text.contains("แก้จำนวนใบยืม"))
        let proof = try await desks.everybody(
            first.replacing("/publications/", with: "/verify/"))
        #expect(proof.text.contains("banner--ok") && proof.text.contains("href=\"\(second)\""))
        let hidden = try await desks.everybody(String(first.dropLast(4)) + "2222")
        #expect(hidden.status == 404)

        // Residents find the latest version on the authority's first page.
        let front = try await desks.everybody("/a/rim").text
        #expect(
            front.contains("href=\"\(second)\"") && !front.contains("href=\"\(first)\""))
    }

    @Test(
        "An earlier year that is entered later is told, asks for no correction and holds nothing up"
    )
    func earlierYear() async throws {
        let desks = try await Desks()
        _ = try await desks.officer.add()
        try await desks.record(2568, [("total", "92.68")])
        let published = try await desks.approve(desks.ask())
        let page = { try await desks.officer.get("/work/results/2566/figures").text }
        #expect(try await !page().contains("กำลังรอผู้บริหารอนุมัติ"))
        try await desks.record(2566, [("total", "85.20")])
        let text = try await desks.officer.get(Desks.plan).text
        #expect(text.contains("ไม่จำเป็นต้องเผยแพร่ฉบับแก้ไข"))
        #expect(!text.contains("เปลี่ยนหลังเผยแพร่"))
        #expect(text.contains("ปี 2566: เพิ่ม 85.20") && text.contains("เผยแพร่แล้ว ฉบับที่ 1"))
        #expect(try await desks.everybody(published).status == 200)

        // What waits prints 2566 now and not 2567: only the first is warned of, only its change holds it up.
        let request = try await desks.ask(because: "เพิ่มผลปี 2566")
        #expect(try await page().contains("กำลังรอผู้บริหารอนุมัติ และพิมพ์ผลปี 2566 ไว้"))
        let other = try await desks.officer.get("/work/results/2567/figures").text
        #expect(!other.contains("กำลังรอผู้บริหารอนุมัติ"))
        try await desks.record(2567, [("total", "88.10")])
        #expect(try await desks.executive.get(request).text.contains("อนุมัติและเผยแพร่"))
        try await desks.record(2566, [("total", "85.40")], after: 1)
        let stale = try await desks.executive.get(request).text
        #expect(stale.contains("ต้องขออนุมัติใหม่"))
    }

    @Test("The plan's own page says how it stands, and leads to approval and to the draft")
    func standing() async throws {
        let desks = try await Desks()
        _ = try await desks.officer.add()
        let plan = { try await desks.officer.get(MeasureDesk.year).text }
        let before = try await plan()
        #expect(before.contains("ยังไม่ได้ขออนุมัติ") && before.contains("href=\"\(Desks.plan)\""))
        #expect(before.contains("href=\"\(Desks.plan)/draft\""))
        let request = try await desks.ask()
        #expect(try await plan().contains("รออนุมัติ"))
        _ = try await desks.approve(request)
        #expect(try await plan().contains("เผยแพร่แล้ว ฉบับที่ 1"))
    }

    @Test("A plan in last year's words, or before any result, is warned of before approval")
    func unread() async throws {
        let desks = try await Desks()
        _ = try await desks.officer.add()
        let act = desks.cast.act(.console, desks.cast.first)
        let (year, next) = (try #require(FiscalYear(2569)), try #require(FiscalYear(2570)))
        try await act.startPlan(of: next, from: year)
        let copied = try await desks.officer.get("/work/publications/2570/plan").text
        #expect(copied.contains("ยังไม่ได้แก้จากปีก่อน 1 มาตรการ"))
        let page = try await desks.officer.get("/work/measures/2570").text
        #expect(page.contains("ยังไม่ได้แก้จากปีก่อน"))
        let first = try await desks.officer.get(Desks.plan).text
        #expect(first.contains("ยังไม่มีผลการประเมินปี 2568 ที่แผนนี้ต้องตอบ"))
        #expect(!first.contains("ยังไม่ได้แก้จากปีก่อน"))
        let measure = try #require(try await act.plan(of: next).first)
        var content = measure.content
        content.steps.append("ประเมินผลของปีที่ผ่านมา")
        try await act.changeMeasure(measure.id, to: content, after: measure.version)
        #expect(
            try await !desks.officer.get("/work/publications/2570/plan").text
                .contains("ยังไม่ได้แก้จากปีก่อน"))
    }

    @Test("Who reads longer than ten minutes gives the password and is back at the button")
    func reading() async throws {
        let desks = try await Desks()
        _ = try await desks.officer.add()
        let request = try await desks.ask()
        let approval = request + "/approval"
        let read = try await desks.executive.hidden(approval, on: request)
        desks.cast.site.pass(.minutes(11))
        let asked = try await desks.executive.post(approval, read)
        let back =
            "/account/confirm?back=%2Fwork%2Fapproval%2F\(request.split(separator: "/").last ?? "")%3Fdone%3Dconfirmed"
        #expect(asked["Location"] == back)
        // Who opens it that late is asked for the password instead, so that approval is pressed once.
        let late = try await desks.executive.get(request).text
        #expect(late.contains("href=\"\(back)\"") && !late.contains("action=\"\(approval)\""))
        let again = try await desks.executive.get(request + "?done=confirmed").text
        #expect(again.contains("ปุ่มอนุมัติอยู่ด้านล่าง"))
    }

    @Test("A document that was sent back stands first among its officer's work, with the reason")
    func returned() async throws {
        let desks = try await Desks()
        let measure = try await desks.officer.add()
        let request = try await desks.ask()
        _ = try await desks.send(
            desks.executive, request + "/return", on: request, [("reason", "เพิ่มตัวเลขเป้าหมาย")])
        let work = try await desks.officer.get("/work").text
        #expect(work.contains("ส่งกลับให้แก้ 1 ฉบับ") && work.contains("เพิ่มตัวเลขเป้าหมาย"))
        let same = try await desks.executive.get(try await desks.ask()).text
        #expect(!(try await desks.officer.get("/work").text.contains("ส่งกลับให้แก้")))
        // The executive reads what he asked for and what became of it; that nothing was mended too.
        #expect(same.contains("ให้แก้: เพิ่มตัวเลขเป้าหมาย"))
        #expect(same.contains("เนื้อหาเหมือนเดิมทุกประการ"))
        _ = try await desks.officer.send(
            measure + "/wording", MeasureDesk.measure(["outputs": "ใบยืม 150 ใบ"]),
            on: measure + "/wording")
        // One that is asked anew before anybody answered is still compared with the one that was sent back.
        let mended = try await desks.executive.get(try await desks.ask()).text
        #expect(mended.contains("สิ่งที่แก้จากคำขอที่ส่งกลับเมื่อ "))
        #expect(mended.contains("ให้แก้: เพิ่มตัวเลขเป้าหมาย"))
        #expect(mended.contains("ผลผลิต: ใบยืม 120 ใบ → ใบยืม 150 ใบ"))
        #expect(!mended.contains("ฉบับที่ 1 ที่เผยแพร่") && !mended.contains("เหมือนเดิมทุกประการ"))
    }

    @Test("What is asked anew after it was taken back says what is otherwise, once and only then")
    func askedAnew() async throws {
        let desks = try await Desks()
        let measure = try await desks.officer.add()
        let first = try await desks.ask()
        #expect(!(try await desks.executive.get(first).text.contains("id=\"changes")))
        _ = try await desks.send(desks.officer, first + "/withdrawal", on: first)
        let same = try await desks.executive.get(try await desks.ask()).text
        #expect(!same.contains("id=\"changes"))
        _ = try await desks.officer.send(
            measure + "/wording", MeasureDesk.measure(["outputs": "ใบยืม 150 ใบ"]),
            on: measure + "/wording")
        let second = try await desks.ask()
        let other = try await desks.executive.get(second).text
        #expect(other.contains("สิ่งที่ต่างจากคำขอที่ถอนเมื่อ "))
        #expect(other.contains("ผลผลิต: ใบยืม 120 ใบ → ใบยืม 150 ใบ"))
        // What was approved is compared as it was published.
        _ = try await desks.approve(second)
        _ = try await desks.officer.send(
            measure + "/wording", MeasureDesk.measure(["outputs": "ใบยืม 160 ใบ"]),
            on: measure + "/wording")
        let third = try await desks.executive.get(try await desks.ask(because: "แก้จำนวน")).text
        #expect(third.contains("ฉบับที่ 1 ที่เผยแพร่") && !third.contains("คำขอที่ถอน"))
    }

    @Test("A division that is called otherwise now is named to the executive as a change")
    func renamed() async throws {
        let desks = try await Desks()
        let measure = try await desks.officer.add()
        let request = try await desks.ask()
        let act = desks.cast.act(.console, desks.cast.first)
        for division in try await act.divisions() {
            let name = try #require(PlainName(rawValue: "กองใหม่ที่ \(division.id.rawValue)"))
            try await act.renameDivision(division.id, to: name)
        }
        let page = try await desks.executive.get(request).text
        #expect(page.contains("href=\"\(measure)\"") && !page.contains("พบ 0 เรื่อง"))
    }

    @Test(
        "A code under which nothing was published, or none, is said beside the field that keeps it",
        arguments: [("/verify/zzzz-zzzz", 404, "zzzz-zzzz"), ("/verify?code=", 422, "")])
    func unknown(_ address: String, _ status: Int, _ kept: String) async throws {
        let desks = try await Desks()
        for language in ["th", "en"] {
            let page = try await desks.everybody(address, language: language)
            #expect(page.status == status)
            #expect(
                page.text.contains("id=\"code-error\"") && page.text.contains("value=\"\(kept)\""))
        }
    }

    @Test(
        "A measure without owner and a code that is gone are refused, with the way to them"
    )
    func obstacles() async throws {
        let desks = try await Desks()
        let measure = try await desks.officer.add(["divisions": ""])
        for language in ["th", "en"] {
            let page = try await desks.officer.get(Desks.plan, language: language)
            #expect(page.text.contains("href=\"\(measure)\""))
            #expect(!page.text.contains("action=\"\(Desks.plan)\""))
        }
        // A code of a year whose framework is no longer the one that the plan answers.
        let act = desks.cast.act(.console, desks.cast.first)
        let year = try #require(FiscalYear(2569))
        var content = MeasureContent(topic: 4, name: "จากปีก่อน", targets: ["o35", "o12"])
        content.divisions = [Division.ID(rawValue: 2)]
        content.basis = ["o12": TargetBasis(year: 2568, name: "ชื่ออื่นของข้อนี้")]
        try await act.addMeasure(content, to: year)
        let page = try await desks.officer.get(Desks.plan)
        #expect(page.text.contains("ปีนี้ไม่มีข้อ o35") && page.text.contains("ชื่ออื่นของข้อนี้"))
    }

    @Test("What changed after approval was asked is named to the executive, and cannot be approved")
    func changed() async throws {
        let desks = try await Desks()
        let measure = try await desks.officer.add()
        let request = try await desks.ask()
        let before = try await desks.executive.hidden(request + "/approval", on: request)
        // Whoever is about to change what the plan tells of is told; progress is not in the plan.
        let awaited = "แผนมาตรการ ปีงบประมาณ 2569 กำลังรอผู้บริหารอนุมัติ"
        #expect(try await desks.officer.get(measure + "/wording").text.contains(awaited))
        #expect(!(try await desks.officer.get(measure + "/progress").text.contains(awaited)))
        let stale = ["มาตรการนี้เปลี่ยนหลังส่ง", "ต้องขออนุมัติใหม่ 1 ฉบับ"]
        for (path, text) in zip([measure, "/work"], stale) {
            #expect(!(try await desks.officer.get(path).text.contains(text)), "\(path)")
        }
        desks.cast.site.pass(.minutes(1))
        _ = try await desks.officer.send(
            measure + "/wording", MeasureDesk.measure(["period": "ไตรมาสที่ 3"]),
            on: measure + "/wording")
        for (path, text) in zip([measure, "/work"], stale) {
            #expect(try await desks.officer.get(path).text.contains(text), "\(path)")
        }
        let page = try await desks.executive.get(request)
        #expect(page.text.contains("href=\"\(measure)\""))
        #expect(!page.text.contains("action=\"\(request)/approval\""))
        let refused = try await desks.executive.post(request + "/approval", before)
        #expect(refused.status == 422 && refused.text.contains("href=\"\(measure)\""))
        // The sentence for who approves stands once; who asks is told what he can do himself.
        let sentence = "ส่งกลับให้เจ้าหน้าที่ ITA ขออนุมัติฉบับใหม่"
        for text in [page.text, refused.text] {
            #expect(text.components(separatedBy: sentence).count == 2)
        }
        let own = try await desks.officer.get(request).text
        #expect(!own.contains(sentence) && own.contains("href=\"\(Desks.plan)#ask\""))
        // No list says that it only waits.
        for (desk, path) in [
            (desks.officer, "/work/publications"), (desks.executive, "/work/publications"),
            (desks.executive, "/work"),
        ] {
            let list = try await desk.get(path).text
            #expect(list.contains("ขออนุมัติใหม่") && !list.contains(">รออนุมัติ"), "\(path)")
        }
    }

    @Test("Before he signs the executive reads what it is: document, version, pages, fingerprint")
    func confirming() async throws {
        let desks = try await Desks()
        _ = try await desks.officer.add()
        let request = try await desks.ask()
        let asked = try await desks.executive.get(request).text
        #expect(asked.components(separatedBy: "action=\"\(request)/approval\"").count == 2)
        for text in ["แผนมาตรการ ปีงบประมาณ 2569", "ฉบับที่ 1", " หน้า<", "ทุกคนอ่าน"] {
            #expect(asked.contains(text), "\(text)")
        }
        // The fingerprint is there for who wants it, behind a fold.
        let fold = try #require(asked.range(of: "ลายนิ้วมือของเนื้อหา (SHA-256)</summary>"))
        #expect(asked[fold.upperBound...].firstMatch(of: /[0-9a-f]{64}/) != nil)
        #expect(try await desks.executive.get(request + "/approval")["Location"] == request)
        // An officer has no such button, and what was approved is not approved again.
        #expect(
            !(try await desks.officer.get(request).text.contains("action=\"\(request)/approval")))
        _ = try await desks.approve(request)
        let after = try await desks.executive.get(request).text
        #expect(!after.contains("action=\"\(request)/approval\""))
    }

    @Test("Who changes what was published is told before, and every list says it afterwards")
    func changedSincePublished() async throws {
        let desks = try await Desks()
        let measure = try await desks.officer.add()
        let editor = measure + "/wording"
        let warning = "ฉบับที่เผยแพร่ไม่เปลี่ยนตามการแก้นี้"
        #expect(!(try await desks.officer.get(editor).text.contains(warning)))
        _ = try await desks.approve(desks.ask())
        #expect(try await desks.officer.get(editor).text.contains(warning))
        let lists = ["/work", "/work/publications", Desks.plan]
        for list in lists {
            #expect(!(try await desks.officer.get(list).text.contains("เปลี่ยนหลังเผยแพร่")))
        }
        desks.cast.site.pass(.minutes(1))
        _ = try await desks.officer.send(
            editor, MeasureDesk.measure(["period": "ไตรมาสที่ 3"]), on: editor)
        for list in lists + [measure] {
            #expect(
                try await desks.officer.get(list).text.contains("หลังเผยแพร่"), "\(list)")
        }
    }

    @Test(
        "Before signing it is said which topics have no cause, and where a corrected score is left")
    func analysed() async throws {
        let desks = try await Desks()
        _ = try await desks.officer.add(["issue": "ข้อ i10 ได้ 84.35 คะแนน"])
        try await desks.record(2568, [("question.i10", "84.35"), ("question.i11", "90")])
        let before = try await desks.officer.get(Desks.plan).text
        #expect(before.contains("การวิเคราะห์ผลปี 2568 ยังไม่บอกสาเหตุของประเด็นที่"))
        #expect(before.contains("href=\"/work/results/2568/analysis\""))
        #expect(!before.contains("ซึ่งเป็นข้อ i10ก่อนแก้"))
        try await desks.record(
            2568, [("question.i10", "85.43"), ("question.i11", "90")], after: 1)
        let after = try await desks.officer.get(Desks.plan).text
        #expect(after.contains("ยังใช้ตัวเลข 84.35"))
        #expect(after.contains("ปัจจุบัน 85.43"))
        // The plan's own page says the same.
        #expect(try await desks.officer.get("/work/measures/2569").text.contains("ยังใช้ตัวเลข 84.35"))
        let topic = try #require(TestSite.library().framework(for: 2568)?.topic(of: "i10")?.number)
        try await desks.cast.act(.console, desks.cast.first).recordAnalysis(
            [topic: YearAnalysis.Words(cause: "ยืมด้วยสมุด")],
            of: #require(FiscalYear(2568)), after: 0)
        let caused = try await desks.officer.get(Desks.plan).text
        #expect(!caused.contains("ยังไม่บอกสาเหตุ"))
    }

    @Test(
        "The executive's first page shows the latest result with what it changed, the officer's does not"
    )
    func newestResult() async throws {
        let desks = try await Desks()
        #expect(!(try await desks.executive.get("/work").text.contains("id=\"newest\"")))
        try await desks.record(2567, [("total", "88.10")])
        try await desks.record(2568, [("total", "90.00")])
        let home = try await desks.executive.get("/work").text
        #expect(home.contains("ผลปี 2568 ได้ 90.00 คะแนน</h2>"))
        #expect(home.contains("เพิ่มขึ้น 1.90 จากปี 2567"))
        #expect(!(try await desks.officer.get("/work").text.contains("id=\"newest\"")))
    }

    @Test("An older year's result that was corrected after approval was asked is named by its year")
    func olderResult() async throws {
        let desks = try await Desks()
        _ = try await desks.officer.add()
        try await desks.record(2568, [("total", "90")])
        try await desks.record(2567, [("total", "87")])
        let request = try await desks.ask()
        let sheet = "/work/results/2567/figures"
        let officer = try await desks.officer.get(sheet).text
        #expect(officer.contains("แผนมาตรการ ปีงบประมาณ 2569 กำลังรอผู้บริหารอนุมัติ และพิมพ์ผลปี 2567"))
        try await desks.record(2567, [("total", "88")], after: 1)
        let page = try await desks.executive.get(request).text
        #expect(page.contains("href=\"/work/results/2567\">ผลประเมินปี 2567</a>"))
        // A result that the plan does not print leaves it as it is.
        let again = try await desks.ask()
        try await desks.record(2567, [("total", "88"), ("question.i10", "80")], after: 2)
        let sound = try await desks.executive.get(again).text
        #expect(sound.contains("action=\"\(again)/approval\""))
    }

    @Test(
        "A total that is not what its parts come to stands as announced everywhere, and is marked")
    func contradiction() async throws {
        let desks = try await Desks()
        _ = try await desks.officer.add()
        let parts = [
            ("instrument.IIT", "85"), ("instrument.EIT", "85"), ("instrument.OIT", "85"),
        ]
        try await desks.record(2568, parts + [("total", "85")])
        let note = "เป็นไปตามประกาศผล ส่วนประกอบที่แสดงไว้คำนวณได้ ๘๕.๐๐"
        let review = "คะแนนรวม บันทึกไว้ 92.50 แต่ส่วนประกอบคำนวณได้ 85.00"
        #expect(!(try await desks.officer.get(Desks.plan + "/preview").text.contains(note)))
        #expect(!(try await desks.officer.get(Desks.plan).text.contains("แต่ส่วนประกอบคำนวณได้")))
        try await desks.record(2568, parts + [("total", "92.50")], after: 1)
        let request = try await desks.ask()
        for path in ["/work/measures/2569", Desks.plan, request] {
            #expect(try await desks.officer.get(path).text.contains(review), "\(path)")
        }
        for path in [Desks.plan + "/preview", request + "/preview"] {
            let print = try await desks.officer.get(path).text
            #expect(print.contains(note) && print.contains("๙๒.๕๐ คะแนน *"), "\(path)")
        }
        let years = try await desks.officer.get("/work/results").text
        #expect(years.contains(">92.50") && years.contains("ไม่ลงตัว"))
        #expect(!years.contains("85.00"))
        let year = try await desks.officer.get("/work/results/2568").text
        #expect(year.contains("<strong class=\"total__v\">92.50</strong>"))
        #expect(year.contains("ตามประกาศ แต่คะแนนที่บันทึกไว้คำนวณได้ 85.00"))
    }

    @Test("The file of a published report stays when it shows the progress no more, any other goes")
    func heldFile() async throws {
        let desks = try await Desks()
        let measure = try await desks.officer.add()
        let path = measure + "/progress"
        let plan = FormPart("file", file: "a.docx", type: "x/y", try BadInputStage.sample())
        let sent = try await desks.officer.post(
            path, try await desks.officer.hidden(path) + MeasureDesk.progress("40"), file: plan)
        #expect(sent.status == 303)
        let results = "/work/publications/2569/results"
        let asked = try await desks.send(desks.officer, results, on: results, [("reason", "")])
        let request = String(try #require(asked["Location"]).prefix { $0 != "?" })
        _ = try await desks.approve(request)
        desks.cast.site.pass(.minutes(1))
        let more = try await desks.officer.get(measure).text.firstMatch(
            of: /href="(\/work\/measure\/\d+\/progress\/\d+\/evidence)"/)
        let addition = String(try #require(more).output.1)
        _ = try await desks.officer.post(
            addition, try await desks.officer.hidden(addition), file: plan)
        let page = try await desks.officer.get(measure).text
        let files = page.matches(of: /strong" href="(\/work\/measure\/\d+\/files\/\d+)"/).map {
            String($0.output.1)
        }
        let removals = page.matches(of: /href="([^"]+\/removal)"/).map { String($0.output.1) }
        #expect(files.count == 2)
        for removal in removals {
            let gone = try await desks.officer.send(removal, [("reason", "แนบผิด")])
            #expect(gone.status == 303)
        }
        let answers = [
            try await desks.officer.get(files[0]).status,
            try await desks.officer.get(files[1]).status,
        ]
        #expect(answers == [200, 404])
    }

    @Test("The proof and verify say what differs when a byte on the disk was changed")
    func changedByte() async throws {
        let desks = try await Desks()
        _ = try await desks.officer.add()
        let address = try await desks.approve(desks.ask())
        let installation = desks.cast.site.installation
        #expect(try await Self.damage(installation) == [])
        let act = desks.cast.act(.console, desks.cast.first)
        let subject = PublicationSubject(.plan, of: try #require(FiscalYear(2569)))
        let file = try #require(try await act.publishedFile(of: subject, as: .pdf))
        let path = "\(installation.files.folder)/\(file.hash.text.prefix(2))/\(file.hash.text)"
        var bytes = try #require(FileManager.default.contents(atPath: path))
        bytes[100] ^= 1
        try bytes.write(to: URL(filePath: path))
        let proof = try await desks.everybody(
            address.replacing("/publications/", with: "/verify/"), language: "en")
        #expect(proof.text.contains("Not true") && proof.text.contains("PDF file in the store"))
        let code = address.dropFirst("/publications/".count)
        let found = try await Self.damage(installation)
        #expect(found.count == 1 && found.allSatisfy { $0.contains(code) && $0.contains("PDF") })
    }

    private static func damage(_ installation: Installation) async throws -> [String] {
        let kept = try await PublicationKeeper.look(installation.database, installation.files)
        return kept?.damage.map(\.english) ?? ["nothing was looked at"]
    }

    @Test("The command writes the document from the database, and what was published byte for byte")
    func command() async throws {
        let desks = try await Desks()
        _ = try await desks.officer.add()
        let address = try await desks.approve(desks.ask())
        let folder = desks.cast.site.installation.folder.path
        let prompt = try Prompt()
        for format in PublicationFormat.allCases.map(\.rawValue) {
            let words = [
                "report", "--authority", "rim", "--year", "2569", "--as", "plan", "--format",
                format, "--data", folder, "-o", "-",
            ]
            let answer = prompt.type(words)
            #expect(answer.exit == 0 && answer.bytes.count > 300, "\(answer.messages)")
            let frozen = prompt.type(words + ["--published"])
            let published = try await desks.everybody("\(address)/files/\(format)")
            #expect(frozen.bytes == published.body ?? [], "\(format)")
        }
        let none = prompt.type([
            "report", "--authority", "rim", "--year", "2570", "--as", "plan", "--data", folder,
            "-o", prompt.path("plan.pdf"),
        ])
        #expect(none.exit == 1 && prompt.names == [])
    }
}
