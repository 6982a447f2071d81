import Glibc

/// What a value may have been confused with: the prints beside it and in the other part.
struct Surroundings {
    /// Prints of the rows or columns beside, in hundredths.
    var neighbours: [Int] = []
    /// Prints of the same question or indicator in the other parts, in hundredths.
    var otherParts: [Int] = []
}

/// How probable it is that a right value came to be printed as it stands, by kind of slip.
///
/// The shares are judgement from few real documents; what they decide is ranking, never an alarm.
struct SlipLikelihood {
    /// A probability with the kind that contributes most to it.
    struct Estimate {
        var probability: Double
        var kind: Slip.Kind
        fileprivate var best: Double

        fileprivate mutating func add(_ share: Double, _ kind: Slip.Kind) {
            probability += share
            if share > best { (best, self.kind) = (share, kind) }
        }
    }

    /// −ln of the probability that a figure is a slip at all.
    static let anySlip = 4.6
    /// How many values another number may take where a score stands.
    static let scores = 8001

    let print: PrintedNumber
    /// The printed value in hundredths; nil when the print is no score.
    private let value: Int?
    private let isNeighbours: Double
    private let isOtherParts: Double

    private let arbitrary: Double

    /// The likelihood of a print where one of `choices` values may stand; nil when the print is none of them.
    init(print: PrintedNumber, surroundings: Surroundings, choices: Int?) {
        self.print = print
        let isScore = print.text.map { $0.decimals <= 2 } ?? false && !print.hasLetters
        value = isScore ? print.hundredths.flatMap { $0 <= 10_000 ? $0 : nil } : nil
        // Who types another number types one that looks like a score.
        arbitrary = 0.07 / (choices.map(Double.init) ?? Double(Self.scores) * 100)
        let beside = surroundings.neighbours
        let copied = value.map { beside.contains($0) } ?? false
        isNeighbours = copied ? 0.10 / Double(max(1, beside.count)) : 0
        let other = value.map { surroundings.otherParts.contains($0) } ?? false
        isOtherParts = other ? 0.04 : 0
    }

    /// The probability of the print when the right value is none that a few keystrokes lead from.
    var withoutEdits: Estimate {
        var sum = Estimate(probability: 0, kind: .otherNumber, best: 0)
        sum.add(arbitrary, .otherNumber)
        if isNeighbours > 0 { sum.add(isNeighbours, .neighbourValue) }
        if isOtherParts > 0 { sum.add(isOtherParts, .otherPartValue) }
        return sum
    }

    /// The probability of the print when the right value, in hundredths, is `right`; nil when no slip of a
    /// few keystrokes leads from it to the print.
    func callAsFunction(_ right: Int) -> Estimate? {
        guard let text = print.text, right != value else { return nil }
        var strongest: [(kind: Slip.Kind, share: Double)] = []
        for writing in Self.writings(of: right) {
            guard let (kind, share) = edit(from: writing, to: text) else { continue }
            if let known = strongest.firstIndex(where: { $0.kind == kind }) {
                strongest[known].share = max(strongest[known].share, share)
            } else {
                strongest.append((kind, share))
            }
        }
        guard !strongest.isEmpty else { return nil }
        var sum = withoutEdits
        for (kind, share) in strongest { sum.add(share, kind) }
        return sum
    }

    /// The usual writings of a value: "90.50", "90.5"; "100.00", "100.0", "100".
    static func writings(of hundredths: Int) -> [DigitText] {
        var found = [DigitText(hundredths: hundredths, decimals: 2)]
        if hundredths % 10 == 0 { found.append(DigitText(hundredths: hundredths, decimals: 1)) }
        if hundredths % 100 == 0 { found.append(DigitText(hundredths: hundredths, decimals: 0)) }
        return found
    }

    private func edit(from right: DigitText, to text: DigitText) -> (Slip.Kind, Double)? {
        if right == text { return print.hasLetters ? (.letterForDigit, 1 / 2) : nil }
        switch text.count - right.count {
        case 0: return text.point == right.point ? replaced(right, text) : moved(right, text)
        case 1: return doubled(right, text) ?? moved(right, text)
        case -1: return dropped(right, text)
        default: return moved(right, text)
        }
    }

    private func replaced(_ right: DigitText, _ text: DigitText) -> (Slip.Kind, Double)? {
        let differs = right.digits .!= text.digits
        var places: [Int] = []
        for place in 0..<text.count where differs[place & 15] { places.append(place) }
        let digits = Double(max(1, text.count))
        if places.count == 1 {
            let share = DigitShape.share(of: text[places[0]], among: right[places[0]])
            let other = 0.14 / digits / 9
            return share > 0
                ? (.lookAlikeDigit, 30 / 100 / digits * share + other) : (.wrongDigit, other)
        }
        if places.count == 2, places[1] == places[0] + 1,
            right.swapping(places[0], places[1]) == text
        {
            return (.swappedDigits, 0.14 / max(1, digits - 1))
        }
        if right.count == 4, right.point == 2, right.swapping(0, 2).swapping(1, 3) == text {
            return (.swappedGroups, 0.03)
        }
        return places.count == 2 ? (.twoDigits, 0.012 / 81 / 3) : nil
    }

    private func doubled(_ right: DigitText, _ text: DigitText) -> (Slip.Kind, Double)? {
        for place in 0..<right.count {
            let longer = right.inserting(right[place], at: place, beforePoint: place < right.point)
            if longer == text { return (.doubledDigit, 0.06 / Double(right.count)) }
        }
        return nil
    }

    private func dropped(_ right: DigitText, _ text: DigitText) -> (Slip.Kind, Double)? {
        for place in 0..<right.count where right.removing(at: place) == text {
            return (.droppedDigit, 0.07 / Double(right.count))
        }
        return moved(right, text)
    }

    private func moved(_ right: DigitText, _ text: DigitText) -> (Slip.Kind, Double)? {
        let left = right.withoutLeadingZeros
        let printed = text.withoutLeadingZeros
        guard left.count == printed.count, left.digits == printed.digits else { return nil }
        return (.movedPoint, 0.05 / 4)
    }
}

/// Which digits are mistaken for which, in Arabic and Thai shape together.
enum DigitShape {
    private static let pairs: [(UInt8, UInt8, Double)] = [
        (4, 5, 5), (6, 8, 4), (3, 7, 3), (8, 9, 3), (1, 4, 2), (1, 7, 2), (2, 6, 2), (0, 1, 2),
        (5, 6, 1), (3, 8, 1), (0, 8, 1), (0, 6, 1), (4, 9, 1), (3, 5, 1), (2, 7, 1), (2, 3, 1),
        (1, 9, 1), (0, 9, 1), (4, 8, 1),
    ]

    private static let weights: [[Double]] = {
        var table = [[Double]](repeating: [Double](repeating: 0, count: 10), count: 10)
        for (left, right, weight) in pairs {
            table[Int(left)][Int(right)] = weight
            table[Int(right)][Int(left)] = weight
        }
        return table.map { row in
            let sum = row.reduce(0, +)
            return sum > 0 ? row.map { $0 / sum } : row
        }
    }()

    /// The share of misreadings of `right` that read it as `read`; 0 when they do not look alike.
    static func share(of read: UInt8, among right: UInt8) -> Double {
        guard read < 10, right < 10 else { return 0 }
        return weights[Int(right)][Int(read)]
    }
}
