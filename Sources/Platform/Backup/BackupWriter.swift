import Cryptography

/// Writes the parts of a backup one after the other, then the manifest.
final class BackupWriter {
    private let target: BackupTarget
    private let time: Int64
    private var parts: [BackupManifest.Part] = []
    private var current: (name: String, size: Int64)?
    private var hash = SHA256()
    private var written: Int64 = 0

    init(_ target: BackupTarget, time: Timestamp) {
        self.target = target
        self.time = time.milliseconds / 1_000
    }

    /// Begins a part of exactly so many bytes.
    func begin(_ name: String, size: Int64) throws(BackupRefusal) {
        try target.write(TarHeader(name: name, size: size, time: time).bytes)
        (current, hash, written) = ((name, size), SHA256(), 0)
    }

    func write(_ bytes: [UInt8]) throws(BackupRefusal) {
        try target.write(bytes)
        hash.update(bytes)
        written += Int64(bytes.count)
    }

    /// Ends a part; its SHA-256 in hexadecimal. Throws when it became shorter or longer meanwhile.
    @discardableResult
    func end() throws(BackupRefusal) -> String {
        guard let (name, size) = current, written == size else {
            throw .damaged(current?.name ?? "")
        }
        try target.write([UInt8](repeating: 0, count: TarHeader.padding(after: size)))
        let digest = Hexadecimal.text(hash.digest())
        parts.append(BackupManifest.Part(name: name, size: size, sha256: digest))
        hash = SHA256()
        return digest
    }

    /// Writes a small part at once.
    func add(_ name: String, _ bytes: [UInt8]) throws(BackupRefusal) {
        try begin(name, size: Int64(bytes.count))
        try write(bytes)
        try end()
    }

    /// Writes a file of the disk; its SHA-256 in hexadecimal.
    @discardableResult
    func add(_ name: String, fileAt path: String) throws(BackupRefusal) -> String {
        let file = try BackupFile(reading: path)
        try begin(name, size: file.length())
        while true {
            let bytes = try file.read(1 << 20)
            if bytes.isEmpty { break }
            try write(bytes)
        }
        return try end()
    }

    /// A manifest with the parts written so far, itself not among them.
    func complete(_ manifest: BackupManifest) -> BackupManifest {
        var manifest = manifest
        manifest.parts = parts.filter {
            $0.name != BackupManifest.name && $0.name != BackupManifest.sealName
        }
        return manifest
    }

    /// Ends the archive with the manifest and its hash; bytes and hash of the file.
    func finish(_ manifest: BackupManifest) throws -> (size: Int64, sha256: [UInt8]) {
        let json = try complete(manifest).json()
        try add(BackupManifest.name, json)
        try add(BackupManifest.sealName, Array((SHA256.hexadecimal(of: json) + "\n").utf8))
        try target.write([UInt8](repeating: 0, count: 2 * TarHeader.length))
        let digest = try target.finish()
        return (target.size, digest)
    }
}
