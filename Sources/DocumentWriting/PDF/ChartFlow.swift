import CPango
import Documents

/// Puts a chart on a page, whole.
struct ChartFlow {
    let flow: PageFlow
    let chart: Chart

    /// The height it takes on the current page.
    var height: Double { min(drawing.height(forWidth: flow.area.width), flow.area.height) }

    /// Draws the chart from the current place on; on the next page when this one is too short.
    func place() throws(PDFError) {
        let height = height
        if height > flow.room, !flow.isFresh { try flow.newPage() }
        let frame = Frame(x: flow.area.x, y: flow.y, width: flow.area.width, height: height)
        flow.openFigure(ChartWords().description(of: chart), box: frame)
        drawing.draw(in: frame)
        flow.surface.close("Figure")
        flow.advance(by: height + 8)
    }

    private var drawing: ChartDrawing {
        ChartDrawing(
            chart: chart, canvas: CairoCanvas(flow.drawing, flow.setter), words: ChartWords())
    }
}
