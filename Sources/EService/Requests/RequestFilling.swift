public import Cryptography
public import Platform
import SQL

/// A request as another program hands it in, on the same way as the pages.
public struct AskedRequest: Sendable {
    let service: ServiceCode
    let answers: FormAnswers
    let contact: RequestContact
    let channel: ServiceContent.Channel

    /// What is asked for, by whom.
    public init(
        _ service: ServiceCode, _ answers: FormAnswers, by contact: RequestContact,
        channel: ServiceContent.Channel
    ) {
        (self.service, self.answers) = (service, answers)
        (self.contact, self.channel) = (contact, channel)
    }
}

extension Act {
    /// Receives a request; its number. Throws `ServiceRefusal.noService` where the authority does not have the service.
    public func receiveRequest(
        _ asked: AskedRequest, _ data: ServiceData, random: RandomBytes = .system
    ) async throws -> ServiceRequest.ID {
        guard let service = try await database.read({ try $0.service(asked.service) }) else {
            throw ServiceRefusal.noService
        }
        let new = NewRequest(
            mark: Hexadecimal.text(random(32)), service: service.id, version: service.version,
            content: service.content, answers: asked.answers.only(of: service.content.form),
            contact: asked.contact, channel: asked.channel, code: RequestCode(random))
        return try await receive(new, data.holidays) { _, _ in }.id
    }

    /// Says for the first time to which tax number residents pay by PromptPay, and which division confirms it.
    public func openPayments(tax: String, holder: String, division: Division.ID?) async throws {
        try await changePayee(
            to: Payee(kind: .tax, number: tax, holder: holder), division: division, after: 0)
    }

    /// Confirms what is paid for a request as it stands, and gives its receipt.
    public func confirmPayment(for id: ServiceRequest.ID, _ data: ServiceData) async throws {
        try await change(.handleRequests) { transaction in
            guard let bill = try transaction.billStanding(of: id) else {
                throw PaymentRefusal.noBill
            }
            _ = try confirmPayment(of: id, seen: bill.seen, data.holidays, transaction)
            return Done(AuditNote(.paymentConfirmed, [.number(id.rawValue)]))
        }
    }

    /// Notes what happened to a request after all that is known of it; throws `RequestRefusal`.
    public func noteRequest(
        _ kind: RequestEvent.Kind, _ text: String, figure: Int? = nil,
        on id: ServiceRequest.ID, _ data: ServiceData
    ) async throws {
        let body: @Sendable (WriteTransaction) throws -> Done<Void> = { transaction in
            var draft = EventDraft(kind, text)
            draft.figure = figure
            if kind == .takenOn { draft.person = actor.person }
            let known = try transaction.request(id).standing.last
            let before = try transaction.billStanding(of: id)
            _ = try note(draft, on: id, after: known, data.holidays, transaction)
            return Done((), try transaction.entries(kind.audited, of: id, since: before))
        }
        if actor == .visitor {
            try await changeOpenly(body)
        } else {
            try await change(.handleRequests, body)
        }
    }
}
