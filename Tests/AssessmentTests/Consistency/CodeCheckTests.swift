import Assessment
import Testing

@Suite("Codes and their names") struct CodeCheckTests {
    @Test("this year's names in longer wordings are no finding")
    func own() throws {
        let found = try SheetDraft.clean.naming([
            "o7": "รายงานผลการดำเนินงานประจำปี ๒๕๖๗",
            "o13": "รายงานสรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี พ.ศ.2567",
            "o16": "ประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ", "o10": "E-Service",
            "i10": "การยืมทรัพย์สินของหน่วยงาน",
        ]).checked()
        #expect(found.findings == [])
    }

    @Test("the name of another year's item under the same number")
    func otherYear() throws {
        let name = "ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ"
        let found = try SheetDraft.clean.naming(["o15": name]).checked()
        let first = try #require(found.findings.first)
        #expect(first.figure == "code.o15")
        #expect(first.slip.kind == .otherYear)
        #expect(first.confidence != .certain)
        #expect(first.expected?.hasPrefix("o15 ") == true)
    }

    @Test("the name of another code of this year")
    func otherCode() throws {
        let found = try SheetDraft.clean.naming(["o9": "รายงานผลการดำเนินงานประจำปี"]).checked()
        #expect(found.findings.map(\.figure) == ["code.o9"])
        #expect(found.findings.first?.expected == "o7")
    }

    @Test("questions in an office's own words are no finding")
    func paraphrased() throws {
        let found = try SheetDraft.clean.naming([
            "i4": "การใช้จ่ายงบประมาณเป็นไปตามวัตถุประสงค์หรือไม่",
            "i7": "หัวหน้างานให้ลูกน้องไปทำเรื่องส่วนตัวของตน",
            "i12": "มีการตรวจสอบป้องกันการนำทรัพย์สินราชการไปใช้ส่วนตัวเป็นประจำ",
            "i13": "ผู้บริหารให้ความสำคัญกับการแก้ไขปัญหาการทุจริต",
            "e2": "บริการอย่างเท่าเทียม", "e7": "การมีส่วนร่วมของคนนอกในการพัฒนางาน",
            "e9": "e-Service",
        ]).checked()
        #expect(found.findings == [])
    }

    @Test("the wording of another question of this year, and of an older list under its old number")
    func otherQuestion() throws {
        let swapped = try SheetDraft.clean.naming([
            "i5": "หน่วยงานใช้จ่ายงบประมาณตรงตามวัตถุประสงค์"
        ]).checked()
        #expect(swapped.findings.map(\.figure) == ["code.i5"])
        #expect(swapped.findings.first?.expected == "i4")
        #expect(swapped.findings.first?.slip.kind == .nameOfOtherCode)
        let older = try SheetDraft.clean.naming([
            "i14": "หน่วยงานประเมินผลงานอย่างเป็นธรรมตามระดับคุณภาพ"
        ]).checked()
        #expect(older.findings.map(\.slip.kind) == [.otherYear])
    }

    @Test("where the year's questions are unsure nothing is said of their wording")
    func unsureQuestions() throws {
        let found = try SheetDraft(prints: []).naming([
            "i5": "หน่วยงานใช้จ่ายงบประมาณตรงตามวัตถุประสงค์"
        ]).checked(2567)
        #expect(found.findings == [])
    }

    @Test("a code that this year does not have, with its number of this year")
    func missing() throws {
        let found = try SheetDraft.clean.printing(("question.o34", "100")).checked()
        #expect(found.findings.map(\.figure) == ["code.o34"])
        #expect(found.findings.first?.expected == "o27")
        #expect(found.findings.first?.slip.kind == .otherYear)
    }

    @Test("in a year whose list is unsure it is a remark")
    func unsureYear() throws {
        let found = try SheetDraft(prints: [
            PrintedFigure(figure: "question.o40", printed: "100")
        ]).checked(2569)
        #expect(found.findings == [])
        #expect(found.remarks.map(\.kind) == [.unknown])
    }
}
