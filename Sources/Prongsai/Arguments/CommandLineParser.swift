import ThaiText

/// Reads a command line into a call of a command.
enum CommandLineParser {
    /// A command found, with its arguments and the words that lead to it.
    struct Call: Sendable {
        let command: Command
        let path: [String]
        let arguments: Arguments
    }

    /// The call a command line makes; nil when it names no command at all.
    static func parse(_ words: [String], commands: [Command]) throws(Misuse) -> Call? {
        let words = words.map { globalAliases[$0] ?? $0 }
        // Options that every command has may stand before the command: "prongsai --lang en check".
        let split = try leadingOptions(of: words[...], commands: commands)
        guard let first = split.rest.first else {
            return split.options.contains(where: Options.help.syntax.isWritten(as:))
                ? try parse(["help"], commands: commands) : nil
        }
        var command = try command(named: first, in: commands, path: [])
        var path = [command.name]
        var rest = split.rest.dropFirst()
        while !command.subcommands.isEmpty, let next = rest.first, !next.hasPrefix("-") {
            command = try Self.command(named: next, in: command.subcommands, path: path)
            path.append(command.name)
            rest = rest.dropFirst()
        }
        let arguments = try arguments(split.options + rest, of: command, path: path)
        return Call(command: command, path: path, arguments: arguments)
    }

    /// The language a command line asks for, even when the rest of it is wrong.
    static func language(in words: [String]) -> Language? {
        let name = "--\(Options.language.syntax.name)"
        for (word, next) in zip(words, words.dropFirst() + [""]) {
            if word == "--" { return nil }
            if word == name { return Language(option: next) }
            if word.hasPrefix(name + "=") { return Language(option: String(word.dropFirst(7))) }
        }
        return nil
    }

    private static let globalAliases = ["--version": "version", "-V": "version"]

    private static func leadingOptions(
        of words: ArraySlice<String>, commands: [Command]
    ) throws(Misuse) -> (options: [String], rest: ArraySlice<String>) {
        var options: [String] = []
        var rest = words
        while let word = rest.first, word.hasPrefix("-"), word != "--" {
            if isOption(word, of: commands.flatMap(\.options)) { throw .optionBeforeCommand(word) }
            let (syntax, attached) = try option(word, in: Options.everywhere, path: [])
            options.append(word)
            rest = rest.dropFirst()
            guard syntax.takes != nil, attached == nil else { continue }
            guard let value = rest.first else { throw .missingValue(syntax, path: []) }
            options.append(value)
            rest = rest.dropFirst()
        }
        return (options, rest)
    }

    private static func command(
        named word: String, in commands: [Command], path: [String]
    ) throws(Misuse) -> Command {
        if let found = commands.first(where: { $0.name == word }) { return found }
        throw .unknownCommand(
            word, path: path, near: Suggestion.nearest(to: word, in: commands.map(\.name)))
    }

    private static func arguments<Words: Sequence<String>>(
        _ words: Words, of command: Command, path: [String]
    ) throws(Misuse) -> Arguments {
        var arguments = Arguments()
        let options = command.options + Options.everywhere
        var iterator = words.makeIterator()
        var onlyOperands = false
        while let word = iterator.next() {
            if onlyOperands || word == "-" || !word.hasPrefix("-") {
                arguments.operands.append(word)
            } else if word == "--" {
                onlyOperands = true
            } else {
                let (syntax, attached) = try option(word, in: options, path: path)
                var value = attached ?? ""
                if syntax.takes != nil, attached == nil {
                    guard let next = iterator.next(), !isOption(next, of: options) else {
                        throw .missingValue(syntax, path: path)
                    }
                    value = next
                }
                guard syntax.accepts(value) else { throw .badValue(syntax, value, path: path) }
                arguments.given[syntax.name, default: []].append(value)
            }
        }
        if arguments.has(Options.help) { return arguments }
        try count(arguments.operands, of: command, path: path)
        return arguments
    }

    private static func isOption(_ word: String, of options: [OptionSyntax]) -> Bool {
        options.contains { word == "--\($0.name)" }
    }

    /// The option a word names, with the value attached to it ("--name=value", "-ovalue").
    private static func option(
        _ word: String, in options: [OptionSyntax], path: [String]
    ) throws(Misuse) -> (OptionSyntax, attached: String?) {
        if word.hasPrefix("--") {
            let parts = word.dropFirst(2).split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts.first.map(String.init) ?? ""
            guard let syntax = options.first(where: { $0.name == name }) else {
                throw .unknownOption(
                    "--\(name)", path: path,
                    near: Suggestion.nearest(to: name, in: options.map(\.name)).map { "--\($0)" })
            }
            let attached = parts.count == 2 ? String(parts[1]) : nil
            if attached != nil, syntax.takes == nil { throw .unexpectedValue(syntax, path: path) }
            return (syntax, attached)
        }
        let letter = word.dropFirst().first
        guard let syntax = options.first(where: { $0.letter != nil && $0.letter == letter }) else {
            throw .unknownOption(word, path: path, near: [])
        }
        let rest = String(word.dropFirst(2))
        if syntax.takes == nil, !rest.isEmpty {
            throw .unknownOption(word, path: path, near: [])
        }
        return (syntax, rest.isEmpty ? nil : rest)
    }

    private static func count(
        _ operands: [String], of command: Command, path: [String]
    ) throws(Misuse) {
        if !command.subcommands.isEmpty {
            throw .missingSubcommand(path: path, names: command.subcommands.map(\.name))
        }
        if operands.count > command.operands.count {
            throw .extraOperand(operands[command.operands.count], path: path)
        }
        for (index, operand) in command.operands.enumerated()
        where index >= operands.count && !operand.isOptional {
            throw .missingOperand(operand, path: path)
        }
    }
}
