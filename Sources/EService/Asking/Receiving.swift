import Cryptography
import Platform
import SQL
import ThaiText
import WorkingDays

/// A request as it is made.
struct NewRequest: Sendable {
    /// What makes it the same however often it is sent.
    let mark: String
    let service: Service.ID
    let version: Int
    let content: ServiceContent
    var answers: FormAnswers
    let contact: RequestContact
    let channel: ServiceContent.Channel
    let code: RequestCode
}

/// A request that was made, now or when the same was sent before.
struct ReceivedRequest: Sendable {
    let id: ServiceRequest.ID
    let code: RequestCode
}

extension Act {
    /// Receives what a resident filled in; the same form sent again is the same request.
    ///
    /// `telling` writes the letters in the same transaction. Throws `RequestRefusal`.
    func receive(
        _ new: NewRequest, _ holidays: PublicHolidays,
        telling: @escaping @Sendable (ServiceRequest, WriteTransaction) throws -> Void
    ) async throws -> ReceivedRequest {
        if let known = try await database.read({ try $0.received(new.mark) }) { return known }
        let body: @Sendable (WriteTransaction) throws -> Done<ReceivedRequest> = { transaction in
            // Another node may have received it since.
            if let known = try transaction.received(new.mark) { throw ReceivedBefore(known) }
            let service = try transaction.service(new.service)
            guard service.isOpen else { throw RequestRefusal.closed }
            let id = ServiceRequest.ID(
                rawValue: try transaction.next(
                    "SELECT max(request) AS id FROM own_service_request_standing"))
            try insert(new, id, transaction)
            try insert(EventDraft(.received), number: 1, of: id, transaction)
            try stand(new, id, service.division, holidays, transaction)
            try tellHooks(.received, 1, of: id, .received, transaction)
            let billed = try bill(new, id, holidays, transaction)
            try transaction.change(
                """
                UPDATE service_draft SET request = \(id)
                WHERE authority = \(authority) AND mark = \(new.mark)
                """)
            try VisitorFiles.keep(new.answers.allFiles, until: nil, in: transaction)
            try telling(transaction.request(id), transaction)
            return Done(
                ReceivedRequest(id: id, code: new.code),
                AuditNote(.requestReceived, [.number(id.rawValue)]), then: billed)
        }
        do {
            return actor == .visitor
                ? try await changeOpenly(body) : try await change(.handleRequests, body)
        } catch let before as ReceivedBefore { return before.request }
    }

    private func insert(
        _ new: NewRequest, _ id: ServiceRequest.ID, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO service_request (authority, id, code, draft, service, version, answers,
                name, phone, mail, language, channel, received, since, by_authority, by_person)
            VALUES (\(authority), \(id), \(new.code.text), \(new.mark), \(new.service),
                \(new.version), \(try RowText.json(new.answers)), \(new.contact.name),
                \(new.contact.phone), \(new.contact.mail), \(new.contact.language.rawValue),
                \(new.channel.rawValue), \(time), \(time), \(actor.authority), \(actor.person))
            """)
    }

    private func stand(
        _ new: NewRequest, _ id: ServiceRequest.ID, _ division: Division.ID?,
        _ holidays: PublicHolidays, _ transaction: WriteTransaction
    ) throws {
        let clock = RequestClock(calendar: try transaction.workingCalendar(holidays))
        let due = clock.due(new.content.promise, received: time, events: [])
        try transaction.change(
            """
            INSERT INTO service_request_standing (authority, request, service, state, is_open,
                division, due, last, changed, is_urgent)
            VALUES (\(authority), \(id), \(new.service),
                \(ServiceRequest.State.received.rawValue), \(true), \(division),
                \(due?.daysSince1970), 1, \(time),
                \(new.content.form.isUrgent(new.answers)))
            """)
    }
}

/// That the same form was received before.
private struct ReceivedBefore: Error {
    let request: ReceivedRequest

    init(_ request: ReceivedRequest) { self.request = request }
}

extension ReadTransaction {
    /// The request that was made of a form; nil until it was.
    func received(_ mark: String) throws -> ReceivedRequest? {
        guard
            let row = try row(
                "SELECT id, code FROM own_service_request WHERE draft = \(mark)"),
            let code = RequestCode(try row["code"])
        else { return nil }
        return ReceivedRequest(id: try row["id"], code: code)
    }
}
