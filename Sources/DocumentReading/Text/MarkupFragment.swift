import Documents

/// Turns a piece of text with HTML tags in it, well formed or not, into paragraphs.
///
/// What merely looks like a tag ("ระดับ <85") stays text, so nothing of the words is lost.
struct MarkupFragment {
    private var paragraphs: [Paragraph] = []
    private var runs: [Run] = []
    private var marker: String?
    private var boldDepth = 0
    /// Open lists from the outside in; the number of the last point, or nil in a list without numbers.
    private var lists: [Int?] = []
    private let place: Place

    /// The paragraphs of a text; at least one, which may be empty.
    static func paragraphs(of text: String, place: Place) -> [Paragraph] {
        var fragment = MarkupFragment(place: place)
        var rest = Substring(text)
        while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
            fragment.add(rest[..<start])
            rest = rest[start...]
            if rest.first == "&" {
                let (character, length) = HTMLEntity.decode(rest)
                fragment.add(character)
                rest = rest.dropFirst(length)
            } else if let tag = MarkupTag(rest) {
                fragment.apply(tag)
                rest = rest.dropFirst(tag.length)
            } else {
                fragment.add("<")
                rest = rest.dropFirst()
            }
        }
        fragment.add(rest)
        fragment.close()
        return fragment.paragraphs.isEmpty
            ? [Paragraph("", style: .plain, place: place)] : fragment.paragraphs
    }

    private init(place: Place) { self.place = place }

    private mutating func add(_ text: some StringProtocol) {
        guard !text.isEmpty else { return }
        runs.append(Run(String(text), bold: boldDepth > 0))
    }

    private mutating func close() {
        let texts = runs.map(\.text).joined().trimmingSpaces()
        if !texts.isEmpty || marker != nil {
            if var first = runs.first {
                first.text = String(first.text.drop { $0 == " " })
                runs[0] = first
            }
            if var last = runs.last {
                while last.text.last == " " { last.text.removeLast() }
                runs[runs.count - 1] = last
            }
            paragraphs.append(
                Paragraph(
                    runs: runs.filter { !$0.text.isEmpty }, style: .plain, marker: marker,
                    depth: max(0, lists.count - 1), place: place))
        }
        runs = []
        marker = nil
    }

    private mutating func apply(_ tag: MarkupTag) {
        switch tag.kind {
        case .bold:
            boldDepth = max(0, boldDepth + (tag.isClosing ? -1 : 1))
        case .list(let numbered):
            close()
            if tag.isClosing { _ = lists.popLast() } else { lists.append(numbered ? 0 : nil) }
        case .point:
            close()
            if !tag.isClosing { openPoint() }
        case .block:
            // A paragraph inside a list point keeps the point's marker.
            if marker == nil || !runs.isEmpty { close() }
        case .inline:
            break
        }
    }

    private mutating func openPoint() {
        guard let last = lists.last, let number = last else {
            marker = "-"
            return
        }
        lists[lists.count - 1] = number + 1
        marker = "\(number + 1)."
    }
}
