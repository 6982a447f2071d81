import CPango

/// Sets text with Pango in one family of fonts. Not to be shared between threads.
final class TextEngine {
    let fonts: FontSet
    let scale: Double
    let context: OpaquePointer
    /// Letters of the document that the face lacks, each once, in order of appearance.
    private(set) var missing: [Character] = []
    private let map: UnsafeMutablePointer<PangoFontMap>
    private var descriptions: [TextLook: OpaquePointer] = [:]

    init(_ files: FontFiles) throws(PDFError) {
        fonts = try FontSet(files)
        scale = files.scale
        guard let map = pango_cairo_font_map_new() else {
            throw .drawing("pango_cairo_font_map_new")
        }
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
        pango_fc_font_map_set_config(OpaquePointer(map), fonts.configuration)
        guard let context = pango_font_map_create_context(map) else {
            g_object_unref(map)
            throw .drawing("pango_font_map_create_context")
        }
        self.map = map
        self.context = context
        pango_context_set_language(context, pango_language_from_string("th"))
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        pango_context_set_round_glyph_positions(context, 0)
        drawUnhinted()
    }

    deinit {
        for description in descriptions.values { pango_font_description_free(description) }
        g_object_unref(UnsafeMutableRawPointer(context))
        // The map does not let go of a configuration by itself (Pango 1.50).
        pango_fc_font_map_set_config(OpaquePointer(map), nil)
        g_object_unref(map)
    }

    /// Pango's own units, 1024 to the point.
    static func units(_ points: Double) -> Int32 {
        Int32(min(1_000_000, max(-1_000_000, points.isFinite ? points : 0)) * Double(PANGO_SCALE))
    }

    /// Points from Pango's units.
    static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }

    /// The font of a look; the engine keeps it.
    func description(_ look: TextLook) -> OpaquePointer? {
        if let known = descriptions[look] { return known }
        guard let description = pango_font_description_new() else { return nil }
        pango_font_description_set_family(description, fonts.family)
        let weight = look.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL
        pango_font_description_set_weight(description, weight)
        pango_font_description_set_size(description, Self.units(look.size * scale))
        descriptions[look] = description
        return description
    }

    /// Notes a letter that the face lacks and that another one stands for.
    func note(missing letter: Character) {
        if missing.count < 100, !missing.contains(letter) { missing.append(letter) }
    }

    /// Paper has more dots than a screen: shapes and widths stay as they are drawn in the font.
    private func drawUnhinted() {
        guard let options = cairo_font_options_create() else { return }
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }
}

/// Size in points of TH Sarabun, and weight.
struct TextLook: Hashable {
    var size: Double
    var bold = false
}
