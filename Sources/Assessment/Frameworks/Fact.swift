public import ThaiText

/// How sure a fact is; a fact that is `unsure` is never used as a hard rule.
public enum Confidence: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Weak source or general knowledge only.
    case unsure
    /// Follows from confirmed facts.
    case inferred
    /// A source says so, and numbers were computed again.
    case confirmed

    /// Less sure is smaller.
    public static func < (left: Confidence, right: Confidence) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .unsure: 0
        case .inferred: 1
        case .confirmed: 2
        }
    }
}

/// One value of a framework with where it comes from and how sure it is.
public struct Fact<Value: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
    /// The value itself.
    public let value: Value
    /// Keys of `Framework.sources`, separated by commas ("S001, W7").
    public let source: String
    /// How sure it is.
    public let confidence: Confidence

    /// A value with its evidence.
    public init(_ value: Value, source: String, confidence: Confidence) {
        self.value = value
        self.source = source
        self.confidence = confidence
    }
}

/// Anything that says where it comes from and how sure it is.
public protocol Evidenced: Sendable {
    /// Keys of `Framework.sources`, separated by commas.
    var source: String { get }
    /// How sure it is.
    var confidence: Confidence { get }
}

extension Fact: Evidenced {}
extension Instrument: Evidenced {}
extension Indicator: Evidenced {}
extension SubIndicator: Evidenced {}
extension Question: Evidenced {}
extension AnswerScale: Evidenced {}
extension Level: Evidenced {}
extension Topic: Evidenced {}
extension Topic.Members: Evidenced {}
extension SamplingRule: Evidenced {}
extension CalendarStep: Evidenced {}
extension CrossWalkLink: Evidenced {}
extension ScoringRule: Evidenced {}

/// Where facts come from, for people.
public struct Source: Sendable, Hashable, Codable {
    /// What it is.
    public let name: Bilingual
    /// Web address, where there is one.
    public let address: String?
}
