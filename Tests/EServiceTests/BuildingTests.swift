import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

private let name = Bilingual("ชื่อ", "Name")

private func question(_ id: String, _ kind: ServiceField.Kind = .text) -> ServiceField {
    var field = ServiceField(id, kind, Bilingual("คำถาม \(id)", "Question \(id)"))
    if kind.isChosen {
        field.choices = ["c1", "c2"].map { ServiceField.Choice($0, Bilingual($0, $0)) }
    }
    return field
}

@Suite("Forms that officers build") struct BuildingTests {
    private let form = ServiceForm([
        .init(name, [question("q1", .choice), question("q2")]), .init(name, [question("q3")]),
    ])

    private func order(_ edits: FormEdit...) -> [[String]]? {
        edits.reduce(Optional(form)) { $0?.after($1) }?.pages.map { $0.fields.map(\.id) }
    }

    @Test("Pages and questions are added, moved over the edge of a page, and taken out")
    func edits() {
        #expect(order(.addPage(name)) == [["q1", "q2"], ["q3"], []])
        #expect(order(.addField(question("q4"), page: 1)) == [["q1", "q2", "q4"], ["q3"]])
        #expect(order(.move(.field("q2"), .up)) == [["q2", "q1"], ["q3"]])
        #expect(order(.move(.field("q2"), .down)) == [["q1"], ["q2", "q3"]])
        #expect(order(.move(.field("q3"), .up)) == [["q1", "q2", "q3"], []])
        #expect(order(.move(.field("q1"), .up)) == [["q1", "q2"], ["q3"]])
        #expect(order(.move(.field("q3"), .down)) == [["q1", "q2"], ["q3"]])
        #expect(order(.move(.page(2), .up)) == [["q3"], ["q1", "q2"]])
        #expect(order(.move(.page(2), .down)) == [["q1", "q2"], ["q3"]])
        #expect(order(.remove(.field("q2"))) == [["q1"], ["q3"]])
        #expect(order(.remove(.page(1))) == [["q3"]])
    }

    @Test("What is not there is not changed")
    func gone() {
        #expect(order(.move(.field("q9"), .up)) == nil && order(.move(.page(3), .up)) == nil)
        #expect(order(.remove(.page(0))) == nil && order(.remove(.field(""))) == nil)
        #expect(order(.writeField(question("q9"))) == nil)
        #expect(order(.addField(question("q9"), page: 3)) == nil)
        #expect(order(.renamePage(-1, name)) == nil)
    }

    @Test("A new question gets a name that none has")
    func names() {
        #expect(form.freeName == "q4" && ServiceForm([]).freeName == "q1")
    }

    @Test("A choice that is mended keeps its name, and a new one takes none that was there")
    func choices() {
        let was = ServiceField.Choice.named(
            ["ดับ", "กะพริบ"].map { Bilingual($0, $0) }, over: [])
        #expect(was.map(\.id) == ["c1", "c2"])
        let ids = { (labels: [String]) in
            ServiceField.Choice.named(labels.map { Bilingual($0, $0) }, over: was).map(\.id)
        }
        #expect(ids(["กะพริบ", "ดับ"]) == ["c2", "c1"])
        #expect(ids(["ดับทั้งดวง", "กะพริบ"]) == ["c1", "c2"])
        #expect(ids(["ดับ", "กะพริบ", "เสาล้ม"]) == ["c1", "c2", "c3"])
        #expect(ids(["กะพริบ", "เสาล้ม", "อื่น"]) == ["c2", "c3", "c4"])
    }

    @Test("Files alone are no form: what is answered is kept with the first page")
    func filesAlone() {
        let photo = ServiceForm([.init(name, [question("q1", .photo)])])
        #expect(photo.issues == [.filesAlone])
        #expect(ServiceForm([.init(name, [question("q1", .photo), question("q2")])]).issues == [])
    }

    @Test("What is wrong is one sentence each in both languages, with the place that mends it")
    func wording() {
        let all: [FormIssue] = [
            .empty, .emptyPage(2), .tooLong(pages: 30, fields: 99), .name("q1"), .twice("q1"),
            .unnamed("q1"), .choices("q1"), .limits("q1"), .condition("q1"), .filesAlone,
            .payment("q1"),
        ]
        for issue in all {
            let words = issue.wording(in: form)
            #expect(!words.thai.isEmpty && !words.english.isEmpty)
            #expect(!words.thai.contains("\n"))
        }
        #expect(FormIssue.condition("q1").part == .field("q1"))
        #expect(FormIssue.emptyPage(2).part == .page(2))
        for part in [FormPart.page(2), .field("q-1")] {
            #expect(FormPart(segment: part.segment) == part)
        }
        #expect(FormPart(segment: "page-x") == nil && FormPart(segment: "question-") == nil)
    }
}

@Suite("Building the form of a service") struct BuildingActTests {
    private static let code = "tree-cutting"

    private func begun(_ town: Town) async throws -> ServiceCode {
        let code = try #require(ServiceCode(Self.code))
        try await town.officer.beginService(code, name, in: .environment)
        return code
    }

    private func building(_ town: Town) async throws -> FormBuilding {
        let code = try #require(ServiceCode(Self.code))
        return try #require(try await town.rows.read { try $0.building(code) })
    }

    @Test(
        "An empty service is built and published, and only then may it be used",
        arguments: Trial.engines)
    func fromNothing(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.found("rimthan", on: database)
            let code = try await begun(town)
            await #expect(throws: ServiceRefusal.codeTaken) {
                try await town.officer.beginService(code, name, in: .repairs)
            }
            var service = try await town.service(Self.code)
            #expect(!service.isOpen && service.version == 1)
            await #expect(throws: ServiceRefusal.notWritten) {
                try await town.officer.openService(service.id, true)
            }
            await #expect(throws: BuildingRefusal.issue(.empty)) {
                try await town.officer.publishForm(of: code, after: 0)
            }
            try await town.officer.buildForm(of: code, .addPage(name), after: 0)
            await #expect(throws: BuildingRefusal.issue(.empty)) {
                try await town.officer.publishForm(of: code, after: 1)
            }
            try await town.officer.buildForm(
                of: code, .addField(question("q1"), page: 1), after: 1)
            #expect(try await town.service(Self.code).content.form.pages.isEmpty)
            try await town.officer.publishForm(of: code, after: 2)
            service = try await town.service(Self.code)
            #expect(service.version == 2 && service.content.form.fields.map(\.id) == ["q1"])
            #expect(try await building(town).isChanged == false)
            var content = service.content
            (content.purpose, content.steps) = (name, [.init(name, workingDays: 0)])
            try await town.officer.changeService(service.id, to: content, division: nil, after: 2)
            try await town.officer.openService(service.id, true)
            #expect(try await town.service(Self.code).isOpen)
        }
    }

    @Test(
        "Whoever comes second is told, and the first one's change stands", arguments: Trial.engines)
    func second(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.found("rimthan", on: database)
            let code = try await begun(town)
            try await town.officer.buildForm(of: code, .addPage(name), after: 0)
            let now = try await building(town)
            for edit in [FormEdit.addPage(name), .remove(.page(1))] {
                await #expect(throws: BuildingRefusal.changedMeanwhile(now)) {
                    try await town.officer.buildForm(of: code, edit, after: 0)
                }
            }
            await #expect(throws: BuildingRefusal.changedMeanwhile(now)) {
                try await town.officer.publishForm(of: code, after: 0)
            }
            await #expect(throws: BuildingRefusal.changedMeanwhile(now)) {
                try await town.officer.discardForm(of: code, after: 0)
            }
            #expect(try await building(town) == now && now.form.pages.count == 1)
            await #expect(throws: BuildingRefusal.gone) {
                try await town.officer.buildForm(of: code, .remove(.page(2)), after: 1)
            }
        }
    }

    @Test("Changes that are discarded leave what residents see, and what was written of the manual")
    func discarded() async throws {
        try await Trial.sqlite.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let service = try await town.service("street-light")
            try await town.officer.buildForm(of: service.code, .remove(.page(1)), after: 0)
            var content = service.content
            content.purpose = name
            try await town.officer.changeService(service.id, to: content, division: nil, after: 1)
            try await town.officer.discardForm(of: service.code, after: 1)
            let now = try #require(try await town.rows.read { try $0.building(service.code) })
            #expect(now.number == 2 && !now.isChanged && now.service.content == content)
            try await town.officer.buildForm(
                of: service.code, .renamePage(1, name), after: 2)
            try await town.officer.publishForm(of: service.code, after: 3)
            let published = try await town.service("street-light").content
            #expect(published.form.pages.first?.title == name && published.purpose == name)
        }
    }

    @Test("A form grows no longer than anybody fills in, and still says what is paid")
    func bounds() async throws {
        try await Trial.sqlite.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let paid = try #require(
                try await town.officer.services().first { $0.content.payment != nil })
            guard case .stated(let amount) = paid.content.payment else {
                Issue.record("no field says the amount")
                return
            }
            try await town.officer.buildForm(of: paid.code, .remove(.field(amount)), after: 0)
            await #expect(throws: BuildingRefusal.issue(.payment(amount))) {
                try await town.officer.publishForm(of: paid.code, after: 1)
            }
            let code = try await begun(town)
            for number in 0..<ServiceForm.mostPages {
                try await town.officer.buildForm(of: code, .addPage(name), after: number)
            }
            await #expect(throws: BuildingRefusal.issue(.tooLong(pages: 21, fields: 0))) {
                try await town.officer.buildForm(of: code, .addPage(name), after: 20)
            }
        }
    }

    @Test(
        "Neither staff nor another authority builds, and what was built is kept",
        arguments: Trial.engines)
    func apart(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.found("rimthan", on: database)
            let other = try await Town.found("other", on: database)
            let code = try await begun(town)
            await #expect(throws: AccountRefusal.notPermitted) {
                try await town.act(town.administrator, [.staff]).buildForm(
                    of: code, .addPage(name), after: 0)
            }
            await #expect(throws: ServiceRefusal.noService) {
                try await other.officer.buildForm(of: code, .addPage(name), after: 0)
            }
            try await town.officer.buildForm(of: code, .addPage(name), after: 0)
            let seen = try await other.rows.read { transaction in
                try transaction.rows("SELECT number FROM own_service_building").count
            }
            #expect(seen == 0)
            await #expect(throws: (any Error).self) {
                try await town.rows.write { transaction in
                    try transaction.change("DELETE FROM service_building")
                }
            }
        }
    }
}
