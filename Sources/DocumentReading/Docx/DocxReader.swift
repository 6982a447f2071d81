internal import Documents

/// Reads a Word document (DOCX) into a document tree.
///
/// Headers and footers are left out; text boxes follow the paragraph that holds them, footnotes stand at the end.
struct DocxReader {
    let styles: DocxStyles
    var numbering: DocxNumbering
    private var sections: [Section] = []
    private var blocks: [Block] = []
    private var tables = 0
    private var notes: [(kind: String, id: String)] = []

    /// The document in a DOCX file's bytes.
    static func read(_ bytes: [UInt8]) throws(ReadingError) -> Document {
        let package = try OfficePackage(bytes, kind: "DOCX")
        guard let body = try package.root(of: package.main).first("body") else {
            throw .damagedPart(kind: "DOCX", part: package.main)
        }
        var reader = DocxReader(
            styles: DocxStyles(try? package.root(ofType: "styles")),
            numbering: DocxNumbering(try? package.root(ofType: "numbering")))
        reader.take(body)
        reader.takeNotes(package)
        reader.closeSection(nil)
        var document = Document(sections: reader.sections)
        if document.blocks.isEmpty, Self.holdsPicture(body) {
            document.doubts = [Doubt(place: Place(), text: "", reason: .pictureOnly)]
        }
        return document
    }

    private init(styles: DocxStyles, numbering: DocxNumbering) {
        self.styles = styles
        self.numbering = numbering
    }

    private mutating func take(_ body: Element) {
        for element in Self.flow(body) {
            switch element.name {
            case "p":
                blocks += paragraphs(element, inTable: false).map(Block.paragraph)
                if let end = element.first("pPr")?.first("sectPr") { closeSection(end) }
            case "tbl":
                if let table = table(element, nested: false) { blocks.append(.table(table)) }
            case "sectPr": closeSection(element)
            default: break
            }
        }
    }

    /// Paragraphs, tables and section ends, also those inside content controls, insertions and the like.
    static func flow(_ parent: Element) -> [Element] {
        parent.elements.flatMap { child -> [Element] in
            switch child.name {
            case "p", "tbl", "sectPr": [child]
            case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "Choice":
                flow(child)
            case "AlternateContent":
                (child.first("Choice") ?? child.first("Fallback")).map(flow) ?? []
            default: []
            }
        }
    }

    /// The paragraphs of one DOCX paragraph: its lines, then its text boxes.
    mutating func paragraphs(_ element: Element, inTable: Bool) -> [Paragraph] {
        let properties = element.first("pPr")
        let style = styles.style(properties?.first("pStyle")?["val"])
        let runs = DocxRuns(element, bold: style.bold ?? false, styles: styles)
        notes += runs.notes
        let list = Self.list(properties, style: style)
        let marker = list.flatMap { numbering.next($0.number, level: $0.level) }
        var out = runs.text.paragraphs(
            style: Self.look(properties, style: style, inTable: inTable),
            alignment: DocxStyles.alignment(properties) ?? style.alignment,
            marker: marker, depth: list?.level ?? 0)
        for box in runs.boxes { out += flattened(box) }
        return out
    }

    /// The paragraphs of a cell, text box or note; a table in it gives one paragraph a row.
    mutating func flattened(_ parent: Element) -> [Paragraph] {
        var out: [Paragraph] = []
        for element in Self.flow(parent) {
            if element.name == "p" {
                out += paragraphs(element, inTable: true)
            } else if element.name == "tbl", let table = table(element, nested: true) {
                out += table.flattened
            }
        }
        return out
    }

    /// The number of a table that stands on its own; a nested one has none.
    mutating func nextTable() -> Int {
        tables += 1
        return tables
    }

    private mutating func closeSection(_ properties: Element?) {
        let landscape = properties?.first("pgSz")?["orient"] == "landscape"
        if !blocks.isEmpty {
            sections.append(
                Section(orientation: landscape ? .landscape : .portrait, blocks: blocks))
        }
        blocks = []
    }

    private mutating func takeNotes(_ package: OfficePackage) {
        for kind in ["footnote", "endnote"] {
            let wanted = notes.filter { $0.kind == kind }.map(\.id)
            guard !wanted.isEmpty, let root = try? package.root(ofType: kind + "s") else {
                continue
            }
            for (number, id) in wanted.enumerated() {
                guard let note = root.all(kind).first(where: { $0["id"] == id }) else { continue }
                var paragraphs = flattened(note)
                if !paragraphs.isEmpty { paragraphs[0].marker = "\(number + 1)" }
                blocks += paragraphs.map(Block.paragraph)
            }
        }
    }

    private static func list(
        _ properties: Element?, style: DocxStyles.Style
    ) -> (number: String, level: Int)? {
        let own = DocxStyles.point(properties)
        // Number 0 takes the numbering of the style away.
        guard let number = own?.number ?? style.list?.number, number != "0" else { return nil }
        return (number, own?.level ?? style.list?.level ?? 0)
    }

    private static func look(
        _ properties: Element?, style: DocxStyles.Style, inTable: Bool
    ) -> Paragraph.Style {
        if inTable { return .plain }
        if let level = DocxStyles.outline(properties) ?? style.heading {
            return .heading(level: level)
        }
        return style.isTitle ? .coverTitle : .body
    }

    private static func holdsPicture(_ element: Element) -> Bool {
        ["drawing", "pict", "object"].contains(element.name)
            || element.elements.contains(where: holdsPicture)
    }
}
