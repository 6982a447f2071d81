import Design
import HTML
import Platform
import SQL
import ThaiText

/// A file that an applicant sent with an answer.
struct EventFile: Sendable, Hashable {
    /// The number of the event with which it came.
    let event: Int
    let file: StoredFile.ID
    let name: String
    let size: Int
    let isPicture: Bool
}

extension ReadTransaction {
    /// The files of a request's events, in order; none of those that were forgotten.
    func eventFiles(of id: ServiceRequest.ID) throws -> [EventFile] {
        try rows(
            """
            SELECT e.event, e.file, f.name, f.size, f.kind FROM own_service_event_file e
            JOIN own_visitor_file f ON f.id = e.file
            WHERE e.request = \(id) AND f.until IS NULL ORDER BY e.event, e.place
            """
        ).map { row in
            let kind: String = try row["kind"]
            return EventFile(
                event: try row["event"], file: try row["file"], name: try row["name"],
                size: try row["size"], isPicture: kind == "jpeg" || kind == "png")
        }
    }

    /// Whether a file came from the applicant: with the request, with an answer, or to show a payment.
    func isSent(_ file: StoredFile.ID, with request: ServiceRequest) throws -> Bool {
        if request.answers.allFiles.contains(file) { return true }
        if try eventFiles(of: request.id).contains(where: { $0.file == file }) { return true }
        return try slips(of: request.id).contains { $0.file == file }
    }
}

extension Act {
    /// Keeps files for good beside an event that was just written.
    func keep(
        _ files: [StoredFile.ID], with event: Int, of id: ServiceRequest.ID,
        _ transaction: WriteTransaction
    ) throws {
        for (place, file) in files.enumerated() {
            try transaction.change(
                """
                INSERT INTO service_event_file (authority, request, event, place, file)
                VALUES (\(authority), \(id), \(event), \(place + 1), \(file))
                """)
        }
        try VisitorFiles.keep(files, until: nil, in: transaction)
    }
}

extension EventFile {
    /// As a page shows it: a picture small, of anything else name and size.
    func piece(number: Int, _ language: Language, at link: LinkAddress) -> ShownPiece {
        let title =
            isPicture
            ? Bilingual("รูปที่ \(number)", "Picture \(number)")
            : Bilingual("ไฟล์ที่ \(number)", "File \(number)")
        var piece = ShownPiece(title(language), isPicture ? .picture : .file, at: link)
        piece.note = "\(name) (\(FileSize(size).text))"
        return piece
    }
}

extension [EventFile] {
    /// Those of an event, as its line shows them.
    func pieces(
        of event: RequestEvent, _ language: Language, at link: (StoredFile.ID) -> LinkAddress
    ) -> [ShownPiece] {
        filter { $0.event == event.number }.enumerated().map { place, file in
            file.piece(number: place + 1, language, at: link(file.file))
        }
    }
}

/// "2.4 MB".
struct FileSize {
    let bytes: Int

    init(_ bytes: Int) { self.bytes = bytes }

    var text: String {
        bytes >= 1_000_000
            ? "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB" : "\(max(1, bytes / 1_000)) kB"
    }
}
