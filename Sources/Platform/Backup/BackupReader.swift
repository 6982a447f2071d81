import Cryptography

/// Reads a backup from end to end and holds every byte against the manifest.
struct BackupReader {
    /// What is done with the parts; nothing is known to be sound before the reader is through.
    protocol Visitor {
        func begin(_ name: String, size: Int64) throws(BackupRefusal)
        func read(_ bytes: [UInt8]) throws(BackupRefusal)
        func end() throws(BackupRefusal)
    }

    private let source: BackupSource
    private let visitor: (any Visitor)?
    private var parts: [BackupManifest.Part] = []
    private var manifest: [UInt8] = []
    private var seal: [UInt8] = []
    private var made: Int64?

    init(_ source: BackupSource, _ visitor: (any Visitor)? = nil) {
        self.source = source
        self.visitor = visitor
    }

    /// The manifest of a sound backup; throws where the first difference is.
    static func check(
        _ path: String, _ key: BackupKey, _ visitor: (any Visitor)? = nil
    ) throws(BackupRefusal) -> BackupManifest {
        var reader = BackupReader(try BackupSource(path, key), visitor)
        return try reader.run()
    }

    private mutating func run() throws(BackupRefusal) -> BackupManifest {
        while let header = try header() { try part(header) }
        guard try source.isAtEnd() else { throw .damaged("end") }
        let expected = SHA256.hexadecimal(of: manifest) + "\n"
        guard !manifest.isEmpty, seal == Array(expected.utf8) else {
            throw .damaged(BackupManifest.name)
        }
        let read = try BackupManifest(json: manifest)
        let listed = parts.filter { !Self.isOfManifest($0.name) }
        for (found, said) in zip(listed, read.parts) where found != said {
            throw .damaged(found.name)
        }
        guard listed.count == read.parts.count, read.made / 1_000 == made else {
            throw .damaged(BackupManifest.name)
        }
        return read
    }

    /// The next header; nil at the two empty blocks that end the archive.
    private mutating func header() throws(BackupRefusal) -> TarHeader? {
        let bytes = try source.read(TarHeader.length)
        if bytes.allSatisfy({ $0 == 0 }) {
            guard try source.read(TarHeader.length) == bytes else { throw .damaged("end") }
            return nil
        }
        let place = parts.last?.name ?? "1"
        guard let header = TarHeader(bytes) else {
            if parts.isEmpty { throw .notABackup }
            throw .damaged(place)
        }
        guard BackupPart(header.name) != nil, made == nil || header.time == made else {
            throw .damaged(place)
        }
        made = header.time
        return header
    }

    private mutating func part(_ header: TarHeader) throws(BackupRefusal) {
        let isOurs = Self.isOfManifest(header.name)
        if isOurs, header.size > 64 << 20 { throw .damaged(header.name) }
        if !isOurs { try visitor?.begin(header.name, size: header.size) }
        var (hash, left, kept) = (SHA256(), header.size, [UInt8]())
        while left > 0 {
            let bytes = try source.read(Int(min(left, 1 << 16)))
            hash.update(bytes)
            if isOurs { kept += bytes } else { try visitor?.read(bytes) }
            left -= Int64(bytes.count)
        }
        let padding = try source.read(TarHeader.padding(after: header.size))
        guard padding.allSatisfy({ $0 == 0 }) else { throw .damaged(header.name) }
        if !isOurs { try visitor?.end() }
        if header.name == BackupManifest.name { manifest = kept }
        if header.name == BackupManifest.sealName { seal = kept }
        parts.append(
            BackupManifest.Part(
                name: header.name, size: header.size, sha256: Hexadecimal.text(hash.digest())))
    }

    private static func isOfManifest(_ name: String) -> Bool {
        name == BackupManifest.name || name == BackupManifest.sealName
    }
}
