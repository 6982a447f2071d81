import Design
import DocumentWriting
import HTML
import HTTP
import Platform
import ThaiText
import Threads

extension EService {
    func catalogueRoutes(_ gate: Gate) -> [Route<Access>] {
        gate.get(EServiceLocations.catalogue, of: sites, .page(.everyone), answer: catalogue)
            + gate.get(EServiceLocations.manual, of: sites, .page(.everyone), answer: manual)
            + gate.get(
                EServiceLocations.paper, of: sites, .page(.everyone, rate: .upload), answer: paper)
    }

    private func catalogue(_ visit: Visit, _ site: PublicSite) async throws -> Response {
        let query = try? visit.request.target.queryFields()
        let services = try await reader(site).read { try $0.services() }
        let page = CataloguePage(
            site: site, services: services.filter(\.isOpen),
            view: query?["how"].flatMap(CatalogueView.init(rawValue:)) ?? .all,
            words: Normalisation.canonical(String((query?["q"] ?? "").prefix(100))),
            language: visit.language)
        return await publicPage(page.title, visit, site) {
            div(.class("stack stack-6")) { page }
        }
    }

    private func manual(
        _ visit: Visit, _ site: PublicSite, _ code: ServiceCode
    ) async throws -> Response {
        let (service, divisions) = try await reader(site).read { transaction in
            (try transaction.service(code), try transaction.divisionNames())
        }
        guard let service, service.isOpen else { throw WebRefusal.nothingHere }
        let page = ManualPage(
            site: site, service: service, office: try await reach(reader(site)),
            divisions: divisions,
            language: visit.language)
        return await publicPage(
            service.content.name(visit.language), visit, site,
            under: [Self.publicLink(of: site, visit.language)]
        ) { page }
    }

    private func paper(
        _ visit: Visit, _ site: PublicSite, _ code: ServiceCode, _ paper: ServicePaper
    ) async throws -> Response {
        let (service, divisions) = try await reader(site).read { transaction in
            (try transaction.service(code), try transaction.divisionNames())
        }
        guard let service, service.isOpen else { throw WebRefusal.nothingHere }
        let document = ServiceDocument(
            authority: site.authority.profile, service: service,
            office: try await reach(reader(site)), divisions: divisions,
            address: paperAddress(of: site, EServiceLocations.manual.path(code)),
            created: Bangkok(visit.now).iso8601)
        let fonts = fonts
        let bytes = try await printing.run {
            try PDFWriter(fonts: fonts).write(
                paper == .manual ? document.manual : document.poster)
        }
        return .download(bytes, name: "\(code.text)-\(paper.segment)", type: "application/pdf")
    }

    /// A public page as it is printed on paper and written into letters: on the authority's own host where it has one.
    func address(of site: PublicSite, _ page: PublicPath) -> String {
        site.written(page, over: base)
    }

    /// A page of the area among the public ones.
    func publicPage(
        _ title: String, _ visit: Visit, _ site: PublicSite, under above: [MenuLink] = [],
        errors: [FieldError] = [], isPrivate: Bool = false,
        refused: Status = .unprocessableContent,
        @MarkupBuilder content: () -> some Markup
    ) async -> Response {
        var look = PageLook(errors.isEmpty ? .ok : refused)
        (look.site, look.isPrivate, look.hasErrors) = (site, isPrivate, !errors.isEmpty)
        look.menuPlace = site.address(EServiceLocations.catalogue.path()).text
        let home = MenuLink(
            Bilingual("หน้าแรก", "Home")(visit.language), site.address(PublicPath.front))
        let content = content()
        return await frame.page(title, for: visit, look) {
            if !isPrivate { Breadcrumbs([home] + above, here: title, visit.language) }
            ErrorSummary(errors, visit.language)
            content
        }
    }
}
