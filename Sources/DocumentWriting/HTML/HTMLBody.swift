import Documents

/// The body of the page: cover, parts, headings, lists, tables, charts.
struct HTMLBody {
    private let document: Document

    init(_ document: Document) { self.document = document }

    var fragment: HTMLFragment {
        let whole = FirmSpaces(document.properties.unbreakable)
        let mark = document.properties.mark.map { mark in
            [HTMLFragment.element("p", ["class": "mark"], [.text(mark)])]
        }
        let parts = whole.applied(to: document.sections).map(part)
        return .element("main", [:], (mark ?? []) + parts)
    }

    private func part(_ section: Section) -> HTMLFragment {
        if isCover(section) { return cover(section) }
        let wide = section.orientation == .landscape ? "part wide" : "part"
        return .element("section", ["class": wide], fragments(of: section.blocks))
    }

    private func isCover(_ section: Section) -> Bool {
        section.blocks.contains { block in
            guard case .paragraph(let paragraph) = block else { return false }
            return paragraph.style == .coverTitle
        }
    }

    private func cover(_ section: Section) -> HTMLFragment {
        var titles: [HTMLFragment] = []
        var rest: [HTMLFragment] = []
        for block in section.blocks {
            guard case .paragraph(let paragraph) = block else { continue }
            if paragraph.style == .coverTitle {
                if !titles.isEmpty { titles.append(.element("br")) }
                titles += HTMLText.runs(paragraph)
            } else {
                rest.append(.element("p", [:], HTMLText.runs(paragraph)))
            }
        }
        return .element(
            "header", ["class": "cover"],
            [.element("h1", [:], titles)] + rest
                + [.element("div", ["class": "hem", "aria-hidden": "true"])])
    }

    /// Blocks in order; paragraphs that follow one another may form a list or a signature.
    private func fragments(of blocks: [Block]) -> [HTMLFragment] {
        var out: [HTMLFragment] = []
        var waiting: [Paragraph] = []
        func flush() {
            out += HTMLText.paragraphs(waiting)
            waiting = []
        }
        for block in blocks {
            if case .paragraph(let paragraph) = block {
                waiting.append(paragraph)
                continue
            }
            flush()
            switch block {
            case .table(let table): out.append(HTMLTable(table).fragment)
            case .chart(let chart): out.append(HTMLChart.fragment(of: chart))
            case .matrix(let code): out.append(HTMLMatrix.fragment(of: code))
            case .pageBreak: out.append(.element("div", ["class": "break"]))
            case .paragraph, .space: break
            }
        }
        flush()
        return out
    }
}
