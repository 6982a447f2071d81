import Assessment

/// Holds a report against the cells it was read from, so that no word of a table is silently lost.
struct WordAccount {
    /// Everything the report says, reduced to letters and digits, piece after piece.
    private let said: [UInt32]
    /// Where each run of four letters and digits begins in `said`.
    private let index: [UInt64: [Int]]

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
        var index: [UInt64: [Int]] = [:]
        if said.count >= Self.grain {
            for start in 0...(said.count - Self.grain) {
                index[Self.key(said[start..<start + Self.grain]), default: []].append(start)
            }
        }
        self.index = index
    }

    /// Whether the report holds all words of a cell: as a whole, or point by point.
    func holds(_ text: String) -> Bool {
        if holdsRun(text) { return true }
        let spacing = ThaiSpacing()
        let points = text.split(whereSeparator: \.isNewline)
            .flatMap { PointList(String($0), spacing).texts }
        return points.allSatisfy { point in
            holdsRun(point)
                || Self.words(of: point).allSatisfy(holdsRun)
        }
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
    private func holdsRun(_ text: String) -> Bool {
        let wanted = FoldedText(text).scalars.map(\.value)
        guard wanted.count >= Self.grain else {
            return wanted.isEmpty || contains(short: wanted)
        }
        let starts = index[Self.key(wanted[0..<Self.grain])] ?? []
        return starts.contains { start in
            start + wanted.count <= said.count
                && said[start..<start + wanted.count].elementsEqual(wanted)
        }
    }

    private func contains(short wanted: [UInt32]) -> Bool {
        guard let first = wanted.first, said.count >= wanted.count else { return false }
        return (0...(said.count - wanted.count)).contains { start in
            said[start] == first && said[start..<start + wanted.count].elementsEqual(wanted)
        }
    }

    private static func key(_ run: ArraySlice<UInt32>) -> UInt64 {
        run.reduce(0) { $0 &* 65_599 &+ UInt64($1) }
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
