import CPango

/// How a paragraph fills its width.
struct TextShape: Hashable {
    var width: Double
    var alignment: Alignment = .leading
    /// Indentation of the first line, in points.
    var firstIndent = 0.0

    enum Alignment: Hashable { case leading, center, trailing, justified }
}

/// A text broken into lines by Pango.
final class TextLayout {
    private let handle: OpaquePointer

    init?(
        _ text: PreparedText, _ look: TextLook, _ shape: TextShape?, _ engine: TextEngine,
        _ terms: UnbreakableTerms
    ) {
        guard let handle = pango_layout_new(engine.context) else { return nil }
        self.handle = handle
        pango_layout_set_auto_dir(handle, 0)
        pango_layout_set_font_description(handle, engine.description(look))
        text.bytes.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { letters in
                pango_layout_set_text(
                    handle, letters.baseAddress, Int32(clamping: letters.count))
            }
        }
        if let shape { apply(shape) }
        setAttributes(of: text, look, shape, terms, engine)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

    /// Width and height of the whole, in points.
    var size: (width: Double, height: Double) {
        var width: Int32 = 0
        var height: Int32 = 0
        pango_layout_get_size(handle, &width, &height)
        return (TextEngine.points(width), TextEngine.points(height))
    }

    /// The lines from the top; each keeps this layout alive.
    func lines() -> [TextLine] {
        guard let iterator = pango_layout_get_iter(handle) else { return [] }
        defer { pango_layout_iter_free(iterator) }
        var lines: [TextLine] = []
        repeat {
            guard let line = pango_layout_iter_get_line(iterator) else { continue }
            var top: Int32 = 0
            var bottom: Int32 = 0
            var extents = PangoRectangle()
            pango_layout_iter_get_line_yrange(iterator, &top, &bottom)
            pango_layout_iter_get_line_extents(iterator, nil, &extents)
            let base = pango_layout_iter_get_baseline(iterator)
            lines.append(
                TextLine(
                    layout: self, line: line, x: TextEngine.points(extents.x),
                    width: TextEngine.points(extents.width),
                    height: TextEngine.points(bottom - top),
                    baseline: TextEngine.points(base - top)))
        } while pango_layout_iter_next_line(iterator) != 0
        return lines
    }

    private func apply(_ shape: TextShape) {
        pango_layout_set_width(handle, TextEngine.units(max(1, shape.width)))
        pango_layout_set_wrap(handle, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_indent(handle, TextEngine.units(shape.firstIndent))
        switch shape.alignment {
        case .leading, .justified: break
        case .center: pango_layout_set_alignment(handle, PANGO_ALIGN_CENTER)
        case .trailing: pango_layout_set_alignment(handle, PANGO_ALIGN_RIGHT)
        }
    }

    private func setAttributes(
        of text: PreparedText, _ look: TextLook, _ shape: TextShape?, _ terms: UnbreakableTerms,
        _ engine: TextEngine
    ) {
        guard let list = pango_attr_list_new() else { return }
        defer { pango_attr_list_unref(list) }
        // A hyphen in a cut address would be copied with it.
        insert(pango_attr_insert_hyphens_new(0), 0..<text.bytes.count, list)
        if !look.bold {
            for range in text.bold { insert(pango_attr_weight_new(PANGO_WEIGHT_BOLD), range, list) }
        }
        if let shape {
            let kept = terms.ranges(in: text.bytes) { range in
                Self.fits(text, range, look, shape.width, engine)
            }
            for range in kept { insert(pango_attr_allow_breaks_new(0), range, list) }
        }
        pango_layout_set_attributes(handle, list)
    }

    /// Whether a part is narrower than a column; it is only set for measuring when a guess leaves that open.
    private static func fits(
        _ text: PreparedText, _ range: Range<Int>, _ look: TextLook, _ width: Double,
        _ engine: TextEngine
    ) -> Bool {
        if text.widestWidth(of: range, size: look.size) < width { return true }
        guard range.count < 150 else { return false }
        let part = TextLayout(
            PreparedText(range, of: text), look, nil, engine, .none)
        return part.map { $0.size.width < width } ?? false
    }

    private func insert(
        _ attribute: UnsafeMutablePointer<PangoAttribute>?, _ range: Range<Int>,
        _ list: OpaquePointer
    ) {
        guard let attribute else { return }
        attribute.pointee.start_index = guint(clamping: range.lowerBound)
        attribute.pointee.end_index = guint(clamping: range.upperBound)
        pango_attr_list_insert(list, attribute)
    }
}

/// One line of a layout, in points.
struct TextLine {
    let layout: TextLayout
    let line: UnsafeMutablePointer<PangoLayoutLine>
    /// From the left edge of the layout.
    var x: Double
    var width: Double
    var height: Double
    /// From the top of the line.
    var baseline: Double

    /// The byte of the text at which the line begins.
    var start: Int { Int(line.pointee.start_index) }
    /// The byte after the last one of the line, without the separator.
    var end: Int { Int(line.pointee.start_index) + Int(line.pointee.length) }

    /// Draws the line with its base line at `y`.
    func draw(_ drawing: OpaquePointer, x left: Double, baselineY y: Double) {
        withExtendedLifetime(layout) {
            cairo_move_to(drawing, left + x, y)
            pango_cairo_show_layout_line(drawing, line)
        }
    }
}
