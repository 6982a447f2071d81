import ThaiText

/// A text cut into lines and the HTML tables that stand between them, as recognised scans have them.
struct TextSegments {
    /// A piece of a text and the number of the line where it begins, from 1.
    enum Segment {
        case line(String, number: Int)
        case table(String, number: Int)
    }

    private(set) var all: [Segment] = []
    private var open: [(text: String, number: Int)] = []
    private var depth = 0

    /// Cuts a text. A table that is never closed stays lines.
    init(_ text: String) {
        for (index, line) in text.lines.enumerated() { take(line[...], number: index + 1) }
        for line in open { all.append(.line(line.text, number: line.number)) }
    }

    private mutating func take(_ line: Substring, number: Int) {
        guard depth > 0 || line.utf8.contains(UInt8(ascii: "<")) else {
            all.append(.line(String(line), number: number))
            return
        }
        var rest = line
        while let mark = Self.mark(in: rest, closing: depth > 0) {
            if depth == 0, mark.range.lowerBound > rest.startIndex {
                all.append(.line(String(rest[..<mark.range.lowerBound]), number: number))
            }
            let start = depth == 0 ? mark.range.lowerBound : rest.startIndex
            open.append((String(rest[start..<mark.range.upperBound]), number))
            depth += mark.isClosing ? -1 : 1
            rest = rest[mark.range.upperBound...]
            if depth == 0 { close() }
        }
        if depth > 0 {
            open.append((String(rest), number))
        } else if !rest.isEmpty || line.isEmpty {
            all.append(.line(String(rest), number: number))
        }
    }

    private mutating func close() {
        guard let first = open.first else { return }
        let markup = open.map(\.text).joined(separator: "\n")
        all.append(.table(markup, number: first.number))
        open = []
    }

    /// The next beginning of a table, or also the next end where one is open.
    private static func mark(
        in text: Substring, closing: Bool
    ) -> (range: Range<Substring.Index>, isClosing: Bool)? {
        var search = text
        while let start = search.firstIndex(of: "<") {
            let after = search[start...].dropFirst()
            let isClosing = after.first == "/"
            let name = after.dropFirst(isClosing ? 1 : 0).prefix(6)
            let next = name.dropFirst(5).first
            if name.prefix(5).lowercased() == "table", next == nil || next == ">" || next == " ",
                !isClosing || closing,
                let end = search[start...].firstIndex(of: ">")
            {
                return (start..<search.index(after: end), isClosing)
            }
            search = after
        }
        return nil
    }
}
