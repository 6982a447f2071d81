// Text, lists and figures. One function an element of the HTML standard, named as there.

/// The `p` element.
public func p<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("p", attributes, content()) }

/// The `span` element.
public func span<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("span", attributes, content()) }

/// The `a` element.
public func a<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("a", attributes, content()) }

/// The `strong` element.
public func strong<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("strong", attributes, content()) }

/// The `em` element.
public func em<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("em", attributes, content()) }

/// The `small` element.
public func small<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("small", attributes, content()) }

/// The `b` element.
public func b<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("b", attributes, content()) }

/// The `i` element.
public func i<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("i", attributes, content()) }

/// The `sub` element.
public func sub<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("sub", attributes, content()) }

/// The `sup` element.
public func sup<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("sup", attributes, content()) }

/// The `code` element.
public func code<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("code", attributes, content()) }

/// The `pre` element.
public func pre<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("pre", attributes, content()) }

/// The `blockquote` element.
public func blockquote<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("blockquote", attributes, content()) }

/// The `q` element.
public func q<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("q", attributes, content()) }

/// The `cite` element.
public func cite<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("cite", attributes, content()) }

/// The `abbr` element.
public func abbr<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("abbr", attributes, content()) }

/// The `time` element.
public func time<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("time", attributes, content()) }

/// The `mark` element.
public func mark<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("mark", attributes, content()) }

/// The `del` element.
public func del<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("del", attributes, content()) }

/// The `ins` element.
public func ins<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("ins", attributes, content()) }

/// The `bdi` element.
public func bdi<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("bdi", attributes, content()) }

/// The `ul` element.
public func ul<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("ul", attributes, content()) }

/// The `ol` element.
public func ol<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("ol", attributes, content()) }

/// The `li` element.
public func li<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("li", attributes, content()) }

/// The `dl` element.
public func dl<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("dl", attributes, content()) }

/// The `dt` element.
public func dt<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("dt", attributes, content()) }

/// The `dd` element.
public func dd<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("dd", attributes, content()) }

/// The `figure` element.
public func figure<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("figure", attributes, content()) }

/// The `figcaption` element.
public func figcaption<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("figcaption", attributes, content()) }

/// The `picture` element.
public func picture<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("picture", attributes, content()) }
