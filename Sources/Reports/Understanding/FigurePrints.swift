import Assessment
import Documents

/// Every number of the assessment that a document prints, in reading order, the same one perhaps often.
struct FigurePrints {
    private struct Print {
        let printed: String
        let place: Place
    }

    private var order: [Figure] = []
    private var prints: [Figure: [Print]] = [:]

    /// Adds a print of a figure.
    mutating func add(_ figure: Figure, _ printed: String, at place: Place) {
        if prints[figure] == nil { order.append(figure) }
        prints[figure, default: []].append(
            Print(printed: printed, place: place))
    }

    func has(_ figure: Figure) -> Bool { prints[figure] != nil }

    /// The print of a figure that most places agree on; of equals the first.
    func print(of figure: Figure) -> String? {
        guard let all = prints[figure] else { return nil }
        var counts: [String: Int] = [:]
        for print in all { counts[print.printed, default: 0] += 1 }
        var best: (printed: String, count: Int)?
        for print in all {
            let count = counts[print.printed] ?? 0
            if count > (best?.count ?? 0) { best = (print.printed, count) }
        }
        return best?.printed
    }

    /// The figures with the print that most places agree on.
    var settled: [(figure: Figure, printed: String)] {
        order.compactMap { figure in print(of: figure).map { (figure, $0) } }
    }

    /// Where the settled print of each figure stands first.
    var places: [(figure: Figure, printed: String, place: Place)] {
        settled.compactMap { figure, printed in
            prints[figure]?.first { $0.printed == printed }.map { (figure, printed, $0.place) }
        }
    }

    /// The prints that differ from the settled one, each value once.
    var others: [PrintedFigure] {
        order.flatMap { figure -> [PrintedFigure] in
            let settled = print(of: figure)
            var seen: Set<String> = []
            return (prints[figure] ?? []).compactMap { print in
                guard print.printed != settled, seen.insert(print.printed).inserted else {
                    return nil
                }
                return PrintedFigure(
                    figure: figure.description, printed: print.printed,
                    place: PlaceWording.thai(print.place))
            }
        }
    }

    /// The settled scores as the report holds them; nil when there are none.
    var scores: Scores? {
        var figures: [String: String] = [:]
        for (figure, printed) in settled {
            if case .distribution = figure { continue }
            figures[figure.description] = printed
        }
        return figures.isEmpty ? nil : Scores(figures: figures)
    }

    /// The settled shares of answers by question and option; nil when there are none.
    var distributions: [String: [String: String]]? {
        var shares: [String: [String: String]] = [:]
        for (figure, printed) in settled {
            if case .distribution(let question, let option) = figure {
                shares[question, default: [:]][option] = printed
            }
        }
        return shares.isEmpty ? nil : shares
    }
}
