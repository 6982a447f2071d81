/// Finds what no line may break inside: names, terms, a number with its word, hard spaces.
///
/// The dictionary of the line breaker knows no place names and splits compounds too finely; and it
/// breaks at a hard space (U+00A0) between Thai letters, so these need the same treatment.
struct UnbreakableTerms {
    /// By the first three bytes, one Thai letter; longest first, so that a name wins over its parts.
    private let terms: [[UInt8]: [[UInt8]]]

    /// Terms of the subject together with the document's own names.
    init(names: [String]) {
        let all = Set(names.flatMap(Self.withParts) + Self.ofTheSubject)
        let usable = all.map { Array($0.utf8) }.filter { (3..<200).contains($0.count) }
        terms = Dictionary(grouping: usable) { Array($0.prefix(3)) }.mapValues { terms in
            terms.sorted { $0.count > $1.count }
        }
    }

    /// Byte ranges of a text that stay on one line; `fits` says whether a range is short enough for one.
    func ranges(in text: [UInt8], fits: (Range<Int>) -> Bool) -> [Range<Int>] {
        termRanges(in: text, fits: fits) + spaceRanges(in: text)
    }

    private static let prefixes = [
        "องค์การบริหารส่วนจังหวัด", "องค์การบริหารส่วนตำบล", "เทศบาลนคร", "เทศบาลเมือง", "เทศบาลตำบล",
        "อำเภอ", "จังหวัด", "ตำบล", "อบต.", "อบจ.",
    ]

    private static let ofTheSubject = [
        "ธรรมาภิบาล", "หน่วยงาน", "ภาครัฐ", "ราชการ", "ข้าราชการ", "ประสิทธิภาพ", "ปีงบประมาณ", "งบประมาณ",
        "เทศบาล", "เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร", "สำนักงาน", "สำนักปลัด", "ป.ป.ช.", "พ.ศ.",
        "E-Service", "e-Service", "No Gift Policy", "One Stop Service", "เจ้าหน้าที่", "ผู้บริหาร",
        "บุคลากร",
        "ทุจริต", "คอร์รัปชัน", "คุณธรรม", "โปร่งใส", "ความโปร่งใส", "ตัวชี้วัด", "มาตรการ", "กองคลัง", "กองช่าง",
        "จัดซื้อจัดจ้าง", "สินบน", "เว็บไซต์", "ประชาชน", "ผู้รับบริการ", "ครุภัณฑ์", "วันที่",
    ]

    /// A name, its kind and what is left of it: too long a name may then break between the two.
    private static func withParts(_ name: String) -> [String] {
        guard let prefix = prefixes.first(where: { name.hasPrefix($0) }), prefix != name else {
            return [name]
        }
        return [name, prefix, String(name.dropFirst(prefix.count))]
    }

    private func termRanges(in text: [UInt8], fits: (Range<Int>) -> Bool) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var at = 0
        while at < text.count {
            guard text[at] & 0xC0 != 0x80, let candidates = terms[Array(text[at...].prefix(3))]
            else {
                at += 1
                continue
            }
            let term = candidates.first { term in
                text[at...].starts(with: term) && fits(at..<(at + term.count))
            }
            if let term { found.append(at..<(at + term.count)) }
            at += term?.count ?? 1
        }
        return found
    }

    /// Spaces that may not become a line end, with the letters at their sides.
    private func spaceRanges(in text: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for at in text.indices.dropFirst().dropLast() {
            let isHard = text[at] == 0xC2 && text[at + 1] == 0xA0
            guard isHard || text[at] == 0x20 && joins(text, at) else { continue }
            let after = at + (isHard ? 2 : 1)
            let start = text[..<at].lastIndex { $0 & 0xC0 != 0x80 } ?? at
            let end = text[min(after + 1, text.count)...].firstIndex { $0 & 0xC0 != 0x80 }
            found.append(start..<(end ?? text.count))
        }
        return found
    }

    /// Whether a number and its word stand at the sides of a space: "พ.ศ. ๒๕๖๘", "๗ วัน", "ข้อ ๓".
    private func joins(_ text: [UInt8], _ space: Int) -> Bool {
        let before = text[..<space]
        let after = text[(space + 1)...]
        if Self.startsWithDigit(after) {
            return Self.wordsBefore.contains { before.suffix($0.count).elementsEqual($0) }
        }
        guard Self.endsWithDigit(before) else { return false }
        return Self.wordsAfter.contains { after.prefix($0.count).elementsEqual($0) }
    }

    private static let months = [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
        "ตุลาคม", "พฤศจิกายน", "ธันวาคม", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.",
        "ส.ค.",
        "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ]
    private static let wordsBefore =
        (months + ["พ.ศ.", "ปี", "ปีงบประมาณ", "ข้อ", "ที่", "ร้อยละ", "ระดับ", "หมวด", "มาตรา"]).map {
            Array($0.utf8)
        }
    private static let wordsAfter =
        (months + [
            "วัน", "เดือน", "ปี", "ครั้ง", "คน", "ราย", "แห่ง", "ข้อ", "คะแนน", "บาท", "เรื่อง", "ช่องทาง",
            "โครงการ", "กิจกรรม", "นาที", "ชั่วโมง", "น.", "%",
        ]).map { Array($0.utf8) }

    private static func startsWithDigit(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        return (0x30...0x39).contains(first) || isThaiDigit(text.prefix(3))
    }

    private static func endsWithDigit(_ text: ArraySlice<UInt8>) -> Bool {
        guard let last = text.last else { return false }
        return (0x30...0x39).contains(last) || isThaiDigit(text.suffix(3))
    }

    /// ๐ to ๙ are E0 B9 90 to E0 B9 99.
    private static func isThaiDigit(_ bytes: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(bytes)
        return bytes.count == 3 && bytes[0] == 0xE0 && bytes[1] == 0xB9
            && (0x90...0x99).contains(bytes[2])
    }
}
