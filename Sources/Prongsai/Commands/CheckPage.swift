import Assessment
import ThaiText

/// What a consistency check found, for people to read.
struct CheckPage {
    /// The most other explanations of one finding that are told.
    private static let mostOthers = 6

    /// The most figures that nothing could be checked against that are named.
    private static let mostUnchecked = 12

    let consistency: Consistency
    /// Every figure that the document prints.
    let printed: [String]
    let framework: Framework
    let language: Language
    let terminal: Terminal

    /// The whole answer; its heading is the result.
    func text() -> String {
        var page = Printout(language: language, terminal: terminal)
        addHeading(to: &page)
        var told: [[Alternative]: Int] = [:]
        for (index, group) in groups.enumerated() {
            page.gap()
            add(group, number: index + 1, sameAs: told[group.alternatives], to: &page)
            if told[group.alternatives] == nil { told[group.alternatives] = index + 1 }
        }
        if !consistency.remarks.isEmpty {
            page.gap()
            page.title(Bilingual("ข้อสังเกต (ไม่ใช่ข้อผิด)", "Remarks (no mistakes)"))
            for remark in consistency.remarks { page.item("•", remark.text(language)) }
        }
        addVerified(to: &page)
        return page.text
    }

    private func addHeading(to page: inout Printout) {
        let findings = groups.count
        let verified = consistency.verified.count
        if findings > 0 {
            page.title(
                Bilingual(
                    "พบ \(findings) จุดที่ไม่ลงตัว จากเกณฑ์ปี \(framework.year)",
                    "\(findings) \(findings == 1 ? "figure does" : "figures do") not agree, by the framework of \(framework.year)"
                ), look: .bad)
        } else if verified > 0 {
            page.title(
                Bilingual(
                    "ไม่พบจุดที่ไม่ลงตัว ตัวเลขที่ตรวจกันเองได้ลงตัวทั้ง \(verified) จุด ตามเกณฑ์ปี \(framework.year)",
                    "nothing disagrees: the \(verified) figures that can be checked against each other do agree, by the framework of \(framework.year)"
                ),
                look: .good)
        } else {
            page.title(
                Bilingual(
                    "ไม่มีตัวเลขที่ตรวจกันเองได้ ตามเกณฑ์ปี \(framework.year)",
                    "no figures that can be checked against each other, by the framework of \(framework.year)"
                ),
                look: .doubtful)
        }
    }

    private var groups: [FindingGroup] { FindingGroup.groups(consistency.findings) }

    private func add(
        _ group: FindingGroup, number: Int, sameAs other: Int?, to page: inout Printout
    ) {
        guard let finding = group.findings.first else { return }
        let names = group.findings.map { name(of: $0.figure) }.joined(separator: ", ")
        let printed = group.findings.map { shown($0.printed, of: $0.figure) }
            .joined(separator: ", ")
        page.item("\(number).", "\(names): \(printed) → \(expected(group))", look: .bold)
        page.paragraph(
            "\(grade(finding.confidence)(language)) · \(finding.slip.text(language))", indent: 5)
        page.paragraph(finding.evidence(language), indent: 5)
        for place in group.findings.compactMap(\.place) {
            page.paragraph(
                Bilingual("อยู่ที่ \(place)", "at \(place)")(language), indent: 5, look: .faint)
        }
        add(group.others, sameAs: other, to: &page)
    }

    /// A value of a figure; levels by their name in the language.
    private func shown(_ value: String, of figure: String) -> String {
        guard Figure(figure) == .level else { return value }
        return framework.level(named: value)?.name(language) ?? value
    }

    private func name(of figure: String) -> String {
        Figure(figure).map { FigureName(framework: framework)($0)(language) } ?? figure
    }

    /// Other explanations, one line for the same figures.
    private func add(_ others: [OtherExplanation], sameAs other: Int?, to page: inout Printout) {
        guard !others.isEmpty else { return }
        if let other {
            let same = Bilingual(
                "ทางอื่นที่เป็นไปได้ดูที่จุด \(other)", "for other explanations see \(other)")
            page.paragraph(same(language), indent: 5)
            return
        }
        for other in others.prefix(Self.mostOthers) {
            page.item(Bilingual("หรือ", "or")(language), words(other), indent: 5)
        }
        let rest = others.count - Self.mostOthers
        guard rest > 0 else { return }
        let more = Bilingual(
            "และอีก \(rest) ทางที่เป็นไปได้น้อยกว่า (ดูทั้งหมดด้วย --json)",
            "and \(rest) less likely ones (all of them with --json)")
        page.paragraph(more(language), indent: 5)
    }

    private func words(_ other: OtherExplanation) -> String {
        other.changes.map { change in
            let values =
                change.values.isEmpty
                ? Bilingual("ค่าอื่น", "another value")(language) : ValueList.text(change.values)
            return "\(name(of: change.figure)): \(change.printed) → \(values)"
        }.joined(separator: Bilingual(" และ ", " and ")(language))
    }

    private func expected(_ group: FindingGroup) -> String {
        guard let finding = group.findings.first else { return "?" }
        if finding.slip.kind == .otherPartBlock {
            return Bilingual("ค่าที่ถูกไม่อยู่ในเอกสาร", "the right values are not in the document")(
                language)
        }
        let values = ([finding.expected].compactMap { $0 } + group.otherValues)
            .map { shown($0, of: finding.figure) }
        guard let window = finding.window else {
            return values.isEmpty
                ? "?" : values.joined(separator: Bilingual(" หรือ ", " or ")(language))
        }
        let range = window.low == window.high ? window.low : "\(window.low)–\(window.high)"
        guard let value = finding.expected else { return range }
        return finding.confidence == .possible
            ? Bilingual(
                "อาจเป็น \(value) (ตัวเลขอื่นยอมให้ \(range))",
                "perhaps \(value) (the others allow \(range))")(language)
            : Bilingual("ประมาณ \(value) (\(range))", "about \(value) (\(range))")(language)
    }

    private func grade(_ confidence: Finding.Confidence) -> Bilingual {
        switch confidence {
        case .certain: Bilingual("แน่นอน", "certain")
        case .likely: Bilingual("น่าจะใช่", "likely")
        case .possible: Bilingual("เป็นไปได้", "possible")
        }
    }

    private func addVerified(to page: inout Printout) {
        page.gap()
        if !consistency.verified.isEmpty, !consistency.findings.isEmpty {
            let count = consistency.verified.count
            page.paragraph(
                Bilingual("ตัวเลขอื่นที่ลงตัว \(count) จุด", "\(count) other figures agree")(language),
                look: .good)
        }
        guard !unchecked.isEmpty, !consistency.verified.isEmpty || !consistency.findings.isEmpty
        else { return }
        let rest = unchecked.count - Self.mostUnchecked
        let more = rest > 0 ? [Bilingual("และอีก \(rest) จุด", "and \(rest) more")(language)] : []
        let names = unchecked.prefix(Self.mostUnchecked).map(name(of:)) + more
        page.paragraph(
            Bilingual(
                "ไม่มีตัวเลขอื่นให้ตรวจเทียบ \(unchecked.count) จุด: ",
                "nothing to check against for \(unchecked.count): ")(language)
                + names.joined(separator: ", "), look: .faint)
    }

    /// Printed figures that agree with nothing and disagree with nothing, in the framework's order.
    private var unchecked: [String] {
        var seen = Set(consistency.verified).union(consistency.findings.map(\.figure))
        let order = framework.questions.map(\.code)
        return printed.filter { seen.insert($0).inserted }
            .map { figure in (figure, Self.code(of: figure).flatMap(order.firstIndex) ?? -1) }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
            .map(\.0)
    }

    private static func code(of figure: String) -> String? {
        switch Figure(figure) {
        case .question(let code, _), .distribution(let code, _): code
        default: nil
        }
    }
}
