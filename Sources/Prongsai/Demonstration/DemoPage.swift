import Cryptography
import Demo
import Platform
import ThaiText

/// What the terminal shows of a demonstration: its accounts, the password, the codes of this moment.
struct DemoPage {
    let note: DemoNote
    let folder: String
    let now: Timestamp
    let language: Language
    let terminal: Terminal

    /// For a program.
    struct Answer: Encodable {
        struct Account: Encodable {
            let authority: String?
            let mail, name: String
            let roles: [String]
            /// The authenticator's secret and its code of this moment; absent where none is asked for.
            let secret, code: String?
        }
        let data, password: String
        let accounts: [Account]
    }

    /// For a program.
    var answer: Answer {
        Answer(
            data: folder, password: note.password,
            accounts: note.accounts.map {
                Answer.Account(
                    authority: $0.authority?.thai, mail: $0.mail, name: $0.name, roles: $0.roles,
                    secret: $0.secret, code: code(of: $0))
            })
    }

    /// For people: accounts, password, how the second step is done.
    var text: String {
        var page = Printout(language: language, terminal: terminal)
        page.gap()
        page.title(
            Bilingual(
                "ข้อมูลตัวอย่าง หน่วยงานและบุคคลทั้งหมดเป็นเรื่องสมมุติ",
                "A demonstration: authorities and people are fictitious"))
        page.line(
            Bilingual(
                "รหัสผ่านของทุกบัญชี: \(note.password)",
                "The password of every account: \(note.password)"))
        for (authority, accounts) in groups {
            page.gap()
            page.title(authority)
            page.table(
                header: [
                    Bilingual("อีเมล", "mail"), Bilingual("ชื่อ", "name"),
                    Bilingual("บทบาท", "role"), Bilingual("รหัสยืนยันขณะนี้", "code now"),
                ].map { $0(language) },
                rows: accounts.map { [$0.mail, $0.name, roles(of: $0), code(of: $0) ?? ""] })
        }
        page.gap()
        page.paragraph(codesExplained(language))
        return page.text
    }

    /// For people: the codes of this moment and nothing else.
    var codes: String {
        var page = Printout(language: language, terminal: terminal)
        page.table(
            header: [Bilingual("อีเมล", "mail"), Bilingual("รหัสยืนยันขณะนี้", "code now")].map {
                $0(language)
            },
            rows: note.accounts.compactMap { account in
                code(of: account).map { [account.mail, $0] }
            })
        return page.text
    }

    private let codesExplained = Bilingual(
        "เลือกหน่วยงานในหน้าเข้าสู่ระบบก่อน บัญชีที่มีรหัสยืนยันจะถูกถามรหัสหกหลักหลังรหัสผ่าน รหัสเปลี่ยนทุก 30 วินาทีและใช้ได้ครั้งเดียว ดูรหัสใหม่ด้วยปุ่ม Enter ที่นี่ หรือสั่ง prongsai demo --accounts (./run --demo --accounts) ในอีกหน้าต่าง",
        "Choose the authority on the sign-in page. Accounts with a code are asked for its six digits after the password. It changes every 30 seconds and works once: press Enter here for the next one, or run prongsai demo --accounts (./run --demo --accounts) in another window."
    )

    /// The accounts under the name of where they belong, in their order.
    private var groups: [(Bilingual, [DemoAccount])] {
        var groups: [(Bilingual, [DemoAccount])] = []
        for account in note.accounts {
            let name =
                account.authority
                ?? Bilingual(
                    "ดูแลเครื่องและกำกับหลายหน่วยงาน", "For the installation and all authorities")
            if let last = groups.last, last.0 == name {
                groups[groups.count - 1].1.append(account)
            } else {
                groups.append((name, [account]))
            }
        }
        return groups
    }

    private func roles(of account: DemoAccount) -> String {
        account.roles.compactMap { Role(rawValue: $0)?.name(language) }.joined(separator: ", ")
    }

    private func code(of account: DemoAccount) -> String? {
        account.secret.flatMap(Base32.bytes).map {
            OneTimeCode.code(secret: $0, counter: OneTimeCode.step(at: now.milliseconds))
        }
    }
}
