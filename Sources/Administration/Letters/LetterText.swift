import ThaiText

/// What letters say, in both languages, for nobody knows yet how the reader reads.
enum LetterText {
    /// A letter that asks somebody to make an account.
    static func invitation(_ link: String, from authority: Bilingual) -> String {
        let english = authority.english.isEmpty ? authority.thai : authority.english
        return """
            \(authority.thai) เชิญคุณใช้ระบบโปร่งใส

            เปิดลิงก์นี้แล้วตั้งชื่อและรหัสผ่านของคุณเอง ลิงก์ใช้ได้ครั้งเดียวภายใน 7 วัน
            \(link)

            ถ้าคุณไม่รู้จักหน่วยงานนี้ ไม่ต้องทำอะไร

            --

            \(english) invites you to work with Prongsai.

            Open this link and choose your own name and password. It works once, within 7 days.
            \(link)

            If you do not know this authority, there is nothing to do.
            """
    }

    /// A letter by which a password is set anew.
    static func passwordReset(_ link: String) -> String {
        """
        ผู้ดูแลระบบเสนอให้คุณตั้งรหัสผ่านใหม่ ลิงก์ใช้ได้ครั้งเดียวภายใน 1 ชั่วโมง
        \(link)

        ถ้าคุณไม่ได้ขอ แจ้งผู้ดูแลระบบของหน่วยงาน

        --

        Your administrator offers you a new password. The link works once, within one hour.
        \(link)

        If you did not ask for it, tell your authority's administrator.
        """
    }
}
