import Assessment
import HTML
import Platform
import StorageTesting
import Testing
import ThaiText

@testable import Disclosure

@Suite("How an item stands, and what it would give") struct JudgingTests {
    /// A piece of evidence as a row would tell it.
    private static func piece(
        _ title: String = "เอกสาร", link: String = "https://a.example/x", item: String = "o7",
        made: Timestamp? = nil, outcome: Opening.Outcome? = nil
    ) throws -> DisclosedEvidence {
        let day = try #require(ThaiDate(iso: "2025-01-15"))
        let now = made ?? Timestamp(milliseconds: Int64(day.daysSince1970) * 86_400_000)
        return DisclosedEvidence(
            id: .init(rawValue: 1), year: try Years.fiscal(), item: item, title: title,
            content: .link(link), file: nil, made: now, since: now, by: nil, confirmed: nil,
            opening: outcome.map { Opening($0, checked: now) }, withdrawal: nil)
    }

    private static func item(
        _ code: String, _ pieces: [DisclosedEvidence], marks: Set<String>? = nil
    ) throws -> DisclosedItem {
        let question = try #require(Years.framework().question(code))
        var record = ItemRecord(code)
        record.evidence = pieces
        for element in question.elements?.value ?? [] where marks?.contains(element.key) ?? true {
            record.marks[element.key] = Timestamp(milliseconds: 0)
        }
        return DisclosedItem(question, record, in: try Years.fiscal())
    }

    @Test(
        "Nothing shown is missing, all shown is complete, and something between is partly or stale")
    func states() throws {
        #expect(try Self.item("o7", []).state == .missing)
        #expect(try Self.item("o7", [Self.piece()]).state == .complete)
        #expect(try Self.item("o7", [Self.piece()], marks: ["results"]).state == .partly)
        #expect(try Self.item("o7", [Self.piece(outcome: .gone)]).state == .partly)
        #expect(try Self.item("o7", [Self.piece(outcome: .opens)]).state == .complete)
        let old = Timestamp(milliseconds: 1_700_000_000_000)  // November 2023, fiscal year 2567
        #expect(try Self.item("o7", [Self.piece(made: old)]).state == .stale)
        #expect(try Self.item("o7", [Self.piece(made: old), Self.piece()]).state == .complete)
    }

    @Test(
        "An item that stands otherwise than the result of its year says so with the year; one that agrees says nothing"
    )
    func contrast() throws {
        let (year, before) = (try Years.fiscal(), try Years.fiscal(2567))
        func sentence(
            _ pieces: [DisclosedEvidence], _ score: Int, of scored: FiscalYear? = nil
        ) throws -> String? {
            let recorded = RecordedItems(
                scored ?? year, scores: ["o7": .init("o9", Ratio(score))])
            return ScoreContrast(try Self.item("o7", pieces), in: year, recorded)?
                .sentence(.thai)
        }
        let shown = try sentence([Self.piece()], 0)
        #expect(shown?.contains("ผลปี 2568 ให้รายการนี้ 0.00 คะแนน แต่วันนี้หลักฐานครบ") == true)
        #expect(try sentence([], 100)?.contains("แต่วันนี้ไม่มีหลักฐานที่เปิดได้") == true)
        #expect(try sentence([Self.piece(outcome: .gone)], 100) != nil)
        let earlier = try #require(try sentence([Self.piece()], 0, of: before))
        #expect(earlier.contains("ผลปี 2567") && earlier.contains("(o9)"))
        #expect(earlier.contains("เป็นของปี 2568"))
        #expect(try sentence([], 100, of: before)?.contains("แต่ปี 2568 ยังไม่มีหลักฐาน") == true)
        for (pieces, score) in [([try Self.piece()], 100), ([], 0), ([try Self.piece()], 50)] {
            #expect(try sentence(pieces, score) == nil)
        }
        #expect(ScoreContrast(try Self.item("o7", []), in: year, nil) == nil)
    }

    /// Item 7 is the report of the year before, 2567; item 6 the plan of the year, 2568; item 5 a plan of several years.
    @Test(
        "A title, file or link that names other years than the expected one is told; right ones and spans are not",
        arguments: [
            ("o7", "รายงานผล ปี 2567", "https://a.example/x", true),
            ("o7", "รายงานผล ปี ๒๕๖๗", "https://a.example/x", true),
            ("o7", "รายงานผล ปี 2566", "https://a.example/x", false),
            ("o7", "รายงานผลประจำปี", "https://a.example/report-2566.pdf", false),
            ("o7", "รายงานผลประจำปี", "https://a.example/2566/report.pdf", true),
            ("o7", "รายงานผลประจำปี", "https://a.example/report-2024.pdf", true),
            ("o7", "รายงาน 2567 เทียบ 2566", "https://a.example/x", true),
            ("o6", "แผน พ.ศ. 2566–2570", "https://a.example/x", true),
            ("o6", "แผน พ.ศ. 2566 ถึง 2570", "https://a.example/x", true),
            ("o6", "ประกาศ 10 ต.ค. 2567", "https://a.example/x", true),
            ("o6", "ประกาศ 10 ก.ย. 2567", "https://a.example/x", false),
            ("o6", "โทร 2567 และ 12568", "https://a.example/x", false),
            ("o5", "แผนพัฒนา 2561-2565", "https://a.example/x", true),
            ("o1", "โครงสร้าง ปี 2560", "https://a.example/x", true),
        ])
    func years(_ code: String, _ title: String, _ link: String, _ isRight: Bool) throws {
        let findings = try Self.item(code, [Self.piece(title, link: link, item: code)]).findings
        let isTold = findings.contains { finding in
            if case .otherYear = finding.matter { true } else { false }
        }
        #expect(isTold == !isRight, "\(findings.map { $0.sentence(.thai) })")
    }

    @Test("Every outcome but opening is told in both languages, with how to go on")
    func wording() throws {
        for outcome in Opening.Outcome.allCases where outcome != .opens {
            let finding = try #require(
                Self.item("o7", [Self.piece("ก", outcome: outcome)]).findings.first)
            for language in Language.allCases {
                #expect(finding.sentence(language).hasPrefix("“ก” "))
                #expect(finding.sentence(language).count > 30)
            }
        }
    }

    @Test(
        "A complete item gives full marks, others none, or half where the framework is sure of it")
    func expected() throws {
        #expect(try Self.item("o7", [Self.piece()]).expected == Ratio(100))
        #expect(try Self.item("o7", [Self.piece()], marks: []).expected == .zero)
        // Item 12 is known to have had 50.
        #expect(
            try Self.item("o12", [Self.piece(item: "o12")], marks: []).expected == Ratio(50))
        #expect(try Self.item("o12", []).expected == .zero)
    }

    @Test("What an item would add follows from its weight in its group, and the level with it")
    func gains() throws {
        let framework = try Years.framework()
        var records: [String: ItemRecord] = [:]
        for question in framework.questions where question.scores != nil && question.code != "o13" {
            records[question.code] = try Self.item(
                question.code, [Self.piece(item: question.code)]
            ).record
        }
        let list = DisclosureYear(framework, try Years.fiscal(), records)
        #expect(list.count(.complete) == 27 && list.count(.missing) == 1)
        let last = try #require(list.item("o13"))
        // One of two items in one of five groups of one of two indicators: 5 of 100, of which the total has 40 per cent.
        let alone = ExpectedResult(list, nil)
        #expect(alone.score?.value == Ratio(95))
        #expect(alone.gain(of: last)?.points == Ratio(5))
        #expect(alone.gain(of: last)?.isOfTotal == false)
        let surveys = KnownSurveys(
            try Years.fiscal(2567), scores: ["IIT": Ratio(95), "EIT": Ratio(93)])
        let whole = ExpectedResult(list, surveys)
        let gain = try #require(whole.gain(of: last))
        #expect(gain.isOfTotal && gain.points == Ratio(2))
        #expect(whole.result.total.shown == "94.40")
        #expect(whole.gain(of: try #require(list.item("o1"))) == nil)
        // Once the year's own result is recorded nothing is left to forecast.
        let own = KnownSurveys(try Years.fiscal(), scores: surveys.scores)
        let over = ExpectedResult(list, own)
        #expect(over.isOver && !whole.isOver && !alone.isOver)
        #expect(over.gain(of: last) == nil)
        let section = ExpectedSection(list: list, expected: over, language: .thai)
        let words = String(decoding: section.bytes(), as: UTF8.self)
        #expect(words.contains("ผลปี 2568 บันทึกไว้แล้ว") && !words.contains("คะแนนที่น่าจะได้"))
    }

    @Test("Evidence that nobody opened yet is told as not checked, not as right")
    func unchecked() throws {
        func page(_ outcome: Opening.Outcome?, opensLinks: Bool = true) throws -> String {
            let framework = try Years.framework()
            var records: [String: ItemRecord] = [:]
            for question in framework.questions where question.scores != nil {
                let piece = try Self.piece(item: question.code, outcome: outcome)
                records[question.code] = try Self.item(question.code, [piece]).record
            }
            let list = DisclosureYear(framework, try Years.fiscal(), records)
            let page = CheckPage(
                list: list, expected: ExpectedResult(list, nil), last: nil, ended: nil,
                recorded: nil, opensLinks: opensLinks, now: Timestamp(milliseconds: 0),
                hidden: nil, language: .thai)
            return String(decoding: page.bytes(), as: UTF8.self)
        }
        #expect(try page(nil).contains("ยังไม่ได้ตรวจ 28 ชิ้น"))
        #expect(try page(nil).contains("ยังไม่ได้เปิดดู 28 ชิ้น"))
        // The control: what was opened, and links that are never opened here, are not waited for.
        for text in [try page(.opens), try page(nil, opensLinks: false)] {
            #expect(!text.contains("ยังไม่ได้ตรวจ") && text.contains("ไม่พบสิ่งที่ต้องแก้"))
        }
    }

    @Test("Where the new fiscal year has no framework yet, the list says which year it opened")
    func noFramework() throws {
        func page(of year: Int, today: Int, years: [Int]) throws -> String {
            let list = DisclosureYear(try Years.framework(year), try Years.fiscal(year), [:])
            let page = ListPage(
                list: list, expected: ExpectedResult(list, nil),
                years: try years.map(Years.fiscal), divisions: [:],
                today: try Years.fiscal(today), shown: nil, publicPage: nil, mayManage: false,
                language: .thai)
            return String(decoding: page.bytes(), as: UTF8.self)
        }
        let words = "เกณฑ์ปี 2570 ยังไม่มี"
        #expect(try page(of: 2569, today: 2570, years: [2568, 2569]).contains(words))
        #expect(try !page(of: 2568, today: 2570, years: [2568, 2569]).contains(words))
        #expect(try !page(of: 2569, today: 2569, years: [2568, 2569]).contains("ยังไม่มี</strong>"))
    }
}
