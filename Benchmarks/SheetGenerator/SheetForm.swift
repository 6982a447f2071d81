import Assessment

/// Which figures of a year a document prints.
public struct SheetForm: Sendable, Hashable {
    /// How much of the year stands in the document.
    public enum Extent: String, Sendable, Hashable, CaseIterable {
        /// Indicators, instruments and total.
        case head = "A"
        /// The same, with the parts of an instrument in place of the instrument.
        case headInParts = "A1"
        /// Also every question of the first part.
        case questions = "B"
        /// Also the instruments in parts, and the answers to the three lowest questions.
        case answers = "C"
        /// Everything: parts, items, sub-indicators.
        case everything = "D"
        /// Blocks at random, and 12 % of their figures missing.
        case partial = "P"
    }

    /// The fiscal year in the Buddhist era.
    public let year: Int
    /// How much is printed.
    public let extent: Extent

    /// A form of a year.
    public init(year: Int, extent: Extent) {
        self.year = year
        self.extent = extent
    }

    /// Reads "68A1"; nil when it is none.
    public init?(_ text: String) {
        guard let year = Int(text.prefix(2)),
            let extent = Extent(rawValue: String(text.dropFirst(2)))
        else { return nil }
        self.init(year: 2500 + year, extent: extent)
    }
}

extension SheetForm: CustomStringConvertible {
    /// The short form ("68A1").
    public var description: String { "\(year - 2500)\(extent.rawValue)" }
}

extension SheetForm {
    /// The figures that a document of this form prints, table by table.
    func blocks(
        of shape: Shape, result: TrueResult, using random: inout SplitMix64
    ) -> [[Figure]] {
        let layout = Layout(shape: shape, result: result, namesPart: random.happens(50))
        let blocks =
            switch extent {
            case .head: layout.head(.whole)
            case .headInParts: layout.head(.parts)
            case .questions: layout.head(.parts) + layout.firstQuestions
            case .answers: layout.head(.both) + layout.firstQuestions + layout.lowestAnswers
            case .everything: layout.everything
            case .partial:
                layout.isInParts ? layout.everything : layout.head(.whole) + layout.firstQuestions
            }
        return extent == .partial ? Self.holes(in: blocks, using: &random) : blocks
    }

    private static func holes(
        in blocks: [[Figure]], using random: inout SplitMix64
    ) -> [[Figure]] {
        blocks.compactMap { block in
            let present = random.happens(60)
            let rest = block.filter { _ in !random.happens(12) }
            return present && !rest.isEmpty ? rest : nil
        }
    }
}

/// The tables in which a year's figures stand.
private struct Layout {
    /// How instruments in parts are shown.
    enum Instruments { case whole, parts, both }

    let shape: Shape
    let result: TrueResult
    /// Whether a document that prints only the first part says so.
    let namesPart: Bool

    var isInParts: Bool { shape.instruments.contains { $0.parts > 1 } }

    func head(_ shown: Instruments) -> [[Figure]] {
        let instruments = shape.instruments.flatMap { instrument -> [Figure] in
            let whole: [Figure] = [.instrument(instrument.name)]
            guard instrument.parts > 1 else { return whole }
            let parts = instrument.partNumbers.map { Figure.instrument(instrument.name, part: $0) }
            return switch shown {
            case .whole: whole
            case .parts: parts
            case .both: whole + parts
            }
        }
        let indicators = shape.instruments.flatMap(\.indicators).map {
            Figure.indicator($0.number)
        }
        return [[.total], instruments, indicators]
    }

    private var allQuestions: [[Figure]] {
        shape.instruments.flatMap { instrument in
            instrument.partNumbers.map { part in
                instrument.questions.map { .question($0.code, part: part) }
            }
        }
        .filter { !$0.isEmpty }
    }

    var firstQuestions: [[Figure]] {
        shape.instruments.map { instrument in
            let part = namesPart && instrument.parts > 1 ? 1 : nil
            return instrument.questions.map { .question($0.code, part: part) }
        }
        .filter { !$0.isEmpty }
    }

    /// The answers to the three lowest questions of the first part.
    var lowestAnswers: [[Figure]] {
        let lowest = shape.instruments.flatMap { instrument in
            instrument.questions.map { question in
                let part = instrument.parts > 1 ? 1 : nil
                return (question, result.hundredths[.question(question.code, part: part)] ?? 0)
            }
        }
        .filter { !$0.0.options.isEmpty }
        .sorted { ($0.1, $0.0.code) < ($1.1, $1.0.code) }
        return lowest.prefix(3).map { question, _ in
            question.options.map { .distribution(question: question.code, option: $0.key) }
        }
    }

    private var partMeans: [[Figure]] {
        shape.instruments.filter { $0.parts > 1 }.flatMap { instrument in
            instrument.partNumbers.map { part in
                instrument.indicators.map { .indicator($0.number, part: part) }
            }
        }
    }

    private var items: [[Figure]] {
        shape.instruments.map { $0.items.map { .question($0.code) } }.filter { !$0.isEmpty }
    }

    private var groups: [[Figure]] {
        shape.instruments.flatMap(\.indicators).map { indicator in
            indicator.groups.map { .subIndicator($0.number) }
        }
        .filter { !$0.isEmpty }
    }

    var everything: [[Figure]] {
        head(.both) + partMeans + allQuestions + groups + items + lowestAnswers
    }
}
