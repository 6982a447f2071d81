import ThaiText

/// What is wrong with a command line.
enum Misuse: Error, Sendable {
    case unknownCommand(String, path: [String], near: [String])
    case missingSubcommand(path: [String], names: [String])
    case unknownOption(String, path: [String], near: [String])
    case optionBeforeCommand(String)
    case missingOption(OptionSyntax, path: [String])
    case missingValue(OptionSyntax, path: [String])
    case unexpectedValue(OptionSyntax, path: [String])
    case badValue(OptionSyntax, String, path: [String])
    case missingOperand(Operand, path: [String])
    case extraOperand(String, path: [String])
    /// A rule between options of one command, said by that command.
    case rule(Bilingual, path: [String])

    /// The sentence.
    var wording: Bilingual {
        switch self {
        case .unknownCommand(let word, _, let near):
            Bilingual("ไม่มีคำสั่ง “\(word)”", "there is no command “\(word)”") + Self.hint(near)
        case .missingSubcommand(let path, let names):
            Bilingual(
                "“\(path.joined(separator: " "))” ต้องตามด้วย \(names.joined(separator: ", "))",
                "“\(path.joined(separator: " "))” needs one of \(names.joined(separator: ", "))")
        case .unknownOption(let word, _, let near):
            Bilingual("ไม่มีตัวเลือก “\(word)”", "there is no option “\(word)”") + Self.hint(near)
        case .optionBeforeCommand(let word):
            Bilingual(
                "\(word) ต้องอยู่หลังชื่อคำสั่ง", "\(word) belongs behind the name of the command")
        case .missingOption(let option, _):
            Bilingual(
                "ยังไม่ได้ระบุ \(Self.called(option))\(Self.expects(option).thai)",
                "\(Self.called(option)) is missing\(Self.expects(option).english)")
        case .missingValue(let option, _):
            Bilingual(
                "--\(option.name) ต้องมีค่าตามหลัง\(Self.expects(option).thai)",
                "--\(option.name) needs a value\(Self.expects(option).english)")
        case .unexpectedValue(let option, _):
            Bilingual("--\(option.name) ไม่รับค่า", "--\(option.name) takes no value")
        case .badValue(let option, let value, _):
            Bilingual(
                "--\(option.name) ไม่รับค่า “\(value)”", "--\(option.name) cannot be “\(value)”")
                + Self.fault(of: value, option)
        case .missingOperand(let operand, _):
            Bilingual(
                "ยังไม่ได้ระบุ \(operand.placeholder.thai) (\(operand.help.thai))",
                "\(operand.placeholder.english) is missing (\(operand.help.english))")
        case .extraOperand(let word, _):
            Bilingual("“\(word)” เกินมา", "“\(word)” is one argument too many")
        case .rule(let text, _): text
        }
    }

    /// The words of the command it was said to.
    var path: [String] {
        switch self {
        case .unknownCommand(_, let path, _), .missingSubcommand(let path, _),
            .unknownOption(_, let path, _), .missingOption(_, let path),
            .missingValue(_, let path),
            .unexpectedValue(_, let path), .badValue(_, _, let path),
            .missingOperand(_, let path), .extraOperand(_, let path), .rule(_, let path):
            path
        case .optionBeforeCommand: []
        }
    }

    /// The sentence and how to see the help, exit code 2.
    func outcome(_ language: Language) -> Outcome {
        let help = ([Program.name] + path + ["--help"]).joined(separator: " ")
        let more = Bilingual("ดูวิธีใช้: \(help)", "see: \(help)")
        return .message(
            ["\(Program.name): \(wording(language))", more(language)], exit: .misused)
    }

    /// An option that a command cannot do without.
    static func missing(_ option: OptionSyntax, _ path: String...) -> Misuse {
        .missingOption(option, path: path)
    }

    private static func hint(_ near: [String]) -> Bilingual {
        guard !near.isEmpty else { return Bilingual("", "") }
        return Bilingual(
            " หมายถึง \(near.joined(separator: " หรือ ")) ใช่หรือไม่",
            "; did you mean \(near.joined(separator: " or "))?")
    }

    /// As people type it: "-o" rather than "--output".
    private static func called(_ option: OptionSyntax) -> String {
        option.letter.map { "-\($0)" } ?? "--\(option.name)"
    }

    /// What is wrong with a value, exactly where that can be told.
    private static func fault(of value: String, _ option: OptionSyntax) -> Bilingual {
        option.takes?.fault(value).map { Bilingual(" ", ": ") + $0 } ?? expects(option)
    }

    private static func expects(_ option: OptionSyntax) -> Bilingual {
        guard let takes = option.takes else { return Bilingual("", "") }
        return Bilingual(" (ต้องเป็น\(takes.expects.thai))", " (expected \(takes.expects.english))")
    }
}
