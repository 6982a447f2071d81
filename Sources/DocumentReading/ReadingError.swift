public import ThaiText

/// Why a file could not be read at all; what happened, not how it is said.
public enum ReadingError: Error, Sendable, Hashable {
    /// The file has no bytes, or no text.
    case empty
    /// The file is larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// None of the kinds the program reads; what it seems to be instead, if known.
    case unknownKind(String?)
    /// Text, but neither UTF-8, UTF-16 nor TIS-620 (Windows-874).
    case unknownEncoding
    /// The file is of the named kind but damaged or cut off.
    case damaged(kind: String)
    /// A part inside a file of the named kind is missing or damaged.
    case damagedPart(kind: String, part: String)
    /// The file is locked by a password.
    case locked
    /// The file would unpack to far more than its size, or nests deeper than a document does.
    case expandsTooFar(limit: Int)

    /// What went wrong and how to go on.
    public var wording: Bilingual {
        switch self {
        case .empty:
            Bilingual(
                "ไฟล์ว่างเปล่า ไม่มีข้อความให้อ่าน ตรวจว่าเลือกไฟล์ถูกต้อง",
                "The file is empty; there is no text to read. Check that it is the right file.")
        case .tooLarge(let limit):
            Bilingual(
                "ไฟล์ใหญ่เกินไป อ่านได้ไม่เกิน \(limit >> 20) MiB ลดขนาดรูปภาพหรือแบ่งไฟล์แล้วลองใหม่",
                "The file is too large; at most \(limit >> 20) MiB can be read. Make its pictures smaller or split it."
            )
        case .unknownKind(let seems):
            Self.unknown(seems)
        case .unknownEncoding:
            Bilingual(
                "อ่านตัวอักษรในไฟล์ข้อความไม่ได้ บันทึกใหม่เป็น UTF-8 (หรือ TIS-620) แล้วลองใหม่",
                "The letters of the text file cannot be made out; save it again as UTF-8 (or TIS-620)."
            )
        case .damaged(let kind):
            Bilingual(
                "ไฟล์ \(kind) เสียหายหรือไม่ครบ ลองเปิดแล้วบันทึกใหม่",
                "The \(kind) file is damaged or cut off; try to open it and save it again.")
        case .damagedPart(let kind, let part):
            Bilingual(
                "ส่วน \(part) ในไฟล์ \(kind) ขาดหายหรือเสียหาย ลองเปิดแล้วบันทึกใหม่",
                "The part \(part) of the \(kind) file is missing or damaged; try to open it and save it again."
            )
        case .locked:
            Bilingual(
                "ไฟล์ตั้งรหัสผ่านไว้ บันทึกใหม่โดยไม่ใส่รหัสผ่าน",
                "The file is locked by a password; save it again without one.")
        case .expandsTooFar:
            Bilingual(
                "ไฟล์ขยายแล้วใหญ่หรือซับซ้อนเกินกว่าที่เอกสารควรเป็น จึงไม่เปิด หากเป็นไฟล์ของคุณ ให้บันทึกเป็น PDF แล้วลองใหม่",
                "The file would unpack to more than a document should hold, so it was not opened. If it is yours, save it as PDF and try again."
            )
        }
    }

    private static func unknown(_ seems: String?) -> Bilingual {
        let readable = "DOCX, XLSX, PDF, HTML"
        guard let seems else {
            return Bilingual(
                "ไม่รู้จักชนิดของไฟล์ อ่านได้เฉพาะ \(readable) ข้อความ และ JSON ของโปรแกรม",
                "The kind of file is not known; \(readable), text and the program's own JSON can be read."
            )
        }
        return Bilingual(
            "ไฟล์นี้ดูเหมือนเป็น \(seems) ซึ่งโปรแกรมอ่านไม่ได้ บันทึกเป็น \(readable) หรือข้อความแล้วลองใหม่",
            "The file seems to be \(seems), which cannot be read; save it as \(readable) or text and try again."
        )
    }
}
