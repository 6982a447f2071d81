/// Something that a page can hold.
public protocol Markup {
    /// Writes itself; nothing that comes from outside reaches the writer unescaped.
    func write(to writer: inout HTMLWriter)
}

/// A part of a page, or a page, made of other parts: a struct with a `body`.
public protocol Component: Markup {
    /// What the part is made of.
    associatedtype Body: Markup
    /// The part's content.
    @MarkupBuilder var body: Body { get }
}

extension Component {
    /// Writes itself, escaped.
    @inlinable public func write(to writer: inout HTMLWriter) { body.write(to: &writer) }
}

extension Markup {
    /// The part alone, as bytes.
    @inlinable public func bytes(capacity: Int = 1_024) -> [UInt8] {
        HTMLWriter.bytes(capacity: capacity) { write(to: &$0) }
    }

    /// A whole document, from `<!DOCTYPE html>`; the part is its `html` element.
    @inlinable public func document(capacity: Int = 16_384) -> [UInt8] {
        HTMLWriter.bytes(capacity: capacity) { writer in
            writer.writeDoctype()
            write(to: &writer)
        }
    }
}

extension String: Markup {
    /// Text is always text.
    public func write(to writer: inout HTMLWriter) { writer.write(text: self) }
}

extension Int: Markup {
    /// Decimal digits.
    public func write(to writer: inout HTMLWriter) { writer.write(number: self) }
}

extension Optional: Markup where Wrapped: Markup {
    /// Nothing, or the part.
    @inlinable public func write(to writer: inout HTMLWriter) { self?.write(to: &writer) }
}

extension Array: Markup where Element: Markup {
    /// One after the other.
    @inlinable public func write(to writer: inout HTMLWriter) {
        for element in self { element.write(to: &writer) }
    }
}

/// Markup that is trusted as it stands: the one way around escaping, to be found by its name (rule 13 of the house).
///
/// A test lists the files that may use it.
public struct RawHTML: Markup, Sendable {
    private let bytes: [UInt8]

    /// Markup from a literal of the program.
    public init(_ literal: StaticString) { bytes = Array(literal.description.utf8) }

    /// Markup that another escaping writer of the program has made; never what came from outside.
    public init(audited bytes: [UInt8]) { self.bytes = bytes }

    /// Writes itself as it stands.
    public func write(to writer: inout HTMLWriter) { writer.write(markup: bytes) }
}

/// Nothing.
public struct Nothing: Markup, Sendable {
    /// Nothing.
    public init() {}

    /// Writes nothing.
    public func write(to writer: inout HTMLWriter) {}
}
