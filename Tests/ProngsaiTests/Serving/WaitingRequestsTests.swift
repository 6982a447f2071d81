import HTTP
import HTTPTesting
import Platform
import SQL
import Testing

@testable import Prongsai

@Suite("Requests on the first page of the workspace") struct WaitingRequestsTests {
    @Test("An executive reads what is late or due soon, not what others are to take on")
    func executive() async throws {
        let stage = try await BadInputStage()
        let first = { (player: String) in
            let cookie = try stage.cast.player(player).cookie
            return try await TestClient(stage.site.application).send(
                TestRequest(
                    .get, "/work", fields: [("Cookie", cookie), ("Accept-Language", "th")])
            ).text
        }
        #expect(try await first("own executive").contains("ไม่มีที่ใกล้กำหนด"))
        _ = try await stage.sent()
        let rows = stage.site.installation.database.scoped(to: stage.cast.first.rawValue)
        try await rows.write {
            try $0.change(
                "UPDATE service_request_standing SET due = due - 100 WHERE authority = scope()")
        }
        let (above, officer) = (try await first("own executive"), try await first("own officer"))
        for page in [above, officer] { #expect(page.contains("คำขอที่เกินกำหนด")) }
        #expect(officer.contains("คำขอที่ยังไม่มีคนรับ") && !above.contains("คำขอที่ยังไม่มีคนรับ"))
        // The control: who has no part in requests reads of none.
        #expect(try await !first("own administrator").contains("คำขอที่"))
    }
}
