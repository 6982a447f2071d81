internal import Documents
internal import ThaiText

/// Reads an HTML page, well formed or not, into a document tree.
struct HTMLReader {
    private var blocks: [Block] = []
    private var pending = RunCollector()
    /// Whether the pending text belongs to the blocks of the page or, in a cell, to the cell.
    private var inTable = false
    private var tables = 0
    private var context = Context()

    /// What the elements around a text make of it.
    private struct Context {
        var bold = false
        var keepsSpaces = false
        var style = Paragraph.Style.body
        var alignment: Paragraph.Alignment?
        var lists: [HTMLList] = []
        /// The marker of a list point until its first text takes it.
        var marker: String?
    }

    /// The document in an HTML file's bytes.
    static func read(_ bytes: [UInt8]) throws(ReadingError) -> Document {
        guard let encoding = Encoding.detect(bytes) ?? declared(in: bytes) else {
            throw .unknownEncoding
        }
        let root: Element?
        do {
            root = try ElementParser.html(encoding.decode(bytes))
        } catch {
            throw .expandsTooFar(limit: ElementParser.nodeLimit)
        }
        guard let root else { throw .empty }
        var reader = HTMLReader()
        reader.take(root)
        reader.close()
        let title = root.first("head")?.first("title")?.text.trimmingSpaces() ?? ""
        return Document(
            properties: DocumentProperties(title: title),
            sections: reader.blocks.isEmpty ? [] : [Section(blocks: reader.blocks)])
    }

    /// The blocks of a piece of markup inside a text, and how many tables are in it; nil when it expands
    /// too far.
    static func blocks(of markup: String, tablesBefore: Int) -> (blocks: [Block], tables: Int)? {
        guard let root = try? ElementParser.html(markup) else { return nil }
        var reader = HTMLReader()
        reader.tables = tablesBefore
        reader.take(root)
        reader.close()
        return (reader.blocks, reader.tables - tablesBefore)
    }

    /// A Thai page whose bytes are not all in order is read as what it says it is.
    private static func declared(in bytes: [UInt8]) -> Encoding? {
        let head = String(decoding: bytes.prefix(4_096), as: UTF8.self).lowercased()
        let names = ["tis-620", "windows-874", "iso-8859-11", "cp874"]
        return names.contains { head.contains($0) } ? .windows874 : nil
    }

    private mutating func take(_ parent: Element) {
        for child in parent.children {
            switch child {
            case .text(let text): add(text)
            case .element(let element): takeElement(element)
            }
        }
    }

    private mutating func takeElement(_ element: Element) {
        if Self.hidden.contains(element.name) || Self.isHidden(element) { return }
        if element.name == "figure", Self.holdsDrawing(element) { return }
        let outer = context
        switch element.name {
        case "br":
            pending.breakLine()
        case "table":
            close()
            takeTable(element)
        case "ul", "ol", "dl", "menu":
            close()
            context.lists.append(HTMLList(element))
            take(element)
            close()
            restore(outer)
        case "li":
            close()
            takePoint(element)
            restore(outer, keepingLists: true)
        case let name where Self.blocks.contains(name):
            takeBlock(element, outer: outer)
        default:
            takeInline(element, outer: outer)
        }
    }

    private mutating func takePoint(_ element: Element) {
        if let last = context.lists.indices.last {
            context.marker = context.lists[last].next(element)
        } else {
            context.marker = "•"
        }
        take(element)
        close()
        // A point without text still counts and is seen.
        context.marker = nil
    }

    private mutating func takeBlock(_ element: Element, outer: Context) {
        // A paragraph directly inside a list point keeps the point's marker.
        close()
        if !inTable, let level = Self.headings[element.name] {
            context.style = .heading(level: level)
        }
        context.alignment = Self.alignment(element) ?? context.alignment
        context.keepsSpaces = context.keepsSpaces || element.name == "pre"
        context.bold = context.bold || Self.headings[element.name] != nil
        take(element)
        close()
        let marker = context.marker
        restore(outer, keepingLists: true)
        context.marker = marker
    }

    private mutating func takeInline(_ element: Element, outer: Context) {
        if ["b", "strong"].contains(element.name) || Self.isBold(element) { context.bold = true }
        take(element)
        context.bold = outer.bold
    }

    private mutating func restore(_ outer: Context, keepingLists: Bool = false) {
        let lists = context.lists
        context = outer
        if keepingLists { context.lists = lists }
    }

    private mutating func add(_ text: String) {
        if context.keepsSpaces {
            pending.add(text, bold: context.bold)
            return
        }
        let pieces = text.split { $0.isASCII && $0.isWhitespace }
        var out = pieces.joined(separator: " ")
        if text.first.map({ $0.isASCII && $0.isWhitespace }) == true { out = " " + out }
        if out != " ", text.last.map({ $0.isASCII && $0.isWhitespace }) == true { out += " " }
        pending.add(out, bold: context.bold)
    }

    /// Ends the paragraph in hand.
    private mutating func close() {
        defer { pending = RunCollector() }
        guard !pending.isEmpty else { return }
        let paragraphs = pending.paragraphs(
            style: inTable ? .plain : context.style, alignment: context.alignment,
            marker: context.marker, depth: max(0, context.lists.count - 1))
        context.marker = nil
        blocks += paragraphs.map(Block.paragraph)
    }
}

extension HTMLReader {
    private mutating func takeTable(_ element: Element) {
        if !inTable, HTMLRows.isLayout(element) {
            // A table that only lays out the page: what its cells hold belongs to the page.
            for (row, _) in HTMLRows.rows(of: element) {
                for cell in row {
                    take(cell)
                    close()
                }
            }
            return
        }
        if !inTable { tables += 1 }
        var grid = TableGrid(number: tables)
        var title = ""
        for (row, isHeader) in HTMLRows.rows(of: element) {
            grid.add(row.map(cell), isHeader: isHeader)
        }
        if let caption = element.first("caption") {
            title = Normalisation.canonical(caption.text).split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
        }
        guard let table = grid.table(title: title) else { return }
        if inTable {
            blocks += table.flattened.map(Block.paragraph)
        } else {
            blocks.append(.table(table))
        }
    }

    private func cell(_ element: Element) -> Table.Cell {
        var inner = HTMLReader()
        inner.inTable = true
        inner.tables = tables
        inner.context.bold = element.name == "th" || Self.isBold(element)
        inner.take(element)
        inner.close()
        let paragraphs = inner.blocks.compactMap { block -> Paragraph? in
            if case .paragraph(let paragraph) = block { paragraph } else { nil }
        }
        return Table.Cell(
            paragraphs: paragraphs, columnSpan: HTMLRows.span(element["colspan"], limit: 256),
            rowSpan: HTMLRows.span(element["rowspan"], limit: 10_000))
    }

    private static let hidden: Set = [
        "script", "style", "head", "template", "noscript", "select", "option", "textarea",
        "button", "input", "iframe", "object", "svg", "math", "audio", "video", "canvas", "map",
    ]

    private static let blocks: Set = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "main", "header",
        "footer", "nav", "aside", "blockquote", "pre", "center", "address", "hr", "form",
        "fieldset", "figure", "figcaption", "dt", "dd", "details", "summary", "caption", "tr",
    ]

    private static let headings = ["h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6]

    /// A figure with a drawing in it; a table beside the drawing only says its figures once more.
    private static func holdsDrawing(_ figure: Element) -> Bool {
        figure.elements.contains { $0.name == "svg" || holdsDrawing($0) }
    }

    private static func isHidden(_ element: Element) -> Bool {
        let style = (element["style"] ?? "").lowercased().filter { !$0.isWhitespace }
        return element["hidden"] != nil || style.contains("display:none")
    }

    private static func isBold(_ element: Element) -> Bool {
        let style = (element["style"] ?? "").lowercased().filter { !$0.isWhitespace }
        return ["font-weight:bold", "font-weight:700"].contains { style.contains($0) }
    }

    private static func alignment(_ element: Element) -> Paragraph.Alignment? {
        let style = (element["style"] ?? "").lowercased().filter { !$0.isWhitespace }
        for (word, alignment) in alignments
        where element["align"] == word || style.contains("text-align:\(word)") {
            return alignment
        }
        return element.name == "center" ? .center : nil
    }

    private static let alignments: [(String, Paragraph.Alignment)] = [
        ("center", .center), ("right", .trailing), ("justify", .justified), ("left", .leading),
    ]
}
