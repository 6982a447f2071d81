import Design
public import HTML
import ThaiText

/// The fields of an authority's particulars: the first run's, the founding's and the authority's own.
public struct ProfileFields: Component {
    /// The names of the fields, without the host's.
    public static let names: Set<String> = [
        "kind", "name_thai", "name_english", "district", "province", "slug",
    ]
    /// The name of the host's field, which the first run does not ask for.
    public static let host = "host"

    private let sheet: Sheet
    private let asksHost: Bool
    private let language: Language

    /// The fields as they were filled in.
    public init(_ sheet: Sheet, asksHost: Bool = true) {
        self.sheet = sheet
        self.asksHost = asksHost
        language = sheet.language
    }

    /// The fields, one below the other.
    public var body: some Markup {
        SelectField(
            field("kind", Bilingual("ประเภท", "Kind")),
            Authority.Kind.allCases.map { Choice($0.rawValue, $0.name(language)) },
            selected: sheet["kind"], empty: Bilingual("เลือกประเภท", "Choose a kind")(language))
        names
        TextField(
            field(
                "slug", Bilingual("ชื่อย่อในที่อยู่เว็บ", "Short name in addresses"),
                Bilingual(
                    "ตัวอักษรอังกฤษเล็ก ตัวเลข และขีดกลาง เช่น rimthanthong เว้นว่างไว้ให้ตั้งจากชื่ออังกฤษ",
                    "Small letters, digits and hyphens, as rimthanthong; left empty it is made of the English name"
                )
            ).optional(language), value: sheet["slug"], width: .medium)
        if asksHost {
            TextField(
                field(
                    Self.host, Bilingual("ชื่อโดเมนของหน่วยงาน", "The authority's host name"),
                    Bilingual(
                        "เช่น ita.example.go.th เว้นว่างถ้าใช้โดเมนร่วม",
                        "As ita.example.go.th; empty when it shares the installation's")
                ).optional(language), value: sheet[Self.host], width: .medium)
        }
    }

    @MarkupBuilder private var names: some Markup {
        TextField(
            field(
                "name_thai", Bilingual("ชื่อเต็มภาษาไทย", "Full name in Thai"),
                Bilingual("เช่น เทศบาลตำบลริมธารทอง", "For example เทศบาลตำบลริมธารทอง")),
            value: sheet["name_thai"])
        TextField(
            field(
                "name_english", Bilingual("ชื่อภาษาอังกฤษ", "Name in English"),
                Bilingual(
                    "เช่น Rim Than Thong Subdistrict Municipality",
                    "For example Rim Than Thong Subdistrict Municipality")),
            value: sheet["name_english"])
        TextField(
            field("district", Bilingual("อำเภอ", "District")), value: sheet["district"],
            width: .medium)
        TextField(
            field("province", Bilingual("จังหวัด", "Province")), value: sheet["province"],
            width: .medium)
    }

    private func field(_ name: String, _ label: Bilingual, _ hint: Bilingual? = nil) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(sheet.errors)
    }
}

extension Authority.Profile {
    /// What a form shows of it.
    public var filledIn: [(name: String, value: String)] {
        [
            ("kind", kind.rawValue), ("name_thai", name.thai), ("name_english", name.english),
            ("district", district), ("province", province), ("slug", slug.rawValue),
            (ProfileFields.host, host?.rawValue ?? ""),
        ]
    }
}
