public import HTTP

/// What somebody typed before the session ended, to be given back to the same person.
public struct KeptForm: Sendable, Hashable {
    /// The most bytes of texts that are kept of a form with files.
    static let mostBytes = 256 << 10
    /// How long it can be given back.
    static let validity = FormTokens.validity

    /// Where the form was sent.
    public let path: Path
    /// The fields without token, passwords and codes.
    public let fields: FormFields
    /// What the files are called that have to be chosen again.
    public let files: [String]
    /// Whether a password or a code has to be typed again.
    public let lacksSecrets: Bool
    /// After how many seconds it may be sent again; nil where it was refused for another reason than haste.
    var wait: Int?
    /// Whose it is; nil where nobody was signed in.
    let owner: FormTokens.Owner?
    /// Until when it can be given back.
    let until: Timestamp

    /// Whether nothing was typed or chosen that could be given back.
    var isEmpty: Bool { fields.fields.isEmpty && files.isEmpty }

    /// What is kept of a form that came too late.
    init(_ form: OutdatedForm, path: Path, now: Timestamp) {
        self.path = path
        fields = FormFields(form.shown)
        files = form.files
        lacksSecrets = form.lacksSecrets
        owner = form.owner
        until = now + Self.validity
    }

    private init(
        path: Path, fields: FormFields, files: [String], lacksSecrets: Bool,
        owner: FormTokens.Owner, until: Timestamp
    ) {
        (self.path, self.fields, self.files) = (path, fields, files)
        (self.lacksSecrets, self.owner, self.until) = (lacksSecrets, owner, until)
    }
}

// MARK: As bytes

extension KeptForm {
    /// Texts with their lengths before them; nil for a form of nobody.
    var bytes: [UInt8]? {
        guard let owner else { return nil }
        var writer = TextWriter()
        writer.write(owner.nonce)
        writer.write(owner.mark)
        writer.write(Array(String(until.milliseconds).utf8))
        writer.write(Array(path.text.utf8))
        writer.write([lacksSecrets ? 1 : 0])
        writer.write(Array(String(files.count).utf8))
        for text in files + fields.fields.flatMap({ [$0.name, $0.value] }) {
            writer.write(Array(text.utf8))
        }
        return writer.bytes
    }

    /// A form of the bytes above.
    init?(bytes: [UInt8]) {
        guard var texts = TextWriter.texts(bytes).map({ $0[...] }), texts.count >= 6,
            let nonce = texts.popFirst(), let mark = texts.popFirst(),
            let until = texts.popFirst().flatMap(Self.text).flatMap({ Int64($0) }),
            let path = texts.popFirst().flatMap(Self.text), let lacks = texts.popFirst(),
            let count = texts.popFirst().flatMap(Self.text).flatMap({ Int($0) }),
            count >= 0, count <= texts.count
        else { return nil }
        let words = texts.compactMap(Self.text)
        let typed = words.dropFirst(count)
        guard words.count == texts.count, typed.count.isMultiple(of: 2) else { return nil }
        let pairs = stride(from: typed.startIndex, to: typed.endIndex, by: 2).map {
            (name: typed[$0], value: typed[$0 + 1])
        }
        self.init(
            path: Path(segments: Self.segments(path)), fields: FormFields(pairs),
            files: Array(words.prefix(count)),
            lacksSecrets: lacks == [1], owner: FormTokens.Owner(nonce: nonce, mark: mark),
            until: Timestamp(milliseconds: until))
    }

    private static func segments(_ path: String) -> [String] {
        path == "/"
            ? []
            : path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
                .compactMap { PercentEncoding.decode($0.utf8) }
    }

    private static func text(_ bytes: [UInt8]) -> String? {
        String(validating: bytes, as: UTF8.self)
    }
}

/// Texts one after the other, each behind its length in four bytes.
private struct TextWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ text: [UInt8]) {
        let length = UInt32(truncatingIfNeeded: text.count)
        bytes += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> UInt32($0)) } + text
    }

    static func texts(_ bytes: [UInt8]) -> [[UInt8]]? {
        var (texts, rest) = ([[UInt8]](), bytes[...])
        while !rest.isEmpty {
            let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            guard rest.count >= 4, rest.count - 4 >= length else { return nil }
            rest = rest.dropFirst(4)
            texts.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return texts
    }
}
