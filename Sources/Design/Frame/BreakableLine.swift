public import HTML

/// A line that may go on under itself after the "@" of a mail address and the dots that follow, for phones are narrower
/// than many addresses.
public struct BreakableLine: Component, Sendable {
    private let text: String

    /// A line of words, a mail address among them or not.
    public init(text: String) { self.text = text }

    /// The line with the places where it may break.
    public var body: some Markup {
        for (index, piece) in pieces.enumerated() {
            if index > 0 { wbr() }
            piece
        }
    }

    /// Cut after every "@", and after the dots of the word that goes on from there.
    private var pieces: [String] {
        var (pieces, piece) = ([String](), "")
        var isOfAddress = false
        for letter in text {
            piece.append(letter)
            if letter == "@" { isOfAddress = true } else if letter == " " { isOfAddress = false }
            guard letter == "@" || letter == "." && isOfAddress else { continue }
            pieces.append(piece)
            piece = ""
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }
}
