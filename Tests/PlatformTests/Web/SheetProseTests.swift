import Design
import Platform
import Testing
import ThaiText

@Suite("What people write into forms in their own words") struct SheetProseTests {
    private let name = Bilingual("ขั้นตอน", "Steps")

    private func sheet(_ typed: String) -> Sheet { Sheet([("field", typed)], .thai) }

    @Test(
        "Prose keeps its lines, signs and symbols, and loses what nobody meant",
        arguments: [
            ("  ยืมของ\tผ่านระบบ  ", "ยืมของ ผ่านระบบ"), ("ก < ข & ค > ง 👍", "ก < ข & ค > ง 👍"),
            ("\r\n\r\nบรรทัดหนึ่ง\r\n\r\nบรรทัดสอง\n\n", "บรรทัดหนึ่ง\n\nบรรทัดสอง"),
            ("\u{FEFF}น\u{200B}า", "นา"),
            ("   \n ", ""),
        ])
    func prose(_ typed: String, _ text: String) {
        var sheet = sheet(typed)
        #expect(sheet.prose("field") == text && sheet.isSound)
    }

    @Test(
        "What cannot be seen is refused, wherever it stands",
        arguments: ["ก\u{0}ข", "ก\u{1B}[31m", "\u{202E}gnp.exe", "ดี\nก\u{2066}ข", "ก\u{E000}ข"])
    func unseen(_ typed: String) {
        var (prose, phrase, phrases) = (sheet(typed), sheet(typed), sheet("ดี\n" + typed))
        #expect(prose.prose("field") == nil && phrase.phrase("field") == nil)
        #expect(phrases.phrases("field", called: name) == nil)
        #expect(phrases.errors.first?.text.hasPrefix("ขั้นตอน บรรทัดที่ ") == true)
    }

    @Test("A phrase stands on one line; prose has a length, phrases a number and a length each")
    func limits() {
        var two = sheet("บรรทัดหนึ่ง\nบรรทัดสอง")
        #expect(two.phrase("field") == nil && !two.isSound)
        let long = String(repeating: "ก", count: 2_001)
        var (prose, lines) = (sheet(long), sheet("ดี\n" + long.prefix(501)))
        #expect(prose.prose("field") == nil && lines.phrases("field", called: name) == nil)
        #expect(
            lines.errors.map(\.text) == ["ขั้นตอน บรรทัดที่ 2: ยาวได้ไม่เกิน 500 ตัวอักษร ตอนนี้มี 501 ตัวอักษร"])
        var many = sheet((1...31).map(String.init).joined(separator: "\n"))
        #expect(many.phrases("field", called: name) == nil)
        var some = sheet("ทำแบบฟอร์ม\n\n  อบรม\tทุกกอง \n")
        #expect(some.phrases("field", called: name) == ["ทำแบบฟอร์ม", "อบรม ทุกกอง"])
    }

    @Test(
        "A day is read as people write it, in either language, era and digits",
        arguments: [
            ("21 พ.ย. 2568", "2025-11-21"), ("๒๑ พฤศจิกายน ๒๕๖๘", "2025-11-21"),
            ("21/11/2568", "2025-11-21"), ("21 November 2025", "2025-11-21"),
            ("21 Nov. 2025", "2025-11-21"), ("1 Sept 2569", "2026-09-01"),
            ("2025-11-21", "2025-11-21"), ("2568-11-21", "2025-11-21"),
            ("2567-02-29", "2024-02-29"), ("5 jun. 2569", "2026-06-05"),
            ("  21 พ.ย. 68 ", "2025-11-21"),
            // In the fiscal year of the form.
            ("21 พ.ย.", "2025-11-21"), ("3 ม.ค.", "2026-01-03"),
        ])
    func days(_ typed: String, _ iso: String) throws {
        var sheet = sheet(typed)
        let year = try #require(FiscalYear(2569))
        #expect(sheet.day("field", in: year)?.iso == iso, "\(sheet.errors)")
    }

    @Test(
        "What is no one day is refused",
        arguments: [
            "", "เร็ว ๆ นี้", "พ.ย. 2568", "1–5 พ.ย. 2568", "31 พ.ย. 2568", "29 February 2025",
            "5 ... 2568", "5 ma. 2568", "5 ju. 2568", "2568-02-29",
            "21 พ.ย. 2568" + String(repeating: " ", count: 1 << 20),
            "21 พ.ย. 2568\u{202E}", "99999999999999999999 พ.ย. 2568", "ไตรมาสที่ 2",
        ])
    func noDays(_ typed: String) throws {
        var sheet = sheet(typed)
        let year = try #require(FiscalYear(2569))
        #expect(sheet.day("field", in: year) == nil && sheet.errors.count == 1)
    }

    @Test("A number within limits is read in either digits, nothing else is")
    func numbers() {
        for (typed, number) in [("0", 0), ("๑๐๐", 100), (" 62 ", 62)] {
            var sheet = sheet(typed)
            #expect(sheet.number("field", in: 0...100) == number)
        }
        for typed in ["", "101", "-1", "6.5", "ครึ่ง", "99999999999999999999", "6\u{202E}2"] {
            var sheet = sheet(typed)
            #expect(sheet.number("field", in: 0...100) == nil && !sheet.isSound, "\(typed)")
        }
    }
}
