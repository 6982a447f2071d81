/// One field of a code: two digits that name it, two that count its characters, and its text of at most 99.
struct DataObject: Sendable, Hashable {
    let name: String
    let text: String

    init(_ name: String, _ text: some StringProtocol) {
        (self.name, self.text) = (name, String(text))
    }

    /// A field that holds fields.
    init(_ name: String, of parts: [DataObject]) {
        self.init(name, parts.map(\.written).joined())
    }

    var written: String {
        let count = String(text.utf8.count)
        return name + String(repeating: "0", count: max(0, 2 - count.count)) + count + text
    }
}
