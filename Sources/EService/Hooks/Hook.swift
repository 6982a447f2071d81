public import Platform
public import SQL
public import ThaiText

/// What another system is told of a request. Never rename a case: rows and messages hold its raw value.
public enum HookEvent: String, Sendable, Hashable, CaseIterable {
    case received = "request.received"
    case assigned = "request.assigned"
    case questioned = "request.questioned"
    case answered = "request.answered"
    case decided = "request.decided"
    case withdrawn = "request.withdrawn"
    case reopened = "request.reopened"

    /// What somebody sends to try an address; it is of no request.
    public static let test = "test"

    /// What an event of a request is to others; nil for what stays inside.
    init?(_ kind: RequestEvent.Kind) {
        switch kind {
        case .received: self = .received
        case .takenOn, .handedOver: self = .assigned
        case .questioned: self = .questioned
        case .answered: self = .answered
        case .granted, .refused: self = .decided
        case .withdrawn: self = .withdrawn
        case .reviewAsked, .reopened: self = .reopened
        case .noted, .rated, .billed, .slipSent, .slipRefused, .paid, .receiptCancelled: return nil
        }
    }

    /// What happened, as people say it.
    public var name: Bilingual {
        switch self {
        case .received: Bilingual("รับคำขอแล้ว", "Received")
        case .assigned: Bilingual("มีผู้รับเรื่อง หรือส่งต่อกอง", "Taken on or handed over")
        case .questioned: Bilingual("ถามผู้ขอกลับ", "The applicant is asked")
        case .answered: Bilingual("ผู้ขอตอบแล้ว", "The applicant answered")
        case .decided: Bilingual("ปิดคำขอ", "Decided")
        case .withdrawn: Bilingual("ผู้ขอยกเลิก", "Withdrawn")
        case .reopened: Bilingual("เปิดพิจารณาใหม่", "Looked at again")
        }
    }
}

/// The address of another system that is told of an authority's requests.
public struct Hook: Sendable, Hashable, Identifiable {
    /// The number of a hook within its authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// The number.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// How it stands. Never rename a case: rows hold its raw value.
    enum State: String, Sendable, Hashable {
        /// Its secret is shown to who added it; nothing is sent yet.
        case new
        /// It is told.
        case active
        /// Somebody paused it.
        case paused
        /// It did not answer for a day; nothing is sent.
        case halted
        /// It is no more.
        case removed
    }

    /// The most that an authority keeps.
    static let most = 20
    /// The longest address.
    static let mostLetters = 500

    /// Its number.
    public let id: ID
    let address: String
    let events: Set<HookEvent>
    let sealed: [UInt8]
    let state: State
    /// The number of its last state.
    let number: Int64
    let added: Timestamp
    /// Who added it: alone sees the secret.
    let by: Person.ID?
    let byAuthority: Authority.ID?

    /// A row; nil where a later release wrote what this one cannot read.
    init?(_ row: Row) throws {
        let (name, names): (String, String) = (try row["state"], try row["events"])
        guard let state = State(rawValue: name) else { return nil }
        self.state = state
        events = Set(names.split(separator: " ").compactMap { HookEvent(rawValue: String($0)) })
        (id, address, sealed) = (try row["id"], try row["address"], try row["secret"])
        (number, added) = (try row["number"], try row["since"])
        (by, byAuthority) = (try row["by_person"], try row["by_authority"])
    }

    /// The host of its address, by which people know it.
    var host: String { Self.host(of: address) ?? address }

    /// The host of an address of the web; nil where it holds a name and password, or is none.
    static func host(of address: String) -> String? {
        guard address.hasPrefix("https://") else { return nil }
        let authority = address.dropFirst(8).prefix { !"/?#\\".contains($0) }
        guard !authority.isEmpty, !authority.contains("@") else { return nil }
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            return String(authority[...end])
        }
        return authority.split(separator: ":").first.map(String.init)
    }

    /// Where its secret belongs; moved to another row it does not open.
    static func place(_ authority: Authority.ID, _ id: ID) -> String {
        "service hook \(authority.rawValue)/\(id.rawValue)"
    }
}

extension Hook.ID: RowNumber {}

extension ReadTransaction {
    /// The hooks of the authority that were not removed.
    func hooks() throws -> [Hook] {
        try rows("SELECT * FROM own_service_hook WHERE state <> 'removed' ORDER BY id")
            .compactMap(Hook.init)
    }

    /// One of them; nil where there is none.
    func hook(_ id: Hook.ID) throws -> Hook? {
        try row("SELECT * FROM own_service_hook WHERE id = \(id) AND state <> 'removed'")
            .flatMap(Hook.init)
    }
}
