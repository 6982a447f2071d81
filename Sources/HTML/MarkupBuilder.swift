/// Parts one after the other, with `if`, `switch` and `for` between them.
@resultBuilder public enum MarkupBuilder {
    public static func buildBlock() -> Nothing { Nothing() }

    public static func buildBlock<Content: Markup>(_ content: Content) -> Content { content }

    public static func buildBlock<each Content: Markup>(
        _ content: repeat each Content
    ) -> Sequence<repeat each Content> { Sequence(repeat each content) }

    public static func buildOptional<Content: Markup>(_ content: Content?) -> Content? { content }

    public static func buildEither<First: Markup, Second: Markup>(
        first: First
    ) -> Either<First, Second> { .first(first) }

    public static func buildEither<First: Markup, Second: Markup>(
        second: Second
    ) -> Either<First, Second> { .second(second) }

    public static func buildArray<Content: Markup>(_ content: [Content]) -> [Content] { content }

    /// Several parts.
    public struct Sequence<each Content: Markup>: Markup {
        private let content: (repeat each Content)

        init(_ content: repeat each Content) { self.content = (repeat each content) }

        public func write(to writer: inout HTMLWriter) {
            repeat (each content).write(to: &writer)
        }
    }

    /// One of two parts.
    public enum Either<First: Markup, Second: Markup>: Markup {
        /// The one.
        case first(First)
        /// The other.
        case second(Second)

        public func write(to writer: inout HTMLWriter) {
            switch self {
            case .first(let part): part.write(to: &writer)
            case .second(let part): part.write(to: &writer)
            }
        }
    }
}
