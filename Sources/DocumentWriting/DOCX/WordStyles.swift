/// The styles of official documents: one per purpose of a paragraph, so that they can be changed at once.
enum WordStyles {
    private static let face = "TH Sarabun New"

    /// A paragraph style; sizes in points, distances in twentieths of a point.
    private struct Style {
        var id: String
        var name: String
        var points = 16
        var bold = false
        var paragraph = ""
        var isHeading = false
    }

    private static let centred = #"<w:jc w:val="center"/>"#

    private static let styles = [
        Style(
            id: "BodyText", name: "Body Text",
            paragraph: #"<w:spacing w:after="120"/><w:ind w:firstLine="1418"/>"#
                + #"<w:jc w:val="thaiDistribute"/>"#),
        heading(1, points: 18, #"<w:spacing w:before="120" w:after="160"/>"#),
        heading(2, points: 16, #"<w:spacing w:before="200" w:after="80"/>"#),
        heading(3, points: 16, #"<w:spacing w:before="120" w:after="40"/>"#),
        Style(id: "CoverTitle", name: "Cover Title", points: 26, bold: true, paragraph: centred),
        Style(
            id: "CoverAuthority", name: "Cover Authority", points: 24, bold: true,
            paragraph: centred),
        Style(
            id: "Signature", name: "Signature",
            paragraph: #"<w:keepNext/><w:keepLines/><w:ind w:left="3969"/>"# + centred),
        Style(
            id: "Caption", name: "caption", points: 14,
            paragraph: #"<w:spacing w:before="40" w:after="160"/>"# + centred),
        Style(id: "TableText", name: "Table Text", points: 15),
        Style(id: "TableTextDense", name: "Table Text Dense", points: 14),
        Style(id: "Header", name: "header", paragraph: centred),
    ]

    private static func heading(_ level: Int, points: Int, _ spacing: String) -> Style {
        Style(
            id: "Heading\(level)", name: "heading \(level)", points: points, bold: true,
            paragraph: #"<w:keepNext/><w:keepLines/>\#(spacing)"#
                + #"<w:outlineLvl w:val="\#(level - 1)"/>"#,
            isHeading: true)
    }

    static let xml =
        "\(OfficeXML.declaration)<w:styles \(WordPackage.namespaces)>"
        + "<w:docDefaults><w:rPrDefault><w:rPr>"
        + #"<w:rFonts w:ascii="\#(face)" w:hAnsi="\#(face)" w:eastAsia="\#(face)" w:cs="\#(face)"/>"#
        + size(16) + #"<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="th-TH"/>"#
        + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        + #"<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>"#
        + "</w:pPr></w:pPrDefault></w:docDefaults>"
        + #"<w:style w:type="paragraph" w:default="1" w:styleId="Normal">"#
        + #"<w:name w:val="Normal"/><w:qFormat/></w:style>"#
        + styles.map(definition).joined() + tableStyle + "</w:styles>"

    private static func definition(_ style: Style) -> String {
        let bold = style.bold ? "<w:b/><w:bCs/>" : ""
        let next = style.isHeading ? #"<w:next w:val="BodyText"/>"# : ""
        return #"<w:style w:type="paragraph" w:styleId="\#(style.id)">"#
            + #"<w:name w:val="\#(style.name)"/><w:basedOn w:val="Normal"/>\#(next)<w:qFormat/>"#
            + "<w:pPr>\(style.paragraph)</w:pPr><w:rPr>\(bold)\(size(style.points))</w:rPr></w:style>"
    }

    private static func size(_ points: Int) -> String {
        #"<w:sz w:val="\#(points * 2)"/><w:szCs w:val="\#(points * 2)"/>"#
    }

    private static let tableStyle =
        #"<w:style w:type="table" w:styleId="OfficialTable"><w:name w:val="Official Table"/>"#
        + "<w:tblPr><w:tblBorders>"
        + ["top", "left", "bottom", "right", "insideH", "insideV"].map { side in
            #"<w:\#(side) w:val="single" w:sz="4" w:space="0" w:color="000000"/>"#
        }.joined() + "</w:tblBorders><w:tblCellMar>"
        + #"<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>"#
        + "</w:tblCellMar></w:tblPr></w:style>"
}
