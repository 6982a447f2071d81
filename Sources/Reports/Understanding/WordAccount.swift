import Assessment

/// Holds a report against the cells it was read from, so that no word of a table is silently lost.
struct WordAccount {
    /// Everything the report says, reduced to letters and digits, piece after piece.
    private let said: [UInt32]
    /// The first place of each bucket of runs of four letters and digits, and for each place the next
    /// one of its bucket; -1 for none.
    private var first: [Int32]
    private var next: [Int32]

    /// Short words already looked for.
    private var short: [[UInt32]: Bool] = [:]

    private static let grain = 4

    /// Takes down all texts of a report.
    init(_ report: Report) {
        var said: [UInt32] = []
        for texts in report.allTexts {
            for text in texts { said += FoldedText(text).scalars.map(\.value) }
            // A zero keeps the end of one field from making words with the beginning of the next.
            said.append(0)
        }
        self.said = said
        first = Array(repeating: -1, count: 1 << 14)
        next = Array(repeating: -1, count: said.count)
        guard said.count >= Self.grain, said.count < Int(Int32.max) else { return }
        for start in (0...(said.count - Self.grain)).reversed() {
            let bucket = Self.bucket(said[start..<start + Self.grain])
            next[start] = first[bucket]
            first[bucket] = Int32(start)
        }
    }

    /// Whether the report holds all words of a cell: as a whole, or point by point.
    mutating func holds(_ text: String) -> Bool {
        if holdsRun(text) { return true }
        let spacing = ThaiSpacing()
        let points = text.split(whereSeparator: \.isNewline)
            .flatMap { PointList(String($0), spacing).texts }
        for point in points where !holdsRun(point) {
            for word in Self.words(of: point) where !holdsRun(word) { return false }
        }
        return true
    }

    /// The words between spaces and signs, without list numbers and the "และ" between divisions.
    private static func words(of point: String) -> [String] {
        point.split { $0.isWhitespace || "/,:()".contains($0) }
            .filter { word in
                let scalars = Array(word.unicodeScalars)
                return ListMarker(scalars, at: 0)?.length != scalars.count
            }
            .flatMap { word in
                var parts = [word]
                while let last = parts.last, let range = last.firstRange(of: "และ") {
                    parts[parts.count - 1] = last[..<range.lowerBound]
                    parts.append(last[range.upperBound...])
                }
                return parts.map(String.init)
            }
    }

    /// Whether the letters and digits of a text stand together somewhere in the report.
    private mutating func holdsRun(_ text: String) -> Bool {
        let wanted = FoldedText(text).scalars.map(\.value)
        guard wanted.count >= Self.grain else {
            if let known = short[wanted] { return known }
            let isThere = wanted.isEmpty || contains(short: wanted)
            short[wanted] = isThere
            return isThere
        }
        var start = Int(first[Self.bucket(wanted[0..<Self.grain])])
        // A text that says the same thousands of times is not worth more; doubt costs nothing.
        var steps = 0
        while start >= 0, steps < 4000 {
            steps += 1
            if start + wanted.count <= said.count,
                said[start..<start + wanted.count].elementsEqual(wanted)
            {
                return true
            }
            start = Int(next[start])
        }
        return false
    }

    private func contains(short wanted: [UInt32]) -> Bool {
        guard let first = wanted.first, said.count >= wanted.count else { return false }
        return (0...(said.count - wanted.count)).contains { start in
            said[start] == first && said[start..<start + wanted.count].elementsEqual(wanted)
        }
    }

    private static func bucket(_ run: ArraySlice<UInt32>) -> Int {
        let key = run.reduce(UInt64(0)) { $0 &* 65_599 &+ UInt64($1) }
        return Int((key &* 0x9E37_79B9_7F4A_7C15) >> 50)
    }
}

extension Report {
    /// Every text of the report, field by field; the entries of a list stand together.
    var allTexts: [[String]] {
        var texts: [[String]] = []
        texts += [[authority?.name, authority?.district, authority?.province].compactMap(\.self)]
        texts += [names.map { Array($0.keys) + Array($0.values) } ?? []]
        for (code, name) in names ?? [:] { texts.append([code, name]) }
        texts += (scores?.prints ?? []).map { [$0.printed] }
        texts += (otherPrints ?? []).map { [$0.printed] }
        texts += (claims ?? []).map { [$0.text] }
        texts += (history ?? []).map { [String($0.fiscalYear), $0.total, $0.level ?? ""] }
        for analysis in analyses ?? [] {
            texts += [analysis.cause, analysis.note, analysis.guidance].compactMap {
                $0.map { [$0] }
            }
        }
        for measure in measures ?? [] {
            texts += [[measure.name], [measure.issue ?? ""], measure.responsible]
            texts += [[measure.period?.text ?? ""], measure.steps, measure.outputs]
            texts += [measure.outcomes, [measure.recommendation ?? ""]]
        }
        texts += uncertain.map { [$0.text] }
        return texts
    }
}
