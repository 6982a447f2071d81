public import Cryptography

/// How a backup is closed to others (rule D34).
public enum BackupSeal: Sendable, Hashable {
    /// Not at all.
    case none
    /// To who holds the other key, which need never be on this machine.
    case publicKey([UInt8])
    /// To who knows a passphrase.
    case passphrase(String)
}

/// What opens a sealed backup.
public enum BackupKey: Sendable, Hashable {
    /// Nothing.
    case none
    /// The secret key.
    case keys(BoxKeys)
    /// The passphrase.
    case passphrase(String)
}

/// The head of a sealed backup: how its stream's key is found again.
enum SealedHead {
    static let magic = Array("prongsai sealed backup 1\n".utf8)
    private static let box = Array("box\n".utf8)
    private static let phrase = Array("pwd\n".utf8)
    /// Bytes that are sealed in one piece.
    static let piece = 1 << 16

    /// The bytes to write first, and the stream's key.
    static func make(
        _ seal: BackupSeal, random: RandomBytes
    ) throws(BackupRefusal) -> (head: [UInt8], key: [UInt8])? {
        switch seal {
        case .none: return nil
        case .publicKey(let to):
            let key = random(32)
            guard let sealed = BoxKeys.seal(key, to: to) else { throw .wrongKey }
            return (magic + box + sealed, key)
        case .passphrase(let words):
            let salt = random(PassphraseKey.saltLength)
            guard let key = PassphraseKey.derive(words, salt: salt) else {
                throw .system(path: "argon2id", code: 12)
            }
            return (magic + phrase + salt, key)
        }
    }

    /// Reads what follows the magic; the stream's key.
    static func key(_ file: BackupSource, _ given: BackupKey) throws(BackupRefusal) -> [UInt8] {
        let kind = try file.plain(4)
        if kind == box {
            let sealed = try file.plain(32 + BoxKeys.overhead)
            switch given {
            case .none: throw .sealed
            case .passphrase: throw .wrongKey
            case .keys(let keys):
                guard let key = keys.open(sealed) else { throw .wrongKey }
                return key
            }
        }
        guard kind == phrase else { throw .damaged("0") }
        let salt = try file.plain(PassphraseKey.saltLength)
        switch given {
        case .none: throw .sealed
        case .keys: throw .wrongKey
        case .passphrase(let words):
            guard let key = PassphraseKey.derive(words, salt: salt) else { throw .wrongKey }
            return key
        }
    }
}
