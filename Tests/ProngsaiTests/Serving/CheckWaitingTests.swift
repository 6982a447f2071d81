import DocumentExamination
import Foundation
import HTTPTesting
import Platform
import Testing

@Suite("A document that takes long to read") struct CheckWaitingTests {
    private func upload(
        _ bytes: [UInt8], by browser: TestClient
    ) async throws -> TestResponse {
        let hidden = try await browser.get("/check").hiddenFields(ofFormTo: "/check")
        let parts =
            hidden.map { FormPart($0.name, $0.value) } + [
                FormPart("file", file: "plan.docx", type: "x/y", bytes)
            ]
        return try await browser.send(TestRequest(parts: parts, to: "/check"))
    }

    private func sample() throws -> [UInt8] {
        [UInt8](
            try Data(
                contentsOf: Prompt.package.appending(path: "Samples/plan-with-slips.docx")))
    }

    private func site() async throws -> TestSite {
        try await TestSite(waits: ReadingWaits(first: .zero, next: .seconds(60)))
    }

    @Test("A page says what goes on and leads by itself to the result, without script")
    func waiting() async throws {
        let browser = try await site().browser()
        let answer = try await upload(try sample(), by: browser)
        let result = try #require(answer["Location"])
        let page = try await browser.get(result)
        #expect(page.status == 200 && page.text.contains("กำลังอ่านเอกสาร"))
        let next = result + "?wait=yes"
        #expect(page["Refresh"] == "0; url=" + next)
        #expect(page.text.contains("href=\"\(next)\""))
        let done = try await browser.get(next, following: true)
        #expect(done.target == result && done.text.contains("พบ 2 จุดที่ตัวเลขไม่ลงตัว"))
        #expect(done["Refresh"] == nil)
        // From then on the result lies there.
        #expect(try await browser.get(result).text.contains("พบ 2 จุดที่ตัวเลขไม่ลงตัว"))
    }

    @Test("What turns out to be no report is refused on the form, and nothing stays")
    func refused() async throws {
        let browser = try await site().browser()
        let answer = try await upload(Array("hello".utf8), by: browser)
        let result = try #require(answer["Location"])
        let refused = try await browser.get(result + "?wait=yes")
        #expect(refused.status == 422 && refused.text.contains("class=\"errors\""))
        #expect(refused.text.contains("ไม่พบคะแนน"))
        #expect(try await browser.get(result).status == 404)
    }

    @Test("While it is read there is nothing to take home, and it can be gone before it is done")
    func meanwhile() async throws {
        let site = try await site()
        let browser = site.browser()
        let result = try #require(try await upload(try sample(), by: browser)["Location"])
        #expect(try await browser.get(result + "/plan.pdf").status == 404)
        site.pass(.minutes(61))
        #expect(try await browser.get(result + "?wait=yes").status == 404)
    }
}
