import Cryptography

/// Where the bytes of a backup go: a file, sealed on the way when that was asked for.
final class BackupTarget {
    private let file: BackupFile
    private var sealer: StreamSealer?
    private var waiting: [UInt8] = []
    /// Bytes and hash of the file so far, as it lies on the disk.
    private(set) var size: Int64 = 0
    private var hash = SHA256()

    init(_ path: String, _ seal: BackupSeal, random: RandomBytes) throws(BackupRefusal) {
        file = try BackupFile(writing: path)
        guard let made = try SealedHead.make(seal, random: random) else { return }
        let sealer = StreamSealer(key: made.key)
        try put(made.head + sealer.header)
        self.sealer = sealer
    }

    func write(_ bytes: [UInt8]) throws(BackupRefusal) {
        guard sealer != nil else { return try put(bytes) }
        waiting += bytes
        while waiting.count > SealedHead.piece {
            try sealed(Array(waiting.prefix(SealedHead.piece)), isLast: false)
            waiting.removeFirst(SealedHead.piece)
        }
    }

    /// Ends the stream and puts the file in its place; the hash of the whole file.
    func finish() throws(BackupRefusal) -> [UInt8] {
        if sealer != nil { try sealed(waiting, isLast: true) }
        try file.keep()
        return hash.digest()
    }

    private func sealed(_ piece: [UInt8], isLast: Bool) throws(BackupRefusal) {
        guard let bytes = sealer?.seal(piece, isLast: isLast) else { return }
        try put(bytes)
    }

    private func put(_ bytes: [UInt8]) throws(BackupRefusal) {
        try file.write(bytes)
        hash.update(bytes)
        size += Int64(bytes.count)
    }
}

/// Where the bytes of a backup come from: a file, opened on the way when it is sealed.
final class BackupSource {
    private let file: BackupFile
    private var opener: StreamOpener?
    private var isLast = false
    private var isBegun = false
    private var ready: [UInt8] = []
    private var at = 0

    init(_ path: String, _ key: BackupKey) throws(BackupRefusal) {
        file = try BackupFile(reading: path)
        ready = try exactly(SealedHead.magic.count)
        guard ready == SealedHead.magic else { return }
        ready = []
        let key = try SealedHead.key(self, key)
        let header = try exactly(StreamSealer.headerLength)
        guard let opener = StreamOpener(key: key, header: header) else { throw .wrongKey }
        self.opener = opener
    }

    /// So many bytes of the archive; throws `cutOff` where it ends before.
    func read(_ count: Int) throws(BackupRefusal) -> [UInt8] {
        while ready.count - at < count {
            guard let more = try next() else { throw .cutOff }
            ready = Array(ready[at...]) + more
            at = 0
        }
        defer { at += count }
        return Array(ready[at..<at + count])
    }

    /// Whether nothing follows.
    func isAtEnd() throws(BackupRefusal) -> Bool {
        guard ready.count == at else { return false }
        guard let more = try next() else { return true }
        return more.isEmpty
    }

    /// Bytes of the file itself, before the stream begins.
    func plain(_ count: Int) throws(BackupRefusal) -> [UInt8] { try exactly(count) }

    /// What comes next; nil at the end.
    private func next() throws(BackupRefusal) -> [UInt8]? {
        guard opener != nil else {
            let bytes = try file.read(SealedHead.piece)
            return bytes.isEmpty ? nil : bytes
        }
        let sealed = try upTo(SealedHead.piece + StreamSealer.overhead)
        if sealed.isEmpty {
            if isLast { return nil }
            throw .cutOff
        }
        guard !isLast, let opened = opener?.open(sealed) else {
            // A wrong passphrase gives a key all the same, which opens nothing.
            throw isBegun ? .damaged(BackupRefusal.sealedPart) : .wrongKey
        }
        isBegun = true
        isLast = opened.isLast
        return opened.piece
    }

    private func exactly(_ count: Int) throws(BackupRefusal) -> [UInt8] {
        let bytes = try upTo(count)
        guard bytes.count == count else { throw .notABackup }
        return bytes
    }

    private func upTo(_ count: Int) throws(BackupRefusal) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let more = try file.read(count - bytes.count)
            if more.isEmpty { break }
            bytes += more
        }
        return bytes
    }
}
