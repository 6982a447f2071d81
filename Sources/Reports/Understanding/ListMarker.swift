/// A number, dash or bullet before a point of a list.
struct ListMarker {
    enum Kind: Hashable {
        case number(Int)
        /// "๑.๒" is a point below the first.
        case nested(Int, Int)
        case bullet
    }

    let kind: Kind
    /// Scalars the marker takes, the spaces behind it included.
    let length: Int

    /// The marker that stands at an index; nil when there is none.
    init?(_ scalars: [Unicode.Scalar], at start: Int) {
        var index = start
        guard index < scalars.count else { return nil }
        if Self.bullets.contains(scalars[index]) || scalars[index].isDash {
            let isDash = scalars[index].isDash
            while index < scalars.count, scalars[index] == scalars[start] { index += 1 }
            let isSpaced = index < scalars.count && scalars[index].properties.isWhitespace
            let isThai = index < scalars.count && scalars[index].isThaiLetter
            guard !isDash || isSpaced || isThai || index == scalars.count else { return nil }
            kind = .bullet
            length = Self.afterSpaces(scalars, index) - start
            return
        }
        let isOpen = scalars[index] == "("
        if isOpen { index = Self.afterSpaces(scalars, index + 1) }
        guard let (number, afterNumber) = Self.number(scalars, at: index) else { return nil }
        index = afterNumber
        if !isOpen, index < scalars.count, scalars[index] == ".",
            let (second, end) = Self.number(scalars, at: index + 1),
            let finish = Self.closeNested(scalars, at: end)
        {
            kind = .nested(number, second)
            length = finish - start
            return
        }
        let closed = Self.afterSpaces(scalars, index, atMost: 1)
        guard closed < scalars.count,
            isOpen ? scalars[closed] == ")" : ".)".contains(Character(scalars[closed]))
        else { return nil }
        index = closed + 1
        while index < scalars.count, scalars[index] == "." { index += 1 }
        guard index == scalars.count || scalars[index].digit == nil else { return nil }
        kind = .number(number)
        length = Self.afterSpaces(scalars, index) - start
    }

    private static let bullets: Set<Unicode.Scalar> = [
        "•", "●", "○", "▪", "■", "□", "◦", "➢", "➤", "✓", "✔", "►", "▶", "❖", "*", "·", "\u{F0B7}",
        "\u{F0A7}", "\u{F0D8}", "\u{F0FC}",
    ]

    /// One or two digits that are not followed by more.
    private static func number(_ scalars: [Unicode.Scalar], at start: Int) -> (Int, Int)? {
        var index = start
        var value = 0
        while index < scalars.count, index < start + 3, let digit = scalars[index].digit {
            value = value * 10 + digit
            index += 1
        }
        guard (1...2).contains(index - start), value > 0 else { return nil }
        return (value, index)
    }

    /// A nested number needs a space or bracket behind it, or it is a decimal.
    private static func closeNested(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
        var index = start
        if index < scalars.count, ".)".contains(Character(scalars[index])) { index += 1 }
        guard index < scalars.count, scalars[index].properties.isWhitespace else { return nil }
        return afterSpaces(scalars, index)
    }

    private static func afterSpaces(
        _ scalars: [Unicode.Scalar], _ start: Int, atMost limit: Int = .max
    ) -> Int {
        var index = start
        while index < scalars.count, index - start < limit, scalars[index].properties.isWhitespace {
            index += 1
        }
        return index
    }
}
