import Documents

/// A4 paper and the margins of Thai official documents, in points.
struct PageGeometry {
    static let short = 595.28
    static let long = 841.89
    private static let centimetre = 72 / 2.54

    let width: Double
    let height: Double
    /// The area that text may fill.
    let area: Frame
    /// Base line of the page number.
    let numberBaseline: Double

    /// Letters have 3 cm at the binding edge, 2 cm at the other and 2.5 cm over the text; lying pages
    /// are bound at the top and hold tables, which get more width.
    init(_ orientation: Section.Orientation) {
        let cm = Self.centimetre
        switch orientation {
        case .portrait:
            width = Self.short
            height = Self.long
            area = Frame(x: 3 * cm, y: 2.5 * cm, width: width - 5 * cm, height: height - 4.5 * cm)
        case .landscape:
            width = Self.long
            height = Self.short
            area = Frame(x: 2 * cm, y: 2.5 * cm, width: width - 4 * cm, height: height - 4 * cm)
        }
        numberBaseline = 1.75 * cm
    }
}
