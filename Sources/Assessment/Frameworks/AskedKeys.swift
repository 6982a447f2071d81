/// Which keys of which objects were asked for while a value was decoded.
final class AskedKeys {
    /// One object of the JSON.
    final class Object {
        let place: JSONPlace
        private let given: [String]
        private var asked: Set<String> = []

        init(place: JSONPlace, given: [String]) {
            self.place = place
            self.given = given
        }

        func ask(for key: any CodingKey) { asked.insert(key.stringValue) }

        var unknownKeys: [[any CodingKey]] {
            given.filter { !asked.contains($0) }.sorted()
                .map { place.path + [JSONPlace.Key(stringValue: $0)] }
        }
    }

    private var objects: [Object] = []

    /// Notes an object; a key whose value is null counts as not there.
    func object(at place: JSONPlace, given members: [String: JSONValue]) -> Object {
        let given = members.compactMap { $0.value == .null ? nil : $0.key }
        let object = Object(place: place, given: given)
        objects.append(object)
        return object
    }

    /// The places of keys that nobody asked for, objects in the order in which they were read.
    var unknownKeys: [[any CodingKey]] { objects.flatMap(\.unknownKeys) }
}

/// Where a value stands; the path is built only when someone asks for it.
final class JSONPlace {
    private let parent: JSONPlace?
    private let key: (any CodingKey)?

    /// The whole JSON.
    init() {
        parent = nil
        key = nil
    }

    /// A value inside another.
    init(_ key: any CodingKey, in parent: JSONPlace) {
        self.parent = parent
        self.key = key
    }

    var path: [any CodingKey] { (parent?.path ?? []) + (key.map { [$0] } ?? []) }

    /// A key or an index that no type has declared.
    struct Key: CodingKey {
        let stringValue: String
        let intValue: Int?

        init(stringValue: String) {
            self.stringValue = stringValue
            intValue = nil
        }

        init(intValue: Int) {
            stringValue = String(intValue)
            self.intValue = intValue
        }
    }
}
