/// Finds what no line may break inside: names, terms, numbers, words that belong to a number, parts of addresses.
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

    /// No terms at all, for texts that are measured and not broken.
    static let none = UnbreakableTerms()

    private init() { terms = [:] }

    /// Byte ranges of a text that stay on one line; `fits` says whether a range is short enough for one.
    func ranges(in text: [UInt8], fits: (Range<Int>) -> Bool) -> [Range<Int>] {
        termRanges(in: text, fits: fits) + NumberPhrases(text).ranges(fits: fits)
            + AddressParts(text).ranges(fits: fits) + QuoteMarks(text).ranges
    }

    private static let longPrefixes = ["องค์การบริหารส่วนจังหวัด", "องค์การบริหารส่วนตำบล"]
    private static let prefixes = ["เทศบาลนคร", "เทศบาลเมือง", "เทศบาลตำบล", "อำเภอ", "จังหวัด", "ตำบล"]

    private static let ofTheSubject = [
        "ธรรมาภิบาล", "หน่วยงาน", "ภาครัฐ", "ราชการ", "ข้าราชการ", "ประสิทธิภาพ", "ปีงบประมาณ", "งบประมาณ",
        "เทศบาล", "เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร", "สำนักงาน", "สำนักปลัด", "ป.ป.ช.", "พ.ศ.",
        "E-Service", "e-Service", "No Gift Policy", "One Stop Service", "เจ้าหน้าที่", "ผู้บริหาร",
        "บุคลากร",
        "ทุจริต", "คอร์รัปชัน", "คุณธรรม", "โปร่งใส", "ความโปร่งใส", "ตัวชี้วัด", "มาตรการ", "กองคลัง", "กองช่าง",
        "จัดซื้อจัดจ้าง", "สินบน", "เว็บไซต์", "ประชาชน", "ผู้รับบริการ", "ครุภัณฑ์", "วันที่", "ระยะเวลา",
        "ผู้บังคับบัญชา", "ดำเนินการ", "ดำเนินงาน", "ส่วนตำบล", "ผลการประเมิน", "ประจำปี",
    ]

    /// A name, its kind and what is left of it.
    ///
    /// A name with a long kind may break between the two: kept whole it would tear lines apart.
    private static func withParts(_ name: String) -> [String] {
        if let prefix = longPrefixes.first(where: { name.hasPrefix($0) }), prefix != name {
            return [prefix, String(name.dropFirst(prefix.count))]
        }
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
}
