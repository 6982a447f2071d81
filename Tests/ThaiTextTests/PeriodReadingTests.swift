import Testing
import ThaiText

@Suite("Periods as officials write them") struct PeriodReadingTests {
    @Test(
        "a wording names its first and last day",
        arguments: [
            ("๑ ตุลาคม ๒๕๖๗ – ๓๑ มีนาคม ๒๕๖๘", "2024-10-01", "2025-03-31"),
            ("๑ ต.ค..๖๘-๓๐ ก.ย.. ๖๙", "2025-10-01", "2026-09-30"),
            ("ต.ค. ๖๗ - ก.ย. ๖๘", "2024-10-01", "2025-09-30"),
            ("ต.ค. ๖๗ - ก.ย. ๖๘ (ตลอด ปีงบประมาณ)", "2024-10-01", "2025-09-30"),
            ("ตค 67 ถึง กย 68", "2024-10-01", "2025-09-30"),
            ("มกราคม – มีนาคม ๒๕๖๘", "2025-01-01", "2025-03-31"),
            ("ตุลาคม – มีนาคม ๒๕๖๘", "2024-10-01", "2025-03-31"),
            ("ตุลาคม ๒๕๖๗ – กันยายน", "2024-10-01", "2025-09-30"),
            ("ไตรมาสที่ ๒", "2026-01-01", "2026-03-31"),
            ("ไตรมาสที่ ๑ - ๒ / ๒๕๖๘", "2024-10-01", "2025-03-31"),
            ("ไตรมาส 1 และ 4", "2025-10-01", "2026-09-30"),
            ("ตลอดปีงบประมาณ (พ.ศ. ๒๕๖๘)", "2024-10-01", "2025-09-30"),
            ("ตลอดทั้งปี", "2025-10-01", "2026-09-30"),
            ("ปีงบประมาณ 2569", "2025-10-01", "2026-09-30"),
            ("ภายในเดือนมีนาคม ๒๕๖๙", "2026-03-01", "2026-03-31"),
            ("กุมภาพันธ์ 2567", "2024-02-01", "2024-02-29"),
            ("ม.ค. ๖๘ และ ก.ค. ๖๘", "2025-01-01", "2025-07-31"),
            ("เดือนมกราคม และ เดือนกรกฎาคม", "2026-01-01", "2026-07-31"),
            ("๑ - ๑๕ มีนาคม พ.ศ. ๒๕๖๘", "2025-03-01", "2025-03-15"),
            ("1/10/2567 - 30/9/2568", "2024-10-01", "2025-09-30"),
            ("1 ตุลาคม 2024 - 30 กันยายน 2025", "2024-10-01", "2025-09-30"),
            ("รอบ ๖ เดือนแรก", "2025-10-01", "2026-03-31"),
            ("ตุลา คม ๒๕๖๗ – กันยา ยน ๒๕๖๘", "2024-10-01", "2025-09-30"),
            ("ต.ค. - มี.ค. ปีงบประมาณ ๒๕๖๘", "2024-10-01", "2025-03-31"),
            ("๑๕ มีนาคม ๒๕๖๘", "2025-03-15", "2025-03-15"),
            ("ครั้งที่ ๑ ธันวาคม ๒๕๖๘ ครั้งที่ ๒ มิถุนายน ๒๕๖๙", "2025-12-01", "2026-06-30"),
            ("รอบที่ 1 ๑๕ ม.ค. ๖๙ รอบที่ 2 ๑๕ ก.ค. ๖๙", "2026-01-15", "2026-07-15"),
        ])
    func dates(text: String, start: String, end: String) {
        let reading = PeriodReading(text, fiscalYear: FiscalYear(2569))
        #expect(reading.span?.start?.iso == start)
        #expect(reading.span?.end?.iso == end)
        #expect(!reading.hasImpossibleDay)
    }

    @Test(
        "a length, a rhythm or an empty cell names no day",
        arguments: ["๗ วัน", "๑๕ วันทำการ", "ทุกเดือน", "", "-", "ต่อเนื่อง", "๓๐ วัน ปีงบประมาณ ๒๕๖๘"])
    func noDates(text: String) {
        #expect(PeriodReading(text, fiscalYear: FiscalYear(2569)).span == nil)
    }

    @Test("without any year only the plan's fiscal year gives one")
    func noYear() {
        #expect(PeriodReading("ต.ค. - มี.ค.").span == nil)
        #expect(PeriodReading("ไตรมาสที่ ๓").span == nil)
    }

    @Test("a day limit has no start, an onward date no end")
    func openEnds() {
        let within = PeriodReading("ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙").span
        #expect(within?.start == nil)
        #expect(within?.end?.iso == "2026-03-31")
        let onward = PeriodReading("ตั้งแต่ ๑ ต.ค. ๖๘ เป็นต้นไป").span
        #expect(onward?.start?.iso == "2025-10-01")
        #expect(onward?.end == nil)
    }

    @Test("the thirty-first of September is September's last day, and said so")
    func impossibleDay() {
        let reading = PeriodReading("๑ ต.ค. ๖๗ - ๓๑ ก.ย. ๖๘")
        #expect(reading.span?.end?.iso == "2025-09-30")
        #expect(reading.hasImpossibleDay)
    }

    @Test("numbers of any size do no harm")
    func hostile() {
        _ = PeriodReading("99999999999999999999999 ต.ค. 99999999999999999 - 0/0/0/0")
        _ = PeriodReading(String(repeating: "ไตรมาส/", count: 200))
    }
}
