import HTTP
import HTTPTesting
import Testing

@testable import Prongsai

@Suite("The program's own pages as a year's evidence") struct YearProofPagesTests {
    private static let path = "/work/disclosure/2569/proofs"
    private static let transparency = "/a/rim/transparency/2569"

    private static func keys(_ page: String) -> [(name: String, value: String)] {
        page.matches(of: /name="proof" value="([^"]+)"/).map { ("proof", String($0.output.1)) }
    }

    @Test("One press shows what is ticked; what was taken back once is not offered again")
    func taken() async throws {
        let stage = try await BadInputStage()
        let desk = try MeasureDesk("own officer", of: stage.cast)
        let before = try await desk.get(Self.path).text
        try await stage.takeServices()
        let offered = try await desk.get(Self.path).text
        let keys = Self.keys(offered).filter { $0.value.hasSuffix("page:/services") }
        #expect(keys.count >= 2 && !Self.keys(before).contains { $0.value.hasSuffix(":/services") })
        let page = {
            try await TestClient(stage.site.application).send(
                TestRequest(.get, Self.transparency)
            ).text
        }
        let links = { try await page().ranges(of: "href=\"/a/rim/services\"").count }
        let atFirst = try await links()
        // Nothing ticked, and what nobody offers, show nothing.
        let hidden = try await desk.hidden(Self.path)
        for wrong in [[], [(name: "proof", value: "o1 page:/nowhere")]] {
            let sent = try await desk.post(Self.path, hidden + wrong)
            #expect(sent.status == 422 && sent.text.contains("เลือกอย่างน้อยหนึ่งหน้า"))
        }
        let one = try #require(keys.first)
        let sent = try await desk.post(Self.path, hidden + [one])
        #expect(sent["Location"] == "/work/disclosure/2569?done=proven")
        #expect(try await links() == atFirst + 1)
        let left = Self.keys(try await desk.get(Self.path).text).map(\.value)
        #expect(!left.contains(one.value) && left.contains(keys[1].value))
        // Taken back, it stays so, whatever is pressed.
        let item = "/work/disclosure/2569/items/" + one.value.prefix { $0 != " " }
        let withdrawal = try #require(
            try await desk.get(item).text.firstMatch(
                of: /href="(\/work\/disclosure\/evidence\/\d+\/withdrawal)"/)
        ).output.1
        let address = String(withdrawal)
        let gone = try await desk.post(
            address, try await desk.hidden(address) + [("reason", "ยังไม่เปิดบริการ")])
        #expect(gone.status == 303)
        let again = try await desk.post(Self.path, try await desk.hidden(Self.path) + [one])
        #expect(again.status == 422)
        #expect(try await links() == atFirst)
    }

    @Test("Who is no officer takes nothing")
    func staff() async throws {
        let stage = try await BadInputStage()
        try await stage.takeServices()
        let desk = try MeasureDesk("own staff", of: stage.cast)
        #expect(try await desk.get(Self.path).status == 403)
        let sent = try await desk.post(
            Self.path,
            desk.unseen(of: "/work/disclosure/{year}/proofs") + [("proof", "o9 page:/services")])
        #expect(sent.status == 403)
    }
}
