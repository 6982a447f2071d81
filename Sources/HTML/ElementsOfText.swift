// Text, lists and figures. One function an element of the HTML standard, named as there.

/// The `p` element.
@inlinable public func p<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<p>", "</p>", attributes, content()) }

/// The `span` element.
@inlinable public func span<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<span>", "</span>", attributes, content()) }

/// The `a` element.
@inlinable public func a<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<a>", "</a>", attributes, content()) }

/// The `strong` element.
@inlinable public func strong<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<strong>", "</strong>", attributes, content()) }

/// The `em` element.
@inlinable public func em<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<em>", "</em>", attributes, content()) }

/// The `small` element.
@inlinable public func small<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<small>", "</small>", attributes, content()) }

/// The `b` element.
@inlinable public func b<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<b>", "</b>", attributes, content()) }

/// The `i` element.
@inlinable public func i<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<i>", "</i>", attributes, content()) }

/// The `sub` element.
@inlinable public func sub<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<sub>", "</sub>", attributes, content()) }

/// The `sup` element.
@inlinable public func sup<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<sup>", "</sup>", attributes, content()) }

/// The `code` element.
@inlinable public func code<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<code>", "</code>", attributes, content()) }

/// The `pre` element.
@inlinable public func pre<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<MarkupBuilder.Pair<LineEnd, Content>> {
    Element("<pre>", "</pre>", attributes, MarkupBuilder.Pair(LineEnd(), content()))
}

/// The `blockquote` element.
@inlinable public func blockquote<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<blockquote>", "</blockquote>", attributes, content()) }

/// The `q` element.
@inlinable public func q<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<q>", "</q>", attributes, content()) }

/// The `cite` element.
@inlinable public func cite<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<cite>", "</cite>", attributes, content()) }

/// The `abbr` element.
@inlinable public func abbr<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<abbr>", "</abbr>", attributes, content()) }

/// The `time` element.
@inlinable public func time<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<time>", "</time>", attributes, content()) }

/// The `mark` element.
@inlinable public func mark<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<mark>", "</mark>", attributes, content()) }

/// The `del` element.
@inlinable public func del<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<del>", "</del>", attributes, content()) }

/// The `ins` element.
@inlinable public func ins<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<ins>", "</ins>", attributes, content()) }

/// The `bdi` element.
@inlinable public func bdi<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<bdi>", "</bdi>", attributes, content()) }

/// The `ul` element.
@inlinable public func ul<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<ul>", "</ul>", attributes, content()) }

/// The `ol` element.
@inlinable public func ol<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<ol>", "</ol>", attributes, content()) }

/// The `li` element.
@inlinable public func li<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<li>", "</li>", attributes, content()) }

/// The `dl` element.
@inlinable public func dl<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<dl>", "</dl>", attributes, content()) }

/// The `dt` element.
@inlinable public func dt<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<dt>", "</dt>", attributes, content()) }

/// The `dd` element.
@inlinable public func dd<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<dd>", "</dd>", attributes, content()) }

/// The `figure` element.
@inlinable public func figure<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<figure>", "</figure>", attributes, content()) }

/// The `figcaption` element.
@inlinable public func figcaption<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<figcaption>", "</figcaption>", attributes, content()) }

/// The `picture` element.
@inlinable public func picture<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<picture>", "</picture>", attributes, content()) }
