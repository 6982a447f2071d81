import Foundation
import HTTPTesting
import Platform
import Testing

@Suite("Answers of a survey in the browser") struct CheckAnswersTests {
    private func send(
        _ text: String, year: String = "", to site: TestSite
    ) async throws -> (TestClient, TestResponse) {
        let browser = site.browser()
        let hidden = try await browser.get("/check").hiddenFields(ofFormTo: "/check")
        let parts =
            hidden.map { FormPart($0.name, $0.value) } + [
                FormPart("year", year),
                FormPart("file", file: "answers.csv", type: "text/csv", Array(text.utf8)),
            ]
        let request = TestRequest(parts: parts, to: "/check")
        return (browser, try await browser.send(request, following: true))
    }

    private let sample = try? String(
        contentsOf: Prompt.package.appending(path: "Samples/answers-iit.csv"), encoding: .utf8)

    @Test(
        "A file of single answers is named, counted and scored, with the scores of `prongsai score`"
    )
    func scored() async throws {
        let (browser, page) = try await send(
            try #require(sample), year: "2568", to: try await TestSite())
        #expect(page.status == 200)
        for text in [
            "คะแนนจากคำตอบ 46 แถว · IIT 94.67", "คำตอบรายแถวจากแบบสำรวจ", "94.93", "ประทับเวลา",
            "ตามเกณฑ์ปี 2568",
        ] { #expect(page.text.contains(text), "\(text)") }
        // A part of the total is not shown as if it were the total.
        #expect(page.text.contains("ยังไม่มี ขาด คะแนน EIT, คะแนน OIT"))
        #expect(page.text.matches(of: />94.67</).count == 2)
        // Nothing was printed, so nothing is said to agree or not.
        #expect(!page.text.contains("class=\"tally\"") && !page.text.contains("ผลตรวจ</th>"))
        let trial = try await browser.get(page.target + "?figure=question.i10&score=100")
        #expect(trial.status == 200 && trial.text.contains("role=\"status\""))
        #expect(try await browser.get(page.target + "/plan.pdf").status == 200)
    }

    @Test("Without a year the latest that has the questions is taken, and the others are offered")
    func years() async throws {
        let (browser, page) = try await send(try #require(sample), to: try await TestSite())
        #expect(page.text.contains("aria-current=\"true\">ปี 2569"))
        let other = try await browser.get(page.target + "?year=2568")
        #expect(other.text.contains("aria-current=\"true\">ปี 2568"))
        #expect(other.text.contains("IIT 94.67"))
    }

    @Test("Headings as a survey form writes them are understood by the code at their start")
    func formHeadings() async throws {
        let answers = """
            "Timestamp","i1 เจ้าหน้าที่ให้บริการตามขั้นตอน","i2. เท่าเทียมกัน [ข้อเดียว]"
            "3/1/2025 8:00:00","มากที่สุด","มาก"
            "3/1/2025 9:00:00","มาก","มากที่สุด"

            """
        let (_, page) = try await send(answers, year: "๒๕๖๘", to: try await TestSite())
        #expect(page.status == 200 && page.text.contains("คะแนนจากคำตอบ 2 แถว"))
        #expect(page.text.contains("90.00"))
    }

    @Test(
        "Answers that cannot be counted are refused with what to do instead",
        arguments: [
            ("ประทับเวลา,ข้อหนึ่ง,ข้อสอง\n1,มาก,มาก\n", "", "เติม i1, i2"),
            ("Timestamp,Question\n1,yes\n", "", "เติม i1, i2"),
            ("เวลา,i1,i2\n1,มาก,สีเขียว\n", "2568", "สีเขียว"),
            ("i1,i2\n87.50,90.00\n", "", "87.50"),
            ("เวลา,o1,i15\n1,1,มาก\n2,1,มาก\n", "2565", "2565"),
        ])
    func refused(_ text: String, _ year: String, _ words: String) async throws {
        let (_, page) = try await send(text, year: year, to: try await TestSite())
        #expect(page.status == 422 && page.text.contains("class=\"errors\""))
        #expect(page.text.contains(words), "\(page.text.suffix(4_000))")
    }

    @Test("Scores with commas are still a document to check, not answers")
    func scores() async throws {
        let site = try await TestSite()
        for text in ["ข้อ,คะแนน\ni1,87.50\ni2,90.00\n", "i1 87.50, i2 90.00\n"] {
            let (_, page) = try await send(text, year: "2568", to: site)
            #expect(!page.text.contains("คะแนนจากคำตอบ"), "\(text)")
            #expect(page.text.contains("อ่านได้ 2 ค่า"), "\(page.text.suffix(4_000))")
        }
    }
}
