/// Parts one after the other, with `if`, `switch` and `for` between them.
@resultBuilder public enum MarkupBuilder {
    /// No part.
    @inlinable public static func buildBlock() -> Nothing { Nothing() }

    // Pairs in pairs, not a pack: the compiler sees through them, packs cost tuple metadata at run time.
    /// The first part.
    @inlinable public static func buildPartialBlock<Content: Markup>(first: Content) -> Content {
        first
    }

    /// One part more.
    @inlinable public static func buildPartialBlock<First: Markup, Second: Markup>(
        accumulated: First, next: Second
    ) -> Pair<First, Second> { Pair(accumulated, next) }

    /// A part under a condition.
    @inlinable public static func buildOptional<Content: Markup>(_ content: Content?) -> Content? {
        content
    }

    /// The part of `if`.
    @inlinable public static func buildEither<First: Markup, Second: Markup>(
        first: First
    ) -> Either<First, Second> { .first(first) }

    /// The part of `else`.
    @inlinable public static func buildEither<First: Markup, Second: Markup>(
        second: Second
    ) -> Either<First, Second> { .second(second) }

    /// The parts of a loop.
    @inlinable public static func buildArray<Content: Markup>(_ content: [Content]) -> [Content] {
        content
    }

    /// Two parts, one after the other.
    public struct Pair<First: Markup, Second: Markup>: Markup {
        @usableFromInline let first: First
        @usableFromInline let second: Second

        @inlinable init(_ first: First, _ second: Second) {
            self.first = first
            self.second = second
        }

        /// Writes itself, escaped.
        @inlinable public func write(to writer: inout HTMLWriter) {
            first.write(to: &writer)
            second.write(to: &writer)
        }
    }

    /// One of two parts.
    public enum Either<First: Markup, Second: Markup>: Markup {
        /// The one.
        case first(First)
        /// The other.
        case second(Second)

        /// Writes itself, escaped.
        @inlinable public func write(to writer: inout HTMLWriter) {
            switch self {
            case .first(let part): part.write(to: &writer)
            case .second(let part): part.write(to: &writer)
            }
        }
    }
}
