import HTTP
public import Mail
public import SQL

/// A forgotten password: somebody asks at the sign-in, a job writes the letter, its link sets a new one.
extension SignIn {
    /// Takes somebody's wish for a new password, the same way whether the address has an account or not.
    ///
    /// What is done about it is a job's, after the answer; `wish` names the form, which asks once however often it is sent.
    public func wishReset(
        _ mail: MailAddress, _ wish: String, from source: [UInt8], in database: ScopedDatabase,
        at time: Timestamp
    ) async throws {
        let tried = SignInThrottle.Attempt(
            account: Array("reset \(database.scope)/\(mail.key)".utf8), source: source,
            isKnown: false)
        try await admit(tried, in: database, at: time)
        let found = try await database.read { try Credentials.of(mail.key, $0) }
        // A job for nobody, too: as long to write, and no stranger's address is kept.
        let person = found.flatMap { $0.isDisabled ? nil : $0.person.rawValue } ?? 0
        let job = NewJob(
            Self.resetJob, key: "\(Self.resetJob)/\(wish)",
            authority: Authority.ID(rawValue: database.scope),
            payload: String(person), due: time)
        try await database.write { try Jobs.add(job, at: time, in: $0) }
    }

    /// Whether a link's secret still sets a password.
    public func canReset(
        _ token: SecretToken, in database: ScopedDatabase, at time: Timestamp
    ) async throws -> Bool {
        let act = Act(by: .visitor, in: database, at: time)
        return try await database.read { try act.resetting(token, $0) != nil }
    }

    /// The work on wishes for new passwords: a link's secret and its letter, in one transaction.
    ///
    /// Where no mail leaves no link is made, for it would reach nobody: administrators read among their letters who asked.
    public func resetting(
        _ database: Database, base: BaseAddress, time: TimeSource, sendsMail: Bool = true
    ) -> JobKind {
        JobKind(Self.resetJob, patience: Self.resetValidity) { job in
            guard let number = Int64(job.payload), number > 0 else { return }
            let act = Act(
                by: .visitor, in: database.scoped(to: job.authority.rawValue), at: time())
            let person = Person.ID(rawValue: number)
            guard sendsMail else { return try await tell(job.key, of: person, act) }
            try await post(job.key, to: person, base, act)
        }
    }

    static let resetJob = "sign-in.reset"

    private func post(
        _ key: String, to id: Person.ID, _ base: BaseAddress, _ act: Act
    ) async throws {
        let token = SecretToken(random)
        let link = base.link(to: AccountLink.reset.path(AccountLink(act.authority, token)))
        do {
            try await act.unasked { transaction in
                let person = try act.person(id, transaction)
                guard person.disabled == nil else { throw AccountRefusal.noPerson }
                try act.insertReset(token, id, transaction)
                let letter = Letter.passwordReset(person, link: link)
                let isNew = try Outbox.post(
                    letter, key: key, authority: act.authority, at: act.time,
                    in: transaction)
                // Written before the node died: that letter's link must go on working.
                guard isNew else { throw AlreadyPosted() }
                return Done(AuditNote(.passwordResetOffered, [.person(id)]))
            }
        } catch is AlreadyPosted {} catch AccountRefusal.noPerson {}
    }

    /// Tells the administrators that somebody asked.
    private func tell(_ key: String, of id: Person.ID, _ act: Act) async throws {
        try await act.database.write { transaction in
            guard let person = try? act.person(id, transaction), person.disabled == nil else {
                return
            }
            try Outbox.post(
                .passwordWish(person), key: key, authority: act.authority, at: act.time,
                in: transaction)
        }
    }

    private struct AlreadyPosted: Error {}
}

extension Letter {
    /// What administrators read where no mail leaves; there is no link in it.
    static func passwordWish(_ person: Person) -> Letter {
        var letter = Letter(
            to: Mailbox(person.mail, name: HeaderText(person.name)),
            subject: "ขอตั้งรหัสผ่านใหม่ · A wish for a new password",
            text: """
                \(person.name) ขอตั้งรหัสผ่านใหม่ที่หน้าเข้าสู่ระบบ
                ถามเจ้าตัวก่อนว่าเป็นผู้ขอจริง แล้วออกลิงก์ให้ที่หน้าบุคคลของเขา

                \(person.name) asked for a new password at the sign-in. Ask whether it was really them,
                then make a link on their page among the people.
                """)
        letter.isOpen = true
        letter.lasts = .hours(24)
        return letter
    }

    /// The letter with the link of a new password; nobody but the person and the operator may read it.
    static func passwordReset(_ person: Person, link: String) -> Letter {
        var letter = Letter(
            to: Mailbox(person.mail, name: HeaderText(person.name)),
            subject: "ตั้งรหัสผ่านใหม่ในโปร่งใส · New password for Prongsai",
            text: """
                เรียน คุณ\(person.name)

                มีผู้ขอตั้งรหัสผ่านใหม่ของบัญชีคุณในโปร่งใส ถ้าเป็นคุณ เปิดลิงก์นี้ภายใน 1 ชั่วโมง:

                \(link)

                ลิงก์ใช้ได้ครั้งเดียว ถ้าคุณไม่ได้ขอ ไม่ต้องทำอะไร รหัสผ่านเดิมยังใช้ได้

                Somebody asked for a new password of your Prongsai account. If it was you, open the link above
                within one hour; it works once. If it was not you, do nothing: your password stays as it is.
                """)
        letter.lasts = SignIn.resetValidity
        return letter
    }
}
