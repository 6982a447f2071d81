import HTTP
import ThaiText

/// A page's worth of a long list.
public struct ListPage<Element> {
    /// The rows of the page.
    public let rows: [Element]
    /// Which page it is, from 1; the nearest there is to the one asked for.
    public let current: Int
    /// How many pages there are.
    public let count: Int

    /// A page of a list, from 1.
    public init(_ all: [Element], page: Int, size: Int = 25) {
        count = max(1, (all.count + size - 1) / size)
        current = min(max(1, page), count)
        rows = Array(all.dropFirst((current - 1) * size).prefix(size))
    }
}

extension ListPage: Sendable where Element: Sendable {}

extension Visit {
    /// The page of a list that the address asks for, from 1.
    public var pageNumber: Int {
        let fields = try? request.target.queryFields()
        return fields?["page"].map(Digits.arabic).flatMap { Int($0) }.map { max(1, $0) } ?? 1
    }
}
