public import Assessment

/// Scores that were recorded otherwise before, to be looked for in texts that were written with the former value.
public struct CorrectedFigures: Sendable, Hashable {
    /// A figure with a value that it has no more.
    public struct Correction: Sendable, Hashable {
        /// Which figure.
        public let figure: Figure
        /// What it was.
        public let former: String
        /// What it is now.
        public let now: String

        /// A figure that was one thing and is another.
        public init(_ figure: Figure, from former: String, to now: String) {
            (self.figure, self.former, self.now) = (figure, former, now)
        }
    }

    /// The framework of the year whose result was corrected.
    private let framework: Framework
    private let corrections: [Correction]
    /// Every value that a figure of the year has now.
    private let current: Set<Ratio>
    private let codes: CodeReading
    private let labels: FigureLabels

    /// What was corrected in a year's result; nil where nothing was. `current` are all values that are recorded now.
    public init?(_ corrections: [Correction], current: [String], by framework: Framework) {
        let changed = corrections.filter { Ratio($0.former) != Ratio($0.now) }
        guard !changed.isEmpty else { return nil }
        (self.corrections, self.framework) = (changed, framework)
        self.current = Set(current.compactMap { Ratio($0) })
        codes = CodeReading([framework], year: framework.year)
        labels = FigureLabels([framework], year: framework.year)
    }

    /// Whether two look for the same.
    public static func == (one: CorrectedFigures, other: CorrectedFigures) -> Bool {
        one.framework.year == other.framework.year && one.corrections == other.corrections
            && one.current == other.current
    }

    /// By what is looked for.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(framework.year)
        hasher.combine(corrections)
        hasher.combine(current)
    }

    /// The former values that a text still gives, each once. A number belongs to the figure that the text names for it; one
    /// with two decimals that it names no figure for, to one of the questions and items `about`, else to any whose former
    /// value it is while nothing has it now.
    public func left(in text: String, about targets: [String]) -> [Correction] {
        var prose = ProseFigures(labels: labels, codes: codes, year: framework.year)
        let named = prose.take(text)
        let scalars = ScalarText(text)
        let mentions = codes.mentions(in: scalars).map(\.range)
        var found: [Correction] = []
        for number in PrintedNumber.all(in: scalars)
        where !mentions.contains(where: { $0.overlaps(number.range) }) {
            guard let value = Ratio(number.text), !isAim(number, in: scalars) else { continue }
            let candidates = corrections.filter { Ratio($0.former) == value }
            let owners = named.filter { $0.printed == number.text }
            let meant =
                owners.isEmpty
                ? unnamed(number, value, candidates, targets)
                : candidates.first { candidate in
                    owners.contains { $0.year == nil && candidate.figure.isSame(as: $0.figure) }
                }
            if let meant, !found.contains(meant) { found.append(meant) }
        }
        return found
    }

    private func unnamed(
        _ number: PrintedNumber, _ value: Ratio, _ candidates: [Correction], _ targets: [String]
    ) -> Correction? {
        guard number.text.drop(while: { $0 != "." }).count == 3 else { return nil }
        let aimed = candidates.first { candidate in
            targets.contains { candidate.figure.isSame(as: .question($0)) }
        }
        return aimed ?? (current.contains(value) ? nil : candidates.first)
    }

    /// Whether a number is what is to be reached, not what was.
    private func isAim(_ number: PrintedNumber, in text: ScalarText) -> Bool {
        let start = number.range.lowerBound
        let before = text.string(max(0, start - 40)..<start).filter { !$0.isWhitespace }
        return Self.aims.contains { aim in
            Self.links.contains { before.hasSuffix(aim + $0) }
        }
    }

    private static let aims = [
        "ไม่ต่ำกว่า", "ไม่น้อยกว่า", "อย่างน้อย", "มากกว่า", "เป้าหมาย", "เพิ่มเป็น", "เพิ่มขึ้นเป็น", "ถึง",
    ]
    private static let links = ["", "ร้อยละ", "คะแนน", "เท่ากับ", ":", "="]
}

extension Figure {
    /// Whether two are the same figure, or one is a part of the other's question.
    fileprivate func isSame(as other: Figure) -> Bool {
        if case .question(let code, _) = self, case .question(let otherCode, _) = other {
            return code == otherCode
        }
        return self == other
    }
}
