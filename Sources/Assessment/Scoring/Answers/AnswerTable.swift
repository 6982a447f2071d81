import ThaiText

/// Reads short tables: counts per option, or one score per code.
struct AnswerTable {
    private let layout: AnswerLayout
    private var known = KnownScores()
    private var faults: [AnswerFault] = []
    private var row = 0
    private var filled = 0

    /// Reads all rows after the heading; with an instrument, rows of others are left out.
    static func sheet(
        _ bytes: [UInt8], _ head: AnswerHead, instrument: String?
    ) throws(AnswerError) -> AnswerSheet {
        let layout = head.layout
        var table = AnswerTable(layout: layout)
        var start = 0
        while start < bytes.count {
            let end = AnswerRecords.firstEnd(in: bytes, from: start) ?? bytes.count
            table.row += 1
            if table.row > head.rows || !layout.hasHeading {
                table.read(
                    AnswerRecord(bytes[start..<end], delimiter: layout.delimiter), instrument)
            }
            start = end
        }
        guard table.faults.isEmpty else {
            let shown = Array(table.faults.prefix(AnswerTally.mostFaults))
            throw AnswerError(shown, count: table.faults.count)
        }
        guard table.filled > 0 else { throw AnswerError(.noAnswers) }
        return AnswerSheet(known: table.known, rows: table.filled, layout: layout)
    }

    private init(layout: AnswerLayout) { self.layout = layout }

    private mutating func read(_ record: AnswerRecord, _ instrument: String?) {
        guard !record.isBlank else { return }
        if record.openQuote { return report(.openQuote) }
        if record.cells.count > layout.columns.count,
            record.cells[layout.columns.count...].contains(where: { !Wording.key($0).isEmpty }
            )
        {
            return report(.tooManyCells(expected: layout.columns.count))
        }
        guard let name = cell(.rowCode, record), let part = part(record) else { return }
        switch layout.kind {
        case .scores: readScore(record, name: name, part: part)
        case .counts: readCounts(record, name: name, part: part, instrument)
        case .questionnaires: break
        }
    }

    private mutating func readScore(_ record: AnswerRecord, name: String, part: Int?) {
        guard let figure = AnswerFigure.read(name, part: part, in: layout.framework) else {
            return report(.unknownCode(String(name.prefix(40))), .rowCode)
        }
        guard let text = cell(.score, record), !Wording.key(text).isEmpty else { return }
        switch AnswerScore.read(text, of: figure, in: layout.framework) {
        case .failure(let error): report(error.reason, .score)
        case .success(let score):
            if let before = known.given[figure], before != score {
                return report(.severalScores(figure.description))
            }
            known.given[figure] = score
            filled += 1
        }
    }

    private mutating func readCounts(
        _ record: AnswerRecord, name: String, part: Int?, _ instrument: String?
    ) {
        guard let (code, _) = AnswerHeading.code(in: name, layout.framework),
            let question = layout.framework.question(of: code),
            let statement = question.answered.first(where: { $0.code == code })
                ?? question.answered.first,
            let scale = layout.framework.scale(statement.scale)
        else { return report(.unknownCode(String(name.prefix(40))), .rowCode) }
        guard instrument == nil || question.instrument == instrument else { return }
        if code == question.code, question.answered.count > 1 {
            let codes = question.answered.map(\.code)
            return report(.statementsNeeded(code, statements: codes), .rowCode)
        }
        guard let counts = counts(record, AnswerOptions(scale, statement.polarity), code) else {
            return
        }
        add(AnswerCounts.Statement(code: statement.code, options: counts), to: question, part)
    }

    private mutating func counts(
        _ record: AnswerRecord, _ wording: AnswerOptions, _ code: String
    ) -> [AnswerCounts.Option]? {
        var found = [Int](repeating: 0, count: wording.scale.options.count)
        for (column, text) in zip(layout.columns, record.cells) {
            guard case .option(let key) = column, !Wording.key(text).isEmpty else { continue }
            guard let count = Int(Digits.arabic(Wording.key(text))), count >= 0,
                count <= 1_000_000_000
            else {
                report(.notACount(String(text.prefix(40))), column)
                return nil
            }
            if let index = wording.index(of: key) {
                found[index] += count
            } else if count > 0 {
                report(.optionNotInScale(key, code: code), column)
                return nil
            }
        }
        return zip(wording.scale.options, found).map { option, count in
            AnswerCounts.Option(
                key: option.key, points: option.points(wording.polarity), count: count)
        }
    }

    private mutating func add(
        _ statement: AnswerCounts.Statement, to question: Question, _ part: Int?
    ) {
        let inParts = (layout.framework.instrument(question.instrument)?.parts.value ?? 1) > 1
        let figure = Figure.question(question.code, part: part ?? (inParts ? 1 : nil))
        let before = known.answers[figure]?.statements ?? []
        if before.contains(where: { $0.code == statement.code }) {
            return report(.severalScores(statement.code))
        }
        known.answers[figure] = AnswerCounts(statements: before + [statement])
        filled += 1
    }

    /// The part of a row: nil inside when the table has none; nil outside after a fault.
    private mutating func part(_ record: AnswerRecord) -> Int?? {
        guard let text = cell(.part, record), !Wording.key(text).isEmpty else {
            return .some(nil)
        }
        guard let part = AnswerPart.number(in: text), (1...layout.parts).contains(part) else {
            report(.unknownPart(String(text.prefix(40)), parts: layout.parts), .part)
            return nil
        }
        return .some(part)
    }

    private func cell(_ column: AnswerLayout.Column, _ record: AnswerRecord) -> String? {
        guard let index = layout.columns.firstIndex(of: column),
            record.cells.indices.contains(index)
        else { return nil }
        return record.cells[index]
    }

    private mutating func report(
        _ reason: AnswerFault.Reason, _ column: AnswerLayout.Column? = nil
    ) {
        let index = column.flatMap { layout.columns.firstIndex(of: $0) }
        let heading = index.flatMap {
            layout.hasHeading ? String(layout.headings[$0].prefix(30)) : String($0 + 1)
        }
        faults.append(AnswerFault(row: row, column: heading, reason: reason))
    }
}

/// Reads which figure a row of scores is about.
enum AnswerFigure {
    /// A code ("o12"), an instrument ("IIT"), "total", or the text form of a figure.
    static func read(_ text: String, part: Int?, in framework: Framework) -> Figure? {
        if let (code, _) = AnswerHeading.code(in: text, framework), !code.contains(".") {
            return .question(code, part: part)
        }
        let key = Digits.arabic(Wording.key(text))
        if let instrument = framework.instruments.first(where: { $0.id.lowercased() == key }) {
            return .instrument(instrument.id, part: part)
        }
        switch Figure(Digits.arabic(text.split(separator: " ").joined())) {
        case .total: return .total
        case .instrument(let id, let own) where framework.instrument(id) != nil:
            return .instrument(id, part: own ?? part)
        case .indicator(let number, let own) where framework.indicator(number) != nil:
            return .indicator(number, part: own ?? part)
        case .subIndicator(let number) where framework.subIndicator(number) != nil:
            return .subIndicator(number)
        case .question(let code, let own) where framework.question(code) != nil:
            return .question(code, part: own ?? part)
        default: return nil
        }
    }
}
