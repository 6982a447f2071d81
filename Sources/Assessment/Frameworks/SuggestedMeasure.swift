/// A measure with which a plan may begin where questions or items are weak; to be adapted, never an official wording.
///
/// Its texts are Thai, for they become part of an official document.
public struct SuggestedMeasure: Sendable, Hashable, Codable {
    /// A short name that stays the same while the wording is mended.
    public let key: String
    /// The questions and items of its year that it raises.
    public let codes: [String]
    /// What is done.
    public let name: String
    /// Why such scores are usually low.
    public let issue: String
    /// How it is done, in order.
    public let steps: [String]
    /// When.
    public let period: String
    /// What will be made or done.
    public let outputs: [String]
    /// What will change, with a figure.
    public let outcomes: [String]
    /// Who suggests it.
    public let source: String
    /// How sure it is that it helps.
    public let confidence: Confidence
}

extension FrameworkLibrary {
    /// What may be done for a code of a year: the suggestions of that year's file, or of the nearest year that has some
    /// for what the code means there.
    public func suggestions(for code: String, in year: Int) -> [SuggestedMeasure] {
        let nearest = frameworks.filter { $0.suggestions != nil }.sorted {
            (abs($0.year - year), $0.year) < (abs($1.year - year), $1.year)
        }
        for framework in nearest {
            let codes = Set(
                counterparts(of: code, in: year, to: framework.year).map(\.code))
            let found = (framework.suggestions ?? []).filter {
                !codes.isDisjoint(with: $0.codes)
            }
            if !found.isEmpty { return found }
        }
        return []
    }
}
