/// The labels that cut the text of an analysis into its parts.
enum AnalysisLabels {
    /// A part of an analysis and where its words stand in the text.
    struct Part {
        let role: ColumnRole
        let range: Range<Int>
    }

    /// The parts of a text; what stands before the first label is a note.
    static func parts(of text: ScalarText) -> [Part] {
        var parts: [Part] = []
        var role = ColumnRole.note
        var from = 0
        var index = 0
        while index < text.count {
            guard let (next, end) = label(text, at: index) else {
                index += 1
                continue
            }
            if index > from { parts.append(Part(role: role, range: from..<index)) }
            role = next
            from = end
            index = end
        }
        if from < text.count { parts.append(Part(role: role, range: from..<text.count)) }
        return parts
    }

    /// The label that stands at an index at the beginning of a word, and where its text begins.
    ///
    /// In running text the wordings that sentences use too need a colon (`strictly`).
    static func label(
        _ text: ScalarText, at start: Int, strictly: Bool = false
    ) -> (ColumnRole, Int)? {
        guard
            start == 0 || text.scalars[start - 1].properties.isWhitespace
                || text.scalars[start - 1] == "*"
        else { return nil }
        for label in labels where label.phrase.first == text.scalars[start] {
            guard var end = text.end(of: label.phrase, at: start) else { continue }
            var hasColon = false
            while end < text.count, " :.*ฯ–-".contains(Character(text.scalars[end])) {
                if text.scalars[end] == ":" { hasColon = true }
                end += 1
            }
            let needsColon = label.needsColon || strictly && label.role == .guidance
            if hasColon || !needsColon { return (label.role, end) }
        }
        return nil
    }

    private struct Label {
        let phrase: [Unicode.Scalar]
        let role: ColumnRole
        /// A wording that running text uses too counts only before a colon.
        let needsColon: Bool
    }

    /// Longest first, so that a short wording does not cut a long one.
    private static let labels: [Label] = {
        var labels: [Label] = []
        func add(_ phrase: String, _ role: ColumnRole, needsColon: Bool = false) {
            labels.append(
                Label(phrase: Array(phrase.unicodeScalars), role: role, needsColon: needsColon))
        }
        for subject in ["ประเด็นข้อคำถาม", "ข้อคำถาม", "ข้อ", "ประเด็น", "ตัวชี้วัด", "รายการ"] {
            for verb in ["ที่ได้", "ที่มี", "ที่ได้รับ", "ที่", "ที่มีผล", "ที่มีระดับ"] {
                for degree in ["คะแนนน้อยที่สุด", "คะแนนต่ำที่สุด", "คะแนนต่ำสุด"] {
                    add(subject + verb + degree, .lowest)
                }
            }
        }
        for phrase in ["สาเหตุเกิดจาก", "สาเหตุที่ทำให้ได้คะแนนน้อย", "สาเหตุของปัญหา"] { add(phrase, .cause) }
        add("สาเหตุ", .cause, needsColon: true)
        add("เนื่องจาก", .cause, needsColon: true)
        add("หมายเหตุ", .note)
        for start in ["แนวทางการยกระดับ", "แนวทางในการยกระดับ", "แนวทางยกระดับ"] {
            for end in ["ผลการประเมิน", ""] { add(start + end, .guidance) }
        }
        for phrase in [
            "แนวทางการพัฒนา", "แนวทางแก้ไข", "แนวทางการแก้ไข", "แนวทางการปรับปรุง", "แนวทางพัฒนา",
            "แนวทางการแก้ไขปัญหา", "ข้อเสนอแนะ", "แนวทาง",
        ] {
            add(phrase, .guidance, needsColon: true)
        }
        return labels.sorted { $0.phrase.count > $1.phrase.count }
    }()
}
