// Tables and forms. One function an element of the HTML standard, named as there.

/// The `table` element.
@inlinable public func table<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<table>", "</table>", attributes, content()) }

/// The `caption` element.
@inlinable public func caption<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<caption>", "</caption>", attributes, content()) }

/// The `colgroup` element.
@inlinable public func colgroup<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<colgroup>", "</colgroup>", attributes, content()) }

/// The `thead` element.
@inlinable public func thead<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<thead>", "</thead>", attributes, content()) }

/// The `tbody` element.
@inlinable public func tbody<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<tbody>", "</tbody>", attributes, content()) }

/// The `tfoot` element.
@inlinable public func tfoot<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<tfoot>", "</tfoot>", attributes, content()) }

/// The `tr` element.
@inlinable public func tr<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<tr>", "</tr>", attributes, content()) }

/// The `th` element.
@inlinable public func th<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<th>", "</th>", attributes, content()) }

/// The `td` element.
@inlinable public func td<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<td>", "</td>", attributes, content()) }

/// The `form` element.
@inlinable public func form<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<form>", "</form>", attributes, content()) }

/// The `fieldset` element.
@inlinable public func fieldset<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<fieldset>", "</fieldset>", attributes, content()) }

/// The `legend` element.
@inlinable public func legend<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<legend>", "</legend>", attributes, content()) }

/// The `label` element.
@inlinable public func label<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<label>", "</label>", attributes, content()) }

/// The `button` element.
@inlinable public func button<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<button>", "</button>", attributes, content()) }

/// The `select` element.
@inlinable public func select<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<select>", "</select>", attributes, content()) }

/// The `optgroup` element.
@inlinable public func optgroup<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<optgroup>", "</optgroup>", attributes, content()) }

/// The `option` element.
@inlinable public func option<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<option>", "</option>", attributes, content()) }

/// The `textarea` element.
@inlinable public func textarea<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<MarkupBuilder.Pair<LineEnd, Content>> {
    Element("<textarea>", "</textarea>", attributes, MarkupBuilder.Pair(LineEnd(), content()))
}

/// The `output` element.
@inlinable public func output<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<output>", "</output>", attributes, content()) }

/// The `progress` element.
@inlinable public func progress<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<progress>", "</progress>", attributes, content()) }

/// The `meter` element.
@inlinable public func meter<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<meter>", "</meter>", attributes, content()) }

/// The `datalist` element.
@inlinable public func datalist<Content: Markup>(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Content
) -> Element<Content> { Element("<datalist>", "</datalist>", attributes, content()) }
