import HTTP
import HTTPTesting
import Measures
import Platform
import Reports
import SQL
import Testing
import ThaiText

@testable import Prongsai
@testable import Publications

@Suite("A measure's counted figure") struct FigurePagesTests {
    private static let year = FiscalYear(2569)

    /// Somebody of the cast, who has just given the password.
    private func act(_ player: String, _ stage: BadInputStage) throws -> Act {
        let member = try #require(try stage.cast.player(player).visitor.session?.member)
        let site = stage.cast.site
        return Act(
            by: .member(
                Member(
                    authority: member.authority, person: member.person, roles: member.roles,
                    confirmed: site.now)),
            in: site.installation.database.scoped(to: member.authority.rawValue), at: site.now)
    }

    @Test("It is chosen once, counted by itself, and shows an entry as it was at that moment")
    func chosen() async throws {
        let stage = try await BadInputStage()
        let desk = try MeasureDesk("own officer", of: stage.cast)
        let measure = try await desk.add(["period": "ตลอดปีงบประมาณ"])
        _ = try await stage.sent()
        #expect(try await desk.get(measure).text.contains("href=\"\(measure)/figure\""))
        #expect(!(try await desk.get(measure + "/progress").text.contains("name=\"counted\"")))
        let refused = try await desk.send(measure + "/figure", [("figure", "no-such")])
        #expect(refused.status == 422 && refused.text.contains("id=\"figure-error\""))
        let form = try await desk.get(measure + "/figure").text
        #expect(form.contains("คำขอทุกช่องทาง – 1 คำขอ"))
        let saved = try await desk.send(measure + "/figure", [("figure", "requests")])
        #expect(saved["Location"] == measure + "?done=counted")
        for (language, months) in [("th", "รายเดือน"), ("en", "By month")] {
            let page = try await desk.get(measure, language: language).text
            #expect(page.contains(months) && page.contains("<table"), "\(language)")
        }
        let answer = try await desk.send(
            measure + "/progress", MeasureDesk.progress("40") + [("counted", "yes")])
        #expect(answer.status == 303, "\(answer.text.suffix(2_000))")
        _ = try await stage.sent()
        let page = try await desk.get(measure).text
        // The figure goes on; what shows the entry does not.
        #expect(page.contains("1 คำขอ (") && page.contains("<p class=\"stat__v\">2 "))
    }

    @Test("A later request changes neither what waits for the executive nor what he published")
    func frozen() async throws {
        let stage = try await BadInputStage()
        let site = stage.cast.site
        let year = try #require(Self.year)
        let console = stage.cast.act(.console, stage.cast.first)
        let measure = try await console.addMeasure(
            MeasureContent(
                topic: 4, name: "ยื่นเรื่องทางเว็บไซต์ได้ทุกบริการ",
                divisions: [Division.ID(rawValue: 2)], period: "ตลอดปีงบประมาณ"), to: year)
        try await console.countFigure("requests", for: measure.id)
        for _ in 0..<2 { _ = try await stage.sent() }
        site.pass(.days(1))
        let subject = PublicationSubject(.results, of: year)
        let press = try site.press
        let id = try await press.request(subject, try act("own officer", stage))
        for _ in 0..<3 { _ = try await stage.sent() }
        site.pass(.days(1))
        let executive = try act("own executive", stage)
        let request = try await executive.approvalRequest(id)
        #expect(String(decoding: request.content, as: UTF8.self).contains("คำขอทุกช่องทาง 2 คำขอ"))
        #expect(try await !press.standing(of: subject, executive).isStale)
        _ = try await press.approve(id, reading: request.contentHash, executive)
        _ = try await stage.sent()
        site.pass(.days(1))
        let later = try act("own officer", stage)
        let standing = try await press.standing(of: subject, later)
        #expect(standing.latest?.contentHash == request.contentHash && !standing.isChanged)
        // The control: what would be asked for today has the new figure, and another choice is a change.
        let today = try await press.draft(subject, later).content
        #expect(String(decoding: today.bytes, as: UTF8.self).contains("คำขอทุกช่องทาง 6 คำขอ"))
        try await later.countFigure("requests-online", for: measure.id)
        #expect(try await press.standing(of: subject, later).isChanged)
        try await later.countFigure(nil, for: measure.id)
        let none = try await press.draft(subject, later).content
        #expect(!String(decoding: none.bytes, as: UTF8.self).contains("ระบบนับ"))
    }
}
