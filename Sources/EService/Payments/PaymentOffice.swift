import Platform
import PromptPay
import SQL
import ThaiText

/// How the authority is paid: its account of PromptPay, and the division that confirms what came.
struct PaymentOffice: Sendable, Hashable {
    /// How often it was written; 0 where nobody did.
    let version: Int
    /// The account; nil where nothing is paid through PromptPay.
    let payee: Payee?
    /// Who confirms payments; nil where everybody who works on requests may.
    let division: Division.ID?

    static let unknown = PaymentOffice(version: 0, payee: nil, division: nil)
}

/// An account of PromptPay.
struct Payee: Sendable, Hashable {
    /// By what number the banks know it. Never rename a case: rows hold its raw value.
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case tax, biller, mobile, wallet
    }

    let kind: Kind
    /// Digits only.
    let number: String
    /// Whose it is, as banks show it to who pays.
    let holder: String

    /// The code with which an amount is paid; a biller's bank gets the reference too, others only show it.
    func code(satang: Int64?, reference: String) -> PromptPayCode? {
        let receiver =
            switch kind {
            case .tax: PromptPayReceiver(taxNumber: number)
            case .mobile: PromptPayReceiver(mobile: number)
            case .wallet: PromptPayReceiver(wallet: number)
            case .biller: PromptPayReceiver(biller: number, reference: reference)
            }
        let label = kind == .biller ? nil : reference
        return receiver.flatMap { PromptPayCode(to: $0, satang: satang, label: label) }
    }

    /// The number in groups, as people compare it.
    var written: String {
        let groups =
            switch kind {
            case .mobile: [3, 3, 4]
            case .tax: [1, 4, 5, 2, 1]
            case .biller: [1, 4, 5, 2, 1, 2]
            case .wallet: [5, 5, 5]
            }
        var rest = Substring(number)
        return groups.map { count in
            defer { rest = rest.dropFirst(count) }
            return String(rest.prefix(count))
        }.joined(separator: " ")
    }
}

extension ReadTransaction {
    /// How the authority is paid now.
    func paymentOffice() throws -> PaymentOffice {
        let row = try row("SELECT * FROM own_service_payee ORDER BY version DESC LIMIT 1")
        guard let row else { return .unknown }
        let kind: String = try row["kind"]
        let (number, holder): (String, String) = (try row["number"], try row["holder"])
        return PaymentOffice(
            version: try row["version"],
            payee: Payee.Kind(rawValue: kind).map {
                Payee(kind: $0, number: number, holder: holder)
            }, division: try row["division"])
    }

    /// The division that confirms what was paid; nil where none was chosen, and where it does not work any more.
    func divisionConfirmingPayments() throws -> Division.ID? {
        guard let division = try paymentOffice().division else { return nil }
        let works = try row("SELECT id FROM own_division WHERE id = \(division) AND ended IS NULL")
        return works.map { _ in division }
    }

    /// Whether somebody who works on requests may confirm what was paid: of the chosen division, while it works.
    func mayConfirmPayments(_ person: Person.ID?) throws -> Bool {
        guard let person, let division = try divisionConfirmingPayments() else { return true }
        return try row("SELECT 1 AS found WHERE \(division) IN (\(sql: person.divisions))") != nil
    }
}

extension Act {
    /// Says to which account residents pay, and who confirms it; `known` is the version that its writer had before him.
    ///
    /// Throws `ServiceRefusal`, and `AccountRefusal.confirmIdentity` where the password was not given just now: whoever
    /// changes this number takes the money.
    func changePayee(
        to payee: Payee?, division: Division.ID?, after known: Int
    ) async throws {
        try await change(.managePayments) { transaction in
            let now = try transaction.paymentOffice()
            guard now.version == known else { throw ServiceRefusal.changedMeanwhile }
            guard now.payee != payee || now.division != division else { return .nothing }
            if let division, division != now.division {
                try transaction.requireWorking(division)
            }
            try transaction.change(
                """
                INSERT INTO service_payee (authority, version, kind, number, holder, division,
                    since, by_authority, by_person)
                VALUES (\(authority), \(known + 1), \(payee?.kind.rawValue ?? "none"),
                    \(payee?.number ?? ""), \(payee?.holder ?? ""), \(division), \(time),
                    \(actor.authority), \(actor.person))
                """)
            return Done(AuditNote(.payeeChanged, [.number(Int64(known) + 1)]))
        }
    }
}
