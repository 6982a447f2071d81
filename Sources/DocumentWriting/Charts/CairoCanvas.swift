import CPango

/// Draws on a page of a PDF.
final class CairoCanvas: Canvas {
    private let drawing: OpaquePointer
    private let setter: TextSetter

    init(_ drawing: OpaquePointer, _ setter: TextSetter) {
        self.drawing = drawing
        self.setter = setter
    }

    func fill(_ path: Path, _ colour: Colour, opacity: Double) {
        trace(path)
        cairo_set_source_rgba(
            drawing, Double(colour.red) / 255, Double(colour.green) / 255,
            Double(colour.blue) / 255, opacity)
        cairo_fill(drawing)
    }

    func stroke(_ path: Path, _ pen: Pen) {
        trace(path)
        setSource(pen.colour)
        cairo_set_line_width(drawing, pen.width)
        cairo_set_dash(drawing, pen.dash, Int32(clamping: pen.dash.count), 0)
        cairo_stroke(drawing)
        cairo_set_dash(drawing, nil, 0, 0)
    }

    func write(_ text: String, at point: Point, _ lettering: Lettering) {
        guard let line = line(text, lettering) else { return }
        let shift: Double =
            switch lettering.anchor {
            case .start: 0
            case .middle: line.width / 2
            case .end: line.width
            }
        setSource(lettering.colour)
        cairo_save(drawing)
        cairo_translate(drawing, point.x, point.y)
        if lettering.turned { cairo_rotate(drawing, -Double.pi / 2) }
        line.draw(drawing, x: -shift - line.x, baselineY: 0)
        cairo_restore(drawing)
    }

    func width(of text: String, _ lettering: Lettering) -> Double {
        line(text, lettering)?.width ?? 0
    }

    private func line(_ text: String, _ lettering: Lettering) -> TextLine? {
        setter.line(text, TextLook(size: lettering.size, bold: lettering.bold))
    }

    private func trace(_ path: Path) {
        for line in path.lines {
            cairo_new_sub_path(drawing)
            for point in line { cairo_line_to(drawing, point.x, point.y) }
            if path.closed { cairo_close_path(drawing) }
        }
    }

    private func setSource(_ colour: Colour) {
        cairo_set_source_rgb(
            drawing, Double(colour.red) / 255, Double(colour.green) / 255,
            Double(colour.blue) / 255)
    }
}
