import ThaiText

/// Breaks text into lines of a terminal, between words also where Thai writes none apart.
enum LineBreaking {
    /// Lines no wider than the width where a break is possible; line breaks of the text stay.
    static func lines(_ text: String, width: Int) -> [String] {
        VisibleText.of(text).split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { filled(String($0), width: max(width, 10)) }
    }

    private static func filled(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: text) {
            let together = TextWidth.columns(line) + TextWidth.columns(trimmed(piece))
            if together > width, !line.isEmpty {
                lines.append(trimmed(line))
                line = ""
            }
            line += line.isEmpty ? String(piece.drop { $0 == " " }) : piece
        }
        return lines + [trimmed(line)]
    }

    /// Words with the space after them.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            pieces += WordBreaks.words(in: String(word))
            if pieces.isEmpty { pieces.append("") }
            pieces[pieces.count - 1] += " "
        }
        return pieces
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
