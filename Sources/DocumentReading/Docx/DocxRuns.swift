internal import Documents

/// Gathers the text of one DOCX paragraph: what is inserted is read, what is deleted or hidden is not.
struct DocxRuns {
    private(set) var text = RunCollector()
    /// Text boxes anchored in the paragraph.
    private(set) var boxes: [Element] = []
    /// Footnotes and endnotes it refers to, as the kind and number of each.
    private(set) var notes: [(kind: String, id: String)] = []
    private var styleBold: Bool
    private let styles: DocxStyles
    /// Depth of field instructions ("PAGE", "TOC …"), which are not shown.
    private var instructions = 0

    /// Gathers a paragraph whose style is bold or not.
    init(_ paragraph: Element, bold: Bool, styles: DocxStyles) {
        styleBold = bold
        self.styles = styles
        take(paragraph)
    }

    private mutating func take(_ parent: Element) {
        for child in parent.elements {
            switch child.name {
            case "r": takeRun(child)
            case "pPr", "rPr", "del", "moveFrom", "sdtPr", "sdtEndPr", "fldData": break
            case "AlternateContent": takeAlternative(child)
            case "t" where parent.name != "r": text.add(child.text, bold: styleBold)
            default: take(child)
            }
        }
    }

    private mutating func takeRun(_ run: Element) {
        let properties = run.first("rPr")
        if properties?.first("vanish")?.isOn == true || properties?.first("del") != nil { return }
        let named = properties?.first("rStyle")?["val"].map { styles.style($0).bold ?? false }
        let bold = DocxStyles.bold(properties) ?? named ?? styleBold
        for child in run.elements { takePiece(child, bold: bold) }
    }

    private mutating func takePiece(_ piece: Element, bold: Bool) {
        switch piece.name {
        case "fldChar":
            if piece["fldCharType"] == "begin" { instructions += 1 }
            if piece["fldCharType"] == "separate" { instructions = max(0, instructions - 1) }
        case "AlternateContent": takeAlternative(piece)
        case "drawing", "pict", "object": takeBoxes(piece)
        case "footnoteReference", "endnoteReference":
            if let id = piece["id"] {
                notes.append((String(piece.name.dropLast("Reference".count)), id))
            }
        default:
            if instructions == 0 { takeText(piece, bold: bold) }
        }
    }

    private mutating func takeText(_ piece: Element, bold: Bool) {
        switch piece.name {
        case "t": text.add(piece.text, bold: bold)
        case "tab", "ptab": text.add("\t", bold: bold)
        case "br", "cr": text.breakLine()
        case "noBreakHyphen": text.add("-", bold: bold)
        case "sym": text.add(Self.symbol(piece), bold: bold)
        case "ruby": takeRuby(piece)
        default: break
        }
    }

    private mutating func takeRuby(_ ruby: Element) {
        if let base = ruby.first("rubyBase") { take(base) }
    }

    /// Word writes the same drawing twice, for new and for old readers; one is taken.
    private mutating func takeAlternative(_ alternative: Element) {
        let before = boxes.count
        for branch in alternative.all("Choice") + alternative.all("Fallback") {
            takeBoxes(branch)
            if boxes.count > before { return }
        }
    }

    private mutating func takeBoxes(_ parent: Element) {
        for child in parent.elements {
            switch child.name {
            case "txbxContent": boxes.append(child)
            case "AlternateContent": takeAlternative(child)
            default: takeBoxes(child)
            }
        }
    }

    /// A sign of a symbol font; codes of the private use area show nothing by themselves.
    private static func symbol(_ piece: Element) -> String {
        guard let code = piece["char"].flatMap({ UInt32($0, radix: 16) }),
            let scalar = Unicode.Scalar(code)
        else { return "" }
        return scalar.properties.generalCategory == .privateUse ? "•" : String(scalar)
    }
}
