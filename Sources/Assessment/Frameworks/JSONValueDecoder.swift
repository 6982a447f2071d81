/// Decodes values from JSON that is read already, and notes which keys nobody asked for.
///
/// A key that no type asks for is one the program does not know: a typing mistake. Foundation's decoder
/// cannot tell them.
struct JSONValueDecoder: Decoder {
    private let json: JSONValue
    private let place: JSONPlace
    private let notes: AskedKeys
    let userInfo: [CodingUserInfoKey: Any] = [:]

    /// Reads a value of the type, and the places of keys that it does not have, in order.
    static func decode<T: Decodable>(
        _ type: T.Type, from json: JSONValue
    ) throws -> (value: T, unknownKeys: [[any CodingKey]]) {
        let notes = AskedKeys()
        let decoder = Self(json: json, place: JSONPlace(), notes: notes)
        let value = try T(from: decoder)
        return (value, notes.unknownKeys)
    }

    init(json: JSONValue, place: JSONPlace, notes: AskedKeys) {
        self.json = json
        self.place = place
        self.notes = notes
    }

    var codingPath: [any CodingKey] { place.path }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = json else { throw mismatch([String: JSONValue].self) }
        let object = notes.object(at: place, given: members)
        return KeyedDecodingContainer(JSONMembers(members: members, object: object, notes: notes))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .list(let elements) = json else { throw mismatch([JSONValue].self) }
        return JSONElements(elements: elements, place: place, notes: notes)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    func mismatch(_ type: Any.Type) -> DecodingError {
        .typeMismatch(
            type, .init(codingPath: codingPath, debugDescription: "found \(json.summary)"))
    }
}

extension JSONValueDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { json == .null }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        // Plain values are read here; asking them to decode themselves would come back to this place.
        switch (json, type) {
        case (.text(let text), is String.Type): return try cast(text)
        case (.whole(let number), is Int.Type): return try cast(number)
        case (.bool(let flag), is Bool.Type): return try cast(flag)
        case (_, is String.Type), (_, is any FixedWidthInteger.Type), (_, is Bool.Type),
            (_, is any BinaryFloatingPoint.Type):
            throw mismatch(type)
        default: return try T(from: self)
        }
    }

    private func cast<T>(_ value: some Any) throws -> T {
        guard let value = value as? T else { throw mismatch(T.self) }
        return value
    }
}
