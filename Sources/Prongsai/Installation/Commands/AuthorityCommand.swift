import Platform
import SQL
import ThaiText

extension Command {
    static let authority = Command(
        name: "authority",
        summary: Bilingual(
            "หน่วยงานที่ใช้ระบบนี้: เพิ่ม แสดง ปิด", "the authorities that work here: add, list, close"),
        subcommands: [authorityAdd, authorityList, authorityClose])

    private static let authorityAdd = Command(
        name: "add",
        summary: Bilingual("เพิ่มหน่วยงาน", "add an authority"),
        details: Bilingual(
            "ต่อจากนั้นให้เชิญผู้ดูแลระบบคนแรกของหน่วยงานด้วย prongsai user invite",
            "Then invite its first administrator with prongsai user invite."),
        operands: [Operand.slug],
        options: [
            AuthorityOptions.kind.syntax, AuthorityOptions.name.syntax,
            AuthorityOptions.nameInEnglish.syntax, AuthorityOptions.district.syntax,
            AuthorityOptions.province.syntax, AuthorityOptions.host.syntax,
            AuthorityOptions.division.syntax, Options.json.syntax,
        ] + Options.installation,
        examples: [
            Example(
                line:
                    "authority add rimthanthong --kind subdistrict-municipality --name เทศบาลตำบลริมธารทอง --district ริมธาร --province ธารทอง --division สำนักปลัด --division กองคลัง",
                purpose: Bilingual("เพิ่มเทศบาลพร้อมสองกอง", "a municipality with two divisions"))
        ],
        run: { invocation in
            let profile = try AuthorityOptions.profile(invocation)
            let divisions = invocation.arguments.all(AuthorityOptions.division)
            return try InstallationCall.run(invocation) { call in
                let id = try await Founding.found(
                    profile, divisions: divisions, by: .console,
                    on: call.installation.database, at: call.now)
                let slug = profile.slug.rawValue
                return try call.done(
                    DoneAnswer(authority: slug, number: id.rawValue),
                    Bilingual(
                        "เพิ่ม\(profile.name.thai)แล้ว ต่อไปเชิญผู้ดูแลระบบ: prongsai user invite อีเมล --role administrator --authority \(slug)",
                        "\(profile.name.english) was added. Next, invite its administrator: prongsai user invite MAIL --role administrator --authority \(slug)"
                    ))
            }
        })

    private static let authorityList = Command(
        name: "list",
        summary: Bilingual("แสดงหน่วยงานทั้งหมด", "list all authorities"),
        options: [Options.json.syntax] + Options.installation,
        examples: [
            Example(
                line: "authority list", purpose: Bilingual("หน่วยงานทั้งหมด", "all authorities"))
        ],
        run: { invocation in
            try InstallationCall.run(invocation) { call in
                let found = try await call.installation.database.read(Authority.all)
                return try AuthorityList(authorities: found).outcome(invocation)
            }
        })

    private static let authorityClose = Command(
        name: "close",
        summary: Bilingual(
            "ปิดหน่วยงาน ข้อมูลยังอยู่ แต่ไม่มีผู้ใดเข้าสู่ระบบได้",
            "close an authority: its data stay, nobody signs in any more"),
        operands: [Operand.slug],
        options: [Options.confirmed.syntax, Options.json.syntax] + Options.installation,
        examples: [
            Example(
                line: "authority close rimthanthong --yes",
                purpose: Bilingual("ปิดหน่วยงาน rimthanthong", "close rimthanthong"))
        ],
        run: { invocation in
            let slug = try Operand.slug(of: invocation, ["authority", "close"])
            guard invocation.arguments.has(Options.confirmed) else {
                throw Misuse.rule(
                    Bilingual(
                        "การปิดหน่วยงานย้อนกลับไม่ได้ หากแน่ใจให้เติม --yes",
                        "closing an authority cannot be undone; add --yes when you are sure"),
                    path: ["authority", "close"])
            }
            return try InstallationCall.run(invocation) { call in
                try await call.act(in: slug).closeAuthority()
                return try call.done(
                    DoneAnswer(authority: slug.rawValue),
                    Bilingual("ปิด \(slug.rawValue) แล้ว", "\(slug.rawValue) is closed."))
            }
        })
}

extension Operand {
    static let slug = Operand(
        placeholder: Bilingual("ชื่อย่อ", "SLUG"),
        help: Bilingual(
            "ชื่อย่อของหน่วยงานในที่อยู่เว็บ: อักษร a–z ตัวเลข และขีด 2–40 ตัว",
            "the authority's short name in addresses: 2 to 40 of a–z, digits and hyphens"))

    /// The short name that a command line names first.
    static func slug(of invocation: Invocation, _ path: [String]) throws(Misuse) -> Slug {
        let text = invocation.arguments.operands.first ?? ""
        guard let slug = Slug(rawValue: text) else {
            throw .rule(
                Bilingual(
                    "“\(text)” ใช้เป็นชื่อย่อไม่ได้ ต้องเป็น a–z ตัวเลข และขีด 2–40 ตัว",
                    "“\(text)” cannot be a short name: 2 to 40 of a–z, digits and hyphens"),
                path: path)
        }
        return slug
    }
}

extension Options {
    static let confirmed = Option<Bool>(
        flag: "yes", help: Bilingual("ยืนยันว่าต้องการทำ", "yes, do it"))
}
