/// The printed figures of a sheet at their places in the network.
struct FigureSheet {
    /// One print of one figure; equal prints of the same figure are one.
    struct Unit {
        let node: Int
        let print: PrintedFigure
        let number: PrintedNumber
        /// What the print stands for; nil when no such figure can stand there.
        let range: ClosedRange<Micro>?
        /// In how many places the same print stands.
        var count = 1
        var surroundings = Surroundings()

        /// The printed value in hundredths; nil when no such figure can stand there.
        var value: Int? { range == nil ? nil : number.hundredths }
    }

    /// How a question of a survey in parts is meant when no part is printed.
    enum Reading: CaseIterable {
        case firstPart
        case meanOfParts
    }

    /// More different prints of one figure than these are not looked at.
    private static let mostPrintsOfOne = 6

    let network: FigureNetwork
    private(set) var units: [Unit] = []
    /// Prints of figures that the framework does not know, in reading order.
    private(set) var unknown: [PrintedFigure] = []
    /// Printed levels.
    private(set) var levels: [PrintedFigure] = []
    /// How many prints were left out because there are too many.
    private(set) var leftOut = 0
    /// The units of every node.
    private(set) var unitsOfNode: [[Int]] = []

    let framework: Framework
    let reading: Reading

    init(_ sheet: ResultSheet, framework: Framework, reading: Reading) {
        self.framework = framework
        self.reading = reading
        let located = sheet.prints.map { print in
            (print, Figure(print.figure).map { Self.located($0, framework, reading) })
        }
        let distributions = Self.distributions(located.map(\.1), framework)
        var builder = NetworkBuilder(framework: framework, distributions: distributions)
        network = builder.build()
        unitsOfNode = [[Int]](repeating: [], count: network.nodes.count)
        let precision = PrintPrecision(located.map { ($0.1, $0.0.printed) })
        for (print, figure) in located { take(print, figure, precision) }
        units = Neighbourhood(network: network).surrounding(units)
    }

    /// Units that no value of their figure explains ("984.5", an item of 10).
    var impossible: FigureSet {
        FigureSet(units.indices.filter { units[$0].range == nil })
    }

    /// The questions of which shares are printed, in reading order.
    private static func distributions(
        _ figures: [Figure?], _ framework: Framework
    ) -> [NetworkBuilder.Distribution] {
        var options: [String: Set<String>] = [:]
        var order: [String] = []
        for case .distribution(let code, let option)? in figures {
            if options[code] == nil { order.append(code) }
            options[code, default: []].insert(option)
        }
        return order.prefix(FigureSet.capacity).map { code in
            NetworkBuilder.Distribution(
                code: code, score: located(.question(code), framework, .firstPart),
                options: options[code] ?? [])
        }
    }

    /// A figure with the part it means.
    static func located(_ figure: Figure, _ framework: Framework, _ reading: Reading) -> Figure {
        guard case .question(let code, nil) = figure, reading == .firstPart,
            let id = framework.question(code)?.instrument,
            let instrument = framework.instrument(id), instrument.parts.value > 1
        else { return figure }
        return .question(code, part: 1)
    }

    private mutating func take(
        _ print: PrintedFigure, _ figure: Figure?, _ precision: PrintPrecision
    ) {
        if figure == .level {
            levels.append(print)
            return
        }
        guard let figure, let node = network.place(of: figure) else {
            unknown.append(print)
            return
        }
        let number = PrintedNumber(print.printed)
        let range = precision.range(of: number, at: network.nodes[node])
        for other in unitsOfNode[node] {
            let same = units[other].value == number.hundredths && range != nil
            if same || units[other].print.printed == print.printed {
                units[other].count += 1
                return
            }
        }
        guard units.count < FigureSet.capacity,
            unitsOfNode[node].count < Self.mostPrintsOfOne
        else {
            leftOut += 1
            return
        }
        unitsOfNode[node].append(units.count)
        units.append(Unit(node: node, print: print, number: number, range: range))
    }
}

/// How many decimals the prints of a sheet are rounded to.
struct PrintPrecision {
    private var scores: Micro = .halfHundredth
    private var shares: [String: Micro] = [:]
    /// Whether so many prints have more than two decimals that they are meant.
    private var isFine = false

    init(_ prints: [(figure: Figure?, printed: String)]) {
        var scoreDecimals: [Int] = []
        var shareDecimals: [String: [Int]] = [:]
        for (figure, printed) in prints {
            guard let figure, let text = PrintedNumber(printed).text else { continue }
            switch figure {
            case .distribution(let code, _): shareDecimals[code, default: []].append(text.decimals)
            case .total, .instrument, .indicator, .subIndicator: scoreDecimals.append(text.decimals)
            case .question(_, let part) where part != nil || text.decimals > 0:
                scoreDecimals.append(text.decimals)
            default: break
            }
        }
        isFine = scoreDecimals.count { $0 > 2 } >= 3
        let oneDecimal = scoreDecimals.count { $0 == 1 }
        if scoreDecimals.allSatisfy({ $0 <= 1 }), oneDecimal >= 4 { scores = 50_000 }
        for (code, decimals) in shareDecimals where decimals.count >= 3 {
            let most = decimals.max() ?? 2
            if most == 0 { shares[code] = 500_000 }
            if most == 1, decimals.count(where: { $0 == 1 }) >= 2 { shares[code] = 50_000 }
        }
    }

    /// What a print stands for; nil when nothing of its kind can be printed so.
    func range(of number: PrintedNumber, at node: FigureNetwork.Node) -> ClosedRange<Micro>? {
        guard let text = number.text, !number.hasLetters else { return nil }
        let isLong = text.decimals > 2
        guard !isLong || isFine, let value = text.micro, value <= .full else { return nil }
        switch node.sort {
        case .item(let allowed):
            guard let hundredths = text.hundredths else { return nil }
            return allowed.contains(hundredths) ? value...value : nil
        case .share:
            guard case .distribution(let code, _) = node.figure else { return nil }
            let half = shares[code] ?? .halfHundredth
            return (value - half)...(value + half)
        case .score:
            let half = isLong ? 500 : scores
            return (value - half)...(value + half)
        }
    }
}

extension DigitText {
    /// The value in millionths; nil when it has more than six decimals or is beyond any score.
    var micro: Micro? {
        guard count > 0, decimals <= 6, point <= 6 else { return nil }
        var value: Micro = 0
        for place in 0..<count { value = value * 10 + Micro(self[place]) }
        for _ in decimals..<6 { value *= 10 }
        return value
    }
}
