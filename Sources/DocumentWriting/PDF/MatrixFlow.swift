import CPango
import Documents

/// Puts a code for cameras on a page, whole.
struct MatrixFlow {
    let flow: PageFlow
    let code: MatrixCode

    /// Its side on paper with the quiet zone, in points: 4 cm, which a telephone reads at arm's length.
    private static let small = 113.4
    /// 9 cm, which a telephone reads from a metre and a half.
    private static let large = 255.1

    /// Its side on paper in points.
    static func side(of code: MatrixCode) -> Double { code.isLarge ? large : small }

    private var side: Double { Self.side(of: code) }

    /// Draws the code from the current place on; on the next page when this one is too short.
    func place() throws(PDFError) {
        if side > flow.room, !flow.isFresh { try flow.newPage() }
        let room = code.isLarge ? max(0, flow.area.width - side) / 2 : 0
        let frame = Frame(x: flow.area.x + room, y: flow.y, width: side, height: side)
        flow.openFigure(code.label, box: frame)
        draw(in: frame)
        flow.surface.close("Figure")
        flow.advance(by: side + 8)
    }

    private func draw(in frame: Frame) {
        let module = side / Double(code.side + 8)
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
