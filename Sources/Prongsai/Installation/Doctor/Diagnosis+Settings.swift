import HTTP
import Platform
import ThaiText

/// What is wrong with the settings.
extension Condition {
    var ofSettings: [Diagnosis] {
        [address, links, proxy, limits, development, mail].compactMap { $0 } + strays.map(stray)
    }

    private func stray(_ variable: StrayVariable) -> Diagnosis {
        Diagnosis(
            name: "unknown-setting", weight: .warning, what: variable.wording,
            why: Bilingual(
                "ค่าที่ตั้งใจไว้ไม่มีผล", "what was meant has no effect"),
            mend: Bilingual(
                "แก้ชื่อตาม Documentation/Configuration.md หรือลบออก",
                "correct its name as Documentation/Configuration.md has it, or take it away"))
    }

    /// Whether only this machine can reach the site.
    private var isLocal: Bool {
        (try? settings.baseAddress()).map { ThisMachine.isNamed($0.host) } ?? false
    }

    private var address: Diagnosis? {
        let listen = settings[.listen]
        guard
            settings.isReachedFromElsewhere
                || settings[.baseAddress].hasPrefix("http://") && !isLocal
        else { return nil }
        return Diagnosis(
            name: "tls", weight: .fault,
            what: Bilingual(
                "เครือข่ายเข้าถึง \(listen) ได้โดยไม่เข้ารหัส",
                "\(listen) is reached from the network without TLS"),
            why: Bilingual(
                "รหัสผ่านและข้อมูลอ่านได้ระหว่างทาง", "passwords and data can be read on the way"),
            mend: Bilingual(
                "วาง nginx หรือ Caddy ไว้ข้างหน้าตาม Documentation/Operations.md และตั้ง base_address เป็น https://",
                "put nginx or Caddy in front as Documentation/Operations.md says, and set base_address to https://"
            ))
    }

    private var links: Diagnosis? {
        guard isLocal, accounts > 1 else { return nil }
        return Diagnosis(
            name: "base-address", weight: .warning,
            what: Bilingual(
                "มี \(accounts) บัญชี แต่ base_address เปิดได้เฉพาะเครื่องนี้",
                "there are \(accounts) accounts, but base_address opens on this machine only"),
            why: Bilingual(
                "ลิงก์คำเชิญและลิงก์ตั้งรหัสผ่านเปิดจากเครื่องอื่นไม่ได้",
                "links of invitations and new passwords open nowhere else"),
            mend: Bilingual(
                "ตั้ง base_address เป็นที่อยู่เว็บของหน่วยงาน เช่น https://ita.example.go.th",
                "set base_address to the site's address, as https://ita.example.go.th"))
    }

    private var proxy: Diagnosis? {
        guard settings[.baseAddress].hasPrefix("https://"), settings[.proxy] == "none" else {
            return nil
        }
        return Diagnosis(
            name: "proxy", weight: .warning,
            what: Bilingual(
                "base_address เป็น https แต่ไม่ได้ตั้ง proxy",
                "base_address is https, but no proxy is set"),
            why: Bilingual(
                "ผู้ใช้ทุกคนจะดูเป็นที่อยู่เดียวกัน การจำกัดความถี่จึงกระทบทุกคน",
                "everybody seems to come from one address, so rate limits strike all"),
            mend: Bilingual(
                "ตั้ง proxy เป็น unix หรือที่อยู่ของพร็อกซี",
                "set proxy to unix or the proxy's address"))
    }

    private var limits: Diagnosis? {
        guard (try? settings.isOn(.rateLimits)) != true else { return nil }
        return Diagnosis(
            name: "rate-limits", weight: .fault,
            what: Bilingual("ปิดการจำกัดความถี่ไว้", "rate limits are off"),
            why: Bilingual(
                "ผู้ประสงค์ร้ายเดารหัสหรือทำให้ระบบช้าได้",
                "guessing and flooding cost nothing"),
            mend: Bilingual("ลบ rate_limits = off", "take rate_limits = off away"))
    }

    private var development: Diagnosis? {
        guard (try? settings.isOn(.development)) != false else { return nil }
        return Diagnosis(
            name: "development", weight: .warning,
            what: Bilingual("เปิดโหมดพัฒนาอยู่", "development is on"),
            why: Bilingual("มีหน้าที่ไม่ใช่สำหรับประชาชน", "it opens pages that are not for the public"),
            mend: Bilingual("ลบ development = on", "take development = on away"))
    }

    private var mail: Diagnosis? {
        if settings[.mailServer].isEmpty {
            return Diagnosis(
                name: "mail", weight: .warning,
                what: Bilingual("ยังไม่ได้ตั้งเครื่องส่งอีเมล", "no mail server is set"),
                why: Bilingual(
                    "คำเชิญและลิงก์ตั้งรหัสผ่านจะไม่ถูกส่ง", "invitations and links are not sent"),
                mend: Bilingual("ตั้ง mail_server และ mail_from", "set mail_server and mail_from"))
        }
        guard let mailFailure else { return nil }
        return Diagnosis(
            name: "mail", weight: .fault,
            what: Bilingual(
                "เครื่องส่งอีเมลไม่ตอบ (\(mailFailure))",
                "the mail server does not answer (\(mailFailure))"),
            why: Bilingual("จดหมายค้างอยู่ในระบบ", "letters wait in the outbox"),
            mend: Bilingual("ตรวจ mail_server และไฟร์วอลล์", "see to mail_server and the firewall"))
    }
}
