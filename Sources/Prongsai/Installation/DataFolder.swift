import Cryptography
import Glibc
import Platform

/// The folder of an installation's data, which its owner alone may enter.
struct DataFolder: Sendable {
    let path: String

    /// The database, when it is a file.
    var database: String { PathName.join(path, "prongsai.db") }
    /// The installation's secret.
    var key: String { PathName.join(path, "installation.key") }
    /// Files that people attached.
    var files: String { PathName.join(path, "files") }

    /// What a server on this folder holds while it lives: its process number and the address that people use; it stays.
    var serveLock: String { PathName.join(path, "serve.lock") }

    /// The public key that heads of audit chains are signed for here; nil where the secret is kept elsewhere.
    func publicSigningKey() throws(InstallationKey.Refusal) -> [UInt8]? {
        guard access(key, F_OK) == 0 else { return nil }
        return Upkeep.signingKey(under: try InstallationKey.load(path: key)).publicKey
    }

    /// Makes the folder, and those above it, when it is not there.
    func make() throws(Refusal) {
        var made = path.hasPrefix("/") ? "" : "."
        for piece in path.split(separator: "/") {
            made += "/" + piece
            guard mkdir(made, 0o700) != 0, errno != EEXIST, errno != EISDIR else { continue }
            let failure = SystemFailure.last
            var status = stat()
            if stat(made, &status) == 0 { continue }
            throw .cannotWrite(path, failure)
        }
        guard access(path, R_OK | W_OK | X_OK) == 0 else { throw .cannotWrite(path, .last) }
    }
}
