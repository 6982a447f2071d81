import Assessment
import Platform
import Results
import SQL
import StorageTesting
import Testing
import ThaiText

@Suite("Results that authorities show each other") struct ShareTests {
    private static let schema = [PlatformMigrations.all, ResultMigrations.all]

    fileprivate static func year() throws -> FiscalYear { try #require(FiscalYear(2568)) }

    /// An authority with a recorded total, shown to the others unless told otherwise.
    private static func town(
        _ slug: String, _ total: String, on database: Database, shows: Bool = true
    ) async throws -> (town: Town, officer: Act) {
        let found = try await Town.withOfficer(slug, on: database)
        let draft = try Years.draft(
            2568, [("total", total), ("instrument.IIT", total), ("question.i1", "50")])
        try await found.officer.recordResult(draft, after: 0)
        if shows {
            try await found.officer.shareResult(
                of: year(), version: 1, by: Years.framework(2568))
        }
        return found
    }

    @Test(
        "The others of the kind are the province's where three show theirs, else the installation's",
        arguments: Trial.engines)
    func compared(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (_, own) = try await Self.town("one", "91.00", on: database)
            // The same ones keep the sums: each change below must be seen all the same.
            let known = KnownComparisons()
            let ask = {
                try #require(
                    try await own.comparison(of: Self.year(), total: 9_100, knownTo: known))
            }
            #expect(try await ask().count == 0)
            _ = try await Self.town("two", "90.00", on: database)
            let (far, _) = try await Self.town("far", "99.00", on: database)
            try await far.rows.write { transaction in
                try transaction.change(
                    "UPDATE authority SET province = 'ไกล' WHERE id = \(far.id)")
            }
            let whole = try await ask()
            #expect(whole.province == nil && whole.count == 2 && whole.higher == 1)
            #expect(whole.figures["total"]?.mean?.text() == "94.50")
            #expect(whole.figures["question.i1"] == nil)
            _ = try await Self.town("three", "91.00", on: database)
            let (fourth, officer) = try await Self.town("four", "95.00", on: database)
            let near = try await ask()
            #expect(near.province == "ธารทอง" && near.count == 3 && near.higher == 1)
            #expect(near.figures["instrument.IIT"]?.mean?.text() == "92.00")
            #expect(near.best.map(\.total) == [9_500, 9_100, 9_000])
            try await fourth.rows.write { transaction in
                try transaction.change(
                    """
                    UPDATE authority SET kind = 'subdistrict-organization' WHERE id = \(fourth.id)
                    """)
            }
            #expect(try await ask().count == 3, "far, two and three")
            #expect(try await officer.compared()?.count == 0)
        }
    }

    @Test("Only what is shown is seen, and no more once it is taken back", arguments: Trial.engines)
    func withdrawn(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (_, one) = try await Self.town("one", "91.00", on: database, shows: false)
            let (town, two) = try await Self.town("two", "90.00", on: database)
            #expect(try await two.compared()?.count == 0)
            #expect(try await one.compared()?.count == 1)
            #expect(try await one.share(of: Self.year()) == nil)
            #expect(try await two.share(of: Self.year())?.version == 1)
            for _ in 1...2 { try await two.withdrawResult(of: Self.year()) }
            let told = try await two.database.read {
                try $0.rows("SELECT act FROM own_audit_entry WHERE act = 'result.withdrawn'").count
            }
            #expect(told == 1, "the second time nothing was left to take back")
            #expect(try await one.compared()?.count == 0)
            #expect(try await two.share(of: Self.year()) == nil)
            // What is not shown is not taken back a second time.
            try await two.withdrawResult(of: Self.year())
            let withdrawals = try await town.rows.read {
                try $0.rows("SELECT act FROM own_audit_entry WHERE act = 'result.withdrawn'")
            }
            #expect(withdrawals.count == 1)
        }
    }

    @Test(
        "A correction is not shown by itself; showing it takes the place of the earlier one",
        arguments: Trial.engines)
    func corrected(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (_, one) = try await Self.town("one", "91.00", on: database, shows: false)
            let (_, two) = try await Self.town("two", "90.00", on: database)
            let later = try await two.recordResult(
                Years.draft(2568, [("total", "92.00")]), after: 1)
            let known = KnownComparisons()
            let ask = {
                let found = try await one.comparison(
                    of: Self.year(), total: 0, knownTo: known)
                return [found?.best.first?.total, found?.figures["total"]?.mean?.hundredths]
            }
            #expect(try await ask() == [9_000, 9_000])
            await #expect(throws: ResultRefusal.changedMeanwhile(later.version)) {
                try await two.shareResult(of: Self.year(), version: 1, by: Years.framework(2568))
            }
            try await two.shareResult(of: Self.year(), version: 2, by: Years.framework(2568))
            #expect(try await ask() == [9_200, 9_200])
        }
    }

    @Test("A total of which parts are missing is not shown, nor a year without a result")
    func partial() async throws {
        try await Trial.sqlite.run(Self.schema) { database in
            let (_, officer) = try await Town.withOfficer("one", on: database)
            let framework = try Years.framework(2568)
            await #expect(throws: ResultRefusal.empty) {
                try await officer.shareResult(of: Self.year(), version: 0, by: framework)
            }
            try await officer.recordResult(
                Years.draft(2568, [("indicator.1", "91.00")]), after: 0)
            await #expect(throws: ResultRefusal.notWhole) {
                try await officer.shareResult(of: Self.year(), version: 1, by: framework)
            }
        }
    }

    @Test(
        "Nobody shows, changes or takes back what is another authority's", arguments: Trial.engines)
    func apart(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (one, _) = try await Self.town("one", "91.00", on: database)
            let (two, officer) = try await Self.town("two", "90.00", on: database)
            let statements: [SQL.Statement] = [
                "UPDATE result_share SET since = 7 WHERE authority = \(one.id)",
                "DELETE FROM result_share_figure WHERE authority = \(one.id)",
                "UPDATE result_share_figure SET hundredths = 0 WHERE authority = \(one.id)",
                """
                INSERT INTO result_share_figure (authority, year, figure, hundredths)
                VALUES (\(one.id), 2568, 'indicator.1', 0)
                """,
            ]
            for statement in statements {
                do {
                    let changed = try await two.rows.write { try $0.change(statement) }
                    #expect(changed == 0, "\(statement.text)")
                } catch is SQLError { continue }
            }
            #expect(
                try await officer.compared()?.best.first?.total == 9_100)
        }
    }

    @Test("Only an officer shows and takes back", arguments: [Role.staff, .head, .executive])
    func roles(_ role: Role) async throws {
        try await Trial.sqlite.run(Self.schema) { database in
            let (town, _) = try await Self.town("one", "91.00", on: database)
            let person = try await town.add(
                "ข", "b@example.go.th", [role], division: town.divisions[0])
            let act = town.act(person, [role])
            await #expect(throws: AccountRefusal.notPermitted) {
                try await act.shareResult(of: Self.year(), version: 1, by: Years.framework(2568))
            }
            await #expect(throws: AccountRefusal.notPermitted) {
                try await act.withdrawResult(of: Self.year())
            }
            #expect(try await act.compared() != nil)
        }
    }
}

extension Act {
    /// What others show, counted anew.
    fileprivate func compared() async throws -> Comparison? {
        try await comparison(of: ShareTests.year(), total: 0, knownTo: KnownComparisons())
    }
}
