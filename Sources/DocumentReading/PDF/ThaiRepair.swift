internal import ThaiText

/// Puts Thai text right that a PDF's fonts have taken apart.
enum ThaiRepair {
    /// The text with ำ whole and without a space before a mark.
    ///
    /// Word's PDF writes the ring of ำ as a space ("ท า", "น้ า"). No Thai word begins with า, so a drawn space before it
    /// is always that ring. A space before any other mark is dropped.
    static func repaired(_ text: String) -> String {
        let scalars = Array(Normalisation.canonical(text).unicodeScalars)
        var out: [Unicode.Scalar] = []
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\u{0E32}" || scalar == "\u{0E33}", let stem = stem(of: out) {
                out = stem + ["\u{0E33}"]
                continue
            }
            if isMark(scalar), out.last == " ", let before = out.dropLast().last, isThai(before),
                !isToneOfSaraAm(scalars, index)
            {
                out.removeLast()
            }
            out.append(scalar)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: out)
        return Normalisation.canonical(String(view))
    }

    /// Whether a letter never begins a word: a mark or า.
    static func hangsOn(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return isMark(first) || first == "\u{0E32}" || first == "\u{0E33}"
    }

    /// In "น ้า" the space before the tone is the ring of ำ and still needed.
    private static func isToneOfSaraAm(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        index + 1 < scalars.count && scalars[index + 1] == "\u{0E32}" && isTone(scalars[index])
    }

    /// The letters so far without the wrong space, when they end in a consonant, a space and perhaps a tone before or
    /// after it; nil when there is no such space.
    private static func stem(of out: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var tail = out[...]
        let after = tail.last.flatMap { isTone($0) ? $0 : nil }
        if after != nil { tail = tail.dropLast() }
        if tail.last == "\u{0E4D}" { tail = tail.dropLast() }
        guard tail.last == " " else { return nil }
        tail = tail.dropLast()
        let before = tail.last.flatMap { isTone($0) ? $0 : nil }
        if before != nil { tail = tail.dropLast() }
        guard let consonant = tail.last, (0x0E01...0x0E2E).contains(consonant.value) else {
            return nil
        }
        return Array(tail) + [after ?? before].compactMap { $0 }
    }

    private static func isThai(_ scalar: Unicode.Scalar) -> Bool {
        (0x0E01...0x0E4E).contains(scalar.value)
    }
    private static func isTone(_ scalar: Unicode.Scalar) -> Bool {
        (0x0E48...0x0E4B).contains(scalar.value)
    }
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x0E31 || (0x0E34...0x0E3A).contains(scalar.value)
            || (0x0E47...0x0E4E).contains(scalar.value)
    }

    /// Letters of an old Thai font that says they are Latin; the letters themselves when they are not.
    ///
    /// Such files draw TIS-620 bytes without saying what they mean, and "¡ÒÃ" comes out for การ.
    static func thai(_ glyphs: [Glyph]) -> [Glyph] {
        var bytes: [UInt8] = []
        for glyph in glyphs {
            for scalar in glyph.text.unicodeScalars {
                if isThai(scalar) { return glyphs }
                if scalar.value < 0x100 { bytes.append(UInt8(scalar.value)) }
            }
        }
        guard bytes.filter({ $0 >= 0xA1 }).count * 3 > bytes.count,
            Encoding.detect(bytes) == .windows874
        else { return glyphs }
        return glyphs.map { glyph in
            let scalars = glyph.text.unicodeScalars
            guard scalars.allSatisfy({ $0.value < 0x100 }) else { return glyph }
            var glyph = glyph
            glyph.text = Encoding.windows874.decode(scalars.map { UInt8($0.value) })
            return glyph
        }
    }
}
