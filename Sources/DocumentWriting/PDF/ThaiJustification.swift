import CPango

/// Widens a line to the full width the Thai way: a little between all letters, more at spaces.
///
/// Pango stretches spaces only, and a Thai line may hold a single one.
struct ThaiJustification {
    /// Points missing at the end of the line.
    let missing: Double
    /// Size of the letters as drawn, in points.
    let size: Double
    let text: [UInt8]

    /// A space takes as much as this many gaps between letters.
    private static let spaceShare = 5.0

    /// Widens the glyphs of a line in place; a line far too short is widened a little and stays ragged.
    func apply(to line: UnsafeMutablePointer<PangoLayoutLine>) {
        let places = places(in: line)
        let spaces = Double(places.count { $0.isSpace })
        let letters = Double(places.count) - spaces
        guard missing > 0, letters + spaces > 0 else { return }
        // More than 0.07 em between letters would be read as a space by those who extract the text.
        let even = missing / (letters + spaces * Self.spaceShare)
        let perLetter = min(even, size * 0.07)
        let rest = spaces > 0 ? (missing - perLetter * letters) / spaces : 0
        let perSpace = rest > size * 1.8 ? size * 0.4 : rest
        for place in places {
            let extra = TextEngine.units(place.isSpace ? perSpace : perLetter)
            place.glyph.pointee.geometry.width += extra
        }
    }

    private struct Place {
        var glyph: UnsafeMutablePointer<PangoGlyphInfo>
        var isSpace: Bool
    }

    /// The glyphs after which a line may be widened: the last one of each Thai letter with its marks, and spaces.
    private func places(in line: UnsafeMutablePointer<PangoLayoutLine>) -> [Place] {
        var places: [Place] = []
        var node = line.pointee.runs
        while let run = node {
            if let item = run.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee,
                let glyphs = item.glyphs?.pointee, let source = item.item?.pointee
            {
                append(glyphs, offset: Int(source.offset), to: &places)
            }
            node = run.pointee.next
        }
        // Nothing is added behind the last letter, nor behind the space that ends the line.
        let end = Int(line.pointee.start_index + line.pointee.length)
        if end > 0, end <= text.count, text[end - 1] == 0x20 { _ = places.popLast() }
        _ = places.popLast()
        return places
    }

    private func append(_ glyphs: PangoGlyphString, offset: Int, to places: inout [Place]) {
        guard let infos = glyphs.glyphs, let clusters = glyphs.log_clusters else { return }
        let count = Int(glyphs.num_glyphs)
        var base: Unicode.Scalar?
        for index in 0..<count {
            let byte = offset + Int(clusters[index])
            let isMark = isMark(byte)
            if !isMark { base = scalar(at: byte) }
            let isInside =
                index + 1 < count
                && (clusters[index + 1] == clusters[index]
                    || self.isMark(offset + Int(clusters[index + 1])))
            guard !isInside, let base, base == " " || (0x0E01...0x0E5B).contains(base.value) else {
                continue
            }
            // These push their marks to the left; with more, the gap behind counts as a space.
            if isMark, ["ป", "ฝ", "ฟ"].contains(base) { continue }
            places.append(Place(glyph: infos + index, isSpace: base == " "))
        }
    }

    /// Whether a vowel or tone over or under the letter before begins at the byte.
    private func isMark(_ byte: Int) -> Bool {
        guard let value = scalar(at: byte)?.value else { return false }
        return value == 0x0E31 || (0x0E34...0x0E3A).contains(value)
            || (0x0E47...0x0E4E).contains(value)
    }

    /// The letter that begins at the byte; nil inside a letter.
    private func scalar(at byte: Int) -> Unicode.Scalar? {
        guard text.indices.contains(byte), text[byte] & 0xC0 != 0x80 else { return nil }
        return String(decoding: text[byte...].prefix(4), as: UTF8.self).unicodeScalars.first
    }
}
