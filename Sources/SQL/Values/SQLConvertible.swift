/// A Swift value that can be bound to a statement and read from a row.
///
/// Identifiers and quantities of an area conform through their raw value, so no bare integer is passed about.
public protocol SQLConvertible: Sendable {
    /// The kind of column that holds it; known without a value, so null has a kind as well.
    static var sqlKind: SQLKind { get }
    /// The value to bind.
    var sqlValue: SQLValue { get }
    /// The value read; nil when the column holds something else.
    init?(sqlValue: SQLValue)
}

extension Int64: SQLConvertible {
    /// The kind of column.
    @inlinable public static var sqlKind: SQLKind { .integer }
    /// The value to bind.
    @inlinable public var sqlValue: SQLValue { .integer(self) }
    /// The value of a column; nil when it holds something else.
    @inlinable public init?(sqlValue: SQLValue) {
        guard case .integer(let value) = sqlValue else { return nil }
        self = value
    }
}

extension Int: SQLConvertible {
    /// The kind of column.
    @inlinable public static var sqlKind: SQLKind { .integer }
    /// The value to bind.
    @inlinable public var sqlValue: SQLValue { .integer(Int64(self)) }
    /// The value of a column; nil when it holds something else.
    @inlinable public init?(sqlValue: SQLValue) {
        guard case .integer(let value) = sqlValue else { return nil }
        self.init(exactly: value)
    }
}

/// Stored as 0 and 1.
extension Bool: SQLConvertible {
    /// The kind of column.
    @inlinable public static var sqlKind: SQLKind { .integer }
    /// The value to bind.
    @inlinable public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    /// The value of a column; nil when it holds something else.
    @inlinable public init?(sqlValue: SQLValue) {
        switch sqlValue {
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension String: SQLConvertible {
    /// The kind of column.
    @inlinable public static var sqlKind: SQLKind { .text }
    /// The value to bind.
    @inlinable public var sqlValue: SQLValue { .text(self) }
    /// The value of a column; nil when it holds something else.
    @inlinable public init?(sqlValue: SQLValue) {
        guard case .text(let value) = sqlValue else { return nil }
        self = value
    }
}

extension [UInt8]: SQLConvertible {
    /// The kind of column.
    @inlinable public static var sqlKind: SQLKind { .bytes }
    /// The value to bind.
    @inlinable public var sqlValue: SQLValue { .bytes(self) }
    /// The value of a column; nil when it holds something else.
    @inlinable public init?(sqlValue: SQLValue) {
        guard case .bytes(let value) = sqlValue else { return nil }
        self = value
    }
}

/// Null is `nil`.
extension Optional: SQLConvertible where Wrapped: SQLConvertible {
    /// The kind of column.
    @inlinable public static var sqlKind: SQLKind { Wrapped.sqlKind }
    /// The value to bind.
    @inlinable public var sqlValue: SQLValue { self?.sqlValue ?? .null }
    /// The value of a column; nil when it holds something else.
    @inlinable public init?(sqlValue: SQLValue) {
        if sqlValue == .null {
            self = .none
            return
        }
        guard let value = Wrapped(sqlValue: sqlValue) else { return nil }
        self = .some(value)
    }
}

/// An enumeration or identifier is stored as its raw value.
extension RawRepresentable where Self: SQLConvertible, RawValue: SQLConvertible {
    /// The kind of column.
    @inlinable public static var sqlKind: SQLKind { RawValue.sqlKind }
    /// The value to bind.
    @inlinable public var sqlValue: SQLValue { rawValue.sqlValue }
    /// The value of a column; nil when it holds something else.
    @inlinable public init?(sqlValue: SQLValue) {
        guard let raw = RawValue(sqlValue: sqlValue) else { return nil }
        self.init(rawValue: raw)
    }
}
