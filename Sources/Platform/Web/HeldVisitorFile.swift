import Cryptography
import FileStore
import HTTP
public import SQL

/// Files that a resident without an account sent with a form which was not done: they lie as any visitor's file with a row that
/// ends, and the form that comes back names them.
///
/// A holder is what only this resident's form is about, as one request; nobody reaches another holder's files by a mark.
extension Visit {
    /// Lets a form that comes back name a file.
    public func hold(
        _ file: VisitorFile, in field: String, for holder: String, _ sheet: inout Sheet
    ) {
        let end = (now + FormTokens.validity).milliseconds
        let name = Base64URL.text(Array(file.name.text.utf8))
        let content = "\(file.id.rawValue).\(end).\(name)"
        sheet.held[field] = HeldFile(
            name: file.name.text, mark: "\(content).\(seal(content, holder))")
    }

    /// The file that a form names in a field's place, which it then holds again; nil for none, another holder's and a mark
    /// that was changed. What is gone by now is refused in the sheet.
    public func heldFile(
        of field: String, in upload: Upload, for holder: String, _ rows: ScopedDatabase,
        _ sheet: inout Sheet
    ) async throws -> VisitorFile? {
        guard let mark = upload.fields[FormFile.heldField(field)] else { return nil }
        let parts = mark.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let id = Int64(parts[0]), let end = Int64(parts[1]),
            Secret.areEqual(
                Array(parts[3].utf8),
                Array(seal(parts[..<3].joined(separator: "."), holder).utf8))
        else { return nil }
        let file = try await rows.read(
            VisitorFiles.file(StoredFile.ID(rawValue: id), at: now)
        ).first
        guard let file, now.milliseconds <= end else {
            sheet.refuse(field, FormFile.again)
            return nil
        }
        hold(file, in: field, for: holder, &sheet)
        return file
    }

    private func seal(_ content: String, _ holder: String) -> String {
        tokens.sealOfHeld("visitor \(holder) \(content)")
    }
}
