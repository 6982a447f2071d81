/// Checks printed figures against the arithmetic of one year's framework and against each other.
///
/// A question of a survey in two parts may be printed without its part ("question.e4"): it is taken for
/// part 1 or for the mean of both parts, whichever agrees with the rest of the sheet.
public struct ConsistencyCheck: Sendable {
    let framework: Framework
    let otherYears: [Framework]
    let reachable: ReachableScores
    let levelRule: LevelRule
    let codes: CodeCheck

    /// A check by one year's rules; names and codes are also looked up in `otherYears`.
    public init(framework: Framework, otherYears: [Framework] = []) {
        self.framework = framework
        self.otherYears = otherYears.filter { $0.year != framework.year }
        reachable = ReachableScores(framework)
        levelRule = LevelRule(framework)
        codes = CodeCheck(framework, otherYears: self.otherYears)
    }

    /// What the relations of the framework say about a sheet: pure, bounded in time, the same every time.
    public func check(_ sheet: ResultSheet) -> Consistency {
        var run = CheckRun(self, sheet)
        return run.run()
    }
}
