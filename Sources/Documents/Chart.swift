/// A chart of one or more series over the same categories, on a scale of 0 to 100.
public struct Chart: Sendable, Hashable {
    /// How the values are drawn.
    public enum Kind: Sendable, Hashable { case bar, radar, line }

    /// How the values are drawn.
    public var kind: Kind
    /// What it shows, also its alternative text.
    public var title: String
    /// Names along the axis, in full.
    public var categories: [String]
    /// The values, one series per year.
    public var series: [Series]
    /// A line across the chart such as the pass mark, with its name; nil for none.
    public var mark: Mark?

    /// A chart.
    public init(
        kind: Kind, title: String, categories: [String], series: [Series], mark: Mark? = nil
    ) {
        self.kind = kind
        self.title = title
        self.categories = categories
        self.series = series
        self.mark = mark
    }

    /// One value per category; nil where there is none.
    public struct Series: Sendable, Hashable {
        /// The name in the legend.
        public var name: String
        /// Values in hundredths of a point (9568 is 95.68); nil where there is none.
        public var values: [Int?]

        /// A series of values in hundredths.
        public init(name: String, values: [Int?]) {
            self.name = name
            self.values = values
        }
    }

    /// A line across the chart.
    public struct Mark: Sendable, Hashable {
        /// What the line means.
        public var name: String
        /// Where it stands, in hundredths of a point.
        public var value: Int

        /// A line at a value in hundredths.
        public init(name: String, value: Int) {
            self.name = name
            self.value = value
        }
    }
}
