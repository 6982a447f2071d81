import Threads

/// Decides what a sent file is, from its bytes: the name's end, libmagic and a walk over its structure must agree (rule D29).
public final class FileInspector: Sendable {
    private let pool: ThreadPool<Magic>

    /// An inspector with so many threads, each with libmagic's data in memory.
    public init(threads: Int = 1) { pool = ThreadPool(threads: threads) { Magic() } }

    /// The kind of a file; throws `FileRefusal`.
    public func kind(of bytes: [UInt8], named name: FileName, rule: FileRule) async throws
        -> FileKind
    {
        guard !bytes.isEmpty else { throw FileRefusal.empty }
        guard bytes.count <= rule.size else { throw FileRefusal.tooLarge(limit: rule.size) }
        guard let kind = FileKind(extension: name.ending), rule.kinds.contains(kind) else {
            throw FileRefusal.notTaken(ending: name.ending, taken: rule.kinds)
        }
        try await pool.run { magic in
            try Self.walk(bytes, as: kind, rule)
            guard let type = magic.type(of: bytes) else { throw FileRefusal.notScanned }
            guard kind.magicTypes.contains(type) else { throw FileRefusal.otherContent(than: kind) }
        }
        return kind
    }

    private static func walk(_ bytes: [UInt8], as kind: FileKind, _ rule: FileRule) throws {
        switch kind {
        case .pdf: try PDFStructure(bytes).check()
        case .jpeg: try PictureStructure(bytes, pixels: rule.pixels).checkJPEG()
        case .png: try PictureStructure(bytes, pixels: rule.pixels).checkPNG()
        case .docx, .xlsx, .odt, .ods:
            try OfficeStructure(kind: kind, unpacked: rule.unpacked).check(bytes)
        }
    }
}
