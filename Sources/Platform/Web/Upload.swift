import FileStore
public import HTTP

/// What a form with files brought; the files in memory.
public struct Upload: Sendable {
    /// A file that was chosen.
    public struct File: Sendable {
        /// The field in which it came.
        public let field: String
        /// What it is called, as claimed, without what nobody sees or what turns the direction of writing; never a name to
        /// store under.
        public let name: String
        /// All of it.
        public fileprivate(set) var bytes: [UInt8] = []
        /// Whether it was longer than the limit; then `bytes` holds none of it.
        public fileprivate(set) var isTooLarge = false
    }

    /// The fields besides the files.
    public var fields = FormFields()
    /// The files that were chosen, in the order in which they came.
    public fileprivate(set) var files: [File] = []

    /// What the file of a form with one is called; empty when none was chosen.
    public var fileName: String { files.first?.name ?? "" }
    /// The file of a form with one.
    public var bytes: [UInt8] { files.first?.bytes ?? [] }
    /// Whether the file of a form with one was longer than the limit.
    public var isTooLarge: Bool { files.first?.isTooLarge ?? false }

    /// The same form with another file in its field, and no other: a picture made small, or one held since it came before.
    public func bringing(_ bytes: [UInt8], named name: String, in field: String) -> Upload {
        var (upload, file) = (withoutFiles, File(field: field, name: name))
        file.bytes = bytes
        upload.files = [file]
        return upload
    }

    /// What was typed alone.
    public var withoutFiles: Upload {
        var upload = self
        upload.files = []
        return upload
    }
}

extension Visit {
    /// Reads a form with one file of at most `limit` bytes into memory, as `upload(files:limit:)` does.
    public mutating func upload(file: String, limit: Int) async throws -> Upload {
        try await upload(files: [file], limit: limit)
    }

    /// Reads a form with a file of at most `limit` bytes in each of some fields into memory; the form's token comes first
    /// and is proved before any byte of a file is kept. What was typed is the visit's form from then on, whatever becomes
    /// of the files.
    ///
    /// Throws `WebRefusal`, `FormError` or `BodyError`.
    public mutating func upload(files known: [String], limit: Int) async throws -> Upload {
        var reader = try request.multipart()
        var upload = Upload()
        var pairs: [(name: String, value: String)] = []
        var value: [UInt8] = []
        var file: Upload.File?
        var part: MultipartPart?
        var sent: Set<String> = []
        while let event = try await reader.nextEvent() {
            switch event {
            case .part(let next):
                (part, value, file) = (next, [], nil)
                guard let name = next.fileName else { continue }
                try proveUpload(pairs, upload.files.map(\.name) + [name])
                guard sent.insert(next.name).inserted else {
                    throw WebRefusal.repeatedField(next.name)
                }
                guard known.contains(next.name) else { throw WebRefusal.unknownField(next.name) }
                file = Upload.File(
                    field: next.name, name: name.isEmpty ? "" : FileName(name).text)
            case .data(let bytes) where part?.fileName == nil:
                try Self.add(bytes, to: &value)
            case .data(let bytes): file?.add(bytes, limit: limit)
            case .partEnd:
                if let file, !file.isNothing { upload.files.append(file) }
                if let part, part.fileName == nil { try Self.end(part, value, &pairs) }
            }
        }
        if nonce.isEmpty { try proveUpload(pairs, []) }
        // Fields may stand behind the files as well.
        try access.check(FormFields(pairs))
        upload.fields = FormFields(pairs)
        (form, files) = (upload.fields, upload.files.map(\.name).filter { !$0.isEmpty })
        return upload
    }

    /// Adds to a text; one that is shorter than this comes back from its form, with the limit of its field.
    private static func add(_ bytes: [UInt8], to value: inout [UInt8]) throws(FormError) {
        value += bytes
        guard value.count <= KeptForm.mostBytes else {
            throw .valueTooLong(limit: KeptForm.mostBytes)
        }
    }

    private mutating func proveUpload(
        _ pairs: [(name: String, value: String)], _ names: [String]
    ) throws {
        let form = FormFields(pairs)
        try access.check(form)
        files = names.filter { !$0.isEmpty }.map { FileName($0).text }
        try prove(form, files: files)
        self.form = form
    }

    private static func end(
        _ part: MultipartPart, _ value: [UInt8], _ pairs: inout [(name: String, value: String)]
    ) throws {
        guard let text = String(validating: value, as: UTF8.self) else { throw FormError.encoding }
        pairs.append((part.name, text))
    }
}

extension Upload.File {
    /// Whether a browser sent it for a field in which nothing was chosen.
    fileprivate var isNothing: Bool { name.isEmpty && bytes.isEmpty && !isTooLarge }

    fileprivate mutating func add(_ more: [UInt8], limit: Int) {
        guard !isTooLarge else { return }
        isTooLarge = bytes.count + more.count > limit
        if isTooLarge { bytes = [] } else { bytes += more }
    }
}
