import Documents

/// Paragraphs in WordprocessingML.
enum WordParagraph {
    /// Distance between a marker that is written out and its text, in twentieths of a point.
    private static let hanging = 397

    /// What stands around a paragraph and decides its looks.
    struct Setting {
        var style: String?
        var alignment: Paragraph.Alignment?
        var keepNext = false
        /// Distance above, in twentieths of a point; nil leaves it to the style.
        var before: Int?
        var pageBreakBefore = false
    }

    /// The paragraph; a list point gets its marker from the numbering, an unusual marker is written out.
    static func xml(
        _ paragraph: Paragraph, _ setting: Setting, numbering: inout WordNumbering
    ) -> String {
        let point = paragraph.marker.flatMap { numbering.point($0, depth: paragraph.depth) }
        let written = point == nil ? paragraph.marker : nil
        let marker = written.map { text($0) + "<w:r><w:tab/></w:r>" } ?? ""
        return "<w:p>\(properties(paragraph, setting, point))\(marker)"
            + paragraph.runs.map(run).joined() + "</w:p>"
    }

    /// The name of a paragraph's style; nil for the default one.
    static func style(of paragraph: Paragraph) -> String? {
        switch paragraph.style {
        case .body: paragraph.marker == nil ? "BodyText" : nil
        case .heading(let level): "Heading\(min(3, max(1, level)))"
        case .coverTitle: "CoverTitle"
        case .coverAuthority: "CoverAuthority"
        case .signature: "Signature"
        case .caption: "Caption"
        case .plain: nil
        }
    }

    /// The order of the elements is fixed by the schema.
    private static func properties(
        _ paragraph: Paragraph, _ setting: Setting, _ point: WordNumbering.Point?
    ) -> String {
        var out = setting.style.map { #"<w:pStyle w:val="\#($0)"/>"# } ?? ""
        if setting.keepNext { out += "<w:keepNext/>" }
        if setting.pageBreakBefore { out += "<w:pageBreakBefore/>" }
        if let point {
            out +=
                #"<w:numPr><w:ilvl w:val="\#(point.level)"/>"#
                + #"<w:numId w:val="\#(point.list)"/></w:numPr>"#
        }
        let isPoint = paragraph.marker != nil && point == nil
        let left = point == nil ? hanging * (paragraph.depth + (isPoint ? 1 : 0)) : 0
        if isPoint { out += #"<w:tabs><w:tab w:val="left" w:pos="\#(left)"/></w:tabs>"# }
        if let before = setting.before { out += #"<w:spacing w:before="\#(before)"/>"# }
        if left > 0 {
            out += #"<w:ind w:left="\#(left)""# + (isPoint ? #" w:hanging="\#(hanging)"/>"# : "/>")
        }
        out += setting.alignment.map { #"<w:jc w:val="\#(name(of: $0))"/>"# } ?? ""
        return out.isEmpty ? "" : "<w:pPr>\(out)</w:pPr>"
    }

    private static func name(of alignment: Paragraph.Alignment) -> String {
        switch alignment {
        case .leading: "left"
        case .center: "center"
        case .trailing: "right"
        case .justified: "thaiDistribute"
        }
    }

    private static func run(_ run: Run) -> String { text(run.text, bold: run.bold) }

    static func text(_ text: String, bold: Bool = false) -> String {
        let look = bold ? "<w:rPr><w:b/><w:bCs/></w:rPr>" : ""
        return #"<w:r>\#(look)<w:t xml:space="preserve">\#(XMLText.escaped(text))</w:t></w:r>"#
    }
}
