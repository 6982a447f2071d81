import Assessment
import Demo
import Foundation
import Disclosure
import Measures
import Platform
import Results
import SQL
import Testing
import ThaiText

@Suite("The demonstration") struct DemoFillingTests {
    @Test("Every year's result is whole, follows from its questions and can be compared")
    func results() async throws {
        let demo = try await FilledDemo()
        let results = try await demo.act(in: 1).results()
        #expect(results.map(\.year.buddhist) == [2569, 2568, 2567, 2566])
        let library = try FilledDemo.library()
        for result in results {
            let framework = try #require(library.framework(for: result.year.buddhist))
            #expect(result.scored(by: framework).total.isComplete, "\(result.year.buddhist)")
            #expect(try await demo.act(in: 1).share(of: result.year) != nil)
            let causes = try await demo.act(in: 1).analysis(of: result.year)?.topics
            #expect(causes?.values.filter { !$0.cause.isEmpty }.count == 7)
            let findings = ConsistencyCheck(framework: framework).check(result.sheet).findings
            #expect(findings.isEmpty, "\(result.year.buddhist) \(findings)")
            // As it is announced: nothing is left to be entered.
            let printed = Set(result.sheet.prints.compactMap { Figure($0.figure) })
            let figures =
                [.total, .level] + framework.instruments.map { Figure.instrument($0.id) }
                + framework.indicators.map { .indicator($0.number) }
            #expect(printed.isSuperset(of: figures), "\(result.year.buddhist)")
        }
    }

    @Test("The present plan says nothing word for word as the one before")
    func ownPlan() async throws {
        let demo = try await FilledDemo()
        #expect(try await demo.act(in: 1).measuresAsBefore(in: demo.year()).isEmpty)
    }

    @Test("Each of the three plans has measures in all seven topics, without places left unfilled")
    func plans() async throws {
        let demo = try await FilledDemo()
        for offset in [-2, -1, 0] {
            let plan = try await demo.act(in: 1).plan(of: demo.year(offset))
            #expect(Set(plan.map(\.content.topic)) == Set(1...7), "\(offset)")
            for content in plan.map(\.content) {
                let texts =
                    [content.name, content.issue, content.period] + content.steps
                    + content.outputs + content.outcomes
                #expect(!texts.contains { $0.contains("{") || $0.contains("}") }, "\(texts)")
                #expect(!content.divisions.isEmpty && !content.targets.isEmpty)
            }
        }
    }

    @Test(
        "Whenever it is looked at, something is done, something under way and something late",
        arguments: [
            "2026-10-01", "2026-10-09", "2026-11-21", "2027-03-31", "2027-09-30", "2028-02-29",
        ])
    func alive(_ day: String) async throws {
        let date = try #require(ThaiDate(iso: day))
        let now = Timestamp(milliseconds: 0) + .days(Int64(date.daysSince1970)) + .hours(6)
        let demo = try await FilledDemo(at: now)
        let act = demo.act(in: 1)
        let plan = try await act.plan(of: demo.year())
        let states = try await act.planRows(of: demo.year(), knownTo: KnownPlans()).states
        #expect(plan.count > 10 && plan.contains { states[$0.id]?.share == 100 })
        #expect(plan.contains { (1..<100).contains(states[$0.id]?.share ?? 0) })
        #expect(plan.contains { states[$0.id] == nil })
        let due = try await act.planRows(of: demo.year(), knownTo: KnownPlans()).assignments.map(
            \.due)
        #expect(due.contains { $0 > date } && due.contains { $0 <= date })
        let entries = try await plan.mapEach { try await act.progress(of: $0.id) }.flatMap(\.self)
        #expect(entries.allSatisfy { $0.content.day <= date && $0.since <= now })
    }

    @Test("The audit chains are sound and in the order of time")
    func chains() async throws {
        let demo = try await FilledDemo()
        for authority: Int64 in 0...5 {
            let times = try await demo.database.scoped(to: authority).read {
                try $0.rows(
                    "SELECT time FROM audit_entry WHERE authority = scope() ORDER BY number"
                ).map { row -> Int64 in try row["time"] }
            }
            #expect(!times.isEmpty && times == times.sorted(), "\(authority)")
        }
    }

    @Test("What came of the measures of past years is written, of the present year not yet")
    func conclusions() async throws {
        let demo = try await FilledDemo()
        for offset in [-2, -1, 0] {
            for measure in try await demo.act(in: 1).plan(of: demo.year(offset)) {
                let conclusion = try await demo.act(in: 1).conclusion(of: measure.id)
                #expect((conclusion != nil) == (offset < 0), "\(offset) \(measure.content.name)")
            }
        }
    }

    @Test(
        "Past years show the items for which their result gave marks, but what was taken back after it with a reason"
    )
    func items() async throws {
        let demo = try await FilledDemo()
        let act = demo.act(in: 1)
        for (offset, withdrawn) in [(-2, 0), (-1, 1)] {
            let year = try demo.year(offset)
            let records = try await act.disclosure(of: year)
            let result = try #require(try await act.result(of: year))
            let framework = try #require(FilledDemo.library().framework(for: year.buddhist))
            let gone = framework.questions(of: "OIT").filter { item in
                let isShown = records[item.code].map { !$0.evidence.isEmpty } ?? false
                return isShown != (result.printed(.question(item.code)) != "0")
            }
            #expect(gone.count == withdrawn, "\(year.buddhist)")
            #expect(gone.allSatisfy { records[$0.code]?.withdrawn.isEmpty == false })
        }
        #expect(try await act.disclosure(of: demo.year(0)).isEmpty)
    }

    @Test("A neighbour's plan and results are its own")
    func neighbours() async throws {
        let demo = try await FilledDemo()
        let plan = try await demo.act(in: 1).plan(of: demo.year()).map(\.content.name)
        let others = try await demo.act(in: 3).plan(of: demo.year())
        #expect(!others.isEmpty && others.allSatisfy { !plan.contains($0.content.name) })
    }

    @Test("There are people of every role, and second factors where a role asks for one")
    func people() async throws {
        let demo = try await FilledDemo()
        #expect(Set(demo.accounts.flatMap(\.roles)) == Set(Role.allCases.map(\.rawValue)))
        for account in demo.accounts {
            let needs = account.roles.compactMap(Role.init(rawValue:))
                .contains(where: \.needsSecondFactor)
            #expect((account.secret != nil) == needs, "\(account.mail)")
        }
    }

    @Test("Filled twice as of one moment, it says the same")
    func same() async throws {
        let (one, other) = (try await FilledDemo(), try await FilledDemo())
        #expect(
            try await one.act(in: 1).plan(of: one.year())
                == other.act(in: 1).plan(of: other.year()))
        #expect(one.accounts.map(\.mail) == other.accounts.map(\.mail))
        #expect(one.accounts.compactMap(\.secret) != other.accounts.compactMap(\.secret))
    }
}

extension Array {
    /// What is made of each, one after the other.
    fileprivate func mapEach<Result>(
        _ make: (Element) async throws -> Result
    ) async throws -> [Result] {
        var made: [Result] = []
        for element in self { made.append(try await make(element)) }
        return made
    }
}
