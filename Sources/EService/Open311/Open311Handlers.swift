import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// GeoReport v2 for the services that an authority shares: what is read, nothing personal.
extension EService {
    func open311Routes(_ gate: Gate) -> [Route<Access>] {
        gate.get(EServiceLocations.open311List, of: sites, .page(.everyone), answer: list)
            + gate.get(
                EServiceLocations.open311Definition, of: sites, .page(.everyone),
                answer: definition)
            + gate.get(
                EServiceLocations.open311Request, of: sites, .page(.everyone), answer: one)
            + gate.report(
                EServiceLocations.open311List, of: sites,
                Access.report(fields: Open311Report.names, limit: Self.reportLimit)
                    .withOwnFields(Open311Report.attribute), answer: report)
            + [
                gate.get(EServiceLocations.sharing, .page(.serviceKeepers)) { _, code in
                    .redirect(to: LinkAddress(EServiceLocations.service.path(code)))
                },
                gate.post(
                    EServiceLocations.sharing,
                    .form(
                        .serviceKeepers, fields: [ManualForm.isShared], limit: Self.formLimit),
                    answer: share),
            ]
    }

    private func list(
        _ visit: Visit, _ site: PublicSite, _ list: Open311List
    ) async throws -> Response {
        try await answer(list.format, list.kind.rawValue) {
            let asked = try fields(visit, site)
            return switch list.kind {
            case .services:
                .services(
                    try await reader(site).read { try $0.sharedServices() }, visit.language)
            case .requests: try await requests(visit, site, asked)
            }
        }
    }

    private func requests(
        _ visit: Visit, _ site: PublicSite, _ fields: (String) -> String?
    ) async throws -> Open311Value {
        let wish = try Open311Wish(fields, at: visit.now)
        let (found, divisions) = try await reader(site).read { transaction in
            let found =
                try wish.ids.map { try $0.compactMap { try transaction.sharedRequest($0) } }
                ?? transaction.sharedRequests(wish, of: transaction.sharedServices())
            return (found, try transaction.divisionNames())
        }
        return .requests(found, divisions, visit.language)
    }

    private func definition(
        _ visit: Visit, _ site: PublicSite, _ name: Open311Name
    ) async throws -> Response {
        try await answer(name.format, "service_definition") {
            _ = try fields(visit, site)
            let services = try await reader(site).read { try $0.sharedServices() }
            guard let service = services.first(where: { $0.code.text == name.name }) else {
                throw Open311Fault(.notFound, "service_code was not found")
            }
            return .definition(of: service, visit.language)
        }
    }

    private func one(
        _ visit: Visit, _ site: PublicSite, _ name: Open311Name
    ) async throws -> Response {
        try await answer(name.format, "service_requests") {
            _ = try fields(visit, site)
            guard let number = Int64(name.name) else {
                throw Open311Fault(.badRequest, "service_request_id must be a number")
            }
            let (found, divisions) = try await reader(site).read { transaction in
                (
                    try transaction.sharedRequest(ServiceRequest.ID(rawValue: number)),
                    try transaction.divisionNames()
                )
            }
            guard let found else {
                throw Open311Fault(.notFound, "service_request_id was not found")
            }
            return .requests([found], divisions, visit.language)
        }
    }

    /// What an address asks, once it is sure that this authority is asked.
    private func fields(
        _ visit: Visit, _ site: PublicSite
    ) throws(Open311Fault) -> (String) -> String? {
        guard let query = try? visit.request.target.queryFields() else {
            throw Open311Fault(.badRequest, "the query is no UTF-8 form")
        }
        try require(site, query["jurisdiction_id"])
        return { name in query[name].flatMap { $0.isEmpty ? nil : $0 } }
    }

    /// Throws where another authority is meant.
    func require(_ site: PublicSite, _ asked: String?) throws(Open311Fault) {
        let profile = site.authority.profile
        guard let asked, !asked.isEmpty, asked != profile.slug.rawValue,
            asked != profile.host?.rawValue
        else { return }
        throw Open311Fault(.notFound, "jurisdiction_id was not found")
    }

    func answer(
        _ format: Open311Format, _ name: String, _ work: () async throws -> Open311Value
    ) async throws -> Response {
        do {
            return Response(.ok, format, name, try await work())
        } catch let fault as Open311Fault {
            return Response(fault.status, format, "errors", fault.value)
        }
    }

    private func share(_ visit: Visit, _ code: ServiceCode) async throws -> Response {
        let act = try visit.act(in: database)
        let service = try await service(visit, code)
        guard let isShared = ["yes": true, "no": false][visit.form[ManualForm.isShared] ?? ""]
        else {
            var sheet = Sheet(ManualForm.pairs(service), visit.language)
            sheet.refuse(
                ManualForm.isShared,
                Bilingual("กดปุ่มอีกครั้ง", "Press the button once more"))
            return try await editor(visit, service, sheet)
        }
        try await act.shareService(service.id, isShared)
        return (isShared ? ServiceDeed.shared : .unshared).on(
            EServiceLocations.service.path(code)
        ).redirect
    }
}
