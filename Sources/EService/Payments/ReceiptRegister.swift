import Platform
import SQL
import ThaiText

/// The receipts of a fiscal year in their order, those that were taken back among them: a series has no gaps.
struct ReceiptRegister: Sendable {
    /// A receipt as the register lists it, without who paid.
    struct Line: Sendable, Hashable {
        let number: Int64
        let request: ServiceRequest.ID
        let code: String
        let service: Service.ID
        let satang: Int64
        /// Whether it was paid in cash; all other money came to the account.
        let isCash: Bool
        let since: Timestamp
        /// When it was taken back; nil for one that counts.
        let cancelled: Timestamp?
        /// Why; empty once the request's person was forgotten.
        let reason: String
    }

    let year: FiscalYear
    let lines: [Line]
    let services: [Service]

    /// What the receipts that count come to.
    var satang: Int64 { satang(inCash: true) + satang(inCash: false) }

    /// What those that count come to, of cash or of what came to the account.
    func satang(inCash isCash: Bool) -> Int64 {
        lines.filter { $0.cancelled == nil && $0.isCash == isCash }.map(\.satang).reduce(0, +)
    }

    func name(_ line: Line, _ language: Language) -> String {
        services.first { $0.id == line.service }?.content.name(language) ?? ""
    }
}

extension ReadTransaction {
    /// The receipts of a fiscal year.
    func receiptRegister(of year: FiscalYear) throws -> ReceiptRegister {
        let lines = try rows(
            """
            SELECT r.number, r.request, q.code, q.service, r.satang, r.is_cash, r.since,
                c.since AS cancelled, e.text
            FROM own_service_receipt r
            JOIN service_request q ON q.authority = r.authority AND q.id = r.request
            LEFT JOIN own_service_receipt_cancellation c
                ON c.year = r.year AND c.number = r.number
            LEFT JOIN own_service_request_event e
                ON e.request = c.request AND e.number = c.event
            WHERE r.year = \(year.buddhist) ORDER BY r.number
            """
        ).map { row in
            ReceiptRegister.Line(
                number: try row["number"], request: try row["request"], code: try row["code"],
                service: try row["service"], satang: try row["satang"],
                isCash: try row["is_cash"], since: try row["since"],
                cancelled: try row["cancelled"], reason: try row["text"] as String? ?? "")
        }
        return ReceiptRegister(year: year, lines: lines, services: try services())
    }
}

extension Act {
    /// Takes back the receipt of a request, whose number stays used; the payment waits to be confirmed again.
    func cancelReceipt(
        of id: ServiceRequest.ID, _ reason: String, seen: RequestBill.Seen,
        _ holidays: PublicHolidays, _ transaction: WriteTransaction
    ) throws -> PaymentReceipt {
        guard try transaction.mayConfirmPayments(actor.person) else {
            throw PaymentRefusal.notYours
        }
        guard var bill = try transaction.billStanding(of: id) else { throw PaymentRefusal.noBill }
        guard bill.seen == seen else { throw PaymentRefusal.changedMeanwhile }
        guard bill.state == .paid, let receipt = try transaction.receipt(of: id) else {
            throw PaymentRefusal.changedMeanwhile
        }
        let isPayable = try transaction.request(id).standing.state.isPayable
        (bill.state, bill.changed) = (isPayable && bill.slip > 0 ? .sent : .due, time)
        try write(bill, of: id, transaction)
        let before = try note(
            EventDraft(.receiptCancelled, "เลขที่ \(receipt.text): \(reason)"), now: id, holidays,
            transaction)
        try transaction.change(
            """
            INSERT INTO service_receipt_cancellation (authority, year, number, request, event,
                since, by_authority, by_person)
            VALUES (\(authority), \(receipt.year), \(receipt.number), \(id),
                \(before.standing.last + 1), \(time), \(actor.authority), \(actor.person))
            """)
        return receipt
    }
}
