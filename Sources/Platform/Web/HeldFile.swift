import Cryptography
import FileStore
import HTTP

/// A file that came with a form which was not done: its bytes lie on the disk without a row, and the form that comes back names
/// them, so that nobody has to choose the file again.
///
/// What the form carries is bound to the person and the form (rule D25): nobody reaches another's bytes by it. It counts as
/// long as a form does, and bytes without a row are swept a day after they came.
public struct HeldFile: Sendable, Hashable {
    /// What the file is called.
    public let name: String
    /// What the form carries.
    public let mark: String
}

/// The files of a form that came, chosen now or held since it came before.
public struct FormFiles: Sendable {
    /// What waits for its rows, by the fields of the files; empty where the form is refused.
    public let kept: [String: WaitingFile]

    /// Says that the rows are committed, or that there will be none.
    public func settle() { for file in kept.values { file.settle() } }
}

extension FormFile {
    /// The field in which a form that came back names the file of a field.
    public static func heldField(_ field: String) -> String { "\(field)_held" }

    /// Keeps all files that were sent or held; where the form comes back, the sheet holds all that are good.
    ///
    /// What is wrong with a file is refused in the sheet.
    public static func keepOrHold(
        _ all: [FormFile], _ upload: Upload, _ sheet: inout Sheet, _ act: Act, _ visit: Visit
    ) async throws -> FormFiles {
        var kept: [String: WaitingFile] = [:]
        for file in all {
            kept[file.field] = try await file.examined(upload, &sheet, act, visit)
        }
        sheet.held = kept.compactMapValues { visit.held($0.file) }
        guard sheet.isSound else {
            for file in kept.values { file.settle() }
            return FormFiles(kept: [:])
        }
        return FormFiles(kept: kept)
    }

    /// Keeps the file that was sent or held; where the form comes back, the sheet holds it if it is good. Nil where there is
    /// none, and where the form is refused.
    public func keepOrHold(
        _ upload: Upload, _ sheet: inout Sheet, _ act: Act, _ visit: Visit
    ) async throws -> WaitingFile? {
        try await Self.keepOrHold([self], upload, &sheet, act, visit).kept[field]
    }

    /// The form as if the file that it holds had been chosen anew; the same where one was, or none is held.
    public func bringingHeld(
        _ upload: Upload, _ sheet: inout Sheet, _ visit: Visit
    ) async throws -> Upload {
        do {
            guard upload.files.isEmpty, let (name, bytes) = try await held(by: upload, visit)
            else { return upload }
            return upload.bringing(bytes, named: name, in: field)
        } catch StoreError.missing {
            sheet.refuse(field, Self.again)
            return upload
        }
    }

    /// Holds the file of a form that comes back whatever it says.
    public func hold(
        _ upload: Upload, _ sheet: inout Sheet, _ act: Act, _ visit: Visit
    ) async throws { try await keepOrHold(upload, &sheet, act, visit)?.settle() }

    /// The file that was chosen, else the one that is held, examined anew; nil for none.
    private func examined(
        _ upload: Upload, _ sheet: inout Sheet, _ act: Act, _ visit: Visit
    ) async throws -> WaitingFile? {
        guard let person = act.actor.person else { return nil }
        do {
            guard let (name, bytes) = try await content(upload, visit) else { return nil }
            let coming = try await desk.begin(
                named: name, rule: FileRule(size: limit, count: 1))
            try await coming.append(bytes)
            let sender = FileSender(authority: act.authority, person: person)
            return try await coming.examined(by: sender, at: act.time)
        } catch let refusal as FileRefusal {
            sheet.refuse(field, refusal.wording)
        } catch StoreError.missing {
            // It was swept meanwhile, or its time is over.
            sheet.refuse(field, Self.again)
        }
        return nil
    }

    private func content(
        _ upload: Upload, _ visit: Visit
    ) async throws -> (name: String, bytes: [UInt8])? {
        if let sent = upload.files.first(where: { $0.field == field && !$0.name.isEmpty }) {
            guard !sent.isTooLarge else { throw FileRefusal.tooLarge(limit: limit) }
            return (sent.name, sent.bytes)
        }
        return try await held(by: upload, visit)
    }

    private func held(
        by upload: Upload, _ visit: Visit
    ) async throws -> (name: String, bytes: [UInt8])? {
        guard let mark = upload.fields[Self.heldField(field)],
            let (hash, name) = try visit.heldFile(of: mark)
        else { return nil }
        return (name, try await desk.store.bytes(of: hash))
    }
}

extension Visit {
    /// What a form carries of a file whose bytes lie on the disk; nil where nobody is signed in.
    fileprivate func held(_ file: StoredFile) -> HeldFile? {
        guard !visitor.person.isEmpty else { return nil }
        let end = (now + FormTokens.validity).milliseconds
        let name = Base64URL.text(Array(file.name.text.utf8))
        return HeldFile(
            name: file.name.text,
            mark: tokens.heldMark([file.hash.text, "\(end)", name], for: holder))
    }

    /// The file that such a mark of this person names; nil for another's and one that was changed. Throws
    /// `StoreError.missing` when its time is over.
    fileprivate func heldFile(of mark: String) throws -> (hash: ContentHash, name: String)? {
        guard !visitor.person.isEmpty, let parts = tokens.opened(heldMark: mark, for: holder),
            parts.count == 3, let hash = ContentHash(parts[0]), let end = Int64(parts[1]),
            let name = Base64URL.bytes(parts[2])
        else { return nil }
        guard now.milliseconds <= end else { throw StoreError.missing(hash) }
        return (hash, String(decoding: name, as: UTF8.self))
    }

    private var holder: String { "\(visitor.person) \(purpose)" }
}
