import ThaiText

/// An option of a command, what it takes and how its value is read.
struct Option<Value: Sendable>: Sendable {
    /// What the parser, the help and the completion know of it.
    let syntax: OptionSyntax
    /// The value of a text; nil when the text is none.
    let value: @Sendable (String) -> Value?

    /// An option with a value.
    init(
        _ name: String, letter: Character? = nil, takes: OptionSyntax.Takes, help: Bilingual,
        value: @escaping @Sendable (String) -> Value?
    ) {
        self.value = value
        syntax = OptionSyntax(
            name: name, letter: letter, takes: takes, help: help, accepts: { value($0) != nil })
    }
}

extension Option where Value == Bool {
    /// An option that is there or not.
    init(flag name: String, letter: Character? = nil, help: Bilingual) {
        value = { _ in true }
        syntax = OptionSyntax(
            name: name, letter: letter, takes: nil, help: help, accepts: { _ in true })
    }
}

/// An option without the type of its value.
struct OptionSyntax: Sendable {
    /// What the value is, in words.
    struct Takes: Sendable {
        /// The word in the help: "YEAR".
        let placeholder: Bilingual
        /// What is expected, for the sentence when something else is given.
        let expects: Bilingual
        /// All values, when they can be listed.
        var choices: [String] = []
        /// Whether the value is a path.
        var isPath = false
        /// What is wrong with a text that is no such value, where that can be told.
        var fault: @Sendable (String) -> Bilingual? = { _ in nil }
    }

    /// The name without dashes.
    let name: String
    /// The short name.
    let letter: Character?
    /// What its value is; nil for a flag.
    let takes: Takes?
    /// What it does.
    let help: Bilingual
    /// Whether a text can be its value.
    let accepts: @Sendable (String) -> Bool

    /// Whether a word is this option, by its name or its letter.
    func isWritten(as word: String) -> Bool {
        word == "--" + name || letter.map { word == "-" + String($0) } ?? false
    }
}

/// An argument without a dash.
struct Operand: Sendable {
    /// The word in the help: "FILE".
    let placeholder: Bilingual
    /// What it is.
    let help: Bilingual
    /// Whether it may be left out.
    var isOptional = false
    /// All values, when they can be listed.
    var choices: [String] = []
    /// Whether it is a path.
    var isPath = false
}
