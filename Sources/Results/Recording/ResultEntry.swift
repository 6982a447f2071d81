public import Assessment
public import ThaiText

/// One figure of a year's result, held against the year's framework: a score from 0 to 100 as an exact decimal, or a level.
public struct ResultEntry: Sendable, Hashable {
    /// Which figure.
    public let figure: Figure
    /// What was written for it, in Arabic digits; for a level its official Thai name.
    public let printed: String

    /// Why what was written is no figure.
    public enum Refusal: Error, Sendable, Hashable {
        /// The year's framework has no such figure.
        case unknownFigure
        /// It is no decimal number.
        case noNumber
        /// It is below 0 or above 100.
        case outOfRange
        /// More characters than any score has.
        case tooLong
        /// More than the two decimals with which scores are announced.
        case tooPrecise
        /// The year's framework has no such level.
        case unknownLevel
    }

    /// The longest number that is taken.
    static let mostDigits = 12
    /// The decimals with which scores are announced.
    static let mostDecimals = 2

    /// What somebody wrote, with Thai or Arabic digits, spaces or a per cent sign around it.
    public init(_ figure: Figure, written: String, framework: Framework) throws(Refusal) {
        guard framework.prints(figure) else { throw .unknownFigure }
        self.figure = figure
        let text = Self.trimmed(Digits.arabic(Normalisation.canonical(written)))
        if figure == .level {
            guard let level = framework.level(named: text) else { throw .unknownLevel }
            printed = level.name.thai
            return
        }
        let number = Self.number(text)
        guard !number.contains("/"), let score = Ratio(number) else { throw .noNumber }
        guard score >= .zero, score <= Score.full else { throw .outOfRange }
        guard number.utf8.count <= Self.mostDigits else { throw .tooLong }
        guard Self.decimals(number) <= Self.mostDecimals else { throw .tooPrecise }
        printed = number
    }

    /// How many digits stand behind the point.
    private static func decimals(_ number: String) -> Int {
        number.firstIndex(of: ".").map { number[$0...].utf8.count - 1 } ?? 0
    }

    /// Only what stands around a number is left out: "9 5" may be two numbers.
    private static func trimmed(_ text: String) -> String {
        var bare = text.drop(while: \.isWhitespace)
        while bare.last?.isWhitespace == true { bare.removeLast() }
        return String(bare)
    }

    /// Without a per cent sign after it, and with the comma that many keyboards give; a score has no thousands.
    private static func number(_ text: String) -> String {
        let bare = text.last == "%" ? trimmed(String(text.dropLast())) : text
        let parts = bare.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, !bare.contains("."), 1...2 ~= parts[1].utf8.count else {
            return bare
        }
        return parts.joined(separator: ".")
    }

    /// The figure as the core prints it.
    var print: PrintedFigure { PrintedFigure(figure: figure.description, printed: printed) }
}

extension ResultEntry.Refusal {
    /// What is wrong and how to go on.
    public var wording: Bilingual {
        switch self {
        case .unknownFigure:
            Bilingual(
                "เกณฑ์ของปีนี้ไม่มีตัวเลขนี้ เอาออกได้",
                "The year's framework has no such figure; leave it out")
        case .noNumber:
            Bilingual("ใส่เป็นตัวเลข เช่น 90.95", "Enter a number, such as 90.95")
        case .outOfRange:
            Bilingual("คะแนนอยู่ระหว่าง 0 ถึง 100", "A score is between 0 and 100")
        case .tooLong:
            Bilingual(
                "ใส่ได้ไม่เกิน \(ResultEntry.mostDigits) ตัว เช่น 90.95",
                "At most \(ResultEntry.mostDigits) characters, such as 90.95")
        case .tooPrecise:
            Bilingual(
                "ใส่ทศนิยมไม่เกินสองตำแหน่งตามที่ประกาศ เช่น 90.95",
                "Enter at most two decimals, as announced, such as 90.95")
        case .unknownLevel:
            Bilingual("เลือกระดับจากรายการ", "Choose a level from the list")
        }
    }
}

extension Framework {
    /// Whether a result of the year may print a figure.
    func prints(_ figure: Figure) -> Bool {
        switch figure {
        case .total: true
        case .level: !levels.isEmpty
        case .instrument(let id, let part):
            instruments.contains { $0.id == id && $0.takes(part: part) }
        case .indicator(let number, let part):
            takes(part: part, of: indicator(number)?.instrument)
        case .subIndicator(let number): subIndicators.contains { $0.number == number }
        case .question(let code, let part): takes(part: part, of: question(code)?.instrument)
        case .distribution(let code, let option): hasOption(option, of: code)
        case .code: false
        }
    }

    private func takes(part: Int?, of instrument: String?) -> Bool {
        instruments.first { $0.id == instrument }?.takes(part: part) ?? false
    }

    private func hasOption(_ option: String, of code: String) -> Bool {
        (question(code)?.answered ?? []).contains { scale($0.scale)?.option(option) != nil }
    }
}

extension Instrument {
    /// A part beyond those that are sure is taken where the framework itself is unsure of their number.
    fileprivate func takes(part: Int?) -> Bool {
        guard let part else { return true }
        let most = parts.confidence == .unsure ? max(2, parts.value) : parts.value
        return kind == .survey && (1...max(1, most)).contains(part)
    }
}
