/// The rows and cells of an HTML table, however they are nested.
enum HTMLRows {
    /// The cells of each row and whether it belongs to the header; tables inside cells stay inside them.
    static func rows(of table: Element) -> [(cells: [Element], isHeader: Bool)] {
        var out: [(cells: [Element], isHeader: Bool)] = []
        for child in table.elements {
            switch child.name {
            case "thead": out += child.all("tr").map { ($0.elements.filter(isCell), true) }
            case "tbody", "tfoot": out += child.all("tr").map(row)
            case "tr": out.append(row(child))
            default: break
            }
        }
        return out
    }

    /// Whether a table lays out a page: a cell of it holds a table of several rows and columns.
    static func isLayout(_ table: Element) -> Bool {
        rows(of: table).contains { row in
            row.cells.contains { cell in
                tables(in: cell).contains { inner in
                    let rows = rows(of: inner)
                    return rows.count >= 2 && rows.count { $0.cells.count >= 3 } >= 2
                        || isLayout(inner)
                }
            }
        }
    }

    /// The tables below an element that are in no other table below it.
    private static func tables(in element: Element) -> [Element] {
        element.elements.flatMap { $0.name == "table" ? [$0] : tables(in: $0) }
    }

    /// A span attribute as a number from 1 to a limit.
    static func span(_ value: String?, limit: Int) -> Int {
        guard let value, let number = Int(value.trimmingSpaces()) else { return 1 }
        return min(max(1, number), limit)
    }

    /// A row all of whose cells are headings is a header also without <thead>.
    private static func row(_ element: Element) -> (cells: [Element], isHeader: Bool) {
        let cells = element.elements.filter(isCell)
        return (cells, cells.count > 1 && cells.allSatisfy { $0.name == "th" })
    }

    private static func isCell(_ element: Element) -> Bool { ["td", "th"].contains(element.name) }
}

/// A list of an HTML page that is being read: how its points are marked and how far it has counted.
struct HTMLList {
    private var format: NumberFormat
    private var number: Int
    private let dash: String

    /// The list that an element opens.
    init(_ element: Element) {
        let style = (element["style"] ?? "").lowercased()
        dash = style.contains("'-") || style.contains("\"-") ? "-" : "•"
        number = (element["start"].flatMap { Int($0) } ?? 1) &- 1
        format = element.name == "ol" ? .arabic : .bullet
        if element.name == "dl" || style.contains("none") { format = .none }
        guard element.name == "ol" else { return }
        for (word, named) in Self.names
        where element["type"] == word || style.contains("type:\(word)")
            || style.contains("type: \(word)")
        {
            format = named
            return
        }
    }

    /// The marker of the next point; nil when the list shows none.
    mutating func next(_ point: Element) -> String? {
        number = point["value"].flatMap { Int($0) } ?? number &+ 1
        switch format {
        case .none: return nil
        case .bullet: return dash
        default: return format.text(number) + "."
        }
    }

    private static let names: [(String, NumberFormat)] = [
        ("thai", .thai), ("a", .lowerLetters), ("A", .upperLetters), ("i", .lowerRoman),
        ("I", .upperRoman), ("lower-alpha", .lowerLetters), ("upper-alpha", .upperLetters),
        ("lower-roman", .lowerRoman), ("upper-roman", .upperRoman),
    ]
}
