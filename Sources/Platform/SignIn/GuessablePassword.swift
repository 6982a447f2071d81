/// A password as a guesser sees it: in small letters, with the usual signs for letters, numbers around it.
struct GuessablePassword {
    private let letters: [Character]

    init(_ text: String) { letters = Array(text.lowercased()) }

    /// The words of a name, of four characters and more; also all of them together.
    static func words(of name: String) -> [String] {
        let words = name.lowercased()
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return (words + [words.joined()]).filter { $0.unicodeScalars.count >= 4 }
    }

    /// Words to look for, with their lengths at hand.
    struct Words {
        let words: Set<String>
        let lengths: [Int]

        init(_ words: some Sequence<String>) {
            self.words = Set(words)
            lengths = Set(self.words.map(\.count)).sorted(by: >)
        }
    }

    /// Whether nothing but such words, digits and signs are in it, with at most three letters beside; at most `most`
    /// different words, for several unrelated ones are a phrase, which is what people are asked to use.
    func isMade(of words: Words, atMost most: Int) -> Bool {
        [letters, letters.map { Self.signs[$0] ?? $0 }].contains {
            Self.isMade($0, of: words, atMost: most)
        }
    }

    private static func isMade(_ letters: [Character], of words: Words, atMost most: Int) -> Bool {
        var (index, beside, found) = (0, 0, Set<String>())
        while index < letters.count {
            let word = words.lengths.lazy.compactMap { length -> String? in
                guard index + length <= letters.count else { return nil }
                let part = String(letters[index..<index + length])
                return words.words.contains(part) ? part : nil
            }.first
            if let word {
                found.insert(word)
                index += word.count
                continue
            }
            if letters[index].isLetter { beside += 1 }
            index += 1
        }
        return (1...max(1, most)).contains(found.count) && beside <= 3
    }

    /// Whether it is one thing over and over, or a walk along digits, the alphabet or a row of keys.
    var isMonotonous: Bool {
        if Set(letters).count <= 3 { return true }
        for length in 1...6 where letters.count > 2 * length {
            if letters.indices.dropFirst(length).allSatisfy({
                letters[$0] == letters[$0 - length]
            }) {
                return true
            }
        }
        let steps = zip(letters, letters.dropFirst()).count { Self.isNextTo($0, $1) }
        return steps * 5 >= (letters.count - 1) * 4
    }

    private static func isNextTo(_ one: Character, _ other: Character) -> Bool {
        rows.contains { row in
            guard let first = row.firstIndex(of: one), let second = row.firstIndex(of: other)
            else { return false }
            return abs(first - second) == 1 || abs(first - second) == row.count - 1
        }
    }

    private static let rows: [[Character]] = [
        "1234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm",
        "๑๒๓๔๕๖๗๘๙๐", "ๆไำพะัีรนยบล", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ", "!@#$%^&*()",
    ].map(Array.init)

    private static let signs: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s",
        "!": "i",
    ]
}
