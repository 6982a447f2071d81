/// The points of a cell: numbered, dashed, or paragraphs without either.
struct PointList {
    /// One point without its marker.
    struct Point: Hashable {
        var marker: ListMarker.Kind?
        var text: String
    }

    private(set) var points: [Point] = []
    private var lastNumber: Int?
    private var dashes = false
    private let spacing: ThaiSpacing

    /// Cuts a cell's text, whose paragraphs stand on lines of their own, into points.
    init(_ text: String, _ spacing: ThaiSpacing) {
        self.spacing = spacing
        for line in text.split(whereSeparator: \.isNewline) {
            takeLine(Array(line.unicodeScalars))
        }
        points = points.compactMap { point in
            var point = point
            point.text = spacing.repaired(point.text)
            return point.text.isEmpty ? nil : point
        }
    }

    /// The texts of the points.
    var texts: [String] { points.map(\.text) }

    /// The points cut where the numbering begins again at one.
    var rounds: [[Point]] {
        var rounds: [[Point]] = []
        for point in points {
            if point.marker == .number(1) || rounds.isEmpty {
                rounds.append([point])
            } else {
                rounds[rounds.count - 1].append(point)
            }
        }
        return rounds
    }

    private mutating func takeLine(_ line: [Unicode.Scalar]) {
        var start = 0
        while start < line.count, line[start].properties.isWhitespace { start += 1 }
        if let marker = ListMarker(line, at: start) {
            open(marker.kind)
            start += marker.length
        } else if isContinuation(line[start...]) {
            points[points.count - 1].text += " "
        } else {
            points.append(Point(marker: nil, text: ""))
        }
        dashes = points.last?.marker == .bullet
        takeRest(line, from: start)
    }

    /// Takes the text of a line, opening a point at each marker inside it.
    private mutating func takeRest(_ line: [Unicode.Scalar], from start: Int) {
        var from = start
        var index = start
        while index < line.count {
            let follows = index > start && line[index - 1].properties.isWhitespace
            if follows, let marker = ListMarker(line, at: index), accepts(marker, line, index) {
                append(line[from..<index])
                if marker.kind == .bullet, Self.announces(line[..<index]) { dashes = true }
                open(marker.kind)
                index += marker.length
                from = index
            } else {
                index += 1
            }
        }
        append(line[from...])
    }

    private mutating func open(_ kind: ListMarker.Kind) {
        if case .number(let number) = kind { lastNumber = number }
        points.append(Point(marker: kind, text: ""))
    }

    private mutating func append(_ scalars: ArraySlice<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        if points.isEmpty { points.append(Point(marker: nil, text: "")) }
        points[points.count - 1].text += String(view)
    }

    /// Whether a marker inside a line begins a point, rather than being a number or dash of the text.
    private func accepts(_ marker: ListMarker, _ line: [Unicode.Scalar], _ index: Int) -> Bool {
        switch marker.kind {
        case .number(let number):
            guard let lastNumber else { return number == 1 }
            return number == 1 || (lastNumber + 1...lastNumber + 3).contains(number)
        case .nested(let major, let minor):
            switch points.last?.marker {
            case .nested(major, let before): return minor == before + 1
            case .number(major): return minor == 1
            default: return minor == 1 && major == (lastNumber ?? 0) + 1
            }
        case .bullet:
            return acceptsBullet(marker, line, index)
        }
    }

    private func acceptsBullet(
        _ marker: ListMarker, _ line: [Unicode.Scalar], _ index: Int
    ) -> Bool {
        guard line[index].isDash || line[index] == "*" else { return true }
        let after = index + marker.length
        guard after < line.count,
            let before = line[..<index].last(where: { !$0.properties.isWhitespace })
        else { return false }
        // A range of numbers or dates has digits or a month's dot beside its dash.
        if before.digit != nil || line[after].digit != nil { return false }
        if before == ".", !dashes { return false }
        let isTight = !line[index + 1].properties.isWhitespace
        return dashes || isTight || Self.announces(line[..<index])
    }

    /// Whether a text announces a list ("ได้แก่", "ดังนี้", a colon).
    private static func announces(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.suffix(24))
        let tail = String(view).split(whereSeparator: \.isWhitespace).joined()
        return ["ได้แก่", "ดังนี้", "ประกอบด้วย", "เช่น", ":", "คือ", "ดังต่อไปนี้"]
            .contains { tail.hasSuffix($0) }
    }

    /// Whether a line without a marker goes on with the point before it.
    private func isContinuation(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = points.last else { return false }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: line)
        let text = String(view)
        if ["http", "www."].contains(where: text.hasPrefix) { return false }
        return last.marker != nil && last.text.trimmed != "ฯลฯ"
            || spacing.goesOn(last.text, into: text)
    }
}

extension StringProtocol {
    /// The text without white space at its ends.
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
