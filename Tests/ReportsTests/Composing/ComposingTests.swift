import Documents
import Foundation
import Reports
import Testing
import ThaiText

@Suite("Composing official documents") struct ComposingTests {
    @Test(
        "Every word of the report stands in the document, whichever document it is",
        arguments: ["plan", "results"], OfficialDocument.allCases)
    func nothingLost(sample: String, document: OfficialDocument) throws {
        let report = try Samples.report(sample)
        let words = Digits.arabic(document.compose(report, names: SampleNames.year).words)
        for text in try Self.texts(of: report) where !words.contains(Digits.arabic(text)) {
            Issue.record("lost: \(text)")
        }
    }

    @Test("A report without measures, scores or names still has a cover and no empty heading")
    func emptyReport() {
        for document in OfficialDocument.allCases {
            let made = document.compose(Report(), names: OfficialNames())
            #expect(made.headings == ["คำนำ"])
            #expect(made.tables.isEmpty)
            #expect(!made.words.contains("พ.ศ. ๒"))
        }
    }

    @Test("Scores of questions alone make no summary: a heading over nothing")
    func questionsAlone() {
        var report = Report(kind: .plan)
        report.scores = Scores()
        report.scores?.questions = ["i1": "80.00"]
        for document in OfficialDocument.allCases {
            let made = document.compose(report, names: OfficialNames())
            #expect(!made.headings.contains { $0.hasPrefix("สรุปผล") })
        }
    }

    @Test("A column that no measure fills is left out")
    func emptyColumn() throws {
        var report = try Samples.report("results")
        let table = { (report: Report) in
            OfficialDocument.results.compose(report, names: SampleNames.year).tables.last
        }
        #expect(table(report)?.columns.count == 7)
        for index in (report.measures ?? []).indices {
            report.measures?[index].recommendation = nil
        }
        let six = try #require(table(report))
        #expect(six.columns.count == 6)
        #expect(!six.header.flatMap(\.cells).map(\.text).contains("ข้อเสนอแนะ"))
    }

    @Test(
        "A column of long cells is wider than in a table of short ones, dates keep their share")
    func fittedColumns() throws {
        var report = try Samples.report("results")
        let shares = { (report: Report) -> [String: Double] in
            let document = OfficialDocument.results.compose(report, names: SampleNames.year)
            let table = try #require(document.tables.last)
            let titles = table.header.flatMap(\.cells).map(\.text)
            return Dictionary(uniqueKeysWithValues: zip(titles, table.columns.map(\.weight)))
        }
        let usual = try shares(report)
        for index in (report.measures ?? []).indices {
            report.measures?[index].steps += Array(repeating: "จัดประชุมและรายงานผล", count: 30)
        }
        let long = try shares(report)
        let (method, period) = ("วิธีการดำเนินการ", "ระยะเวลาดำเนินการ")
        #expect(try #require(long[method]) > (try #require(usual[method])) * 1.2)
        let share = try #require(long[period]) / long.values.reduce(0, +)
        #expect(share >= 0.12)
    }

    @Test("Every row covers every column, spans counted")
    func rowsAreWhole() throws {
        for sample in ["plan", "results"] {
            let report = try Samples.report(sample)
            for document in OfficialDocument.allCases {
                for table in document.compose(report, names: SampleNames.year).tables {
                    expectWhole(table)
                }
            }
        }
    }

    private func expectWhole(_ table: Table) {
        var covered = [Int](repeating: 0, count: table.columns.count)
        for row in table.header + table.rows {
            var free = covered.indices.filter { covered[$0] == 0 }
            for index in covered.indices where covered[index] > 0 { covered[index] -= 1 }
            for cell in row.cells {
                for column in free.prefix(cell.columnSpan) { covered[column] = cell.rowSpan - 1 }
                free.removeFirst(min(cell.columnSpan, free.count))
            }
            #expect(free.isEmpty, "\(table.title)")
        }
    }

    @Test(
        "The topic's analysis stands beside its questions, its lowest question named with its code")
    func analysisBesideQuestions() throws {
        let report = try Samples.report("plan")
        let document = OfficialDocument.plan.compose(report, names: SampleNames.year)
        let table = try #require(document.tables.first { $0.title.hasSuffix("การใช้ทรัพย์สิน") })
        #expect(table.rows.map { $0.cells.first?.text.prefix(3) } == ["i10", "i11", "i12"])
        let analysis = try #require(table.rows.first?.cells.last)
        #expect(analysis.rowSpan == 3)
        #expect(analysis.text.hasPrefix("ข้อคำถามที่ได้คะแนนน้อยที่สุด : i10 เจ้าหน้าที่ขอยืม"))
    }

    @Test("Questions that share the lowest score are all named")
    func severalLowest() throws {
        var report = try Samples.report("plan")
        for index in (report.analyses ?? []).indices {
            report.analyses?[index].lowest?.alike = ["i12"]
        }
        let document = OfficialDocument.plan.compose(report, names: SampleNames.year)
        let table = try #require(document.tables.first { $0.title.hasSuffix("การใช้ทรัพย์สิน") })
        let words = try #require(table.rows.first?.cells.last).text
        #expect(words.contains("ข้อคำถามที่ได้คะแนนน้อยที่สุด : i10 "))
        #expect(words.contains("ข้อคำถามที่ได้คะแนนน้อยที่สุด : i12 "))
    }

    @Test("A distribution is said once: in the analysis or in a sentence of its own")
    func distributionOnce() throws {
        var report = try Samples.report("plan")
        let sentence = "การกระจายของคำตอบข้อ i10 : มากที่สุด ๗๑.๗๔%"
        let said = { (report: Report) in
            OfficialDocument.plan.compose(report, names: SampleNames.year).words
                .contains(sentence)
        }
        #expect(!said(report))
        for index in (report.analyses ?? []).indices { report.analyses?[index].note = nil }
        #expect(said(report))
    }

    @Test(
        "An issue keeps the document's words, with its code as it should be",
        arguments: [
            (["o6"], "0๖ แผนประจำปี", "o6 แผนประจำปี"), (["e5"], "e๕.หน่วยงาน", "e5 หน่วยงาน"),
            (["o10"], "๐๑๐ E-Service", "o10 E-Service"), (["i10"], "การยืม", "i10 การยืม"),
            (["o6", "o7"], "o6 แผน\n0๗ รายงาน", "o6 แผน\no7 รายงาน"),
            (["o6", "o7"], "o6 แผนและรายงาน", "o6 แผนและรายงาน\n(o7)"),
            ([], "การให้บริการ", "การให้บริการ"),
        ])
    func issues(targets: [String], issue: String, written: String) throws {
        var measure = Measure(topic: 1, targets: targets, name: "มาตรการ")
        measure.issue = issue
        var report = Report()
        report.measures = [measure]
        for document in OfficialDocument.allCases {
            let table = document.compose(report, names: SampleNames.year).tables.last
            #expect(table?.rows.last?.cells.first?.text == written)
        }
    }

    @Test("Names the report gives to figures stand in the summary, not among the items")
    func figureNames() throws {
        var report = try Samples.report("results")
        report.names = ["indicator.1": "ชื่อของเอกสาร", "instrument.EIT.1": "แบบวัดส่วนแรก"]
        let document = OfficialDocument.results.compose(report, names: SampleNames.year)
        #expect(document.tables[0].rows[2].cells[0].text == "แบบวัดส่วนแรก")
        #expect(document.tables[1].rows[0].cells[1].text == "ชื่อของเอกสาร")
        #expect(!document.headings.contains { $0.contains("ข้อคำถามและรายการอื่น") })
    }

    @Test(
        "The executive's post follows the kind of authority",
        arguments: [
            ("องค์การบริหารส่วนตำบลสมมุติ", "นายกองค์การบริหารส่วนตำบลสมมุติ"),
            ("เทศบาลเมืองสมมุติ", "นายกเทศมนตรีเมืองสมมุติ"),
            ("องค์การบริหารส่วนจังหวัดสมมุติ", "นายกองค์การบริหารส่วนจังหวัดสมมุติ"),
            ("สำนักงานสมมุติ", "ผู้บริหารสูงสุดของหน่วยงาน"),
        ])
    func executive(authority: String, post: String) {
        var report = Report()
        report.authority = Authority(name: authority)
        let document = OfficialDocument.plan.compose(report, names: OfficialNames())
        #expect(document.words.contains("\n\(post)\n"))
    }

    @Test(
        "Figures are written in Thai digits; codes, addresses and e-mail are left",
        arguments: [
            ("ได้ 90.48% ใน 2 ปี", "ได้ ๙๐.๔๘% ใน ๒ ปี"),
            ("ข้อ o12 และi10", "ข้อ o12 และi10"),
            ("www.example12.go.th หน้า 3", "www.example12.go.th หน้า ๓"),
            ("a1@example.com โทร 042-351668", "a1@example.com โทร ๐๔๒-๓๕๑๖๖๘"),
            ("(2568) 1,048 ครั้ง", "(๒๕๖๘) ๑,๐๔๘ ครั้ง"),
        ])
    func digits(text: String, written: String) {
        var report = Report()
        report.measures = [Measure(topic: nil, name: text)]
        let document = OfficialDocument.plan.compose(report, names: OfficialNames())
        #expect(document.tables.first?.rows.first?.cells.first?.text == written)
    }

    /// Every text of the report's JSON but what is for programs: kind, ISO dates, evidence.
    private static func texts(of report: Report) throws -> [String] {
        let data = try JSONEncoder().encode(report)
        return leaves(of: try JSONSerialization.jsonObject(with: data))
    }

    private static func leaves(of value: Any) -> [String] {
        let silent: Set = ["kind", "start", "end", "uncertain", "claims", "otherPrints"]
        if let object = value as? [String: Any] {
            return object.filter { !silent.contains($0.key) }.values.flatMap(leaves(of:))
        }
        if let list = value as? [Any] { return list.flatMap(leaves(of:)) }
        return (value as? String).map { [$0] } ?? []
    }
}
