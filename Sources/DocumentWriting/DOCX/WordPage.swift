import Documents

/// A4 with the margins of official letters, in twentieths of a point.
struct WordPage {
    var orientation: Section.Orientation

    private static let short = 11906
    private static let long = 16838
    private static let top = 1418
    private static let bottom = 1134

    private var left: Int { orientation == .portrait ? 1701 : 1134 }
    private let right = 1134
    private var width: Int { orientation == .portrait ? Self.short : Self.long }
    private var height: Int { orientation == .portrait ? Self.long : Self.short }

    /// The width between the margins.
    var textWidth: Int { width - left - right }

    /// The properties that end a section; `start` is the number of its first page.
    func properties(numbered: Bool, start: Int?) -> String {
        let turned = orientation == .landscape ? #" w:orient="landscape""# : ""
        let first = start.map { #" w:start="\#($0)""# } ?? ""
        return "<w:sectPr>"
            + #"<w:headerReference w:type="default" r:id="\#(numbered ? "rIdNumbered" : "rIdPlain")"/>"#
            + #"<w:type w:val="nextPage"/>"#
            + #"<w:pgSz w:w="\#(width)" w:h="\#(height)"\#(turned)/>"#
            + #"<w:pgMar w:top="\#(Self.top)" w:right="\#(right)" w:bottom="\#(Self.bottom)" "#
            + #"w:left="\#(left)" w:header="709" w:footer="567" w:gutter="0"/>"#
            + #"<w:pgNumType w:fmt="thaiNumbers"\#(first)/></w:sectPr>"#
    }
}
