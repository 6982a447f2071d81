/// What came back.
public struct TestResponse: Sendable {
    /// The three digits.
    public let status: Int
    /// The header fields, in order, as they came.
    public let fields: [(name: String, value: String)]
    /// The body, chunks put together; nil when it broke off.
    public let body: [UInt8]?
    /// The address that was answered, from "/": after redirects the last one.
    public internal(set) var target = ""

    init(status: Int, fields: [(name: String, value: String)], body: [UInt8]?) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// The first value of a field, its name in any case.
    public subscript(_ name: String) -> String? { values(of: name).first }

    /// All values of a field, its name in any case.
    public func values(of name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    /// The body as text; empty when it broke off.
    public var text: String { String(decoding: body ?? [], as: UTF8.self) }

    /// Names and values of the hidden fields in the page's form to an address; empty when there is no such form.
    public func hiddenFields(ofFormTo action: String) -> [(name: String, value: String)] {
        for form in HTMLTag.all(named: "form", in: text) where form["action"] == action {
            let rest = text[form.end...]
            let content = rest[..<(rest.firstRange(of: "</form>")?.lowerBound ?? rest.endIndex)]
            return HTMLTag.all(named: "input", in: String(content)).compactMap { input in
                guard input["type"] == "hidden", let name = input["name"] else { return nil }
                return (name, input["value"] ?? "")
            }
        }
        return []
    }
}

/// An opening tag as our pages write it: attributes in double quotes or without value.
struct HTMLTag {
    private var attributes: [String: String] = [:]
    /// Where it ends.
    let end: String.Index

    subscript(_ name: String) -> String? { attributes[name] }

    static func all(named name: String, in page: String) -> [HTMLTag] {
        page.ranges(of: "<\(name) ").map { HTMLTag(page, from: $0.upperBound) }
    }

    private init(_ page: String, from start: String.Index) {
        var rest = page[start...]
        while let first = rest.first, first != ">" {
            rest = rest.drop { $0 == " " || $0 == "\n" || $0 == "/" }
            let name = String(rest.prefix { !"= >/\n".contains($0) })
            rest = rest.dropFirst(max(1, name.count))
            guard !name.isEmpty else { break }
            guard rest.isEmpty == false, page[..<rest.startIndex].last != ">" else { break }
            attributes[name] = ""
            if rest.first == "=" { rest = rest.dropFirst() }
            if rest.first == "\"" {
                let value = rest.dropFirst().prefix { $0 != "\"" }
                attributes[name] = Self.plain(String(value))
                rest = rest.dropFirst(value.count + 2)
            }
        }
        end = rest.startIndex
    }

    private static func plain(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
