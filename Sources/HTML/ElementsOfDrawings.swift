/// Elements of SVG inside a page, named as in its standard; each is closed, for a browser closes none of them itself.
public enum SVG {
    /// The `svg` element.
    @inlinable public static func svg<Content: Markup>(
        _ attributes: Attribute..., @MarkupBuilder content: () -> Content
    ) -> Element<Content> { Element("<svg>", "</svg>", attributes, content()) }

    /// The `g` element.
    @inlinable public static func g<Content: Markup>(
        _ attributes: Attribute..., @MarkupBuilder content: () -> Content
    ) -> Element<Content> { Element("<g>", "</g>", attributes, content()) }

    /// The `text` element.
    @inlinable public static func text<Content: Markup>(
        _ attributes: Attribute..., @MarkupBuilder content: () -> Content
    ) -> Element<Content> { Element("<text>", "</text>", attributes, content()) }

    /// The `title` element of a drawing, read out as its name.
    @inlinable public static func title<Content: Markup>(
        _ attributes: Attribute..., @MarkupBuilder content: () -> Content
    ) -> Element<Content> { Element("<title>", "</title>", attributes, content()) }

    /// The `desc` element of a drawing, read out as what it shows.
    @inlinable public static func desc<Content: Markup>(
        _ attributes: Attribute..., @MarkupBuilder content: () -> Content
    ) -> Element<Content> { Element("<desc>", "</desc>", attributes, content()) }

    /// The `rect` element.
    @inlinable public static func rect(_ attributes: Attribute...) -> Element<Nothing> {
        Element("<rect>", "</rect>", attributes, Nothing())
    }

    /// The `circle` element.
    @inlinable public static func circle(_ attributes: Attribute...) -> Element<Nothing> {
        Element("<circle>", "</circle>", attributes, Nothing())
    }

    /// The `line` element.
    @inlinable public static func line(_ attributes: Attribute...) -> Element<Nothing> {
        Element("<line>", "</line>", attributes, Nothing())
    }

    /// The `polyline` element.
    @inlinable public static func polyline(_ attributes: Attribute...) -> Element<Nothing> {
        Element("<polyline>", "</polyline>", attributes, Nothing())
    }

    /// The `polygon` element.
    @inlinable public static func polygon(_ attributes: Attribute...) -> Element<Nothing> {
        Element("<polygon>", "</polygon>", attributes, Nothing())
    }

    /// The `path` element.
    @inlinable public static func path(_ attributes: Attribute...) -> Element<Nothing> {
        Element("<path>", "</path>", attributes, Nothing())
    }
}
