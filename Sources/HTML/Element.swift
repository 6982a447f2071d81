/// An element with content.
public struct Element<Content: Markup>: Markup {
    private let name: String
    private let attributes: [Attribute]
    private let content: Content

    init(_ name: String, _ attributes: [Attribute], _ content: Content) {
        (self.name, self.attributes, self.content) = (name, attributes, content)
    }

    public func write(to writer: inout HTMLWriter) {
        writer.write(markup: "<")
        writer.write(markup: name)
        for attribute in attributes { attribute.write(to: &writer) }
        writer.write(markup: ">")
        // Browsers drop a line end here: without one of ours, a text that begins with one would lose it.
        if name == "textarea" || name == "pre" { writer.write(markup: "\n") }
        content.write(to: &writer)
        writer.write(markup: "</")
        writer.write(markup: name)
        writer.write(markup: ">")
    }
}

/// An element that has no content and no end tag.
public struct VoidElement: Markup {
    private let name: String
    private let attributes: [Attribute]

    init(_ name: String, _ attributes: [Attribute]) {
        (self.name, self.attributes) = (name, attributes)
    }

    public func write(to writer: inout HTMLWriter) {
        writer.write(markup: "<")
        writer.write(markup: name)
        for attribute in attributes { attribute.write(to: &writer) }
        writer.write(markup: ">")
    }
}

/// An element of any name, for SVG and the rare ones; scripts and styles have no such way in.
public func element<Content: Markup>(
    _ name: StaticString, _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> {
    let name = name.description
    let isForbidden = ["script", "style"].contains(name.lowercased())
    return Element(isForbidden ? "template" : name, attributes, content())
}

/// A script of this server; it has no content, for the policy of the pages forbids inline ones.
public func script(_ attributes: Attribute...) -> Element<Nothing> {
    Element("script", attributes, Nothing())
}
