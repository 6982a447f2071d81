import Documents
import ThaiText

/// Text as official documents write it: Thai digits, but codes and addresses as they are.
enum OfficialText {
    /// The text with Thai digits; words with Latin letters (o12, www.…, e-mail) keep theirs.
    static func written(_ text: String) -> String {
        var out = ""
        var word = ""
        for character in text {
            if isOfWord(character) {
                word.append(character)
            } else {
                out += digits(of: word)
                out.append(character)
                word = ""
            }
        }
        return out + digits(of: word)
    }

    /// Characters that codes and addresses are made of.
    private static func isOfWord(_ character: Character) -> Bool {
        character.isASCII && !character.isWhitespace && !"()[]\"'".contains(character)
    }

    private static func digits(of word: String) -> String {
        word.contains(where: \.isLetter) ? word : Digits.thai(word)
    }
}

extension Paragraph {
    /// One paragraph per line of a text, in official digits; only the first carries the marker.
    static func official(
        _ text: String, style: Style = .body, alignment: Alignment? = nil, marker: String? = nil
    ) -> [Paragraph] {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        return lines.enumerated().map { index, line in
            Paragraph(
                OfficialText.written(line), style: style, alignment: alignment,
                marker: index == 0 ? marker : nil)
        }
    }

    /// A bold label and what follows it, as in "สาเหตุเกิดจาก : …".
    static func labelled(_ label: String, _ text: String, style: Style = .plain) -> [Paragraph] {
        var paragraphs = official(text, style: style)
        guard let first = paragraphs.first else { return [] }
        paragraphs[0].runs = [Run("\(label) : ", bold: true)] + first.runs
        return paragraphs
    }
}

extension Table.Cell {
    /// A cell of plain text in official digits.
    static func official(_ text: String, rowSpan: Int = 1) -> Table.Cell {
        Table.Cell(paragraphs: Paragraph.official(text, style: .plain), rowSpan: rowSpan)
    }

    /// A cell with one list point per entry; a single entry stands without a marker.
    static func points(_ entries: [String], _ marker: PointMarker) -> Table.Cell {
        Table.Cell(
            paragraphs: entries.enumerated().flatMap { index, entry in
                Paragraph.official(
                    entry, style: .plain,
                    marker: entries.count > 1 ? marker.text(index) : nil)
            })
    }
}

/// What stands before the points of a list.
enum PointMarker {
    case number
    case dash

    /// The marker of the point at an index from 0.
    func text(_ index: Int) -> String {
        switch self {
        case .number: Digits.thai("\(index + 1).")
        case .dash: "-"
        }
    }
}

extension Table.Row {
    /// A header row of bold centred cells.
    static func heading(_ titles: [String]) -> Table.Row {
        Table.Row(
            cells: titles.map { title in
                Table.Cell(
                    paragraphs: [
                        Paragraph(
                            runs: [Run(OfficialText.written(title), bold: true)], style: .plain,
                            alignment: .center)
                    ])
            })
    }
}
