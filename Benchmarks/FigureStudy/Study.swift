import Assessment
import Foundation
import SheetGenerator

/// Runs the program's check over many sheets.
struct Study: Sendable {
    /// Sheets of one kind.
    struct Series: Sendable {
        var form: SheetForm
        var computing: Computing = .exact
        var mix: SlipMix = .realistic
        var slips: Int
        var sheets: Int
    }

    let seed: UInt64
    let threads: Int
    private let years: [Int: (check: ConsistencyCheck, shape: Shape)]

    init(seed: UInt64, threads: Int, frameworks: [Framework]) throws(StudyError) {
        var years: [Int: (check: ConsistencyCheck, shape: Shape)] = [:]
        for framework in frameworks {
            guard let shape = Shape(framework) else { throw .unusableFramework(framework.year) }
            let check = ConsistencyCheck(
                framework: framework, otherYears: frameworks.filter { $0.year != framework.year })
            years[framework.year] = (check, shape)
        }
        self.years = years
        self.seed = seed
        self.threads = threads
    }

    /// The sheet of a name and what the program says about it.
    func look(at name: CaseName) throws(StudyError) -> (SheetCase, Consistency) {
        guard let year = years[name.form.year] else { throw .noFramework(name.form.year) }
        let made = SheetCase(name, shape: year.shape)
        return (made, year.check.check(made.sheet))
    }

    /// Counts a series, its sheets spread over the threads.
    func run(_ series: Series) async throws(StudyError) -> Tally {
        guard let year = years[series.form.year] else { throw .noFramework(series.form.year) }
        return await withTaskGroup(of: Tally.self) { group in
            for first in 0..<threads {
                group.addTask {
                    var tally = Tally()
                    for number in stride(from: first, to: series.sheets, by: threads) {
                        let made = SheetCase(name(number, of: series), shape: year.shape)
                        let start = Self.processorTime
                        let consistency = year.check.check(made.sheet)
                        let time = Self.processorTime - start
                        tally.add(Judge(made, said: consistency).marks, of: made, in: time)
                    }
                    return tally
                }
            }
            return await group.reduce(into: Tally()) { $0.add($1) }
        }
    }

    /// What the running thread has cost so far; waiting for other programs does not count.
    private static var processorTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    private func name(_ number: Int, of series: Series) -> CaseName {
        CaseName(
            form: series.form, computing: series.computing, mix: series.mix, slips: series.slips,
            seed: seed &* 1_000_000 &+ UInt64(number))
    }
}

/// Why the study cannot run.
enum StudyError: Error {
    case noFramework(Int)
    case unusableFramework(Int)
    case unreadable(String)
    case unknownOption(String)
    case badValue(option: String, value: String)
}
