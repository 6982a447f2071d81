import FileStore
import SQL
import ThaiText

/// The one file of a form: which field it comes in, how long it may be.
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
    ) async throws -> StoredFile? {
        guard !upload.fileName.isEmpty, let person = act.actor.person else { return nil }
        guard sheet.isSound else {
            sheet.refuse(
                field,
                Bilingual(
                    "เลือกไฟล์อีกครั้ง เบราว์เซอร์ไม่จำไฟล์ที่เลือกไว้",
                    "Choose the file again; browsers do not keep it"))
            return nil
        }
        do {
            if upload.isTooLarge { throw FileRefusal.tooLarge(limit: limit) }
            let coming = try await desk.begin(
                named: upload.fileName, rule: FileRule(size: limit, count: 1))
            try await coming.append(upload.bytes)
            let sender = FileSender(authority: act.authority, person: person)
            return try await coming.commit(in: act.database, by: sender, at: act.time)
        } catch let refusal as FileRefusal {
            sheet.refuse(field, refusal.wording)
        } catch let refusal as FilesRefusal {
            sheet.refuse(field, refusal.wording)
        }
        return nil
    }

    /// Records what a kept file shows; lets the file go where nothing new was recorded, because the form had come before
    /// or what it wishes was refused.
    public func recording(
        _ file: StoredFile?, _ act: Act, _ record: () async throws -> Bool
    ) async throws {
        do {
            guard try await !record() else { return }
        } catch {
            try await letGo(file, act)
            throw error
        }
        try await letGo(file, act)
    }

    private func letGo(_ file: StoredFile?, _ act: Act) async throws {
        guard let file else { return }
        try await act.database.write { transaction in
            try Files.remove(
                file.id, reason: "what it shows was not recorded", by: file.by, at: act.time,
                in: transaction)
        }
    }
}
