import Assessment
import Platform
public import ThaiText

/// What is to be recorded: the figures of a year and where they came from.
public struct ResultDraft: Sendable, Hashable {
    /// The fiscal year that was assessed.
    public let year: FiscalYear
    /// The figures in the order in which they are kept; of one figure the first counts.
    public let entries: [ResultEntry]
    /// The document from which they were read; nil where they were typed.
    public let reading: ResultReading.ID?

    /// Figures of a year.
    public init(year: FiscalYear, entries: [ResultEntry], from reading: ResultReading.ID? = nil) {
        var seen: Set<String> = []
        self.year = year
        self.entries = entries.filter { seen.insert($0.figure.description).inserted }
        self.reading = reading
    }
}

/// Why a result was not recorded; nothing was changed.
public enum ResultRefusal: Error, Sendable, Hashable {
    /// There is nothing to record.
    case empty
    /// Somebody else recorded the year meanwhile; this version is there now.
    case changedMeanwhile(ResultVersion)

    /// What the figures were read from is not there, or of another year.
    case noReading
    /// Somebody else wrote the year's analysis meanwhile; this version is there now.
    case analysedMeanwhile(Int)
    /// Parts of the total are missing, so there is nothing to compare.
    case notWhole

    /// What happened and how to go on.
    public var wording: Bilingual {
        switch self {
        case .empty:
            Bilingual(
                "ยังไม่มีคะแนนสักช่อง ใส่อย่างน้อยหนึ่งช่องแล้วบันทึกอีกครั้ง",
                "No score yet. Enter at least one, then record again.")
        case .notWhole:
            Bilingual(
                "คะแนนรวมยังไม่ครบ จึงยังเผยแพร่ให้เทียบไม่ได้ ใส่คะแนนที่ขาดก่อน",
                "The total is not complete, so it cannot be shown for comparison yet. Enter what is missing first."
            )
        case .analysedMeanwhile(let version):
            Meanwhile.message(
                Bilingual("บันทึกการวิเคราะห์", "saved the analysis"), version: version)
        case .noReading:
            Bilingual(
                "ไม่พบเอกสารที่อ่านไว้สำหรับปีนี้ ส่งเอกสารอีกครั้ง หรือบันทึกใหม่เป็นคะแนนที่พิมพ์เอง",
                "The document that was read for this year is not there. Send it again, or enter the scores yourself."
            )
        case .changedMeanwhile(let latest):
            Meanwhile.message(
                Bilingual(
                    "บันทึกผลปี \(latest.year.buddhist) ", "recorded \(latest.year.buddhist)"),
                version: latest.number)
        }
    }
}
