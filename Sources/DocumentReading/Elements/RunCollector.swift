internal import Documents
internal import ThaiText

/// Gathers text piece by piece into paragraphs: a line break starts the next one, neighbours of one look become one run.
struct RunCollector {
    private var lines: [[Run]] = [[]]

    /// Adds text of one look; newlines in it break the line.
    mutating func add(_ text: String, bold: Bool) {
        var first = true
        for piece in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if !first { breakLine() }
            first = false
            guard !piece.isEmpty else { continue }
            let last = lines.count - 1
            if let end = lines[last].indices.last, lines[last][end].bold == bold {
                lines[last][end].text += piece
            } else {
                lines[last].append(Run(String(piece), bold: bold))
            }
        }
    }

    /// Ends the line; what follows is a new paragraph.
    mutating func breakLine() { lines.append([]) }

    /// Whether nothing but white space was added.
    var isEmpty: Bool { lines.allSatisfy { Self.clean($0).isEmpty } }

    /// The paragraphs; the first carries the marker, also when it says nothing else.
    func paragraphs(
        style: Paragraph.Style, alignment: Paragraph.Alignment? = nil, marker: String? = nil,
        depth: Int = 0
    ) -> [Paragraph] {
        var marker = marker
        var out: [Paragraph] = []
        for line in lines {
            let runs = Self.clean(line)
            guard !runs.isEmpty || marker != nil else { continue }
            out.append(
                Paragraph(
                    runs: runs, style: style, alignment: alignment, marker: marker, depth: depth))
            marker = nil
        }
        return out
    }

    /// The runs in one spelling, without white space at the ends of the line.
    private static func clean(_ line: [Run]) -> [Run] {
        var runs = line.map { Run(Normalisation.canonical($0.text), bold: $0.bold) }
        while let first = runs.first {
            let text = first.text.drop(while: \.isWhitespace)
            runs[0].text = String(text)
            if !text.isEmpty { break }
            runs.removeFirst()
        }
        while let last = runs.last {
            var text = last.text[...]
            while let end = text.last, end.isWhitespace { text = text.dropLast() }
            runs[runs.count - 1].text = String(text)
            if !text.isEmpty { break }
            runs.removeLast()
        }
        return runs.filter { !$0.text.isEmpty }
    }
}
