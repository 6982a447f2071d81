import Reports
import ThaiText

/// Tells, beside an answer, that parts of the document behind it were not read with certainty.
struct UncertainNote {
    private let count: Int
    private let file: String

    init(_ report: Report, file: String) {
        count = report.uncertain.count
        self.file = file
    }

    /// The line for standard error.
    func bytes(_ language: Language) -> [UInt8] {
        let places = count == 1 ? "1 place of the source is" : "\(count) places of the source are"
        let words = Bilingual(
            "ข้อควรดู: ต้นฉบับมี \(count) แห่งที่อ่านแล้วไม่แน่ใจ ดูด้วย prongsai read \(file)\n",
            "note: \(places) uncertain; see prongsai read \(file)\n")
        return Array(words(language).utf8)
    }
}
