import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The names of the first run's fields.
enum FirstRunForm {
    static let fields = ProfileFields.names.union([
        "divisions", "person", "mail", "setup_code",
    ])
    static let secrets: Set<String> = ["password"]
    static let mostDivisions = 60
}

extension Sheet {
    /// What the first run asks for, when all of it is right; nil after a refusal. The code is asked of other machines only.
    mutating func firstRun(_ code: SetupCode?) -> FirstRun? {
        if let code, !code.isTyped(self["setup_code"]) {
            refuse(
                "setup_code",
                Bilingual(
                    "รหัสตั้งค่าไม่ตรงกับที่แสดงบนเครื่องแม่ข่าย ดูข้อความตอนเปิดโปรแกรม",
                    "This is not the set-up code that the server showed when it was started"))
        }
        let profile = profile()
        let divisions = names(
            "divisions", called: Bilingual("กองและสำนัก", "Divisions"),
            atMost: FirstRunForm.mostDivisions)
        let person = personName("person")
        let mail = mail("mail")
        let own = ["name_thai", "name_english", "district", "province", "slug", "person", "mail"]
        let password = newPassword("password", against: own.map { self[$0] })
        guard isSound, let profile, let divisions, let person, let mail, let password else {
            return nil
        }
        return FirstRun(
            profile: profile, divisions: divisions, name: person, mail: mail, password: password)
    }
}
