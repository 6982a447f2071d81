import Glibc
import SQL

/// One way of working, done by many callers at once for a second and a half.
struct Measure {
    let name: String
    let place: Configuration.Engine
    let callers: Int

    init(_ name: String, _ place: Configuration.Engine, callers: Int) {
        self.name = name
        self.place = place
        self.callers = callers
    }

    func run(_ work: @escaping @Sendable () async throws -> Void) async {
        let clock = ContinuousClock()
        let (start, processor) = (clock.now, Self.processorMicroseconds())
        let end = start + .milliseconds(1_500)
        let times = await withTaskGroup(of: [Double].self) { group in
            for _ in 0..<callers {
                group.addTask {
                    var times: [Double] = []
                    while clock.now < end {
                        let began = clock.now
                        do { try await work() } catch { return [] }
                        times.append((clock.now - began) / .milliseconds(1))
                    }
                    return times
                }
            }
            return await group.reduce(into: [Double]()) { $0 += $1 }.sorted()
        }
        tell(times, (clock.now - start) / .seconds(1), Self.processorMicroseconds() - processor)
    }

    private func tell(_ times: [Double], _ seconds: Double, _ processor: Double) {
        guard let worst = times.last else {
            return print("{\"name\": \"\(name)\", \"failed\": true}")
        }
        let engine: String
        switch place {
        case .sqlite: engine = "SQLite"
        case .postgresql: engine = "PostgreSQL"
        }
        let middle = times[times.count / 2]
        let late = times[min(times.count - 1, times.count * 99 / 100)]
        print(
            """
            {"engine": "\(engine)", "name": "\(name)", "second": \(Double(times.count) / seconds), \
            "p50": \(middle), "p99": \(late), "worst": \(worst), \
            "processor": \(processor / Double(times.count))}
            """)
        fflush(nil)
    }

    /// Processor time of this process so far, in microseconds.
    private static func processorMicroseconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }
}
