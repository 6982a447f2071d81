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
        let printed = group.findings.map { wording.value($0.printed, of: $0.figure)(language) }
            .joined(separator: ", ")
        let right = wording.expected(group).map { " → \($0(language))" } ?? ""
        page.item("\(number).", "\(names): \(printed)\(right)", look: .bold)
        page.paragraph(
            "\(wording.grade(finding.confidence)(language)) · \(finding.slip.text(language))",
            indent: 5)
        page.paragraph(finding.evidence(language), indent: 5)
        for place in group.findings.compactMap(\.place) {
            page.paragraph(
                Bilingual("อยู่ที่ \(place)", "at \(place)")(language), indent: 5, look: .faint)
        }
        add(group.others, sameAs: other, to: &page)
    }

    private var wording: FindingWording { FindingWording(framework: framework) }

    private func name(of figure: String) -> String { wording.name(of: figure)(language) }

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
            "\(name(of: change.figure)): \(change.printed) → \(wording.values(of: change)(language))"
        }.joined(separator: Bilingual(" และ ", " and ")(language))
    }

    private func addVerified(to page: inout Printout) {
        page.gap()
        if !consistency.verified.isEmpty, !consistency.findings.isEmpty {
            let count = consistency.verified.count
            page.paragraph(
                Bilingual("ตัวเลขอื่นที่ลงตัว \(count) จุด", "\(count) other figures agree")(language),
                look: .good)
        }
        let unchecked = consistency.unchecked(of: printed, framework)
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
}
