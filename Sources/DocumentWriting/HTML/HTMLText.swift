import Documents
import ThaiText

/// Paragraphs as headings, text, lists and signatures.
enum HTMLText {
    /// The runs of a paragraph.
    static func runs(_ paragraph: Paragraph) -> [HTMLFragment] {
        paragraph.runs.map { run in
            run.bold ? .element("b", [:], [.text(run.text)]) : .text(run.text)
        }
    }

    /// Paragraphs in order, list points gathered into lists, signature lines into one block.
    static func paragraphs(_ paragraphs: [Paragraph]) -> [HTMLFragment] {
        var out: [HTMLFragment] = []
        var rest = paragraphs[...]
        while let first = rest.first {
            if first.marker != nil {
                let list = takeList(&rest)
                out.append(list)
            } else if first.style == .signature {
                let lines = rest.prefix { $0.style == .signature && $0.marker == nil }
                rest = rest.dropFirst(lines.count)
                out.append(
                    .element(
                        "div", ["class": "signature"],
                        lines.map { .element("p", [:], runs($0)) }))
            } else {
                rest = rest.dropFirst()
                out.append(block(first))
            }
        }
        return out
    }

    private static func block(_ paragraph: Paragraph) -> HTMLFragment {
        let alignment: String? =
            switch paragraph.alignment {
            case .center: "center"
            case .trailing: "end"
            case .leading, .justified, nil: nil
            }
        switch paragraph.style {
        case .heading(let level):
            return .element("h\(min(6, max(1, level) + 1))", [:], runs(paragraph))
        case .coverTitle, .coverAuthority:
            return .element("p", ["class": "center"], runs(paragraph))
        case .caption: return .element("p", ["class": "caption"], runs(paragraph))
        case .body, .plain, .signature:
            return .element("p", ["class": alignment], runs(paragraph))
        }
    }

    /// Points of one kind and depth; a paragraph without marker goes on with the point before it.
    private static func takeList(_ rest: inout ArraySlice<Paragraph>) -> HTMLFragment {
        let numbered = number(of: rest.first?.marker)
        let depth = rest.first?.depth ?? 0
        var points: [[HTMLFragment]] = []
        while let next = rest.first {
            if let marker = next.marker, next.depth > depth, !points.isEmpty {
                _ = marker
                points[points.count - 1].append(takeList(&rest))
                continue
            }
            if next.marker == nil {
                guard next.style == .plain, !points.isEmpty else { break }
                points[points.count - 1].append(.element("p", [:], runs(next)))
            } else if next.depth == depth, goesOn(next.marker, from: numbered, by: points.count) {
                points.append([.element("p", [:], runs(next))])
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        let items = points.map { HTMLFragment.element("li", [:], $0) }
        guard let numbered else { return .element("ul", [:], items) }
        return .element("ol", ["start": numbered == 1 ? nil : String(numbered)], items)
    }

    /// The number of "๑." or "1)"; nil for a dash or anything else.
    private static func number(of marker: String?) -> Int? {
        marker.flatMap { Int(Digits.arabic($0).filter { $0.isASCII && $0.isNumber }) }
    }

    private static func goesOn(_ marker: String?, from first: Int?, by count: Int) -> Bool {
        guard let first else { return number(of: marker) == nil }
        return number(of: marker) == first + count
    }
}
