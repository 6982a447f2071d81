/// Numbers with the words that belong to them, as byte ranges of a text: "วันที่ ๑ ธันวาคม ๒๕๖๘ –", "๗ วัน", "ข้อ ๓".
struct NumberPhrases {
    private let text: [UInt8]

    init(_ text: [UInt8]) { self.text = text }

    /// Ranges no line breaks inside; a phrase too long for a line is cut where a part of it fits.
    func ranges(fits: (Range<Int>) -> Bool) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for binding in bindings() {
            if let last = ranges.last, binding.lowerBound < last.upperBound {
                let longer = last.lowerBound..<max(last.upperBound, binding.upperBound)
                if fits(longer) { ranges[ranges.count - 1] = longer }
            } else if fits(binding) {
                ranges.append(binding)
            }
        }
        return ranges + numbers().filter(fits)
    }

    /// The phrases as long as they are, however narrow the column.
    func wholePhrases() -> [Range<Int>] { ranges { _ in true } }

    // MARK: Bindings

    /// For each space that may not become a line end, the words at its sides.
    private func bindings() -> [Range<Int>] {
        text.indices.dropFirst().dropLast().compactMap { at in
            if text[at] == 0x20 { return binding(before: at, after: at + 1) }
            guard text[at] == 0xC2, text[at + 1] == 0xA0 else { return nil }
            return letter(endingAt: at)..<end(ofLetterAt: at + 2)
        }
    }

    private func binding(before: Int, after: Int) -> Range<Int>? {
        if let end = endOfNumber(from: after) {
            return startOfWord(Self.wordsBefore, endingAt: before).map { $0..<end }
        }
        if text[after...].starts(with: "ๆ".utf8) {
            return letter(endingAt: before)..<end(ofLetterAt: after)
        }
        guard let start = startOfNumber(endingAt: before) else { return nil }
        let word = Self.wordsAfter.first { word in
            text[after...].starts(with: word) && !beginsAnother(after + word.count)
        }
        return word.map { start..<(after + $0.count) }
    }

    /// Whether a word goes on so that it counts nothing: "๒๕๖๘ ครั้งที่ ๒", "๗ ปีงบประมาณ".
    private func beginsAnother(_ end: Int) -> Bool {
        Self.continuations.contains { text[end...].starts(with: $0) }
    }

    private static let continuations = utf8(["ที่", "งบประมาณ"])

    private static let months = [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
        "ตุลาคม", "พฤศจิกายน", "ธันวาคม", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.",
        "ส.ค.",
        "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ]
    private static let wordsBefore = utf8(
        months + [
            "พ.ศ.", "ปีงบประมาณ", "ปี", "ข้อ", "วันที่", "ข้อที่", "ครั้งที่", "ตัวชี้วัดที่", "ประเด็นที่", "ส่วนที่",
            "ไตรมาสที่",
            "หมู่ที่", "ปีที่", "ร้อยละ", "ระดับ", "หมวด", "มาตรา",
        ])
    private static let wordsAfter = utf8(
        months + [
            "วัน", "เดือน", "ปี", "ครั้ง", "คน", "ราย", "แห่ง", "ข้อ", "คะแนน", "บาท", "เรื่อง", "ช่องทาง",
            "โครงการ", "กิจกรรม", "นาที", "ชั่วโมง", "น.", "%", "– ", "- ",
        ])

    private static func utf8(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }

    private func startOfWord(_ words: [[UInt8]], endingAt end: Int) -> Int? {
        // A point too many after an abbreviation is a usual slip: "ก.ย.. ๖๘".
        let isDoubled = text[..<end].suffix(2).elementsEqual("..".utf8)
        let end = isDoubled ? end - 1 : end
        let word = words.first { text[..<end].suffix($0.count).elementsEqual($0) }
        return word.map { end - $0.count }
    }

    // MARK: Numbers

    /// Runs of digits with the points and commas inside them.
    private func numbers() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var at = 0
        while at < text.count {
            let end = endOfNumber(from: at)
            if let end, end - at > 1 { found.append(at..<end) }
            at = end ?? (at + 1)
        }
        return found
    }

    private func endOfNumber(from start: Int) -> Int? {
        var at = start
        while let next = digitEnd(at) {
            at = next
            let isInside = at < text.count && [0x2E, 0x2C].contains(text[at])
            if isInside, digitEnd(at + 1) != nil { at += 1 }
        }
        return at > start ? at : nil
    }

    private func startOfNumber(endingAt end: Int) -> Int? {
        var at = end
        while at > 0 {
            let start = letter(endingAt: at)
            let isPoint = at < end && [0x2E, 0x2C].contains(text[start])
            guard digitEnd(start) == at || isPoint else { break }
            at = start
        }
        return at < end ? at : nil
    }

    /// The byte after the digit at a byte, Thai or Arabic; ๐ to ๙ are E0 B9 90 to E0 B9 99.
    private func digitEnd(_ at: Int) -> Int? {
        guard text.indices.contains(at) else { return nil }
        if (0x30...0x39).contains(text[at]) { return at + 1 }
        guard at + 2 < text.count, text[at] == 0xE0, text[at + 1] == 0xB9,
            (0x90...0x99).contains(text[at + 2])
        else { return nil }
        return at + 3
    }

    private func letter(endingAt end: Int) -> Int {
        text[..<end].lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    }

    private func end(ofLetterAt start: Int) -> Int {
        let rest = text[min(start + 1, text.count)...]
        return rest.firstIndex { $0 & 0xC0 != 0x80 } ?? text.count
    }
}
