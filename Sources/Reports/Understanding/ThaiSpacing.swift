import ThaiText

/// Takes out the spaces that line breaks of the source left inside Thai words and phrases.
///
/// A space between two Thai letters goes when the dictionary sees no word boundary there, when the
/// word before it cannot end a phrase ("การ", "ที่", "และ"), or when the document itself writes the
/// two words without a space elsewhere. Other single spaces stay, as officials set them between phrases.
/// A document in which hardly a space stands after such a word was typed, not cut: it keeps all its spaces.
struct ThaiSpacing {
    /// Two words that stand next to each other without a space.
    private struct Pair: Hashable {
        let first: String
        let second: String
    }

    private var pairs: Set<Pair> = []
    /// Whether line breaks of the source left spaces; supposed of a text that stands alone.
    private var isCut = true

    /// Learns from the texts of a document which words belong together.
    init(learning texts: [String] = []) {
        for text in texts {
            let words = WordBreaks.words(in: text)
            for (first, second) in zip(words, words.dropFirst())
            where Self.isThai(first) && Self.isThai(second) {
                pairs.insert(Pair(first: first, second: second))
            }
        }
        isCut = texts.isEmpty || Self.isCut(texts)
    }

    /// Cut documents have such spaces in 10 of 100 places and more, typed ones hardly any.
    private static func isCut(_ texts: [String]) -> Bool {
        var spaces = 0
        var left = 0
        for text in texts {
            let words = text.split(whereSeparator: \.isWhitespace)
            for (first, second) in zip(words, words.dropFirst()) {
                guard let last = first.unicodeScalars.last, last.isThaiLetter,
                    second.unicodeScalars.first?.isThaiLetter == true
                else { continue }
                spaces += 1
                let word = WordBreaks.words(in: String(first)).last ?? ""
                if leading.contains(word) { left += 1 }
            }
        }
        return left * 100 >= spaces * 6
    }

    /// Words that only lead to the next one, so that nobody types a space after them.
    private static let leading: Set<String> = [
        "และ", "ของ", "ใน", "ให้", "ตาม", "ความ", "ที่", "เพื่อ", "หรือ", "โดย", "จาก", "กับ",
        "แก่", "ซึ่ง", "จะ", "ไม่", "สู่", "เป็น",
    ]

    private static func isThai(_ word: String) -> Bool {
        word.unicodeScalars.allSatisfy(\.isThaiLetter) && word.unicodeScalars.count > 1
    }

    /// What stands between the two halves of a phrase that a page's end cut; `open` when no space was drawn there.
    static func joint(open: Bool) -> String { open ? "\u{A0}" : " " }

    /// The text with those spaces taken out; line breaks count as spaces, runs of spaces become one.
    func repaired(_ text: String) -> String {
        mended(text, keepsPhrases: !isCut)
    }

    private func mended(_ text: String, keepsPhrases: Bool = false) -> String {
        let source = Array(text.unicodeScalars)
        var joined: [Unicode.Scalar] = []
        var doubtful: [Int] = []
        var index = 0
        while index < source.count {
            guard source[index].properties.isWhitespace else {
                joined.append(source[index])
                index += 1
                continue
            }
            var end = index
            while end < source.count, source[end].properties.isWhitespace { end += 1 }
            let isOpenJoint = end == index + 1 && source[index] == "\u{A0}"
            if !keepsPhrases || !isOpenJoint {
                Self.place(joined.last, source[end...], &joined, &doubtful)
            }
            index = end
        }
        return put(doubtful, into: joined, keepsPhrases)
    }

    /// Whether a text goes on in the next one: its last word cannot end a phrase, or is cut in two.
    func goesOn(_ text: String, into next: String) -> Bool {
        guard let last = text.unicodeScalars.last, let first = next.unicodeScalars.first,
            last.isThaiLetter, first.isThaiLetter
        else { return false }
        let tail = text.split(separator: " ").last.map(String.init) ?? text
        let head = next.split(separator: " ").first.map(String.init) ?? next
        return !mended(tail + " " + head).contains(" ")
    }

    /// Decides about one run of white space: kept, dropped at an end, or doubtful between Thai letters.
    private static func place(
        _ before: Unicode.Scalar?, _ rest: ArraySlice<Unicode.Scalar>,
        _ joined: inout [Unicode.Scalar], _ doubtful: inout [Int]
    ) {
        guard let before, let after = rest.first else { return }
        // Officials set a space before an abbreviation ("ของ อบต.", "ปีงบประมาณ พ.ศ.").
        let word = rest.prefix { $0.isThaiLetter }
        let isAbbreviation = word.count <= 4 && rest.dropFirst(word.count).first == "."
        if before.isThaiLetter, after.isThaiLetter, !isAbbreviation {
            doubtful.append(joined.count)
        } else if before.isDash, after.isLatinLetter, joined.dropLast().last?.isLatinLetter == true
        {
            return
        } else {
            joined.append(" ")
        }
    }

    private func put(
        _ doubtful: [Int], into joined: [Unicode.Scalar], _ keepsPhrases: Bool
    ) -> String {
        guard !doubtful.isEmpty else { return Self.string(joined[...]) }
        let breaks =
            keepsPhrases
            ? [] : [0] + WordBreaks.offsets(in: Self.string(joined[...])) + [joined.count]
        var out: [Unicode.Scalar] = []
        out.reserveCapacity(joined.count + doubtful.count)
        var position = 0
        var index = 0
        for offset in doubtful {
            out.append(contentsOf: joined[position..<offset])
            position = offset
            if keepsPhrases {
                out.append(" ")
                continue
            }
            while index < breaks.count, breaks[index] < offset { index += 1 }
            guard index > 0, index + 1 < breaks.count, breaks[index] == offset else { continue }
            let word = Self.string(joined[breaks[index - 1]..<offset].drop { !$0.isThaiLetter })
            let next = Self.string(joined[offset..<breaks[index + 1]])
            if !belongTogether(word, next) { out.append(" ") }
        }
        out.append(contentsOf: joined[position...])
        return Self.string(out[...])
    }

    private func belongTogether(_ word: String, _ next: String) -> Bool {
        Self.neverEnds.contains(word) || Self.neverBegins.contains(next)
            || pairs.contains(Pair(first: word, second: next))
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Words that no phrase ends with, so a space after them is a line break's.
    private static let neverEnds: Set<String> = [
        "การ", "ความ", "ที่", "และ", "ของ", "ใน", "ให้", "เป็น", "โดย", "หรือ", "จาก", "ตาม",
        "เพื่อ", "แก่", "ต่อ", "กับ", "ซึ่ง", "ว่า", "ด้วย", "ผู้", "ไม่", "จะ", "แห่ง", "ทุก", "ต้อง",
        "ยัง", "เมื่อ", "สู่", "เพื่อให้", "แต่ละ", "อย่าง", "ด้าน", "ผ่าน", "ภายใน", "สามารถ", "มี",
        "เกี่ยวกับ", "ทำ", "ทาง", "เข้า", "ส่วน", "จึง", "ถึง", "ตลอด",
    ]

    /// Words that no phrase begins with, so a space before them is a line break's.
    private static let neverBegins: Set<String> = ["ของ", "ขึ้น", "ยิ่งขึ้น", "แล้ว", "อยู่"]
}
