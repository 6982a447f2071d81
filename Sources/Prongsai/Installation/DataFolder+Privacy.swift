import FoundationEssentials
import Glibc
import ThaiText

/// What others could reach, and now cannot.
struct Tightened: Sendable {
    let path: String
    /// The permissions that it had.
    let permissions: String
}

extension DataFolder {
    /// Takes the folder, and what the program keeps in it, away from everybody else; what that changed.
    ///
    /// The key is left alone: one that others could read is refused where it is loaded. Throws where the system does not
    /// allow it, and for a folder that others use for something else, whose permissions are not ours to change.
    func shut() throws(Refusal) -> [Tightened] {
        var folder = stat()
        // Nobody reaches what lies in a folder that is shut, whatever its own permissions.
        guard stat(path, &folder) == 0, folder.st_mode & 0o077 != 0 else { return [] }
        var tightened: [Tightened] = []
        for place in [path, database, database + "-wal", database + "-shm", serveLock, files] {
            var status = stat()
            guard stat(place, &status) == 0, status.st_mode & 0o077 != 0 else { continue }
            let octal = String(status.st_mode & 0o777, radix: 8)
            let isShared = status.st_mode & S_ISVTX != 0 || place == path && !isOurs
            guard !isShared, chmod(place, status.st_mode & 0o700) == 0 else {
                throw .other(Self.open(place, octal), isFault: false)
            }
            tightened.append(Tightened(path: place, permissions: octal))
        }
        return tightened
    }

    /// Whether nothing lies in the folder that is no installation's; a disk brings its own folder along.
    private var isOurs: Bool {
        if [database, key, serveLock, files].contains(where: PathName.isThere) {
            return true
        }
        let names = try? FileManager.default.contentsOfDirectory(atPath: path)
        return names?.allSatisfy { $0.hasPrefix(".") || $0 == "lost+found" } ?? false
    }

    private static func open(_ path: String, _ permissions: String) -> Bilingual {
        Bilingual(
            "ผู้อื่นเข้าถึง \(path) ได้ (สิทธิ์ \(permissions)) และโปรแกรมไม่ควรหรือไม่มีสิทธิ์ปิดเอง สั่ง chmod 700 \(path) แล้วเริ่มใหม่ หรือระบุโฟลเดอร์ที่ใช้เฉพาะโปรแกรมนี้ด้วย --data",
            "others can reach \(path) (permissions \(permissions)), and the program may not or should not change that; run chmod 700 \(path) and start again, or name a folder of its own by --data"
        )
    }
}
