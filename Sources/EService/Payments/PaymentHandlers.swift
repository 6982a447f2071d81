import Design
import HTML
public import HTTP
import Platform
import SQL
import ThaiText

/// Payments as staff see to them.
extension EService {
    func paymentRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(EServiceLocations.payment, .page(.requestReaders)) { visit, id in
                try await paymentPage(visit, id, Sheet([], visit.language))
            },
            gate.get(EServiceLocations.paidReceipt, .page(.requestReaders), answer: paidReceipt),
            gate.get(
                EServiceLocations.paidReceiptPaper, .page(.requestReaders),
                answer: paidReceiptPaper),
            gate.get(EServiceLocations.paymentDeed, .page(.requestHandlers)) { _, id, _ in
                .redirect(to: LinkAddress(EServiceLocations.payment.path(id)))
            },
            gate.post(
                EServiceLocations.paymentDeed,
                .form(
                    .requestHandlers,
                    fields: AnswerPicker.names([PaymentField.reason]).union([
                        PaymentField.amount, PaymentField.reason, PaymentField.bill,
                        PaymentField.slip,
                    ]), limit: Self.formLimit), answer: act),
        ]
    }

    private func paymentPage(
        _ visit: Visit, _ id: ServiceRequest.ID, _ sheet: Sheet
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let person = act.actor.person
        let found = try await openRequest {
            try await act.read(.seeRequests) { transaction in
                let request = try transaction.request(id, act.sight)
                return (
                    request, try transaction.bill(of: id),
                    try transaction.mayConfirmPayments(person), try transaction.paymentOffice(),
                    try transaction.divisionNames(),
                    try transaction.answerTemplates(for: request),
                    try transaction.readsReceipts(act.sight)
                )
            }
        }
        let (request, bill, mayConfirm, office, divisions, templates, readsReceipts) = found
        guard request.content.payment != nil || bill != nil else { throw WebRefusal.nothingHere }
        let mayHandle = (try? act.require(.handleRequests)) != nil
        let page = PaymentPage(
            request: request, bill: bill, mayHandle: mayHandle,
            mayConfirm: mayHandle && mayConfirm, readsReceipts: readsReceipts,
            confirming: office.division.flatMap { divisions[$0] }, templates: templates,
            sheet: sheet, hidden: visit.hidden(for: EServiceLocations.paymentDeed.template),
            closing: visit.hidden(for: EServiceLocations.decision.template),
            language: visit.language)
        return try await self.page(
            page.title, visit,
            under: aboveRequest(visit.language) + [
                MenuLink(
                    request.code.text, LinkAddress(EServiceLocations.request.path(id)))
            ], menu: EServiceLocations.requests.path(), errors: sheet.errors
        ) { page }
    }

    /// What is read of a request; nothing is here where there is none.
    private func openRequest<Found>(_ body: () async throws -> Found) async throws -> Found {
        do { return try await body() } catch RequestRefusal.noRequest {
            throw WebRefusal.nothingHere
        }
    }

    private func act(
        _ visit: Visit, _ id: ServiceRequest.ID, _ deed: PaymentDeed
    ) async throws -> Response {
        var sheet = Sheet(visit)
        if let field = sheet.filledField(of: [PaymentField.reason]) {
            return try await paymentPage(visit, id, filling(field, sheet, visit, id))
        }
        let wish = sheet.wish(deed)
        guard sheet.isSound, let wish else { return try await paymentPage(visit, id, sheet) }
        do {
            try await openRequest { try await change(visit, id, wish) }
        } catch let refusal as PaymentRefusal {
            sheet.refuse(deed.field, refusal.wording)
            return try await paymentPage(visit, id, sheet)
        } catch let refusal as RequestRefusal {
            sheet.refuse(deed.field, refusal.wording)
            return try await paymentPage(visit, id, sheet)
        }
        let act = try visit.act(in: database)
        // Where nothing is to be paid any more, who confirms payments may not see the request.
        let isStillSeen = try await act.read(.seeRequests) { try $0.sees(id, act.sight) }
        return .redirect(
            to: deed.done.on(
                isStillSeen
                    ? EServiceLocations.payment.path(id) : EServiceLocations.requests.path()))
    }

    /// Does what staff wish of a payment, and tells the applicant and, once it is paid for, who works on the request.
    private func change(
        _ visit: Visit, _ id: ServiceRequest.ID, _ wish: PaymentWish
    ) async throws {
        let (act, common) = (try visit.act(in: database), holidays)
        let site = try await sites.site(of: act.authority, visit.request, in: database)
        let letters = site.map(letters)
        try await act.change(.handleRequests) { transaction in
            _ = try transaction.request(id, act.sight)
            let before = try transaction.billStanding(of: id)
            let (kind, text) = try act.change(id, wish, common, transaction)
            let request = try transaction.request(id)
            try letters?.tell(
                request, kind, number: request.standing.last, text(request.contact.language),
                at: act.time, in: transaction)
            if kind == .paid, request.standing.state.isInHand {
                try letters?.tellStaff(
                    request, String(request.standing.last), after: kind,
                    by: act.actor.person, at: act.time, in: transaction)
            }
            return Done((), try transaction.entries(wish.audited(kind), of: id, since: before))
        }
    }
}

/// What staff wish of a payment, with what they saw of it.
enum PaymentWish: Sendable {
    case amount(Int64, after: Int)
    case confirmation(RequestBill.Seen, isCash: Bool)
    case refusal(String, RequestBill.Seen)
    case cancellation(String, RequestBill.Seen)

    /// How the chain names it, where this came of it.
    fileprivate func audited(_ kind: RequestEvent.Kind) -> AuditedAct {
        if case .confirmation(_, isCash: true) = self { return .paymentTakenInCash }
        return kind.audited
    }
}

extension Act {
    /// Does it; what happened, and what the applicant is told of it.
    fileprivate func change(
        _ id: ServiceRequest.ID, _ wish: PaymentWish, _ holidays: PublicHolidays,
        _ transaction: WriteTransaction
    ) throws -> (RequestEvent.Kind, Bilingual) {
        switch wish {
        case .amount(let satang, let known):
            try setAmount(satang, of: id, after: known, holidays, transaction)
            let baht = FormAnswer.baht(satang)
            return (
                .billed,
                satang > 0
                    ? Bilingual("\(baht) บาท", "\(baht) baht")
                    : Bilingual("ไม่ต้องชำระเงิน", "Nothing is to be paid.")
            )
        case .confirmation(let seen, let isCash):
            let receipt = try confirmPayment(
                of: id, inCash: isCash, seen: seen, holidays, transaction)
            return (
                .paid, Bilingual("ใบเสร็จเลขที่ \(receipt.text)", "Receipt \(receipt.text)")
            )
        case .refusal(let reason, let seen):
            try refuseSlip(of: id, reason, seen: seen, holidays, transaction)
            return (.slipRefused, Bilingual(reason, reason))
        case .cancellation(let reason, let seen):
            let receipt = try cancelReceipt(of: id, reason, seen: seen, holidays, transaction)
            return (
                .receiptCancelled,
                Bilingual(
                    "ใบเสร็จเลขที่ \(receipt.text): \(reason)", "Receipt \(receipt.text): \(reason)")
            )
        }
    }
}

/// What staff do with a payment.
public enum PaymentDeed: String, PathParameter, CaseIterable, Sendable {
    case amount, confirmation, cash, refusal, cancellation

    /// Its name; nil for anything else.
    public init?(segment: String) { self.init(rawValue: segment) }

    /// Its name.
    public var segment: String { rawValue }

    /// The field beside which is said what is wrong.
    var field: String {
        switch self {
        case .amount: PaymentField.amount
        case .confirmation, .cash: PaymentField.slip
        case .refusal, .cancellation: PaymentField.reason
        }
    }

    fileprivate var done: ServiceDeed {
        switch self {
        case .amount: .billed
        case .confirmation, .cash: .paid
        case .refusal: .slipRefused
        case .cancellation: .receiptCancelled
        }
    }
}

/// The names of the fields of a payment.
enum PaymentField {
    static let amount = "amount"
    static let reason = "reason"
    static let bill = "bill"
    static let slip = "slip"
}

extension Sheet {
    /// What a form of staff says; nil after a refusal.
    fileprivate mutating func wish(_ deed: PaymentDeed) -> PaymentWish? {
        let bill = Int(Digits.arabic(self[PaymentField.bill]))
        let slip = deed == .amount ? 0 : Int(Digits.arabic(self[PaymentField.slip]))
        let seen = bill.flatMap { bill in slip.map { RequestBill.Seen(bill: bill, slip: $0) } }
        if seen == nil { refuse(deed.field, PaymentRefusal.changedMeanwhile.wording) }
        switch deed {
        case .amount:
            let amount = isNothing(PaymentField.amount) ? 0 : money(PaymentField.amount)
            guard let seen, let amount else { return nil }
            return .amount(amount, after: seen.bill)
        case .confirmation, .cash:
            return seen.map { .confirmation($0, isCash: deed == .cash) }
        case .refusal, .cancellation:
            let reason = prose(
                PaymentField.reason,
                missing: deed == .refusal
                    ? Bilingual("บอกว่าทำไมยังยืนยันไม่ได้", "Say why it cannot be confirmed")
                    : Bilingual("บอกเหตุผลที่ยกเลิกใบเสร็จ", "Say why the receipt is taken back"))
            guard let seen, let reason else { return nil }
            return deed == .refusal ? .refusal(reason, seen) : .cancellation(reason, seen)
        }
    }

    /// Whether "0" was typed: nothing is to be paid.
    private func isNothing(_ field: String) -> Bool {
        let text = Digits.arabic(Normalisation.canonical(self[field])).filter { $0 != " " }
        return ["0", "0.0", "0.00"].contains(text)
    }
}
