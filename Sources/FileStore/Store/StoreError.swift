public import ThaiText

/// Why a file could not be kept or read; nothing is left half.
public enum StoreError: Error, Sendable, Hashable {
    /// No room on the disk.
    case diskFull
    /// More bytes than allowed.
    case tooLarge(limit: Int)
    /// There is no file of this name.
    case missing(ContentHash)
    /// What is stored is not what was stored: its bytes have another hash.
    case damaged(ContentHash)
    /// A call of the system failed: its name and number of the error.
    case failed(call: String, code: Int32)

    /// What it says to people, and how to go on.
    public var wording: Bilingual {
        switch self {
        case .diskFull:
            Bilingual(
                "ที่เก็บไฟล์เต็ม ไฟล์นี้จึงยังไม่ถูกบันทึก แจ้งผู้ดูแลเครื่องให้เพิ่มพื้นที่ แล้วส่งไฟล์อีกครั้ง",
                "The file storage is full, so this file was not saved. Ask whoever runs the server to make room, then send it again."
            )
        case .tooLarge(let limit):
            Bilingual(
                "ไฟล์ใหญ่เกิน \(limit >> 20) เมกะไบต์ จึงไม่ถูกบันทึก ลดขนาดหรือแบ่งไฟล์ แล้วส่งอีกครั้ง",
                "The file is larger than \(limit >> 20) MiB and was not saved. Make it smaller or split it, then send it again."
            )
        case .missing:
            Bilingual(
                "ไม่พบไฟล์นี้ในที่เก็บ แจ้งผู้ดูแลเครื่องให้กู้คืนจากสำเนาสำรอง",
                "This file is missing from the storage. Ask whoever runs the server to restore it from the backup."
            )
        case .damaged:
            Bilingual(
                "ไฟล์นี้ในที่เก็บเสียหาย แจ้งผู้ดูแลเครื่องให้กู้คืนจากสำเนาสำรอง",
                "This file is damaged in the storage. Ask whoever runs the server to restore it from the backup."
            )
        case .failed(let call, let code):
            Bilingual(
                "ที่เก็บไฟล์ขัดข้อง (\(call) \(code)) ไฟล์นี้จึงยังไม่ถูกบันทึก ลองใหม่ หากยังไม่ได้ให้แจ้งผู้ดูแลเครื่อง",
                "The file storage failed (\(call) \(code)), so this file was not saved. Try again; if it stays so, tell whoever runs the server."
            )
        }
    }
}
