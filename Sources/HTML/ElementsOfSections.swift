// Sections of a page. One function an element of the HTML standard, named as there.

/// The `html` element.
@inlinable public func html<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<html>", "</html>", attributes, content()) }

/// The `head` element.
@inlinable public func head<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<head>", "</head>", attributes, content()) }

/// The `body` element.
@inlinable public func body<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<body>", "</body>", attributes, content()) }

/// The `title` element.
@inlinable public func title<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<title>", "</title>", attributes, content()) }

/// The `main` element.
@inlinable public func main<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<main>", "</main>", attributes, content()) }

/// The `header` element.
@inlinable public func header<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<header>", "</header>", attributes, content()) }

/// The `footer` element.
@inlinable public func footer<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<footer>", "</footer>", attributes, content()) }

/// The `nav` element.
@inlinable public func nav<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<nav>", "</nav>", attributes, content()) }

/// The `section` element.
@inlinable public func section<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<section>", "</section>", attributes, content()) }

/// The `article` element.
@inlinable public func article<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<article>", "</article>", attributes, content()) }

/// The `aside` element.
@inlinable public func aside<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<aside>", "</aside>", attributes, content()) }

/// The `div` element.
@inlinable public func div<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<div>", "</div>", attributes, content()) }

/// The `hgroup` element.
@inlinable public func hgroup<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<hgroup>", "</hgroup>", attributes, content()) }

/// The `search` element.
@inlinable public func search<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<search>", "</search>", attributes, content()) }

/// The `address` element.
@inlinable public func address<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<address>", "</address>", attributes, content()) }

/// The `details` element.
@inlinable public func details<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<details>", "</details>", attributes, content()) }

/// The `summary` element.
@inlinable public func summary<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<summary>", "</summary>", attributes, content()) }

/// The `dialog` element.
@inlinable public func dialog<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<dialog>", "</dialog>", attributes, content()) }

/// The `template` element.
@inlinable public func template<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<template>", "</template>", attributes, content()) }

/// The `noscript` element.
@inlinable public func noscript<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<noscript>", "</noscript>", attributes, content()) }

/// The `h1` element.
@inlinable public func h1<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<h1>", "</h1>", attributes, content()) }

/// The `h2` element.
@inlinable public func h2<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<h2>", "</h2>", attributes, content()) }

/// The `h3` element.
@inlinable public func h3<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<h3>", "</h3>", attributes, content()) }

/// The `h4` element.
@inlinable public func h4<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<h4>", "</h4>", attributes, content()) }

/// The `h5` element.
@inlinable public func h5<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<h5>", "</h5>", attributes, content()) }

/// The `h6` element.
@inlinable public func h6<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<h6>", "</h6>", attributes, content()) }
