import Design
import FileStore
import HTML
import HTTP
import Platform
import SQL
import ThaiText

extension Publications {
    func publicRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(PublicationLocations.publication, .page(.everyone), answer: publication),
            gate.get(PublicationLocations.document, .page(.everyone), answer: reading),
            gate.get(PublicationLocations.file, .page(.everyone)) { _, code, format in
                let publication = try await found(code).publication
                let file = publication.files.first { $0.format == format }
                var response = try await stored(file)
                response.headers[.contentDisposition] =
                    format.fileName(publication.subject, version: publication.version)
                    .contentDisposition(
                        plainly: format.plainName(
                            publication.subject, version: publication.version))
                return response
            },
        ]
    }

    /// The published version of a code; throws where there is none.
    func found(_ code: PublicationCode) async throws -> SealedPublication {
        guard let found = try await database.read({ try $0.publication(code) }) else {
            throw WebRefusal.nothingHere
        }
        return found
    }

    /// Gives a stored file out as it was published; its ETag is its hash, and it may be kept for ever.
    private func stored(_ file: Publication.File?) async throws -> Response {
        guard let file else { throw WebRefusal.nothingHere }
        var response = Response(.ok, body: .source(try await press.files.open(file.hash)))
        response.headers[.contentType] = file.format.type
        response.headers[.contentSecurityPolicy] = DocumentPage.policy
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        response.etag = ETag(file.hash.text)
        return response
    }

    /// The published web page to read, under a way back; the file itself is given out as it is.
    private func reading(_ visit: Visit, _ code: PublicationCode) async throws -> Response {
        let publication = try await found(code).publication
        guard let file = publication.files.first(where: { $0.format == .html }) else {
            throw WebRefusal.nothingHere
        }
        let view = ReadingView(
            publication: publication, site: try await site(of: publication, visit),
            language: visit.language)
        var response = Response(
            .ok, type: file.format.type,
            view.page(of: try await press.files.bytes(of: file.hash)))
        response.headers[.contentSecurityPolicy] = DocumentPage.policy
        response.headers[.vary] = "Accept-Language, Cookie"
        response.headers[.cacheControl] = "no-cache"
        return response
    }

    private func publication(_ visit: Visit, _ code: PublicationCode) async throws -> Response {
        let publication = try await found(code).publication
        let versions = try await database.read { try $0.versions(of: publication) }
        let site = try await site(of: publication, visit)
        let page = PublicationPage(
            publication: publication, versions: versions, authority: site.authority.profile,
            proof: press.base.link(to: PublicationLocations.proof.path(code)),
            language: visit.language)
        var look = PageLook(description: page.description)
        look.site = site
        let note = PublicationNote(visit)
        return await frame.page(page.title, for: visit, look) {
            Breadcrumbs([.front(site, visit.language)], here: page.title, visit.language)
            if let note {
                note.banner(visit.language)
                GoLink(
                    Self.menuLink(visit.language).text,
                    to: LinkAddress(PublicationLocations.work.path()))
            }
            page
        }
    }

    /// The pages of the authority that published it.
    func site(of publication: Publication, _ visit: Visit) async throws -> PublicSite {
        let site = try await sites.site(
            of: publication.authority, visit.request, in: database)
        guard let site else { throw WebRefusal.nothingHere }
        return site
    }
}

extension MenuLink {
    /// The authority's first page.
    static func front(_ site: PublicSite, _ language: Language) -> MenuLink {
        MenuLink(site.authority.profile.name(language), site.address(.front))
    }
}
