import Assessment
import Cryptography
import Design
import HTML
public import HTTP
public import Platform
import SQL
import ThaiText

extension Disclosure {
    func publicRoutes(_ gate: Gate) -> [Route<Access>] {
        let open = Access.page(.everyone)
        return [gate.shared(DisclosureLocations.front, of: sites, open, answer: front)]
            + gate.get(DisclosureLocations.transparency, of: sites, open) { visit, site in
                let year = try await shownYear(site, visit.now)
                return .redirect(to: site.address(DisclosureLocations.year.path(year)))
            }
            + gate.get(DisclosureLocations.year, of: sites, open, answer: transparency)
            + gate.get(DisclosureLocations.data, of: sites, open, answer: data)
            + gate.get(DisclosureLocations.publicFile, of: sites, open, answer: publicFile)
    }

    /// The year that the public sees first: the one that is assessed now, or before anything is shown of it the latest
    /// of which something is.
    func shownYear(_ site: PublicSite, _ now: Timestamp) async throws -> FiscalYear {
        let current = try currentYear(now)
        let years = try await reader(site).read { try $0.disclosedYears() }
        return years.contains(current) ? current : years.first { $0 < current } ?? current
    }

    /// A reader of an authority's rows.
    func reader(_ site: PublicSite) -> AuthorityReader {
        AuthorityReader(site.authority.id, in: database)
    }

    /// The first public page of an authority.
    public func front(_ visit: Visit, _ site: PublicSite) async throws -> Response {
        try await rendered(visit, site, DisclosureLocations.front.path()) {
            let year = try await shownYear(site, visit.now)
            let framework = try framework(year)
            let records = try await reader(site).read { try $0.disclosure(of: year) }
            let page = AuthorityFront(
                site: site, list: DisclosureYear(framework, year, records),
                documents: try await documents(reader(site)),
                told: try await news(reader(site)),
                offer: try await services(reader(site), visit.language), language: visit.language)
            return await frame.page(
                site.authority.profile.name(visit.language), for: visit, page.look
            ) { page }
        }
    }

    private func transparency(
        _ visit: Visit, _ site: PublicSite, _ year: FiscalYear
    ) async throws -> Response {
        let framework = try framework(year)
        return try await rendered(visit, site, DisclosureLocations.year.path(year)) {
            let (records, years) = try await reader(site).read { transaction in
                (try transaction.disclosure(of: year), try transaction.disclosedYears())
            }
            let current = try currentYear(visit.now)
            let page = TransparencyPage(
                site: site, list: DisclosureYear(framework, year, records),
                years: Set(years + [year, current]).filter { $0 <= max(year, current) }
                    .sorted(by: >), hasBegun: !years.isEmpty, language: visit.language)
            return await frame.page(page.title, for: visit, page.look) { page }
        }
    }

    private func data(
        _ visit: Visit, _ site: PublicSite, _ year: FiscalYear, _ format: DataFormat
    ) async throws -> Response {
        let framework = try framework(year)
        let records = try await reader(site).read { try $0.disclosure(of: year) }
        let sheet = DisclosureSheet(
            site: site, list: DisclosureYear(framework, year, records), base: base)
        return switch format {
        case .csv:
            .download(
                sheet.csv, name: "\(site.authority.profile.slug.rawValue)-oit-\(year.buddhist).csv",
                type: "text/csv; charset=utf-8")
        case .json: Response(.ok, type: "application/json; charset=utf-8", sheet.json)
        }
    }

    /// A file that is shown for some item of some year; one that was taken back everywhere is not there any more.
    private func publicFile(
        _ visit: Visit, _ site: PublicSite, _ file: StoredFile.ID
    ) async throws -> Response {
        let isShown = try await reader(site).read { transaction in
            try transaction.row(
                """
                SELECT id FROM own_disclosure_evidence
                WHERE file = \(file) AND withdrawn IS NULL LIMIT 1
                """) != nil
        }
        guard isShown else { throw WebRefusal.nothingHere }
        do {
            let rows = database.scoped(to: site.authority.id.rawValue)
            var response = try await files.response(of: file, in: rows)
            response.headers[.cacheControl] = "public, no-cache"
            return response
        } catch FilesRefusal.noFile { throw WebRefusal.nothingHere }
    }

    /// A page as it was last made, or made anew where anything has changed since; for who is signed in always anew, since
    /// his name stands in it.
    private func rendered(
        _ visit: Visit, _ site: PublicSite, _ page: PublicPath,
        _ make: () async throws -> Response
    ) async throws -> Response {
        guard visit.visitor == .nobody, visit.request.target.query.isEmpty else {
            return try await make()
        }
        let key = RenderedPages.Key(site: site, page: page, language: visit.language)
        let version = try await reader(site).version(at: visit.now)
        if let known = rendered.page(key, version) { return known }
        var response = try await make()
        guard response.status == .ok, case .bytes(let bytes) = response.body else {
            return response
        }
        response.etag = ETag(String(SHA256.hexadecimal(of: bytes).prefix(32)))
        response.headers[.cacheControl] = "no-cache"
        rendered.keep(response, as: key, version)
        return response
    }
}
