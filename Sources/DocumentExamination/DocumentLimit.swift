public import ThaiText

/// How large a document may be that is sent over the web, whatever its kind; said wherever one is chosen.
public enum DocumentLimit {
    /// In bytes.
    public static let bytes = 20 << 20

    /// As it is said.
    public static let name = "\(bytes >> 20) MB"

    /// What is wrong with a larger one, and how to go on.
    public static let exceeded = Bilingual(
        "ไฟล์ใหญ่เกิน \(name) ลดขนาดรูปภาพหรือแบ่งไฟล์แล้วเลือกใหม่",
        "The file is larger than \(name). Make its pictures smaller or split it, then choose it again."
    )
}
