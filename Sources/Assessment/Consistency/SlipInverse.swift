/// The values from which one slip of a few keystrokes leads to a print.
struct SlipInverse {
    private let text: DigitText

    init(_ text: DigitText) { self.text = text }

    /// Candidate values in hundredths, 0 to 10,000, ascending, without doubles.
    func values() -> [Int] {
        var found: [Int] = []
        let take = { (candidate: DigitText) in
            guard candidate.point > 0, let value = candidate.hundredths, value <= 10_000 else {
                return
            }
            found.append(value)
        }
        take(text)
        replacements(take)
        movements(take)
        insertions(take)
        found.sort()
        var single: [Int] = []
        for value in found where single.last != value { single.append(value) }
        return single
    }

    private func replacements(_ take: (DigitText) -> Void) {
        for place in 0..<text.count {
            for digit in UInt8(0)...9 {
                var one = text
                one[place] = digit
                take(one)
                for second in (place + 1)..<max(place + 1, text.count) {
                    for other in UInt8(0)...9 {
                        var two = one
                        two[second] = other
                        take(two)
                    }
                }
            }
        }
    }

    private func movements(_ take: (DigitText) -> Void) {
        for place in 1..<max(1, text.count) { take(text.swapping(place - 1, place)) }
        if text.count == 4, text.point == 2 { take(text.swapping(0, 2).swapping(1, 3)) }
        let bare = text.withoutLeadingZeros
        for point in 1...max(1, bare.count) {
            var moved = bare
            moved.point = point
            take(moved)
        }
        for place in 0..<text.count where text.count > 1 { take(text.removing(at: place)) }
    }

    private func insertions(_ take: (DigitText) -> Void) {
        guard text.count < 6 else { return }
        for place in 0...text.count {
            for digit in UInt8(0)...9 {
                take(text.inserting(digit, at: place, beforePoint: place <= text.point))
                take(text.inserting(digit, at: place, beforePoint: place < text.point))
            }
        }
    }
}
