import FoundationEssentials
import Glibc
import ThaiText

/// What a command may know of the world around it; passed in, so that a test can pass another.
struct World: Sendable {
    /// Environment variables.
    var environment: [String: String]
    /// The path of the running executable, links followed.
    var executable: String
    /// The time of the call.
    var now: Date
    /// What stands at the other end of the output.
    var terminal: Terminal
    /// Reads standard input up to a number of bytes.
    var standardInput: @Sendable (_ limit: Int) throws(Refusal) -> [UInt8]
    /// Asks at the terminal for what must not be shown; nil when there is none.
    var secret: @Sendable (_ prompt: String) -> [UInt8]? = { _ in nil }

    /// The world of this process.
    static func ofProcess() -> World {
        let environment = ProcessInfo.processInfo.environment
        return World(
            environment: environment,
            executable: (try? FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/self/exe"))
                ?? "",
            now: Date(),
            terminal: Terminal.ofProcess(environment),
            standardInput: { limit throws(Refusal) in
                try InputFile.bytes(of: STDIN_FILENO, limit: limit, name: "-")
            },
            secret: SecretInput.read)
    }

    /// The language of the environment, Thai unless `PRONGSAI_LANG` says otherwise.
    var language: Language {
        environment["PRONGSAI_LANG"].flatMap(Language.init(option:)) ?? .thai
    }
}

extension Language {
    /// A language as people write it: "th", "thai", "ไทย", "en", "english", "en_US.UTF-8".
    init?(option text: String) {
        let word = text.lowercased().prefix { $0.isLetter }
        switch word {
        case "th", "thai", "ไทย": self = .thai
        case "en", "eng", "english", "อังกฤษ": self = .english
        default: return nil
        }
    }
}
