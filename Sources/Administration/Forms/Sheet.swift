import Design
import HTTP
import Mail
import Platform
import ThaiText

/// A form as it was filled in, and what is wrong with it.
struct Sheet: Sendable {
    let fields: FormFields
    let language: Language
    private(set) var errors: [FieldError] = []

    /// The form that a visit brought, or what an address fills in beforehand.
    init(_ visit: Visit) {
        language = visit.language
        let isForm = visit.request.method == .post
        let query = try? visit.request.target.queryFields()
        fields = isForm ? visit.form : query ?? FormFields()
    }

    /// A form filled in with what is so now.
    init(_ pairs: [(name: String, value: String)], _ language: Language) {
        self.language = language
        fields = FormFields(pairs)
    }

    /// What stands in a field; empty when nothing came.
    subscript(_ name: String) -> String { fields[name] ?? "" }

    var isSound: Bool { errors.isEmpty }

    /// Notes what is wrong with a field, the first thing only.
    mutating func refuse(_ field: String, _ text: Bilingual) {
        guard !errors.contains(where: { $0.field == field }) else { return }
        errors.append(FieldError(field, text(language)))
    }

    /// A name on one line, of letters that can be seen.
    mutating func name(_ field: String, missing: Bilingual) -> PlainName? {
        guard let text = line(field, missing: missing) else { return nil }
        guard let name = PlainName(rawValue: text) else {
            refuse(field, .tooLong(text.unicodeScalars.count, most: 200))
            return nil
        }
        return name
    }

    /// A mail address.
    mutating func mail(_ field: String) -> MailAddress? {
        let typed = Digits.arabic(self[field])
        let missing = Bilingual("ใส่อีเมล", "Enter the mail address")
        guard let text = line(field, typed: typed, missing: missing) else { return nil }
        guard let mail = MailAddress(text) else {
            refuse(
                field,
                Bilingual(
                    "อีเมลต้องมีรูปแบบเหมือน name@example.go.th ไม่เกิน 254 ตัวอักษร",
                    "A mail address looks like name@example.go.th and has at most 254 characters"))
            return nil
        }
        return mail
    }

    /// One visible line, spaces around it taken off; nil after a refusal.
    mutating func line(
        _ field: String, typed: String? = nil, missing: Bilingual
    ) -> String? {
        let typed = typed ?? self[field]
        if let foreign = VisibleLetters.firstForeign(in: typed) {
            refuse(field, foreign)
            return nil
        }
        let text = Normalisation.canonical(typed).split(separator: " ").joined(separator: " ")
        guard !text.isEmpty else {
            refuse(field, missing)
            return nil
        }
        return text
    }
}

extension Bilingual {
    /// How long something is, and may be.
    static func tooLong(_ count: Int, most: Int) -> Bilingual {
        Bilingual(
            "ยาวได้ไม่เกิน \(most) ตัวอักษร ตอนนี้มี \(count) ตัวอักษร",
            "At most \(most) characters; there are \(count) now")
    }
}

/// Which letters a name of people, divisions and authorities is made of.
enum VisibleLetters {
    /// What is wrong with the first letter that does not belong; nil when all do.
    static func firstForeign(in text: String) -> Bilingual? {
        for scalar in text.unicodeScalars {
            if let wrong = wrong(scalar) { return wrong }
        }
        return nil
    }

    private static func wrong(_ scalar: Unicode.Scalar) -> Bilingual? {
        if scalar == "<" || scalar == ">" {
            return Bilingual("ใช้เครื่องหมาย < และ > ไม่ได้", "The signs < and > cannot be used")
        }
        // What Thai text brings along unseen from elsewhere is taken out later, as is the old fonts' private use.
        let isHarmless =
            (0x200B...0x200D).contains(scalar.value) || [0xFEFF, 0x00AD].contains(scalar.value)
            || (0xF700...0xF71A).contains(scalar.value)
        if isHarmless { return nil }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
            .surrogate:
            return Bilingual(
                "มีอักขระที่มองไม่เห็นหรือขึ้นบรรทัดใหม่ พิมพ์ใหม่ในบรรทัดเดียว",
                "There are invisible characters or a line break; type it anew on one line")
        case .otherSymbol:
            return Bilingual("ใช้รูปสัญลักษณ์หรืออีโมจิไม่ได้", "Symbols and emoji cannot be used")
        default: return nil
        }
    }
}
