import Assessment
import ThaiText

/// What a consistency check found, for people to read.
struct CheckPage {
    let consistency: Consistency
    let framework: Framework
    let language: Language
    let terminal: Terminal

    /// The whole answer; its heading is the result.
    func text() -> String {
        var page = Printout(language: language, terminal: terminal)
        addHeading(to: &page)
        for (index, finding) in consistency.findings.enumerated() {
            page.gap()
            add(finding, number: index + 1, to: &page)
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
        let findings = consistency.findings.count
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
                    "ตัวเลขลงตัวทั้งหมด \(verified) จุด ตามเกณฑ์ปี \(framework.year)",
                    "all \(verified) figures agree, by the framework of \(framework.year)"),
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

    private func add(_ finding: Finding, number: Int, to page: inout Printout) {
        let name = name(of: finding.figure)
        page.item("\(number).", "\(name): \(finding.printed) → \(expected(finding))", look: .bold)
        page.paragraph(
            "\(grade(finding.confidence)(language)) · \(finding.slip.text(language))", indent: 5)
        page.paragraph(finding.evidence(language), indent: 5)
        if let place = finding.place {
            page.paragraph(
                Bilingual("อยู่ที่ \(place)", "at \(place)")(language), indent: 5, look: .faint)
        }
        for alternative in others(than: finding) { add(alternative, to: &page) }
    }

    private func name(of figure: String) -> String {
        Figure(figure).map { FigureName(framework: framework)($0)(language) } ?? figure
    }

    /// Alternatives that say more than the window of the finding already does.
    private func others(than finding: Finding) -> [Alternative] {
        guard finding.window != nil else { return finding.alternatives }
        return finding.alternatives.filter { $0.repairs.map(\.figure) != [finding.figure] }
    }

    private func add(_ alternative: Alternative, to page: inout Printout) {
        let repairs = alternative.repairs.map { repair in
            "\(name(of: repair.figure)): \(repair.printed) → \(repair.expected ?? "?")"
        }
        let words = repairs.joined(separator: Bilingual(" และ ", " and ")(language))
        page.item(Bilingual("หรือ", "or")(language), words, indent: 5)
    }

    private func expected(_ finding: Finding) -> String {
        if let expected = finding.expected, finding.window == nil { return expected }
        let window = finding.window.map { $0.low == $0.high ? $0.low : "\($0.low)–\($0.high)" }
        switch (finding.expected, window) {
        case (let expected?, let window?):
            return Bilingual("ประมาณ \(expected) (\(window))", "about \(expected) (\(window))")(
                language)
        case (nil, let window?): return window
        case (let expected?, nil): return expected
        case (nil, nil): return "?"
        }
    }

    private func grade(_ confidence: Finding.Confidence) -> Bilingual {
        switch confidence {
        case .certain: Bilingual("แน่นอน", "certain")
        case .likely: Bilingual("น่าจะใช่", "likely")
        case .possible: Bilingual("เป็นไปได้", "possible")
        }
    }

    private func addVerified(to page: inout Printout) {
        guard !consistency.verified.isEmpty, !consistency.findings.isEmpty else { return }
        page.gap()
        let count = consistency.verified.count
        page.paragraph(
            Bilingual("ตัวเลขอื่นที่ลงตัว \(count) จุด", "\(count) other figures agree")(language),
            look: .good)
    }
}
