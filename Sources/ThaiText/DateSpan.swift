/// A stretch of days; either end may be open.
public struct DateSpan: Sendable, Hashable, Codable {
    /// The first day; nil when it is not said.
    public var start: ThaiDate?
    /// The last day, itself included; nil when it is not said.
    public var end: ThaiDate?

    /// A span of days.
    public init(start: ThaiDate?, end: ThaiDate?) {
        self.start = start
        self.end = end
    }

    /// Whether a day lies in the span; an open end does not limit.
    public func contains(_ day: ThaiDate) -> Bool {
        (start.map { $0 <= day } ?? true) && (end.map { day <= $0 } ?? true)
    }

    /// The span the way officials write it, "๑ ตุลาคม ๒๕๖๗ – ๓๐ กันยายน ๒๕๖๘"; one day stands once.
    public func written(
        _ style: ThaiDate.Style = .full, digits: ThaiDate.DigitStyle = .thai
    ) -> String {
        switch (start, end) {
        case (nil, nil): return ""
        case (let only?, nil): return "ตั้งแต่ \(only.written(style, digits: digits))"
        case (nil, let only?): return "ภายใน \(only.written(style, digits: digits))"
        case (let first?, let last?):
            let begin = first.written(style, digits: digits)
            return first == last ? begin : "\(begin) – \(last.written(style, digits: digits))"
        }
    }
}
