import Assessment
import HTML
import HTTP
import Platform
import StorageTesting
import Testing
import Threads

@testable import Publications

@Suite("Publications as evidence") struct EvidenceTests {
    @Test(
        "Every published version opens, the latest is shown, and a stranger's opens for nobody else",
        arguments: Trial.engines)
    func versions(_ trial: Trial) async throws {
        try await Office.open(trial) { office in
            let first = try await office.publish()
            office.plan.withLock { $0.names[0] = "ยืมของผ่านระบบทุกครั้ง" }
            let second = try await office.publish(because: "แก้ชื่อมาตรการ")
            let source = PublicationEvidence(library: try Office.library())
            let reader = AuthorityReader(office.town.id, in: office.town.database)
            let shown = try await source.evidence(
                for: ["o25"], of: Office.subject().year, in: reader)
            func page(_ code: PublicationCode) -> LinkAddress {
                LinkAddress(PublicationLocations.publication.path(code))
            }
            #expect(shown.map(\.place) == [.elsewhere(page(second.code))])
            for version in [first, second] {
                #expect(try await source.opens(page(version.code), in: reader))
            }
            let other = try await Town.found("other", on: office.town.database)
            let stranger = AuthorityReader(other.id, in: office.town.database)
            #expect(try await !source.opens(page(first.code), in: stranger))
            let unknown = try #require(PublicationCode("2222-2222"))
            #expect(try await !source.opens(page(unknown), in: reader))
            #expect(
                try await !source.opens(
                    LinkAddress(PublicationLocations.proof.path(first.code)), in: reader))
        }
    }
}
