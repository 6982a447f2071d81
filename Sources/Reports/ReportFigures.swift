public import Assessment

extension Report {
    /// The year whose framework the scores follow.
    public var assessedYear: Int? { scoresYear ?? fiscalYear }

    /// Whether nothing that a report is about was found.
    public var isEmpty: Bool {
        scores == nil && (measures ?? []).isEmpty && (analyses ?? []).isEmpty
            && (history ?? []).isEmpty && (distributions ?? [:]).isEmpty
    }

    /// Every figure the report prints, with its claims and names, as the consistency check takes them.
    public var resultSheet: ResultSheet {
        ResultSheet(
            fiscalYear: assessedYear,
            prints: (scores?.prints ?? []) + distributionPrints + (otherPrints ?? []),
            claims: claims ?? [],
            // Names of indicators ("indicator.1") are no codes.
            names: (names ?? [:]).filter { !$0.key.contains(".") })
    }

    private var distributionPrints: [PrintedFigure] {
        (distributions ?? [:]).inOrder.flatMap { code, shares in
            shares.inOrder.map { option, share in
                PrintedFigure(
                    figure: Figure.distribution(question: code, option: option).description,
                    printed: share)
            }
        }
    }
}

extension Scores {
    /// Every score that is there.
    var prints: [PrintedFigure] {
        let single = [(Figure.total, total), (Figure.level, level)].compactMap { figure, printed in
            printed.map { PrintedFigure(figure: figure.description, printed: $0) }
        }
        return single + prints("instrument", instruments) + prints("indicator", indicators)
            + prints("subIndicator", subIndicators) + prints("question", questions)
    }

    private func prints(_ kind: String, _ scores: [String: String]?) -> [PrintedFigure] {
        (scores ?? [:]).inOrder.map { PrintedFigure(figure: "\(kind).\($0)", printed: $1) }
    }

    /// Scores from figures in their text form, such as a consistency check derives; what is no score is left out.
    public init(figures: [String: String]) {
        self.init(total: figures["total"], level: figures["level"])
        func part(_ kind: String) -> [String: String]? {
            let found = figures.compactMap { figure, value in
                figure.hasPrefix(kind + ".")
                    ? (String(figure.dropFirst(kind.count + 1)), value) : nil
            }
            return found.isEmpty ? nil : Dictionary(found, uniquingKeysWith: { first, _ in first })
        }
        instruments = part("instrument")
        indicators = part("indicator")
        subIndicators = part("subIndicator")
        questions = part("question")
    }
}

extension Dictionary where Key == String {
    /// The elements in order of key, so that the same report gives the same sheet.
    fileprivate var inOrder: [(key: String, value: Value)] { sorted { $0.key < $1.key } }
}
