import CSQLite
import Glibc

/// Copies a database that is being written to as of one moment: what was deleted is not in the copy (rule D14).
struct SQLiteBackup {
    let source: SQLiteFile

    /// Writes the copy beside its place, checks it, makes it durable and gives it its name.
    func write(to path: String) throws(SQLError) {
        guard access(path, F_OK) != 0 else { throw .cannotOpen(path: path, reason: "exists") }
        let draft = path + ".part"
        unlink(draft)
        do {
            try copy(to: draft)
            try Self.keep(draft, under: path)
        } catch {
            unlink(draft)
            throw error
        }
    }

    /// Looks through a file that was written under another name, makes it durable and gives it its own.
    static func keep(_ draft: String, under path: String) throws(SQLError) {
        try check(draft)
        try sync(draft)
        guard link(draft, path) == 0 else { throw .cannotOpen(path: path, reason: reason()) }
        unlink(draft)
        try sync(SQLiteFile.folder(of: path))
    }

    private func copy(to draft: String) throws(SQLError) {
        let made = Glibc.open(draft, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard made >= 0 else { throw .cannotOpen(path: draft, reason: Self.reason()) }
        Glibc.close(made)
        let from = try source.reading()
        // The copy is written over this connection; its own file stays opened for reading only.
        try from.script("PRAGMA query_only = OFF")
        // One reading transaction: writers do not wait in write-ahead mode.
        _ = try from.run("VACUUM INTO \(draft)")
        let to = try SQLiteConnection(
            path: draft, flags: SQLITE_OPEN_READWRITE, busyMilliseconds: 0)
        // A copy is one file: without a write-ahead log it can be carried away by itself.
        try to.script("PRAGMA journal_mode = DELETE")
    }

    private static func check(_ draft: String) throws(SQLError) {
        let copy = try SQLiteConnection(
            path: draft, flags: SQLITE_OPEN_READONLY, busyMilliseconds: 0)
        let findings = try SQLiteInspection(connection: copy).findings()
        for case .damage(let reason) in findings { throw .damaged(reason) }
    }

    private static func sync(_ path: String) throws(SQLError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: reason()) }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .stopped(reason()) }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
