import Dispatch
import ThaiText
import Threads

/// A line on standard error that tells a person at a terminal what takes long.
struct Progress: Sendable {
    /// Whether there is a person to tell.
    let isShown: Bool
    let language: Language

    /// Does the work; after one second the line appears and counts, at the end it goes.
    func during<Value>(_ what: Bilingual, _ work: () throws -> Value) rethrows -> Value {
        guard isShown else { return try work() }
        let text = what(language)
        let unit = Bilingual("วินาที", "s")(language)
        let finished = DispatchSemaphore(value: 0)
        let cleared = DispatchSemaphore(value: 0)
        let isStarted = SystemThread.start {
            var seconds = 0
            while finished.wait(timeout: .now() + 1) == .timedOut {
                seconds += 1
                StandardStream.error.write(Array("\r\(text) … \(seconds) \(unit)".utf8))
            }
            if seconds > 0 { StandardStream.error.write(Array("\r\u{1B}[K".utf8)) }
            cleared.signal()
        }
        defer {
            finished.signal()
            if isStarted { cleared.wait() }
        }
        return try work()
    }
}
