import Assessment
import ThaiText

/// Shares of answers in running text: "มากที่สุด ๗๘.๕๗% มาก ๒.๓๘% … ไม่มี ๑๔.๒๙%".
struct DistributionProse {
    /// The share of an option, and where in the text it stands.
    struct Share {
        let option: String
        let printed: String
        let range: Range<Int>
    }

    /// Wordings of options with their keys, longest first.
    private let options: [(phrase: [Unicode.Scalar], key: String)]

    init(_ frameworks: [Framework]) {
        var keys: [String: String] = [:]
        // Later years and longer scales decide what "ไม่มี" means.
        for scale in frameworks.flatMap(\.scales).sorted(by: { $0.options.count < $1.options.count }
        ) {
            for option in scale.options {
                for name in [option.name.thai] + (option.otherNames ?? []) {
                    keys[name] = option.key
                }
            }
        }
        options = keys.map { (Array($0.key.unicodeScalars), $0.value) }
            .sorted { ($0.phrase.count, $1.key) > ($1.phrase.count, $0.key) }
    }

    /// The shares of a text in order.
    func shares(in text: ScalarText) -> [Share] {
        var shares: [Share] = []
        var index = 0
        while index < text.count {
            if let share = share(text, at: index) {
                shares.append(share)
                index = share.range.upperBound
            } else {
                index += 1
            }
        }
        return shares
    }

    private func share(_ text: ScalarText, at start: Int) -> Share? {
        guard start == 0 || !text.scalars[start - 1].isThaiLetter else { return nil }
        for (phrase, key) in options where phrase.first == text.scalars[start] {
            guard let end = text.end(of: phrase, at: start) else { continue }
            let (from, isRate) = skipWords(text, end)
            guard let number = PrintedNumber(text.scalars, at: from) else { continue }
            var after = number.range.upperBound
            while after < text.count, text.scalars[after] == " " { after += 1 }
            let isPercent =
                after < text.count && text.scalars[after] == "%"
                || text.end(of: Self.percent, at: after) != nil
            guard isPercent || isRate else { continue }
            return Share(option: key, printed: number.text, range: start..<number.range.upperBound)
        }
        return nil
    }

    /// Passes ":" and words such as "คิดเป็นร้อยละ"; says whether they make the number a rate.
    private func skipWords(_ text: ScalarText, _ start: Int) -> (Int, Bool) {
        var index = start
        var isRate = false
        var isMoving = true
        while isMoving {
            isMoving = false
            while index < text.count, " :=()-".contains(Character(text.scalars[index])) {
                index += 1
            }
            for (word, rate) in Self.between {
                if let end = text.end(of: word, at: index) {
                    index = end
                    isRate = isRate || rate
                    isMoving = true
                }
            }
        }
        return (index, isRate)
    }

    private static let percent = Array("เปอร์เซ็นต์".unicodeScalars)
    private static let between: [([Unicode.Scalar], Bool)] = [
        (Array("คิดเป็น".unicodeScalars), false), (Array("ร้อยละ".unicodeScalars), true),
        (Array("เท่ากับ".unicodeScalars), false), (Array("จำนวน".unicodeScalars), false),
    ]
}
