import Assessment

/// Plants slips into prints, each kind in its own way.
struct SlipPlanter {
    let result: TrueResult
    let items: [Figure: [Int]]
    /// The digits that are taken for one another, in Arabic or Thai shape.
    private static let lookAlikes: [Character: String] = [
        "0": "6891", "1": "749", "2": "763", "3": "875", "4": "591", "5": "463", "6": "805",
        "7": "132", "8": "3690", "9": "4781",
    ]

    /// Another print of the figure at a place, spoilt by one slip of a kind; nil when the kind cannot fall there.
    func spoil(
        _ prints: [Print], at place: Int, kind: SlipKind, using random: inout SplitMix64
    ) -> String? {
        let print = prints[place]
        let digits = Array(print.text)
        let spoilt: String? =
            switch kind {
            case .lookAlike: lookAlike(digits, using: &random)
            case .digit: digit(digits, using: &random)
            case .swap: swap(digits, using: &random)
            case .dropped: dropped(digits, using: &random)
            case .doubled: doubled(digits, using: &random)
            case .point: movedPoint(digits, using: &random)
            case .groups: groups(print.text)
            case .neighbour: neighbour(prints, place, using: &random)
            case .otherPart: otherPart(print.figure)
            case .arbitrary: arbitrary(print.figure, using: &random)
            }
        guard let spoilt, !spoilt.hasPrefix("."), !spoilt.hasSuffix("."), spoilt.count <= 7,
            spoilt != print.text, Writing.hundredths(spoilt) != Writing.hundredths(print.text)
        else { return nil }
        return spoilt
    }

    private func places(_ digits: [Character]) -> [Int] {
        digits.indices.filter { digits[$0] != "." }
    }

    private func lookAlike(_ digits: [Character], using random: inout SplitMix64) -> String? {
        guard let place = places(digits).randomElement(using: &random),
            let other = Self.lookAlikes[digits[place]]?.randomElement(using: &random)
        else { return nil }
        return replacing(digits, place, by: [other])
    }

    private func digit(_ digits: [Character], using random: inout SplitMix64) -> String? {
        guard let place = places(digits).randomElement(using: &random),
            let other = "0123456789".randomElement(using: &random), other != digits[place]
        else { return nil }
        return replacing(digits, place, by: [other])
    }

    private func swap(_ digits: [Character], using random: inout SplitMix64) -> String? {
        let places = places(digits)
        let pairs = Array(zip(places, places.dropFirst()))
        guard let (left, right) = pairs.randomElement(using: &random) else { return nil }
        var digits = digits
        digits.swapAt(left, right)
        return String(digits)
    }

    private func dropped(_ digits: [Character], using random: inout SplitMix64) -> String? {
        places(digits).randomElement(using: &random).map { replacing(digits, $0, by: []) }
    }

    private func doubled(_ digits: [Character], using random: inout SplitMix64) -> String? {
        places(digits).randomElement(using: &random).map {
            replacing(digits, $0, by: [digits[$0], digits[$0]])
        }
    }

    private func movedPoint(_ digits: [Character], using random: inout SplitMix64) -> String? {
        let bare = digits.filter { $0 != "." }
        guard bare.count > 1, bare.count < digits.count else { return nil }
        let place = Int.random(in: 1...bare.count, using: &random)
        let right = bare[place...]
        return String(bare[..<place]) + (right.isEmpty ? "" : "." + String(right))
    }

    private func groups(_ text: String) -> String? {
        let halves = text.split(separator: ".")
        guard halves.count == 2, halves[0].count == 2, halves[1].count == 2 else { return nil }
        return "\(halves[1]).\(halves[0])"
    }

    private func replacing(
        _ digits: [Character], _ place: Int, by other: [Character]
    ) -> String {
        String(digits[..<place] + other + digits[(place + 1)...])
    }

    private func neighbour(
        _ prints: [Print], _ place: Int, using random: inout SplitMix64
    ) -> String? {
        [place - 1, place + 1].filter { near in
            prints.indices.contains(near) && prints[near].block == prints[place].block
        }
        .randomElement(using: &random).map { prints[$0].text }
    }

    private func otherPart(_ figure: Figure) -> String? {
        let other: Figure? =
            switch figure {
            case .question(let code, let part?): .question(code, part: 3 - part)
            case .indicator(let number, let part?): .indicator(number, part: 3 - part)
            case .instrument(let name, let part?): .instrument(name, part: 3 - part)
            default: nil
            }
        return other.flatMap { result.hundredths[$0] }.map(PrintStyle.full)
    }

    private func arbitrary(_ figure: Figure, using random: inout SplitMix64) -> String? {
        if let scores = items[figure] {
            return scores.randomElement(using: &random).map(PrintStyle.shortest)
        }
        if case .distribution = figure {
            return PrintStyle.full(Int.random(in: 0...100_00, using: &random))
        }
        return PrintStyle.full(Int.random(in: 20_00...100_00, using: &random))
    }
}

/// A figure as it stands in the document before and after slips.
struct Print: Sendable {
    let figure: Figure
    /// The table it stands in.
    let block: Int
    var text: String
}
