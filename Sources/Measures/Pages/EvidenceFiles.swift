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

    /// The file that a form of progress brings.
    var proof: FormFile { FormFile(ProgressField.file, limit: Self.fileLimit, through: files) }

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
