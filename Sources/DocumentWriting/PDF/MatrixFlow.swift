import CPango
import Documents

/// Puts a code for cameras on a page, whole.
struct MatrixFlow {
    let flow: PageFlow
    let code: MatrixCode

    /// Its side on paper with the quiet zone, in points: 4 cm, which a telephone reads at arm's length.
    static let side = 113.4

    /// Draws the code from the current place on; on the next page when this one is too short.
    func place() throws(PDFError) {
        if Self.side > flow.room, !flow.isFresh { try flow.newPage() }
        let frame = Frame(x: flow.area.x, y: flow.y, width: Self.side, height: Self.side)
        flow.openFigure(code.label, box: frame)
        draw(in: frame)
        flow.surface.close("Figure")
        flow.advance(by: Self.side + 8)
    }

    private func draw(in frame: Frame) {
        let module = Self.side / Double(code.side + 8)
        flow.setInk()
        for row in 0..<code.side {
            for run in code.runs(ofRow: row) {
                cairo_rectangle(
                    flow.drawing, frame.x + Double(run.start + 4) * module,
                    frame.y + Double(row + 4) * module, Double(run.length) * module, module)
            }
        }
        cairo_fill(flow.drawing)
    }
}
