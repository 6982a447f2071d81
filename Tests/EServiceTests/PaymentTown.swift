import Cryptography
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

extension Town {
    /// A request whose service is paid for as said.
    func paying(
        _ payment: ServiceContent.Payment?, at time: Timestamp
    ) async throws -> ServiceRequest {
        var service = try await service("street-light")
        if service.content.payment != payment {
            var content = service.content
            content.payment = payment
            try await officer.changeService(
                service.id, to: content, division: service.division, after: service.version)
            service = try await self.service("street-light")
        }
        let asked = try await asking()
        let new = NewRequest(
            mark: Hexadecimal.text(RandomBytes.system(32)), service: service.id,
            version: service.version, content: service.content, answers: asked.answers,
            contact: asked.contact, channel: .web, code: RequestCode(.system))
        return try await received(new, at: time)
    }

    func bill(of id: ServiceRequest.ID) async throws -> RequestBill? {
        try await rows.read { try $0.billStanding(of: id) }
    }

    /// What somebody who works on requests does of a payment.
    @discardableResult
    func pay<Result: Sendable>(
        by act: Act,
        _ body:
            @escaping @Sendable (Act, PublicHolidays, WriteTransaction) throws ->
            Result
    ) async throws -> Result {
        let holidays = try ServiceFiles.data().holidays
        return try await act.change(.handleRequests) { transaction in
            Done(try body(act, holidays, transaction), AuditNote(.paymentConfirmed))
        }
    }

    /// What a resident sends; of the store only the number of the file counts.
    func slip(
        of id: ServiceRequest.ID, seen: Int, at time: Timestamp, file: Int64 = 77
    ) async throws {
        let (act, holidays) = (visitor(at: time), try ServiceFiles.data().holidays)
        try await act.changeOpenly { transaction in
            try act.takeSlip(
                StoredFile.ID(rawValue: file), of: id, seen: seen, holidays, transaction)
            return Done(AuditNote(.paymentSlipSent))
        }
    }

    func console(at time: Timestamp) -> Act { Act(by: .console, in: rows, at: time) }
}
