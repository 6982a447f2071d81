import Documents

/// How paragraphs of each style stand on a page, all lengths in points.
struct ParagraphLook {
    var text: TextLook
    var alignment: TextShape.Alignment
    var firstIndent = 0.0
    /// Empty space at the left side.
    var left = 0.0
    /// Empty space over and under the paragraph.
    var before = 0.0
    var after = 0.0
    /// Whether lines are made about equally long; only for centred text.
    var isBalanced = false
    /// Indentation of the marker of a list point.
    var markerIndent = 0.0

    /// Where the first line of running text begins: one tab of 2.5 cm, as in official letters.
    static let tab = 70.87

    /// The look of a paragraph between the margins of a page that is `width` wide.
    static func onPage(_ paragraph: Paragraph, width: Double) -> ParagraphLook {
        var look = style(paragraph.style, width: width)
        if let alignment = paragraph.alignment { look.alignment = TextShape.Alignment(alignment) }
        if paragraph.marker != nil {
            look.firstIndent = 0
            look.markerIndent = tab / 2 + indent(paragraph.depth)
            look.after = 2
        } else if look.alignment == .center || look.alignment == .trailing {
            look.firstIndent = 0
        }
        if look.alignment != .center { look.isBalanced = false }
        return look
    }

    /// The look of a paragraph in a cell whose column stands `alignment`.
    static func inCell(
        _ paragraph: Paragraph, size: Double, bold: Bool, alignment: Paragraph.Alignment
    ) -> ParagraphLook {
        let isHeading = if case .heading = paragraph.style { true } else { false }
        let asked = TextShape.Alignment(paragraph.alignment ?? alignment)
        // Stretched spaces look torn in a narrow column.
        let calm: TextShape.Alignment = asked == .justified ? .leading : asked
        return ParagraphLook(
            text: TextLook(size: size, bold: bold || isHeading),
            alignment: paragraph.marker == nil ? calm : .leading,
            // So that one sees where one division ends and the next begins.
            after: paragraph.marker == nil ? 3 : 0,
            markerIndent: indent(paragraph.depth) / 2)
    }

    /// Depth beyond all use is cut off so that some width is left.
    private static func indent(_ depth: Int) -> Double { Double(min(6, max(0, depth))) * 22 }

    private static func style(_ style: Paragraph.Style, width: Double) -> ParagraphLook {
        switch style {
        case .body:
            ParagraphLook(
                text: TextLook(size: 16), alignment: .justified, firstIndent: tab, after: 5)
        case .heading(let level): heading(level)
        case .coverTitle:
            ParagraphLook(
                text: TextLook(size: 26, bold: true), alignment: .center, after: 2,
                isBalanced: true)
        case .coverAuthority:
            ParagraphLook(text: TextLook(size: 22, bold: true), alignment: .center)
        case .signature:
            ParagraphLook(text: TextLook(size: 16), alignment: .center, left: width / 2)
        case .caption:
            ParagraphLook(text: TextLook(size: 14), alignment: .center, before: 2, after: 8)
        case .plain: ParagraphLook(text: TextLook(size: 16), alignment: .leading, after: 2)
        }
    }

    private static func heading(_ level: Int) -> ParagraphLook {
        switch level {
        case ...1:
            ParagraphLook(
                text: TextLook(size: 20, bold: true), alignment: .center, before: 4, after: 6,
                isBalanced: true)
        case 2:
            ParagraphLook(
                text: TextLook(size: 18, bold: true), alignment: .leading, before: 8, after: 3)
        default:
            ParagraphLook(
                text: TextLook(size: 16, bold: true), alignment: .leading, before: 5, after: 2)
        }
    }
}

extension TextShape.Alignment {
    /// The engine's word for an alignment of the document tree.
    init(_ alignment: Paragraph.Alignment) {
        self =
            switch alignment {
            case .leading: .leading
            case .center: .center
            case .trailing: .trailing
            case .justified: .justified
            }
    }
}
