import HTTP
import Mail
import Platform
import ThaiText

/// Commands that open an account, or give back access to one.
extension Command {
    static let userAdd = Command(
        name: "add",
        summary: Bilingual(
            "เพิ่มบัญชีพร้อมรหัสผ่าน สำหรับผู้ดูแลเครื่องคนแรก หรือผู้ที่ไม่มีอีเมลถึง",
            "add an account with a password: the first operator's, or where no mail arrives"),
        details: UserText.passwords,
        operands: [Operand.mail],
        options: [
            UserOptions.name.syntax, UserOptions.role.syntax, UserOptions.division.syntax,
        ] + UserOptions.place,
        examples: [
            Example(
                line: "user add somchai@example.go.th --name 'สมชาย ใจดี' --role operator",
                purpose: Bilingual("ผู้ดูแลเครื่องคนแรก", "the first operator"))
        ],
        run: { invocation in
            let mail = try UserOptions.mail(invocation, "add")
            guard let name = invocation.arguments[UserOptions.name] else {
                throw Misuse.missing(UserOptions.name.syntax, "user", "add")
            }
            try UserText.requireRole(invocation, "add")
            return try InstallationCall.run(invocation) { call in
                let act = try await call.act(in: invocation.arguments[UserOptions.authority])
                let offer = try await call.offer(mail, act)
                let password = Password(try invocation.newSecret(UserText.password))
                let id = try await call.installation.signIn.add(
                    name, offer, password: password, act)
                var answer = call.answer(mail)
                answer.number = id.rawValue
                return try call.done(
                    answer,
                    Bilingual("เพิ่มบัญชี \(mail.text) แล้ว", "The account \(mail.text) was added."))
            }
        })

    static let userInvite = Command(
        name: "invite",
        summary: Bilingual(
            "สร้างลิงก์เชิญ ใช้ได้ครั้งเดียวภายใน 7 วัน",
            "make an invitation's link; it works once, for 7 days"),
        details: Bilingual(
            "ส่งลิงก์ให้ผู้รับด้วยทางที่ปลอดภัย เครื่องแม่ข่ายเชิญได้เฉพาะผู้ดูแลระบบของหน่วยงาน ผู้ดูแลเครื่อง และผู้กำกับดูแล คนอื่นให้ผู้ดูแลระบบของหน่วยงานเชิญ",
            "Hand the link over by a safe way. The console invites administrators, operators and overseers; everybody else is invited by the authority's administrator."
        ),
        operands: [Operand.mail],
        options: [UserOptions.role.syntax, UserOptions.division.syntax] + UserOptions.place,
        examples: [
            Example(
                line:
                    "user invite malee@example.go.th --role administrator --authority rimthanthong",
                purpose: Bilingual("ผู้ดูแลระบบคนแรกของหน่วยงาน", "an authority's first administrator"))
        ],
        run: { invocation in
            let mail = try UserOptions.mail(invocation, "invite")
            try UserText.requireRole(invocation, "invite")
            return try InstallationCall.run(invocation) { call in
                let act = try await call.act(in: invocation.arguments[UserOptions.authority])
                let offer = try await call.offer(mail, act)
                let made = try await call.installation.signIn.invite(offer, act)
                return try call.link(
                    AccountLink.joining.path(AccountLink(act.authority, made.token)),
                    call.answer(mail))
            }
        })

    static let userResetPassword = Command(
        name: "reset-password",
        summary: Bilingual(
            "สร้างลิงก์ตั้งรหัสผ่านใหม่ ใช้ได้ครั้งเดียวภายใน 1 ชั่วโมง",
            "make a link that sets a new password; it works once, for an hour"),
        operands: [Operand.mail],
        options: UserOptions.place,
        examples: [
            Example(
                line: "user reset-password malee@example.go.th --authority rimthanthong",
                purpose: Bilingual("ลิงก์สำหรับผู้ที่ลืมรหัสผ่าน", "for who forgot the password"))
        ],
        run: { invocation in
            let mail = try UserOptions.mail(invocation, "reset-password")
            return try InstallationCall.run(invocation) { call in
                let found = try await call.person(mail)
                let token = try await call.installation.signIn.offerReset(
                    to: found.person.id, found.act)
                return try call.link(
                    AccountLink.reset.path(AccountLink(found.act.authority, token)),
                    call.answer(found))
            }
        })

    static let userPassword = Command(
        name: "password",
        summary: Bilingual("ตั้งรหัสผ่านใหม่", "set a new password"),
        details: UserText.passwords,
        operands: [Operand.mail],
        options: UserOptions.place,
        examples: [
            Example(
                line: "user password somchai@example.go.th",
                purpose: Bilingual("ของผู้ดูแลเครื่อง", "an operator's"))
        ],
        run: { invocation in
            let mail = try UserOptions.mail(invocation, "password")
            return try InstallationCall.run(invocation) { call in
                let found = try await call.person(mail)
                let password = Password(try invocation.newSecret(UserText.password))
                try await call.installation.signIn.setPassword(
                    of: found.person.id, to: password, found.act)
                return try call.done(
                    call.answer(found),
                    Bilingual(
                        "\(mail.text): ตั้งรหัสผ่านแล้ว ทุกอุปกรณ์ต้องเข้าสู่ระบบใหม่",
                        "\(mail.text): the password is set; every device signs in anew"))
            }
        })
}

/// Words and rules that several commands about accounts share.
enum UserText {
    static let password = Bilingual(
        "รหัสผ่านใหม่ (อย่างน้อย 12 ตัวอักษร)", "new password (12 characters at least)")
    static let passwords = Bilingual(
        "รหัสผ่านพิมพ์ที่เทอร์มินัลโดยไม่แสดง หรือส่งเป็นบรรทัดแรกทาง stdin ไม่รับเป็นอาร์กิวเมนต์",
        "The password is typed at the terminal unseen, or is the first line of standard input; it is never an argument."
    )

    /// Throws when no role was named: an account without one can do nothing.
    static func requireRole(_ invocation: Invocation, _ command: String) throws(Misuse) {
        guard invocation.arguments.has(UserOptions.role) else {
            throw .missingOption(UserOptions.role.syntax, path: ["user", command])
        }
    }
}
