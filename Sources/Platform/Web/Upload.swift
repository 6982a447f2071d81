import FileStore
public import HTTP

/// What a form with one file brought; the file in memory.
public struct Upload: Sendable {
    /// The fields besides the file.
    public var fields = FormFields()
    /// What the file is called, as claimed, without what nobody sees or what turns the direction of writing; never a
    /// name to store under. Empty when none was chosen.
    public var fileName = ""
    /// The file.
    public var bytes: [UInt8] = []
    /// Whether the file was longer than the limit; then `bytes` holds none of it.
    public var isTooLarge = false
}

extension Visit {
    /// Reads a form with one file of at most `limit` bytes into memory; the form's token comes first and is proved
    /// before any byte of the file is kept. What was typed is the visit's form from then on, whatever becomes of the file.
    ///
    /// Throws `WebRefusal`, `FormError` or `BodyError`.
    public mutating func upload(file: String, limit: Int) async throws -> Upload {
        var reader = try request.multipart()
        var upload = Upload()
        var pairs: [(name: String, value: String)] = []
        var value: [UInt8] = []
        var part: MultipartPart?
        var files: Set<String> = []
        while let event = try await reader.nextEvent() {
            switch event {
            case .part(let next):
                part = next
                value = []
                guard let name = next.fileName else { continue }
                try proveUpload(pairs, name)
                guard files.insert(next.name).inserted else {
                    throw WebRefusal.repeatedField(next.name)
                }
            case .data(let bytes) where part?.fileName == nil:
                try Self.add(bytes, to: &value)
            case .data(let bytes):
                guard part?.name == file, !upload.isTooLarge else { continue }
                upload.isTooLarge = upload.bytes.count + bytes.count > limit
                if upload.isTooLarge { upload.bytes = [] } else { upload.bytes += bytes }
            case .partEnd:
                guard let done = part else { continue }
                try end(done, value, file, &upload, &pairs)
            }
        }
        if nonce.isEmpty { try proveUpload(pairs) }
        // Fields may stand behind the file as well.
        try access.check(FormFields(pairs))
        upload.fields = FormFields(pairs)
        (form, files) = (upload.fields, upload.fileName.isEmpty ? [] : [upload.fileName])
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
        _ pairs: [(name: String, value: String)], _ file: String = ""
    ) throws {
        let form = FormFields(pairs)
        try access.check(form)
        files = file.isEmpty ? [] : [FileName(file).text]
        try prove(form, files: files)
        self.form = form
    }

    private func end(
        _ part: MultipartPart, _ value: [UInt8], _ file: String, _ upload: inout Upload,
        _ pairs: inout [(name: String, value: String)]
    ) throws {
        guard let name = part.fileName else {
            guard let text = String(validating: value, as: UTF8.self) else {
                throw FormError.encoding
            }
            return pairs.append((part.name, text))
        }
        guard part.name == file else { throw WebRefusal.unknownField(part.name) }
        if upload.fileName.isEmpty, !name.isEmpty { upload.fileName = FileName(name).text }
    }
}
