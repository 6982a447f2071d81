/// What a document says about its figures, as conditions on them; soft evidence, no rule.
struct Statements {
    /// One statement.
    struct Statement {
        enum Condition {
            /// The subject is at most every other (at least, when `isHighest`).
            case extreme([Int], isHighest: Bool)
            /// The subject is below the value (at least it, when `reaches`), in hundredths.
            case target(Int, reaches: Bool)
            /// The subject is above the value (below it, when `falls`).
            case change(Int, falls: Bool)
            /// The level of total and instruments has this name.
            case level(String, instruments: [Int])
        }

        let claim: Claim?
        let subject: Int
        let condition: Condition

        /// The nodes whose values decide.
        var nodes: [Int] {
            switch condition {
            case .extreme(let others, _): [subject] + others
            case .target, .change: [subject]
            case .level(_, let instruments): [subject] + instruments
            }
        }
    }

    private(set) var all: [Statement] = []
    private let levelRule: LevelRule
    private let printed: [Int: Int]
    private var touching: [Int: [Int]] = [:]

    init(_ sheet: FigureSheet, claims: [Claim], levelRule: LevelRule) {
        self.levelRule = levelRule
        var printed: [Int: Int] = [:]
        for unit in sheet.units where printed[unit.node] == nil { printed[unit.node] = unit.value }
        self.printed = printed
        let reader = ClaimReader(sheet: sheet, printed: printed)
        all = claims.prefix(FigureSet.capacity).compactMap(reader.statement)
        for level in sheet.levels.prefix(1) {
            guard let name = levelRule.name(of: level.printed),
                let total = sheet.network.place(of: .total)
            else { continue }
            let instruments = sheet.framework.instruments.compactMap {
                sheet.network.place(of: .instrument($0.id))
            }
            all.append(
                Statement(
                    claim: nil, subject: total,
                    condition: .level(name, instruments: instruments)))
        }
        for (index, statement) in all.enumerated() {
            for node in statement.nodes { touching[node, default: []].append(index) }
        }
    }

    /// What the statements about some nodes cost more, when these have other values than printed.
    func cost(_ values: [(node: Int, value: Int)]) -> Double {
        var concerned = Set<Int>()
        for (node, _) in values { concerned.formUnion(touching[node] ?? []) }
        var cost = 0.0
        for index in concerned.sorted() {
            let before = holds(all[index]) { printed[$0] }
            let after = holds(all[index]) { node in
                values.first { $0.node == node }?.value ?? printed[node]
            }
            // A statement that contradicts the prints cannot have been written from them.
            let weight = before == false ? 5.0 : 2.0
            cost += (after == false ? weight : 0) - (before == false ? weight : 0)
        }
        return cost
    }

    /// Whether a statement holds; nil when its figures are not known.
    func holds(_ statement: Statement, value: (Int) -> Int?) -> Bool? {
        guard case .level(let name, let instruments) = statement.condition else {
            guard let subject = value(statement.subject) else { return nil }
            return holds(statement.condition, subject, value)
        }
        let total = value(statement.subject)
        let known = instruments.map { value($0) }
        guard total != nil || known.contains(where: { $0 != nil }) else { return nil }
        let whole = 0...10_000
        return levelRule.possible(
            total: total.map { $0...$0 } ?? whole,
            instruments: known.map { known in known.map { $0...$0 } ?? whole }
        ).contains(name)
    }

    private func holds(
        _ condition: Statement.Condition, _ subject: Int, _ value: (Int) -> Int?
    ) -> Bool? {
        switch condition {
        case .extreme(let others, let isHighest):
            let known = others.compactMap(value)
            guard !known.isEmpty else { return nil }
            return known.allSatisfy { isHighest ? subject >= $0 : subject <= $0 }
        case .target(let mark, let reaches): return (subject >= mark) == reaches
        case .change(let mark, let falls): return falls ? subject < mark : subject > mark
        case .level: return nil
        }
    }
}

/// Turns claims of a document into conditions on nodes.
struct ClaimReader {
    let sheet: FigureSheet
    let printed: [Int: Int]

    func statement(_ claim: Claim) -> Statements.Statement? {
        guard let figure = figure(claim.figure), let subject = sheet.network.place(of: figure)
        else {
            return nil
        }
        guard let condition = condition(claim, figure, subject) else { return nil }
        return Statements.Statement(claim: claim, subject: subject, condition: condition)
    }

    private func figure(_ text: String) -> Figure? {
        Figure(text).map { FigureSheet.located($0, sheet.framework, sheet.reading) }
    }

    private func condition(
        _ claim: Claim, _ figure: Figure, _ subject: Int
    ) -> Statements.Statement.Condition? {
        let value = claim.value.flatMap { PrintedNumber($0).hundredths }
        switch claim.kind {
        case .lowest, .highest:
            let named = claim.group.compactMap { self.figure($0) }
                .compactMap(sheet.network.place)
            let group = claim.group.isEmpty ? siblings(of: figure) : named
            let others = group.filter { $0 != subject && printed[$0] != nil }
            return others.isEmpty ? nil : .extreme(others, isHighest: claim.kind == .highest)
        case .belowTarget, .reachesTarget:
            guard let mark = value ?? sheet.framework.passMark.value.hundredths else { return nil }
            return .target(mark, reaches: claim.kind == .reachesTarget)
        case .increased, .decreased:
            guard let value else { return nil }
            return .change(value, falls: claim.kind == .decreased)
        }
    }

    /// The printed figures of the smallest group in which a figure stands: the mildest reading of "lowest".
    private func siblings(of figure: Figure) -> [Int] {
        let framework = sheet.framework
        let figures: [Figure]
        switch figure {
        case .question(let code, let part):
            let codes = framework.indicator(of: code).map(framework.codes) ?? []
            figures = codes.map { .question($0, part: part) }
        case .indicator(let number, let part):
            let instrument = framework.indicator(number)?.instrument ?? ""
            figures = framework.indicators(of: instrument).map { .indicator($0.number, part: part) }
        case .instrument(_, let part):
            figures = framework.instruments.map { .instrument($0.id, part: part) }
        case .subIndicator(let number):
            let indicator = framework.subIndicator(number)?.indicator ?? 0
            figures = framework.subIndicators(of: indicator).map { .subIndicator($0.number) }
        case .distribution(let question, _):
            figures = sheet.network.nodes.map(\.figure).filter {
                if case .distribution(question, _) = $0 { true } else { false }
            }
        case .total, .level, .code: figures = []
        }
        return figures.compactMap(sheet.network.place)
    }
}
