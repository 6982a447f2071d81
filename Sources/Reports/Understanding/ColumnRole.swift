/// What a column of a table holds, told by the words of its heading.
enum ColumnRole: Hashable {
    case number
    /// The topic, or what is to be raised: decided by what the cells say.
    case issue
    case name
    case steps
    case responsible
    case period
    case output
    case outcome
    case recommendation
    case question
    case score
    case level
    case analysis
    case lowest
    case cause
    case note
    case guidance
    /// A score of a year (Buddhist era).
    case year(Int)
    /// A heading that no rule knows.
    case other

    /// The role of a heading.
    init(heading text: String) {
        // A heading is short; the texts of cells are not worth the search.
        guard text.utf8.count <= 480 else {
            self = .other
            return
        }
        let folded = FoldedText(text)
        let letters = String(String.UnicodeScalarView(folded.scalars))
        self =
            Self.exact[letters] ?? Self.part(letters)
            ?? Self.year(letters).map(ColumnRole.year)
            ?? Self.rules.first { rule in rule.matches(folded) }?.role
            ?? .other
    }

    /// Whether a table of measures has such a column.
    var belongsToMeasures: Bool {
        switch self {
        case .issue, .name, .steps, .responsible, .period, .output, .outcome, .recommendation: true
        default: false
        }
    }

    /// Whether a table of scores or of their analysis has such a column.
    var belongsToScores: Bool {
        switch self {
        case .question, .score, .level, .analysis, .lowest, .cause, .note, .guidance, .year: true
        default: false
        }
    }

    private struct Rule {
        let role: ColumnRole
        private let words: [[Unicode.Scalar]]
        private let atStart: Bool
        private let unless: [[Unicode.Scalar]]

        init(role: ColumnRole, words: [String], atStart: Bool = false, unless: [String] = []) {
            self.role = role
            self.words = words.map { FoldedText($0).scalars }
            self.atStart = atStart
            self.unless = unless.map { FoldedText($0).scalars }
        }

        func matches(_ heading: FoldedText) -> Bool {
            let isHit = words.contains {
                atStart ? heading.scalars.starts(with: $0) : heading.contains($0)
            }
            return isHit && !unless.contains { heading.contains($0) }
        }
    }

    private static let exact: [String: ColumnRole] = [
        "ที่": .number, "ลำดับ": .number, "ลำดับที่": .number, "ข้อ": .number, "ข้อที่": .number,
        "no": .number, "ตัวชี้วัดที่": .number, "ประเด็น": .issue, "หัวข้อ": .issue,
        "หมายเหตุ": .note, "ระดับ": .level, "รหัส": .number, "รหัสข้อ": .number,
        "คะแนน": .score, "เวลา": .period, "ปัญหาอุปสรรค": .other, "งบประมาณ": .other,
    ]

    /// In order: the first rule that a heading meets decides.
    private static let rules: [Rule] = [
        Rule(
            role: .period,
            words: [
                "ระยะเวลา", "ช่วงเวลา", "กำหนดเวลา", "กรอบเวลา", "ห้วงเวลา", "กำหนดการ", "ปฏิทิน",
                "เวลาดำเนิน", "เวลาที่ดำเนิน", "วันเดือนปี", "วันที่ดำเนิน", "period",
            ]),
        Rule(
            role: .responsible,
            words: [
                "รับผิดชอบ", "ผู้ดำเนินการ", "หน่วยงานดำเนิน", "หน่วยงานที่ดำเนิน", "เจ้าภาพ",
                "responsible",
            ]),
        Rule(role: .lowest, words: ["คะแนนน้อยที่สุด", "คะแนนต่ำสุด", "คะแนนต่ำที่สุด"]),
        Rule(role: .cause, words: ["สาเหตุ"]),
        Rule(
            role: .guidance,
            words: [
                "แนวทางการยกระดับ", "แนวทางในการยกระดับ", "แนวทางยกระดับ", "แนวทางการแก้ไข",
                "แนวทางแก้ไข",
                "แนวทางการพัฒนา", "แนวทางพัฒนา", "แนวทางการปรับปรุง", "แนวทางปรับปรุง",
            ], unless: ["มาตรการ", "กิจกรรม"]),
        Rule(role: .analysis, words: ["วิเคราะห์"], unless: ["ประเด็นการวิเคราะห์", "มาตรการ"]),
        Rule(
            role: .score,
            words: ["คะแนน"], unless: ["ระดับผลคะแนน", "ข้อคำถาม", "ประเด็น", "มาตรการ"]),
        Rule(role: .recommendation, words: ["เสนอแนะ", "ข้อแนะนำ", "suggestion"]),
        Rule(role: .other, words: ["ปัญหา", "อุปสรรค"], unless: ["มาตรการ", "ประเด็น", "ข้อคำถาม"]),
        Rule(
            role: .outcome,
            words: [
                "ผลลัพธ์", "ผลสัมฤทธิ์", "outcome", "ความสำเร็จ", "ผลสำเร็จ", "ผลที่ได้รับ",
                "ผลที่คาดว่า", "ประโยชน์ที่", "ผลกระทบ",
            ]),
        Rule(
            role: .output,
            words: [
                "ผลการดำเนิน", "ผลดำเนิน", "output", "ผลผลิต", "ผลการปฏิบัติ", "สรุปผล", "รายงานผล",
                "ความก้าวหน้า", "ผลที่เกิดขึ้น", "ผลงาน",
            ], unless: ["วิธี", "ขั้นตอน"]),
        Rule(role: .other, words: ["งบประมาณ", "กำกับติดตาม", "ติดตามผล"], atStart: true),
        Rule(
            role: .question,
            words: ["ประเด็นข้อคำถาม", "ข้อคำถาม", "รายละเอียดตัวชี้วัด", "ชื่อตัวชี้วัด", "แบบวัด", "เครื่องมือ"],
            unless: ["ยกระดับ", "พัฒนา", "ปรับปรุง", "มาตรการ"]),
        Rule(
            role: .name, words: ["มาตรการ", "โครงการ", "กิจกรรม", "แผนงาน", "ชื่อ"],
            atStart: true),
        Rule(
            role: .issue,
            words: [
                "ประเด็น", "ตัวชี้วัด", "ข้อคำถาม", "จุดอ่อน", "ข้อที่ต้อง", "สิ่งที่ต้อง", "ข้อบกพร่อง", "หัวข้อ",
                "รายการประเมิน",
            ]),
        Rule(
            role: .steps,
            words: [
                "ขั้นตอน", "วิธีการ", "วิธีดำเนิน", "วิธีปฏิบัติ", "การดำเนินการ", "การดำเนินงาน",
                "รายละเอียด", "แนวทางการดำเนิน", "แนวทางปฏิบัติ", "แนวทางดำเนิน", "method",
            ]),
        Rule(role: .level, words: ["ระดับ", "ผลการประเมิน"]),
        Rule(role: .name, words: ["มาตรการ", "โครงการ", "กิจกรรม", "แนวทาง", "แผนงาน", "measure"]),
        Rule(role: .question, words: ["รายการ"]),
    ]

    /// "ส่วนที่ 1", "EIT ส่วนที่ 2", "Part 1": the scores of a part of an instrument.
    private static func part(_ letters: String) -> ColumnRole? {
        var rest = letters[...]
        for word in ["eit", "แบบวัด"] where rest.hasPrefix(word) {
            rest = rest.dropFirst(word.count)
        }
        guard let part = rest.last, "12".contains(part) else { return nil }
        return ["", "ส่วนที่", "ส่วน", "part"].contains(String(rest.dropLast()))
            && letters.count > 1 ? .score : nil
    }

    /// "2567", "ปี 2567", "ปีงบประมาณ พ.ศ. 2567", "คะแนนปี 2567".
    private static func year(_ folded: String) -> Int? {
        guard folded.hasSuffix(folded.suffix(4)), let year = Int(folded.suffix(4)),
            (2500...2699).contains(year)
        else { return nil }
        var rest = folded.dropLast(4)[...]
        for word in ["พศ", "ปีงบประมาณ", "ปี", "ประจำ", "คะแนน", "ผล", "ประเมิน", "การ"] {
            if let range = rest.firstRange(of: word) { rest.removeSubrange(range) }
        }
        return rest.isEmpty ? year : nil
    }
}
