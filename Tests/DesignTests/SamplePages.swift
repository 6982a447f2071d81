import Design
import HTML
import ThaiText

/// Pages of the invented authority that the tests look at.
enum SamplePages {
    /// A page by its name for a file, as a whole document.
    static func all(_ language: Language, _ assets: AssetLinks) -> [(name: String, html: String)] {
        let pages: [(String, [UInt8])] = [
            ("design-page", DesignPage(language, assets).document()),
            ("staff-page", staff(language, assets).document()),
            ("door-page", door(language, assets).document()),
        ]
        return pages.map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
    }

    static func staff(_ language: Language, _ assets: AssetLinks) -> some Markup {
        let here = LinkAddress("/work")
        var desk = Desk(
            home: here,
            menu: [
                MenuGroup(
                    Bilingual("งานประจำ", "Daily work")(language),
                    [
                        MenuLink(
                            Bilingual("หน้าแรกของฉัน", "My first page")(language), here,
                            isCurrent: true
                        ).with(.home),
                        MenuLink(Bilingual("คำขอ", "Requests")(language), here)
                            .with(.list, count: 4),
                    ])
            ])
        desk.authority = Bilingual("เทศบาลตำบลริมธารทอง", "Rim Than Thong Municipality")(language)
        desk.person = SignedIn(
            Bilingual("พิมพ์ดาว ใจงาม", "Phimdao Chaingam")(language), signOut: here,
            hidden: [HiddenField("token", "T-1")])
        desk.languages = LanguageSwitch(language, other: here)
        var page = PageHead(
            Bilingual("หน้าแรกของฉัน", "My first page")(language), of: "Prongsai", language, assets)
        page.hasErrors = true
        return StaffPage(page, desk) {
            ErrorSummary([FieldError("a b", "?")], language)
            PageTitle(Bilingual("วันนี้มี 4 เรื่อง", "4 things today")(language))
            TextField(Field("a b", "?").showing([FieldError("a b", "?")]))
        }
    }

    static func door(_ language: Language, _ assets: AssetLinks) -> some Markup {
        var door = Door(
            home: LinkAddress("/"),
            promise: Bilingual(
                "ทำงานตามปกติ รายงานเขียนตัวเอง", "Work as usual, reports write themselves")(language),
            detail: Bilingual("ไม่ต้องพิมพ์ซ้ำ", "Nothing is typed twice")(language))
        door.authority = Bilingual("เทศบาลตำบลริมธารทอง", "Rim Than Thong Municipality")(language)
        door.languages = LanguageSwitch(language, other: LinkAddress("/sign-in"))
        let title = Bilingual("เข้าสู่ระบบเจ้าหน้าที่", "Staff sign-in")(language)
        return DoorPage(PageHead(title, of: "Prongsai", language, assets), door) {
            PageTitle(title)
            PostForm(to: LinkAddress("/sign-in"), hidden: [HiddenField("token", "T-1")]) {
                TextField(
                    Field("email", Bilingual("อีเมลราชการ", "Official e-mail")(language)),
                    kind: .userName)
                TextField(
                    Field(
                        "password", Bilingual("รหัสผ่าน", "Password")(language),
                        hint: Bilingual("อย่างน้อย 12 ตัวอักษร", "At least 12 letters")(language)),
                    kind: .password)
                ButtonRow {
                    Button(Bilingual("เข้าสู่ระบบ", "Sign in")(language)).with(.lock)
                }
            }
        }
    }
}
