import Documents

/// What the tables and lines of one topic say about its scores, before it is cut into parts.
struct AnalysisDraft {
    /// A piece of text, what its column says it is, and where it stands.
    struct Fragment {
        let role: ColumnRole
        let text: String
        let place: Place
        var endsOpen = false
    }

    let topic: Int?
    var fragments: [Fragment] = []
    /// The codes of the topic's tables with their scores, in order.
    var scores: [(code: String, printed: String)] = []

    /// The fragments of a role as one text, with the place that each index belongs to.
    func text(of role: ColumnRole) -> PlacedText {
        var text = PlacedText()
        for fragment in fragments where fragment.role == role {
            text.add(fragment.text, at: fragment.place, endsOpen: fragment.endsOpen)
        }
        return text
    }
}

/// A text put together of pieces that remembers where each stood.
struct PlacedText {
    private var pieces: [(start: Int, place: Place)] = []
    private(set) var string = ""
    private var count = 0
    private var isOpen = false

    mutating func add(_ text: String, at place: Place, endsOpen: Bool = false) {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty else { return }
        if count > 0 {
            string += ThaiSpacing.joint(open: isOpen)
            count += 1
        }
        isOpen = endsOpen
        pieces.append((count, place))
        string += text
        count += text.unicodeScalars.count
    }

    /// Where the piece at an index stood.
    func place(at index: Int) -> Place {
        pieces.last { $0.start <= index }?.place ?? Place()
    }
}
