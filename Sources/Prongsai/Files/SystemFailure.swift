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
        default: Bilingual(words, words)
        }
    }

    /// The system's own words, for what is rare.
    private var words: String { String(cString: strerror(code)) }
}
