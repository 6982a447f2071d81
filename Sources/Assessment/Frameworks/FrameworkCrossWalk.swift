/// What a code of one year is in another year.
public struct Counterpart: Sendable, Hashable {
    /// The code in the other year.
    public let code: String
    /// `same` only when every step between the years is.
    public let relation: CrossWalkLink.Relation
    /// The least sure step between the years.
    public let confidence: Confidence
}

extension FrameworkLibrary {
    /// The codes of another year that a code means; empty when it has none or a year is unknown.
    public func counterparts(of code: String, in year: Int, to other: Int) -> [Counterpart] {
        guard framework(for: year)?.question(code) != nil, framework(for: other) != nil else {
            return []
        }
        var found = [Counterpart(code: code, relation: .same, confidence: .confirmed)]
        for (from, to) in steps(from: year, to: other) {
            found = found.flatMap { counterpart in
                links(of: counterpart.code, from: from, to: to).map {
                    Counterpart(
                        code: $0.code,
                        relation: counterpart.relation == .same ? $0.relation : .similar,
                        confidence: min(counterpart.confidence, $0.confidence))
                }
            }
            found = Self.withoutRepeats(found)
        }
        return found
    }

    /// Years one after the other, unless a file links the two directly.
    private func steps(from year: Int, to other: Int) -> [(Int, Int)] {
        let direct =
            framework(for: year)?.crossWalk.contains { $0.year == other } ?? false
            || framework(for: other)?.crossWalk.contains { $0.year == year } ?? false
        if direct || year == other { return year == other ? [] : [(year, other)] }
        let between = years.filter { $0 >= min(year, other) && $0 <= max(year, other) }
        let ordered = year < other ? between : between.reversed()
        return Array(zip(ordered, ordered.dropFirst()))
    }

    private func links(of code: String, from year: Int, to other: Int) -> [Counterpart] {
        let forth = framework(for: year)?.crossWalk(from: code, to: other) ?? []
        let back = (framework(for: other)?.crossWalk ?? []).filter {
            $0.year == year && $0.codes.contains(code)
        }
        let found =
            forth.flatMap { link in
                link.codes.map {
                    Counterpart(code: $0, relation: link.relation, confidence: link.confidence)
                }
            }
            + back.map {
                Counterpart(code: $0.code, relation: $0.relation, confidence: $0.confidence)
            }
        return Self.withoutRepeats(found)
    }

    private static func withoutRepeats(_ found: [Counterpart]) -> [Counterpart] {
        var seen: Set<String> = []
        return found.filter { seen.insert($0.code).inserted }
    }
}
