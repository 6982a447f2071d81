import CPango
import Documents

/// Puts paragraphs on pages: lines cut at page ends, two at least on either side.
struct ParagraphFlow {
    let flow: PageFlow

    /// Paragraphs that follow one another; list points among them share one edge.
    func place(_ paragraphs: [Paragraph]) throws(PDFError) {
        let width = flow.area.width
        let block = flow.setter.block(paragraphs, width: width) {
            ParagraphLook.onPage($0, width: width)
        }
        guard let first = paragraphs.first else { return }
        if !flow.isFresh { flow.y += ParagraphLook.onPage(first, width: width).before }
        if case .heading(let level) = first.style {
            flow.addOutline(paragraphs.map(\.text).joined(separator: " "), level: level)
        }
        try place(block)
        guard let last = paragraphs.last else { return }
        flow.advance(by: ParagraphLook.onPage(last, width: width).after)
    }

    /// The height of paragraphs on the current page, the space around them counted.
    func height(of paragraphs: [Paragraph]) -> Double {
        let width = flow.area.width
        let looks = paragraphs.map { ParagraphLook.onPage($0, width: width) }
        let block = flow.setter.block(paragraphs, width: width) {
            ParagraphLook.onPage($0, width: width)
        }
        return block.height + (looks.first?.before ?? 0) + (looks.last?.after ?? 0)
    }

    private func place(_ block: TextBlock) throws(PDFError) {
        var next = 0
        while next < block.lines.count {
            let end = lastFitting(block, from: next)
            if end == next {
                try flow.newPage()
                continue
            }
            let painter = BlockPainter(flow: flow, block: block, isCell: false)
            try painter.draw(next..<end, x: flow.area.x, y: flow.y)
            flow.advance(by: block.lines[next..<end].reduce(0) { $0 + $1.height })
            next = end
            if next < block.lines.count { try flow.newPage() }
        }
    }

    /// The line after the last one that goes on this page; `start` itself when a new page is better.
    private func lastFitting(_ block: TextBlock, from start: Int) -> Int {
        var end = start
        var height = 0.0
        while end < block.lines.count {
            height += block.lines[end].height
            if height > flow.room + 0.5 { break }
            end += 1
        }
        if end == block.lines.count { return end }
        if end == start { return flow.isFresh ? start + 1 : start }
        let paragraph = block.lines[end].paragraph
        let first = block.lines.firstIndex { $0.paragraph == paragraph } ?? end
        let last = block.lines.lastIndex { $0.paragraph == paragraph } ?? end
        // No single line of a paragraph alone at the end of a page or at its beginning.
        if end == last, end - 1 > first { end -= 1 }
        if end == first + 1 { end = first }
        return end > start || !flow.isFresh ? max(end, start) : start + 1
    }
}

/// Draws lines of a block with the structure elements they belong to.
struct BlockPainter {
    let flow: PageFlow
    let block: TextBlock
    /// Whether the block fills a table cell, which needs no paragraph element for a single text.
    let isCell: Bool

    /// Lines one under the other from a top left corner; the space over the first one is kept.
    func draw(_ range: Range<Int>, x: Double, y: Double) throws(PDFError) {
        var y = y
        var isInList = false
        flow.setInk()
        for lines in paragraphs(range) {
            let isPoint = paragraph(lines).marker != nil
            if isPoint != isInList {
                if isPoint { flow.surface.open("L") } else { flow.surface.close("L") }
                isInList = isPoint
            }
            if isPoint {
                try drawPoint(lines, x: x, y: y)
            } else if isCell, block.paragraphs.count == 1 {
                drawLines(lines, x: x, y: y)
            } else {
                try flow.tagged(tag(paragraph(lines))) { () throws(PDFError) in
                    drawLines(lines, x: x, y: y)
                }
            }
            y += block.lines[lines].reduce(0) { $0 + $1.height }
        }
        if isInList { flow.surface.close("L") }
    }

    /// The same without structure elements, for what was read out already.
    func drawUntagged(_ range: Range<Int>, x: Double, y: Double) {
        flow.setInk()
        drawLines(range, x: x, y: y)
    }

    private func drawPoint(_ lines: Range<Int>, x: Double, y: Double) throws(PDFError) {
        try flow.tagged("LI") { () throws(PDFError) in
            let first = block.lines[lines.lowerBound]
            if let marker = first.marker {
                try flow.tagged("Lbl") { () throws(PDFError) in
                    marker.draw(
                        flow.drawing, x: x + first.markerX,
                        baselineY: y + first.before + first.text.baseline)
                }
            }
            try flow.tagged("LBody") { () throws(PDFError) in drawLines(lines, x: x, y: y) }
        }
    }

    private func drawLines(_ lines: Range<Int>, x: Double, y: Double) {
        var y = y
        for line in block.lines[lines] {
            let baseline = y + line.before + line.text.baseline
            line.text.draw(flow.drawing, x: x + line.x, baselineY: baseline)
            y += line.height
        }
    }

    /// The range cut into one range for each paragraph.
    private func paragraphs(_ range: Range<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for index in range {
            if let last = ranges.last,
                block.lines[last.lowerBound].paragraph == block.lines[index].paragraph
            {
                ranges[ranges.count - 1] = last.lowerBound..<(index + 1)
            } else {
                ranges.append(index..<(index + 1))
            }
        }
        return ranges
    }

    private func paragraph(_ lines: Range<Int>) -> Paragraph {
        block.paragraphs[block.lines[lines.lowerBound].paragraph]
    }

    private func tag(_ paragraph: Paragraph) -> String {
        switch paragraph.style {
        case .heading(let level): "H\(min(6, max(1, level)))"
        case .coverTitle: "H1"
        default: "P"
        }
    }
}
