import Platform
import SQL
import StorageTesting
import Testing

@testable import Disclosure

@Suite("Disclosures of authorities apart") struct ApartTests {
    private static let tables = [
        "disclosure_evidence", "disclosure_withdrawal", "disclosure_confirmation",
        "disclosure_mark", "disclosure_particulars",
    ]

    @Test(
        "As one authority, another's evidence is neither read nor written", arguments: Trial.engines
    )
    func apart(_ trial: Trial) async throws {
        try await trial.run(Town.disclosureSchema) { database in
            let (one, officer, _) = try await Town.disclosing("one", on: database)
            let (other, stranger, _) = try await Town.disclosing("other", on: database)
            let place = try Years.place("o1")
            let id = try await officer.discloseEvidence(.link("https://a.example"), for: place)
            #expect(try await stranger.disclosure(of: place.year).isEmpty)
            await #expect(throws: DisclosureRefusal.noEvidence) {
                try await stranger.withdrawEvidence(id, because: "ไม่ใช่ของเรา")
            }
            await #expect(throws: AccountRefusal.notPermitted) {
                try await Act(by: stranger.actor, in: one.rows, at: Town.began)
                    .disclosure(of: place.year)
            }
            await #expect(throws: (any Error).self) {
                try await other.rows.write { transaction in
                    try transaction.change(
                        """
                        INSERT INTO disclosure_evidence (authority, id, year, item, title, link,
                            made, since)
                        VALUES (\(one.id), 9, 2568, 'o1', 'x', 'https://x.example', 0, 0)
                        """)
                }
            }
            #expect(try await officer.disclosure(of: place).evidence.count == 1)
        }
    }

    @Test(
        "Even its own authority neither changes nor removes what was disclosed",
        arguments: Trial.engines, tables)
    func kept(_ trial: Trial, _ table: String) async throws {
        try await trial.run(Town.disclosureSchema) { database in
            let (town, officer, _) = try await Town.disclosing("one", on: database)
            let place = try Years.place("o1")
            let id = try await officer.discloseEvidence(.link("https://a.example"), for: place)
            try await officer.confirmEvidence(id)
            try await officer.markElements(["powers"], among: ["powers"], of: place)
            try await officer.describeItem(ItemParticulars(), of: place, after: 0)
            try await officer.withdrawEvidence(id, because: "ทดสอบ")
            let name = try Self.statement(table)
            for statement: Statement in [
                "UPDATE \(sql: name) SET since = 1", "DELETE FROM \(sql: name)",
            ] {
                await #expect(throws: (any Error).self, "\(table)") {
                    try await town.rows.write { _ = try $0.change(statement) }
                }
            }
        }
    }

    /// The name of a table as a statement, which takes literals only.
    private static func statement(_ table: String) throws -> Statement {
        switch table {
        case "disclosure_evidence": "disclosure_evidence"
        case "disclosure_withdrawal": "disclosure_withdrawal"
        case "disclosure_confirmation": "disclosure_confirmation"
        case "disclosure_mark": "disclosure_mark"
        default: "disclosure_particulars"
        }
    }
}
