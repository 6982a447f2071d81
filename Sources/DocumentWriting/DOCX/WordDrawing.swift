import Documents

/// The frame in the text that holds a chart, with its alternative text.
enum WordDrawing {
    /// English metric units in a twentieth of a point.
    private static let unitsPerTwip = 635

    static func xml(_ chart: Chart, number: Int, width: Int, pageBreakBefore: Bool) -> String {
        let height = width * (chart.kind == .radar ? 11 : chart.kind == .bar ? 12 : 7) / 20
        let name = XMLText.escaped(chart.title)
        let words = XMLText.escaped(ChartWords().description(of: chart))
        let frame =
            #"<wp:inline distT="0" distB="0" distL="0" distR="0">"#
            + #"<wp:extent cx="\#(width * unitsPerTwip)" cy="\#(height * unitsPerTwip)"/>"#
            + #"<wp:docPr id="\#(number)" name="\#(name)" descr="\#(words)"/>"#
            + #"<wp:cNvGraphicFramePr/><a:graphic>"#
            + #"<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">"#
            + #"<c:chart r:id="rIdChart\#(number)"/></a:graphicData></a:graphic></wp:inline>"#
        let start = pageBreakBefore ? "<w:pageBreakBefore/>" : ""
        return "<w:p><w:pPr>\(start)<w:spacing w:before=\"120\" w:after=\"120\"/>"
            + "<w:jc w:val=\"center\"/></w:pPr><w:r><w:drawing>\(frame)</w:drawing></w:r></w:p>"
    }
}
