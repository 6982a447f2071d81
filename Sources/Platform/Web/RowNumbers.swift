public import HTTP

/// Numbers of rows as segments of addresses: digits from 1, each number with one spelling.
private func number(_ segment: String) -> Int64? {
    guard let number = Int64(segment), number > 0, String(number) == segment else { return nil }
    return number
}

extension Person.ID: PathParameter {
    /// A number of digits; nil for anything else.
    public init?(segment: String) {
        guard let number = number(segment) else { return nil }
        self.init(rawValue: number)
    }

    /// Its digits.
    public var segment: String { String(rawValue) }
}

extension Division.ID: PathParameter {
    /// A number of digits; nil for anything else.
    public init?(segment: String) {
        guard let number = number(segment) else { return nil }
        self.init(rawValue: number)
    }

    /// Its digits.
    public var segment: String { String(rawValue) }
}

extension Invitation.ID: PathParameter {
    /// A number of digits; nil for anything else.
    public init?(segment: String) {
        guard let number = number(segment) else { return nil }
        self.init(rawValue: number)
    }

    /// Its digits.
    public var segment: String { String(rawValue) }
}

extension Authority.ID: PathParameter {
    /// A number of digits; nil for anything else, the installation's 0 included.
    public init?(segment: String) {
        guard let number = number(segment) else { return nil }
        self.init(rawValue: number)
    }

    /// Its digits.
    public var segment: String { String(rawValue) }
}

extension RoleGrant: PathParameter {
    /// "officer", or "head-3" for the head of division 3.
    public init?(segment: String) {
        let parts = segment.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let role = parts.first.flatMap(Role.init(rawValue:)) else {
            return nil
        }
        let division = parts.count == 2 ? Division.ID(segment: parts[1]) : nil
        guard parts.count == 1 || division != nil else { return nil }
        self.init(role, division: division)
    }

    /// "officer", or "head-3" for the head of division 3.
    public var segment: String {
        role.rawValue + (division.map { "-\($0.rawValue)" } ?? "")
    }
}
