/// A tag at the beginning of a text.
struct MarkupTag {
    /// What a tag does to text; names that are none of HTML's make no tag.
    enum Kind {
        case bold
        case list(numbered: Bool)
        case point
        case block
        case inline
    }

    let kind: Kind
    let isClosing: Bool
    /// Characters from "<" to ">".
    let length: Int

    /// The tag a text begins with; nil when it is none.
    init?(_ text: Substring) {
        var name = text.dropFirst()
        isClosing = name.first == "/"
        if isClosing { name = name.dropFirst() }
        let letters = name.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard let kind = Self.kinds[letters.lowercased()] else { return nil }
        self.kind = kind
        // An attribute list is short; a tag that never closes ends with the text.
        let inside = text.dropFirst().prefix(1000).prefix { $0 != ">" && $0 != "<" }
        let end = text.dropFirst(1 + inside.count)
        if end.first == ">" {
            length = inside.count + 2
        } else if letters.endIndex == text.endIndex {
            length = inside.count + 1
        } else {
            return nil
        }
    }

    private static let kinds: [String: Kind] = {
        var kinds: [String: Kind] = [
            "b": .bold, "strong": .bold, "ul": .list(numbered: false),
            "ol": .list(numbered: true), "li": .point,
        ]
        for name in [
            "p", "div", "br", "hr", "table", "thead", "tbody", "tr", "td", "th", "h1", "h2", "h3",
            "h4", "h5", "h6", "center", "blockquote", "section", "article",
        ] {
            kinds[name] = .block
        }
        for name in [
            "i", "em", "u", "s", "span", "font", "sup", "sub", "a", "img", "small", "mark", "html",
            "body", "strike", "del", "ins",
        ] {
            kinds[name] = .inline
        }
        return kinds
    }()
}

/// The character entities that turn up in copied text.
enum HTMLEntity {
    /// The text of the entity at the beginning and its length; a bare "&" is itself.
    static func decode(_ text: Substring) -> (text: String, length: Int) {
        let name = text.dropFirst().prefix(10).prefix { $0 != ";" }
        guard text.dropFirst(1 + name.count).first == ";" else { return ("&", 1) }
        let length = name.count + 2
        if let known = named[String(name)] { return (known, length) }
        guard name.first == "#" else { return ("&", 1) }
        let digits = name.dropFirst()
        let value =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return ("&", 1) }
        return (String(Character(scalar)), length)
    }

    private static let named = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
        "mdash": "—", "hellip": "…", "ldquo": "“", "rdquo": "”", "bull": "•", "middot": "·",
        "zwnj": "", "zwj": "", "shy": "",
    ]
}
