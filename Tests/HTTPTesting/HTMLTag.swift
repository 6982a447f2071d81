/// An opening tag as our pages write it, attributes in double quotes or without value, and what follows it.
public struct HTMLTag: Sendable {
    /// What stands up to its closing tag; where it has none, the rest of the page.
    public let content: ArraySlice<UInt8>
    private let attributes: [String: String]

    /// The value of an attribute; empty when it has none, nil when it is not there.
    public subscript(_ name: String) -> String? { attributes[name] }

    /// Its content as text, marks read as the characters that they stand for.
    public var text: String { Self.plain(content) }

    /// The tags of a name in a page, in order.
    public static func all(named name: String, in page: ArraySlice<UInt8>) -> [HTMLTag] {
        var found: [HTMLTag] = []
        var rest = page
        while let start = rest.end(of: "<\(name)") {
            rest = rest[start...]
            guard let next = rest.first, next == UInt8(ascii: " ") || next == UInt8(ascii: ">")
            else { continue }
            found.append(HTMLTag(name, from: &rest))
        }
        return found
    }

    private init(_ name: String, from rest: inout ArraySlice<UInt8>) {
        var attributes: [String: String] = [:]
        let blanks = Array(" \n/".utf8)
        let ends = Array("= >/\n".utf8)
        while true {
            rest = rest.drop { blanks.contains($0) }
            guard let first = rest.first, first != UInt8(ascii: ">") else { break }
            let key = rest.prefix { !ends.contains($0) }
            rest = rest.dropFirst(max(key.count, 1))
            var value = ArraySlice<UInt8>()
            if rest.starts(with: "=\"".utf8) {
                value = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
                rest = rest.dropFirst(value.count + 3)
            }
            attributes[String(decoding: key, as: UTF8.self)] = Self.plain(value)
        }
        rest = rest.dropFirst()
        self.attributes = attributes
        content = rest.start(of: "</\(name)>").map { rest[..<$0] } ?? rest
    }

    private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "&")) else { return text }
        return [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"),
            ("&amp;", "&"),
        ].reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}

extension ArraySlice<UInt8> {
    /// Where a text begins for the first time.
    public func start(of text: String) -> Int? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return startIndex }
        var rest = self
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: wanted) { return start }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// Where a text ends that stands there for the first time.
    public func end(of text: String) -> Int? { start(of: text).map { $0 + text.utf8.count } }
}
