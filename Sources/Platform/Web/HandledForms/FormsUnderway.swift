import HTTP
import Threads

/// The forms that this process handles, or has just handled: a second press gets the answer of the first, its cookies
/// and what is shown only once included.
final class FormsUnderway: Sendable {
    /// How long an answer is kept: longer than a finger presses twice, shorter than anybody takes to come back.
    private static let kept = TimeSpan.seconds(10)
    /// How many forms are remembered at most, and how long an answer that is kept may be.
    private static let most = (forms: 256, bytes: 64 << 10)

    private struct Form {
        let task: Task<Response, any Error>
        /// Until when its answer is kept; nil while it is handled.
        var until: Timestamp?
    }

    private let forms = Lock<[String: Form]>([:])

    /// The answer to a form that is underway here; nil where it is not.
    func answer(to key: String, at now: Timestamp) -> Task<Response, any Error>? {
        forms.withLock { forms in
            guard let form = forms[key], form.until.map({ now <= $0 }) ?? true else { return nil }
            return form.task
        }
    }

    /// Handles a form once, however many ask for it at the same moment. It goes on to its end where the one who sent
    /// it has gone away: what is done then is done wholly.
    func handle(
        _ key: String, at now: Timestamp, _ work: @escaping @Sendable () async throws -> Response
    ) async throws -> Response {
        let task = forms.withLock { forms in
            if let form = forms[key], form.until.map({ now <= $0 }) ?? true { return form.task }
            let task = Task { try await work() }
            forms = forms.filter { $0.value.until.map { now <= $0 } ?? true }
            if forms.count < Self.most.forms { forms[key] = Form(task: task) }
            return task
        }
        let result = await task.result
        let isKept = (try? result.get()).map(Self.mayKeep) ?? false
        forms.withLock { forms in
            guard forms[key]?.task == task, forms[key]?.until == nil else { return }
            if isKept { forms[key]?.until = now + Self.kept } else { forms[key] = nil }
        }
        return try result.get()
    }

    private static func mayKeep(_ response: Response) -> Bool {
        guard response.status == .ok || response.status == .seeOther else { return false }
        return switch response.body {
        case .empty: true
        case .bytes(let bytes): bytes.count <= most.bytes
        case .stream, .source: false
        }
    }
}
