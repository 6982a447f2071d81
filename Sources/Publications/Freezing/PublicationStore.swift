import FileStore
public import Platform
import Reports
import SQL
import ThaiText

extension ReadTransaction {
    /// The published versions of a document of the handle's authority, the first one first, without their files.
    func publications(of subject: PublicationSubject) throws -> [Publication] {
        try rows(
            """
            SELECT * FROM own_publication WHERE document = \(subject.document.rawValue)
                AND year = \(subject.year.buddhist) ORDER BY version
            """
        ).compactMap { try SealedPublication($0)?.publication }
    }

    /// The published version of a code with its files, whosever it is; nil when there is none.
    func publication(_ code: PublicationCode) throws -> SealedPublication? {
        let found = try rows("SELECT * FROM publication WHERE code = \(code.text)")
        guard let row = found.first, var sealed = try SealedPublication(row) else { return nil }
        sealed.publication.files = try files(of: sealed.publication)
        return sealed
    }

    /// All versions of the document that a publication is one of, the first one first.
    func versions(of publication: Publication) throws -> [Publication] {
        try rows(
            """
            SELECT * FROM publication WHERE authority = \(publication.authority)
                AND document = \(publication.subject.document.rawValue)
                AND year = \(publication.subject.year.buddhist) ORDER BY version
            """
        ).compactMap { try SealedPublication($0)?.publication }
    }

    /// All that an authority published, the first one first, with the files.
    func publications(of authority: Platform.Authority.ID) throws -> [SealedPublication] {
        try rows("SELECT * FROM publication WHERE authority = \(authority) ORDER BY id").compactMap
        {
            guard var sealed = try SealedPublication($0) else { return nil }
            sealed.publication.files = try files(of: sealed.publication)
            return sealed
        }
    }

    private func files(of publication: Publication) throws -> [Publication.File] {
        let found = try rows(
            """
            SELECT * FROM publication_file WHERE authority = \(publication.authority)
                AND publication = \(publication.number)
            """
        ).compactMap { try Publication.File($0) }
        return PublicationFormat.allCases.compactMap { format in
            found.first { $0.format == format }
        }
    }
}

extension Act {
    /// A file of the latest published version of a document; nil where nothing is published.
    public func publishedFile(
        of subject: PublicationSubject, as format: PublicationFormat
    ) async throws -> Publication.File? {
        try await read(.seePublications) { transaction in
            guard let latest = try transaction.publications(of: subject).last,
                let sealed = try transaction.publication(latest.code)
            else { return nil }
            return sealed.publication.files.first { $0.format == format }
        }
    }

    /// Writes a published version with its seal and the names of its files.
    func insert(_ publication: Publication, _ transaction: WriteTransaction) throws {
        try transaction.change(
            """
            INSERT INTO publication (authority, id, code, document, year, version, request,
                content_hash, reason, approver, post, entry, seal, since, by_authority, by_person)
            VALUES (\(authority), \(publication.number), \(publication.code.text),
                \(publication.subject.document.rawValue), \(publication.subject.year.buddhist),
                \(publication.version), \(publication.request), \(publication.contentHash),
                \(publication.reason), \(publication.approver), \(publication.post),
                \(publication.entry), \(publication.seal), \(publication.since),
                \(actor.authority), \(publication.by))
            """)
        for file in publication.files {
            try transaction.change(
                """
                INSERT INTO publication_file (authority, publication, format, hash, size)
                VALUES (\(authority), \(publication.number), \(file.format.rawValue),
                    \(file.hash.text), \(file.size))
                """)
            try FileKeeping.keep(file.hash, at: publication.since, in: transaction)
        }
    }
}
