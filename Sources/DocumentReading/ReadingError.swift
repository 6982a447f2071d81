public import ThaiText

/// Why a file could not be read at all; what happened, not how it is said.
public enum ReadingError: Error, Sendable, Hashable {
    /// The file has no bytes, or no text.
    case empty
    /// The file is larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// None of the kinds the program reads; what it seems to be instead, if known.
    case unknownKind(String?)
    /// The file is of the named kind but damaged or cut off.
    case damaged(kind: String)
    /// The file is locked by a password.
    case locked
    /// The file would unpack to far more than its size.
    case expandsTooFar(limit: Int)

    /// What went wrong and how to go on.
    public var explanation: Bilingual {
        switch self {
        case .empty:
            Bilingual("ไฟล์ว่างเปล่า ไม่มีข้อความให้อ่าน", "The file is empty; there is no text to read.")
        case .tooLarge(let limit):
            Bilingual(
                "ไฟล์ใหญ่เกินไป อ่านได้ไม่เกิน \(limit / 1_048_576) MiB",
                "The file is too large; at most \(limit / 1_048_576) MiB can be read.")
        case .unknownKind:
            Bilingual(
                "ไม่รู้จักชนิดของไฟล์ อ่านได้เฉพาะ DOCX, XLSX, PDF, HTML, ข้อความ และ JSON ของโปรแกรม",
                "The kind of file is not known; DOCX, XLSX, PDF, HTML, text and the program's own JSON can be read."
            )
        case .damaged(let kind):
            Bilingual(
                "ไฟล์ \(kind) เสียหายหรือไม่ครบ ลองเปิดแล้วบันทึกใหม่",
                "The \(kind) file is damaged or cut off; try to open it and save it again.")
        case .locked:
            Bilingual(
                "ไฟล์ตั้งรหัสผ่านไว้ บันทึกใหม่โดยไม่ใส่รหัสผ่าน",
                "The file is locked by a password; save it again without one.")
        case .expandsTooFar:
            Bilingual(
                "ไฟล์ขยายแล้วใหญ่เกินกว่าที่เอกสารควรเป็น จึงไม่เปิด",
                "The file would unpack to more than a document should hold, so it was not opened.")
        }
    }
}
