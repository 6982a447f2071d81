import ThaiText

/// What the columns of a file of answers hold, read from its first row.
public struct AnswerLayout: Sendable, Hashable {
    /// How the rows of a file are to be read.
    public enum Kind: Sendable, Hashable {
        /// One row per questionnaire, one column per question.
        case questionnaires
        /// One row per question, one column per option, counts in the cells.
        case counts
        /// One row per code with its score.
        case scores
    }

    enum Column: Sendable, Hashable {
        case ignored
        case answer(slot: Int)
        case item(code: String, part: Int?)
        case part
        case rowCode
        case score
        case option(String)
    }

    /// One column of answers: which statement, in which part if the heading names one.
    struct Slot: Sendable, Hashable {
        let question: String
        let statement: String
        let part: Int?
        let options: Int
    }

    /// How the rows are to be read.
    public let kind: Kind
    /// Headings of columns that are not used, such as time stamps.
    public let ignored: [String]
    /// Whether the first row is a heading; otherwise it is data already.
    let hasHeading: Bool
    let delimiter: UInt8
    /// Line feed, or carriage return in files that know no line feed.
    let lineEnd: UInt8
    let headings: [String]
    let columns: [Column]
    let slots: [Slot]
    let options: [AnswerOptions]
    let framework: Framework
    /// The most parts that a survey of the framework has.
    let parts: Int

    /// Whether the rows say to which part they belong.
    var hasParts: Bool { columns.contains(.part) || slots.contains { $0.part != nil } }

    /// Reads the first row of a file.
    ///
    /// With an instrument ("IIT"), columns of other instruments are left out.
    init(
        firstRow: ArraySlice<UInt8>, framework: Framework, instrument: String?
    ) throws(AnswerError) {
        let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var best: AnswerLayoutDraft?
        for delimiter in delimiters {
            let record = AnswerRecord(firstRow, delimiter: delimiter)
            let draft = AnswerLayoutDraft(record, delimiter, framework, instrument)
            if best.map({ draft.known > $0.known }) ?? true { best = draft }
        }
        guard let draft = best, draft.known > 0 else {
            let headings = best?.record.cells.prefix(5).map { String($0.prefix(30)) } ?? []
            let example = framework.questions.first {
                instrument == nil || $0.instrument == instrument
            }
            throw AnswerError(
                .noKnownColumn(headings: Array(headings), example: example?.code ?? "i1"))
        }
        if draft.record.openQuote { throw AnswerError(.openQuote) }
        if let fault = draft.fault { throw AnswerError([fault], count: 1) }
        kind = draft.kind
        hasHeading = draft.hasHeading
        delimiter = draft.delimiter
        let carriageReturn = UInt8(ascii: "\r")
        lineEnd = firstRow.last == carriageReturn ? carriageReturn : UInt8(ascii: "\n")
        headings = draft.record.cells
        columns = draft.columns
        slots = draft.slots
        options = draft.options
        ignored = draft.ignored
        self.framework = framework
        parts = max(1, framework.instruments.map(\.parts.value).max() ?? 1)
    }

    /// The heading of a column, for messages: its code where it has one.
    func name(of column: Int) -> String {
        guard columns.indices.contains(column) else { return String(column + 1) }
        switch columns[column] {
        case .answer(let slot): return slots[slot].statement
        case .item(let code, _): return code
        case .ignored, .part, .rowCode, .score, .option:
            return String(headings[column].prefix(30))
        }
    }
}

/// A first row read with one delimiter.
struct AnswerLayoutDraft {
    let record: AnswerRecord
    let delimiter: UInt8
    private let framework: Framework
    private let instrument: String?
    private(set) var kind = AnswerLayout.Kind.questionnaires
    private(set) var hasHeading = true
    private(set) var columns: [AnswerLayout.Column] = []
    private(set) var slots: [AnswerLayout.Slot] = []
    private(set) var options: [AnswerOptions] = []
    private(set) var ignored: [String] = []
    private(set) var fault: AnswerFault?

    init(
        _ record: AnswerRecord, _ delimiter: UInt8, _ framework: Framework, _ instrument: String?
    ) {
        self.record = record
        self.delimiter = delimiter
        self.framework = framework
        self.instrument = instrument
        let headings = record.cells.map { AnswerHeading($0, in: framework) }
        if headings.contains(.rowCode) {
            readTable(headings)
        } else if isScoreRow(headings) {
            kind = .scores
            hasHeading = false
            columns = [.rowCode, .score]
        } else {
            readQuestionnaires(headings)
        }
    }

    /// How many columns are of use.
    var known: Int {
        switch kind {
        case .questionnaires:
            columns.count { column in
                if case .ignored = column { return false }
                return column != .part
            }
        case .counts, .scores: columns.count { $0 != .ignored && $0 != .part } - 1
        }
    }

    /// "o12,50" without a heading.
    private func isScoreRow(_ headings: [AnswerHeading]) -> Bool {
        guard record.cells.count == 2, case .code = headings[0] else { return false }
        return Ratio(Wording.key(record.cells[1])) != nil
    }

    private mutating func readTable(_ headings: [AnswerHeading]) {
        let names = Set(
            framework.scales.flatMap(\.options).flatMap { $0.names + [$0.key] }
                .map(Wording.key))
        kind = headings.contains(.score) ? .scores : .counts
        for (heading, cell) in zip(headings, record.cells) {
            switch heading {
            case .rowCode: columns.append(.rowCode)
            case .part: columns.append(.part)
            case .score where kind == .scores: columns.append(.score)
            case .other(let key) where kind == .counts && names.contains(key):
                columns.append(.option(key))
            case .other, .score, .code: ignore(cell)
            }
        }
    }

    private mutating func readQuestionnaires(_ headings: [AnswerHeading]) {
        for (heading, cell) in zip(headings, record.cells) {
            switch heading {
            case .code(let code, let part): readCode(code, part: part, heading: cell)
            case .part where !columns.contains(.part): columns.append(.part)
            case .part, .rowCode, .score, .other: ignore(cell)
            }
        }
    }

    private mutating func readCode(_ code: String, part: Int?, heading: String) {
        guard let question = framework.question(of: code),
            instrument == nil || question.instrument == instrument
        else { return ignore(heading) }
        if question.scores != nil {
            let column = AnswerLayout.Column.item(code: code, part: part)
            if columns.contains(column) { report(.columnTwice(code), heading) }
            columns.append(column)
            return
        }
        guard let statement = statement(code, of: question),
            let scale = framework.scale(statement.scale)
        else {
            report(.statementsNeeded(code, statements: question.answered.map(\.code)), heading)
            columns.append(.ignored)
            return
        }
        if slots.contains(where: { $0.statement == statement.code && $0.part == part }) {
            report(.columnTwice(code), heading)
        }
        columns.append(.answer(slot: slots.count))
        let wording = AnswerOptions(scale, statement.polarity)
        let index = options.firstIndex(of: wording) ?? options.count
        if index == options.count { options.append(wording) }
        slots.append(
            AnswerLayout.Slot(
                question: question.code, statement: statement.code, part: part, options: index))
    }

    /// The statement of a code; a question whose statements all read alike may be one column.
    private func statement(_ code: String, of question: Question) -> Statement? {
        let answered = question.answered
        if let exact = answered.first(where: { $0.code == code }) { return exact }
        guard let first = answered.first,
            answered.allSatisfy({ $0.scale == first.scale && $0.polarity == first.polarity })
        else { return nil }
        return Statement(
            code: code, name: question.name, polarity: first.polarity, scale: first.scale)
    }

    private mutating func report(_ reason: AnswerFault.Reason, _ heading: String) {
        let column = String(heading.prefix(30))
        fault = fault ?? AnswerFault(row: 1, column: column, reason: reason)
    }

    private mutating func ignore(_ heading: String) {
        columns.append(.ignored)
        if !Wording.key(heading).isEmpty { ignored.append(heading) }
    }
}
