/// One way to explain a contradiction: figures that were printed wrongly, with the values they would have.
struct Hypothesis {
    /// One figure and what would stand there.
    struct Repair {
        let unit: Int
        /// The value in hundredths; nil where the window is wide and no slip leads to a single one.
        let value: Int?
        let kind: Slip.Kind
        /// The values the rest allows, in hundredths.
        let window: ClosedRange<Int>
        /// What lying away from the middle of the window costs, where no relation says better.
        var centre = 0.0
    }

    let repairs: [Repair]
    /// −ln of its weight among the explanations of the same contradiction.
    var cost: Double
    /// The part of the cost that the slips themselves make.
    let slipCost: Double

    /// The figures it calls wrong.
    var figures: FigureSet { FigureSet(repairs.map(\.unit)) }
}

/// A value that a figure may have had, with the cost of its having become the print.
struct Candidate {
    let value: Int?
    let cost: Double
    /// What lying away from the middle of its window costs, where no relation says better.
    let centre: Double
    /// The part of the cost that the slip itself makes.
    let slipCost: Double
    let kind: Slip.Kind
}
