public import SQL

/// A division (กอง, สำนัก) of an authority.
public struct Division: Sendable, Hashable, Identifiable {
    /// The number of a division within its authority.
    public struct ID: RawRepresentable, Sendable, Hashable, Codable, SQLConvertible {
        /// The number.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// Its number.
    public let id: ID
    /// Its name.
    public let name: String
    /// Who answers for it; nil while nobody does. One person may answer for several.
    public let head: Person.ID?
    /// When it was closed; nil while it works.
    public let closed: Timestamp?
}
