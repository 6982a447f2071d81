import FileStore
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

    /// Keeps the file that was sent; nil when none was chosen.
    ///
    /// What is wrong with it is refused in the sheet, and so is a file that came with a form that is refused anyway:
    /// browsers do not send it again.
    public func keep(
        _ upload: Upload, _ sheet: inout Sheet, _ act: Act
    ) async throws -> WaitingFile? {
        let sent = upload.files.first { $0.field == field && !$0.name.isEmpty }
        guard let sent, let person = act.actor.person else { return nil }
        guard sheet.isSound else {
            sheet.refuse(field, Self.again)
            return nil
        }
        do {
            if sent.isTooLarge { throw FileRefusal.tooLarge(limit: limit) }
            let coming = try await desk.begin(
                named: sent.name, rule: FileRule(size: limit, count: 1))
            try await coming.append(sent.bytes)
            let sender = FileSender(authority: act.authority, person: person)
            return try await coming.examined(by: sender, at: act.time)
        } catch let refusal as FileRefusal {
            sheet.refuse(field, refusal.wording)
        }
        return nil
    }

    /// That a file must be chosen once more.
    public static let again = Bilingual(
        "เลือกไฟล์อีกครั้ง เบราว์เซอร์ไม่จำไฟล์ที่เลือกไว้",
        "Choose the file again; browsers do not keep it")
}
