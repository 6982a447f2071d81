/// A piece of a page; text and attributes are always escaped, markup is made of elements only.
struct HTMLFragment {
    let markup: String

    static let empty = HTMLFragment(markup: "")

    private static let voidElements: Set = ["meta", "br"]

    /// Text as people read it.
    static func text(_ text: String) -> HTMLFragment {
        HTMLFragment(markup: XMLText.escaped(text))
    }

    /// Markup made by the program itself: its stylesheet and its drawings.
    static func verbatim(_ markup: String) -> HTMLFragment { HTMLFragment(markup: markup) }

    /// An element; attributes stand in the order given, those without a value are left out.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
        _ children: [HTMLFragment] = []
    ) -> HTMLFragment {
        let all = attributes.compactMap { key, value in
            value.map { " \(key)=\"\(XMLText.escaped($0))\"" }
        }.joined()
        if voidElements.contains(name) { return HTMLFragment(markup: "<\(name)\(all)>") }
        let inside = children.map(\.markup).joined()
        return HTMLFragment(markup: "<\(name)\(all)>\(inside)</\(name)>")
    }
}
