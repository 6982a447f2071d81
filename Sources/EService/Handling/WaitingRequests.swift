public import Design
import HTML
import HTTP
public import Platform
import SQL
import ThaiText

/// How many requests wait for somebody: of his own and his divisions', for an officer or an executive of all.
struct WaitingRequests: Sendable {
    var new = 0
    var late = 0
    var soon = 0
    var mine = 0
    var unassigned = 0
    /// Slips that he may confirm.
    var payments = 0
}

extension Act {
    /// How many requests somebody is to take on or to go on with; an officer those of no division as well.
    public func awaitedRequests(isOfficer: Bool) async throws -> Int {
        let sight = sight
        let (person, today) = (actor.person, Bangkok(time).date)
        return try await read(.seeRequests) { transaction in
            var parts = [
                RequestFilter(view: .new, sight: sight, isOwn: true),
                RequestFilter(view: .mine, sight: sight),
            ]
            if isOfficer { parts.append(RequestFilter(view: .unassigned, sight: sight)) }
            if try transaction.mayConfirmPayments(person) {
                parts.append(RequestFilter(view: .payment, sight: sight))
            }
            return try transaction.count(anyOf: parts, of: person, on: today)
        }
    }

    /// What waits in the whole authority, or in the actor's divisions, counted by its state.
    func waitingRequests(ofAll: Bool) async throws -> WaitingRequests {
        let sight = sight
        let (person, today) = (actor.person, Bangkok(time).date)
        return try await read(.seeRequests) { transaction in
            let count = { (view: RequestFilter.View, isOwn: Bool) in
                try transaction.count(
                    RequestFilter(view: view, sight: sight, isOwn: isOwn), of: person, on: today)
            }
            let mayConfirm = try transaction.mayConfirmPayments(person)
            return WaitingRequests(
                new: try count(.new, !ofAll), late: try count(.late, !ofAll),
                soon: try count(.soon, !ofAll),
                mine: try count(.mine, false), unassigned: try count(.unassigned, false),
                payments: try (mayConfirm ? count(.payment, false) : 0))
        }
    }
}

extension EService {
    /// What the workspace's first page says of requests: those that nobody took on, the late ones, one's own. To an executive
    /// the authority's late ones and those due soon.
    public func tasks(_ visit: Visit) async throws -> [TaskRow] {
        guard visit.visitor.belongs(to: .requestReaders) else { return [] }
        let isHandler = visit.visitor.belongs(to: .requestHandlers)
        let ofAll = !isHandler || visit.visitor.belongs(to: .officers)
        let waiting = try await visit.act(in: database).waitingRequests(ofAll: ofAll)
        let list = WaitingList(ofAll: ofAll, language: visit.language)
        let rows = isHandler ? list.rows(waiting) : list.times(waiting)
        let nothing =
            isHandler
            ? Bilingual("ไม่มีค้าง", "None waiting")
            : Bilingual("ไม่มีที่ใกล้กำหนด", "None due soon")
        return rows.isEmpty ? [Self.nothing(list.note, nothing, visit.language)] : rows
    }

    private static func nothing(
        _ note: String, _ status: Bilingual, _ language: Language
    ) -> TaskRow {
        TaskRow(
            Bilingual("คำขอจากประชาชน", "Requests of residents")(language),
            to: LinkAddress(EServiceLocations.requests.path()), note: note,
            status: StatusTag(.done, status(language)))
    }
}

/// The lines of the first page that tell of requests, each with the list that it counts.
private struct WaitingList {
    /// Whether of the whole authority; else of the reader's divisions.
    let ofAll: Bool
    let language: Language

    var note: String {
        ofAll
            ? say("คำขอจากประชาชนทุกกอง", "Requests of residents, all divisions")
            : say("คำขอจากประชาชนของกองคุณ", "Requests of residents to your division")
    }

    /// What is late, and what is due soon.
    func times(_ waiting: WaitingRequests) -> [TaskRow] {
        [
            row(waiting.late, .late, say("คำขอที่เกินกำหนด", "Late requests"), .late)?.with(.late),
            row(
                waiting.soon, .soon,
                say("คำขอที่ครบกำหนดใน 7 วัน", "Requests due within 7 days"), .now)?.with(.soon),
        ].compactMap(\.self)
    }

    /// All that waits.
    func rows(_ waiting: WaitingRequests) -> [TaskRow] {
        times(waiting)
            + [
                row(waiting.new, .new, say("คำขอที่ยังไม่มีคนรับ", "New requests"), .now),
                row(waiting.payments, .payment, say("เงินที่รอยืนยัน", "Payments to confirm"), .now),
                row(waiting.mine, .mine, say("คำขอของฉัน", "My requests"), .now),
                ofAll
                    ? row(
                        waiting.unassigned, .unassigned,
                        say("คำขอที่ยังไม่มีกองรับผิดชอบ", "Requests without a division"), .late) : nil,
            ].compactMap(\.self)
    }

    private func row(
        _ count: Int, _ view: RequestFilter.View, _ name: String, _ kind: StatusTag.Kind
    ) -> TaskRow? {
        guard count > 0 else { return nil }
        let isOfDivision = !ofAll && [.new, .late, .soon].contains(view)
        return TaskRow(
            name,
            to: LinkAddress(
                EServiceLocations.requests.path(),
                query: [("show", view.rawValue), ("whose", isOfDivision ? "own" : "")]),
            note: note, status: StatusTag(kind, say("\(count) เรื่อง", "\(count)")))
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }
}
