import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// The fields of an authority's particulars.
struct ProfileFields: Component {
    static let names: Set<String> = [
        "kind", "name", "name_english", "district", "province", "slug", "host",
    ]

    let sheet: Sheet
    let language: Language

    var body: some Markup {
        SelectField(
            field("kind", Bilingual("ประเภท", "Kind")),
            Authority.Kind.allCases.map { Choice($0.rawValue, $0.name(language)) },
            selected: sheet["kind"], empty: Bilingual("เลือกประเภท", "Choose a kind")(language))
        TextField(
            field(
                "name", Bilingual("ชื่อเต็มภาษาไทย", "Full name in Thai"),
                Bilingual("เช่น เทศบาลตำบลริมธารทอง", "For example เทศบาลตำบลริมธารทอง")),
            value: sheet["name"])
        TextField(
            field("name_english", Bilingual("ชื่อเต็มภาษาอังกฤษ", "Full name in English")),
            value: sheet["name_english"])
        TextField(
            field("district", Bilingual("อำเภอ", "District")), value: sheet["district"],
            width: .medium)
        TextField(
            field("province", Bilingual("จังหวัด", "Province")), value: sheet["province"],
            width: .medium)
        TextField(
            field(
                "slug", Bilingual("ชื่อย่อในที่อยู่เว็บ", "Short name in addresses"),
                Bilingual(
                    "ตัวพิมพ์เล็ก a–z ตัวเลข 0–9 และขีด เช่น rimthan-thong",
                    "Small letters a–z, digits 0–9 and hyphens, as rimthan-thong")),
            value: sheet["slug"], width: .medium)
        TextField(
            field(
                "host", Bilingual("ชื่อโดเมนของหน่วยงาน", "The authority's host name"),
                Bilingual(
                    "เช่น ita.example.go.th เว้นว่างถ้าใช้โดเมนร่วม",
                    "As ita.example.go.th; empty when it shares the installation's")
            ).optional(language), value: sheet["host"], width: .medium)
    }

    private func field(_ name: String, _ label: Bilingual, _ hint: Bilingual? = nil) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(sheet.errors)
    }
}

extension Authority.Profile {
    /// What a form shows of it.
    var filledIn: [(name: String, value: String)] {
        [
            ("kind", kind.rawValue), ("name", name.thai), ("name_english", name.english),
            ("district", district), ("province", province), ("slug", slug.rawValue),
            ("host", host?.rawValue ?? ""),
        ]
    }
}

extension Sheet {
    /// The particulars as typed; nil after a refusal.
    mutating func profile() -> Authority.Profile? {
        let kind = Authority.Kind(rawValue: self["kind"])
        if kind == nil {
            refuse("kind", Bilingual("เลือกประเภทของหน่วยงาน", "Choose the kind of authority"))
        }
        let name = name("name", missing: Bilingual("ใส่ชื่อภาษาไทย", "Enter the name in Thai"))
        let english = self.name(
            "name_english", missing: Bilingual("ใส่ชื่อภาษาอังกฤษ", "Enter the name in English"))
        let district = self.name("district", missing: Bilingual("ใส่ชื่ออำเภอ", "Enter the district"))
        let province = self.name("province", missing: Bilingual("ใส่ชื่อจังหวัด", "Enter the province"))
        let slug = slug()
        let host = host()
        guard isSound, let kind, let name, let english, let district, let province, let slug else {
            return nil
        }
        return Authority.Profile(
            kind: kind, name: Bilingual(name.rawValue, english.rawValue),
            district: district.rawValue, province: province.rawValue, slug: slug, host: host)
    }

    private mutating func slug() -> Slug? {
        let missing = Bilingual("ใส่ชื่อย่อ", "Enter the short name")
        guard let text = line("slug", missing: missing) else { return nil }
        guard let slug = Slug(rawValue: text) else {
            refuse(
                "slug",
                Bilingual(
                    "ใช้ตัวพิมพ์เล็ก a–z เลขอารบิก 0–9 และขีดกลาง 2–40 ตัว เช่น rimthan-thong",
                    "Use 2 to 40 small letters a–z, digits 0–9 and single hyphens, as rimthan-thong"
                ))
            return nil
        }
        return slug
    }

    private mutating func host() -> HostName? {
        guard !self["host"].isEmpty else { return nil }
        let missing = Bilingual("ใส่ชื่อโดเมน หรือเว้นว่าง", "Enter the host name, or nothing")
        guard let text = line("host", missing: missing) else { return nil }
        guard let host = HostName(rawValue: text) else {
            refuse(
                "host",
                Bilingual(
                    "ชื่อโดเมนต้องมีรูปแบบเหมือน ita.example.go.th ไม่มี https:// และเครื่องหมาย /",
                    "A host name looks like ita.example.go.th, without https:// or /"))
            return nil
        }
        return host
    }
}

extension Administration {
    func authorityRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(WorkLocations.authority, .page(.administrators)) { visit in
                try await profileForm(
                    visit, Sheet(try await ownProfile(visit).filledIn, visit.language))
            },
            gate.post(
                WorkLocations.authority, Self.form(.administrators, ProfileFields.names),
                answer: changeProfile),
        ]
    }

    private func ownProfile(_ visit: Visit) async throws -> Authority.Profile {
        let id = try visit.session().member.authority
        guard let authority = try await database.read(Authority.numbered(id)).first else {
            throw WebRefusal.nothingHere
        }
        return authority.profile
    }

    private func profileForm(_ visit: Visit, _ sheet: Sheet) async throws -> Response {
        let language = visit.language
        let title = Bilingual("ข้อมูลหน่วยงาน", "The authority's particulars")(language)
        return try await page(
            title, visit, under: [Above.start(language)], errors: sheet.errors
        ) {
            PageTitle(
                title,
                lead: Bilingual(
                    "ชื่อและที่อยู่เว็บนี้ใช้ในทุกหน้าและทุกเอกสาร",
                    "Every page and document uses these names and addresses")(language))
            PostForm(
                to: LinkAddress(WorkLocations.authority.path()),
                hidden: visit.hidden(for: WorkLocations.authority.template)
            ) {
                ProfileFields(sheet: sheet, language: language)
                ButtonRow { Button(Bilingual("บันทึกข้อมูลหน่วยงาน", "Save the particulars")(language)) }
            }
        }
    }

    private func changeProfile(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let profile = sheet.profile()
        return try await carry(
            visit, sheet, main: "name", again: { try await profileForm(visit, $0) }
        ) {
            if let profile { try await visit.act(in: database).changeProfile(to: profile) }
            return DoneNote.profile.on(WorkLocations.authority.path().text)
        }
    }
}
