import HTTP
import HTTPTesting
import Testing

@testable import Prongsai

@Suite("The program's own pages as a year's evidence") struct YearProofPagesTests {
    private static let path = "/work/disclosure/2569/proofs"

    @Test("One press shows them all to the public; what was taken back once is not offered again")
    func taken() async throws {
        let stage = try await BadInputStage()
        let desk = try MeasureDesk("own officer", of: stage.cast)
        let before = try await desk.get(Self.path).text
        try await stage.takeServices()
        let offered = try await desk.get(Self.path).text
        #expect(offered.contains("/a/rim/services") && !before.contains("/a/rim/services"))
        let transparency = "/a/rim/transparency/2569"
        let page = { try await TestClient(stage.site.application).send(TestRequest(.get, $0)).text }
        let earlier = try await page(transparency)
        let sent = try await desk.post(Self.path, try await desk.hidden(Self.path))
        #expect(sent["Location"] == "/work/disclosure/2569?done=proven")
        #expect(try await desk.get(Self.path).text.contains("ไม่มีหน้าที่ต้องเพิ่ม"))
        let later = try await page(transparency)
        #expect(later != earlier && later.contains("/a/rim/services"))
        // One of them is taken back: it stays so, whatever is pressed.
        let item = try #require(
            offered.firstMatch(of: /href="(\/work\/disclosure\/2569\/items\/o\d+)"/)
        ).1
        let withdrawal = try #require(
            try await desk.get(String(item)).text.firstMatch(
                of: /href="(\/work\/disclosure\/evidence\/\d+\/withdrawal)"/)
        ).1
        let address = String(withdrawal)
        let gone = try await desk.post(
            address, try await desk.hidden(address) + [("reason", "ยังไม่เปิดบริการ")])
        #expect(gone.status == 303)
        #expect(try await desk.get(Self.path).text.contains("ไม่มีหน้าที่ต้องเพิ่ม"))
    }

    @Test("Who is no officer takes nothing")
    func staff() async throws {
        let stage = try await BadInputStage()
        let desk = try MeasureDesk("own staff", of: stage.cast)
        #expect(try await desk.get(Self.path).status == 403)
    }
}
