import HTTP
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

@Suite("What programs report") struct Open311ReportTests {
    @Test(
        "An authority takes nothing from programs before it says so, nor after it stops",
        arguments: Trial.engines)
    func switching(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let other = try await Town.serving("other", on: database)
            let takes = { (town: Town) in try await town.rows.read { try $0.takesReports() } }
            #expect(try await !takes(town))
            try await town.officer.takeReports(true)
            #expect(try await takes(town))
            #expect(try await !takes(other))
            try await town.officer.takeReports(false)
            #expect(try await !takes(town))
            await #expect(throws: AccountRefusal.notPermitted) {
                try await town.act(town.administrator, [.staff]).takeReports(true)
            }
            await #expect(throws: (any Error).self) {
                try await town.rows.write { try $0.change("DELETE FROM service_reporting") }
            }
        }
    }

    @Test("What was sent answers the questions of the form, in whichever of its names it came")
    func answers() throws {
        let report = try Open311Report(
            FormFields([
                ("attribute[fault]", "out"), ("attribute[what][]", "a"),
                ("attribute[what][]", "b"), ("attribute[truth]", "yes"),
                ("description", "ไฟดับ"), ("address_string", "12 หมู่ 3"), ("lat", "15.87"),
                ("long", "100.99"), ("first_name", "มานี"), ("last_name", "มีนา"),
                ("phone", "0812345678"),
            ]), for: Self.form)
        let found = report.pairs.map { "\($0.name)=\($0.value)" }
        #expect(
            found == [
                "answer-fault=out", "answer-what=a", "answer-what=b", "answer-truth=yes",
                "answer-details=ไฟดับ", "answer-address=12 หมู่ 3", "answer-place=15.87, 100.99",
                "name=มานี มีนา", "phone=0812345678", "mail=",
            ])
        #expect(report.origin("answer-details") == "description")
        #expect(report.origin("answer-fault") == "attribute[fault]")
        #expect(report.origin("answer-photo") == "media" && report.origin("name") == "first_name")
    }

    @Test(
        "What the form does not ask is refused, not left out in silence",
        arguments: [
            ("attribute[other]", "1"), ("attribute[photo]", "x"), ("attribute[place]", "1, 2"),
            ("attribute[fault", "out"), ("attribute[fault]x", "out"),
            ("media_url", "http://10.0.0.1/a.jpg"), ("address_id", "7"), ("lat", "15.87"),
        ])
    func unasked(_ name: String, _ value: String) {
        #expect(throws: Open311Fault.self) {
            try Open311Report(FormFields([(name, value)]), for: Self.form)
        }
    }

    @Test("A box is ticked by yes alone", arguments: ["no", "0", "false", "", "ไม่"])
    func declaration(_ value: String) throws {
        let report = try Open311Report(
            FormFields([("attribute[truth]", value)]), for: Self.form)
        #expect(report.pairs.first?.value == "")
    }

    @Test("One question has one answer")
    func twice() {
        let trials: [[(name: String, value: String)]] = [
            [("attribute[fault]", "out"), ("attribute[fault]", "dim")],
            [("attribute[details]", "ก"), ("description", "ข")],
        ]
        for pairs in trials {
            #expect(throws: Open311Fault.self) {
                try Open311Report(FormFields(pairs), for: Self.form)
            }
        }
    }

    @Test("A form with a number of identity or a file that must be there is for browsers alone")
    func eligible() throws {
        let name = Bilingual("ก", "a")
        let form = { (field: ServiceField) in ServiceForm([.init(name, [field])]) }
        #expect(Self.form.takesReports)
        #expect(!form(ServiceField("id", .identity, name)).takesReports)
        var file = ServiceField("card", .file, name)
        #expect(form(file).takesReports)
        file.isRequired = true
        #expect(!form(file).takesReports)
    }

    private static let form: ServiceForm = {
        let name = Bilingual("ก", "a")
        var fault = ServiceField("fault", .choice, name)
        fault.choices = [.init("out", name), .init("dim", name)]
        var what = ServiceField("what", .choices, name)
        what.choices = [.init("a", name), .init("b", name)]
        return ServiceForm([
            .init(
                name,
                [
                    fault, what, ServiceField("landmark", .text, name),
                    ServiceField("details", .paragraph, name),
                    ServiceField("address", .address, name), ServiceField("place", .place, name),
                    ServiceField("photo", .photo, name), ServiceField("truth", .declaration, name),
                ])
        ])
    }()
}
