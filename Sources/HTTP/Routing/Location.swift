/// A value that can be a segment of an address: prints itself and reads itself back.
public protocol PathParameter: Sendable {
    /// The value of a decoded segment; nil for segments that name none.
    init?(segment: String)
    /// The segment, not encoded.
    var segment: String { get }
}

extension Int: PathParameter {
    /// A number without sign and leading zeros, so that each has one address.
    public init?(segment: String) {
        guard segment.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let value = Int(segment),
            String(value) == segment
        else { return nil }
        self = value
    }

    /// Decimal digits.
    public var segment: String { String(self) }
}

extension String: PathParameter {
    /// Any segment that is not empty.
    public init?(segment: String) {
        guard !segment.isEmpty else { return nil }
        self = segment
    }

    /// The text itself.
    public var segment: String { self }
}

/// A segment of an address as written.
enum LocationPiece: Sendable, Hashable {
    case literal(String)
    case parameter
}

/// An address of the program as a type: prints links and reads requests, so that the two cannot differ.
///
///     let measure = Location("/measures/{id}/edit", Measure.ID.self)
///     measure.path(id).text        // "/measures/17/edit"
public struct Location<each Parameter: PathParameter>: Sendable {
    /// As written: "{…}" stands for one parameter each.
    public let template: String
    let pieces: [LocationPiece]

    /// An address of a literal; it needs as many "{…}" as types, else no request matches and `isSound` is false.
    public init(_ template: StaticString, _ types: repeat (each Parameter).Type) {
        self.template = template.description
        pieces = self.template.split(separator: "/").map { piece in
            piece.hasPrefix("{") && piece.hasSuffix("}") ? .parameter : .literal(String(piece))
        }
        var count = 0
        repeat count += Self.one(each types)
        isSound = count == pieces.count { $0 == .parameter } && self.template.hasPrefix("/")
    }

    /// Whether the literal and the types agree.
    public let isSound: Bool

    private static func one<Value>(_: Value.Type) -> Int { 1 }

    /// The path for some values.
    public func path(_ values: repeat each Parameter) -> Path {
        var segments: [String] = []
        repeat segments.append((each values).segment)
        var next = segments.makeIterator()
        return Path(
            segments: pieces.map { piece in
                switch piece {
                case .literal(let text): text
                case .parameter: next.next() ?? ""
                }
            })
    }

    /// The values in the segments of a path; nil when it is another address.
    public func values(in segments: [String]) -> (repeat each Parameter)? {
        guard isSound, segments.count == pieces.count else { return nil }
        var found: [String] = []
        for (segment, piece) in zip(segments, pieces) {
            switch piece {
            case .literal(let text): if text != segment { return nil }
            case .parameter: found.append(segment)
            }
        }
        var next = found.makeIterator()
        do {
            return (repeat try Self.read((each Parameter).self, next.next()))
        } catch { return nil }
    }

    private struct Unreadable: Error {}

    private static func read<Value: PathParameter>(
        _: Value.Type, _ segment: String?
    ) throws -> Value {
        guard let segment, let value = Value(segment: segment) else { throw Unreadable() }
        return value
    }
}
