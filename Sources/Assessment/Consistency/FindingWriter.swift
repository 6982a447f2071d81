import ThaiText

/// Turns explanations into findings with their grade.
struct FindingWriter {
    /// The most alternatives that a finding lists.
    private static let mostAlternatives = 80
    /// A window of more hundredths leaves too much open for a sure answer.
    private static let narrow = 101

    let sheet: FigureSheet
    let joint: JointExplanation
    let evidence: EvidenceWriter

    /// The findings of all explanations.
    func findings(_ solver: inout Solver) -> [Finding] {
        var findings: [Finding] = []
        for explanation in joint.explanations {
            guard let best = explanation.best else { continue }
            let alternatives = alternatives(explanation)
            for repair in best.repairs {
                let window = window(of: repair, best, &solver)
                findings.append(finding(repair, window, explanation, alternatives))
            }
        }
        for figures in joint.unexplained { findings += unexplained(figures) }
        return findings
    }

    private func finding(
        _ repair: Hypothesis.Repair, _ window: ClosedRange<Int>, _ explanation: Explanation,
        _ alternatives: [Alternative]
    ) -> Finding {
        let unit = sheet.units[repair.unit]
        let (confidence, isAbout) = grade(repair, window, explanation)
        // An item has a few scores and no range of them: the others stand among the alternatives.
        let showsWindow =
            window.count > 1 && !isItem(unit) && (isAbout || repair.value == nil)
        return Finding(
            figure: unit.print.figure, printed: unit.print.printed,
            expected: repair.value.map { text($0, unit) },
            window: showsWindow
                ? ValueWindow(
                    low: ScoreText.of(window.lowerBound), high: ScoreText.of(window.upperBound))
                : nil,
            slip: SlipText(print: unit.number, value: repair.value).slip(repair.kind),
            confidence: confidence,
            evidence: sentences(repair, explanation, confidence),
            alternatives: alternatives, place: unit.print.place)
    }

    /// The grade, and whether the value is only "about" right.
    private func grade(
        _ repair: Hypothesis.Repair, _ window: ClosedRange<Int>, _ explanation: Explanation
    ) -> (Finding.Confidence, isAbout: Bool) {
        let figure = explanation.probability(of: repair.unit)
        if sheet.mayBeOnScale(repair.unit) { return (.possible, true) }
        if repair.kind == .otherPartBlock { return (figure >= 0.8 ? .likely : .possible, true) }
        let value = repair.value.map { explanation.probability(of: repair.unit, value: $0) } ?? 0
        let isNarrow = window.count <= Self.narrow
        if value >= 0.99, isNarrow { return (.certain, false) }
        if value >= 0.99, sheet.units[repair.unit].range == nil { return (.certain, false) }
        if value >= 0.80, isNarrow { return (.likely, value < 0.95) }
        if figure >= 0.95, isNarrow { return (.likely, true) }
        if value >= 0.95, sheet.units[repair.unit].range == nil { return (.likely, false) }
        return (.possible, true)
    }

    /// The window of a repair; in a pair with the other figures repaired, not removed.
    private func window(
        of repair: Hypothesis.Repair, _ best: Hypothesis, _ solver: inout Solver
    ) -> ClosedRange<Int> {
        guard best.repairs.count > 1, repair.kind != .otherPartBlock else { return repair.window }
        var setting = joint.setting
        for other in best.repairs where other.unit != repair.unit {
            setting[other.unit] = other.value
        }
        setting[repair.unit] = nil
        let removed = joint.removed.union(best.figures)
        guard case .consistent(let bounds) = solver.outcome(removing: removed, setting: setting)
        else { return repair.window }
        let node = sheet.units[repair.unit].node
        return CandidateValues.hundredths(bounds.low[node]...bounds.high[node])
    }

    private func alternatives(_ explanation: Explanation) -> [Alternative] {
        let best = explanation.best
        var isBestSeen = false
        var list: [Alternative] = []
        for (hypothesis, probability) in zip(explanation.hypotheses, explanation.probabilities) {
            if !isBestSeen, hypothesis.figures == best?.figures, hypothesis.cost == best?.cost {
                isBestSeen = true
                continue
            }
            guard list.count < Self.mostAlternatives else { break }
            list.append(
                Alternative(
                    repairs: hypothesis.repairs.map(alternative),
                    permille: Int((probability * 1000).rounded())))
        }
        return list
    }

    private func alternative(_ repair: Hypothesis.Repair) -> Alternative.Repair {
        let unit = sheet.units[repair.unit]
        return Alternative.Repair(
            figure: unit.print.figure, printed: unit.print.printed,
            expected: repair.value.map { text($0, unit) },
            slip: SlipText(print: unit.number, value: repair.value).slip(repair.kind))
    }

    /// A value as it would be printed: items without decimals, the rest with two.
    private func text(_ value: Int, _ unit: FigureSheet.Unit) -> String {
        isItem(unit) && value % 100 == 0 ? String(value / 100) : ScoreText.of(value)
    }

    private func isItem(_ unit: FigureSheet.Unit) -> Bool {
        if case .item = sheet.network.nodes[unit.node].sort { true } else { false }
    }

    private func sentences(
        _ repair: Hypothesis.Repair, _ explanation: Explanation, _ confidence: Finding.Confidence
    ) -> Bilingual {
        var parts = [evidence.evidence(repair.unit, value: repair.value)]
        if repair.kind != .otherPartBlock, parts.allSatisfy(\.thai.isEmpty) {
            parts = [together(explanation.conflict)]
        }
        if repair.kind == .otherPartBlock { parts.append(evidence.block(repair)) }
        let others = Set(explanation.hypotheses.map(\.figures)).count - 1
        if confidence == .possible, others > 0 {
            parts.append(
                Bilingual(
                    "ยังอธิบายด้วยตัวเลขอื่นได้อีก \(others) ทาง โปรดตรวจกับต้นฉบับ",
                    "\(others) other explanations exist; check against the source."))
        }
        return .joined(parts.filter { !$0.thai.isEmpty })
    }

    /// The figures that cannot all be right, where no single sum shows it.
    private func together(_ conflict: FigureSet) -> Bilingual {
        let figures = conflict.members.prefix(8).compactMap { unit in
            Figure(sheet.units[unit].print.figure).map { figure in
                let printed = " " + sheet.units[unit].print.printed
                return evidence.name(figure) + Bilingual(printed, printed)
            }
        }
        return Bilingual(
            "ตัวเลขเหล่านี้ถูกพร้อมกันทั้งหมดไม่ได้: \(figures.map(\.thai).joined(separator: ", "))",
            "These cannot all be right: \(figures.map(\.english).joined(separator: ", ")).")
    }

    private func unexplained(_ figures: FigureSet) -> [Finding] {
        guard let unit = figures.members.first.map({ sheet.units[$0] }) else { return [] }
        let names = figures.members.prefix(12).map { sheet.units[$0].print.figure }
        let list = names.joined(separator: ", ")
        return [
            Finding(
                figure: unit.print.figure, printed: unit.print.printed,
                slip: SlipText(print: unit.number, value: nil).slip(.otherNumber),
                confidence: .possible,
                evidence: Bilingual(
                    "ตัวเลขเหล่านี้ขัดกันและไม่พบคำอธิบายที่ง่าย: \(list)",
                    "These figures contradict each other and no simple cause was found: \(list)"),
                place: unit.print.place)
        ]
    }
}
