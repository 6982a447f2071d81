public import Documents

/// Writes a document tree as one web page that needs nothing beside itself: no font, picture or script.
public enum HTMLWriter {
    /// The page in UTF-8; the same bytes every time.
    public static func write(_ document: Document) -> [UInt8] {
        Array(page(document).utf8)
    }

    private static func page(_ document: Document) -> String {
        let properties = document.properties
        let head: [HTMLFragment] = [
            .element("meta", ["charset": "utf-8"]),
            .element(
                "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            // The page runs no script and loads nothing; a reader of its source can see it here.
            .element(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'",
                ]),
            .element("title", [:], [.text(properties.title)]),
            meta("author", properties.author), meta("description", properties.subject),
            .element("style", [:], [.verbatim(HTMLStyle.css)]),
        ]
        let body = HTMLBody(document).fragment
        let page = HTMLFragment.element(
            "html", ["lang": "th"],
            [.element("head", [:], head), .element("body", [:], [body])])
        return "<!doctype html>\n\(page.markup)\n"
    }

    private static func meta(_ name: String, _ content: String) -> HTMLFragment {
        content.isEmpty ? .empty : .element("meta", ["name": name, "content": content])
    }
}
