import Mail
import SQL

extension ReadTransaction {
    /// Invitations with their roles, the newest first.
    fileprivate func invitations(_ rows: [Row]) throws -> [Invitation] {
        let offered = try Dictionary(
            grouping: self.rows("SELECT invitation, role FROM own_invitation_role")
        ) { row in try row["invitation"] as Int64 }
        return try rows.map { row in
            let id: Invitation.ID = try row["id"]
            let roles = try (offered[id.rawValue] ?? []).map { role -> Role in try role["role"] }
            return try Invitation(row, id, Set(roles))
        }
    }
}

extension Invitation {
    private static let selection: Statement = """
        SELECT id, mail, division, since, withdrawn, accepted FROM own_invitation
        """

    /// All invitations, the newest first.
    static func all(_ transaction: ReadTransaction) throws -> [Invitation] {
        try transaction.invitations(transaction.rows("\(sql: selection) ORDER BY id DESC"))
    }

    /// The invitation of a link's secret; throws when it no longer holds.
    static func open(
        _ token: SecretToken, at time: Timestamp, _ transaction: ReadTransaction
    ) throws -> Invitation {
        let rows = try transaction.rows("\(sql: selection) WHERE token = \(token.hash)")
        let found = try transaction.invitations(rows).first
        guard let found, found.isOpen(at: time) else { throw SignIn.Refusal.over }
        return found
    }

    fileprivate init(_ row: Row, _ id: ID, _ roles: Set<Role>) throws {
        guard let mail = MailAddress(try row["mail"]) else {
            throw SQLError.column(name: "mail", expected: .text, found: .text)
        }
        self.init(
            id: id, offer: Offer(mail: mail, roles: roles, division: try row["division"]),
            since: try row["since"], withdrawn: try row["withdrawn"],
            accepted: try row["accepted"])
    }
}

extension Act {
    /// Writes an invitation; its number.
    func insert(
        _ offer: Invitation.Offer, _ token: SecretToken, _ transaction: WriteTransaction
    ) throws -> Invitation.ID {
        if let division = offer.division { try requireWorking(division, transaction) }
        let id = try transaction.next("SELECT max(id) AS id FROM own_invitation")
        try transaction.change(
            """
            INSERT INTO invitation
                (authority, id, token, mail, division, since, by_authority, by_person)
            VALUES (\(authority), \(id), \(token.hash), \(offer.mail.text), \(offer.division),
                \(time), \(actor.authority), \(actor.person))
            """)
        for role in offer.roles {
            try transaction.change(
                """
                INSERT INTO invitation_role (authority, invitation, role)
                VALUES (\(authority), \(id), \(role))
                """)
        }
        return Invitation.ID(rawValue: id)
    }

    /// Withdraws an invitation; whether it was open.
    func withdraw(_ id: Invitation.ID, _ transaction: WriteTransaction) throws -> Bool {
        let isOpen =
            try transaction.change(
                """
                UPDATE invitation SET withdrawn = \(time), withdrawn_by_authority = \(actor.authority),
                    withdrawn_by_person = \(actor.person)
                WHERE authority = \(authority) AND id = \(id) AND withdrawn IS NULL
                    AND accepted IS NULL
                """) == 1
        if isOpen { try recallLetter(of: id, transaction) }
        return isOpen
    }

    /// Ends the letter of an invitation whose link no longer holds.
    private func recallLetter(of id: Invitation.ID, _ transaction: WriteTransaction) throws {
        try Outbox.recall(
            Invitation.letterKey(authority, id), of: authority, at: time, in: transaction)
    }

    /// Writes that an invitation was accepted, by whom.
    func accepted(
        _ id: Invitation.ID, _ person: Person.ID, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            UPDATE invitation SET accepted = \(time), person = \(person)
            WHERE authority = \(authority) AND id = \(id)
            """)
        try recallLetter(of: id, transaction)
    }

    /// Writes a person with all that belongs to an account; the number.
    func insert(
        _ newcomer: Newcomer, _ transaction: WriteTransaction
    ) throws -> Person.ID {
        let offer = newcomer.offer
        try requireOwnName(newcomer.name.rawValue, transaction)
        let person = try insertPerson(newcomer.name, offer.mail, transaction)
        try insertMembership(person, offer.division, transaction)
        for grant in try offer.grants() { try insertRole(grant, person, transaction) }
        try writeHash(newcomer.hash, of: person, transaction)
        return person
    }
}
