import HTML
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import Engagement

@Suite("The chart and the contacts") struct OfficialActsTests {
    private static let mayor = Official.Content(
        .political, rank: 1, post: "นายกเทศมนตรี", name: "วิชัย รุ่งธารา", phone: "02-000-0000")

    @Test(
        "Who holds a post changes in versions, and a photo goes with its person",
        arguments: Trial.engines)
    func versions(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            let id = try await staff.addOfficial(Self.mayor)
            var next = Self.mayor
            next.phone = "02-000-0001"
            try await staff.changeOfficial(id, to: next, after: 1)
            await #expect(throws: EngagementRefusal.changedMeanwhile) {
                try await staff.changeOfficial(id, to: Self.mayor, after: 1)
            }
            #expect(try await staff.officials().map(\.content) == [next])
            try await staff.removeOfficial(id)
            #expect(try await town.reader.read { try $0.officials() }.isEmpty)
            await #expect(throws: EngagementRefusal.nothingHere) {
                try await staff.official(id)
            }
            // A post that was taken out does not give its number to the next.
            #expect(try await staff.addOfficial(next) != id)
        }
    }

    @Test(
        "Chart, contacts and board are the evidence of the items that ask for them",
        arguments: Trial.engines)
    func evidence(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            let source = EngagementEvidence(
                library: try #require(Frameworks.library), clock: TimeSource { staff.time })
            let year = try #require(FiscalYear(2569))
            let items = {
                try await source.evidence(
                    for: (1...26).map { "o\($0)" }, of: year, in: town.reader)
            }
            #expect(try await items().isEmpty)
            try await staff.addOfficial(Self.mayor)
            var contacts = OfficeContacts()
            (contacts.address, contacts.phone) = ("หมู่ 1", "02-000-0000")
            try await staff.describeContacts(contacts)
            let found = try await items()
            #expect(found.map(\.item) == ["o1", "o2", "o3"])
            let hidden = found.filter { !$0.isPublic }
            #expect(hidden.isEmpty)
            for page in ["/structure", "/contacts"] {
                #expect(
                    try await source.opens(
                        try #require(LinkAddress(path: page)), in: town.reader))
            }
        }
    }
}
