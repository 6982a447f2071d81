/// Numbers of drawings as text: never an exponent, a NaN or a comma.
enum Coordinate {
    /// A number with one place, within ±100,000; 0 for what is no number.
    static func text(_ value: Double) -> String { text(value, tenths: 10) }

    /// A share of 0 to 100 with "%".
    static func percent(_ value: Double) -> String {
        text(min(100, max(0, value.isNaN ? 0 : value)), tenths: 100) + "%"
    }

    /// Points of a line, "x,y x,y".
    static func points(_ points: [(x: Double, y: Double)]) -> String {
        points.map { "\(text($0.x)),\(text($0.y))" }.joined(separator: " ")
    }

    private static func text(_ value: Double, tenths: Int) -> String {
        guard value.isFinite else { return "0" }
        let bounded = min(100_000, max(-100_000, value))
        let scaled = Int((bounded * Double(tenths)).rounded())
        let (whole, part) = abs(scaled).quotientAndRemainder(dividingBy: tenths)
        let sign = scaled < 0 ? "-" : ""
        guard part != 0 else { return "\(sign)\(whole)" }
        let digits = tenths == 100 && part < 10 ? "0\(part)" : "\(part)"
        return "\(sign)\(whole).\(digits)"
    }
}
