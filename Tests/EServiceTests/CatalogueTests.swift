import Platform
import SQL
import StorageTesting
import Testing
import ThaiText
import WorkingDays

@testable import EService

@Suite("The services of an authority") struct CatalogueTests {
    @Test("Ready-made services are taken over once, and are in use", arguments: Trial.engines)
    func takenOver(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.found("rimthan", on: database)
            let entries = try ServiceFiles.data().ready.entries
            #expect(try await town.officer.takeServices(Array(entries.prefix(2))) == 2)
            #expect(try await town.officer.takeServices(entries) == entries.count - 2)
            let services = try await town.officer.services()
            #expect(services.count == entries.count && services.allSatisfy(\.isOpen))
            #expect(Set(services.map(\.content)) == Set(entries.map(\.content)))
            #expect(try await town.officer.takeServices(entries) == 0)
        }
    }

    @Test(
        "A change is another version, the one before stays, and whoever comes second is told",
        arguments: Trial.engines)
    func versions(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let service = try await town.service("street-light")
            var content = service.content
            content.steps = [.init(Bilingual("ซ่อม", "Mend"), workingDays: 2)]
            content.promise = .workingDays(2)
            let finance = try #require(town.divisions.last)
            try await town.officer.changeService(
                service.id, to: content, division: finance, after: 1)
            await #expect(throws: ServiceRefusal.changedMeanwhile) {
                try await town.officer.changeService(
                    service.id, to: service.content, division: nil, after: 1)
            }
            let now = try await town.service("street-light")
            #expect(now.version == 2 && now.content == content && now.division == finance)
            let first = try await town.rows.read { transaction in
                try transaction.row(
                    """
                    SELECT content FROM own_service_version
                    WHERE service = \(service.id) AND version = 1
                    """)?["content"] as String?
            }
            #expect(first.flatMap(ServiceContent.init(json:)) == service.content)
            await #expect(throws: ServiceRefusal.noDivision) {
                try await town.officer.changeService(
                    service.id, to: service.content, division: Division.ID(rawValue: 99), after: 2)
            }
        }
    }

    @Test("What is not in use is put back, and both are dated", arguments: Trial.engines)
    func opening(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let id = try await town.service("street-light").id
            for isOpen in [false, false, true] {
                try await town.officer.openService(id, isOpen)
                #expect(try await town.service("street-light").isOpen == isOpen)
            }
            let rows = try await town.rows.read { transaction in
                try transaction.rows(
                    "SELECT number FROM own_service_opening WHERE service = \(id)"
                ).count
            }
            // Taken over, closed, opened: closing what is closed writes nothing.
            #expect(rows == 3)
        }
    }

    @Test("Neither staff nor another authority changes a service", arguments: Trial.engines)
    func apart(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let other = try await Town.found("other", on: database)
            let id = try await town.service("street-light").id
            await #expect(throws: AccountRefusal.notPermitted) {
                try await town.act(town.administrator, [.staff]).openService(id, false)
            }
            await #expect(throws: ServiceRefusal.noService) {
                try await other.officer.openService(id, false)
            }
            #expect(try await other.officer.services().isEmpty)
            await #expect(throws: (any Error).self) {
                try await town.rows.write { transaction in
                    try transaction.change("DELETE FROM service_opening")
                }
            }
        }
    }

    @Test("The office's villages are written over only by whoever saw the latest")
    func office() async throws {
        try await Trial.sqlite.run(Town.serviceSchema) { database in
            let town = try await Town.found("rimthan", on: database)
            try await town.officer.describeOffice(villages: ["หมู่ 1 บ้านริมธาร"], after: 0)
            await #expect(throws: ServiceRefusal.changedMeanwhile) {
                try await town.officer.describeOffice(villages: [], after: 0)
            }
            let office = try await town.rows.read { try $0.serviceOffice() }
            #expect(office.villages == ["หมู่ 1 บ้านริมธาร"] && office.version == 1)
        }
    }
}

@Suite("The holidays of all offices") struct PublicHolidayTests {
    @Test("No holiday of the file is a Saturday or Sunday, where it would change nothing")
    func weekdays() throws {
        let days = try ServiceFiles.data().holidays.days.map(\.day)
        let bare = WorkingCalendar(holidays: [])
        #expect(days.count > 40 && days.filter { !bare.isWorkingDay($0) } == [])
    }

    @Test("A day that stands twice in the file is told")
    func twice() {
        let text = #"{"holidays": [\#(line), \#(line)]}"#
        #expect(throws: PublicHolidays.Fault.self) { try PublicHolidays(Array(text.utf8)) }
    }

    private let line = #"{"day": "2026-01-01", "name": {"th": "ก", "en": "a"}}"#
}
