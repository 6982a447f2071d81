internal import ThaiText

/// What stands on every page and belongs to none: page numbers and running headers.
enum PageFurniture {
    /// The layouts without furniture; of a line repeated on many pages the first is kept.
    static func removed(from pages: [PDFLayout]) -> [PDFLayout] {
        let repeated = repeatedLines(pages)
        var seen: Set<String> = []
        return pages.map { page in
            var page = page
            let count = page.lines.count
            page.lines = page.lines.enumerated().compactMap { index, line in
                let atEdge = index < 2 || index >= count - 2
                if line.isArtifact || (atEdge && isPageNumber(line, on: page)) { return nil }
                let key = key(line)
                guard atEdge, repeated.contains(key) else { return line }
                return seen.insert(key).inserted ? line : nil
            }
            return page
        }
    }

    private static func repeatedLines(_ pages: [PDFLayout]) -> Set<String> {
        var counts: [String: Int] = [:]
        for page in pages {
            let edges = Set((page.lines.prefix(2) + page.lines.suffix(2)).map(key))
            for key in edges { counts[key, default: 0] += 1 }
        }
        return Set(counts.filter { $0.value >= 3 && $0.value * 2 > pages.count }.keys)
    }

    /// A line's text with every number alike and its height, so that "หน้า ๑" and "หน้า ๒" are the same.
    private static func key(_ line: TextLine) -> String {
        var text = ""
        for character in line.text where !character.isWhitespace {
            if character.isNumber {
                if text.last != "#" { text.append("#") }
            } else {
                text.append(character)
            }
        }
        return "\(text)@\(Int(line.y / 6))"
    }

    /// A number alone at the upper or lower edge, perhaps between dashes or after "หน้า".
    private static func isPageNumber(_ line: TextLine, on page: PDFLayout) -> Bool {
        guard line.y < 0.12 * page.height || line.y > 0.88 * page.height else { return false }
        var text = Digits.arabic(line.text).lowercased().filter { !$0.isWhitespace }
        for word in ["หน้าที่", "หน้า", "page", "จาก", "of", "/", "-", "–", "|"] {
            text = text.replacing(word, with: "")
        }
        return !text.isEmpty && text.count <= 6 && text.allSatisfy(\.isNumber)
    }
}
