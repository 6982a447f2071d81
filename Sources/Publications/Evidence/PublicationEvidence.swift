public import Assessment
public import HTML
import HTTP
public import Platform
import Reports
import SQL
public import ThaiText

extension AuthorityReader {
    /// The latest version of each document that was published, the newest first, at most a dozen.
    public func latestPublications() async throws -> [Publication] {
        try await read { transaction in
            try transaction.rows(
                """
                SELECT * FROM own_publication p WHERE p.version = (
                    SELECT max(l.version) FROM own_publication l
                    WHERE l.document = p.document AND l.year = p.year)
                ORDER BY p.since DESC, p.id DESC LIMIT 12
                """
            ).compactMap { try SealedPublication($0)?.publication }
        }
    }
}

/// What was approved and published, for the items under which a year's plan and the report on the year before are shown.
public struct PublicationEvidence: EvidenceSource {
    /// "เอกสารเผยแพร่", "Publications".
    public let name = Bilingual("เอกสารเผยแพร่", "Publications")

    private let library: FrameworkLibrary

    /// The source; the frameworks tell which items are about measures.
    public init(library: FrameworkLibrary) { self.library = library }

    /// The public page of the latest version of each document.
    public func evidence(
        for items: [String], of year: FiscalYear, in reader: AuthorityReader
    ) async throws -> [Evidence] {
        guard let framework = library.framework(for: year.buddhist) else { return [] }
        var found: [Evidence] = []
        for item in items {
            guard let subject = subject(framework.question(item)?.subject, in: year),
                let latest = try await reader.read({ try $0.publications(of: subject).last })
            else { continue }
            found.append(
                Evidence(
                    .page, for: item, subject.name,
                    at: .elsewhere(
                        LinkAddress(PublicationLocations.publication.path(latest.code))),
                    updated: latest.since))
        }
        return found
    }

    /// Every version that was published opens for ever, also one that a later one followed.
    public func opens(_ page: LinkAddress, in reader: AuthorityReader) async throws -> Bool {
        let codes = page.text.split(separator: "/").compactMap {
            PublicationCode(segment: String($0))
        }
        guard let code = codes.first,
            page.text == LinkAddress(PublicationLocations.publication.path(code)).text
        else { return false }
        return try await reader.read { transaction in
            try transaction.row("SELECT id FROM own_publication WHERE code = \(code.text)") != nil
        }
    }

    /// The plan is of the year itself, the report of the year before.
    private func subject(_ matter: ItemSubject?, in year: FiscalYear) -> PublicationSubject? {
        switch matter {
        case .measures: PublicationSubject(.plan, of: year)
        case .measuresReport:
            FiscalYear(year.buddhist - 1).map { PublicationSubject(.results, of: $0) }
        case .news, .participation, .structure, .executives, .contacts, .questions,
            .serviceManuals, .eServices, .serviceStatistics, nil:
            nil
        }
    }
}
