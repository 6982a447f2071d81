import FoundationEssentials
import Glibc
import ThaiText

/// What a command answers: text and an exit code, written by `Main` and by nothing else.
struct Outcome: Sendable {
    /// What happened, as the contract for scripts numbers it.
    enum Exit: Int32, Sendable {
        case done = 0
        /// Findings, or a file or rule said no.
        case refused = 1
        /// The command line was wrong.
        case misused = 2
        /// The program's own failure, or the machine's (full disk).
        case fault = 3
    }

    /// For standard output.
    var output: [UInt8] = []
    /// For standard error, each line whole.
    var messages: [UInt8] = []
    /// What happened.
    var exit: Exit = .done

    /// Text on standard output.
    static func text(_ text: String, exit: Exit = .done) -> Outcome {
        Outcome(output: Array(text.utf8), exit: exit)
    }

    /// Lines on standard error.
    static func message(_ lines: [String], exit: Exit) -> Outcome {
        let text = VisibleText.of(lines.joined(separator: "\n") + "\n")
        return Outcome(messages: Array(text.utf8), exit: exit)
    }

    /// Says a refusal beside what was answered all the same.
    mutating func add(_ refusal: Refusal, _ language: Language) {
        let said = refusal.outcome(language)
        messages += said.messages
        exit = said.exit
    }

    /// The exit code once the output has been written, or could not be.
    func exit(afterWriting result: StandardStream.Result) -> Exit {
        switch result {
        // Who closed the pipe has read enough; that is no failure of the command.
        case .written, .closedByReader: exit
        case .failed: .fault
        }
    }
}

extension Outcome {
    /// A value as JSON: keys in order, indented, the same bytes every time.
    static func json(_ value: some Encodable, exit: Exit = .done) throws -> Outcome {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Outcome(output: [UInt8](try encoder.encode(value)) + [0x0A], exit: exit)
    }
}
