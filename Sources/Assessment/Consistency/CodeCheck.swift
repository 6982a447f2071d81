import ThaiText

/// Checks codes and the names printed beside them against this year's list and those of other years.
struct CodeCheck {
    private let framework: Framework
    private let otherYears: [Framework]

    init(_ framework: Framework, otherYears: [Framework]) {
        self.framework = framework
        self.otherYears = otherYears
    }

    func judge(_ sheet: ResultSheet, unknown: [PrintedFigure]) -> ([Finding], [Remark]) {
        ([], [])
    }
}
