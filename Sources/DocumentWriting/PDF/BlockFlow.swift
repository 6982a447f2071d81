import Documents

/// Puts the blocks of a section on pages and keeps together what belongs together.
struct BlockFlow {
    let flow: PageFlow
    let blocks: [Block]

    /// Where the title of a cover stands, from the top of the paper, in points.
    private static let coverTitleTop = 190.0
    /// How far over the lower margin the authority's name on a cover ends.
    private static let coverAuthorityFoot = 60.0

    /// Draws all blocks in order.
    func place() throws(PDFError) {
        var index = 0
        while index < blocks.count {
            switch blocks[index] {
            case .paragraph:
                let end = runEnd(from: index)
                try placeRun(index..<end)
                index = end
                continue
            case .table(let table):
                try TableFlow(table, on: flow, tail: tail(after: index)).place()
                flow.advance(by: 8)
            case .chart(let chart):
                try keep(chartAt: index)
                try ChartFlow(flow: flow, chart: chart).place()
            case .matrix(let code): try MatrixFlow(flow: flow, code: code).place()
            case .space(let height):
                flow.y += height.isFinite ? min(max(0, height), max(0, flow.room)) : 0
            case .pageBreak:
                if !flow.isFresh { try flow.newPage() }
            }
            index += 1
        }
    }

    // MARK: Paragraphs

    /// What paragraphs in a row are set as one: list points, signatures, lines of a cover.
    private enum Bond: Hashable { case list, signature, coverTitle, coverAuthority, alone }

    private func bond(_ paragraph: Paragraph) -> Bond {
        switch paragraph.style {
        case .signature: .signature
        case .coverTitle: .coverTitle
        case .coverAuthority: .coverAuthority
        default: paragraph.marker == nil ? .alone : .list
        }
    }

    private func paragraph(_ index: Int) -> Paragraph? {
        guard blocks.indices.contains(index), case .paragraph(let paragraph) = blocks[index] else {
            return nil
        }
        return paragraph
    }

    private func runEnd(from start: Int) -> Int {
        guard let first = paragraph(start), bond(first) != .alone else { return start + 1 }
        var end = start + 1
        while let next = paragraph(end), bond(next) == bond(first), end - start < 200 { end += 1 }
        return end
    }

    private func placeRun(_ range: Range<Int>) throws(PDFError) {
        let paragraphs = range.compactMap(paragraph)
        guard let first = paragraphs.first else { return }
        let placing = ParagraphFlow(flow: flow)
        switch bond(first) {
        case .coverTitle:
            if flow.isFresh {
                flow.addOutline("ปก", level: 1)
                flow.y = max(flow.y, Self.coverTitleTop)
            }
        case .coverAuthority:
            let foot = flow.area.bottom - Self.coverAuthorityFoot
            flow.y = max(flow.y, foot - placing.height(of: paragraphs))
        case .signature:
            let height = placing.height(of: paragraphs)
            if height > flow.room, height < flow.area.height { try flow.newPage() }
        case .alone:
            if case .heading = first.style { try keep(headingAt: range.lowerBound) }
        case .list: break
        }
        try placing.place(paragraphs)
    }

    // MARK: Keeping together

    /// No heading at the end of a page: what it announces must begin under it.
    private func keep(headingAt index: Int) throws(PDFError) {
        var height = 0.0
        var next = index
        while let paragraph = paragraph(next), case .heading = paragraph.style, next < index + 6 {
            height += ParagraphFlow(flow: flow).height(of: [paragraph])
            next += 1
        }
        height += leastHeight(at: next)
        if height > flow.room, height < flow.area.height, !flow.isFresh { try flow.newPage() }
    }

    /// A chart and the line under it stand on one page.
    private func keep(chartAt index: Int) throws(PDFError) {
        let height = leastHeight(at: index)
        if height > flow.room, height < flow.area.height, !flow.isFresh { try flow.newPage() }
    }

    /// The height of a signature that follows a table, the space between counted; 0 for anything else.
    private func tail(after index: Int) -> Double {
        var next = index + 1
        var height = 8.0
        while blocks.indices.contains(next), case .space(let space) = blocks[next] {
            height += space.isFinite ? max(0, space) : 0
            next += 1
        }
        guard let first = paragraph(next), bond(first) == .signature else { return 0 }
        let lines = (next..<runEnd(from: next)).compactMap(paragraph)
        height += ParagraphFlow(flow: flow).height(of: lines)
        return height < flow.area.height / 2 ? height : 0
    }

    /// What a block needs of a page to begin on it.
    private func leastHeight(at index: Int) -> Double {
        guard blocks.indices.contains(index) else { return 0 }
        switch blocks[index] {
        case .paragraph: return 44
        case .table(let table): return TableFlow(table, on: flow).leastHeight
        case .chart(let chart):
            let caption = paragraph(index + 1).map { next in
                next.style == .caption ? ParagraphFlow(flow: flow).height(of: [next]) + 8 : 0
            }
            return ChartFlow(flow: flow, chart: chart).height + (caption ?? 0)
        case .matrix(let code): return MatrixFlow.side(of: code)
        case .space(let height): return height.isFinite ? min(max(0, height), 60) : 0
        case .pageBreak: return 0
        }
    }
}
