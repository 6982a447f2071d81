/// One value of a row or of a statement's parameter, the same in both engines.
///
/// There is no floating point: money and scores are integers of their smallest unit, times are integers too.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])

    /// What kind of value this is; nil for null.
    @inlinable public var kind: SQLKind? {
        switch self {
        case .null: nil
        case .integer: .integer
        case .text: .text
        case .bytes: .bytes
        }
    }
}

/// The kinds of values a column can hold.
public enum SQLKind: UInt8, Sendable, Hashable, CaseIterable {
    case integer
    case text
    case bytes
}
