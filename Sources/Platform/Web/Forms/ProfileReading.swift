import ThaiText

extension Sheet {
    /// The particulars of an authority as typed; nil after a refusal.
    public mutating func profile() -> Authority.Profile? {
        let kind = Authority.Kind(rawValue: self["kind"])
        if kind == nil {
            refuse("kind", Bilingual("เลือกประเภทของหน่วยงาน", "Choose the kind of authority"))
        }
        let thai = name(
            "name_thai", missing: Bilingual("ใส่ชื่อเต็มภาษาไทย", "Enter the full name in Thai"))
        let english = name(
            "name_english", missing: Bilingual("ใส่ชื่อภาษาอังกฤษ", "Enter the name in English"))
        let district = name("district", missing: Bilingual("ใส่ชื่ออำเภอ", "Enter the district"))
        let province = name("province", missing: Bilingual("ใส่ชื่อจังหวัด", "Enter the province"))
        let slug = slug(of: english)
        let host = host()
        guard isSound, let kind, let thai, let english, let district, let province, let slug
        else { return nil }
        return Authority.Profile(
            kind: kind, name: Bilingual(thai.rawValue, english.rawValue),
            district: district.rawValue, province: province.rawValue, slug: slug, host: host)
    }

    /// The short name as typed, or made of the English name.
    private mutating func slug(of english: PlainName?) -> Slug? {
        guard let text = text("slug") else { return nil }
        let typed = Digits.arabic(text).lowercased().filter { $0 != " " }
        if typed.isEmpty { return Slug(of: english?.rawValue ?? "") }
        guard let slug = Slug(rawValue: typed) else {
            refuse(
                "slug",
                Bilingual(
                    "ใช้ a–z 0–9 และขีดกลางระหว่างตัว ยาว 2 ถึง 40 ตัว เช่น rimthanthong",
                    "Use 2 to 40 of a–z, 0–9 and single hyphens, as rimthanthong"))
            return nil
        }
        return slug
    }

    private mutating func host() -> HostName? {
        guard let text = text(ProfileFields.host), !text.isEmpty else { return nil }
        guard let host = HostName(rawValue: Digits.arabic(text).lowercased()) else {
            refuse(
                ProfileFields.host,
                Bilingual(
                    "ชื่อโดเมนต้องมีรูปแบบเหมือน ita.example.go.th ไม่มี https:// และเครื่องหมาย /",
                    "A host name looks like ita.example.go.th, without https:// or /"))
            return nil
        }
        guard host.isOfInternet else {
            refuse(
                ProfileFields.host,
                Bilingual(
                    "ใช้เลข IP หรือชื่อเครื่องภายใน (เช่น localhost) ไม่ได้ เพราะประชาชนเปิดไม่ได้ ใส่ชื่อโดเมนที่จดไว้ เช่น ita.example.go.th หรือเว้นว่าง",
                    "An IP address or a name inside a network (as localhost) does not do: the public cannot open it. Enter a registered host name, as ita.example.go.th, or leave it empty."
                ))
            return nil
        }
        return host
    }
}

extension Slug {
    /// The short name that a name in English suggests: its words in small letters, as many as there is room for.
    init?(of name: String) {
        let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var text = ""
        for word in words where text.utf8.count + word.utf8.count < 40 {
            text += text.isEmpty ? word : "-" + word
        }
        self.init(rawValue: text.utf8.count < 2 ? "office" : text)
    }
}
