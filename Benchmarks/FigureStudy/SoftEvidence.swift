import Assessment
import SheetGenerator

/// What speaks for or against a repair without proving anything: claims, level, number of respondents.
struct SoftEvidence: Sendable {
    private let test: SheetTest
    private let claims: [Claim]
    private let level: String?
    private let lattices: [Lattice]
    private let places: [Figure: Int]

    init(_ sheet: ResultSheet, test: SheetTest) {
        self.test = test
        claims = sheet.claims
        level = sheet.prints.first { $0.figure == "level" }?.printed
        lattices = Lattice.all(of: test)
        places = Dictionary(
            test.prints.enumerated().map { ($1.figure, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// How many statements the sheet breaks when some prints, by place, are replaced by numbers in hundredths.
    func broken(replacing: [Int: Int]) -> Int {
        let numbers = test.prints.indices.map { replacing[$0] ?? test.prints[$0].hundredths }
        let number = { (figure: Figure) in places[figure].flatMap { numbers[$0] } }
        return lattices.reduce(0) { $0 + $1.misses(numbers) }
            + claims.count { !holds($0, number) } + (levelHolds(number) ? 0 : 1)
    }

    private func holds(_ claim: Claim, _ number: (Figure) -> Int?) -> Bool {
        guard let figure = Figure(claim.figure), let score = number(figure) else { return true }
        let target = 85_00
        switch claim.kind {
        case .belowTarget: return score < target
        case .reachesTarget: return score >= target
        case .lowest: return group(claim, of: figure).allSatisfy { number($0) ?? score >= score }
        default: return true
        }
    }

    private func group(_ claim: Claim, of figure: Figure) -> [Figure] {
        guard claim.group.isEmpty else { return claim.group.compactMap { Figure($0) } }
        let siblings = test.shape.instruments.map { instrument in
            instrument.indicators.map { Figure.indicator($0.number) }
        }
        return siblings.first { $0.contains(figure) } ?? []
    }

    private func levelHolds(_ number: (Figure) -> Int?) -> Bool {
        guard let level, let total = number(.total),
            let place = test.shape.levels.firstIndex(where: { $0.name == level })
        else { return true }
        let instruments = test.shape.instruments.map { number(.instrument($0.name)) }
        let claimed = test.shape.levels[place]
        let reached =
            claimed.total <= total
            && instruments.allSatisfy { $0 ?? 100_00 >= claimed.instruments ?? 0 }
        let betterIsSure = test.shape.levels[..<place].contains { better in
            better.total <= total && instruments.allSatisfy { $0 ?? 0 >= better.instruments ?? 0 }
        }
        return reached && !betterIsSure
    }
}
