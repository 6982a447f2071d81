public import ThaiText

/// Why no PDF could be made.
public enum PDFError: Error, Sendable, Hashable {
    /// There is no readable font file at the path.
    case fontMissing(path: String)
    /// The file at the path is not a font that can be used.
    case fontUnusable(path: String)
    /// The drawing library gave up, with its own words.
    case drawing(String)
    /// The drawing library's file is not built as expected, so it cannot be made to last.
    case structure(String)

    /// What happened and how to go on.
    public var wording: Bilingual {
        switch self {
        case .fontMissing(let path):
            Bilingual(
                "ไม่พบไฟล์แบบอักษร \(path) ให้ติดตั้งแพ็กเกจ fonts-tlwg-laksaman-ttf หรือระบุที่อยู่ของไฟล์แบบอักษร",
                "There is no font file \(path): install the package fonts-tlwg-laksaman-ttf, or name the font file"
            )
        case .fontUnusable(let path):
            Bilingual(
                "ไฟล์ \(path) ไม่ใช่แบบอักษรที่ใช้ได้ ให้ติดตั้งแพ็กเกจ fonts-tlwg-laksaman-ttf ใหม่ หรือระบุไฟล์อื่น",
                "The file \(path) is not a usable font: reinstall the package fonts-tlwg-laksaman-ttf, or name another file"
            )
        case .drawing(let reason):
            Bilingual(
                "สร้างหน้าเอกสาร PDF ไม่สำเร็จ (\(reason)) เป็นความผิดพลาดของโปรแกรม ยังไม่มีไฟล์ใดถูกเขียน",
                "The pages of the PDF could not be drawn (\(reason)). This is a fault of the program; no file was written"
            )
        case .structure(let reason):
            Bilingual(
                "จัดเอกสาร PDF ให้เป็นแบบเก็บถาวรไม่สำเร็จ (\(reason)) เป็นความผิดพลาดของโปรแกรม ยังไม่มีไฟล์ใดถูกเขียน",
                "The PDF could not be made fit for archiving (\(reason)). This is a fault of the program; no file was written"
            )
        }
    }
}
