import Glibc
import ThaiText

/// Standard output and standard error, written whole or not at all.
enum StandardStream {
    case output, error

    /// How writing ended.
    enum Result: Sendable {
        case written
        /// The reader of the pipe went away.
        case closedByReader
        /// The system could not take the bytes; its reason is already on standard error.
        case failed
    }

    /// Writes all bytes, going on after interruptions.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Result {
        switch FileBytes.write(bytes, to: descriptor) {
        case nil: return .written
        case EPIPE: return .closedByReader
        case .some(let code):
            if case .output = self {
                let reason = SystemFailure(code: code).wording
                StandardStream.error.write(
                    Array("prongsai: stdout: \(reason.thai) (\(reason.english))\n".utf8))
            }
            return .failed
        }
    }

    private var descriptor: Int32 {
        switch self {
        case .output: STDOUT_FILENO
        case .error: STDERR_FILENO
        }
    }
}
