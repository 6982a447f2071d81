/// An element with content.
public struct Element<Content: Markup>: Markup {
    @usableFromInline let start: StaticString
    @usableFromInline let end: StaticString
    @usableFromInline let attributes: [Attribute]
    @usableFromInline let content: Content

    /// An element of its whole start tag, without attributes, and its end tag: one piece each to write.
    @inlinable init(
        _ start: StaticString, _ end: StaticString, _ attributes: [Attribute], _ content: Content
    ) {
        (self.start, self.end) = (start, end)
        (self.attributes, self.content) = (attributes, content)
    }

    /// Writes itself, escaped.
    @inlinable public func write(to writer: inout HTMLWriter) {
        writer.writeStart(start, attributes)
        content.write(to: &writer)
        writer.write(markup: end)
    }
}

/// An element that has no content and no end tag.
public struct VoidElement: Markup {
    @usableFromInline let start: StaticString
    @usableFromInline let attributes: [Attribute]

    @usableFromInline init(_ start: StaticString, _ attributes: [Attribute]) {
        (self.start, self.attributes) = (start, attributes)
    }

    /// Writes itself, escaped.
    public func write(to writer: inout HTMLWriter) { writer.writeStart(start, attributes) }
}

/// An element whose name is no function here: SVG and the rare ones.
public struct NamedElement<Content: Markup>: Markup {
    private let name: StaticString
    private let attributes: [Attribute]
    private let content: Content

    init(_ name: StaticString, _ attributes: [Attribute], _ content: Content) {
        (self.name, self.attributes, self.content) = (name, attributes, content)
    }

    /// Writes itself, escaped.
    public func write(to writer: inout HTMLWriter) {
        writer.write(byte: 0x3C)
        writer.write(markup: name)
        for attribute in attributes { attribute.write(to: &writer) }
        writer.write(byte: 0x3E)
        content.write(to: &writer)
        writer.write(markup: "</")
        writer.write(markup: name)
        writer.write(byte: 0x3E)
    }
}

extension HTMLWriter {
    /// Writes a start tag, its attributes before the last byte.
    @usableFromInline mutating func writeStart(_ tag: StaticString, _ attributes: [Attribute]) {
        guard !attributes.isEmpty else { return write(markup: tag) }
        write(markup: tag, without: 1)
        for index in attributes.indices { attributes[index].write(to: &self) }
        write(byte: 0x3E)
    }
}

/// An element of any name, for SVG and the rare ones; scripts and styles have no such way in.
public func element<Content: Markup>(
    _ name: StaticString, _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> NamedElement<Content> {
    let isForbidden = ["script", "style"].contains(name.description.lowercased())
    return NamedElement(isForbidden ? "template" : name, attributes, content())
}

/// A script of this server; it has no content, for the policy of the pages forbids inline ones.
public func script(_ attributes: Attribute...) -> Element<Nothing> {
    Element("<script>", "</script>", attributes, Nothing())
}

/// The line end that browsers drop after a start tag: without it, a text that begins with one would lose its own.
public struct LineEnd: Markup {
    @inlinable init() {}

    /// Writes itself, escaped.
    public func write(to writer: inout HTMLWriter) { writer.write(byte: 0x0A) }
}
