import Assessment
import ThaiText

/// Recognises the wordings of levels.
struct LevelReading {
    private let levels: [(official: String, names: [FoldedText])]

    /// Knows the levels of a year, or of the latest when the year has no framework.
    init(_ frameworks: [Framework], year: Int?) {
        let framework = frameworks.first { $0.year == year } ?? frameworks.last
        levels = (framework?.levels ?? []).map { level in
            (level.name.thai, ([level.name.thai] + (level.otherNames ?? [])).map { FoldedText($0) })
        }
    }

    /// The official Thai name of the level that a text names after "ระดับ", or is.
    func level(in text: String) -> String? {
        let scalars = ScalarText(text)
        let word = Array("ระดับ".unicodeScalars)
        for range in scalars.ranges(of: word) {
            let rest = FoldedText(
                scalars.string(range.upperBound..<min(scalars.count, range.upperBound + 48)))
            if let level = level(beginning: rest) { return level }
        }
        let whole = FoldedText(text)
        guard whole.count <= 30 else { return nil }
        return level(beginning: whole)
    }

    /// Whether a text gives a letter as the level ("ระดับ A"), as the levels of some years were called.
    func namesAnother(_ text: String) -> Bool {
        let scalars = ScalarText(text)
        return scalars.ranges(of: Array("ระดับ".unicodeScalars)).contains { range in
            let word = scalars.string(range.upperBound..<range.upperBound + 8).trimmed
                .prefix { $0.isASCII && $0.isLetter }
            return ["A", "AA", "B", "C", "D", "E", "F"].contains(String(word))
        }
    }

    /// The longest name of a level that a text begins with, words such as "ผลประเมิน" set aside.
    private func level(beginning text: FoldedText) -> String? {
        var rest = text.scalars[...]
        var isShorter = true
        while isShorter {
            isShorter = false
            for filler in Self.fillers where rest.starts(with: filler) {
                rest = rest.dropFirst(filler.count)
                isShorter = true
            }
        }
        var best: (official: String, length: Int)?
        for (official, names) in levels {
            for name in names where rest.starts(with: name.scalars) {
                // "A" must not be the beginning of another word.
                let next = rest.dropFirst(name.count).first
                let isCut = name.count <= 2 && next?.isLatinLetter == true
                if !isCut, name.count > (best?.length ?? 0) { best = (official, name.count) }
            }
        }
        return best?.official
    }

    private static let fillers = [
        "ผลการประเมิน", "ผลประเมิน", "คะแนน", "ผล", "ที่", "การประเมิน", "คือ", "ระดับ",
    ]
    .map { Array($0.unicodeScalars) }
}
