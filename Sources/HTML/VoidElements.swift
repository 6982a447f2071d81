// Elements without content, named as in the HTML standard.

/// The `br` element.
public func br(_ attributes: Attribute...) -> VoidElement { VoidElement("<br>", attributes) }

/// The `hr` element.
public func hr(_ attributes: Attribute...) -> VoidElement { VoidElement("<hr>", attributes) }

/// The `img` element.
public func img(_ attributes: Attribute...) -> VoidElement { VoidElement("<img>", attributes) }

/// The `input` element.
public func input(_ attributes: Attribute...) -> VoidElement { VoidElement("<input>", attributes) }

/// The `link` element.
public func link(_ attributes: Attribute...) -> VoidElement { VoidElement("<link>", attributes) }

/// The `meta` element.
public func meta(_ attributes: Attribute...) -> VoidElement { VoidElement("<meta>", attributes) }

/// The `col` element.
public func col(_ attributes: Attribute...) -> VoidElement { VoidElement("<col>", attributes) }

/// The `source` element.
public func source(_ attributes: Attribute...) -> VoidElement {
    VoidElement("<source>", attributes)
}

/// The `wbr` element.
public func wbr(_ attributes: Attribute...) -> VoidElement { VoidElement("<wbr>", attributes) }
