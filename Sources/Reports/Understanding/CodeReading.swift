import Assessment
import ThaiText

/// Reads codes of questions and items, also as OCR and typists spoil them ("1๑๐" for i10, "0๕" for o5).
struct CodeReading {
    /// A code and what stands behind it.
    struct Found {
        let code: String
        let rest: String
    }

    private struct Candidate {
        let letter: Character
        let number: Int
        /// How likely the signs alone make it.
        let weight: Double
        /// Whether the letter was there, if spoiled, or was left out altogether.
        let hasLetter: Bool

        var code: String { "\(letter)\(number)" }
    }

    private let codes: Set<String>
    private let anyYear: Set<String>
    private let official: [String: FoldedText]
    /// The names the document itself has given so far.
    private(set) var names: [String: [FoldedText]] = [:]
    private var last: (letter: Character, number: Int)?

    /// Reads by the list of a year, or of the latest when the year has none.
    init(_ frameworks: [Framework], year: Int?) {
        let framework = frameworks.first { $0.year == year } ?? frameworks.last
        codes = Set(framework?.questions.map(\.code) ?? [])
        anyYear = Set(frameworks.flatMap { $0.questions.map(\.code) })
        official = Dictionary(
            (framework?.questions ?? []).map { ($0.code, FoldedText($0.name.thai)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Remembers the name a document gives to a code, and the code as the last one read.
    mutating func note(_ code: String, name: String) {
        let folded = FoldedText(name)
        if folded.count > 3 { names[code, default: []].append(folded) }
        if let letter = code.first, let number = Int(code.dropFirst()) { last = (letter, number) }
    }

    /// The code a text begins with, weighed by the words behind it; nil when none is plausible.
    func code(at start: String) -> Found? {
        let text = ScalarText(start)
        guard let (candidates, end) = Self.candidates(text) else { return nil }
        let rest = text.string(end..<text.count).drop { $0.isWhitespace || ".):-–*".contains($0) }
        let folded = FoldedText(rest)
        var best: (found: Found, weight: Double)?
        for candidate in candidates {
            let weight = weigh(candidate, folded)
            let least = candidate.hasLetter ? 3.0 : 6.5
            if weight >= least, weight > (best?.weight ?? 0) {
                best = (Found(code: candidate.code, rest: String(rest)), weight)
            }
        }
        return best?.found
    }

    private func weigh(_ candidate: Candidate, _ rest: FoldedText) -> Double {
        var weight = candidate.weight
        weight += codes.contains(candidate.code) ? 3 : anyYear.contains(candidate.code) ? -1 : -5
        weight += Self.cue(candidate.letter, rest)
        if let known = names[candidate.code], rest.count > 6 {
            // A code whose other names are unlike this one is hardly the same.
            let likeness = known.prefix(8).map { $0.likeness(to: rest) }.max() ?? 0
            weight += likeness < 0.55 ? -2 : likeness * 4
        }
        if let known = official[candidate.code], rest.count > 6 {
            weight += known.likeness(to: rest) * 3
        }
        if let last, last.letter == candidate.letter {
            weight += last.number + 1 == candidate.number ? 1.5 : 0
        }
        return weight
    }

    /// Questions of surveys ask "you"; items of disclosure name documents.
    private static func cue(_ letter: Character, _ rest: FoldedText) -> Double {
        guard rest.count > 6 else { return 0 }
        func has(_ words: [String]) -> Bool {
            words.contains { word in rest.contains(Array(word.unicodeScalars)) }
        }
        let asks = has(["ท่าน", "มากน้อยเพียงใด", "หรือไม่"])
        if letter == "o" { return asks ? -2 : 1 }
        guard asks else { return -1 }
        let inside = has(["หน่วยงานของท่าน", "ผู้บังคับบัญชา", "ผู้บริหารสูงสุด"])
        let outside = has(["แก่ท่าน", "ท่านเคย", "ผู้รับบริการ", "บุคคลภายนอก"])
        return 2 + (letter == "i" && inside || letter == "e" && outside ? 1.5 : 0)
    }

    /// What the signs at the beginning of a text can mean, and where they end.
    private static func candidates(_ text: ScalarText) -> ([Candidate], Int)? {
        var start = 0
        while start < text.count,
            text.scalars[start].properties.isWhitespace
                || "(:".contains(Character(text.scalars[start]))
        {
            start += 1
        }
        for word in ["ข้อที่", "ข้อ"] {
            if let end = text.end(of: Array(word.unicodeScalars), at: start) {
                start = end
                while start < text.count, " :".contains(Character(text.scalars[start])) {
                    start += 1
                }
                break
            }
        }
        guard start < text.count else { return nil }
        if let letter = letters[text.scalars[start]] { return lettered(letter, text, start) }
        return unlettered(text, start)
    }

    private static let letters: [Unicode.Scalar: Character] = [
        "i": "i", "I": "i", "l": "i", "|": "i", "!": "i", "e": "e", "E": "e", "c": "e", "C": "e",
        "o": "o", "O": "o", "ο": "o", "Ο": "o", "о": "o",
    ]

    private static func lettered(
        _ letter: Character, _ text: ScalarText, _ start: Int
    ) -> ([Candidate], Int)? {
        var index = start + 1
        if index < text.count, " .-".contains(Character(text.scalars[index])) { index += 1 }
        guard let (number, end) = number(text, index, atMost: 2) else { return nil }
        return ([Candidate(letter: letter, number: number, weight: 5, hasLetter: true)], end)
    }

    /// One or more digits that no further digit, decimal point or per cent sign follows.
    private static func number(
        _ text: ScalarText, _ start: Int, atMost limit: Int
    ) -> (Int, Int)? {
        var index = start
        var value = 0
        while index < text.count, let digit = text.scalars[index].digit {
            value = value * 10 + digit
            index += 1
            guard index - start <= limit else { return nil }
        }
        guard index > start, value > 0 else { return nil }
        if index < text.count, text.scalars[index].isLatinLetter || text.scalars[index] == "%" {
            return nil
        }
        if index + 1 < text.count, ".,/".contains(Character(text.scalars[index])),
            text.scalars[index + 1].digit != nil
        {
            return nil
        }
        return (value, index)
    }

    /// Digits only: the first may be the letter misread, or the letter may be missing.
    private static func unlettered(_ text: ScalarText, _ start: Int) -> ([Candidate], Int)? {
        guard let first = text.scalars[start].digit else { return nil }
        var candidates: [Candidate] = []
        var end = start
        if let (rest, finish) = number(text, start + 1, atMost: 2) {
            end = finish
            let restIsThai = text.scalars[start + 1].value >= 0x0E50
            let isArabic = text.scalars[start].value < 0x80
            let hasTwoDigits = finish - start == 2
            switch first {
            case 0:
                candidates.append(
                    Candidate(letter: "o", number: rest, weight: 5, hasLetter: true))
            case 1 where isArabic && restIsThai:
                candidates.append(
                    Candidate(letter: "i", number: rest, weight: 5, hasLetter: true))
            case 1:
                candidates += [
                    Candidate(letter: "i", number: rest, weight: 2, hasLetter: !hasTwoDigits),
                    Candidate(letter: "o", number: rest, weight: 1.5, hasLetter: !hasTwoDigits),
                ]
            default: break
            }
        }
        if first > 0, let (whole, finish) = number(text, start, atMost: 2), whole > 9 {
            end = finish
            candidates += ["i", "e", "o"].map {
                Candidate(letter: $0, number: whole, weight: 1, hasLetter: false)
            }
        }
        return candidates.isEmpty ? nil : (candidates, end)
    }

    /// Codes written with their letter anywhere in a text, with where they stand.
    func mentions(in text: ScalarText) -> [(code: String, range: Range<Int>)] {
        var found: [(String, Range<Int>)] = []
        var index = 0
        while index < text.count {
            defer { index += 1 }
            guard let letter = Self.letters[text.scalars[index]], letter.isLetter,
                text.scalars[index].isLatinLetter,
                index == 0
                    || !text.scalars[index - 1].isLatinLetter
                        && text.scalars[index - 1].digit == nil,
                let (candidates, end) = Self.lettered(letter, text, index),
                let code = candidates.first?.code, anyYear.contains(code)
            else { continue }
            found.append((code, index..<end))
        }
        return found
    }
}

extension FoldedText {
    /// Whether a run of scalars stands in the text.
    func contains(_ run: [Unicode.Scalar]) -> Bool {
        guard let first = run.first, run.count <= count else { return false }
        for start in 0...(count - run.count)
        where scalars[start] == first && scalars[start..<start + run.count].elementsEqual(run) {
            return true
        }
        return false
    }
}
