public import Platform
import SQL

extension Act {
    /// A piece of news takes no more pictures and files than this.
    public static let mostNewsFiles = 20

    /// Adds a file with what it shows, and its row where it waits for one, once however often its form is sent; whether it was now.
    ///
    /// Throws `EngagementRefusal`.
    @discardableResult
    public func addNewsFile(
        _ file: NewsFileDraft, to id: NewsItem.ID, once wish: Idempotency.Wish,
        bringing waiting: WaitingFile? = nil
    ) async throws -> Bool {
        try await isChangedNow(.engage, wish) { transaction in
            try waiting?.insert(in: transaction)
            let item = try transaction.known(id)
            guard item.files.count < Self.mostNewsFiles else {
                throw EngagementRefusal.tooManyFiles(most: Self.mostNewsFiles)
            }
            let number = try transaction.next(
                "SELECT max(number) AS id FROM own_news_file_ever WHERE news = \(id)")
            try transaction.change(
                """
                INSERT INTO news_file (authority, news, number, file, description, width, height,
                    since, by_authority, by_person)
                VALUES (\(authority), \(id), \(number), \(file.file), \(file.description),
                    \(file.picture?.width), \(file.picture?.height), \(time), \(actor.authority),
                    \(actor.person))
                """)
            return Done(number, AuditNote(.newsFileAdded, [.number(id.rawValue), .number(number)]))
        }
    }

    /// Takes a picture or file out; nobody outside finds it any more.
    public func removeNewsFile(_ number: Int, of id: NewsItem.ID) async throws {
        try await change(.engage) { transaction in
            guard try transaction.known(id).files.contains(where: { $0.number == number }) else {
                throw EngagementRefusal.nothingHere
            }
            try transaction.change(
                """
                INSERT INTO news_file_removal (authority, news, number, since, by_authority,
                    by_person)
                VALUES (\(authority), \(id), \(number), \(time), \(actor.authority),
                    \(actor.person))
                """)
            return Done(
                AuditNote(.newsFileRemoved, [.number(id.rawValue), .number(Int64(number))]))
        }
    }
}

/// A file that is to be added to news.
public struct NewsFileDraft: Sendable, Hashable {
    /// The file.
    public let file: StoredFile.ID
    /// What a picture shows or a file is.
    public let description: String
    /// The size of a picture; nil for other files.
    public let picture: NewsFile.Size?

    /// A file with its description.
    public init(_ file: StoredFile.ID, _ description: String, picture: NewsFile.Size? = nil) {
        (self.file, self.description, self.picture) = (file, description, picture)
    }
}
