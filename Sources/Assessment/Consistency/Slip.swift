public import ThaiText

/// How a right figure became the printed one.
public struct Slip: Sendable, Hashable, Codable {
    /// The kinds of slip, the likelier the cheaper to assume.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// A digit read or typed as one that looks like it (๔/๕, 6/8).
        case lookAlikeDigit
        /// A digit replaced by any other.
        case wrongDigit
        /// A letter in place of a digit (O for 0, l for 1).
        case letterForDigit
        /// Two adjacent digits swapped (90.83, 90.38).
        case swappedDigits
        /// The digits before and after the point swapped (94.18, 18.94).
        case swappedGroups
        /// A digit written twice (2.38, 22.38).
        case doubledDigit
        /// A digit left out (98.45, 98.5).
        case droppedDigit
        /// The decimal point moved or lost (98.45, 9.845, 9845).
        case movedPoint
        /// The value of the row or column beside.
        case neighbourValue
        /// The value of the other part of the survey.
        case otherPartValue
        /// The values of a whole block come from the other part of the survey.
        case otherPartBlock
        /// Two digits misread.
        case twoDigits
        /// Another number altogether.
        case otherNumber
        /// The level follows a wrong score.
        case levelOfWrongScore
        /// A statement and the printed figures contradict each other.
        case contradictsFigures
        /// The number or name belongs to the framework of another year.
        case otherYear
        /// The name belongs to another code of the same year.
        case nameOfOtherCode
        /// The framework has no such code.
        case unknownCode
    }

    /// Which kind.
    public var kind: Kind
    /// The slip in words ("เลข 6 กลายเป็น 8").
    public var text: Bilingual

    /// A slip.
    public init(kind: Kind, text: Bilingual) {
        self.kind = kind
        self.text = text
    }
}
