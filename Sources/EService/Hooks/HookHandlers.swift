import Cryptography
import Design
import HTML
public import HTTP
import Outbound
import Platform
import SQL
import ThaiText

/// What becomes of an address by a button.
public enum HookTurn: String, PathParameter, CaseIterable, Sendable {
    case start, pause, test, removal

    /// Its name; nil for anything else.
    public init?(segment: String) { self.init(rawValue: segment) }

    /// Its name.
    public var segment: String { rawValue }
}

extension EService {
    /// What sends to other systems.
    var hooks: HookSending {
        HookSending(
            database: database, key: hookKey, base: base, posting: posting,
            link: { authority, id in
                let site = PublicSite(authority, isAtRoot: authority.profile.host != nil)
                let name = Open311Name(String(id.rawValue), .json)
                return address(of: site, EServiceLocations.open311Request.path(name))
            }, clock: clock)
    }

    private var hookKey: SealingKey { SealingKey(under: key, for: "service hooks") }

    func hookRoutes(_ gate: Gate) -> [Route<Access>] {
        let form = Access.form(
            .serviceKeepers, fields: [HookField.address], lists: [HookField.event],
            limit: Self.formLimit)
        return [
            gate.get(EServiceLocations.hooks, .page(.serviceKeepers)) { visit in
                try await hooksPage(visit, Sheet(visit, orNow: HookField.usual))
            },
            gate.post(EServiceLocations.hooks, form, answer: addHook),
            gate.get(EServiceLocations.hook, .page(.serviceKeepers), answer: hookPage),
            gate.get(EServiceLocations.hookTurn, .page(.serviceKeepers)) { _, id, _ in
                .redirect(to: LinkAddress(EServiceLocations.hook.path(id)))
            },
            gate.post(EServiceLocations.hookTurn, .form(.serviceKeepers), answer: turnHook),
        ]
    }

    private func above(_ language: Language) -> [MenuLink] {
        [
            .work(language),
            MenuLink(
                Bilingual("บริการและคู่มือ", "Services and manuals")(language),
                LinkAddress(EServiceLocations.services.path())),
        ]
    }

    private func hooksPage(_ visit: Visit, _ sheet: Sheet) async throws -> Response {
        let hooks = try await visit.act(in: database).read(.manageServices) { try $0.hooks() }
        let page = HooksPage(
            hooks: hooks, sheet: sheet,
            hidden: visit.hidden(for: EServiceLocations.hooks.template), language: visit.language)
        return try await self.page(
            page.title, visit, under: above(visit.language),
            menu: EServiceLocations.services.path(), errors: sheet.errors
        ) { page }
    }

    private func addHook(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let address = sheet.hookAddress(HookField.address)
        let names = sheet.fields.values(of: HookField.event).filter { !$0.isEmpty }
        let events = Set(names.compactMap { HookEvent(rawValue: $0) })
        if events.isEmpty || events.count != Set(names).count {
            sheet.refuse(
                HookField.event, Bilingual("เลือกอย่างน้อยหนึ่งเรื่อง", "Choose at least one"))
        }
        return try await carry(
            visit, sheet, main: HookField.address, again: { try await hooksPage(visit, $0) }
        ) {
            guard let address else { return LinkAddress(EServiceLocations.hooks.path()) }
            let id = try await visit.act(in: database).addHook(address, events, hookKey, random)
            return ServiceDeed.hookAdded.on(EServiceLocations.hook.path(id))
        }
    }

    private func hookPage(_ visit: Visit, _ id: Hook.ID) async throws -> Response {
        let act = try visit.act(in: database)
        let (found, deliveries) = try await act.read(.manageServices) {
            (try $0.hook(id), try $0.hookDeliveries(of: id))
        }
        guard let hook = found else { throw WebRefusal.nothingHere }
        let isNew = hook.state == .new
        let isOwn = hook.by == act.actor.person && hook.byAuthority == act.actor.authority
        let page = HookPage(
            hook: hook,
            secret: isNew && isOwn
                ? hookKey.open(hook.sealed, at: Hook.place(act.authority, id)) : nil,
            deliveries: deliveries,
            hidden: visit.hidden(for: EServiceLocations.hookTurn.template),
            language: visit.language)
        let list = MenuLink(
            HooksPage.name(visit.language), LinkAddress(EServiceLocations.hooks.path()))
        return try await self.page(
            page.title, visit, under: above(visit.language) + [list],
            menu: EServiceLocations.services.path()
        ) { page }
    }

    private func turnHook(
        _ visit: Visit, _ id: Hook.ID, _ turn: HookTurn
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let hook = try await act.read(.manageServices) { try $0.hook(id) }
        // Removed twice is removed.
        guard hook != nil || turn == .removal else { throw WebRefusal.nothingHere }
        let here = EServiceLocations.hook.path(id)
        let (state, deed, place): (Hook.State, ServiceDeed, Path)
        switch turn {
        case .test:
            try await act.testHook(id)
            return ServiceDeed.hookTested.on(here).redirect
        case .start: (state, deed, place) = (.active, .hookStarted, here)
        case .pause: (state, deed, place) = (.paused, .hookPaused, here)
        case .removal:
            (state, deed, place) = (.removed, .hookRemoved, EServiceLocations.hooks.path())
        }
        // Nothing is said to be done that was not: it may have been halted meanwhile.
        let isDone = try await act.turnHook(id, state)
        return isDone ? deed.on(place).redirect : .redirect(to: LinkAddress(place))
    }
}

/// The names of the fields of a new address.
enum HookField {
    static let address = "address"
    static let event = "event"

    /// Every event is ticked at first.
    static var usual: [(name: String, value: String)] {
        HookEvent.allCases.map { (event, $0.rawValue) }
    }
}

extension Sheet {
    /// The address of another system; nil after a refusal.
    fileprivate mutating func hookAddress(_ field: String) -> String? {
        guard let address = webLink(field) else { return nil }
        guard let host = Hook.host(of: address), address.utf8.count <= Hook.mostLetters else {
            refuse(
                field,
                Bilingual(
                    "ใส่ที่อยู่ที่ขึ้นต้นด้วย https:// ไม่มีชื่อผู้ใช้หรือรหัสผ่าน ไม่เกิน \(Hook.mostLetters) ตัวอักษร",
                    "Enter an address that begins with https://, without user name or password, of at most \(Hook.mostLetters) letters"
                ))
            return nil
        }
        guard !AddressRule.isInside(host: host) else {
            refuse(
                field,
                Bilingual(
                    "ที่อยู่นี้อยู่ในเครื่องหรือเครือข่ายภายใน ใช้ที่อยู่ที่เปิดได้จากอินเทอร์เน็ต",
                    "This address is inside a machine or a network; use one that the internet reaches"
                ))
            return nil
        }
        return address
    }
}
