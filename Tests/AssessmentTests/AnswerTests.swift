import Testing
import ThaiText

@testable import Assessment

@Suite struct AnswerTests {
    private func sheet(
        _ bytes: [UInt8], year: Int = 2568, instrument: String? = nil, chunk: Int = 7
    ) throws -> AnswerSheet {
        var reader = AnswerReader(
            framework: try FrameworkFiles.framework(year), instrument: instrument)
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + chunk)
            try reader.read(Array(bytes[start..<end]))
            start = end
        }
        return try reader.finish()
    }

    private func sheet(_ text: String, year: Int = 2568, chunk: Int = 7) throws -> AnswerSheet {
        try sheet(Array(text.utf8), year: year, chunk: chunk)
    }

    private func shown(_ sheet: AnswerSheet, year: Int = 2568) throws -> [String: String] {
        let result = Scorer(try FrameworkFiles.framework(year)).result(of: sheet.known)
        return result.scores.reduce(into: [:]) { $0[$1.figure.description] = $1.shown }
    }

    /// i4 is positive, i5 negative: มาก, ไม่มี → 80 and 100; น้อย, skipped → 40; ค่อนข้างมาก, มากที่สุด → 60 and 0.
    private let thai = "i4,i5\nมาก,ไม่มี\nน้อย,\nค่อนข้างมาก,มากที่สุด\n"

    @Test(arguments: [1, 2, 3, 5, 64, 4096])
    func `questionnaires are counted however the bytes arrive`(chunk: Int) throws {
        let sheet = try sheet(thai, chunk: chunk)
        #expect(sheet.questionnaires == 3)
        let shown = try shown(sheet)
        #expect(shown["question.i4"] == "60.00")
        #expect(shown["question.i5"] == "50.00")
        let counts = try #require(sheet.known.answers[.question("i5")])
        #expect(counts.respondents == 2)
        #expect(counts.statements.first?.shares["none"] == Ratio(50))
    }

    @Test(arguments: [
        "\u{FEFF}i4,i5\nมาก,ไม่มี\nน้อย,\nค่อนข้างมาก,มากที่สุด\n",
        "i4;i5\r\nมาก;ไม่มี\r\nน้อย;\r\nค่อนข้างมาก;มากที่สุด",
        "i4\ti5\nมาก\tไม่มี\nน้อย\t\nค่อนข้างมาก\tมากที่สุด\n",
        "\"i4\",\"i5\"\n\"มาก\",\"ไม่มี\"\n\"น้อย\",\"\"\n\"ค่อนข้างมาก\",\"มากที่สุด\"\n",
        "I๔,i๕\nmuch,none\nlittle,\nfairly,most\n",
        "i4 ใช้งบ,i5. เบิกเท็จ\n80,100\n40,\n๖๐,0\n",
        "i4,i5\n มาก ,ไม่มี(100)\nน้อย\nค่อนข้าง มาก,มากที่\n",
        "ประทับเวลา,\"1. ข้อ [i4 ใช้งบ]\",\"[i5]\"\n\"1/2/2568, 9:00\",มาก,ไม่มี\n,น้อย,\nx,ค่อนข้างมาก,มากที่สุด\n",
        "i4,i5\rมาก,ไม่มี\rน้อย,\rค่อนข้างมาก,มากที่สุด\r",
        "i4,i5\n\nมาก,ไม่มี\n,\nน้อย,\n\nค่อนข้างมาก,มากที่สุด\n\n",
        "หมายเหตุ,i4,i5\n\"สอง\nบรรทัด \"\"จริง\"\"\",มาก,ไม่มี\n,น้อย,\n,ค่อนข้างมาก,มากที่สุด\n",
    ])
    func `every form of the same answers gives the same scores`(text: String) throws {
        for chunk in [1, 11, 4096] {
            let sheet = try sheet(text, chunk: chunk)
            #expect(sheet.questionnaires == 3)
            let shown = try shown(sheet)
            #expect(shown["question.i4"] == "60.00")
            #expect(shown["question.i5"] == "50.00")
        }
    }

    /// TIS-620: Thai letters at 0xA1 and up in the order of Unicode.
    private func tis620(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x0E00 + 0xA0)
        }
    }

    @Test func `answers in TIS-620 are read`() throws {
        let sheet = try sheet(tis620(thai))
        #expect(try shown(sheet)["question.i4"] == "60.00")
        #expect(try shown(sheet)["question.i5"] == "50.00")
    }

    @Test(arguments: ["ท\u{0E4D}า", "ท\u{0E4D}\u{0E33}", "ท\u{200B}ำ", " ท ำ "])
    func `wordings that look the same are one`(text: String) {
        #expect(Wording.key(text) == "ทำ")
    }

    @Test func `unused columns are reported and other instruments left out`() throws {
        let text = "ประทับเวลา,i4,e1\nx,มาก,มาก\n"
        let both = try sheet(text)
        #expect(both.ignored == ["ประทับเวลา"])
        #expect(both.assumedFirstPart == ["EIT"])
        let one = try sheet(Array(text.utf8), instrument: "IIT")
        #expect(one.ignored == ["ประทับเวลา", "e1"])
        #expect(one.known.answers.count == 1)
    }

    @Test(arguments: [
        "ส่วนที่,e1\n1,มาก\nส่วนที่ ๒,มากที่สุด\n2,มาก\n", "e1,part\nมาก,1\nมากที่สุด,2\nมาก,2\n",
        "e1 ส่วนที่ 1,e1 ส่วนที่ 2\nมาก,มากที่สุด\n,มาก\n",
        "question,part,most,much,fairly,little,least,none\ne1,1,0,1,0,0,0,0\ne1,2,1,1,0,0,0,0\n",
    ])
    func `the parts of a survey are counted apart`(text: String) throws {
        let shown = try shown(try sheet(text))
        #expect(shown["question.e1.1"] == "80.00")
        #expect(shown["question.e1.2"] == "90.00")
        #expect(shown["indicator.6"] == "85.00")
    }

    @Test func `a survey in parts without a part is its first part and partial`() throws {
        let result = Scorer(try FrameworkFiles.framework(2568)).result(
            of: try sheet("e1,e2,e3\nมาก,มาก,ไม่มี\n").known)
        #expect(result.score(of: .indicator(6, part: 1))?.isComplete == true)
        #expect(result.score(of: .indicator(6))?.isPartial == true)
    }

    @Test(arguments: [
        "question,most,much,fairly,little,least,none\ni10,33,1,0,1,1,6\ni5,1,0,0,0,0,41\n",
        "ข้อ,มากที่สุด,มาก,ค่อนข้างมาก,น้อย,น้อยที่สุด,ไม่มี\ni๑๐ ยืมทรัพย์สิน,๓๓,๑,,๑,๑,๖\ni5,1,0,0,0,0,41\n",
    ])
    func `counts per option give the score of the published result`(text: String) throws {
        let shown = try shown(try sheet(text))
        #expect(shown["question.i10"] == "81.90")
        #expect(shown["question.i5"] == "97.62")
    }

    @Test(arguments: [
        "o12,50\no13,0\n", "code,score\no12,50\no13,0\n", "o12,o13\n50,0\n",
        "รหัส;คะแนน\no๑๒ รายการ;๕๐\no13;0.00\n",
        "\"code\",\"score\"\r\n\"o12\",\"50\"\r\n\"o13\",0\r\n", "o12,50\ro13,\"0\"\r",
    ])
    func `scores of items are read in rows and in columns`(text: String) throws {
        let shown = try shown(try sheet(text))
        #expect(shown["question.o12"] == "50.00")
        #expect(shown["subIndicator.9.3"] == "25.00")
    }

    @Test func `scores of any level are read from rows`() throws {
        let text =
            "figure,score\nIIT,95.68\ninstrument.EIT,97.75\nindicator.9,80.75\nindicator.10,100\n"
        let shown = try shown(try sheet(text))
        #expect(shown["total"] == "94.18")
    }

    @Test func `a question in several statements is the mean of the statements`() throws {
        // i11.1 is positive and i11.2 negative on the four-step scale: 100 and 67.
        let text = "i11.1,i11.2\nมากที่สุด,น้อย\n"
        #expect(try shown(try sheet(text, year: 2565), year: 2565)["question.i11"] == "83.50")
    }

    @Test(arguments: [
        ("", nil, nil, "empty"), ("\n\n", nil, nil, "empty"),
        ("a,b\n1,2\n", nil, nil, "no column is known"),
        ("i4,i5\nมาก,ไม่มี\nมาก,บ่อย\n", 3, "i5", "“บ่อย” is unknown"),
        ("i4,i5\nมาก,ไม่มี,น้อย\n", 2, nil, "more cells"),
        ("i4,i4\nมาก,มาก\n", 1, "i4", "two columns"),
        ("ส่วนที่,e1\n3,มาก\n", 2, "ส่วนที่", "the part “3”"), ("o12\n33\n", 2, "o12", "no score"),
        ("o12\n50\n100\n", 3, nil, "more than one score"), ("i4,i5\n,\n", nil, nil, "no answers"),
        ("question,most,none\ni4,-1,2\n", 2, "most", "no count"),
        ("question,most,none\ni99,1,2\n", 2, "question", "no “i99”"),
        ("question,most,none\ne3,1,2\n", 2, "most", "no option"),
        ("i4\n\"มาก\nมาก\n", 2, nil, "not closed"),
        ("o12,150\n", 1, "2", "no score"), ("i4\u{0},i5\n", nil, nil, "no CSV"),
    ])
    func `a mistake is one sentence with row and column`(
        text: String, row: Int?, column: String?, words: String
    ) throws {
        let error = #expect(throws: AnswerError.self) { try sheet(text) }
        let fault = try #require(error?.faults.first)
        #expect(fault.row == row)
        #expect(fault.column == column)
        #expect(fault.wording.english.contains(words), "\(fault.wording.english)")
        #expect(!fault.wording.thai.isEmpty)
    }

    @Test func `a file cut inside a letter names the cell in readable words`() throws {
        let bytes = Array("i4\nมากที่สุด\nมากที่สุด".utf8.dropLast())
        let error = #expect(throws: AnswerError.self) { try sheet(bytes) }
        #expect(error?.faults.first?.row == 3)
        #expect(error?.faults.first?.wording.thai.contains("“มากที่สุ") == true)
    }

    @Test func `an answer that is unknown is counted nowhere and every fault is counted`() throws {
        let rows = (0..<50).map { "มาก,\($0.isMultiple(of: 2) ? "ไม่รู้" : "มาก")\n" }.joined()
        let error = #expect(throws: AnswerError.self) { try sheet("i4,i5\n" + rows) }
        #expect(error?.count == 25)
        #expect(error?.faults.count == 20)
        #expect(error?.faults.map(\.row).prefix(3) == [2, 4, 6])
    }

    @Test func `a row that never ends is refused and not kept`() throws {
        var reader = AnswerReader(framework: try FrameworkFiles.framework(2568))
        try reader.read(Array("i4\n".utf8))
        #expect(throws: AnswerError.self) {
            for _ in 0..<40 { try reader.read(Array(repeating: UInt8(ascii: "x"), count: 100_000)) }
        }
    }
}

@Suite struct AnswerBlockTests {
    /// Rows with quotes, line ends inside quotes and both delimiters of text.
    private func file(rows: Int, fault: Int? = nil) -> [UInt8] {
        var numbers = ScoringPropertyTests.Numbers(state: 7)
        let options = ["มากที่สุด", "มาก", "ค่อนข้างมาก", "น้อย", "น้อยที่สุด", "ไม่มี", ""]
        var text = "note,i4,i5,i6\n"
        for row in 0..<rows {
            let note = row.isMultiple(of: 3) ? "\"a\nb, \"\"c\"\"\"" : "x"
            let cells = (0..<3).map { _ in options.randomElement(using: &numbers) ?? "" }
            text +=
                ([note] + (row == fault ? ["เท่าไร", "มาก", "มาก"] : cells))
                .joined(separator: ",") + "\r\n"
        }
        return Array(text.utf8)
    }

    private func blocks(
        _ bytes: [UInt8], size: Int, threads: Int
    ) throws -> Result<AnswerSheet, AnswerError> {
        let framework = try FrameworkFiles.framework(2568)
        let plan = try #require(try AnswerBlocks(head: bytes, framework: framework))
        var tallies = (0..<threads).map { _ in plan.tally() }
        var start = plan.headingEnd
        var index = 0
        while start < bytes.count {
            let window = Array(bytes[start..<min(bytes.count, start + size)])
            let whole = start + window.count == bytes.count
            let cut = plan.lastRowEnd(in: window.span.bytes)
            let end = whole ? window.count : try #require(cut)
            tallies[index % threads].add(window.span.bytes.extracting(first: end), index: index)
            start += end
            index += 1
        }
        return Result { () throws(AnswerError) in try plan.sheet(tallies) }
    }

    @Test(arguments: [200, 1000, 5000, 1 << 20])
    func `blocks on several threads give what one reader gives`(size: Int) throws {
        let bytes = file(rows: 400)
        var reader = AnswerReader(framework: try FrameworkFiles.framework(2568))
        try reader.read(bytes)
        let whole = try reader.finish()
        #expect(whole.questionnaires > 390)
        for threads in 1...3 {
            #expect(try blocks(bytes, size: size, threads: threads).get() == whole)
        }
    }

    @Test(arguments: [0, 1, 137, 399])
    func `a fault keeps its row whichever block it is in`(row: Int) throws {
        let result = try blocks(file(rows: 400, fault: row), size: 1000, threads: 2)
        guard case .failure(let error) = result else {
            Issue.record("the fault was not found")
            return
        }
        #expect(error.faults.map(\.row) == [row + 2])
        #expect(error.faults.first?.column == "i4")
    }

    @Test func `the order of the rows does not matter`() throws {
        var lines = String(decoding: file(rows: 60), as: UTF8.self).replacing("\n", with: " ")
            .split(separator: "\r ").map(String.init)
        let framework = try FrameworkFiles.framework(2568)
        func count() throws -> KnownScores {
            var reader = AnswerReader(framework: framework)
            try reader.read(Array(lines.joined(separator: "\n").utf8))
            return try reader.finish().known
        }
        let before = try count()
        lines[1...].reverse()
        #expect(try count() == before)
    }
}
