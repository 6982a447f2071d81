import Design
import HTML
import HTTP
import Platform
import QRCode
import SQL
import ThaiText

/// What of a request is opened apart from its page: files that came with it, and the sheet to print.
extension EService {
    /// A file that came with a request.
    func sentFile(
        _ visit: Visit, _ id: ServiceRequest.ID, _ file: StoredFile.ID
    ) async throws -> Response {
        let act = try visit.act(in: database)
        do {
            let isSent = try await act.read(.seeRequests) { transaction in
                try transaction.isSent(file, with: transaction.request(id, act.sight))
            }
            guard isSent else { throw WebRefusal.nothingHere }
            return try await files.response(ofVisitors: file, in: act.database, at: visit.now)
        } catch RequestRefusal.noRequest {
            throw WebRefusal.nothingHere
        } catch FilesRefusal.noFile { throw WebRefusal.nothingHere }
    }

    /// The file of the result that came with an event of a request.
    func decisionFile(
        _ visit: Visit, _ id: ServiceRequest.ID, _ event: Int
    ) async throws -> Response {
        let act = try visit.act(in: database)
        do {
            let events = try await act.read(.seeRequests) { transaction in
                try transaction.events(of: transaction.request(id, act.sight).id)
            }
            guard let file = events.first(where: { $0.number == event })?.file else {
                throw WebRefusal.nothingHere
            }
            return try await files.response(of: file, in: act.database)
        } catch RequestRefusal.noRequest {
            throw WebRefusal.nothingHere
        } catch FilesRefusal.noFile { throw WebRefusal.nothingHere }
    }

    /// What came in, on one sheet for the file or for the applicant at the counter.
    func printSheet(_ visit: Visit, _ id: ServiceRequest.ID) async throws -> Response {
        let act = try visit.act(in: database)
        do {
            let (request, events, bill) = try await act.read(.seeRequests) { transaction in
                (
                    try transaction.request(id, act.sight), try transaction.events(of: id),
                    try transaction.bill(of: id)
                )
            }
            let reader = AuthorityReader(act.authority, in: database)
            let people = try await act.people()
            let site = try await sites.site(of: act.authority, visit.request, in: database)
            // Paper is read elsewhere: where the program knows only its own machine there is no link.
            let found = site.flatMap { paperAddress(of: $0, EServiceLocations.lookup.path()) }
            let lookup = found.map { $0 + "?code=" + request.code.text }
            // Who entered it; of what came by itself, who took it on.
            let officer = events.first?.by ?? request.standing.person
            let sheet = RequestSheet(
                request: request, bill: bill,
                files: try await fileNames(request.answers, of: reader, visit.now),
                authority: site?.authority.profile.name(visit.language) ?? "",
                phone: try await reach(reader).phone,
                officer: people.first { $0.id == officer }?.name, lookup: lookup,
                picture: lookup.flatMap { link in
                    QRCode(link).map { QRPicture($0, label: link) }
                }, language: visit.language)
            return try await page(
                sheet.title, visit, under: aboveRequest(visit.language),
                menu: EServiceLocations.requests.path()
            ) { sheet }
        } catch RequestRefusal.noRequest { throw WebRefusal.nothingHere }
    }
}
