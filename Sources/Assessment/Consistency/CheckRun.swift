import ThaiText

/// One check of one sheet, step by step.
struct CheckRun {
    private let check: ConsistencyCheck
    private let source: ResultSheet
    private let sheet: FigureSheet
    private let respondents: Respondents
    private let statements: Statements
    private var solver: Solver
    private let joint: JointExplanation

    init(_ check: ConsistencyCheck, _ source: ResultSheet) {
        self.check = check
        self.source = source
        sheet = Self.readable(source, check.framework)
        respondents = Respondents(sheet)
        let values = CandidateValues(
            sheet: sheet, respondents: respondents, reachable: check.reachable)
        statements = Statements(sheet, claims: source.claims, levelRule: check.levelRule)
        solver = Solver(sheet, values: values, statements: statements)
        joint = JointExplanation(&solver)
    }

    /// The outcome.
    mutating func run() -> Consistency {
        let bounds = joint.bounds ?? Bounds(nodes: sheet.network.nodes.count)
        let evidence = EvidenceWriter(sheet, respondents: respondents, bounds: bounds)
        var findings = FindingWriter(sheet: sheet, joint: joint, evidence: evidence)
            .findings(&solver)
        let confirmed = Verification(sheet: sheet, joint: joint, bounds: bounds)
            .confirmed(&solver)
        let derivation = Derivation(
            sheet: sheet, bounds: bounds, levelRule: check.levelRule,
            parts: PartSums(sheet, removed: joint.removed, setting: joint.setting),
            rest: confirmed.rest)
        let judgement = StatementJudgement(
            sheet: sheet, joint: joint, statements: statements, levelRule: check.levelRule,
            verified: Set(confirmed.figures), derivation: derivation)
        findings += judgement.findings
        let (codeFindings, codeRemarks) = check.codes.judge(source, unknown: sheet.unknown)
        findings += codeFindings
        let oddities = Oddities(
            sheet: sheet, joint: joint, respondents: respondents, reachable: check.reachable,
            evidence: evidence, isExhausted: solver.isExhausted)
        return Consistency(
            derived: derivation.figures(repaired: findings), findings: Self.ordered(findings),
            verified: confirmed.figures + judgement.verified,
            remarks: judgement.remarks + oddities.remarks + codeRemarks)
    }

    private static func ordered(_ findings: [Finding]) -> [Finding] {
        Finding.Confidence.allCases.flatMap { confidence in
            findings.filter { $0.confidence == confidence }
        }
    }

    /// The sheet with its questions of surveys in parts read in the way that contradicts itself least.
    private static func readable(_ source: ResultSheet, _ framework: Framework) -> FigureSheet {
        let first = FigureSheet(source, framework: framework, reading: .firstPart)
        let isOpen = source.prints.contains { print in
            guard let figure = Figure(print.figure), case .question = figure else { return false }
            return FigureSheet.located(figure, framework, .firstPart) != figure
        }
        guard isOpen else { return first }
        let conflicts = ConflictCount.of(first)
        guard conflicts > 0 else { return first }
        let second = FigureSheet(source, framework: framework, reading: .meanOfParts)
        return ConflictCount.of(second) < conflicts ? second : first
    }
}

/// How many contradictions with no figure in common a sheet holds.
enum ConflictCount {
    private static let most = 8

    static func of(_ sheet: FigureSheet) -> Int {
        let propagation = Propagation(sheet)
        var aside = sheet.impossible
        for count in 0..<most {
            guard case .conflict(let conflict) = propagation.outcome(removing: aside),
                !conflict.isEmpty
            else { return count }
            aside.formUnion(conflict)
        }
        return most
    }
}
