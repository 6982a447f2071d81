import Documents

/// The frame in the text that holds a chart or a code for cameras, with its alternative text.
enum WordDrawing {
    /// English metric units in a twentieth of a point.
    private static let unitsPerTwip = 635

    static func xml(
        _ chart: Chart, number: Int, identifier: Int, width: Int, pageBreakBefore: Bool
    ) -> String {
        let height = width * (chart.kind == .radar ? 11 : chart.kind == .bar ? 12 : 7) / 20
        let name = XMLText.escaped(chart.title)
        let words = XMLText.escaped(ChartWords().description(of: chart))
        let frame =
            #"<wp:inline distT="0" distB="0" distL="0" distR="0">"#
            + #"<wp:extent cx="\#(width * unitsPerTwip)" cy="\#(height * unitsPerTwip)"/>"#
            + #"<wp:docPr id="\#(identifier)" name="\#(name)" descr="\#(words)"/>"#
            + #"<wp:cNvGraphicFramePr/><a:graphic>"#
            + #"<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">"#
            + #"<c:chart r:id="rIdChart\#(number)"/></a:graphicData></a:graphic></wp:inline>"#
        return paragraph(frame, alignment: "center", pageBreakBefore: pageBreakBefore)
    }

    /// 4 cm with the quiet zone, as in the PDF.
    private static let sideOfCode = 1_440_000

    /// A code as a picture; `identifier` is the next free one of the document's drawings.
    static func xml(
        _ code: MatrixCode, number: Int, identifier: Int, pageBreakBefore: Bool
    ) -> String {
        let words = XMLText.escaped(code.label)
        let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
        let size = #"cx="\#(sideOfCode)" cy="\#(sideOfCode)""#
        let properties = #"id="\#(identifier)" name="QR \#(number)" descr="\#(words)""#
        let frame =
            #"<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent \#(size)/>"#
            + #"<wp:docPr \#(properties)/><wp:cNvGraphicFramePr/><a:graphic>"#
            + #"<a:graphicData uri="\#(picture)"><pic:pic xmlns:pic="\#(picture)">"#
            + #"<pic:nvPicPr><pic:cNvPr \#(properties)/><pic:cNvPicPr/></pic:nvPicPr>"#
            + #"<pic:blipFill><a:blip r:embed="rIdCode\#(number)"/>"#
            + #"<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"#
            + #"<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext \#(size)/></a:xfrm>"#
            + #"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"#
            + "</a:graphicData></a:graphic></wp:inline>"
        return paragraph(frame, alignment: "left", pageBreakBefore: pageBreakBefore)
    }

    private static func paragraph(
        _ frame: String, alignment: String, pageBreakBefore: Bool
    ) -> String {
        let start = pageBreakBefore ? "<w:pageBreakBefore/>" : ""
        return "<w:p><w:pPr>\(start)<w:spacing w:before=\"120\" w:after=\"120\"/>"
            + "<w:jc w:val=\"\(alignment)\"/></w:pPr><w:r><w:drawing>\(frame)</w:drawing></w:r></w:p>"
    }
}
