import Assessment
import FileStore
import Foundation
import HTML
import Outbound
import Platform
import StorageTesting
import Testing
import ThaiText

@testable import Disclosure

/// What the web answers in a test, by address; an address without an answer is one that nobody listens at.
private struct FakeWeb: Sendable {
    var answers: [String: OpeningAnswer] = [:]

    var opening: DisclosureChecks.LinkOpening {
        { [answers] address in answers[address] ?? .unreachable }
    }
}

private struct Silence: Error {}

/// An area that shows the latest version of a document, and whose earlier versions open as well.
private struct Versions: EvidenceSource {
    let name = Bilingual("เอกสาร", "Papers")
    var fails = false

    func evidence(
        for items: [String], of year: FiscalYear, in reader: AuthorityReader
    ) async throws -> [Evidence] {
        items.map {
            Evidence(
                .page, for: $0, name, at: .elsewhere(LinkAddress("/publications/second")),
                updated: Town.began)
        }
    }

    func opens(_ page: LinkAddress, in reader: AuthorityReader) async throws -> Bool {
        if fails { throw Silence() }
        return ["/publications/first", "/publications/second"].contains(page.text)
    }
}

/// A town whose evidence is checked, with files on the disk.
private struct CheckedTown: Sendable {
    let town: Town
    let officer: Act
    let store: FileStore
    let clock = TestClock(Town.began.milliseconds + 3_600_000)

    /// Checks the year until nothing is left to do, and gives the item's outcomes by title.
    func check(
        _ web: FakeWeb?, _ sources: EvidenceSources = EvidenceSources(),
        sight: @escaping DisclosureChecks.FileOpening = { _, _ in nil }
    ) async throws -> [String: Opening.Outcome?] {
        let checks = DisclosureChecks(
            town.database, store: store, sources: sources, time: clock.source,
            opening: web?.opening, sight: sight)
        try await checks.begin(Years.fiscal(), of: town.id)
        let worker = JobWorker(
            JobQueue(town.database), kinds: checks.kinds { _ in nil }.filter { $0.schedule == nil },
            holder: "node", time: clock.source)
        _ = try await worker.runDue()
        let record = try await officer.disclosure(of: Years.place("o7"))
        return Dictionary(record.evidence.map { ($0.title, $0.opening?.outcome) }) { $1 }
    }

    func show(link address: String, _ title: String) async throws {
        try await officer.discloseEvidence(.link(address, title), for: Years.place("o7"))
    }

    /// Shows a file; the desk takes it as it is.
    func show(file bytes: [UInt8], _ title: String) async throws -> StoredFile {
        let desk = FileDesk(store: store, inspector: FileInspector())
        let upload = try await desk.begin(named: "\(title).png", rule: FileRule())
        try await upload.append(bytes)
        let file = try await upload.commit(
            in: town.rows,
            by: FileSender(authority: town.id, person: town.administrator), at: clock.source())
        try await officer.discloseEvidence(
            EvidenceDraft(.file(file.id), title: title), for: Years.place("o7"))
        return file
    }
}

@Suite("The check opens what is disclosed, and says what came of it") struct CheckTests {
    private func checked(
        _ trial: Trial, _ body: (CheckedTown) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "checks-\(UInt64.random(in: 0 ... .max))").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await trial.run(Town.disclosureSchema) { database in
            let (town, officer, _) = try await Town.disclosing("one", on: database)
            try await body(
                CheckedTown(town: town, officer: officer, store: FileStore(folder: folder)))
        }
    }

    /// What a server answers, and what a reader is told of it.
    static let answers: [(String, OpeningAnswer, Opening.Outcome)] = [
        ("a page", .answered(status: 200, bytes: 900), .opens),
        ("a page without a byte", .answered(status: 200, bytes: 0), .empty),
        ("a dead link", .answered(status: 404, bytes: 900), .gone),
        ("a page that was taken away", .answered(status: 410, bytes: 0), .gone),
        ("a page behind a password", .answered(status: 403, bytes: 900), .closed),
        ("a server that fails", .answered(status: 500, bytes: 900), .failing),
        ("a redirect to a private address", .inside, .inside),
        ("a circle of redirects", .circling, .circling),
        ("a slow answer", .slow, .slow),
        ("a certificate that is not right", .untrusted, .untrusted),
        ("nobody there", .unreachable, .unreachable),
    ]

    @Test("Every answer of the web is told as what it means to a reader", arguments: Trial.engines)
    func links(_ trial: Trial) async throws {
        try await checked(trial) { town in
            var web = FakeWeb()
            for (place, (name, answer, _)) in Self.answers.enumerated() {
                web.answers["https://a.example/\(place)"] = answer
                try await town.show(link: "https://a.example/\(place)", name)
            }
            let found = try await town.check(web)
            for (name, _, outcome) in Self.answers { #expect(found[name] == outcome, "\(name)") }
        }
    }

    @Test(
        "Where nobody outside may be asked, or the library is missing, nothing is said of links",
        arguments: Trial.engines)
    func silent(_ trial: Trial) async throws {
        try await checked(trial) { town in
            try await town.show(link: "https://a.example/1", "หน้าเว็บ")
            #expect(try await town.check(nil)["หน้าเว็บ"] == .some(nil))
            var web = FakeWeb()
            web.answers["https://a.example/1"] = .noLibrary
            town.clock.move(.hours(2))
            #expect(try await town.check(web)["หน้าเว็บ"] == .some(nil))
        }
    }

    @Test(
        "A file is looked for where it is kept, and looked into by who may read a stranger's file",
        arguments: Trial.engines)
    func files(_ trial: Trial) async throws {
        try await checked(trial) { town in
            let whole = try await town.show(file: Picture.png(1), "มีเนื้อหา")
            let blank = try await town.show(file: Picture.png(2), "ว่างเปล่า")
            let sealed = try await town.show(file: Picture.png(3), "มีรหัสผ่าน")
            let lost = try await town.show(file: Picture.png(4), "หายไป")
            try await town.store.remove(lost.hash)
            let found = try await town.check(FakeWeb()) { hash, kind in
                #expect(kind == .png && hash != lost.hash)
                return [blank.hash: .empty, sealed.hash: .sealed][hash]
            }
            #expect(
                found == [
                    "มีเนื้อหา": .opens, "ว่างเปล่า": .empty, "มีรหัสผ่าน": .sealed, "หายไป": .damaged,
                ])
            #expect(whole.hash != blank.hash)
        }
    }

    @Test(
        "An earlier version of a page of the program opens; one that there never was is gone",
        arguments: Trial.engines)
    func versions(_ trial: Trial) async throws {
        try await checked(trial) { town in
            for name in ["first", "second", "never"] {
                try await town.show(link: "/publications/\(name)", name)
            }
            let silent = try await town.check(nil, EvidenceSources([Versions(fails: true)]))
            #expect(silent["first"] == .some(nil) && silent["never"] == .some(nil))
            town.clock.move(.minutes(1))
            #expect(
                try await town.check(nil, EvidenceSources([Versions()])) == [
                    "first": .opens, "second": .opens, "never": .gone,
                ])
        }
    }

    @Test(
        "A check whose node died hides neither the one before that ended nor what it opened",
        arguments: Trial.engines)
    func leftBehind(_ trial: Trial) async throws {
        try await checked(trial) { town in
            try await town.show(link: "https://a.example/1", "หน้าเว็บ")
            _ = try await town.check(FakeWeb())
            town.clock.move(.hours(1))
            let checks = DisclosureChecks(
                town.town.database, store: town.store, sources: EvidenceSources(),
                time: town.clock.source, opening: nil, sight: { _, _ in nil })
            try await checks.begin(Years.fiscal(), of: town.town.id)
            town.clock.move(.hours(2))
            let now = town.clock.source()
            let (last, ended) = try await town.officer.read(.seeDisclosure) {
                (try $0.check(of: Years.fiscal()), try $0.endedCheck(of: Years.fiscal()))
            }
            #expect(last?.number == 2 && last?.ended == nil && last?.isUnderWay(at: now) == false)
            #expect(ended?.number == 1 && ended?.ended != nil)
        }
    }

    @Test(
        "A link that was dead and opens again is told so by the next check",
        arguments: Trial.engines)
    func mended(_ trial: Trial) async throws {
        try await checked(trial) { town in
            var web = FakeWeb()
            try await town.show(link: "https://a.example/1", "หน้าเว็บ")
            #expect(try await town.check(web)["หน้าเว็บ"] == .unreachable)
            web.answers["https://a.example/1"] = .answered(status: 200, bytes: 1)
            town.clock.move(.minutes(1))
            #expect(try await town.check(web)["หน้าเว็บ"] == .opens)
        }
    }

    @Test(
        "An item is missing, and one of another year stale, whatever the web answers",
        arguments: Trial.engines)
    func standing(_ trial: Trial) async throws {
        try await checked(trial) { town in
            var web = FakeWeb()
            web.answers["https://a.example/x"] = .answered(status: 200, bytes: 9)
            try await town.show(link: "https://a.example/x", "รายงานผล ปี 2560")
            _ = try await town.check(web)
            let framework = try Years.framework()
            let place = try Years.place("o7")
            let record = try await town.officer.disclosure(of: place)
            let question = try #require(framework.question("o7"))
            let item = DisclosedItem(question, record, in: try Years.fiscal())
            #expect(
                item.findings.contains {
                    $0.matter == .otherYear(named: [2560], expected: 2567)
                })
            let other = try #require(framework.question("o8"))
            let nothing = try await town.officer.disclosure(of: Years.place("o8"))
            #expect(DisclosedItem(other, nothing, in: try Years.fiscal()).state == .missing)
        }
    }
}

/// Small pictures that differ.
private enum Picture {
    private static let all = [
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPQYGAAAAB8ACnRJGnaAAAAAElFTkSuQmCC",
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMIYGAAAAD0AFHPAznNAAAAAElFTkSuQmCC",
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOoYGAAAAFsAHlVrp32AAAAAElFTkSuQmCC",
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNYwMAAAAHkAKFJkHpQAAAAAElFTkSuQmCC",
    ]

    /// One of them, from 1 to 4.
    static func png(_ number: Int) -> [UInt8] {
        Array(Data(base64Encoded: all[number - 1]) ?? Data())
    }
}
