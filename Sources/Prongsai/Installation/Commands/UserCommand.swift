import Mail
import Platform
import ThaiText

extension Command {
    static let user = Command(
        name: "user",
        summary: Bilingual(
            "บัญชีผู้ใช้: แสดง เพิ่ม เชิญ ปิด บทบาท รหัสผ่าน",
            "accounts: list, add, invite, disable, roles, passwords"),
        details: Bilingual(
            "เติม --authority ชื่อย่อ เพื่อระบุหน่วยงาน ไม่ระบุคือผู้ดูแลเครื่องและผู้กำกับดูแลของระบบเอง ทุกการเปลี่ยนแปลงจดไว้ในบันทึกการกระทำว่าทำจากเครื่องแม่ข่าย",
            "--authority SLUG names the authority; without it the installation's own operators and overseers are meant. Every change stands in the audit chain as done at the console."
        ),
        subcommands: [
            userList, userAdd, userInvite, userDisable, userEnable, userRole, userResetPassword,
            userResetSecondFactor, userPassword,
        ])

    private static let userList = Command(
        name: "list",
        summary: Bilingual("แสดงบัญชีทั้งหมด", "list all accounts"),
        options: UserOptions.place,
        examples: [
            Example(
                line: "user list --authority rimthan",
                purpose: Bilingual("บัญชีของหน่วยงาน", "an authority's accounts"))
        ],
        run: { invocation in
            try InstallationCall.run(invocation) { call in
                let act = try await call.act(in: invocation.arguments[UserOptions.authority])
                return try UserList(people: try await act.people()).outcome(invocation)
            }
        })

    private static let userDisable = onPerson(
        "disable",
        Bilingual("ปิดบัญชี มีผลทันที", "disable an account, at once"),
        done: Bilingual("ปิดบัญชีแล้ว", "disabled")
    ) { try await $1.disable($2.id) }

    private static let userEnable = onPerson(
        "enable", Bilingual("เปิดบัญชีที่ปิดไว้", "let a disabled account work again"),
        done: Bilingual("เปิดบัญชีแล้ว", "enabled")
    ) { try await $1.enable($2.id) }

    private static let userResetSecondFactor = onPerson(
        "reset-second-factor",
        Bilingual(
            "ลบการยืนยันตัวตนสองขั้นตอนให้ผู้ที่ทำโทรศัพท์และรหัสกู้คืนหาย",
            "remove a second factor that was lost together with its recovery codes"),
        done: Bilingual(
            "ลบแล้ว ผู้ใช้ต้องตั้งใหม่เมื่อเข้าสู่ระบบ", "removed; a new one is set at the next sign-in")
    ) { try await $0.installation.signIn.removeSecondFactor(of: $2.id, $1) }

    /// A command that does one thing to one account.
    private static func onPerson(
        _ name: String, _ summary: Bilingual, done: Bilingual,
        _ body: @escaping @Sendable (InstallationCall, Act, Person) async throws -> Void
    ) -> Command {
        Command(
            name: name, summary: summary, operands: [Operand.mail], options: UserOptions.place,
            examples: [
                Example(
                    line: "user \(name) malee@example.go.th --authority rimthan",
                    purpose: summary)
            ],
            run: { invocation in
                let mail = try UserOptions.mail(invocation, name)
                return try InstallationCall.run(invocation) { call in
                    let (act, person) = try await call.person(mail)
                    try await body(call, act, person)
                    return try call.done(
                        call.answer(mail),
                        Bilingual("\(mail.text): \(done.thai)", "\(mail.text): \(done.english)"))
                }
            })
    }
}

extension InstallationCall {
    /// The account of an address in the authority that the command line names.
    func person(_ mail: MailAddress) async throws -> (Act, Person) {
        let act = try await act(in: invocation.arguments[UserOptions.authority])
        let key = mail.text.lowercased()
        guard let found = try await act.people().first(where: { $0.mail.text.lowercased() == key })
        else { throw noPerson(mail) }
        return (act, found)
    }

    func answer(_ mail: MailAddress) -> DoneAnswer {
        DoneAnswer(
            authority: invocation.arguments[UserOptions.authority]?.rawValue, mail: mail.text)
    }

    private func noPerson(_ mail: MailAddress) -> Refusal {
        .other(
            Bilingual(
                "ไม่พบบัญชี \(mail.text) ที่นี่ ดูรายชื่อด้วย prongsai user list (ระบุหน่วยงานด้วย --authority)",
                "there is no account \(mail.text) here; see prongsai user list (--authority names the authority)"
            ), isFault: false)
    }
}
