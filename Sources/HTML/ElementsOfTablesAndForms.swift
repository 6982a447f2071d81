// Tables and forms. One function an element of the HTML standard, named as there.

/// The `table` element.
public func table<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("table", attributes, content()) }

/// The `caption` element.
public func caption<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("caption", attributes, content()) }

/// The `colgroup` element.
public func colgroup<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("colgroup", attributes, content()) }

/// The `thead` element.
public func thead<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("thead", attributes, content()) }

/// The `tbody` element.
public func tbody<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("tbody", attributes, content()) }

/// The `tfoot` element.
public func tfoot<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("tfoot", attributes, content()) }

/// The `tr` element.
public func tr<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("tr", attributes, content()) }

/// The `th` element.
public func th<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("th", attributes, content()) }

/// The `td` element.
public func td<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("td", attributes, content()) }

/// The `form` element.
public func form<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("form", attributes, content()) }

/// The `fieldset` element.
public func fieldset<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("fieldset", attributes, content()) }

/// The `legend` element.
public func legend<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("legend", attributes, content()) }

/// The `label` element.
public func label<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("label", attributes, content()) }

/// The `button` element.
public func button<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("button", attributes, content()) }

/// The `select` element.
public func select<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("select", attributes, content()) }

/// The `optgroup` element.
public func optgroup<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("optgroup", attributes, content()) }

/// The `option` element.
public func option<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("option", attributes, content()) }

/// The `textarea` element.
public func textarea<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("textarea", attributes, content()) }

/// The `output` element.
public func output<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("output", attributes, content()) }

/// The `progress` element.
public func progress<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("progress", attributes, content()) }

/// The `meter` element.
public func meter<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("meter", attributes, content()) }

/// The `datalist` element.
public func datalist<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("datalist", attributes, content()) }
