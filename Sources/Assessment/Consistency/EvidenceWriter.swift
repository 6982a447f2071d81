import ThaiText

/// Says which figures prove a finding.
struct EvidenceWriter {
    /// Intervals wider than this many hundredths prove nothing worth a sentence.
    private static let telling = 300

    let sheet: FigureSheet
    let respondents: Respondents
    /// Where every figure lies when the wrong ones are set aside.
    let bounds: Bounds
    let name: FigureName

    init(_ sheet: FigureSheet, respondents: Respondents, bounds: Bounds) {
        self.sheet = sheet
        self.respondents = respondents
        self.bounds = bounds
        name = FigureName(framework: sheet.framework)
    }

    /// The sentences about one print, with the value it should have had.
    func evidence(_ unit: Int, value: Int?) -> Bilingual {
        var sentences = impossible(unit) + otherPrints(unit)
        let node = sheet.units[unit].node
        let telling = sheet.network.touching[node].map { sheet.network.relations[$0] }
            .compactMap { relation in interval(of: node, in: relation).map { (relation, $0) } }
            .filter { isBroken(unit, by: $0.1) }
            .sorted { $0.1.count < $1.1.count }
        sentences += telling.prefix(2).map { sentence($0.0, unit, $0.1) }
        sentences += value.map { lattice(unit, $0) } ?? []
        return .joined(sentences)
    }

    /// What a block from the other part leaves for the right values.
    func block(_ repair: Hypothesis.Repair) -> Bilingual {
        let node = sheet.units[repair.unit].node
        let parents = sheet.network.touching[node].map { sheet.network.relations[$0] }
            .filter { $0.kind == .mean && $0.children.contains(node) }
        guard let relation = parents.first, let parent = relation.parent else {
            return Bilingual("", "")
        }
        let range = CandidateValues.hundredths(bounds.low[parent]...bounds.high[parent])
        let own = name(sheet.network.nodes[parent].figure)
        let children = name.list(relation.children.map { sheet.network.nodes[$0].figure })
        return Bilingual(
            "คะแนน\(children.thai) ที่พิมพ์เป็นค่าของอีกส่วนหนึ่งของแบบวัดทั้งชุด ค่าของส่วนนี้ไม่อยู่ในเอกสาร ทราบเพียงว่า \(own.thai) ซึ่งเป็นค่าเฉลี่ยต้องได้ \(ScoreText.of(range))",
            "The printed \(children.english) are all the other part's values. Those of this part are not in the document; their mean, \(own.english), must be \(ScoreText.of(range))."
        )
    }

    /// The values in hundredths that one relation leaves to a node; nil when it leaves too many.
    func interval(of node: Int, in relation: Relation) -> ClosedRange<Int>? {
        var low = -relation.slack - relation.constant
        var high = relation.slack - relation.constant
        var factor: Int64 = 0
        for term in relation.terms {
            if term.node == node {
                factor = term.factor
                continue
            }
            let first = bounds.low[term.node] * term.factor
            let second = bounds.high[term.node] * term.factor
            low -= max(first, second)
            high -= min(first, second)
        }
        guard factor != 0 else { return nil }
        let ends = [low / factor, high / factor].sorted()
        guard let first = ends.first, let last = ends.last, last >= 0, first <= .full else {
            return nil
        }
        let range = CandidateValues.hundredths(max(0, first)...max(0, last))
        // What is left of 100 may be much and still proves that there is too much.
        return range.count <= Self.telling || relation.kind == .someShares ? range : nil
    }

    private func isBroken(_ unit: Int, by range: ClosedRange<Int>) -> Bool {
        guard let value = sheet.units[unit].value, sheet.units[unit].range != nil else {
            return true
        }
        return !range.contains(value)
    }

    private func impossible(_ unit: Int) -> [Bilingual] {
        guard sheet.units[unit].range == nil else { return [] }
        let printed = sheet.units[unit].print.printed
        if case .item(let allowed) = sheet.network.nodes[sheet.units[unit].node].sort {
            return [offScale(unit, allowed)]
        }
        return [
            Bilingual(
                "“\(printed)” เป็นคะแนนไม่ได้ (0–100 ทศนิยมไม่เกินสองตำแหน่ง)",
                "“\(printed)” is no score (0–100, at most two decimals).")
        ]
    }

    /// A print that is none of an item's scores.
    private func offScale(_ unit: Int, _ allowed: [Int]) -> Bilingual {
        let scores = allowed.map { String($0 / 100) }.joined(separator: ", ")
        let printed = sheet.units[unit].print.printed
        let doubt =
            sheet.mayBeOnScale(unit)
            ? Bilingual(" เท่าที่ทราบ (ยังไม่ยืนยัน)", " as far as we know (unconfirmed)")
            : Bilingual("", "")
        return Bilingual(
            "\(printed) ไม่อยู่ในเกณฑ์คะแนนรายข้อ ซึ่งมีเพียง \(scores)\(doubt.thai)",
            "\(printed) is not on the item's scale, which has only \(scores)\(doubt.english).")
    }

    private func otherPrints(_ unit: Int) -> [Bilingual] {
        let others = sheet.unitsOfNode[sheet.units[unit].node].filter { $0 != unit }
        return others.map { other in
            let place = sheet.units[other].print.place.map { " (\($0))" } ?? ""
            let printed = sheet.units[other].print.printed
            return Bilingual(
                "อีกแห่งในเอกสาร\(place) พิมพ์ว่า \(printed)",
                "Elsewhere the document\(place) prints \(printed).")
        }
    }

    private func sentence(
        _ relation: Relation, _ unit: Int, _ range: ClosedRange<Int>
    ) -> Bilingual {
        let node = sheet.units[unit].node
        let figures = relation.children.map { sheet.network.nodes[$0].figure }
        let children = name.list(figures)
        let text = ScoreText.of(range)
        let own = name(sheet.network.nodes[node].figure)
        switch relation.kind {
        case .shares: return shares(relation, unit, own, text)
        case .someShares:
            return someShares(relation, unit, own, ScoreText.of(range.upperBound))
        case .weights where relation.parent == node:
            return Bilingual("\(weighted(relation)) = \(text)", "\(weighted(relation)) = \(text).")
        case .points where relation.parent == node:
            return Bilingual(
                "คิดจากร้อยละของคำตอบที่พิมพ์ คะแนนคือ \(text)",
                "The printed shares of answers make \(text).")
        case .mean where relation.parent == node, .parts where relation.parent == node:
            return Bilingual(
                "ค่าเฉลี่ยของ \(children.thai) คือ \(text)",
                "The mean of \(children.english) is \(text).")
        default: return child(relation, own, text)
        }
    }

    private func child(_ relation: Relation, _ own: Bilingual, _ text: String) -> Bilingual {
        guard let parent = relation.parent else { return own }
        let figure = name(sheet.network.nodes[parent].figure)
        let value = printed(parent)
        return Bilingual(
            "\(figure.thai)\(value) กับตัวเลขอื่นที่รวมอยู่ด้วย ทำให้ \(own.thai) ต้องเป็น \(text)",
            "\(capital(figure.english))\(value) and the others in it leave \(text) for \(own.english)."
        )
    }

    private func shares(
        _ relation: Relation, _ unit: Int, _ own: Bilingual, _ text: String
    ) -> Bilingual {
        let sum = printedSum(relation, unit)
        return Bilingual(
            "ร้อยละของคำตอบที่พิมพ์รวมกันได้ \(ScoreText.of(sum)) ต้องรวมเป็น 100 จึงเหลือให้ \(own.thai) เท่ากับ \(text)",
            "The printed shares sum to \(ScoreText.of(sum)); to sum to 100, \(own.english) must be \(text)."
        )
    }

    private func someShares(
        _ relation: Relation, _ unit: Int, _ own: Bilingual, _ text: String
    ) -> Bilingual {
        let sum = printedSum(relation, unit)
        return Bilingual(
            "ร้อยละของคำตอบที่พิมพ์รวมกันได้ \(ScoreText.of(sum)) ซึ่งเกิน 100 จึงเหลือให้ \(own.thai) ไม่เกิน \(text)",
            "The printed shares sum to \(ScoreText.of(sum)), which is above 100; that leaves \(own.english) \(text) at most."
        )
    }

    /// What the printed shares of a question sum to, with the print in question among several of one share.
    private func printedSum(_ relation: Relation, _ unit: Int) -> Int {
        let prints = relation.children.compactMap { node in
            node == sheet.units[unit].node ? unit : sheet.unitsOfNode[node].first
        }
        return prints.compactMap { sheet.units[$0].value }.reduce(0, +)
    }

    private func weighted(_ relation: Relation) -> String {
        let whole = relation.terms.last.map { -$0.factor } ?? 1
        return zip(relation.terms, relation.children).map { term, child in
            let hundredths = Int(term.factor * 10_000 / max(1, whole))
            let percent = hundredths % 100 == 0 ? "\(hundredths / 100)" : ScoreText.of(hundredths)
            let figure = sheet.network.nodes[child].figure
            let id = if case .instrument(let id, _) = figure { id } else { "\(figure)" }
            return "\(percent)% × \(id)\(printed(child))"
        }.joined(separator: " + ")
    }

    /// The value of a node as it stands or follows, with a space before it; nothing where it is open.
    private func printed(_ node: Int) -> String {
        let range = CandidateValues.hundredths(bounds.low[node]...bounds.high[node])
        guard range.count <= Self.telling else { return "" }
        return " " + ScoreText.of((range.lowerBound + range.upperBound) / 2)
    }

    private func lattice(_ unit: Int, _ value: Int) -> [Bilingual] {
        guard let known = respondents.inference(for: unit),
            respondents.explains(unit, at: value) == true, let printed = sheet.units[unit].value,
            respondents.explains(unit, at: printed) == false
        else { return [] }
        let right = ScoreText.of(value)
        let read = sheet.units[unit].print.printed
        return [
            Bilingual(
                "คะแนนอื่นทั้งหมดแสดงว่ามีผู้ตอบ \(known.respondents) คน ซึ่งให้ \(right) ได้ แต่ให้ \(read) ไม่ได้",
                "The other scores imply \(known.respondents) respondents, who can give \(right) but not \(read)."
            )
        ]
    }

    private func capital(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
