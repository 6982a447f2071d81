import Mail
import Platform
import ThaiText

extension Command {
    static let userRole = Command(
        name: "role",
        summary: Bilingual("ให้หรือถอนบทบาท", "give or take roles"),
        details: Bilingual(
            "เครื่องแม่ข่ายให้ได้เฉพาะผู้ดูแลระบบของหน่วยงาน ผู้ดูแลเครื่อง และผู้กำกับดูแล ผู้ใช้ต้องเข้าสู่ระบบใหม่หลังเปลี่ยนบทบาท",
            "The console gives and takes administrators, operators and overseers. The person signs in anew afterwards."
        ),
        operands: [Operand.mail],
        options: [
            UserOptions.give.syntax, UserOptions.take.syntax, UserOptions.division.syntax,
        ] + UserOptions.place,
        examples: [
            Example(
                line: "user role malee@example.go.th --give administrator --authority rimthan",
                purpose: Bilingual("แต่งตั้งผู้ดูแลระบบอีกคน", "appoint another administrator"))
        ],
        run: { invocation in
            let mail = try UserOptions.mail(invocation, "role")
            let (give, take) = (
                invocation.arguments.all(UserOptions.give),
                invocation.arguments.all(UserOptions.take)
            )
            guard !(give + take).isEmpty else {
                throw Misuse.rule(
                    Bilingual("ระบุ --give หรือ --take บทบาท", "name --give or --take with a role"),
                    path: ["user", "role"])
            }
            return try InstallationCall.run(invocation) { call in
                let (act, person) = try await call.person(mail)
                let division = try await call.division(act)
                for role in give { try await act.give(grant(role, division), to: person.id) }
                for role in take { try await act.take(grant(role, division), from: person.id) }
                return try call.done(
                    call.answer(mail),
                    Bilingual("\(mail.text): เปลี่ยนบทบาทแล้ว", "\(mail.text): roles changed"))
            }
        })

    /// A role as it is held; a head's is for the division.
    @Sendable private static func grant(
        _ role: Role, _ division: Division.ID?
    ) throws(AccountRefusal) -> RoleGrant {
        guard let grant = RoleGrant(role, division: role == .head ? division : nil) else {
            throw .noDivision
        }
        return grant
    }
}
