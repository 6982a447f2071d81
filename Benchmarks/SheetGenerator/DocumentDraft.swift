import Assessment

/// A document while it is written: true prints first, then slips, then claims.
struct DocumentDraft {
    private let shape: Shape
    private let result: TrueResult
    private let planter: SlipPlanter
    private var prints: [Print]
    private(set) var slips: [PlantedSlip] = []

    init(
        _ blocks: [[Figure]], of shape: Shape, result: TrueResult, using random: inout SplitMix64
    ) {
        let items = Dictionary(
            shape.instruments.flatMap(\.items).map { (Figure.question($0.code), $0.itemScores) },
            uniquingKeysWith: { first, _ in first })
        let style = PrintStyle(using: &random)
        self.shape = shape
        self.result = result
        planter = SlipPlanter(result: result, items: items)
        prints = []
        for (block, figures) in blocks.enumerated() {
            for figure in figures {
                guard let score = result.hundredths[figure] else { continue }
                let text =
                    items[figure] == nil
                    ? style.print(score, using: &random) : style.printItem(score)
                prints.append(Print(figure: figure, block: block, text: text))
            }
        }
    }

    /// Spoils a figure drawn at random, which no slip fell on before.
    mutating func plant(_ mix: SlipMix, using random: inout SplitMix64) {
        let spoilt = Set(slips.map(\.figure))
        for _ in 0..<200 {
            guard let place = prints.indices.randomElement(using: &random),
                !spoilt.contains(prints[place].figure)
            else { continue }
            for _ in 0..<20 {
                guard let kind = random.choose(mix.weights),
                    let text = planter.spoil(prints, at: place, kind: kind, using: &random)
                else { continue }
                let print = prints[place]
                slips.append(
                    PlantedSlip(
                        figure: print.figure, kind: kind, original: print.text, printed: text))
                prints[place].text = text
                return
            }
        }
    }

    /// The finished document.
    func sheet(claimsFromPrints: Bool, using random: inout SplitMix64) -> ResultSheet {
        var figures = result.hundredths
        if claimsFromPrints {
            for slip in slips {
                figures[slip.figure] = Writing.hundredths(slip.printed) ?? figures[slip.figure]
            }
        }
        let writer = ClaimWriter(
            shape: shape, figures: figures, printed: Set(prints.map(\.figure)))
        var printed = prints.map {
            PrintedFigure(figure: $0.figure.description, printed: $0.text)
        }
        let claims = writer.claims(using: &random)
        if random.happens(70), let level = writer.level {
            let place = prints.firstIndex { $0.figure == .total }.map { $0 + 1 } ?? 0
            printed.insert(PrintedFigure(figure: "level", printed: level), at: place)
        }
        return ResultSheet(fiscalYear: shape.year, prints: printed, claims: claims)
    }
}
