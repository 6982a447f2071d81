import Platform
import SQL
import ThaiText

/// What changes a payment, each within a transaction that notes it in the chain.
extension Act {
    /// The bill of a request as it comes, where its service says the amount; nil where staff set it or nothing is paid.
    func bill(
        _ new: NewRequest, _ id: ServiceRequest.ID, _ holidays: PublicHolidays,
        _ transaction: WriteTransaction
    ) throws -> AuditNote? {
        let satang: Int64? =
            switch new.content.payment {
            case nil, .byStaff: nil
            case .fixed(let satang): satang
            case .stated(let field):
                if case .money(let satang) = new.answers[field] { satang } else { nil }
            }
        guard let satang, satang > 0 else { return nil }
        _ = try setAmount(satang, of: id, after: 0, holidays, transaction)
        return AuditNote(.paymentBilled, [.number(id.rawValue), .number(1)])
    }

    /// Sets what is to be paid, 0 for nothing; `known` is how often it was set before. The request as it was. Throws `PaymentRefusal`,
    /// also while a slip waits to be looked at.
    @discardableResult
    func setAmount(
        _ satang: Int64, of id: ServiceRequest.ID, after known: Int,
        _ holidays: PublicHolidays, _ transaction: WriteTransaction
    ) throws -> ServiceRequest {
        let before = try transaction.billStanding(of: id)
        if before?.state == .paid { throw try transaction.paidRefusal(of: id) }
        guard before?.number ?? 0 == known else { throw PaymentRefusal.changedMeanwhile }
        // Somebody has paid by now, as far as anybody knows.
        if before?.state == .sent { throw PaymentRefusal.slipWaits }
        try transaction.change(
            """
            INSERT INTO service_bill (authority, request, number, satang, since, by_authority,
                by_person)
            VALUES (\(authority), \(id), \(known + 1), \(satang), \(time), \(actor.authority),
                \(actor.person))
            """)
        try write(
            RequestBill(
                state: satang > 0 ? .due : .none, satang: satang, number: known + 1,
                slip: before?.slip ?? 0, changed: time), of: id, transaction)
        var draft = EventDraft(.billed)
        draft.figure = Int(satang)
        return try note(draft, now: id, holidays, transaction)
    }

    /// Takes what an applicant sent to show that he paid; `seen` is the number of the bill that he paid.
    func takeSlip(
        _ file: StoredFile.ID, of id: ServiceRequest.ID, seen: Int, _ holidays: PublicHolidays,
        _ transaction: WriteTransaction
    ) throws {
        var bill = try transaction.billTakingSlips(of: id)
        guard bill.number == seen else { throw PaymentRefusal.changedMeanwhile }
        try transaction.change(
            """
            INSERT INTO service_slip (authority, request, number, bill, file, since)
            VALUES (\(authority), \(id), \(bill.slip + 1), \(bill.number), \(file), \(time))
            """)
        try VisitorFiles.keep([file], until: nil, in: transaction)
        (bill.state, bill.slip, bill.changed) = (.sent, bill.slip + 1, time)
        try write(bill, of: id, transaction)
        try note(EventDraft(.slipSent), now: id, holidays, transaction)
    }

    /// Confirms that the money came, and gives the next receipt of the fiscal year: all writing waits for one another, so
    /// that no number is given twice and none is left out. Cash is taken only where no slip waits.
    func confirmPayment(
        of id: ServiceRequest.ID, inCash isCash: Bool = false, seen: RequestBill.Seen,
        _ holidays: PublicHolidays, _ transaction: WriteTransaction
    ) throws -> PaymentReceipt {
        var bill = try billToAnswer(id, seen, transaction)
        if isCash, bill.state == .sent { throw PaymentRefusal.slipWaits }
        guard bill.state.isConfirmable, let year = FiscalYear(containing: Bangkok(time).date) else {
            throw PaymentRefusal.noBill
        }
        let number = try transaction.next(
            "SELECT max(number) AS id FROM own_service_receipt WHERE year = \(year.buddhist)")
        let office = try transaction.paymentOffice()
        try transaction.change(
            """
            INSERT INTO service_receipt (authority, year, number, request, bill, satang, payee,
                is_cash, since, by_authority, by_person)
            VALUES (\(authority), \(year.buddhist), \(number), \(id), \(bill.number),
                \(bill.satang), \(office.version), \(isCash), \(time), \(actor.authority),
                \(actor.person))
            """)
        (bill.state, bill.changed) = (.paid, time)
        try write(bill, of: id, transaction)
        let receipt = PaymentReceipt(
            year: year.buddhist, number: number, satang: bill.satang, since: time,
            payee: office.payee, isCash: isCash)
        try note(EventDraft(.paid, receipt.text), now: id, holidays, transaction)
        return receipt
    }

    /// Says why a slip is not enough; the applicant can send another.
    func refuseSlip(
        of id: ServiceRequest.ID, _ reason: String, seen: RequestBill.Seen,
        _ holidays: PublicHolidays, _ transaction: WriteTransaction
    ) throws {
        var bill = try billToAnswer(id, seen, transaction)
        guard bill.state == .sent else { throw PaymentRefusal.notNow }
        // What was granted without the money is let go of as soon as no slip waits.
        let isGranted = try transaction.request(id).standing.state == .granted
        (bill.state, bill.changed) = (isGranted ? .waived : .returned, time)
        try write(bill, of: id, transaction)
        try note(EventDraft(.slipRefused, reason), now: id, holidays, transaction)
    }

    /// The bill that somebody confirms or refuses, as he saw it.
    private func billToAnswer(
        _ id: ServiceRequest.ID, _ seen: RequestBill.Seen, _ transaction: WriteTransaction
    ) throws -> RequestBill {
        _ = try transaction.request(id)
        guard try transaction.mayConfirmPayments(actor.person) else {
            throw PaymentRefusal.notYours
        }
        guard let bill = try transaction.billStanding(of: id) else { throw PaymentRefusal.noBill }
        if bill.state == .paid { throw try transaction.paidRefusal(of: id) }
        guard bill.seen == seen else { throw PaymentRefusal.changedMeanwhile }
        return bill
    }

    /// Notes an event of the payment after all that happened to the request: its own number is the lock.
    @discardableResult
    func note(
        _ draft: EventDraft, now id: ServiceRequest.ID, _ holidays: PublicHolidays,
        _ transaction: WriteTransaction
    ) throws -> ServiceRequest {
        let last = try transaction.request(id).standing.last
        return try note(draft, on: id, after: last, holidays, transaction)
    }

    func write(
        _ bill: RequestBill, of id: ServiceRequest.ID, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO service_payment (authority, request, state, satang, bill, slip, changed)
            VALUES (\(authority), \(id), \(bill.state.rawValue), \(bill.satang),
                \(bill.number), \(bill.slip), \(bill.changed))
            ON CONFLICT (authority, request) DO UPDATE SET state = excluded.state,
                satang = excluded.satang, bill = excluded.bill, slip = excluded.slip,
                changed = excluded.changed
            """)
    }
}

extension ReadTransaction {
    /// What the chain is told of something that was done to a request, which owed `before`: where the debt was let go of by
    /// it, that has an entry of its own with the number of the amount.
    func entries(
        _ act: AuditedAct, of id: ServiceRequest.ID, since before: RequestBill?
    ) throws -> [AuditNote] {
        let done = AuditNote(act, [.number(id.rawValue)])
        guard let now = try billStanding(of: id), now.state == .waived, before?.state != .waived
        else { return [done] }
        return [
            done, AuditNote(.paymentWaived, [.number(id.rawValue), .number(Int64(now.number))]),
        ]
    }

    /// The bill for which a slip may be sent; throws `PaymentRefusal`.
    func billTakingSlips(of id: ServiceRequest.ID) throws -> RequestBill {
        let request = try request(id)
        guard let bill = try billStanding(of: id), bill.state != .none else {
            throw PaymentRefusal.noBill
        }
        if bill.state == .paid { throw try paidRefusal(of: id) }
        guard request.standing.state.isPayable, bill.state.takesSlips else {
            throw PaymentRefusal.notNow
        }
        guard bill.slip < RequestBill.mostSlips else { throw PaymentRefusal.tooManySlips }
        return bill
    }

    fileprivate func paidRefusal(of id: ServiceRequest.ID) throws -> PaymentRefusal {
        .paid(try receipt(of: id)?.text ?? "")
    }
}
