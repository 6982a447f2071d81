import Assessment
import ThaiText

extension ScoredResult {
    /// Why the level is not the one that the total alone would give: each instrument has to reach its limit as well. Nil
    /// where none does; what the framework is not sure of is said so.
    func heldBack(by framework: Framework) -> Bilingual? {
        guard let (level, instruments) = heldBack(in: framework), let limit = level.everyInstrument
        else { return nil }
        let names = instruments.map(FigureName(framework: framework).callAsFunction)
        let (thai, english) =
            limit.confidence > .unsure
            ? ("", "") : ("ตามเกณฑ์ที่เรายังไม่แน่ใจ ", "By a rule that we are not sure of: ")
        return Bilingual(
            "\(thai)คะแนนรวมถึง\(level.thaiTitle)แล้ว แต่ทุกเครื่องมือต้องได้ \(limit.value.text()) ขึ้นไปด้วย ยังไม่ถึง: "
                + names.map(\.thai).joined(separator: ", "),
            "\(english)The total reaches \(level.name.english), but every instrument needs \(limit.value.text()) as well; below it: "
                + names.map(\.english).joined(separator: ", "))
    }
}
