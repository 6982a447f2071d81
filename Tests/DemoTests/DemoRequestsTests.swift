import EService
import Platform
import SQL
import Testing

@Suite("Residents of the demonstration") struct DemoRequestsTests {
    @Test("They ask in every way, and their requests stand in every state")
    func requests() async throws {
        let demo = try await FilledDemo()
        let act = demo.act(in: 1)
        #expect(try await act.services().count == 11)
        let rows = try await act.read(.seeRequests) { transaction in
            try transaction.rows(
                """
                SELECT s.state, r.channel FROM own_service_request_standing s
                JOIN service_request r ON r.authority = s.authority AND r.id = s.request
                """
            ).map { row in (try row["state"] as String, try row["channel"] as String) }
        }
        #expect(rows.count == 10)
        let payments = try await act.read(.seeRequests) { transaction in
            try transaction.rows("SELECT state FROM own_service_payment ORDER BY request").map {
                try $0["state"] as String
            }
        }
        #expect(payments.sorted() == ["due", "paid"])
        #expect(Set(rows.map(\.1)) == ["web", "counter", "phone"])
        #expect(
            Set(rows.map(\.0)) == ["received", "underway", "waiting", "granted", "refused"])
    }
}
