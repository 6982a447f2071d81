import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// The account to which residents pay, as an administrator keeps it.
extension EService {
    func payeeRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(EServiceLocations.payee, .page(.serviceKeepers)) { visit in
                let office = try await visit.act(in: database).read(.manageServices) {
                    try $0.paymentOffice()
                }
                return try await payeePage(
                    visit, office, Sheet(visit, orNow: PayeeField.pairs(office)))
            },
            gate.post(
                EServiceLocations.payee,
                .form(.roles([.administrator]), fields: PayeeField.all, limit: Self.formLimit),
                answer: changePayee),
        ]
    }

    private func payeePage(
        _ visit: Visit, _ office: PaymentOffice, _ sheet: Sheet
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let language = visit.language
        let page = PayeePage(
            office: office, divisions: try await act.divisions(),
            mayChange: (try? act.require(.managePayments)) != nil
                || visit.visitor.belongs(to: .roles([.administrator])), sheet: sheet,
            hidden: visit.hidden(for: EServiceLocations.payee.template), language: language)
        return try await self.page(
            page.title, visit,
            under: [
                .work(language),
                MenuLink(
                    Bilingual("บริการและคู่มือ", "Services and manuals")(language),
                    LinkAddress(EServiceLocations.services.path())),
            ], menu: EServiceLocations.services.path(), errors: sheet.errors
        ) { page }
    }

    private func changePayee(_ visit: Visit) async throws -> Response {
        let act = try visit.act(in: database)
        let divisions = try await act.divisions().map(\.id)
        let office = try await act.read(.manageServices) { try $0.paymentOffice() }
        var sheet = Sheet(visit)
        let typed = sheet.payee(divisions)
        do {
            return try await carry(
                visit, sheet, main: PayeeField.number,
                again: { try await payeePage(visit, office, $0) }
            ) {
                if let typed {
                    try await act.changePayee(
                        to: typed.payee, division: typed.division, after: typed.known)
                }
                return ServiceDeed.payee.on(EServiceLocations.payee.path())
            }
        } catch AccountRefusal.confirmIdentity { throw visit.confirmFirst }
    }
}

/// The names of the fields of the account.
enum PayeeField {
    static let kind = "kind"
    static let number = "number"
    static let holder = "holder"
    static let division = "division"
    static let known = "known"
    static let none = "none"
    static let all: Set<String> = [kind, number, holder, division, known]

    /// What stands in them now.
    static func pairs(_ office: PaymentOffice) -> [(name: String, value: String)] {
        [
            (kind, office.payee?.kind.rawValue ?? none), (number, office.payee?.number ?? ""),
            (holder, office.payee?.holder ?? ""),
            (division, office.division.map { String($0.rawValue) } ?? ""),
            (known, String(office.version)),
        ]
    }
}

/// An account as it was typed.
struct TypedPayee {
    let payee: Payee?
    let division: Division.ID?
    let known: Int
}

extension Sheet {
    /// The account that a form brought; nil after a refusal.
    fileprivate mutating func payee(_ divisions: [Division.ID]) -> TypedPayee? {
        let kind = Payee.Kind(rawValue: self[PayeeField.kind])
        if kind == nil, self[PayeeField.kind] != PayeeField.none {
            refuse(PayeeField.kind, Bilingual("เลือกจากรายการ", "Choose from the list"))
        }
        var payee: Payee?
        if let kind {
            let number = payeeNumber(kind)
            let holder = phrase(
                PayeeField.holder,
                missing: Bilingual("ใส่ชื่อบัญชีตามที่ธนาคารแสดง", "Enter the name as banks show it"))
            payee = number.flatMap { number in
                holder.map { Payee(kind: kind, number: number, holder: $0) }
            }
        }
        let division = division(PayeeField.division, divisions)
        let known = Int(Digits.arabic(self[PayeeField.known]))
        if known == nil { refuse(PayeeField.number, ServiceRefusal.changedMeanwhile.wording) }
        guard isSound, let known else { return nil }
        return TypedPayee(payee: payee, division: division, known: known)
    }

    /// The digits of a number of PromptPay, its check digit right where it has one; nil after a refusal.
    private mutating func payeeNumber(_ kind: Payee.Kind) -> String? {
        guard
            let text = line(
                PayeeField.number, missing: Bilingual("ใส่หมายเลขพร้อมเพย์", "Enter the number"))
        else { return nil }
        let digits = Digits.arabic(text).filter { !"- \u{00A0}\u{2013}".contains($0) }
        do {
            switch kind {
            case .tax: return try IdentityNumber(digits).digits
            case .biller:
                guard let digits = fifteen(digits) else { return nil }
                // A biller is known by its tax number and two digits more.
                _ = try IdentityNumber(String(digits.prefix(13)))
                return digits
            case .wallet: return fifteen(digits)
            case .mobile: return try mobile(digits)
            }
        } catch let fault as IdentityNumber.Fault {
            refuse(PayeeField.number, fault.ofPayee)
        } catch let fault as PhoneNumber.Fault {
            refuse(PayeeField.number, fault.wording)
        } catch {}
        return nil
    }

    private mutating func fifteen(_ digits: String) -> String? {
        guard digits.utf8.count == 15, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            refuse(
                PayeeField.number,
                Bilingual(
                    "หมายเลขนี้มี 15 หลัก ตอนนี้มี \(digits.unicodeScalars.count) ตัว",
                    "This number has 15 digits; there are \(digits.unicodeScalars.count) characters now"
                ))
            return nil
        }
        return digits
    }

    private mutating func mobile(_ digits: String) throws(PhoneNumber.Fault) -> String? {
        let number = try PhoneNumber(digits).digits
        guard number.utf8.count == 10 else {
            refuse(
                PayeeField.number,
                Bilingual(
                    "พร้อมเพย์ใช้เบอร์มือถือ 10 หลัก", "PromptPay takes a mobile number of 10 digits"))
            return nil
        }
        return number
    }
}

extension IdentityNumber.Fault {
    /// What is wrong with the number of an organisation.
    fileprivate var ofPayee: Bilingual {
        switch self {
        case .length: wording
        case .checkDigit:
            Bilingual(
                "เลขประจำตัวผู้เสียภาษีไม่ถูกต้อง มีหลักใดหลักหนึ่งพิมพ์ผิด",
                "A digit of the tax number is mistyped")
        }
    }
}
