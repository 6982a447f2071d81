import ThaiText

/// What is worth knowing and is no mismatch.
struct Oddities {
    /// More scores off the lattice than these are skipped answers, not slips.
    private static let fewOffLattice = 2

    let sheet: FigureSheet
    let joint: JointExplanation
    let respondents: Respondents
    let reachable: ReachableScores
    let evidence: EvidenceWriter
    let isExhausted: Bool

    var remarks: [Remark] { limits + unsureRules + notDerivable + offLattice }

    private var name: FigureName { FigureName(framework: sheet.framework) }

    private var limits: [Remark] {
        var remarks: [Remark] = []
        if sheet.leftOut > 0 {
            remarks.append(
                Remark(
                    kind: .limit, figure: nil,
                    text: Bilingual(
                        "มีตัวเลขมากเกินไป จึงไม่ได้ตรวจ \(sheet.leftOut) ตัวเลขสุดท้าย",
                        "There are too many figures; \(sheet.leftOut) were not checked.")))
        }
        if isExhausted || joint.bounds == nil {
            remarks.append(
                Remark(
                    kind: .limit, figure: nil,
                    text: Bilingual(
                        "ตัวเลขขัดกันหลายแห่งจนค้นหาสาเหตุได้ไม่ครบ โปรดแก้ที่พบก่อนแล้วตรวจอีกครั้ง",
                        "Too many figures contradict each other to find every cause; mend these and check again."
                    )))
        }
        return remarks
    }

    /// Rules of which the framework itself is unsure, and which the figures do not follow.
    private var unsureRules: [Remark] {
        sheet.network.relations.filter { !$0.isHard }.compactMap { relation in
            guard let parent = relation.parent, let unit = settledUnit(parent),
                let range = evidence.interval(of: parent, in: relation),
                let value = sheet.units[unit].value, !range.contains(value)
            else { return nil }
            let figure = sheet.network.nodes[parent].figure
            let own = name(figure)
            let text = ScoreText.of(range)
            return Remark(
                kind: .unsureRule, figure: sheet.units[unit].print.figure,
                text: Bilingual(
                    "\(own.thai) พิมพ์ไว้ \(sheet.units[unit].print.printed) ไม่ตรงกับเกณฑ์เท่าที่ทราบ ซึ่งให้ \(text) (แหล่งที่มา: \(relation.source) ยังไม่ยืนยัน)",
                    "\(own.english) is printed as \(sheet.units[unit].print.printed); the rule we know gives \(text) (source: \(relation.source), unconfirmed)."
                ))
        }
    }

    /// Scores of disclosure that no set of item scores gives.
    private var notDerivable: [Remark] {
        sheet.units.indices.compactMap { index in
            guard !joint.removed.contains(index), let value = sheet.units[index].value,
                case .indicator(let number, nil) = sheet.network.nodes[sheet.units[index].node]
                    .figure,
                reachable.contains(value, indicator: number) == false
            else { return nil }
            return notDerivable(sheet.units[index].print, number)
        }
    }

    private func notDerivable(_ print: PrintedFigure, _ number: Int) -> Remark {
        let groups = sheet.framework.subIndicators(of: number).map(\.items.confidence)
        let doubt =
            groups.contains(.unsure)
            ? Bilingual(
                "การจัดกลุ่มข้อยังไม่ยืนยัน จึงไม่นับว่าผิด",
                "the groups are unconfirmed, so this is no error")
            : Bilingual(
                "โปรดตรวจกับต้นฉบับ", "check against the source")
        return Remark(
            kind: .notDerivable, figure: print.figure,
            text: Bilingual(
                "ตัวชี้วัดที่ \(number) = \(print.printed) คำนวณจากคะแนนรายข้อตามกลุ่มที่ทราบไม่ได้ (\(doubt.thai))",
                "Indicator \(number) = \(print.printed) cannot be derived from scores of items in the groups we know (\(doubt.english))."
            ))
    }

    private var offLattice: [Remark] {
        var byGroup: [Respondents.Group: [Int]] = [:]
        var order: [Respondents.Group] = []
        for index in sheet.units.indices where !joint.removed.contains(index) {
            guard let value = sheet.units[index].value,
                let (group, step) = respondents.groups[index],
                step >= Respondents.wideStep,
                respondents.explains(index, at: value) == false
            else { continue }
            if byGroup[group] == nil { order.append(group) }
            byGroup[group, default: []].append(index)
        }
        return order.flatMap { group in
            let units = byGroup[group] ?? []
            return units.count <= Self.fewOffLattice ? units.compactMap(offLattice) : []
        }
    }

    private func offLattice(_ index: Int) -> Remark? {
        guard let known = respondents.inference(for: index) else { return nil }
        let own = name(sheet.network.nodes[sheet.units[index].node].figure)
        let printed = sheet.units[index].print.printed
        return Remark(
            kind: .offLattice, figure: sheet.units[index].print.figure,
            text: Bilingual(
                "คะแนนอื่นแสดงว่ามีผู้ตอบ \(known.respondents) คน ซึ่งให้\(own.thai) = \(printed) ไม่ได้ เว้นแต่บางคนไม่ตอบข้อนี้",
                "The other scores imply \(known.respondents) respondents, who cannot give \(own.english) = \(printed) unless some skipped it."
            ))
    }

    /// The print of a node that stands after the repairs.
    private func settledUnit(_ node: Int) -> Int? {
        sheet.unitsOfNode[node].first { !joint.removed.contains($0) }
    }
}
