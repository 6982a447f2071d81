import ThaiText

/// What people paste by mistake, and what hostile ones send.
enum BadInput: String, CaseIterable, Sendable {
    case missing, empty, spaces, long, zeroByte, control, lineBreak, brokenUTF8, rightToLeft
    case invisible, invisibleOnly, markup, sql, format, thaiDigits, spacesAround, twice, emoji
    case path, wrongChoice, strangersNumber, ofOthers

    /// Stands for bytes that are no UTF-8, which no text can hold.
    static let brokenMark = "broken-utf-8-stands-here"

    /// The values to send in the place of the right one; nil where this field has no such case.
    func values(insteadOf right: String, ofOthers foreign: String?) -> [String]? {
        switch self {
        case .missing: []
        case .empty: [""]
        case .spaces: ["   "]
        case .long: [String(repeating: "ก", count: 10_000)]
        case .zeroByte: ["ก\u{0}ข"]
        case .control: ["ก\u{1B}[31mข"]
        case .lineBreak: ["สำนักงาน\r\nBcc: ก"]
        case .brokenUTF8: [Self.brokenMark]
        case .rightToLeft: ["\u{202E}gnp.exe"]
        case .invisible: ["\u{FEFF}" + right + "\u{200B}"]
        case .invisibleOnly: ["\u{200B}\u{200C}"]
        case .markup: ["<script>alert(1)</script>"]
        case .sql: ["'; DROP TABLE person; --"]
        case .format: ["%s%n%d{0}"]
        case .thaiDigits: [Self.thai(right)]
        case .spacesAround: ["  " + right + " "]
        case .twice: [right, right]
        case .emoji: ["👩‍👩‍👧‍👦"]
        case .path: ["../../etc/passwd"]
        case .wrongChoice: ["kingdom"]
        case .strangersNumber: ["987654"]
        case .ofOthers: foreign.map { [$0] }
        }
    }

    private static func thai(_ text: String) -> String {
        String(
            text.map { letter in
                guard letter.isASCII, let number = letter.wholeNumberValue,
                    let scalar = Unicode.Scalar(0x0E50 + UInt32(number))
                else { return letter }
                return Character(scalar)
            })
    }
}

/// What a form does with a value.
enum BadInputVerdict: Sendable {
    /// Says beside the field what is wrong, keeps the rest, stores nothing: 422.
    case refused
    /// Takes it, mended where it has to be.
    case taken
    /// No browser sends this: the whole form is refused with a page: 400.
    case noForm
}

/// What a field is for, by which it takes or refuses.
enum BadInputKind: Sendable {
    /// A name of people, divisions and authorities.
    case name
    /// A mail address.
    case mail
    /// A password that is chosen; any letters may be in it.
    case newPassword
    /// A password that is known; nothing in its place is right.
    case secret
    /// Digits or letters of a code.
    case code
    /// The same, where it is shown again: the set-up code, which is of no use later.
    case shownCode
    /// A name in addresses, or nothing.
    case address
    /// Names, one a line, or nothing.
    case lines
    /// One of a list.
    case choice
    /// One of a list, or nothing.
    case optionalChoice
    /// A score, or nothing.
    case score
    /// A phrase of any signs and symbols on one line.
    case phrase
    /// The same, or nothing.
    case optionalPhrase
    /// Prose of any signs and symbols on several lines.
    case prose
    /// The same, or nothing.
    case optionalProse
    /// Codes of questions and items, or nothing.
    case codes
    /// What the form carries unseen; whatever stands there, the visitor cannot mend it.
    case unseen

    func verdict(_ input: BadInput) -> BadInputVerdict {
        switch input {
        case .brokenUTF8, .twice: return .noForm
        default: break
        }
        switch self {
        case .name:
            return [.sql, .format, .path, .wrongChoice, .strangersNumber].contains(input)
                || input.isMended ? .taken : .refused
        case .mail, .code, .shownCode: return input.isMended ? .taken : .refused
        case .newPassword:
            return input.isMended || [.markup, .sql, .lineBreak, .path].contains(input)
                ? .taken : .refused
        case .secret, .choice: return input == .thaiDigits ? .taken : .refused
        case .address:
            return input.isMended || input.isNothing || input == .strangersNumber
                || input == .wrongChoice ? .taken : .refused
        case .lines:
            let isText = [.sql, .format, .path, .wrongChoice, .strangersNumber, .lineBreak]
                .contains(input)
            return isText || input.isMended || input.isNothing ? .taken : .refused
        case .optionalChoice:
            return [.missing, .empty, .thaiDigits].contains(input) ? .taken : .refused
        case .score: return input.isMended || input.isNothing ? .taken : .refused
        case .phrase: return isProse(input) ? .taken : .refused
        case .optionalPhrase: return isProse(input) || input.isNothing ? .taken : .refused
        case .prose: return isProse(input) || input == .lineBreak ? .taken : .refused
        case .optionalProse:
            return isProse(input) || input == .lineBreak || input.isNothing ? .taken : .refused
        case .codes: return input.isMended || input.isNothing ? .taken : .refused
        case .unseen: return .taken
        }
    }

    /// What may stand in prose on one line: everything that can be seen.
    private func isProse(_ input: BadInput) -> Bool {
        input.isMended
            || [.markup, .sql, .format, .emoji, .path, .wrongChoice, .strangersNumber]
                .contains(input)
    }

    /// Whether a page may show again what was typed.
    var isSecret: Bool {
        switch self {
        case .newPassword, .secret, .code: true
        default: false
        }
    }

    /// Whether a page can show again whatever was typed.
    var isTyped: Bool {
        switch self {
        case .name, .mail, .address, .lines, .shownCode, .score, .phrase, .optionalPhrase, .prose,
            .optionalProse, .codes:
            true
        default: false
        }
    }
}

extension BadInput {
    /// The right value with something around or in it that people do not see as wrong.
    var isMended: Bool { [.invisible, .thaiDigits, .spacesAround].contains(self) }
    var isNothing: Bool { [.missing, .empty, .spaces, .invisibleOnly].contains(self) }
}
