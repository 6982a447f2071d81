import Mail
import Platform
import SQL
import ThaiText

/// What staff are told by mail: that a request waits for their division, or is paid for. No letter says who asked, or for what in detail.
extension RequestLetters {
    /// Tells those who work on requests in the division that has one now; where none has it, the officers. Nobody is told
    /// where the person who did it is one of them.
    func tellStaff(
        _ request: ServiceRequest, _ key: String, after kind: RequestEvent.Kind? = nil,
        unlessOne person: Person.ID? = nil, at now: Timestamp, in transaction: WriteTransaction
    ) throws {
        let keepers = try transaction.keepers(of: request.standing.division)
        guard !keepers.contains(where: { $0.0 == person?.rawValue }) else { return }
        let what =
            switch kind {
            case .reviewAsked:
                Bilingual("ผู้ขอขอให้ทบทวนคำขอ", "A request is to be looked at again")
            case .reopened: Bilingual("เปิดคำขอพิจารณาใหม่", "A request is open again")
            case .paid: Bilingual("ผู้ขอชำระเงินแล้ว", "A request is paid for")
            default: Bilingual("คำขอใหม่", "New request")
            }
        let next = kind == .paid ? "ทำต่อได้" : "รอรับเรื่อง"
        let urgent = request.standing.isUrgent ? "เร่งด่วน " : ""
        for (number, mailbox) in keepers {
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

extension ReadTransaction {
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
