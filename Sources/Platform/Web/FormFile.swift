public import ThaiText

/// A file of a form: which field it comes in, how long it may be.
public struct FormFile: Sendable {
    let desk: FileDesk
    let field: String
    let limit: Int

    /// A file that comes in a field, of at most `limit` bytes.
    public init(_ field: String, limit: Int, through desk: FileDesk) {
        (self.field, self.limit, self.desk) = (field, limit, desk)
    }

    /// That a file must be chosen once more.
    public static let again = Bilingual(
        "เลือกไฟล์อีกครั้ง เบราว์เซอร์ไม่จำไฟล์ที่เลือกไว้",
        "Choose the file again; browsers do not keep it")
}
