/// An element of an XML or HTML tree; names stand without their namespace prefix.
struct Element: Sendable {
    /// A child: another element or text.
    enum Node: Sendable {
        case element(Element)
        case text(String)
    }

    var name: String
    var attributes: [(name: String, value: String)] = []
    var children: [Node] = []

    /// The value of an attribute; of two with the same local name the first.
    subscript(_ attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    /// The child elements.
    var elements: [Element] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The first child element of a name.
    func first(_ name: String) -> Element? {
        for case .element(let element) in children where element.name == name { return element }
        return nil
    }

    /// The child elements of a name.
    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    /// The text of this element and all below it.
    var text: String {
        var out = ""
        for child in children {
            switch child {
            case .text(let text): out += text
            case .element(let element): out += element.text
            }
        }
        return out
    }

    /// Whether an on/off element such as <w:b/> is on: present, and not set to false.
    var isOn: Bool { !["0", "false", "off", "none"].contains(self["val"] ?? "1") }
}
