import CSQLite
import Glibc

/// Copies a database that is being written to, page by page, as of one moment.
struct SQLiteBackup {
    let source: SQLiteFile

    /// Writes the copy beside its place, checks it, makes it durable and gives it its name.
    func write(to path: String) throws(SQLError) {
        guard access(path, F_OK) != 0 else { throw .cannotOpen(path: path, reason: "exists") }
        let draft = path + ".part"
        unlink(draft)
        do {
            try copy(to: draft)
            try check(draft)
            try name(draft, path)
        } catch {
            unlink(draft)
            throw error
        }
    }

    private func copy(to draft: String) throws(SQLError) {
        let made = Glibc.open(draft, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard made >= 0 else { throw .cannotOpen(path: draft, reason: reason()) }
        Glibc.close(made)
        let from = try source.reading()
        let to = try SQLiteConnection(
            path: draft, flags: SQLITE_OPEN_READWRITE, busyMilliseconds: 0)
        guard let backup = sqlite3_backup_init(to.handle, "main", from.handle, "main") else {
            throw to.failure(sqlite3_errcode(to.handle), sql: "backup")
        }
        // All pages in one step: one state, and writers do not wait in write-ahead mode.
        let code = sqlite3_backup_step(backup, -1)
        sqlite3_backup_finish(backup)
        guard code == SQLITE_DONE else { throw to.failure(code, sql: "backup") }
        // A copy is one file: without a write-ahead log it can be carried away by itself.
        try to.script("PRAGMA journal_mode = DELETE")
    }

    private func check(_ draft: String) throws(SQLError) {
        let copy = try SQLiteConnection(
            path: draft, flags: SQLITE_OPEN_READONLY, busyMilliseconds: 0)
        let findings = try SQLiteInspection(connection: copy).findings()
        for case .damage(let reason) in findings { throw .damaged(reason) }
    }

    private func name(_ draft: String, _ path: String) throws(SQLError) {
        try sync(draft)
        guard link(draft, path) == 0 else { throw .cannotOpen(path: path, reason: reason()) }
        unlink(draft)
        try sync(SQLiteFile.folder(of: path))
    }

    private func sync(_ path: String) throws(SQLError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: reason()) }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .stopped(reason()) }
    }

    private func reason() -> String { String(cString: strerror(errno)) }
}
