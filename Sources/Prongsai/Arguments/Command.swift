import ThaiText

/// A command: what it takes, how it is explained, what it does.
struct Command: Sendable {
    /// The word that calls it.
    let name: String
    /// What it does, in one line.
    let summary: Bilingual
    /// More than the summary; nil when the summary says it all.
    var details: Bilingual?
    /// Arguments without a dash, in order.
    var operands: [Operand] = []
    /// Options beside those that every command has.
    var options: [OptionSyntax] = []
    /// Command lines that work, without the program's name.
    var examples: [Example] = []
    /// Commands under this one; a command with subcommands does nothing itself.
    var subcommands: [Command] = []
    /// Does it.
    var run: @Sendable (Invocation) throws -> Outcome = { _ in Outcome() }

    /// A command line and what it is good for.
    struct Example: Sendable {
        let line: String
        let purpose: Bilingual
    }
}

/// A call of a command: its arguments, the world, the language to answer in.
struct Invocation: Sendable {
    let arguments: Arguments
    let world: World
    let language: Language

    /// The file that the command line names first, as it is typed in a command that a message proposes.
    var typedFileName: String {
        let name = fileName
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
                || $0.properties.numericType != nil || "._-/".unicodeScalars.contains($0)
        }
        return isPlain ? name : "'\(name.replacing("'", with: #"'\''"#))'"
    }

    /// The file that the command line names first, as messages call it.
    var fileName: String {
        let path = arguments.operands.first ?? "-"
        return path == "-" ? "stdin" : VisibleText.of(path, keepingLines: false)
    }
}

/// Arguments as given, already found acceptable.
struct Arguments: Sendable {
    /// Texts given to each option, in order; a flag has empty texts.
    var given: [String: [String]] = [:]
    /// Arguments without a dash.
    var operands: [String] = []

    /// The value of an option, the last if given more than once; nil when not given.
    subscript<Value>(option: Option<Value>) -> Value? {
        given[option.syntax.name]?.last.flatMap(option.value)
    }

    /// All values of an option in order.
    func all<Value>(_ option: Option<Value>) -> [Value] {
        (given[option.syntax.name] ?? []).compactMap(option.value)
    }

    /// Whether an option was given.
    func has<Value>(_ option: Option<Value>) -> Bool { given[option.syntax.name] != nil }
}
