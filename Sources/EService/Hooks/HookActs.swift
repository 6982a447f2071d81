import Cryptography
import Platform
import SQL

extension Act {
    /// Adds an address with a new secret; nothing is sent before it is started. Throws `ServiceRefusal`.
    func addHook(
        _ address: String, _ events: Set<HookEvent>, _ key: SealingKey, _ random: RandomBytes
    ) async throws -> Hook.ID {
        let secret = random(32)
        return try await change(.manageServices) { transaction in
            guard try transaction.hooks().count < Hook.most else {
                throw ServiceRefusal.tooManyHooks
            }
            let id = Hook.ID(
                rawValue: try transaction.next("SELECT max(id) AS id FROM own_service_hook"))
            let sealed = key.seal(secret, at: Hook.place(authority, id), random: random)
            let names = HookEvent.allCases.filter(events.contains).map(\.rawValue)
            try transaction.change(
                """
                INSERT INTO service_hook (authority, id, address, events, secret, since,
                    by_authority, by_person)
                VALUES (\(authority), \(id), \(address), \(names.joined(separator: " ")), \(sealed),
                    \(time), \(actor.authority), \(actor.person))
                """)
            try put(.new, 1, of: id, transaction)
            return Done(id, AuditNote(.hookAdded, [.number(id.rawValue)]))
        }
    }

    /// Starts, pauses or removes a hook; what is so already, or is gone, stays.
    @discardableResult
    func turnHook(_ id: Hook.ID, _ state: Hook.State) async throws -> Bool {
        try await change(.manageServices) { transaction in
            guard let hook = try transaction.hook(id), hook.state.mayBecome(state) else {
                return Done(false, [])
            }
            try put(state, hook.number + 1, of: id, transaction)
            return Done(true, AuditNote(state.audited, [.number(id.rawValue)]))
        }
    }

    /// Sends a test to an address, whether or not it is told of requests.
    func testHook(_ id: Hook.ID) async throws {
        try await change(.manageServices) { transaction in
            guard let hook = try transaction.hook(id) else { return .nothing }
            let event = HookDraft(
                key: "test-\(time.milliseconds)", event: HookEvent.test, request: nil, state: nil)
            try send(event, to: hook, transaction)
            return Done(AuditNote(.hookTested, [.number(id.rawValue)]))
        }
    }

    /// Writes down, in the transaction of an event, what other systems are to be told of it.
    func tellHooks(
        _ kind: RequestEvent.Kind, _ number: Int, of id: ServiceRequest.ID,
        _ state: ServiceRequest.State, _ transaction: WriteTransaction
    ) throws {
        guard let event = HookEvent(kind) else { return }
        for hook in try transaction.hooks() where hook.state == .active {
            guard hook.events.contains(event) else { continue }
            let draft = HookDraft(
                key: "\(id.rawValue)-\(number)", event: event.rawValue, request: id, state: state)
            try send(draft, to: hook, transaction)
        }
    }

    /// Notes how a hook stands from now on.
    func put(
        _ state: Hook.State, _ number: Int64, of id: Hook.ID, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO service_hook_state (authority, hook, number, state, since, by_authority,
                by_person)
            VALUES (\(authority), \(id), \(number), \(state.rawValue), \(time),
                \(actor.authority), \(actor.person))
            """)
    }

    private func send(
        _ draft: HookDraft, to hook: Hook, _ transaction: WriteTransaction
    ) throws {
        let isNew = try transaction.change(
            """
            INSERT INTO service_hook_delivery (authority, hook, key, event, request, state,
                happened, tries)
            VALUES (\(authority), \(hook.id), \(draft.key), \(draft.event), \(draft.request),
                \(draft.state?.rawValue), \(time), 0)
            ON CONFLICT (authority, hook, key) DO NOTHING
            """)
        guard isNew == 1 else { return }
        let place = "\(hook.id.rawValue)/\(draft.key)"
        try Jobs.add(
            NewJob(
                HookSending.jobKind,
                key: "\(HookSending.jobKind)/\(authority.rawValue)/\(place)",
                authority: authority, payload: place, due: time),
            at: time, in: transaction)
    }
}

/// What is to be sent to one address.
private struct HookDraft {
    let key: String
    let event: String
    let request: ServiceRequest.ID?
    let state: ServiceRequest.State?
}

extension Hook.State {
    /// Whether a person may let it become another.
    fileprivate func mayBecome(_ other: Hook.State) -> Bool {
        switch other {
        case .active: self == .new || self == .paused || self == .halted
        case .paused: self == .active
        case .removed: self != .removed
        case .new, .halted: false
        }
    }

    fileprivate var audited: AuditedAct {
        switch self {
        case .new: .hookAdded
        case .active: .hookStarted
        case .paused: .hookPaused
        case .halted: .hookHalted
        case .removed: .hookRemoved
        }
    }
}
