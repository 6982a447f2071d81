import Platform
import SQL
import ThaiText

/// What is written with an event.
struct EventDraft {
    let kind: RequestEvent.Kind
    var text = ""
    var division: Division.ID?
    var person: Person.ID?
    var figure: Int?
    var file: StoredFile.ID?
    /// Whether a request is granted though what is to be paid for it is not.
    var isUnpaid = false

    init(_ kind: RequestEvent.Kind, _ text: String = "") { (self.kind, self.text) = (kind, text) }
}

extension Act {
    /// Notes what happened to a request, and how it stands since; the request as it was before, for who is told.
    ///
    /// `known` is the number of the last event that the writer saw; throws `RequestRefusal.changedMeanwhile` where
    /// something happened since, `.notNow` where what is wished does not fit.
    func note(
        _ draft: EventDraft, on id: ServiceRequest.ID, after known: Int,
        _ holidays: PublicHolidays, _ transaction: WriteTransaction
    ) throws -> ServiceRequest {
        let request = try transaction.request(id)
        guard request.standing.last == known else { throw RequestRefusal.changedMeanwhile }
        guard request.erased == nil, let state = request.standing.state.after(draft.kind) else {
            throw RequestRefusal.notNow
        }
        try transaction.requireNames(of: draft)
        if draft.kind == .rated { try transaction.requireUnrated(id) }
        if draft.kind == .withdrawn { try transaction.requireNoMoney(for: id) }
        var draft = draft
        draft.figure = try settleBill(of: id, draft, transaction) ?? draft.figure
        try insert(draft, number: known + 1, of: id, transaction)
        var standing = request.standing
        (standing.state, standing.last) = (state, known + 1)
        try standing.pass(draft, transaction)
        if draft.kind.reopens {
            try keepFirstDecision(of: id, isReview: draft.kind == .reviewAsked, transaction)
        }
        // What is closed keeps the last day that it had: the statistics ask whether it was kept.
        if state.isOpen {
            standing.due = RequestClock(calendar: try transaction.workingCalendar(holidays)).due(
                request.content.promise, received: request.received,
                events: try transaction.events(of: id))
        }
        if state.isOpen != request.standing.state.isOpen { try close(id, transaction) }
        if draft.kind == .rated, let figure = draft.figure { try rate(id, figure, transaction) }
        try write(standing, of: id, transaction)
        try tellHooks(draft.kind, known + 1, of: id, state, transaction)
        return request
    }

    /// What is paid for a request as it is granted or opened again: one that is granted without the money is let go of,
    /// unless a slip waits to be looked at, and is owed again once the request is open again. The satang that it is granted
    /// without; nil for nothing. Throws `RequestRefusal.unpaid`.
    private func settleBill(
        of id: ServiceRequest.ID, _ draft: EventDraft, _ transaction: WriteTransaction
    ) throws -> Int? {
        guard draft.kind == .granted || draft.kind.reopens,
            var bill = try transaction.billStanding(of: id)
        else { return nil }
        if draft.kind.reopens {
            guard bill.state == .waived else { return nil }
            (bill.state, bill.changed) = (.due, time)
            try write(bill, of: id, transaction)
            return nil
        }
        guard bill.state.takesSlips else { return nil }
        guard draft.isUnpaid else { throw RequestRefusal.unpaid(FormAnswer.baht(bill.satang)) }
        if bill.state != .sent {
            (bill.state, bill.changed) = (.waived, time)
            try write(bill, of: id, transaction)
        }
        return Int(bill.satang)
    }

    func insert(
        _ draft: EventDraft, number: Int, of id: ServiceRequest.ID,
        _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO service_request_event (authority, request, number, kind, text, division,
                person, figure, file, since, by_authority, by_person)
            VALUES (\(authority), \(id), \(number), \(draft.kind.rawValue), \(draft.text),
                \(draft.division), \(draft.person), \(draft.figure), \(draft.file), \(time),
                \(actor.authority), \(actor.person))
            """)
    }

    private func close(_ id: ServiceRequest.ID, _ transaction: WriteTransaction) throws {
        try transaction.change(
            """
            UPDATE service_request_standing SET closed = \(time)
            WHERE authority = \(authority) AND request = \(id)
            """)
    }

    private func rate(
        _ id: ServiceRequest.ID, _ figure: Int, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            UPDATE service_request_standing SET rating = \(figure)
            WHERE authority = \(authority) AND request = \(id)
            """)
    }

    private func write(
        _ standing: ServiceRequest.Standing, of id: ServiceRequest.ID,
        _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            UPDATE service_request_standing SET state = \(standing.state.rawValue),
                is_open = \(standing.state.isOpen), division = \(standing.division),
                person = \(standing.person), due = \(standing.due?.daysSince1970),
                last = \(standing.last), changed = \(time)
            WHERE authority = \(authority) AND request = \(id)
            """)
    }
}

extension ServiceRequest.Standing {
    /// With whom a request is after something happened.
    fileprivate mutating func pass(_ draft: EventDraft, _ transaction: ReadTransaction) throws {
        switch draft.kind {
        case .handedOver: (division, person) = (draft.division, nil)
        case .takenOn:
            person = draft.person
            // What nobody's division had is from now on that of who works on it.
            if division == nil, let person { division = try transaction.division(of: person) }
        case .reviewAsked, .reopened: person = nil
        default: break
        }
    }
}

extension ReadTransaction {
    /// The division that somebody belongs to; nil for none.
    fileprivate func division(of person: Person.ID) throws -> Division.ID? {
        try row(
            "SELECT division FROM own_membership WHERE person = \(person) AND ended IS NULL"
        )?["division"]
    }

    /// Throws where the applicant rated already: one request counts once.
    fileprivate func requireUnrated(_ id: ServiceRequest.ID) throws {
        if try events(of: id).contains(where: { $0.kind == .rated }) { throw RequestRefusal.notNow }
    }

    /// Throws unless the division and the person that an event names are here.
    fileprivate func requireNames(of draft: EventDraft) throws {
        if let division = draft.division {
            let found = try row(
                "SELECT id FROM own_division WHERE id = \(division) AND ended IS NULL")
            guard found != nil else { throw RequestRefusal.noDivision }
        }
        if let person = draft.person {
            let found = try row(
                """
                SELECT p.id FROM own_person p
                LEFT JOIN own_disablement x ON x.person = p.id AND x.ended IS NULL
                WHERE p.id = \(person) AND x.since IS NULL
                """)
            guard found != nil else { throw RequestRefusal.noPerson }
        }
    }
}

extension ServiceRequest.State {
    /// How a request stands after something happens to it; nil where that cannot happen now.
    func after(_ kind: RequestEvent.Kind) -> ServiceRequest.State? {
        switch (kind, self) {
        case (.noted, _): self
        case (.takenOn, .received), (.takenOn, .underway): .underway
        case (.takenOn, .waiting), (.handedOver, .waiting): .waiting
        case (.handedOver, .received), (.handedOver, .underway): .received
        case (.questioned, .received), (.questioned, .underway): .waiting
        case (.answered, .waiting): .underway
        case (.granted, _) where isOpen: .granted
        case (.refused, _) where isOpen: .refused
        case (.withdrawn, _) where isOpen: .withdrawn
        case (.rated, .granted), (.rated, .refused): self
        case (.reviewAsked, .granted), (.reviewAsked, .refused): .received
        case (.reopened, .granted), (.reopened, .refused): .received
        case (.billed, _) where isPayable: self
        case (.slipSent, _) where isPayable: self
        // Money that came is confirmed however the request stands by then.
        case (.paid, _), (.slipRefused, _), (.receiptCancelled, _): self
        default: nil
        }
    }
}
