import Assessment
import Design
import ThaiText

/// What the arithmetic of a year says about a sheet, figure by figure.
struct SheetCheck: Sendable {
    let framework: Framework
    let consistency: Consistency
    let result: ScoredResult
    let announced: Announced
    let groups: [FindingGroup]
    private let prints: [String: String]
    private let verified: Set<String>
    private let wrong: [String: Assessment.Finding]

    /// A sheet held against its year, and against the others for codes of another year.
    init(_ sheet: ResultSheet, _ framework: Framework, _ library: FrameworkLibrary) {
        self.framework = framework
        consistency = ConsistencyCheck(framework: framework, otherYears: library.frameworks)
            .check(sheet)
        result = Scorer(framework).result(of: KnownScores(sheet))
        announced = Announced(sheet, result, by: framework)
        groups = FindingGroup.groups(consistency.findings)
        verified = Set(consistency.verified)
        prints = Dictionary(sheet.prints.map { ($0.figure, $0.printed) }) { first, _ in first }
        wrong = Dictionary(consistency.findings.map { ($0.figure, $0) }) { first, _ in first }
    }

    /// How many places surely or very probably do not add up.
    var contradictions: Int {
        groups.count { group in group.findings.contains { $0.confidence != .possible } }
    }

    /// Whether the typed total is what its instruments come to, by the weights of the year even where these are unsure.
    var totalAgrees: Bool {
        guard case .weighted = result.total.rule, result.total.isComplete,
            let sum = result.total.value,
            let typed = prints[Figure.total.description].flatMap({ Ratio($0) })
        else { return false }
        return sum.printedDifference(from: typed) == .zero
    }

    /// Whether total, instruments, indicators and questions are all there: nothing is left to be entered.
    var isWhole: Bool {
        let codes = Set(
            prints.keys.compactMap { name -> String? in
                if case .question(let code, _) = Figure(name) { code } else { nil }
            })
        let figures: [Figure] =
            [.total] + framework.instruments.map { .instrument($0.id) }
            + framework.indicators.map { .indicator($0.number) }
        return figures.allSatisfy { prints[$0.description] != nil }
            && framework.questions.allSatisfy { codes.contains($0.code) }
    }

    /// What is said under the field of a figure.
    func note(_ figure: Figure, _ language: Language) -> FigureNote? {
        let name = figure.description
        if let finding = wrong[name] { return note(finding, language) }
        if verified.contains(name) {
            return FigureNote(
                .agrees, Bilingual("ตรงกับตัวเลขอื่น", "Agrees with the others")(language))
        }
        guard prints[name] == nil else { return nil }
        let score = result.score(of: figure)
        // What the parts give exactly; else what the rest of the sheet leaves open.
        if let value = score.flatMap({ $0.isComplete ? $0.shown : nil })
            ?? consistency.derived[name]
        {
            return FigureNote(
                .computed, Bilingual("คำนวณได้ \(value)", "Computed: \(value)")(language))
        }
        guard let score, score.isPartial, let shown = score.shown else { return nil }
        return FigureNote(
            .computed,
            Bilingual("จากข้อที่ใส่แล้ว \(shown)", "From what is there: \(shown)")(language))
    }

    private func note(_ finding: Assessment.Finding, _ language: Language) -> FigureNote {
        let wording = FindingWording(framework: framework)
        let value = FindingGroup.groups([finding]).first.flatMap(wording.value)?(language)
        let text =
            value.map { Bilingual("ไม่ลงตัว ควรเป็น \($0)", "Does not add up; should be \($0)") }
            ?? Bilingual(
                "ไม่ลงตัว เทียบกับประกาศอีกครั้ง",
                "Does not add up; compare it with the announcement")
        let doubt =
            value.map { Bilingual("อาจไม่ลงตัว อาจเป็น \($0)", "May not add up; perhaps \($0)") }
            ?? Bilingual("อาจไม่ลงตัว", "May not add up")
        var note =
            finding.confidence == .possible
            ? FigureNote(.doubt, doubt(language)) : FigureNote(.wrong, text(language))
        note.repair = Repair(finding).map { repair in
            Button(
                Bilingual("แก้เป็น \(repair.value)", "Change to \(repair.value)")(language), .quiet
            )
            .sending(FigureForm.repair, repair.text).small()
        }
        return note
    }
}
