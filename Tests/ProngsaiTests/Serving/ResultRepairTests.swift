import HTTP
import HTTPTesting
import Platform
import Testing

@testable import Prongsai

@Suite("A recorded result put right, and tried out") struct ResultRepairTests {
    private static let path = "/work/results/2568"

    private struct Desk {
        let cast: AdministrationCast
        let cookie: String

        init(_ player: String = "own officer", of cast: AdministrationCast) throws {
            self.cast = cast
            cookie = try cast.player(player).cookie
        }

        func get(_ path: String, language: String = "th") async throws -> TestResponse {
            try await TestClient(cast.site.application).send(
                TestRequest(
                    .get, path, fields: [("Cookie", cookie), ("Accept-Language", language)]))
        }

        func post(
            _ fields: [(name: String, value: String)], to path: String
        ) async throws -> TestResponse {
            var request = TestRequest(form: fields, to: path)
            request.fields.append(("Cookie", cookie))
            return try await TestClient(cast.site.application).send(request)
        }

        /// Records a year's figures, whether or not they add up.
        func record(_ figures: [(name: String, value: String)], year: Int = 2568) async throws {
            let sheet = "/work/results/\(year)/figures"
            let hidden = try await get(sheet).hiddenFields(ofFormTo: sheet)
            let answer = try await post(hidden + figures + [("deed", "insist")], to: sheet)
            #expect(answer.status == 303)
        }
    }

    private static let slipped = [
        ("indicator.1", "95.40"), ("indicator.2", "96.98"), ("indicator.3", "99.52"),
        ("indicator.4", "92.38"), ("indicator.5", "94.13"), ("instrument.IIT", "59.68"),
        ("instrument.EIT", "97.75"), ("instrument.OIT", "95.38"), ("question.i10", "81.90"),
    ]

    @Test("One press on the year's page records the repaired figure as the next version")
    func repaired() async throws {
        let desk = try Desk(of: try await AdministrationCast())
        try await desk.record(Self.slipped)
        let page = try await desk.get(Self.path)
        #expect(page.text.contains("value=\"instrument.IIT=95.68\""))
        let hidden = page.hiddenFields(ofFormTo: Self.path + "/repair")
        let sent = try await desk.post(
            hidden + [("repair", "instrument.IIT=95.68")], to: Self.path + "/repair")
        #expect(sent["Location"] == Self.path + "?done=repaired")
        let after = try await desk.get(Self.path + "?done=repaired")
        #expect(after.text.contains("เป็นฉบับที่ 2"))
        #expect(!after.text.contains("class=\"finding\""))
        #expect(try await desk.get(Self.path + "/figures").text.contains(/value="99.52"/))
        let late = try await desk.post(
            hidden + [("repair", "instrument.IIT=95.60")], to: Self.path + "/repair")
        #expect(late.status == 422 && late.text.contains("class=\"errors\""))
    }

    @Test("Who does not record reads the finding without a button, and is refused")
    func reader() async throws {
        let cast = try await AdministrationCast()
        try await Desk(of: cast).record(Self.slipped)
        let staff = try Desk("own staff", of: cast)
        let page = try await staff.get(Self.path)
        #expect(page.text.contains("class=\"finding") && !page.text.contains("/repair"))
        let refused = try await staff.post(
            [("repair", "instrument.IIT=95.68")], to: Self.path + "/repair")
        #expect(refused.status == 403)
    }

    @Test("The change since last year and the way to the other years stand on the page")
    func years() async throws {
        let desk = try Desk(of: try await AdministrationCast())
        try await desk.record([("total", "91.64")], year: 2567)
        try await desk.record([("total", "95.33")])
        let page = try await desk.get(Self.path)
        #expect(page.text.contains("สูงกว่าปีก่อน 3.69 คะแนน"))
        #expect(page.text.contains("href=\"/work/results/2567\""))
        let english = try await desk.get("/work/results/2567", language: "en")
        #expect(!english.text.contains("last year"))
    }

    @Test("Several scores are tried at once; nothing is recorded by it")
    func tried() async throws {
        let desk = try Desk(of: try await AdministrationCast())
        try await desk.record([
            ("instrument.IIT", "90.00"), ("instrument.EIT", "80.00"), ("instrument.OIT", "70.00"),
        ])
        let page = try await desk.get(Self.path)
        #expect(page.text.contains("name=\"try.instrument.OIT\""))
        #expect(!page.text.contains("79.00 →"))
        let query = "?try.instrument.OIT=%E0%B9%98%E0%B9%90&try.instrument.EIT=90&figure=&score="
        let tried = try await desk.get(Self.path + query)
        #expect(tried.text.contains("คะแนนรวม 79.00 → 86.00"))
        let wrong = try await desk.get(Self.path + "?try.instrument.OIT=180")
        #expect(wrong.status == 200 && wrong.text.contains("ใส่คะแนน 0 ถึง 100"))
        #expect(!wrong.text.contains("79.00 →"))
    }

    @Test("What an authority shows stands beside another's own, until it is taken back")
    func compared() async throws {
        let cast = try await AdministrationCast()
        let (desk, other) = (try Desk(of: cast), try Desk("other officer", of: cast))
        try await desk.record([("total", "95.33")])
        try await other.record([("total", "91.00")])
        #expect(try await desk.get(Self.path).text.contains("ที่เผยแพร่ผลปี 2568 ให้เทียบ"))
        let page = try await other.get(Self.path)
        let hidden = page.hiddenFields(ofFormTo: Self.path + "/share")
        #expect(try await other.post(hidden, to: Self.path + "/share").status == 303)
        let compared = try await desk.get(Self.path)
        #expect(compared.text.contains("คะแนนรวมเฉลี่ย 91.00 ของเรา 95.33"))
        #expect(compared.text.contains("+4.33"))
        let shown = try await other.get(Self.path)
        let back = shown.hiddenFields(ofFormTo: Self.path + "/withdraw")
        #expect(try await other.post(back, to: Self.path + "/withdraw").status == 303)
        #expect(!(try await desk.get(Self.path).text.contains("+4.33")))
        let staff = try await Desk("own staff", of: cast).get(Self.path)
        #expect(staff.text.contains("id=\"comparison\"") && !staff.text.contains("/share\""))
    }

    @Test("The weakest say what full marks would add to the total, by the year's weights")
    func gains() async throws {
        let desk = try Desk(of: try await AdministrationCast())
        try await desk.record([
            ("instrument.IIT", "90.00"), ("instrument.EIT", "80.00"), ("instrument.OIT", "70.00"),
            ("indicator.9", "50.00"), ("question.o1", "0.00"), ("question.i1", "88.00"),
        ])
        let page = try await desk.get(Self.path)
        #expect(page.text.contains("ข้อที่คะแนนต่ำสุด"))
        #expect(page.text.contains(/\+[0-9]\.[0-9]{2}/))
    }

    @Test("An earlier version is opened, and its figures become the latest version by one press")
    func restored() async throws {
        let cast = try await AdministrationCast()
        let desk = try Desk(of: cast)
        try await desk.record([("total", "91.64"), ("question.i1", "88.10")])
        try await desk.record([("total", "92.68")])
        #expect(try await desk.get(Self.path).text.contains("\(Self.path)?version=1"))
        let earlier = try await desk.get(Self.path + "?version=1")
        #expect(earlier.text.contains("นี่คือฉบับที่ 1 ฉบับปัจจุบันคือฉบับที่ 2"))
        #expect(earlier.text.contains("91.64") && !earlier.text.contains("92.68"))
        let sheet = Self.path + "/figures"
        let hidden = earlier.hiddenFields(ofFormTo: sheet)
        let other = try await desk.get(Self.path + "?version=1").hiddenFields(ofFormTo: sheet)
        let sent = try await desk.post(hidden + [("deed", "restore")], to: sheet)
        #expect(sent["Location"] == Self.path + "?done=restored")
        let now = try await desk.get(Self.path + "?done=restored")
        #expect(now.text.contains("เป็นฉบับที่ 3") && now.text.contains("91.64"))
        #expect(try await desk.get(sheet).text.contains(/name="question.i1" value="88.10"/))
        // Another version came meanwhile: nothing is restored unseen.
        let late = try await desk.post(other + [("deed", "restore")], to: sheet)
        #expect(late.status == 422)
        let staff = try Desk("own staff", of: cast)
        let read = try await staff.get(Self.path + "?version=2")
        #expect(read.text.contains("92.68") && !read.text.contains("value=\"restore\""))
        for wrong in ["9", "0", "x", "-1"] {
            #expect(try await desk.get(Self.path + "?version=" + wrong).status == 404, "\(wrong)")
        }
    }

    @Test("Who shows a version that was corrected meanwhile reads so on the year's page")
    func sharedLate() async throws {
        let desk = try Desk(of: try await AdministrationCast())
        try await desk.record([("total", "91.64")])
        let hidden = try await desk.get(Self.path).hiddenFields(ofFormTo: Self.path + "/share")
        try await desk.record([("total", "92.68")])
        let late = try await desk.post(hidden, to: Self.path + "/share")
        #expect(late.status == 422 && late.text.contains("ยังไม่ได้เผยแพร่ เพราะผลปี 2568 เป็นฉบับที่ 2"))
        #expect(late.text.contains("/share") && !late.text.contains("ที่คุณพิมพ์"))
    }
}
