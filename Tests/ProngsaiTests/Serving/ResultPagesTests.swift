import HTTP
import HTTPTesting
import Platform
import Testing

@testable import Prongsai

@Suite("Pages of the yearly results") struct ResultPagesTests {
    /// A browser of somebody of the first authority.
    private struct Desk {
        let cast: AdministrationCast
        let cookie: String

        init(_ player: String, of cast: AdministrationCast) throws {
            self.cast = cast
            cookie = try cast.player(player).cookie
        }

        func get(_ path: String, language: String = "th") async throws -> TestResponse {
            try await TestClient(cast.site.application).send(
                TestRequest(
                    .get, path, fields: [("Cookie", cookie), ("Accept-Language", language)]))
        }

        /// Opens the sheet of a year and sends it as it stands there, with some fields changed.
        func send(
            _ changes: [(name: String, value: String)],
            to path: String = "/work/results/2568/figures"
        ) async throws -> TestResponse {
            let page = try await get("/work/results/2568/figures")
            let hidden = page.hiddenFields(ofFormTo: "/work/results/2568/figures")
            var request = TestRequest(form: hidden + changes, to: path)
            request.fields.append(("Cookie", cookie))
            return try await TestClient(cast.site.application).send(request)
        }
    }

    /// Indicators 1–5 of which the mean is 95.68, and what is made of them.
    private static let indicators = [
        ("indicator.1", "95.40"), ("indicator.2", "๙๖.๙๘"), ("indicator.3", "99.52"),
        ("indicator.4", "92.38"), ("indicator.5", "94.13"),
    ]

    @Test(
        "Before the first result an officer is led to the sheet; the others read when it will be there"
    )
    func empty() async throws {
        let cast = try await AdministrationCast()
        let officer = try await Desk("own officer", of: cast).get("/work/results")
        #expect(officer.status == 200)
        #expect(
            officer.text.contains("class=\"empty\"")
                && officer.text.contains("/work/results/2568/figures"))
        let head = try await Desk("own head", of: cast).get("/work/results", language: "en")
        #expect(head.text.contains("class=\"empty\"") && !head.text.contains("/figures"))
        #expect(head.text.contains("href=\"/work/results\""))
    }

    @Test("The check computes what is empty and finds what does not add up, and records nothing")
    func check() async throws {
        let cast = try await AdministrationCast()
        let desk = try Desk("own officer", of: cast)
        let wrong = Self.indicators + [("instrument.IIT", "59.68"), ("deed", "check")]
        let page = try await desk.send(wrong)
        #expect(page.status == 200)
        #expect(page.text.contains("value=\"question.IIT") == false)
        #expect(page.text.contains("value=\"instrument.IIT=95.68\""))
        #expect(page.text.contains("value=\"๙๖.๙๘\""))
        let computed = try await desk.send(Self.indicators + [("deed", "check")])
        #expect(computed.text.contains("คำนวณได้ 95.68"))
        #expect(try await desk.get("/work/results").text.contains("class=\"empty\""))
    }

    @Test("The repair's button puts the value into its field and keeps all others")
    func repair() async throws {
        let cast = try await AdministrationCast()
        let desk = try Desk("own officer", of: cast)
        let page = try await desk.send(
            Self.indicators + [("instrument.IIT", "59.68"), ("repair", "instrument.IIT=95.68")])
        #expect(page.status == 200)
        #expect(page.text.contains(/name="instrument.IIT" value="95.68"/))
        #expect(page.text.contains(/name="indicator.3" value="99.52"/))
        #expect(!page.text.contains("class=\"finding\""))
    }

    @Test("Figures that surely do not add up are asked about, and recorded only by the answer")
    func asking() async throws {
        let cast = try await AdministrationCast()
        let desk = try Desk("own officer", of: cast)
        let wrong = Self.indicators + [("instrument.IIT", "59.68")]
        let asked = try await desk.send(wrong + [("deed", "record")])
        #expect(asked.status == 422 && asked.text.contains("ยังไม่ได้บันทึก: มี 1 จุด"))
        #expect(asked.text.contains(/name="instrument.IIT" value="59.68"/))
        #expect(asked.text.contains("name=\"deed\" value=\"insist\""))
        #expect(try await desk.get("/work/results").text.contains("class=\"empty\""))
        // The answer is offered only where there is a question.
        let right = try await desk.send(Self.indicators + [("deed", "check")])
        #expect(!right.text.contains("value=\"insist\""))
        #expect(try await desk.send(wrong + [("deed", "insist")]).status == 303)
        let year = try await desk.get("/work/results/2568")
        #expect(year.text.contains("value=\"instrument.IIT=95.68\""))
    }

    @Test("A recorded year is found by everybody of the authority, and by nobody of another")
    func recorded() async throws {
        let cast = try await AdministrationCast()
        let sent = try await Desk("own officer", of: cast).send(
            Self.indicators + [("deed", "record")])
        #expect(sent.status == 303)
        #expect(sent["Location"] == "/work/results/2568?done=recorded")
        for language in ["th", "en"] {
            let year = try await Desk("own staff", of: cast).get(
                "/work/results/2568", language: language)
            #expect(year.status == 200 && year.text.contains("95.68"))
            #expect(!year.text.contains("/work/results/2568/figures"))
        }
        let list = try await Desk("own executive", of: cast).get("/work/results")
        #expect(list.text.contains("href=\"/work/results/2568\""))
        let other = try Desk("other officer", of: cast)
        #expect(try await other.get("/work/results/2568").status == 404)
        #expect(try await other.get("/work/results").text.contains("class=\"empty\""))
    }

    @Test(
        "Of two officers the second keeps what he typed, reads why, and may record it over the first"
    )
    func meanwhile() async throws {
        let cast = try await AdministrationCast()
        let desk = try Desk("own officer", of: cast)
        let page = try await desk.get("/work/results/2568/figures")
        let hidden = page.hiddenFields(ofFormTo: "/work/results/2568/figures")
        #expect(try await desk.send(Self.indicators + [("deed", "record")]).status == 303)
        var late = TestRequest(
            form: hidden + [("total", "91.00"), ("deed", "record")],
            to: "/work/results/2568/figures")
        late.fields.append(("Cookie", desk.cookie))
        let refused = try await TestClient(cast.site.application).send(late)
        #expect(refused.status == 422 && refused.text.contains("class=\"errors\""))
        #expect(refused.text.contains(/name="total" value="91.00"/))
        // What he left empty is as the first recorded it, and nothing stands beside it: he had not touched it.
        #expect(refused.text.contains(/name="indicator.1" value="95.40"/))
        #expect(!refused.text.contains("อีกคนใส่"))
        var again = TestRequest(
            form: refused.hiddenFields(ofFormTo: "/work/results/2568/figures")
                + [("total", "91.00"), ("deed", "record")], to: "/work/results/2568/figures")
        again.fields.append(("Cookie", desk.cookie))
        #expect(try await TestClient(cast.site.application).send(again).status == 303)
    }

    @Test(
        "Where two officers changed one figure, the other's stands beside it; what one changed is not lost"
    )
    func merged() async throws {
        let cast = try await AdministrationCast()
        let desk = try Desk("own officer", of: cast)
        let sheet = "/work/results/2568/figures"
        let first = [("total", "90.00"), ("instrument.IIT", "88.00"), ("instrument.EIT", "91.00")]
        #expect(try await desk.send(first + [("deed", "insist")]).status == 303)
        let late = try await desk.get(sheet).hiddenFields(ofFormTo: sheet)
        let second = [("total", "90.50"), ("instrument.IIT", "88.00"), ("instrument.EIT", "92.00")]
        #expect(try await desk.send(second + [("deed", "insist")]).status == 303)
        let mine = [("total", "95.00"), ("instrument.IIT", "89.00"), ("instrument.EIT", "91.00")]
        var request = TestRequest(form: late + mine + [("deed", "insist")], to: sheet)
        request.fields.append(("Cookie", desk.cookie))
        let told = try await TestClient(cast.site.application).send(request)
        #expect(told.status == 422)
        // Both changed the total; only he the first instrument, only the other the second.
        #expect(told.text.contains(/name="total" value="95.00"/))
        #expect(told.text.contains(/name="instrument.IIT" value="89.00"/))
        #expect(told.text.contains(/name="instrument.EIT" value="92.00"/))
        #expect(told.text.contains("href=\"#total\">คะแนนรวม: อีกคนใส่ 90.50<"))
        #expect(told.text.matches(of: /อีกคนใส่/).count == 2, "at the head and at the field")
        #expect(told.text.contains("EIT: 91.00 → 92.00"))
        // The message is about the form, not about the total.
        #expect(told.text.contains("href=\"#meanwhile\""))
        #expect(told.text.contains("id=\"meanwhile\"") && !told.text.contains("id=\"total-error\""))
        let hidden = told.hiddenFields(ofFormTo: sheet)
        #expect(hidden.contains { $0 == ("known", "2") })
    }

    @Test("A year without a framework, and one without a result, are not there")
    func absent() async throws {
        let cast = try await AdministrationCast()
        let desk = try Desk("own officer", of: cast)
        for path in ["/work/results/2500/figures", "/work/results/2567", "/work/results/abc"] {
            #expect(try await desk.get(path).status == 404, "\(path)")
        }
    }
}
