public import ThaiText

/// Why something about files was not done, besides what is wrong with a file itself (`FileRefusal`, `StoreError`).
public enum FilesRefusal: Error, Sendable, Hashable {
    /// There is no such file here, or it was removed.
    case noFile
    /// The authority's files would take more than its share, in bytes.
    case overQuota(quota: Int64)

    /// What it says to people, and how to go on.
    public var wording: Bilingual {
        switch self {
        case .noFile:
            Bilingual(
                "ไม่พบไฟล์นี้ หรือถูกนำออกแล้ว กลับไปเลือกจากรายการ",
                "There is no such file, or it was removed. Choose from the list.")
        case .overQuota(let quota):
            Bilingual(
                "พื้นที่เก็บไฟล์ของหน่วยงาน (\(quota >> 20) เมกะไบต์) เต็มแล้ว นำไฟล์ที่ไม่ใช้ออก หรือขอพื้นที่เพิ่มจากผู้ดูแลเครื่อง",
                "The authority's file space (\(quota >> 20) MiB) is used up. Remove files that are not needed, or ask whoever runs the server for more."
            )
        }
    }
}
