import Documents

/// The text of a Word file with its sections; collects the charts and codes that stand in it.
struct WordBody {
    private(set) var charts: [Chart] = []
    private(set) var codes: [MatrixCode] = []
    private(set) var numbering = WordNumbering()
    private var content = ""
    /// What waits for the next paragraph: a page break, or empty height above it.
    private var pageBreak = false
    private var space: Double = 0
    /// Whether a signature comes after the block in hand.
    private var isSigned = false

    /// Writes all sections; page numbers begin with 1 in the first that carries them.
    mutating func add(_ sections: [Section]) {
        var isCounting = false
        for (index, section) in sections.enumerated() {
            let page = WordPage(orientation: section.orientation)
            for (place, block) in section.blocks.enumerated() {
                let rest = section.blocks[(place + 1)...]
                isSigned = rest.first(where: { !Self.isSpace($0) }).map(Self.isSignature) ?? false
                add(block, after: place > 0 ? section.blocks[place - 1] : nil, page)
            }
            let start = section.numbered && !isCounting ? 1 : nil
            isCounting = isCounting || section.numbered
            let properties = page.properties(numbered: section.numbered, start: start)
            let isLast = index == sections.count - 1
            // A table needs a paragraph after it; one that is hardly there makes no new page.
            if !isLast || section.blocks.last.map(Self.isTable) == true {
                content += Self.end(isLast ? "" : properties)
            }
            if isLast { content += properties }
            pageBreak = false
            space = 0
        }
        if sections.isEmpty { content += "<w:p/>" }
    }

    private static func isTable(_ block: Block) -> Bool {
        if case .table = block { true } else { false }
    }

    private static func isSpace(_ block: Block) -> Bool {
        if case .space = block { true } else { false }
    }

    private static func isSignature(_ block: Block) -> Bool {
        guard case .paragraph(let paragraph) = block else { return false }
        return paragraph.style == .signature
    }

    private static func end(_ properties: String) -> String {
        #"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>"#
            + #"<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>\#(properties)</w:pPr></w:p>"#
    }

    var xml: String {
        "\(OfficeXML.declaration)<w:document \(WordPackage.namespaces)><w:body>\(content)"
            + "</w:body></w:document>"
    }

    private mutating func add(_ block: Block, after previous: Block?, _ page: WordPage) {
        switch block {
        case .paragraph(let paragraph): add(paragraph, after: previous)
        case .table(let table):
            if pageBreak || previous.map(Self.isTable) == true { content += Self.gap(pageBreak) }
            content += WordTable.xml(
                table, width: page.textWidth, keepsLastRow: isSigned, numbering: &numbering)
            pageBreak = false
        case .chart(let chart): add(chart, width: page.textWidth)
        case .matrix(let code): add(code)
        case .space(let points): space += max(0, points)
        case .pageBreak: pageBreak = true
        }
    }

    /// Two tables in a row would become one.
    private static func gap(_ pageBreak: Bool) -> String {
        "<w:p><w:pPr>\(pageBreak ? "<w:pageBreakBefore/>" : "")</w:pPr></w:p>"
    }

    private mutating func add(_ paragraph: Paragraph, after previous: Block?) {
        var setting = WordParagraph.Setting(
            style: WordParagraph.style(of: paragraph), alignment: paragraph.alignment,
            pageBreakBefore: pageBreak)
        let above = Self.distance(above: paragraph, after: previous) + Int(min(space, 1000) * 20)
        if above > 0 { setting.before = above }
        if paragraph.marker == nil { numbering.end() }
        content += WordParagraph.xml(paragraph, setting, numbering: &numbering)
        pageBreak = false
        space = 0
    }

    /// The cover: the title in the upper third, the authority in the lower one.
    private static func distance(above paragraph: Paragraph, after previous: Block?) -> Int {
        if case .paragraph(let last) = previous, last.style == paragraph.style { return 0 }
        switch paragraph.style {
        case .coverTitle: return 2400
        case .coverAuthority: return 4800
        default: return 0
        }
    }

    private mutating func add(_ chart: Chart, width: Int) {
        charts.append(chart)
        content += WordDrawing.xml(
            chart, number: charts.count, identifier: charts.count + codes.count, width: width,
            pageBreakBefore: pageBreak)
        pageBreak = false
    }

    private mutating func add(_ code: MatrixCode) {
        codes.append(code)
        content += WordDrawing.xml(
            code, number: codes.count, identifier: charts.count + codes.count,
            pageBreakBefore: pageBreak)
        pageBreak = false
    }
}
