import FileStore
public import HTTP
public import SQL

/// Files that a resident without an account sent with a form which was not done: they lie as any visitor's file with a row that
/// ends, and the form that comes back names them.
///
/// A holder is what only this resident's form is about, as one request; nobody reaches another holder's files by a mark.
extension Visit {
    /// Lets a form that comes back name a file that is kept until a moment.
    public func hold(
        _ file: VisitorFile, in field: String, for holder: String, _ sheet: inout Sheet
    ) {
        let end = (now + FormTokens.validity).milliseconds
        sheet.held[field] = HeldFile(
            name: file.name.text,
            mark: tokens.heldMark(
                ["\(file.id.rawValue)", "\(end)"], for: Self.visitor(holder, field)))
    }

    /// The file that a form names in a field's place, which it then holds again; nil for none, another holder's and a mark
    /// that was changed. What is gone by now, or taken already, is refused in the sheet.
    public func heldFile(
        of field: String, in form: FormFields, for holder: String, _ rows: ScopedDatabase,
        _ sheet: inout Sheet
    ) async throws -> VisitorFile? {
        let parts = form[FormFile.heldField(field)].flatMap {
            tokens.opened(heldMark: $0, for: Self.visitor(holder, field))
        }
        guard let parts, parts.count == 2, let id = Int64(parts[0]), let end = Int64(parts[1])
        else { return nil }
        let file = try await rows.read(
            VisitorFiles.waiting(StoredFile.ID(rawValue: id), at: now)
        ).first
        guard let file, now.milliseconds <= end else {
            sheet.refuse(field, FormFile.again)
            return nil
        }
        hold(file, in: field, for: holder, &sheet)
        return file
    }

    private static func visitor(_ holder: String, _ field: String) -> String {
        "visitor \(holder) \(field)"
    }
}
