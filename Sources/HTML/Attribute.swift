/// An attribute of an element. Scripts (`on…`) and styles have none: the policy of the pages forbids them inline.
public struct Attribute: Sendable {
    private enum Value: Sendable, Hashable {
        case text(String)
        case present
        case absent
    }

    private let prefix: StaticString
    private let name: StaticString
    private let value: Value

    private init(_ name: StaticString, _ value: Value, prefix: StaticString = "") {
        (self.name, self.value, self.prefix) = (name, value, prefix)
    }

    /// An attribute with text; nil leaves it out. The name is a literal; `on…`, `style`, `srcdoc` and addresses are left out.
    public init(_ name: StaticString, _ text: String?) {
        let isForbidden = Self.isForbidden(name.description.lowercased())
        self.init(name, isForbidden ? .absent : Self.value(text))
    }

    /// An attribute without value, there or not.
    public init(_ name: StaticString, if isPresent: Bool) {
        self.init(name, isPresent ? .present : .absent)
    }

    private static func value(_ text: String?) -> Value { text.map { .text($0) } ?? .absent }

    private static func isForbidden(_ name: String) -> Bool {
        name.hasPrefix("on") || notAsText.contains(name)
    }

    /// An attribute that is there only under a condition.
    public func when(_ condition: Bool) -> Attribute { condition ? self : Attribute(name, .absent) }

    private static let notAsText: Set<String> = [
        "style", "srcdoc", "href", "src", "action", "formaction", "poster", "data", "xlink:href",
        "background", "cite", "ping", "manifest", "srcset", "codebase", "longdesc", "usemap",
    ]

    /// Writes a space and the attribute.
    func write(to writer: inout HTMLWriter) {
        if case .absent = value { return }
        writer.write(byte: 0x20)
        writer.write(markup: prefix)
        writer.write(markup: name)
        guard case .text(let text) = value else { return }
        writer.write(byte: 0x3D)
        writer.write(byte: 0x22)
        writer.write(attribute: text)
        writer.write(byte: 0x22)
    }
}

extension Attribute {
    /// An address: the only way that one gets into an element.
    private init(address name: StaticString, _ address: LinkAddress) {
        self.init(name, .text(address.text))
    }

    /// Where a link leads.
    public static func href(_ address: LinkAddress) -> Attribute {
        Attribute(address: "href", address)
    }
    /// Where an image or script lies.
    public static func src(_ address: LinkAddress) -> Attribute {
        Attribute(address: "src", address)
    }
    /// Where a form goes.
    public static func action(_ address: LinkAddress) -> Attribute {
        Attribute(address: "action", address)
    }
    /// Where a form goes by this button.
    public static func formAction(_ address: LinkAddress) -> Attribute {
        Attribute(address: "formaction", address)
    }
    /// Classes, separated by spaces.
    public static func `class`(_ names: String?) -> Attribute { Attribute("class", value(names)) }
    /// The element's name in the page.
    public static func id(_ name: String?) -> Attribute { Attribute("id", value(name)) }
    /// The field's name in the form.
    public static func name(_ name: String) -> Attribute { Attribute("name", .text(name)) }
    /// The field's value.
    public static func value(_ value: String?) -> Attribute {
        Attribute("value", Self.value(value))
    }
    /// The kind of a field, button or script.
    public static func type(_ type: StaticString) -> Attribute {
        Attribute("type", .text(type.description))
    }
    /// The field that a label names.
    public static func `for`(_ id: String) -> Attribute { Attribute("for", .text(id)) }
    /// The language of the content, "th" or "en".
    public static func lang(_ language: String) -> Attribute { Attribute("lang", .text(language)) }
    /// What stands in an image's place; empty for decoration.
    public static func alt(_ text: String) -> Attribute { Attribute("alt", .text(text)) }
    /// The role for assistive technology.
    public static func role(_ role: StaticString) -> Attribute {
        Attribute("role", .text(role.description))
    }
    /// A property for assistive technology, "label" for `aria-label`.
    public static func aria(_ name: StaticString, _ value: String?) -> Attribute {
        Attribute(name, Self.value(value), prefix: "aria-")
    }
    /// Data for the program's own scripts, "row" for `data-row`.
    public static func data(_ name: StaticString, _ value: String?) -> Attribute {
        Attribute(name, Self.value(value), prefix: "data-")
    }
    /// How the relation of a link is called.
    public static func rel(_ relation: StaticString) -> Attribute {
        Attribute("rel", .text(relation.description))
    }
    /// The way a form is sent, "post" or "get".
    public static func method(_ method: StaticString) -> Attribute {
        Attribute("method", .text(method.description))
    }
}
