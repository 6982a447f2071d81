import Glibc
import ThaiText

/// What the operating system said when it could not do something.
struct SystemFailure: Sendable, Hashable {
    /// The error number.
    let code: Int32

    /// The last failure of this thread.
    static var last: SystemFailure { SystemFailure(code: errno) }

    /// The reason, with the way out where there is a usual one.
    var wording: Bilingual {
        switch code {
        case ENOENT, ENOTDIR: Bilingual("ไม่มีโฟลเดอร์นี้", "there is no such folder")
        case EACCES, EPERM: Bilingual("ไม่มีสิทธิ์", "permission denied")
        case EROFS: Bilingual("ดิสก์อ่านได้อย่างเดียว", "the disk is read-only")
        case ENOSPC, EDQUOT: Bilingual("พื้นที่ดิสก์เต็ม", "the disk is full")
        case EFBIG: Bilingual("ไฟล์ใหญ่เกินที่ระบบยอม", "the file is larger than the system allows")
        case ENAMETOOLONG: Bilingual("ชื่อไฟล์ยาวเกินไป", "the name is too long")
        case EIO: Bilingual("ดิสก์ขัดข้อง", "the disk failed")
        case EBADF, EINVAL:
            Bilingual("ไม่มีข้อมูลเข้าทางนี้", "there is nothing to read or write there")
        case EMFILE, ENFILE: Bilingual("เปิดไฟล์มากเกินไป", "too many open files")
        case EADDRINUSE:
            Bilingual("มีโปรแกรมอื่นใช้ที่อยู่และพอร์ตนี้อยู่", "the address is already in use")
        case EADDRNOTAVAIL:
            Bilingual("เครื่องนี้ไม่มีที่อยู่นี้", "this machine has no such address")
        case EEXIST: Bilingual("มีชื่อนี้อยู่แล้ว", "the name exists already")
        case EISDIR: Bilingual("เป็นโฟลเดอร์", "it is a folder")
        case ELOOP: Bilingual("ลิงก์วนกลับมาที่เดิม", "its links lead back to itself")
        case EBUSY, ETXTBSY: Bilingual("มีโปรแกรมอื่นใช้อยู่", "another program uses it")
        case ENOMEM: Bilingual("หน่วยความจำไม่พอ", "there is not enough memory")
        default:
            Bilingual("ระบบแจ้งว่า “\(words)” (รหัส \(code))", words)
        }
    }

    /// How a missing folder is made; nothing for other failures, and where something that is no folder is in the way.
    func wayOut(to path: String) -> Bilingual {
        let folder = PathName.folder(of: path)
        guard code == ENOENT, !folder.isEmpty, access(folder, F_OK) != 0 else {
            return Bilingual("", "")
        }
        let shown = folder.contains { $0 == " " || $0 == "'" } ? "\"\(folder)\"" : folder
        return Bilingual(
            " สร้างโฟลเดอร์ก่อนด้วย mkdir -p \(shown)", "; make the folder first: mkdir -p \(shown)")
    }

    /// The system's own words, for what is rare.
    private var words: String { String(cString: strerror(code)) }
}
