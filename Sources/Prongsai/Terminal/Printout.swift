import ThaiText

/// Text for people, line by line, fitted to the terminal.
struct Printout {
    let language: Language
    let terminal: Terminal
    /// What has been written so far.
    private(set) var text = ""

    init(language: Language, terminal: Terminal) {
        self.language = language
        self.terminal = terminal
    }

    /// A look of a piece of text; only a terminal shows it.
    enum Look: String {
        case bold = "1"
        case faint = "2"
        case bad = "31"
        case good = "32"
        case doubtful = "33"
    }

    /// An empty line.
    mutating func gap() { text += "\n" }

    /// A line as it is.
    mutating func line(_ line: Bilingual) { text += VisibleText.of(line(language)) + "\n" }

    /// A heading.
    mutating func title(_ title: Bilingual, look: Look = .bold) {
        for line in LineBreaking.lines(title(language), width: terminal.width) {
            text += styled(line, look) + "\n"
        }
    }

    /// Running text, broken between words, every line after an indent.
    mutating func paragraph(_ paragraph: String, indent: Int = 0, look: Look? = nil) {
        item("", paragraph, indent: indent, look: look)
    }

    /// A point of a list: its mark, then its text, further lines under the text.
    mutating func item(_ mark: String, _ words: String, indent: Int = 2, look: Look? = nil) {
        let mark = VisibleText.of(mark, keepingLines: false)
        let hang = indent + (mark.isEmpty ? 0 : TextWidth.columns(mark) + 1)
        let lines = LineBreaking.lines(words, width: terminal.width - hang)
        for (index, line) in lines.enumerated() {
            let start =
                index == 0 && !mark.isEmpty
                ? spaces(indent) + mark + " " : spaces(hang)
            text += start + (look.map { styled(line, $0) } ?? line) + "\n"
        }
    }

    /// Two columns: a name and what it is; a long name stands on its own line.
    mutating func pairs(_ pairs: [(String, String)], indent: Int = 2) {
        let pairs = pairs.map { (VisibleText.of($0.0, keepingLines: false), $0.1) }
        let longest = pairs.map { TextWidth.columns($0.0) }.max() ?? 0
        let column = min(longest, terminal.width / 3)
        for (name, words) in pairs {
            if TextWidth.columns(name) > column {
                text += spaces(indent) + name + "\n"
                paragraph(words, indent: indent + 4)
            } else {
                item(TextWidth.padded(name, to: column) + " ", words, indent: indent)
            }
        }
    }

    /// Rows under a heading, columns as wide as their widest cell; columns named in `trailing` end flush.
    mutating func table(header: [String], rows: [[String]], trailing: Set<Int> = []) {
        let all = ([header] + rows).map { $0.map { VisibleText.of($0, keepingLines: false) } }
        let widths = header.indices.map { column in
            all.map { column < $0.count ? TextWidth.columns($0[column]) : 0 }.max() ?? 0
        }
        for (index, row) in all.enumerated() {
            let cells = zip(row, widths).enumerated().map { column, cell in
                TextWidth.padded(cell.0, to: cell.1, trailing: trailing.contains(column))
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            text += "  " + (index == 0 ? styled(line, .faint) : line) + "\n"
        }
    }

    /// Short pieces side by side, as many on a line as fit.
    mutating func grid(_ pieces: [String], indent: Int = 2) {
        let pieces = pieces.map { VisibleText.of($0, keepingLines: false) }
        let width = (pieces.map { TextWidth.columns($0) }.max() ?? 0) + 3
        let perLine = max(1, (terminal.width - indent) / width)
        for start in stride(from: 0, to: pieces.count, by: perLine) {
            let row = pieces[start..<min(start + perLine, pieces.count)]
            var line = row.map { TextWidth.padded($0, to: width) }.joined()
            while line.last == " " { line.removeLast() }
            text += spaces(indent) + line + "\n"
        }
    }

    /// A piece in a look, on a terminal; the piece alone elsewhere.
    func styled(_ piece: String, _ look: Look) -> String {
        terminal.hasColour ? "\u{1B}[\(look.rawValue)m\(piece)\u{1B}[0m" : piece
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
