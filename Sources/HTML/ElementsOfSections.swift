// Sections of a page. One function an element of the HTML standard, named as there.

/// The `html` element.
public func html<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("html", attributes, content()) }

/// The `head` element.
public func head<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("head", attributes, content()) }

/// The `body` element.
public func body<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("body", attributes, content()) }

/// The `title` element.
public func title<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("title", attributes, content()) }

/// The `main` element.
public func main<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("main", attributes, content()) }

/// The `header` element.
public func header<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("header", attributes, content()) }

/// The `footer` element.
public func footer<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("footer", attributes, content()) }

/// The `nav` element.
public func nav<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("nav", attributes, content()) }

/// The `section` element.
public func section<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("section", attributes, content()) }

/// The `article` element.
public func article<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("article", attributes, content()) }

/// The `aside` element.
public func aside<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("aside", attributes, content()) }

/// The `div` element.
public func div<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("div", attributes, content()) }

/// The `hgroup` element.
public func hgroup<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("hgroup", attributes, content()) }

/// The `search` element.
public func search<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("search", attributes, content()) }

/// The `address` element.
public func address<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("address", attributes, content()) }

/// The `details` element.
public func details<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("details", attributes, content()) }

/// The `summary` element.
public func summary<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("summary", attributes, content()) }

/// The `dialog` element.
public func dialog<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("dialog", attributes, content()) }

/// The `template` element.
public func template<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("template", attributes, content()) }

/// The `noscript` element.
public func noscript<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("noscript", attributes, content()) }

/// The `h1` element.
public func h1<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("h1", attributes, content()) }

/// The `h2` element.
public func h2<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("h2", attributes, content()) }

/// The `h3` element.
public func h3<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("h3", attributes, content()) }

/// The `h4` element.
public func h4<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("h4", attributes, content()) }

/// The `h5` element.
public func h5<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("h5", attributes, content()) }

/// The `h6` element.
public func h6<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("h6", attributes, content()) }
