import Design
import HTML
import HTTP
import Mail
import Platform
import ThaiText

/// What the first run asks for, as typed, and what is wrong with it.
struct FirstRunForm {
    static let fields: Set<String> = [
        "kind", "name_thai", "name_english", "district", "province", "slug", "divisions",
        "person", "mail", "password", "setup_code",
    ]

    private static let mostDivisions = 60

    let typed: FormFields
    let language: Language
    let needsCode: Bool

    /// The value of a field as typed.
    subscript(_ name: String) -> String { typed[name] ?? "" }

    /// What was typed, when all of it is right; else every error, in the order of the fields.
    func read(_ code: SetupCode) -> Result<FirstRun, FieldErrors> {
        var errors: [FieldError] = []
        func fail(_ field: String, _ thai: String, _ english: String) {
            errors.append(FieldError(field, Bilingual(thai, english)(language)))
        }
        if needsCode, !code.isTyped(self["setup_code"]) {
            fail(
                "setup_code", "รหัสตั้งค่าไม่ตรงกับที่แสดงบนเครื่องแม่ข่าย ดูข้อความตอนเปิดโปรแกรม",
                "This is not the set-up code that the server showed when it was started.")
        }
        let kind = Authority.Kind(rawValue: self["kind"])
        if kind == nil { fail("kind", "เลือกประเภทของหน่วยงาน", "Choose the kind of authority.") }
        let texts = Dictionary(
            uniqueKeysWithValues: ["name_thai", "name_english", "district", "province", "person"]
                .map { ($0, PlainName(rawValue: self[$0])) })
        for (name, words) in Self.names where texts[name] == .some(nil) {
            errors.append(FieldError(name, Self.complaint(words, self[name])(language)))
        }
        let slug = slug
        if slug == nil {
            fail(
                "slug", "ชื่อย่อใช้ a–z 0–9 และขีดกลางระหว่างตัว ยาว 2 ถึง 40 ตัว เช่น rimthanthong",
                "A short name has 2 to 40 of a–z, 0–9 and single hyphens, as rimthanthong.")
        }
        let divisions = divisions
        if divisions == nil {
            fail(
                "divisions", "ใส่ชื่อกองบรรทัดละหนึ่งชื่อ ไม่เกิน \(Self.mostDivisions) กอง และไม่ซ้ำกัน",
                "One division a line, at most \(Self.mostDivisions), none twice.")
        }
        let mail = MailAddress(self["mail"])
        if mail == nil {
            fail(
                "mail", "ใส่อีเมลให้ครบ เช่น somchai@rimthanthong.example",
                "Write a whole address, as somchai@rimthanthong.example.")
        }
        let password = Password(self["password"])
        let words = texts.values.compactMap { $0?.rawValue }
        do throws(Password.Weakness) {
            try password.check(against: words + [mail?.text ?? ""])
        } catch {
            errors.append(FieldError("password", error.wording(language)))
        }
        guard errors.isEmpty, let kind, let slug, let divisions, let mail,
            let thai = texts["name_thai"]??.rawValue,
            let english = texts["name_english"]??.rawValue,
            let district = texts["district"]??.rawValue,
            let province = texts["province"]??.rawValue, let person = texts["person"] ?? nil
        else { return .failure(FieldErrors(errors)) }
        return .success(
            FirstRun(
                profile: Authority.Profile(
                    kind: kind, name: Bilingual(thai, english), district: district,
                    province: province, slug: slug),
                divisions: divisions, name: person, mail: mail, password: password))
    }

    private static let names: [(String, Bilingual)] = [
        ("name_thai", Bilingual("ชื่อเต็มภาษาไทย", "full name in Thai")),
        ("name_english", Bilingual("ชื่อภาษาอังกฤษ", "name in English")),
        ("district", Bilingual("อำเภอ", "district")),
        ("province", Bilingual("จังหวัด", "province")),
        ("person", Bilingual("ชื่อและนามสกุลของคุณ", "own name")),
    ]

    private static func complaint(_ words: Bilingual, _ typed: String) -> Bilingual {
        typed.unicodeScalars.count > 200
            ? Bilingual(
                "\(words.thai)ยาว \(typed.unicodeScalars.count) ตัวอักษร ใส่ได้ไม่เกิน 200 ตัว",
                "The \(words.english) has \(typed.unicodeScalars.count) characters; 200 are the most."
            )
            : Bilingual("ใส่\(words.thai)", "Fill in the \(words.english).")
    }

    /// The short name as typed, or made of the English name.
    private var slug: Slug? {
        let typed = self["slug"].lowercased().filter { $0 != " " }
        if !typed.isEmpty { return Slug(rawValue: Digits.arabic(typed)) }
        let words = self["name_english"].lowercased().split {
            !($0.isASCII && ($0.isLetter || $0.isNumber))
        }
        return Slug(rawValue: String(words.joined(separator: "-").prefix(40)))
            ?? Slug(rawValue: "office")
    }

    private var divisions: [PlainName]? {
        let lines = self["divisions"].split(whereSeparator: \.isNewline)
            .filter { !$0.allSatisfy { $0 == " " } }
        guard lines.count <= Self.mostDivisions else { return nil }
        let names = lines.compactMap { PlainName(rawValue: String($0)) }
        return names.count == lines.count && Set(names).count == names.count ? names : nil
    }
}

/// What is wrong with a form, every error of it.
struct FieldErrors: Error {
    let errors: [FieldError]

    init(_ errors: [FieldError]) { self.errors = errors }
}
