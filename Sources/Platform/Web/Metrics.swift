public import HTTP
import Threads

/// Counts what the server does, for Prometheus (text format 0.0.4); no path, no person, no address.
public final class Metrics: Sendable {
    /// Upper ends of the times that answers take, in milliseconds.
    private static let ends = [1, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000]

    private struct State {
        var answers: [Int: Int] = [:]
        var times = [Int](repeating: 0, count: Metrics.ends.count + 1)
        var milliseconds = 0
        var faults = 0
    }

    private let state = Lock(State())

    /// Nothing counted yet.
    public init() {}

    /// Counts an answer and the time that it took.
    public func count(_ status: Status, milliseconds: Int) {
        let place = Self.ends.firstIndex { milliseconds <= $0 } ?? Self.ends.count
        state.withLock { state in
            state.answers[status.code / 100, default: 0] += 1
            state.times[place] += 1
            state.milliseconds += milliseconds
        }
    }

    /// Counts an error that was ours.
    public func countFault() { state.withLock { $0.faults += 1 } }

    /// All figures.
    public func text() -> String {
        let state = state.withLock { $0 }
        var lines = Self.head("prongsai_answers_total", "counter", "Answers by kind of status.")
        for (kind, count) in state.answers.sorted(by: { $0.key < $1.key }) {
            lines.append("prongsai_answers_total{status=\"\(kind)xx\"} \(count)")
        }
        lines += Self.head(
            "prongsai_faults_total", "counter", "Errors of the program or its database.")
        lines.append("prongsai_faults_total \(state.faults)")
        lines += Self.head(
            "prongsai_answer_milliseconds", "histogram", "From a request's head to its answer.")
        var sum = 0
        for (place, count) in state.times.enumerated() {
            sum += count
            let end = place < Self.ends.count ? String(Self.ends[place]) : "+Inf"
            lines.append("prongsai_answer_milliseconds_bucket{le=\"\(end)\"} \(sum)")
        }
        lines.append("prongsai_answer_milliseconds_sum \(state.milliseconds)")
        lines.append("prongsai_answer_milliseconds_count \(sum)")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func head(_ name: String, _ kind: String, _ help: String) -> [String] {
        ["# HELP \(name) \(help)", "# TYPE \(name) \(kind)"]
    }
}
