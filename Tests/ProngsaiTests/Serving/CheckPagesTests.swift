import DocumentExamination
import DocumentReading
import Foundation
import HTTPTesting
import Platform
import Testing

@Suite("Upload and check in the browser") struct CheckPagesTests {
    private let sample: [UInt8]

    init() throws {
        let file = Prompt.package.appending(path: "Samples/plan-with-slips.docx")
        sample = [UInt8](try Data(contentsOf: file))
    }

    private func send(
        _ bytes: [UInt8], named name: String = "plan.docx", year: String = "",
        by browser: TestClient
    ) async throws -> TestResponse {
        let form = try await browser.get("/check")
        let hidden = form.hiddenFields(ofFormTo: "/check").map { FormPart($0.name, $0.value) }
        let request = TestRequest(
            parts: hidden + [
                FormPart("year", year), FormPart("file", file: name, type: "x/y", bytes),
            ], to: "/check")
        return try await browser.send(request, following: true)
    }

    @Test("A report comes back with its findings, its forecast and its documents")
    func report() async throws {
        let browser = try await TestSite().browser()
        let page = try await send(sample, by: browser)
        #expect(page.status == 200)
        for text in ["พบ 2 จุดที่ตัวเลขไม่ลงตัว", "92.86", "92.68", "plan.docx", "คาดการณ์"] {
            #expect(page.text.contains(text), "\(text)")
        }
        for file in ["plan.pdf", "plan.docx"] {
            let paper = try await browser.get(page.target + "/" + file)
            #expect(paper.status == 200)
            #expect(paper["Content-Disposition"]?.hasPrefix("attachment") == true)
            #expect(
                paper.body?.starts(with: file.hasSuffix("pdf") ? [0x25, 0x50] : [0x50, 0x4B])
                    == true)
        }
        // A plan reports on nothing, so no report on results is made of it.
        #expect(try await browser.get(page.target + "/results.pdf").status == 404)
        let english = try await browser.get("/language/en?back=" + page.target, following: true)
        #expect(english.text.contains("2 figures do not agree"))
        // What stands alone begins with a capital letter; a code stays as it is.
        #expect(english.text.contains("</span>. The total</h3>"))
        let lines = english.text.matches(of: /<(?:p|li|h3|td|th)[^>]*>([a-z][^<]*)</).map(
            \.output.1)
        let others = ["plan.docx", "by the framework of 2568 (2025)"]
        #expect(
            lines.filter { $0.firstMatch(of: /^[ieo][0-9]/) == nil && !others.contains(String($0)) }
                == [])
    }

    @Test("A file's name that turns the direction of writing is shown as what it is")
    func turnedName() async throws {
        let browser = try await TestSite().browser()
        let page = try await send(
            sample, named: "plan\u{202E}xcod\u{2066}\u{200F}.docx", by: browser)
        #expect(page.status == 200 && page.text.contains("planxcod.docx"))
        for hidden in ["\u{202E}", "\u{2066}", "\u{200F}"] { #expect(!page.text.contains(hidden)) }
    }

    @Test("Whatever kind of file is sent, one limit holds, and the page says it")
    func limit() async throws {
        #expect(DocumentReader.textLimit >= DocumentLimit.bytes)
        #expect(DocumentReader.sizeLimit >= DocumentLimit.bytes)
        let page = try await TestSite().browser().get("/check")
        #expect(page.text.contains(DocumentLimit.name) && DocumentLimit.name == "20 MB")
    }

    @Test("Answers stand in the order of their scale, the best first")
    func order() async throws {
        let browser = try await TestSite().browser()
        let page = try await send(sample, by: browser)
        let options = page.text.matches(of: /คำตอบ “([^”]+)” ในข้อ i1</).map { String($0.output.1) }
        #expect(
            options == ["มากที่สุด", "มาก", "ค่อนข้างมาก", "น้อย", "น้อยที่สุด", "ไม่มี"], "\(options)")
    }

    @Test("A change that a reader tries shows the new total; nonsense is said beside the field")
    func trial() async throws {
        let browser = try await TestSite().browser()
        let page = try await send(sample, by: browser)
        let good = try await browser.get(
            page.target + "?figure=question.o10&score=%E0%B9%95%E0%B9%90")
        #expect(good.text.contains("คะแนนรวม 92.68 → "))
        let bad = try await browser.get(page.target + "?figure=question.o10&score=900")
        #expect(bad.text.contains("0 ถึง 100") && bad.text.contains("value=\"900\""))
    }

    @Test("After an hour, or when it is removed, a result is gone for everybody")
    func gone() async throws {
        let site = try await TestSite()
        let browser = site.browser()
        let first = try await send(sample, by: browser)
        let action = first.target + "/remove"
        let page = try await browser.get(first.target)
        let removed = try await browser.post(
            action, form: page.hiddenFields(ofFormTo: action), following: true)
        #expect(removed.status == 200 && removed.text.contains("ลบผลตรวจแล้ว"))
        #expect(try await browser.get(first.target).status == 404)
        let second = try await send(sample, by: browser)
        site.pass(.minutes(61))
        #expect(try await browser.get(second.target).status == 404)
        #expect(try await browser.get(second.target + "/plan.pdf").status == 404)
    }

    @Test("A result that is over leads to a new upload, and looks like one that never was")
    func noLonger() async throws {
        let site = try await TestSite()
        let browser = site.browser()
        let page = try await send(sample, by: browser)
        site.pass(.minutes(61))
        var seen: Set<String> = []
        for path in [page.target, "/check/AAAAAAAAAAAAAAAAAAAAAA", page.target + "/plan.pdf"] {
            let answer = try await browser.get(path)
            #expect(answer.status == 404 && answer.text.contains("1 ชั่วโมง"))
            #expect(answer.text.contains("class=\"btn\" href=\"/check\""))
            // Around the page the switch of languages names the address.
            let begin = try #require(answer.text.firstRange(of: "<main")).lowerBound
            let end = try #require(answer.text.firstRange(of: "</main>")).lowerBound
            seen.insert(String(answer.text[begin..<end]))
        }
        #expect(seen.count == 1)
    }

    @Test("The boxes count every figure that was read: agreeing, not agreeing, alone")
    func tally() async throws {
        let browser = try await TestSite().browser()
        let page = try await send(sample, by: browser)
        let boxes = page.text.matches(of: /<li class="(bad|doubt|ok|alone)"><b>([0-9]+)<\/b>/)
            .map { (String($0.output.1), Int($0.output.2) ?? 0) }
        #expect(boxes.map(\.0) == ["bad", "doubt", "ok", "alone"])
        let tags = ["ตรง</span>", "ไม่มีตัวเลขอื่นให้เทียบ</span>"].map { tag in
            page.text.ranges(of: tag).count
        }
        #expect(boxes.filter { $0.0 == "ok" || $0.0 == "alone" }.map(\.1) == tags)
        // In this document every mistake is about one figure, so the boxes hold what the heading says was read.
        let read = try #require(page.text.firstMatch(of: /อ่านได้ ([0-9]+) ค่า/)?.output.1)
        let counts = Dictionary(uniqueKeysWithValues: boxes)
        #expect(counts["bad"] == 2 && counts.values.allSatisfy { $0 >= 0 })
        #expect((counts["ok"] ?? 0) > 20 && (counts["alone"] ?? 0) > 0)
        #expect(["bad", "ok", "alone"].compactMap { counts[$0] }.reduce(0, +) == Int(read))
    }

    @Test(
        "A file that is none is refused beside the field, with what to do",
        arguments: [
            ([], "ว่างเปล่า"), (Array("hello".utf8), "ไม่พบคะแนน"),
            ([0x50, 0x4B, 3, 4, 0, 0], "DOCX"), ([UInt8](repeating: 0xFF, count: 4_000), "ไม่"),
        ] as [([UInt8], String)])
    func unreadable(_ bytes: [UInt8], _ words: String) async throws {
        let page = try await send(bytes, by: try await TestSite().browser())
        #expect(page.status == 422 && page.text.contains("class=\"errors\""))
        #expect(page.text.contains(words), "\(page.text.suffix(3_000))")
    }

    @Test("A file above the limit is refused with the limit, and the year that was chosen stays")
    func large() async throws {
        let page = try await send(
            [UInt8](repeating: 65, count: (20 << 20) + 1), year: "2567",
            by: try await TestSite().browser())
        #expect(page.status == 422 && page.text.contains("20 MB"))
        #expect(page.text.contains("value=\"2567\" selected"))
    }

    @Test("Hostile names and years are shown as text only")
    func hostile() async throws {
        let browser = try await TestSite().browser()
        let name = "<script>alert(1)</script>\"onload=x.docx"
        let page = try await send(sample, named: name.replacing("/", with: ""), by: browser)
        #expect(page.status == 200 && !page.text.contains("<script>alert"))
        let year = try await send(sample, year: "\"><script>alert(1)</script>", by: browser)
        #expect(year.status == 422 && !year.text.contains("<script>alert"))
    }

    @Test("Without the form's token nothing is read")
    func token() async throws {
        let browser = try await TestSite().browser()
        let answer = try await browser.send(
            TestRequest(
                parts: [FormPart("file", file: "a.docx", type: "x/y", sample)], to: "/check"))
        #expect(answer.status == 403 && answer.text.contains("หน้านี้เปิดไว้นานเกินไป"))
        #expect(!answer.text.contains("เว็บไซต์อื่น"))
    }

    @Test("A field or a second file behind the file is held against the form as those before it")
    func behindTheFile() async throws {
        let browser = try await TestSite().browser()
        let form = try await browser.get("/check")
        let hidden = form.hiddenFields(ofFormTo: "/check").map { FormPart($0.name, $0.value) }
        let file = FormPart("file", file: "a.docx", type: "x/y", sample)
        for late in [FormPart("role", "operator"), FormPart("year", "2568"), file] {
            let parts = hidden + [FormPart("year", "")] + [file, late]
            let answer = try await browser.send(TestRequest(parts: parts, to: "/check"))
            #expect(answer.status == 400)
        }
    }

    @Test("What is far too long is refused by the form itself, unread, with the limit")
    func farTooLarge() async throws {
        let browser = try await TestSite().browser()
        let page = try await send([UInt8](repeating: 65, count: 22 << 20), by: browser)
        #expect(page.status == 413 && page.text.contains("20 MB"))
        #expect(page.text.contains("id=\"file\""))
    }

    @Test("Who sends too often is told when to come back; pages stay open")
    func often() async throws {
        let site = try await TestSite(limiter: RateLimiter([.upload: Rate(burst: 2, perMinute: 2)]))
        let browser = site.browser()
        for _ in 0..<2 { #expect(try await send([1, 2], by: browser).status == 422) }
        let refused = try await send([1, 2], year: "2568", by: browser)
        #expect(refused.status == 429 && refused["Retry-After"] == "30")
        // The form again, with the year that was chosen; the file has to be chosen anew.
        #expect(refused.text.contains("รอ 30 วินาทีแล้วส่งอีกครั้ง"))
        #expect(refused.text.contains("เลือกไฟล์ใหม่: "))
        #expect(
            refused.text.contains("id=\"file\"")
                && !refused.hiddenFields(ofFormTo: "/check").isEmpty)
        #expect(refused.text.contains("value=\"2568\" selected"))
        #expect(try await browser.get("/check").status == 200)
        site.pass(.seconds(31))
        #expect(try await send([1, 2], by: browser).status == 422)
    }
}
