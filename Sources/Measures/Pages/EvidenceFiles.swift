import FileStore
import HTTP
import Platform
import SQL
import ThaiText

/// Files that show what was done of a measure.
extension Measures {
    /// The longest file in bytes.
    static let fileLimit = 20 << 20
    /// The endings that a browser offers.
    static let endings = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.odt,.ods"

    /// Keeps the file that came with a form, for the entry that it shows; nil when none was chosen.
    ///
    /// What is wrong with it is refused in the sheet, and so is a file that came with a form that is refused anyway:
    /// browsers do not send it again.
    func keep(_ upload: Upload, _ sheet: inout Sheet, _ act: Act) async throws -> StoredFile? {
        guard !upload.fileName.isEmpty, let person = act.actor.person else { return nil }
        guard sheet.isSound else {
            sheet.refuse(
                ProgressField.file,
                Bilingual(
                    "เลือกไฟล์อีกครั้ง เบราว์เซอร์ไม่จำไฟล์ที่เลือกไว้",
                    "Choose the file again; browsers do not keep it"))
            return nil
        }
        do {
            if upload.isTooLarge { throw FileRefusal.tooLarge(limit: Self.fileLimit) }
            let coming = try await files.begin(
                named: upload.fileName, rule: FileRule(size: Self.fileLimit, count: 1))
            try await coming.append(upload.bytes)
            let sender = FileSender(authority: act.authority, person: person)
            return try await coming.commit(in: act.database, by: sender, at: act.time)
        } catch let refusal as FileRefusal {
            sheet.refuse(ProgressField.file, refusal.wording)
        } catch let refusal as FilesRefusal {
            sheet.refuse(ProgressField.file, refusal.wording)
        }
        return nil
    }

    /// Lets a kept file go, because the entry that it was to show was not written.
    func letGo(_ file: StoredFile?, _ act: Act) async throws {
        guard let file else { return }
        try await act.database.write { transaction in
            try Files.remove(
                file.id, reason: "its entry was not recorded", by: file.by, at: act.time,
                in: transaction)
        }
    }

    /// The names of the files that entries show, by their numbers.
    func names(of entries: [ProgressEntry], _ act: Act) async throws -> [StoredFile.ID: String] {
        var names: [StoredFile.ID: String] = [:]
        for case .file(let id, _) in entries.flatMap(\.content.proofs) {
            names[id] = try await act.database.read(Files.file(id)).first?.name.text
        }
        return names
    }

    /// Gives out a file that an entry of the measure shows, to who belongs to the authority.
    func evidence(
        _ visit: Visit, _ id: PlannedMeasure.ID, _ file: StoredFile.ID
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let isShown = try await act.progress(of: id).flatMap(\.content.proofs).contains { proof in
            if case .file(file, _) = proof { true } else { false }
        }
        guard isShown else { throw WebRefusal.nothingHere }
        do {
            return try await files.response(of: file, in: act.database)
        } catch FilesRefusal.noFile { throw WebRefusal.nothingHere }
    }
}
