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

    /// The body's bytes; none when it broke off.
    public var page: ArraySlice<UInt8> { body.map { $0[...] } ?? [] }

    /// Names and values of the hidden fields in the page's form to an address; empty when there is no such form.
    public func hiddenFields(ofFormTo action: String) -> [(name: String, value: String)] {
        for form in HTMLTag.all(named: "form", in: page) where form["action"] == action {
            return HTMLTag.all(named: "input", in: form.content).compactMap { input in
                guard input["type"] == "hidden", let name = input["name"] else { return nil }
                return (name, input["value"] ?? "")
            }
        }
        return []
    }
}
