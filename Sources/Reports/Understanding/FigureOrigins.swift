import Assessment
import Documents
import ThaiText

/// Finds the words of a document around its figures.
struct FigureOrigins {
    /// So many letters are shown before and behind a print: they only tell where to look.
    private static let (before, behind) = (110, 50)

    private var texts: [Place: [String]] = [:]

    /// The rows and lines of a document by their places.
    init(_ pieces: [ReadPiece]) {
        for piece in pieces {
            switch piece {
            case .line(let line), .leftOver(let line): add(line.text, at: line.place)
            case .table(let table):
                for row in table.rows {
                    let texts = row.cells.filter { !$0.isEmpty }.map(\.text)
                    add(texts.joined(separator: " | "), at: row.place)
                    for cell in row.cells { add(texts.joined(separator: " | "), at: cell.place) }
                }
            }
        }
    }

    private mutating func add(_ text: String, at place: Place) {
        guard !text.isEmpty else { return }
        var row = place
        row.column = nil
        if texts[row]?.last != text { texts[row, default: []].append(text) }
    }

    /// Where the settled figures stand, by the text form of `Figure`.
    func origins(of prints: FigurePrints) -> [String: FigureOrigin] {
        Dictionary(
            prints.places.map { figure, printed, place in
                (
                    figure.description,
                    FigureOrigin(
                        place: PlaceWording.thai(place), text: words(at: place, with: printed))
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The row or line at a place that holds the print; nil when none does.
    private func words(at place: Place, with printed: String) -> String? {
        var row = place
        row.column = nil
        return texts[row]?.lazy.compactMap { Self.cut($0, around: printed) }.first
    }

    /// The letters around a print; nil where it does not stand.
    private static func cut(_ text: String, around printed: String) -> String? {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // A Thai digit is as many letters as an Arabic one, so the places agree.
        let arabic = Digits.arabic(line)
        guard let found = arabic.firstRange(of: printed) else { return nil }
        let start = arabic.distance(from: arabic.startIndex, to: found.lowerBound)
        let end = start + printed.count + behind
        let head = max(0, start - before)
        return (head > 0 ? "…" : "") + line.dropFirst(head).prefix(end - head)
            + (line.count > end ? "…" : "")
    }
}
