import HTML

/// A text that people wrote, as a page shows it: paragraphs, and addresses of the web as links. Nothing in it is markup.
struct ProseText: Component {
    private let paragraphs: [[Piece]]

    init(_ text: String) {
        paragraphs = text.split(whereSeparator: \.isNewline).map { Self.pieces(String($0)) }
    }

    enum Piece: Hashable {
        case words(String)
        case link(String, LinkAddress)
    }

    var body: some Markup {
        div(.class("stack measure")) {
            for paragraph in paragraphs {
                p {
                    for piece in paragraph { PieceMarkup(piece: piece) }
                }
            }
        }
    }

    /// Words and the addresses among them; what closes a sentence behind an address is no part of it.
    static func pieces(_ paragraph: String) -> [Piece] {
        var pieces: [Piece] = []
        for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
            let space = pieces.isEmpty ? "" : " "
            guard let (before, link, after) = link(in: String(word)) else {
                add(space + word, to: &pieces)
                continue
            }
            add(space + before, to: &pieces)
            pieces.append(link)
            add(after, to: &pieces)
        }
        return pieces
    }

    private static func add(_ words: String, to pieces: inout [Piece]) {
        guard !words.isEmpty else { return }
        if case .words(let last)? = pieces.last {
            pieces[pieces.count - 1] = .words(last + words)
        } else {
            pieces.append(.words(words))
        }
    }

    private static func link(in word: String) -> (before: String, Piece, after: String)? {
        let starts = ["https://", "http://"].compactMap { word.firstRange(of: $0)?.lowerBound }
        guard let start = starts.min() else { return nil }
        var address = word[start...]
        while let last = address.last, ".,;:!?)]}”’»\"'".contains(last) { address.removeLast() }
        let text = String(address)
        // A scheme with nothing behind it leads nowhere.
        guard text.firstRange(of: "://").map({ $0.upperBound < text.endIndex }) == true,
            let link = LinkAddress(elsewhere: text)
        else { return nil }
        return (String(word[..<start]), .link(text, link), String(word[address.endIndex...]))
    }
}

private struct PieceMarkup: Component {
    let piece: ProseText.Piece

    var body: some Markup {
        switch piece {
        case .words(let words): words
        case .link(let text, let address):
            // Search machines must not take a resident's link for the authority's own.
            a(.href(address), .rel("nofollow")) { text }
        }
    }
}
