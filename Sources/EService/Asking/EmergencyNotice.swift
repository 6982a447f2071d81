import Design
import HTML
import ThaiText

/// Whom to call at once where there is danger: a request is read in the hours of the office only.
struct EmergencyNotice: Component {
    /// How the office is reached.
    let office: OfficeReach
    let language: Language

    private static let numbers = [
        ("1669", Bilingual("เจ็บป่วยฉุกเฉิน", "Ambulance")), ("191", Bilingual("ตำรวจ", "Police")),
        ("199", Bilingual("ดับเพลิงและกู้ภัย", "Fire and rescue")),
    ]

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var body: some Markup {
        Banner(
            .warning, say("ถ้ามีอันตรายตอนนี้ โทรก่อน", "If there is danger now, call first"),
            say(
                "คำขอนี้เจ้าหน้าที่เปิดอ่านในเวลาทำการ อย่ารอ และอยู่ให้ห่างจากจุดอันตราย",
                "Requests are read in office hours. Do not wait for that, and keep away from the place."
            )
        ).listing(points)
    }

    private var numbers: [(String, Bilingual)] {
        let own = (office.phone, Bilingual("สำนักงานของเรา", "Our office"))
        return Self.numbers + (office.phone.isEmpty ? [] : [own])
    }

    private var points: [BannerPoint] {
        numbers.map { number, name in
            BannerPoint("\(number) \(name(language))", to: LinkAddress(calling: number))
        }
    }

    /// The same in one line, for programs.
    var line: String {
        say("ถ้ามีอันตรายตอนนี้ โทรก่อน", "If there is danger now, call first") + ": "
            + numbers.map { number, name in "\(number) \(name(language))" }
            .joined(separator: ", ") + "."
    }
}

extension LinkAddress {
    /// What calls a telephone number as people write it; nil where there is none in it.
    init?(calling number: String) {
        // Of "0 2000 0100 ต่อ 12" only the first number is called.
        let digits = Digits.arabic(number).prefix { !$0.isLetter && $0 != "," }
            .filter { $0.isASCII && $0.isNumber }
        guard (3...15).contains(digits.count) else { return nil }
        self.init(elsewhere: "tel:\(digits)")
    }
}
