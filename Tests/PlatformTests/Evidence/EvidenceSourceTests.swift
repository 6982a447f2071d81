import HTML
import HTTP
import StorageTesting
import Testing
import ThaiText
import Threads

@testable import Platform

@Suite("What areas can show for an item") struct EvidenceSourceTests {
    private struct Failure: Error {}

    /// A source that says the same of every item it is asked for, and of one that nobody asked for.
    private struct Source: EvidenceSource {
        let name: Bilingual
        var days: [Int64] = []
        var fails = false

        func evidence(
            for items: [String], of year: FiscalYear, in reader: AuthorityReader
        ) async throws -> [Evidence] {
            if fails { throw Failure() }
            return (items + ["o99"]).flatMap { item in
                days.map { day in
                    Evidence(
                        .page, for: item, name, at: .publicPage(.front),
                        updated: Timestamp(milliseconds: 0) + .days(day))
                }
            }
        }
    }

    private struct Pages: EvidenceSource {
        let name = Bilingual("ค", "C")
        let known: Set<String>
        var fails = false

        func evidence(
            for items: [String], of year: FiscalYear, in reader: AuthorityReader
        ) async throws -> [Evidence] { [] }

        func opens(_ page: LinkAddress, in reader: AuthorityReader) async throws -> Bool {
            if fails { throw Failure() }
            return known.contains(page.text)
        }
    }

    @Test("A page is asked of all areas; where one fails nothing is said, and its cause is told")
    func pages() async throws {
        try await Trial.sqlite.run([PlatformMigrations.all]) { database in
            let town = try await Town.found("one", on: database)
            let reader = AuthorityReader(town.id, in: database)
            let told = Lock<[String]>([])
            func ask(_ sources: [any EvidenceSource], _ page: LinkAddress) async -> Bool? {
                await EvidenceSources(sources) { name, cause in
                    told.withLock { $0.append("\(name.english) \(cause)") }
                }.opens(page, in: reader)
            }
            let some = Pages(known: ["/publications/a"])
            #expect(
                await ask(
                    [Source(name: Bilingual("ก", "A")), some], LinkAddress("/publications/a"))
                    == true)
            #expect(await ask([some], LinkAddress("/publications/b")) == false)
            #expect(told.withLock { $0 } == [])
            let broken = Pages(known: [], fails: true)
            #expect(await ask([broken, some], LinkAddress("/publications/b")) == nil)
            #expect(await ask([broken, some], LinkAddress("/publications/a")) == true)
            #expect(told.withLock { $0 } == ["C Failure()", "C Failure()"])
        }
    }

    private func ask(
        _ sources: [any EvidenceSource], _ items: [String],
        _ check: (EvidenceSources.Answer) -> Void
    ) async throws {
        try await Trial.sqlite.run([PlatformMigrations.all]) { database in
            let town = try await Town.found("one", on: database)
            check(
                await EvidenceSources(sources).evidence(
                    for: items, of: try #require(FiscalYear(2568)),
                    in: AuthorityReader(town.id, in: database)))
        }
    }

    @Test(
        "All sources answer together: by item as asked, the newest first, nothing that was not asked"
    )
    func together() async throws {
        try await ask(
            [
                Source(name: Bilingual("ก", "A"), days: [1, 9]),
                Source(name: Bilingual("ข", "B"), days: [5]),
            ], ["o2", "o1"]
        ) { answer in
            #expect(answer.pieces.map(\.evidence.item) == ["o2", "o2", "o2", "o1", "o1", "o1"])
            #expect(answer.pieces(for: "o1").map(\.source.english) == ["A", "B", "A"])
            #expect(answer.silent == [])
        }
    }

    @Test("A source that fails is named, and what the others show stays")
    func failing() async throws {
        try await ask(
            [
                Source(name: Bilingual("ก", "A"), fails: true),
                Source(name: Bilingual("ข", "B"), days: [5]),
            ], ["o1"]
        ) { answer in
            #expect(answer.pieces.map(\.source.english) == ["B"])
            #expect(answer.silent.map(\.english) == ["A"])
        }
    }

    @Test(
        "A path of public pages reads back what it prints, and nothing that leads elsewhere",
        arguments: [
            ("/", true), ("/transparency/2568", true), ("//evil.example/", false),
            ("https://evil.example", false), ("/\\evil.example", false), ("/a?x=1", false),
            ("transparency", false), ("", false),
        ])
    func paths(_ text: String, _ isPath: Bool) {
        #expect(PublicPath(text: text)?.text == (isPath ? text : nil))
    }

    @Test(
        "A public page stands below the short name where a host is shared, and by itself on its own"
    )
    func spellings() throws {
        let year = PublicLocation("/transparency/{year}", FiscalYear.self)
        let front = PublicLocation("/")
        let authority = Authority(
            id: .init(rawValue: 1), profile: try Town.profile("rimthan"), since: Town.began,
            closed: nil)
        let page = year.path(try #require(FiscalYear(2568)))
        for (isAtRoot, expected) in [
            (true, ["/transparency/2568", "/"]),
            (false, ["/a/rimthan/transparency/2568", "/a/rimthan"]),
        ] {
            let site = PublicSite(authority, isAtRoot: isAtRoot)
            #expect([site.address(page).text, site.address(front.path()).text] == expected)
        }
    }
}
