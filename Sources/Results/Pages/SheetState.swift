import Assessment
import ThaiText

/// What the arithmetic of a sheet comes to, in a line.
enum SheetState {
    /// Where a figure stands that does not add up.
    static let place = Bilingual("ที่ใส่ไว้", "Entered")

    static func text(_ check: SheetCheck) -> Bilingual {
        let count = check.groups.count
        if count > 0 {
            return Bilingual(
                "พบ \(count) จุดที่ไม่ลงตัว",
                count == 1 ? "1 figure does not agree" : "\(count) figures do not agree")
        }
        let verified = check.consistency.verified.count
        if verified > 0 {
            return Bilingual("ตัวเลข \(verified) ค่าลงตัวกัน", "\(verified) figures agree")
        }
        if check.totalAgrees { return check.isWhole ? totalAgreesOnly : totalAgrees }
        return check.isWhole ? unsure : nothingYet
    }

    private static let totalAgrees = Bilingual(
        "คะแนนรวมตรงกับคะแนนของเครื่องมือทุกชุด ใส่คะแนนรายข้อเพิ่มเพื่อตรวจตัวชี้วัด",
        "The total agrees with its instruments; with scores of questions the indicators are checked too"
    )
    /// Asks for nothing: there are no more scores to enter.
    private static let totalAgreesOnly = Bilingual(
        "คะแนนรวมตรงกับคะแนนของเครื่องมือทุกชุด เกณฑ์ของปีนี้ยังไม่แน่ใจพอที่จะตรวจตัวชี้วัด",
        "The total agrees with its instruments; the year's rules are not sure enough to check the indicators"
    )
    private static let unsure = Bilingual(
        "ใส่คะแนนครบแล้ว แต่เกณฑ์ของปีนี้ยังไม่แน่ใจพอที่จะตรวจว่ารวมกันลงตัว",
        "All scores are there, but the year's rules are not sure enough to check that they add up")
    private static let nothingYet = Bilingual(
        "ใส่คะแนนของเครื่องมือ ตัวชี้วัด หรือรายข้อเพิ่ม แล้วโปรแกรมจะตรวจว่ารวมกันลงตัว",
        "Enter more scores of instruments, indicators or questions to have them checked against each other"
    )
}
