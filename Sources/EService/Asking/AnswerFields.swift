import Design
import HTML
import Platform
import ThaiText
import HTTP

/// One question of a service as a form shows it.
struct AnswerField: Component {
    let field: ServiceField
    let sheet: Sheet
    let villages: [String]
    let language: Language

    private var value: String { sheet[field.name] }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    private var frame: Field {
        let frame = Field(field.name, field.label(language), hint: hint).showing(sheet.errors)
        // A sentence that is affirmed, and a choice of one, say themselves that they may stay open.
        return field.isRequired || field.kind == .declaration ? frame : frame.optional(language)
    }

    private var hint: String? {
        let own = field.hint?(language)
        switch field.kind {
        case .identity: return own ?? say("13 หลักตามบัตร", "13 digits, as on the card")
        case .date where field.isFromToday:
            return own
                ?? say(
                    "วันนี้หรือหลังจากนี้ ใส่วัน เดือน และปี พ.ศ.", "Today or later: day, month and year")
        case .date:
            return own ?? say("เช่น 21 พ.ย. 2568", "For example 21 November 2025")
        case .money: return own ?? say("บาท เช่น 1,250.50", "In baht, for example 1,250.50")
        case .address:
            return own
                ?? say(
                    "บ้านเลขที่ หมู่ที่ ซอย ถนน ตำบล",
                    "House number, village (หมู่), lane, road, subdistrict")
        case .place:
            return own
                ?? say(
                    "ละติจูด, ลองจิจูด คัดลอกจากแอปแผนที่ในโทรศัพท์ เช่น 15.8700, 100.9925",
                    "Latitude, longitude, copied from the map of your phone, for example 15.8700, 100.9925"
                )
        default: return own
        }
    }

    @MarkupBuilder var body: some Markup {
        switch field.kind {
        case .paragraph, .address: TextArea(frame, value: value)
        case .choice, .choices: choices
        case .village where !villages.isEmpty:
            SelectField(
                frame, villages.map { Choice($0, $0) }, selected: value,
                empty: say("เลือกหมู่บ้าน", "Choose a village"))
        case .declaration: Checkbox(frame, isOn: value == "yes")
        case .photo, .file: Nothing()
        case .number, .money, .identity, .phone, .date, .place, .text, .village:
            TextField(frame, value: value, kind: kind, width: width)
        }
    }

    @MarkupBuilder private var choices: some Markup {
        let all = field.choices.map { Choice($0.id, $0.label(language)) }
        if field.kind == .choice {
            RadioChoices(frame, all, selected: value)
        } else {
            CheckboxChoices(
                frame, all, selected: Set(sheet.fields.values(of: field.name)))
        }
    }

    private var kind: TextField.Kind {
        switch field.kind {
        case .number, .identity: .wholeNumber
        case .money: .amount
        case .phone: .telephone
        default: .text
        }
    }

    private var width: TextField.Width {
        switch field.kind {
        case .number, .money, .date: .short
        case .identity, .phone, .place: .medium
        default: .full
        }
    }
}

extension FormAnswer {
    /// What stands in a form's field for it, for a form that is opened again.
    var typed: [String] {
        switch self {
        case .text(let text): [text]
        case .number(let number): [String(number)]
        case .money(let satang): [Self.baht(satang)]
        case .day(let day): [day.written(.short, digits: .arabic)]
        case .chosen(let choices): choices
        case .place(let latitude, let longitude):
            ["\(Self.degrees(latitude)), \(Self.degrees(longitude))"]
        case .files: []
        case .declared: ["yes"]
        }
    }

    /// What people read of it.
    func wording(of field: ServiceField, _ language: Language) -> String {
        switch self {
        case .chosen(let ids):
            field.choices.filter { ids.contains($0.id) }.map { $0.label(language) }
                .joined(separator: "\n")
        case .money(let satang):
            Self.baht(satang) + Bilingual(" บาท", " baht")(language)
        case .day(let day): Timestamp(day).day(language)
        case .text(let text) where field.kind == .identity:
            (try? IdentityNumber(text))?.hidden ?? text
        case .files(let ids):
            Bilingual("\(ids.count) ไฟล์", ids.count == 1 ? "1 file" : "\(ids.count) files")(
                language)
        case .declared: Bilingual("รับรองแล้ว", "Affirmed")(language)
        default: typed.joined(separator: "\n")
        }
    }

    /// "1,250.50".
    static func baht(_ satang: Int64) -> String {
        let (baht, rest) = (satang / 100, satang % 100)
        var text = ""
        for (index, digit) in String(baht).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed()) + (rest < 10 ? ".0\(rest)" : ".\(rest)")
    }

    private static func degrees(_ millionths: Int) -> String {
        let rest = String(abs(millionths % 1_000_000))
        return "\(millionths / 1_000_000)."
            + String(repeating: "0", count: max(0, 6 - rest.count)) + rest
    }
}

extension Timestamp {
    /// The noon of a day in Thailand.
    init(_ day: ThaiDate) {
        self.init(milliseconds: (Int64(day.daysSince1970) * 24 + 5) * 3_600_000)
    }
}

extension FormAnswers {
    /// What stands in the fields of a form that is opened again.
    func pairs(of fields: [ServiceField]) -> [(name: String, value: String)] {
        fields.flatMap { field in
            (self[field.id]?.typed ?? []).map { (name: field.name, value: $0) }
        }
    }
}
