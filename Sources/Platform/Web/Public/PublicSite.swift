public import HTML
public import HTTP
public import SQL

/// The public pages of one authority, as a request reaches them.
public struct PublicSite: Sendable, Hashable {
    /// Whose.
    public let authority: Authority
    /// Whether they stand at the root: on the authority's own host name, or where it is the only one.
    public let isAtRoot: Bool

    /// The pages of an authority.
    public init(_ authority: Authority, isAtRoot: Bool) {
        (self.authority, self.isAtRoot) = (authority, isAtRoot)
    }

    /// Where an authority's pages stand on a host name that several share.
    public static let place = Location("/a/{slug}", Slug.self)

    /// The address of one of its pages, as links on its pages name it.
    public func address(_ page: PublicPath) -> LinkAddress { LinkAddress(path(page)) }

    /// The same with a query; empty values are left out.
    public func address(
        _ page: PublicPath, query: [(name: String, value: String)]
    ) -> LinkAddress {
        LinkAddress(path(page), query: query)
    }

    /// Where a form of one of its pages goes: the spelling with the short name, whatever the host.
    public func formAddress(_ page: PublicPath) -> LinkAddress { LinkAddress(shared(page)) }

    /// A page as it is linked to from letters and posters, which know no host but the installation's.
    public func shared(_ page: PublicPath) -> Path {
        Path(
            segments: Self.place.path(authority.profile.slug).segments + page.path.segments)
    }

    private func path(_ page: PublicPath) -> Path {
        guard !isAtRoot else { return page.path }
        let above = Self.place.path(authority.profile.slug)
        return Path(segments: above.segments + page.path.segments)
    }
}

/// Finds the authority whose public pages a request asks for: by a short name, else by the host name.
public struct PublicSites: Sendable {
    /// Finds by a short name; nil where no working authority has it.
    let named: @Sendable (Slug) async throws -> Authority?
    /// Finds by the host name of a request, or the only one there is; nil where several share the host.
    let asked: @Sendable (RequestHead) async throws -> Authority?

    /// Is told of every page of an authority that was given to somebody who is not signed in.
    private let wasRead: @Sendable (PublicSite, Visit) -> Void

    /// Two ways to find one, and who is told of pages that were read.
    public init(
        named: @escaping @Sendable (Slug) async throws -> Authority?,
        asked: @escaping @Sendable (RequestHead) async throws -> Authority?,
        wasRead: @escaping @Sendable (PublicSite, Visit) -> Void = { _, _ in }
    ) {
        (self.named, self.asked, self.wasRead) = (named, asked, wasRead)
    }

    /// Tells of a page that was read, by its answer; files, forms and refusals are none.
    public func note(_ response: Response, to visit: Visit, of site: PublicSite) -> Response {
        let isPage =
            visit.request.method == .get && response.status == .ok
            && response.headers[.contentType]?.hasPrefix("text/html") == true
        if isPage, visit.visitor == .nobody { wasRead(site, visit) }
        return response
    }

    /// Whose pages stand at the root of the host that a request names.
    public func root(_ request: Request) async throws -> PublicSite? {
        try await asked(request.head).map { PublicSite($0, isAtRoot: true) }
    }

    /// The pages of an authority as the host of a request spells them, for links from the workspace; nil where there is none.
    public func site(
        of authority: Authority.ID, _ request: Request, in database: Database
    ) async throws -> PublicSite? {
        if let own = try await root(request), own.authority.id == authority { return own }
        return try await database.read(Authority.numbered(authority)).first
            .map { PublicSite($0, isAtRoot: false) }
    }

    /// Among whose pages an address lies, whether there is such a page or not; nil among the program's own.
    func meant(by request: Request) async throws -> PublicSite? {
        let parts = request.target.segments
        if parts.first == "a", let slug = parts.dropFirst().first.flatMap(Slug.init(rawValue:)) {
            return try await site(slug, request)
        }
        return try await root(request)
    }

    /// The pages of a short name; at the root where the host is theirs, so that links lead there.
    func site(_ slug: Slug, _ request: Request) async throws -> PublicSite? {
        if let own = try await asked(request.head), own.profile.slug == slug {
            return PublicSite(own, isAtRoot: true)
        }
        return try await named(slug).map { PublicSite($0, isAtRoot: false) }
    }
}

extension Gate {
    /// A public page of every authority, in both its spellings; where no authority is meant there is nothing.
    public func get<each Parameter: PathParameter>(
        _ location: PublicLocation<repeat each Parameter>, of sites: PublicSites, _ access: Access,
        answer:
            @escaping @Sendable (Visit, PublicSite, repeat each Parameter) async throws ->
            Response
    ) -> [Route<Access>] {
        [shared(location, of: sites, access, answer: answer)]
            + [
                get(location.own, access) { (visit: Visit, values: repeat each Parameter) in
                    guard let site = try await sites.root(visit.request) else {
                        throw WebRefusal.nothingHere
                    }
                    return sites.note(
                        try await answer(visit, site, repeat each values), to: visit, of: site)
                }
            ]
    }

    /// A form among the public pages; it goes to the spelling with the short name wherever its page stands.
    public func post<each Parameter: PathParameter>(
        _ location: PublicLocation<repeat each Parameter>, of sites: PublicSites, _ access: Access,
        answer:
            @escaping @Sendable (Visit, PublicSite, repeat each Parameter) async throws ->
            Response
    ) -> Route<Access> {
        route(.post, location.own, below: PublicSite.place, access) {
            (visit: Visit, slug: Slug, values: repeat each Parameter) in
            guard let site = try await sites.site(slug, visit.request) else {
                throw WebRefusal.nothingHere
            }
            return try await answer(visit, site, repeat each values)
        }
    }

    /// Its spelling with the short name alone, where the root is somebody else's to answer.
    public func shared<each Parameter: PathParameter>(
        _ location: PublicLocation<repeat each Parameter>, of sites: PublicSites, _ access: Access,
        answer:
            @escaping @Sendable (Visit, PublicSite, repeat each Parameter) async throws ->
            Response
    ) -> Route<Access> {
        route(.get, location.own, below: PublicSite.place, access) {
            (visit: Visit, slug: Slug, values: repeat each Parameter) in
            guard let site = try await sites.site(slug, visit.request) else {
                throw WebRefusal.nothingHere
            }
            return sites.note(
                try await answer(visit, site, repeat each values), to: visit, of: site)
        }
    }
}
