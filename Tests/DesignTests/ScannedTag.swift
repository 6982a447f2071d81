import HTML

/// A start tag as a browser would see it.
struct ScannedTag: Equatable {
    let name: String
    let attributes: [String: String]
    /// The names in the order they stand, twice when there are two.
    let attributeNames: [String]

    /// All start tags of some markup; attributes are quoted or bare, as the writer makes them.
    static func all(in html: String) -> [ScannedTag] {
        let pattern = #/<([a-zA-Z][a-zA-Z0-9]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/#
        return html.matches(of: pattern).map { match in
            let pairs = match.output.2.matches(of: #/\s+([^\s=>"]+)(?:="([^"]*)")?/#)
                .map { (String($0.output.1), String($0.output.2 ?? "")) }
            return ScannedTag(
                name: String(match.output.1).lowercased(),
                attributes: Dictionary(pairs) { first, _ in first },
                attributeNames: pairs.map(\.0))
        }
    }

    /// The names of tag and attributes only: what text must not change.
    var shape: String { ([name] + attributeNames).joined(separator: " ") }
}

func text(_ markup: some Markup) -> String { String(decoding: markup.bytes(), as: UTF8.self) }
