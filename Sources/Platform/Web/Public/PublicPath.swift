import HTML
public import HTTP

/// A path among the public pages of an authority, as it is on the authority's own host name: "/transparency/2568".
public struct PublicPath: Sendable, Hashable {
    /// The path itself.
    public let path: Path

    /// The authority's first page.
    public static let front = PublicPath(Path(segments: []))

    init(_ path: Path) { self.path = path }

    /// A path as it was stored; nil for what is none.
    public init?(text: String) {
        guard text.hasPrefix("/"), LinkAddress(path: text) != nil, !text.contains("?"),
            !text.contains("%")
        else { return nil }
        path = Path(segments: text.split(separator: "/").map(String.init))
    }

    /// As it is stored.
    public var text: String { path.text }
}

/// An address of every authority's public pages: below its short name on a shared host name, and by itself on its own.
///
///     let year = PublicLocation("/transparency/{year}", FiscalYear.self)
///     site.address(year.path(year2568)).text       // "/a/rimthan/transparency/2568" or "/transparency/2568"
public struct PublicLocation<each Parameter: PathParameter>: Sendable {
    /// On the authority's own host name, or where it is the only one.
    public let own: Location<repeat each Parameter>

    /// An address of a literal, as `Location`.
    public init(_ template: StaticString, _ types: repeat (each Parameter).Type) {
        own = Location(template, repeat each types)
    }

    /// The path for some values.
    public func path(_ values: repeat each Parameter) -> PublicPath {
        PublicPath(own.path(repeat each values))
    }
}

extension Slug: PathParameter {
    /// A short name; nil for anything else.
    public init?(segment: String) { self.init(rawValue: segment) }

    /// The short name.
    public var segment: String { rawValue }
}
