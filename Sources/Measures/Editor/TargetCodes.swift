import Assessment
import Platform
import ThaiText

/// Codes of questions and items as somebody typed them, held against the framework of a year.
struct TargetCodes {
    let framework: Framework

    /// The codes of a text, each once: parted by spaces, commas or lines, in any letters and digits.
    ///
    /// Throws for a code that the year does not have, with those that may be meant.
    func read(_ text: String) throws(Unknown) -> [String] {
        var codes: [String] = []
        let plain = Digits.arabic(Normalisation.canonical(text)).lowercased()
        for word in plain.split(whereSeparator: { $0.isWhitespace || ",;、".contains($0) }) {
            let code = String(word)
            guard framework.question(code) != nil else {
                throw Unknown(code: code, year: framework.year, near: near(code))
            }
            if !codes.contains(code) { codes.append(code) }
        }
        return codes
    }

    /// A code that a year's assessment does not have.
    struct Unknown: Error, Hashable {
        let code: String
        let year: Int
        /// Codes that may be meant, the likeliest first.
        let near: [String]

        /// What is wrong, and how to mend it.
        var wording: Bilingual {
            let shown = code.unicodeScalars.count > 20 ? "\(code.prefix(20))…" : code
            let none = Bilingual(
                "การประเมินปี \(year) ไม่มีข้อ \(shown)",
                "The assessment of \(year) has no item \(shown)")
            return near.isEmpty
                ? none + Bilingual(" ใส่รหัสเช่น i10 o12", "; enter codes such as i10 o12")
                : none
                    + Bilingual(
                        " หมายถึง \(near.joined(separator: " หรือ ")) หรือไม่",
                        "; do you mean \(near.joined(separator: " or "))?")
        }
    }

    /// What another year's code is called in this one, else the codes that differ least in writing.
    private func near(_ code: String) -> [String] {
        let successors = framework.crossWalk.filter { $0.codes.contains(code) }.map(\.code)
        guard successors.isEmpty else {
            return Array(Set(successors)).sorted().prefix(3).map(\.self)
        }
        let typed = Array(code.prefix(8))
        // Of "i99" two letters away is any item: only what shares most of a code may be meant.
        let most = typed.count <= 3 ? 1 : 2
        let ranked = framework.questions.enumerated().map { place, question in
            (distance: Self.distance(typed, Array(question.code)), place: place, question.code)
        }.filter { $0.distance <= most && $0.distance < typed.count }
        return ranked.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
            .prefix(3).map(\.2)
    }

    /// How many letters are to be typed, taken out or changed to make one word of another.
    static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var row = Array(0...other.count)
        for (i, letter) in one.enumerated() {
            var next = [i + 1]
            for (j, wanted) in other.enumerated() {
                let change = row[j] + (letter == wanted ? 0 : 1)
                next.append(min(change, row[j + 1] + 1, next[j] + 1))
            }
            row = next
        }
        return row[other.count]
    }
}
