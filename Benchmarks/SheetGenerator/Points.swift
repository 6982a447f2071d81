/// A score without rounding, in 10⁻¹⁵ of a point.
///
/// Quotients are rounded at the fifteenth place. With the same number of respondents for every question
/// of a part, no score other than an exact half lies within 10⁻¹³ of one, so `hundredths` rounds exactly.
struct Points: Sendable {
    private static let unit: Int128 = 1_000_000_000_000_000
    private let raw: Int128

    private init(raw: Int128) { self.raw = raw }

    /// No points.
    static let zero = Points(raw: 0)

    /// A score in hundredths of a point, divided by a positive number.
    init(hundredths: Int, over denominator: Int = 1) {
        raw = Self.quotient(Int128(hundredths) * (Self.unit / 100), Int128(denominator))
    }

    /// The mean of the scores; zero for none.
    static func mean(_ scores: [Points]) -> Points {
        weightedMean(scores.map { ($0, 1) })
    }

    /// The mean of the scores by weight; zero for none.
    static func weightedMean(_ scores: [(Points, Int)]) -> Points {
        let weights = scores.reduce(0) { $0 + $1.1 }
        guard weights > 0 else { return zero }
        let sum = scores.reduce(Int128(0)) { $0 + $1.0.raw * Int128($1.1) }
        return Points(raw: quotient(sum, Int128(weights)))
    }

    /// The score rounded half up to two places, in hundredths of a point.
    var hundredths: Int {
        let step = Self.unit / 100
        let snap: Int128 = 100
        return Int((raw + step / 2 + snap) / step)
    }

    private static func quotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
        (2 * numerator + denominator) / (2 * denominator)
    }
}
