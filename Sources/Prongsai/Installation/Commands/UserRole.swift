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
                line: "user role malee@example.go.th --give administrator --authority rimthanthong",
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
                let found = try await call.person(mail)
                let act = found.act
                let division = try await call.division(act)
                try await act.changeRoles(
                    of: found.person.id, giving: try give.map { try grant($0, division) },
                    taking: try take.map { try grant($0, division) })
                return try call.done(call.answer(found), sentence(mail, give, take))
            }
        })

    /// What was changed, each role by its name, and when it counts.
    @Sendable private static func sentence(
        _ mail: MailAddress, _ given: [Role], _ taken: [Role]
    ) -> Bilingual {
        func list(_ roles: [Role], _ deed: Bilingual) -> Bilingual? {
            guard !roles.isEmpty else { return nil }
            let (thai, english) = (roles.map(\.name.thai), roles.map(\.name.english))
            return deed
                + Bilingual(thai.joined(separator: ", "), english.joined(separator: ", "))
        }
        let parts = [
            list(given, Bilingual("ให้บทบาท ", "given ")),
            list(taken, Bilingual("ถอนบทบาท ", "taken ")),
            Bilingual("ต้องเข้าสู่ระบบใหม่", "they sign in anew"),
        ].compactMap(\.self)
        return Bilingual(
            "\(mail.text): \(parts.map(\.thai).joined(separator: " · "))",
            "\(mail.text): \(parts.map(\.english).joined(separator: "; "))")
    }

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
