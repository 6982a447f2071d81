import Testing

@testable import Reports

@Suite("Spaces that line breaks left") struct ThaiSpacingTests {
    private static let cut = [
        "กำกับดูแลให้บุคลากร และ ผู้บริหารปฏิบัติงาน ตาม คู่มือสำหรับ ประชาชน",
        "จัดทำคู่มือ เพื่อ ให้เจ้าหน้าที่ ใน หน่วยงานทราบ",
    ]
    private static let typed = [
        "คำขอทั้งหมด แล้วเสร็จภายในกำหนด", "สอบถาม ร้องเรียน และเสนอแนะ", "เว็บไซต์ หอกระจายข่าว ป้ายประกาศ",
    ]

    @Test("A cut document loses the spaces after words that only lead to the next")
    func cutDocument() {
        let spacing = ThaiSpacing(learning: Self.cut)
        #expect(spacing.repaired("ปฏิบัติงาน ตาม คู่มือ") == "ปฏิบัติงาน ตามคู่มือ")
    }

    @Test("A typed document keeps every space, and runs of them become one")
    func typedDocument() {
        let spacing = ThaiSpacing(learning: Self.typed)
        #expect(
            spacing.repaired("คำขอ  แล้วเสร็จ ณ ที่ทำการ ประหยัดเวลา")
                == "คำขอ แล้วเสร็จ ณ ที่ทำการ ประหยัดเวลา")
    }

    @Test("A word of Latin letters that was cut behind its dash is joined in any document")
    func dash() {
        #expect(ThaiSpacing(learning: Self.typed).repaired("ระบบ E-\nService") == "ระบบ E-Service")
    }

    @Test("A text that stands alone is taken for cut")
    func alone() {
        #expect(ThaiSpacing().repaired("ปฏิบัติงาน ตาม คู่มือ") == "ปฏิบัติงาน ตามคู่มือ")
    }
}
