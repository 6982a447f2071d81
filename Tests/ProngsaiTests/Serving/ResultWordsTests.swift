import HTTP
import HTTPTesting
import Platform
import Testing

@testable import Prongsai

@Suite("What the pages of results say beside figures") struct ResultWordsTests {
    /// Sends the sheet of a year as the officer of the first authority.
    private static func send(
        _ fields: [(name: String, value: String)], _ year: Int, _ cast: AdministrationCast
    ) async throws -> TestResponse {
        let path = "/work/results/\(year)/figures"
        let hidden = try await get(path, cast).hiddenFields(ofFormTo: path)
        var request = TestRequest(form: hidden + fields, to: path)
        request.fields += [
            ("Cookie", try cast.player("own officer").cookie), ("Accept-Language", "en"),
        ]
        return try await TestClient(cast.site.application).send(request)
    }

    private static func get(_ path: String, _ cast: AdministrationCast) async throws -> TestResponse
    {
        let cookie = try cast.player("own officer").cookie
        return try await TestClient(cast.site.application).send(
            TestRequest(.get, path, fields: [("Cookie", cookie), ("Accept-Language", "en")]))
    }

    private static func instruments(_ values: [String]) -> [(name: String, value: String)] {
        zip(["IIT", "EIT", "OIT"], values).map { ("instrument." + $0, $1) } + [("deed", "record")]
    }

    @Test("A difference beside two printed totals is theirs, and the years shown are counted")
    func difference() async throws {
        let cast = try await AdministrationCast()
        // 80.004 and 90.018: printed 80.00 and 90.02, 10.014 apart.
        let earlier = try await Self.send(
            Self.instruments(["80.00", "80.00", "80.01"]), 2568, cast)
        let later = try await Self.send(Self.instruments(["90.01", "90.01", "90.03"]), 2569, cast)
        #expect(earlier.status == 303 && later.status == 303)
        let year = try await Self.get("/work/results/2569", cast).text
        #expect(year.contains("90.02") && year.contains("10.02 above last year"))
        let years = try await Self.get("/work/results", cast).text
        #expect(years.contains("up by 10.02") && !years.contains("10.01"))
        #expect(years.contains("Totals over 2 years"))
    }

    @Test("Every bad field is named in the summary, by whichever button the sheet was sent")
    func summary() async throws {
        let cast = try await AdministrationCast()
        for deed in ["check", "record"] {
            let sent = try await Self.send(
                [
                    ("indicator.1", "90.123"), ("indicator.2", "ดี"), ("indicator.3", "101"),
                    ("deed", deed),
                ], 2568, cast)
            #expect(sent.status == 422, "\(deed)")
            for name in ["indicator.1", "indicator.2", "indicator.3"] {
                #expect(
                    sent.text.contains("href=\"#\(name.replacing(".", with: "-"))\""),
                    "\(deed) \(name)")
            }
            #expect(sent.text.contains("Enter at most two decimals"))
        }
    }

    @Test(
        "Where the weights of a year are unsure, a total that agrees with its instruments is said to"
    )
    func totalAgrees() async throws {
        let cast = try await AdministrationCast()
        for (total, agrees) in [("92.68", true), ("92.18", false)] {
            let checked = try await Self.send(
                [("total", total), ("deed", "check")]
                    + Self.instruments(["94.67", "92.61", "91.25"]).dropLast(), 2569, cast)
            let said = checked.text.contains("The total agrees with its instruments")
            #expect(checked.status == 200 && said == agrees, "\(total)")
        }
    }

    @Test("A division that was closed keeps its name in the audit")
    func closedDivision() async throws {
        let cast = try await AdministrationCast()
        let act = cast.act(.console, cast.first)
        try await act.closeDivision(Division.ID(rawValue: Int64(cast.division)))
        let cookie = try cast.player("own administrator").cookie
        let audit = try await TestClient(cast.site.application).send(
            TestRequest(.get, "/work/audit", fields: [("Cookie", cookie)]))
        #expect(audit.text.contains("กองช่าง") && !audit.text.contains("กองที่ \(cast.division)"))
    }
}
