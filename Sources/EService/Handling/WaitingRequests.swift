public import Design
import HTML
import HTTP
public import Platform
import SQL
import ThaiText

/// How many requests wait for somebody: of his own and his divisions', for an officer of all.
struct WaitingRequests: Sendable {
    var new = 0
    var late = 0
    var mine = 0
    var unassigned = 0
    /// Slips that he may confirm.
    var payments = 0
}

extension Act {
    /// How many requests somebody is to take on or to go on with; an officer those of no division as well.
    public func awaitedRequests(isOfficer: Bool) async throws -> Int {
        let found = try await waitingRequests(isOfficer: false)
        return found.new + found.mine + found.payments + (isOfficer ? found.unassigned : 0)
    }

    /// What waits, counted by its state.
    func waitingRequests(isOfficer: Bool) async throws -> WaitingRequests {
        let (person, today) = (actor.person, Bangkok(time).date)
        return try await read(.seeRequests) { transaction in
            let count = { (view: RequestFilter.View, isOwn: Bool) in
                try transaction.count(
                    RequestFilter(view: view, isOwn: isOwn), of: person, on: today)
            }
            let mayConfirm = try transaction.mayConfirmPayments(person)
            return WaitingRequests(
                new: try count(.new, !isOfficer), late: try count(.late, !isOfficer),
                mine: try count(.mine, false), unassigned: try count(.unassigned, false),
                payments: try (mayConfirm ? count(.payment, false) : 0))
        }
    }
}

extension EService {
    /// What the workspace's first page says of requests: those that nobody took on, the late ones, one's own.
    public func tasks(_ visit: Visit) async throws -> [TaskRow] {
        guard visit.visitor.belongs(to: .requestHandlers) else { return [] }
        let isOfficer = visit.visitor.belongs(to: .officers)
        let waiting = try await visit.act(in: database).waitingRequests(isOfficer: isOfficer)
        let say = { (thai: String, english: String) in Bilingual(thai, english)(visit.language) }
        let whose = isOfficer ? "" : "own"
        let note =
            isOfficer
            ? say("คำขอจากประชาชนทุกกอง", "Requests of residents, all divisions")
            : say("คำขอจากประชาชนของกองคุณ", "Requests of residents to your division")
        var rows: [TaskRow] = []
        func add(_ count: Int, _ view: RequestFilter.View, _ name: String, _ kind: StatusTag.Kind) {
            guard count > 0 else { return }
            rows.append(
                TaskRow(
                    name,
                    to: LinkAddress(
                        EServiceLocations.requests.path(),
                        query: [
                            ("show", view.rawValue),
                            ("whose", view == .new || view == .late ? whose : ""),
                        ]), note: note,
                    status: StatusTag(kind, say("\(count) เรื่อง", "\(count)"))))
        }
        add(waiting.late, .late, say("คำขอที่เกินกำหนด", "Late requests"), .late)
        add(waiting.new, .new, say("คำขอที่ยังไม่มีคนรับ", "New requests"), .now)
        add(waiting.payments, .payment, say("เงินที่รอยืนยัน", "Payments to confirm"), .now)
        add(waiting.mine, .mine, say("คำขอของฉัน", "My requests"), .now)
        if isOfficer {
            add(
                waiting.unassigned, .unassigned,
                say("คำขอที่ยังไม่มีกองรับผิดชอบ", "Requests without a division"), .late)
        }
        return rows.isEmpty ? [Self.nothing(note, visit.language)] : rows
    }

    private static func nothing(_ note: String, _ language: Language) -> TaskRow {
        TaskRow(
            Bilingual("คำขอจากประชาชน", "Requests of residents")(language),
            to: LinkAddress(EServiceLocations.requests.path()), note: note,
            status: StatusTag(.done, Bilingual("ไม่มีค้าง", "None waiting")(language)))
    }
}
