public import HTTP
public import ThaiText

/// The number of a row as addresses carry it: digits from 1, each number with one spelling. The installation's 0 is none.
public protocol RowNumber: RawRepresentable<Int64>, PathParameter {}

extension FiscalYear: PathParameter {
    /// Four digits of the Buddhist era; nil for anything else.
    public init?(segment: String) {
        guard let number = Int(segment: segment) else { return nil }
        self.init(number)
    }

    /// Four digits of the Buddhist era.
    public var segment: String { String(buddhist) }
}

extension RowNumber {
    /// A number of digits; nil for anything else.
    public init?(segment: String) {
        guard let number = Int64(segment), number > 0, String(number) == segment else { return nil }
        self.init(rawValue: number)
    }

    /// Its digits.
    public var segment: String { String(rawValue) }
}

extension Authority.ID: RowNumber {}
extension Division.ID: RowNumber {}
extension Invitation.ID: RowNumber {}
extension Person.ID: RowNumber {}

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
