import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

extension EService {
    func serviceRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(EServiceLocations.services, .page(.serviceReaders)) { visit in
                try await list(visit, Sheet([], visit.language))
            },
            gate.get(EServiceLocations.readyMade, .page(.serviceKeepers)) { _ in
                .redirect(to: LinkAddress(EServiceLocations.services.path()))
            },
            gate.post(
                EServiceLocations.readyMade,
                .form(
                    .serviceKeepers, lists: [ServiceListPage.field], limit: Self.formLimit),
                answer: takeOver),
            gate.get(EServiceLocations.service, .page(.serviceKeepers)) { visit, code in
                let service = try await service(visit, code)
                return try await editor(
                    visit, service, Sheet(visit, orNow: ManualForm.pairs(service)))
            },
            gate.post(
                EServiceLocations.service,
                .form(
                    .serviceKeepers, fields: ManualForm.names, lists: [ManualForm.channels],
                    limit: Self.formLimit), answer: change),
            gate.get(EServiceLocations.opening, .page(.serviceKeepers)) { visit, code in
                .redirect(to: LinkAddress(EServiceLocations.service.path(code)))
            },
            gate.post(
                EServiceLocations.opening,
                .form(.serviceKeepers, fields: [ManualForm.isOpen], limit: Self.formLimit),
                answer: open),
        ]
    }

    private static let menu = EServiceLocations.services.path()

    private func above(_ language: Language) -> [MenuLink] {
        [
            .work(language),
            MenuLink(
                Bilingual("บริการและคู่มือ", "Services and manuals")(language),
                LinkAddress(EServiceLocations.services.path())),
        ]
    }

    private func list(_ visit: Visit, _ sheet: Sheet) async throws -> Response {
        let act = try visit.act(in: database)
        let (services, divisions, office) = try await act.read(.seePeople) { transaction in
            (
                try transaction.services(), try transaction.divisionNames(),
                try transaction.serviceOffice()
            )
        }
        let known = Set(services.map(\.code))
        let page = ServiceListPage(
            services: services, waiting: ready.entries.filter { !known.contains($0.code) },
            divisions: divisions, office: office,
            publicPage: try await sites.site(of: act.authority, visit.request, in: database)?
                .address(EServiceLocations.catalogue.path()),
            mayManage: (try? act.require(.manageServices)) != nil,
            hidden: visit.hidden(for: EServiceLocations.readyMade.template), errors: sheet.errors,
            language: visit.language)
        return try await self.page(
            page.title, visit, under: [.work(visit.language)], menu: Self.menu,
            errors: sheet.errors
        ) { page }
    }

    private func takeOver(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let chosen = Set(visit.form.values(of: ServiceListPage.field))
        let entries = ready.entries.filter { chosen.contains($0.code.text) }
        if entries.count != chosen.count || entries.isEmpty {
            sheet.refuse(
                ServiceListPage.field,
                Bilingual("เลือกบริการอย่างน้อยหนึ่งเรื่อง", "Choose at least one service"))
        }
        return try await carry(
            visit, sheet, main: ServiceListPage.field, again: { try await list(visit, $0) }
        ) {
            try await visit.act(in: database).takeServices(entries)
            return ServiceDeed.taken.on(EServiceLocations.services.path())
        }
    }

    func service(_ visit: Visit, _ code: ServiceCode) async throws -> Service {
        let found = try await visit.act(in: database).read(.manageServices) {
            try $0.service(code)
        }
        guard let found else { throw WebRefusal.nothingHere }
        return found
    }

    func editor(
        _ visit: Visit, _ service: Service, _ sheet: Sheet
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let divisions = try await act.divisions()
        let isShared = try await act.read(.manageServices) { try $0.isShared(service.id) }
        let page = ManualEditor(
            service: service, isShared: isShared, divisions: divisions, sheet: sheet,
            hidden: visit.hidden(for: EServiceLocations.service.template),
            openingHidden: visit.hidden(for: EServiceLocations.opening.template),
            sharingHidden: visit.hidden(for: EServiceLocations.sharing.template),
            language: visit.language)
        return try await self.page(
            service.content.name(visit.language), visit, under: above(visit.language),
            menu: Self.menu, errors: sheet.errors
        ) { page }
    }

    private func change(_ visit: Visit, _ code: ServiceCode) async throws -> Response {
        let service = try await service(visit, code)
        let act = try visit.act(in: database)
        let divisions = try await act.divisions().map(\.id)
        var sheet = Sheet(visit)
        let manual = sheet.manual(of: service, divisions)
        return try await carry(
            visit, sheet, main: "name", again: { try await editor(visit, service, $0) }
        ) {
            if let manual {
                try await act.changeService(
                    service.id, to: manual.content, division: manual.division,
                    after: manual.known)
            }
            return ServiceDeed.changed.on(EServiceLocations.service.path(code))
        }
    }

    private func open(_ visit: Visit, _ code: ServiceCode) async throws -> Response {
        let service = try await service(visit, code)
        guard let isOpen = ["yes": true, "no": false][visit.form[ManualForm.isOpen] ?? ""] else {
            var sheet = Sheet(ManualForm.pairs(service), visit.language)
            sheet.refuse(
                ManualForm.isOpen,
                Bilingual("กดปุ่มเปิดหรือปิดบริการอีกครั้ง", "Press the button once more"))
            return try await editor(visit, service, sheet)
        }
        do {
            try await visit.act(in: database).openService(service.id, isOpen)
        } catch ServiceRefusal.notWritten {
            var sheet = Sheet(ManualForm.pairs(service), visit.language)
            for part in service.content.unwritten { sheet.refuse(part.field, part.wording) }
            return try await editor(visit, service, sheet)
        }
        return (isOpen ? ServiceDeed.opened : .closed).on(
            EServiceLocations.service.path(code)
        ).redirect
    }
}

extension LinkAddress {
    /// The answer that leads here.
    var redirect: Response { .redirect(to: self) }
}
