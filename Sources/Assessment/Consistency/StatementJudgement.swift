import ThaiText

/// What becomes of the document's level and of its statements once the figures are settled.
struct StatementJudgement {
    private(set) var findings: [Finding] = []
    private(set) var remarks: [Remark] = []
    private(set) var verified: [String] = []

    private let sheet: FigureSheet
    private let joint: JointExplanation
    private let statements: Statements
    private let confirmed: Set<String>
    private let name: FigureName

    init(
        sheet: FigureSheet, joint: JointExplanation, statements: Statements, levelRule: LevelRule,
        verified: Set<String>, derivation: Derivation
    ) {
        self.sheet = sheet
        self.joint = joint
        self.statements = statements
        confirmed = verified
        name = FigureName(framework: sheet.framework)
        for level in sheet.levels.prefix(3) { judge(level, levelRule, derivation) }
        for statement in statements.all { judge(statement) }
    }

    private mutating func judge(
        _ level: PrintedFigure, _ rule: LevelRule, _ derivation: Derivation
    ) {
        guard let printed = rule.name(of: level.printed) else {
            remarks.append(
                Remark(
                    kind: .unknown, figure: level.figure,
                    text: Bilingual(
                        "“\(level.printed)” ไม่ใช่ชื่อระดับของปีงบประมาณ \(sheet.framework.year)",
                        "“\(level.printed)” is no level of fiscal year \(sheet.framework.year).")))
            return
        }
        let possible = derivation.level
        guard joint.bounds != nil, possible.count < sheet.framework.levels.count else { return }
        if possible.contains(printed) {
            if possible.count == 1, rule.isSure { verified.append(level.figure) }
            return
        }
        let text = levelEvidence(derivation, possible)
        guard rule.isSure else {
            remarks.append(Remark(kind: .unsureRule, figure: level.figure, text: text))
            return
        }
        findings.append(finding(level, possible, text))
    }

    private func finding(
        _ level: PrintedFigure, _ possible: [String], _ text: Bilingual
    ) -> Finding {
        let totals = sheet.network.place(of: .total).map { sheet.unitsOfNode[$0] } ?? []
        let isTotalWrong = totals.contains { joint.removed.contains($0) }
        let isSettled = isTotalWrong || confirmed.contains("total") || totals.isEmpty
        let slip: Slip.Kind = isTotalWrong ? .levelOfWrongScore : .contradictsFigures
        return Finding(
            figure: level.figure, printed: level.printed,
            expected: possible.count == 1 ? possible.first : nil,
            slip: SlipText(print: PrintedNumber(""), value: nil).slip(slip),
            confidence: isSettled ? .likely : .possible, evidence: text,
            alternatives: possible.count == 1
                ? []
                : possible.map {
                    Alternative(
                        repairs: [
                            Alternative.Repair(
                                figure: level.figure, printed: level.printed, expected: $0,
                                slip: SlipText(print: PrintedNumber(""), value: nil).slip(slip))
                        ], permille: 1000 / max(1, possible.count))
                }, place: level.place)
    }

    private func levelEvidence(_ derivation: Derivation, _ possible: [String]) -> Bilingual {
        let scores = derivation.levelScores
        let names = possible.joined(separator: " / ")
        return Bilingual(
            "\(scores.thai) ตรงกับระดับ \(names)",
            "\(scores.english) make the level \(names).")
    }

    private mutating func judge(_ statement: Statements.Statement) {
        guard let claim = statement.claim else { return }
        let before = statements.holds(statement) { printed($0) }
        let after = statements.holds(statement) { settled($0) }
        guard before == false || after == false else { return }
        if before != false {
            remarks.append(
                Remark(
                    kind: .restsOnWrongFigure, figure: claim.figure,
                    text: Bilingual(
                        "ข้อความ “\(claim.text)” อาศัยตัวเลขที่ผิด โปรดทบทวน",
                        "The statement “\(claim.text)” rests on a wrong figure; review it.")))
            return
        }
        guard after == false, let unit = sheet.unitsOfNode[statement.subject].first else { return }
        let isConfirmed = statement.nodes.prefix(40).allSatisfy { node in
            sheet.unitsOfNode[node].allSatisfy { confirmed.contains(sheet.units[$0].print.figure) }
        }
        findings.append(
            Finding(
                figure: claim.figure, printed: sheet.units[unit].print.printed,
                slip: SlipText(print: PrintedNumber(""), value: nil).slip(.contradictsFigures),
                confidence: isConfirmed ? .likely : .possible,
                evidence: contradiction(statement, claim), place: sheet.units[unit].print.place))
    }

    private func contradiction(
        _ statement: Statements.Statement, _ claim: Claim
    ) -> Bilingual {
        let subject = figure(statement.subject)
        let said = Bilingual(
            "เอกสารระบุว่า “\(claim.text)” แต่", "The document says “\(claim.text)”, but ")
        let either = Bilingual(
            " ข้อความหรือตัวเลขอย่างใดอย่างหนึ่งผิด", " Either the statement or the figure is wrong.")
        switch statement.condition {
        case .extreme(let others, let isHighest):
            let beyond = others.filter { node in
                guard let value = settled(node), let own = settled(statement.subject) else {
                    return false
                }
                return isHighest ? value > own : value < own
            }
            let list = beyond.prefix(3).map(figure)
            return said
                + Bilingual(
                    "\(list.map(\.thai).joined(separator: ", ")) \(isHighest ? "สูงกว่า" : "ต่ำกว่า") \(subject.thai)",
                    "\(list.map(\.english).joined(separator: ", ")) is \(isHighest ? "higher" : "lower") than \(subject.english)."
                )
                + either
        case .target(let mark, _), .change(let mark, _):
            return said
                + Bilingual(
                    "\(subject.thai) เทียบกับ \(ScoreText.of(mark))",
                    "\(subject.english) is compared with \(ScoreText.of(mark)).")
                + either
        case .level: return said + either
        }
    }

    /// A figure's name with its value.
    private func figure(_ node: Int) -> Bilingual {
        let value = settled(node).map { " = \(ScoreText.of($0))" } ?? ""
        return name(sheet.network.nodes[node].figure) + Bilingual(value, value)
    }

    private func printed(_ node: Int) -> Int? {
        sheet.unitsOfNode[node].first.flatMap { sheet.units[$0].value }
    }

    /// The value of a figure when the wrong ones are repaired; nil when it is wrong and its value open.
    private func settled(_ node: Int) -> Int? {
        for unit in sheet.unitsOfNode[node] {
            if let value = joint.setting[unit] { return value }
            if !joint.removed.contains(unit) { return sheet.units[unit].value }
        }
        return nil
    }
}

extension Derivation {
    /// Total and instruments with their values, as far as they are known.
    var levelScores: Bilingual {
        let figures = [Figure.total] + sheet.framework.instruments.map { .instrument($0.id) }
        let name = FigureName(framework: sheet.framework)
        let texts = figures.compactMap { figure -> Bilingual? in
            guard let node = sheet.network.place(of: figure) else { return nil }
            let range = CandidateValues.hundredths(bounds.low[node]...bounds.high[node])
            guard range.count <= 100 else { return nil }
            let value = " " + ScoreText.of((range.lowerBound + range.upperBound) / 2)
            return name(figure) + Bilingual(value, value)
        }
        return Bilingual(
            texts.map(\.thai).joined(separator: ", "), texts.map(\.english).joined(separator: ", "))
    }
}
