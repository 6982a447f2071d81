internal import Documents

/// What the named styles of a DOCX mean for reading: headings, bold, numbering.
struct DocxStyles {
    /// What a paragraph style says.
    struct Style {
        var heading: Int?
        var isTitle = false
        var bold: Bool?
        var list: ListPoint?
        var alignment: Paragraph.Alignment?
        var base: String?
    }

    /// A numbering definition and the level in it; nil where a style or paragraph leaves it open.
    struct ListPoint {
        var number: String?
        var level: Int?
    }

    private var styles: [String: Style] = [:]
    private var standard: String?

    /// Styles of the styles part; none when there is no such part.
    init(_ root: Element?) {
        for element in root?.all("style") ?? [] {
            guard let id = element["styleId"] else { continue }
            styles[id] = Self.style(element)
            if element["type"] == "paragraph", element["default"] == "1" { standard = id }
        }
        for id in Array(styles.keys) { styles[id] = resolved(id) }
    }

    /// A style with all it takes over from those it is based on.
    func style(_ id: String?) -> Style {
        (id ?? standard).flatMap { styles[$0] } ?? Style()
    }

    private func resolved(_ id: String) -> Style {
        var style = styles[id] ?? Style()
        var base = style.base
        // Styles may be based on each other in a circle.
        for _ in 0..<20 {
            guard let next = base.flatMap({ styles[$0] }) else { break }
            style.heading = style.heading ?? next.heading
            style.bold = style.bold ?? next.bold
            style.alignment = style.alignment ?? next.alignment
            style.isTitle = style.isTitle || next.isTitle
            if let point = next.list {
                style.list = ListPoint(
                    number: style.list?.number ?? point.number,
                    level: style.list?.level ?? point.level)
            }
            base = next.base
        }
        return style
    }

    private static func style(_ element: Element) -> Style {
        let properties = element.first("pPr")
        let name = element.first("name")?["val"]?.lowercased() ?? ""
        return Style(
            heading: outline(properties) ?? heading(named: name),
            isTitle: name == "title",
            bold: bold(element.first("rPr")),
            list: point(properties),
            alignment: alignment(properties),
            base: element.first("basedOn")?["val"])
    }

    /// "heading 2" and "หัวเรื่อง 2" are headings of level 2 whatever their outline level says.
    private static func heading(named name: String) -> Int? {
        for word in ["heading ", "หัวเรื่อง "] where name.hasPrefix(word) {
            return Int(name.dropFirst(word.count)).map { min(max($0, 1), 9) }
        }
        return nil
    }

    /// The outline level of a paragraph as a heading level from 1; 9 and more mean running text.
    static func outline(_ properties: Element?) -> Int? {
        guard let value = properties?.first("outlineLvl")?["val"].flatMap({ Int($0) }),
            (0..<9).contains(value)
        else { return nil }
        return value + 1
    }

    /// Thai letters follow the complex-script switch `bCs`, Latin ones `b`; either makes a run bold.
    static func bold(_ properties: Element?) -> Bool? {
        let switches = [properties?.first("b"), properties?.first("bCs")].compactMap { $0 }
        return switches.isEmpty ? nil : switches.contains { $0.isOn }
    }

    /// The numbering that a paragraph's properties name.
    static func point(_ properties: Element?) -> ListPoint? {
        guard let numbering = properties?.first("numPr") else { return nil }
        return ListPoint(
            number: numbering.first("numId")?["val"],
            level: numbering.first("ilvl")?["val"].flatMap { Int($0) })
    }

    /// How lines stand; nil when the properties leave it open.
    static func alignment(_ properties: Element?) -> Paragraph.Alignment? {
        switch properties?.first("jc")?["val"] {
        case "center": .center
        case "right", "end": .trailing
        case "both", "distribute", "thaiDistribute": .justified
        case "left", "start": .leading
        default: nil
        }
    }
}
