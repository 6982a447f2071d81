import Assessment
import Cryptography
import Disclosure
import EService
import Engagement
import FileStore
import HTTP
import Platform
import Publications
import Reports
import SQL
import ThaiText

/// What is public anyway, for programs: as JSON, read only, described by OpenAPI.
struct PublicData: Sendable {
    /// The most pieces of news of one answer.
    private static let mostNews = 50

    let database: Database
    let library: FrameworkLibrary
    let sites: PublicSites
    let base: BaseAddress
    let clock: TimeSource
    let eService: EService

    /// The lines of the route table.
    func routes(_ gate: Gate) -> [Route<Access>] {
        let open = Access.page(.everyone)
        let simple: [(PublicLocation<>, @Sendable (PublicSite) async throws -> DataValue)] = [
            (DataLocations.authority, authority), (DataLocations.services, services),
            (DataLocations.news, news), (DataLocations.publications, publications),
        ]
        return simple.flatMap { location, value in
            gate.get(location, of: sites, open) { _, site in answer(try await value(site)) }
        }
            + gate.get(DataLocations.description, of: sites, open) { visit, site in
                answer(
                    DataDescription(
                        server: address(of: site, PublicPath.front), language: visit.language
                    ).value)
            }
            + gate.get(DataLocations.service, of: sites, open) { _, site, code in
                let found = try await reader(site).openServices().first { $0.code == code }
                guard let found else { throw WebRefusal.nothingHere }
                return answer(found.data(at: page(found.code, site)))
            }
            + gate.get(DataLocations.statistics, of: sites, open) { _, site, year in
                answer(try await statistics(site, year))
            }
            + gate.get(DataLocations.transparency, of: sites, open) { _, site, year in
                answer(try await transparency(site, year))
            }
    }

    private func reader(_ site: PublicSite) -> AuthorityReader {
        AuthorityReader(site.authority.id, in: database)
    }

    /// An address as anybody may keep it.
    private func address(of site: PublicSite, _ page: PublicPath) -> String {
        let text =
            site.authority.profile.host.map { "https://\($0.rawValue)\(page.text)" }
            ?? base.link(to: site.shared(page))
        return page == .front && text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    private func answer(_ value: DataValue) -> Response {
        let bytes = Array((value.json + "\n").utf8)
        var response = Response(.ok, type: "application/json; charset=utf-8", bytes)
        response.etag = ETag(String(SHA256.hexadecimal(of: bytes).prefix(32)))
        response.headers[.cacheControl] = "no-cache"
        response.mayCompress = true
        return response
    }

    // MARK: What is answered

    private func authority(_ site: PublicSite) async throws -> DataValue {
        let (profile, contacts) = (
            site.authority.profile, try await reader(site).officeContacts()
        )
        return .fields([
            .init("id", .text(profile.slug.rawValue)), .init("name", .both(profile.name)),
            .init("kind", .text(profile.kind.rawValue)),
            .init("district", .text(profile.district)), .init("province", .text(profile.province)),
            .init("url", .text(address(of: site, .front))),
            .init("address", .text(contacts.address)), .init("telephone", .text(contacts.phone)),
            .init("email", .text(contacts.mail)), .init("hours", .text(contacts.hours)),
        ])
    }

    private func services(_ site: PublicSite) async throws -> DataValue {
        let all = try await reader(site).openServices()
        return .fields([.init("services", .list(all.map { $0.data(at: page($0.code, site)) }))])
    }

    private func page(_ code: ServiceCode, _ site: PublicSite) -> String {
        address(of: site, EServiceLocations.manual.path(code))
    }

    private func statistics(_ site: PublicSite, _ year: FiscalYear) async throws -> DataValue {
        let found = try await eService.statistics(of: site, year, at: clock())
        let services = found.services.compactMap { service -> DataValue? in
            guard let figures = found.figures[service.id] else { return nil }
            return .fields([
                .init("code", .text(service.code.text)),
                .init("name", .both(service.content.name)), .init("figures", figures.data),
            ])
        }
        let months = found.byMonth.map { month in
            DataValue.fields([
                .init("month", .text(String(month.start.iso.prefix(7)))),
                .init("received", .maybe(month.received, DataValue.number)),
            ])
        }
        return .fields([
            .init("fiscal_year", .number(year.buddhist)), .init("total", found.sum.data),
            .init("services", .list(services)), .init("months", .list(months)),
        ])
    }

    private func news(_ site: PublicSite) async throws -> DataValue {
        let all = try await reader(site).shownNews(atMost: Self.mostNews, at: clock())
        let news = all.map { item in
            DataValue.fields([
                .init("id", .number(Int(item.id.rawValue))),
                .init("category", .text(item.content.category.rawValue)),
                .init("title", .text(item.content.title)),
                .init("text", .text(item.content.text)),
                .init("published", .text(Bangkok(item.began).iso8601)),
                .init("pinned", .flag(item.content.isPinned)),
                .init("url", .text(address(of: site, NewsLocations.page.path(item.id)))),
            ])
        }
        return .fields([.init("news", .list(news))])
    }

    private func transparency(_ site: PublicSite, _ year: FiscalYear) async throws -> DataValue {
        guard let framework = library.framework(for: year.buddhist) else {
            throw WebRefusal.nothingHere
        }
        let list = try await reader(site).disclosure(of: year, by: framework)
        let items = list.items.map { item in
            DataValue.fields([
                .init("code", .text(item.question.code)),
                .init("name", .both(item.question.name)),
                .init("state", .text(item.state.rawValue)),
                .init("note", .text(item.record.particulars.note)),
                .init("evidence", .list(item.record.evidence.map { evidence($0, site) })),
            ])
        }
        return .fields([
            .init("fiscal_year", .number(year.buddhist)),
            .init("complete", .number(list.count(.complete))), .init("items", .list(items)),
        ])
    }

    private func evidence(_ piece: DisclosedEvidence, _ site: PublicSite) -> DataValue {
        let (kind, place): (String, String) =
            switch piece.content {
            case .link(let link): ("link", link.hasPrefix("/") ? base.text + link : link)
            case .page(let page): ("page", address(of: site, page))
            case .file(let id):
                ("file", address(of: site, DisclosureLocations.publicFile.path(id)))
            }
        return .fields([
            .init("title", .text(piece.title)), .init("kind", .text(kind)),
            .init("url", .text(place)),
            .init("updated", .text(Bangkok(piece.updated).date.iso)),
        ])
    }

    private func publications(_ site: PublicSite) async throws -> DataValue {
        let all = try await reader(site).latestPublications()
        let documents = all.map { document in
            let files = document.files.map { file in
                DataValue.fields([
                    .init("format", .text(file.format.rawValue)),
                    .init(
                        "url",
                        .text(
                            base.link(
                                to: PublicationLocations.file.path(document.code, file.format)))),
                    .init("bytes", .number(file.size)), .init("sha256", .text(file.hash.text)),
                ])
            }
            return DataValue.fields([
                .init("code", .text(document.code.text)),
                .init("document", .text(document.subject.document.rawValue)),
                .init("fiscal_year", .number(document.subject.year.buddhist)),
                .init("name", .both(document.subject.name)),
                .init("version", .number(document.version)),
                .init("published", .text(Bangkok(document.since).iso8601)),
                .init(
                    "url",
                    .text(base.link(to: PublicationLocations.publication.path(document.code)))),
                .init("files", .list(files)),
            ])
        }
        return .fields([.init("publications", .list(documents))])
    }
}
