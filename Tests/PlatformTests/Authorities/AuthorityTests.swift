import Platform
import SQL
import Testing
import ThaiText

@Suite("Authorities") struct AuthorityTests {
    @Test(
        "An authority is found by short name and host until it is closed", arguments: Trial.engines)
    func found(_ trial: Trial) async throws {
        try await trial.run { database in
            let profile = try Town.profile("rimthanthong", host: "ita.example.go.th")
            let id = try await Founding.found(
                profile, divisions: [], by: .console, on: database, at: Town.began)
            let slug = profile.slug
            let host = try #require(profile.host)
            #expect(try await database.read(Authority.named(slug)).map(\.profile) == [profile])
            #expect(try await database.read(Authority.at(host)).map(\.id) == [id])
            let act = Act(
                by: .console, in: database.scoped(to: id.rawValue), at: Town.began + .days(1))
            try await act.closeAuthority()
            #expect(try await database.read(Authority.named(slug)).isEmpty)
            #expect(try await database.read(Authority.at(host)).isEmpty)
            let all = try await database.read(Authority.all)
            #expect(all.map(\.closed) == [Town.began + .days(1)])
        }
    }

    @Test("A short name and a host name belong to one authority", arguments: Trial.engines)
    func taken(_ trial: Trial) async throws {
        try await trial.run { database in
            func found(_ slug: String, _ host: String) async throws {
                _ = try await Founding.found(
                    Town.profile(slug, host: host), divisions: [], by: .console, on: database,
                    at: Town.began)
            }
            try await found("one", "one.example.go.th")
            await #expect(throws: AccountRefusal.slugTaken) {
                try await found("one", "two.example.go.th")
            }
            await #expect(throws: AccountRefusal.hostTaken) {
                try await found("two", "one.example.go.th")
            }
            #expect(try await database.read(Authority.all).count == 1)
        }
    }

    @Test("Twenty foundings at once give twenty numbers", arguments: Trial.engines)
    func race(_ trial: Trial) async throws {
        try await trial.run { database in
            let numbers = try await withThrowingTaskGroup(of: Int64.self) { group in
                for index in 1...20 {
                    group.addTask {
                        // A losing founding tries again up to ten times; a patient operator tries on.
                        while true {
                            do {
                                return try await Founding.found(
                                    Town.profile("town-\(index)"), divisions: [], by: .console,
                                    on: database, at: Town.began
                                ).rawValue
                            } catch AccountRefusal.alreadyBegun {}
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(numbers.sorted() == Array(1...20))
        }
    }

    @Test(
        "Divisions open, change their names and close when nobody is left", arguments: Trial.engines
    )
    func divisions(_ trial: Trial) async throws {
        try await trial.run { database in
            let town = try await Town.found("one", on: database)
            let act = town.administer()
            let id = try await act.openDivision(Town.name("กองช่าง"))
            await #expect(throws: AccountRefusal.divisionTaken) {
                try await act.openDivision(Town.name("กองช่าง"))
            }
            try await act.renameDivision(id, to: Town.name("กองโยธา"))
            let head = try await town.add("หัวหน้า", "head@example.go.th", [.head], division: id)
            #expect(try await act.divisions().map(\.name) == ["สำนักปลัด", "กองคลัง", "กองโยธา"])
            #expect(try await act.divisions().last?.head == head)
            await #expect(throws: AccountRefusal.divisionInUse) { try await act.closeDivision(id) }
            try await act.move(head, to: nil)
            try await act.take(try #require(RoleGrant(.head, division: id)), from: head)
            try await act.closeDivision(id)
            #expect(try await act.divisions().count == 2)
            await #expect(throws: AccountRefusal.noDivision) { try await act.closeDivision(id) }
        }
    }

    @Test(
        "A short name is small letters, digits and single hyphens",
        arguments: [
            ("rimthanthong", true), ("a1", true), ("a-b", true), ("a", false), ("-ab", false),
            ("ab-", false), ("a--b", false), ("AB", false), ("ริมธาร", false), ("a b", false),
            (String(repeating: "a", count: 41), false),
        ])
    func slugs(_ text: String, _ isGood: Bool) {
        #expect((Slug(rawValue: text) != nil) == isGood)
    }

    @Test(
        "What people write for short is looked for as full names have it",
        arguments: [
            ("อบต.ทุ่งรวงข้าว", ["องค์การบริหารส่วนตำบล", "ทุ่งรวงข้าว"]),
            ("อบต ทุ่งรวง", ["องค์การบริหารส่วนตำบล", "ทุ่งรวง"]), ("ทต. ริม", ["เทศบาลตำบล", "ริม"]),
            ("จ.ธารนคร อ.ริมธาร", ["ธารนคร", "ริมธาร"]), ("ทุ่งรวงข้าว", ["ทุ่งรวงข้าว"]),
            ("จ อ.", ["จ"]), ("", []),
        ])
    func words(_ text: String, _ words: [String]) {
        #expect(Authority.words(of: text) == words)
    }

    @Test(
        "A host name has two labels at least and no port",
        arguments: [
            ("ita.example.go.th", true), ("xn--o3cw4h.example", true), ("localhost", false),
            ("a.example:80", false), ("A.example", false), ("a..example", false), ("", false),
        ])
    func hosts(_ text: String, _ isGood: Bool) {
        #expect((HostName(rawValue: text) != nil) == isGood)
    }

    @Test(
        "The words for district and province, which every page puts in front, are not kept in the names",
        arguments: [
            ("อำเภอริมธาร", "จังหวัดธารทอง", "ริมธาร", "ธารทอง"),
            ("อ.ริมธาร", "จ. ธารทอง", "ริมธาร", "ธารทอง"),
            ("ริมธาร", "ธารทอง", "ริมธาร", "ธารทอง"), ("อำเภอ", "จังหวัด", "อำเภอ", "จังหวัด"),
        ])
    func places(
        _ district: String, _ province: String, _ keptDistrict: String, _ keptProvince: String
    ) throws {
        let profile = Authority.Profile(
            kind: .subdistrictMunicipality, name: Bilingual("ก", "A"), district: district,
            province: province, slug: try #require(Slug(rawValue: "aa")))
        #expect(profile.district == keptDistrict && profile.province == keptProvince)
    }
}
