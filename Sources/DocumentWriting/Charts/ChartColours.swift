/// The pigments of the design language that charts are drawn with.
enum ChartColours {
    static let ink = Colour(0x1A2236)
    static let quietInk = Colour(0x474F63)
    static let paper = Colour(0xFFFFFF)
    static let grid = Colour(0xD6D8D2)
    static let axis = Colour(0x747C8F)
    static let mark = Colour(0xB0231C)
}

/// The look of one series: told apart in grey print too, by hatching, dashes and point shapes.
struct SeriesLook: Hashable {
    enum Hatching: Hashable { case none, rising, falling, level }
    enum PointShape: Hashable { case circle, square, triangle, diamond, cross }

    var fill: Colour
    var ink: Colour
    var hatching: Hatching
    var dash: [Double]
    var shape: PointShape
    var width: Double

    private static let newestFirst = [
        SeriesLook(
            fill: Colour(0x1F4382), ink: Colour(0x1F4382), hatching: .none, dash: [],
            shape: .circle, width: 2),
        SeriesLook(
            fill: Colour(0xF3B73E), ink: Colour(0xB3650B), hatching: .none, dash: [5, 3],
            shape: .square, width: 1.5),
        SeriesLook(
            fill: Colour(0xDEF0E5), ink: Colour(0x1C6844), hatching: .rising, dash: [1.5, 2.5],
            shape: .triangle, width: 1.5),
        SeriesLook(
            fill: Colour(0xEFE8F6), ink: Colour(0x5A3D8A), hatching: .falling,
            dash: [7, 2.5, 1.5, 2.5], shape: .diamond, width: 1.3),
        SeriesLook(
            fill: Colour(0xFFFFFF), ink: Colour(0x474F63), hatching: .level, dash: [10, 3],
            shape: .cross, width: 1.2),
    ]

    /// The look of a series counted from the first; the last one is the newest and the strongest.
    static func of(series index: Int, among count: Int) -> SeriesLook {
        newestFirst[max(0, count - 1 - index) % newestFirst.count]
    }
}
