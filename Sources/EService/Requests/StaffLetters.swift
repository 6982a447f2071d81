import Mail
import Platform
import SQL
import ThaiText

/// What staff are told by mail: that something is theirs to do. No letter says who asked, or for what in detail.
extension RequestLetters {
    /// Tells those of the staff who are to know what happened to a request as it stands now; `person` is who did it.
    func tellStaff(
        _ request: ServiceRequest, _ key: String, after kind: RequestEvent.Kind,
        by person: Person.ID? = nil, at now: Timestamp, in transaction: WriteTransaction
    ) throws {
        guard let (what, next) = kind.toldStaff else { return }
        let told = try transaction.told(of: request, after: kind, by: person)
        let urgent = request.standing.isUrgent ? "เร่งด่วน " : ""
        for (number, mailbox) in told {
            let text = [
                "\(urgent)\(what.thai) \(next): \(request.content.name.thai) รหัส \(request.code.text)",
                "เปิดคำขอ: \(workLink(request.id))",
                "\(what.english): \(request.content.name.english), \(request.code.text)",
                authority.profile.name.thai,
            ]
            try Outbox.post(
                Letter(
                    to: mailbox,
                    subject: HeaderText(
                        "\(urgent)\(what.thai) \(request.code.text) / \(what.english)"),
                    text: text.joined(separator: "\n\n") + "\n"),
                key:
                    "request/\(authority.id.rawValue)/\(request.id.rawValue)/staff/\(key)/\(number)",
                authority: authority.id, at: now, in: transaction)
        }
    }
}

extension RequestEvent.Kind {
    /// What staff read of it and what there is to do; nil where they do it themselves.
    fileprivate var toldStaff: (what: Bilingual, next: String)? {
        switch self {
        case .received: (Bilingual("คำขอใหม่", "New request"), "รอรับเรื่อง")
        case .handedOver: (Bilingual("คำขอที่ส่งต่อมา", "A request was handed over"), "รอรับเรื่อง")
        case .takenOn: (Bilingual("คำขอที่มอบให้คุณ", "A request is yours now"), "รอดำเนินการ")
        case .reviewAsked:
            (Bilingual("ผู้ขอขอให้ทบทวนคำขอ", "A request is to be looked at again"), "รอรับเรื่อง")
        case .reopened: (Bilingual("เปิดคำขอพิจารณาใหม่", "A request is open again"), "รอรับเรื่อง")
        case .answered: (Bilingual("ผู้ขอตอบแล้ว", "An applicant has answered"), "ทำต่อได้")
        case .slipSent: (Bilingual("ผู้ขอส่งสลิปแล้ว", "A slip was sent"), "รอยืนยันการชำระเงิน")
        case .paid: (Bilingual("ผู้ขอชำระเงินแล้ว", "A request is paid for"), "ทำต่อได้")
        case .withdrawn: (Bilingual("ผู้ขอถอนคำขอ", "A request was withdrawn"), "ไม่ต้องทำต่อ")
        default: nil
        }
    }
}

extension ReadTransaction {
    /// Whom a letter about a request reaches, by the person's number; nobody of what he did himself.
    fileprivate func told(
        of request: ServiceRequest, after kind: RequestEvent.Kind, by person: Person.ID?
    ) throws -> [(Int64, Mailbox)] {
        let standing = request.standing
        let holder = try standing.person.map { try mailboxes(where: "p.id = \($0)") } ?? []
        let keepers = try keepers(of: standing.division)
        let workers = holder.isEmpty ? keepers : holder
        switch kind {
        case .takenOn: return holder.filter { $0.0 != person?.rawValue }
        case .withdrawn: return holder
        case .answered: return workers
        case .slipSent:
            let confirming = try divisionConfirmingPayments().map { try self.keepers(of: $0) } ?? []
            return confirming.isEmpty ? workers : confirming
        // Where one of them confirmed it, they know.
        case .paid: return workers.contains { $0.0 == person?.rawValue } ? [] : workers
        default: return keepers
        }
    }

    /// Who works on the requests of a division, by the person's number; the officers where there is none.
    fileprivate func keepers(of division: Division.ID?) throws -> [(Int64, Mailbox)] {
        let whose: Statement =
            if let division {
                """
                (g.division = \(division) OR p.id IN (SELECT b.person FROM own_membership b
                    WHERE b.division = \(division) AND b.ended IS NULL))
                    AND g.role IN ('officer', 'staff', 'head')
                """
            } else { "g.role = 'officer'" }
        return try mailboxes(where: whose)
    }

    /// Whom letters reach of those that a condition on a grant "g" and a person "p" names, by the person's number.
    func mailboxes(where whose: Statement) throws -> [(Int64, Mailbox)] {
        try rows(
            """
            SELECT DISTINCT p.id, p.name, p.mail FROM own_person p
            JOIN own_role_grant g ON g.person = p.id AND g.ended IS NULL
            LEFT JOIN own_disablement x ON x.person = p.id AND x.ended IS NULL
            WHERE x.since IS NULL AND \(sql: whose) ORDER BY p.id
            """
        ).compactMap { row in
            let (id, name, mail): (Int64, String, String) = (
                try row["id"], try row["name"], try row["mail"]
            )
            return MailAddress(mail).map { (id, Mailbox($0, name: HeaderText(name))) }
        }
    }
}
