import Design
public import HTML
public import ThaiText

/// Something of a document that was read and could not be placed with certainty.
public struct ReadDoubt: Sendable, Hashable {
    /// Where it stands.
    public let place: String
    /// The words themselves.
    public let text: String
    /// Why it is uncertain.
    public let reason: String

    /// A doubt, in the document's language.
    public init(place: String, text: String, reason: String) {
        (self.place, self.text, self.reason) = (place, text, reason)
    }
}

/// What was read and could not be placed with certainty.
public struct DoubtSection: Component {
    private static let most = 60
    private static let longest = 200

    private let doubts: [ReadDoubt]
    private let language: Language

    /// The doubts in the document's order.
    public init(_ doubts: [ReadDoubt], _ language: Language) {
        (self.doubts, self.language) = (doubts, language)
    }

    /// A table of them; nothing when there are none.
    public var body: some Markup {
        if !doubts.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "doubts")) {
                h2(.id("doubts")) { Bilingual("อ่านแล้วไม่แน่ใจ", "Read, but not sure")(language) }
                p(.class("hint")) {
                    Bilingual(
                        "เทียบกับต้นฉบับ ระบบไม่เดาแทนคุณ",
                        "Compare these with the source; nothing was guessed for you.")(language)
                }
                table
                if doubts.count > Self.most {
                    let rest = doubts.count - Self.most
                    p(.class("hint")) {
                        Bilingual("และอีก \(rest) ที่", "and \(rest) more")(language)
                    }
                }
            }
        }
    }

    private var table: Table {
        Table(
            Bilingual("ที่อ่านแล้วไม่แน่ใจ", "Places we are not sure of")(language),
            [
                Column(Bilingual("ที่", "Where")(language)),
                Column(Bilingual("ข้อความ", "Words")(language)),
                Column(Bilingual("เพราะ", "Why")(language)),
            ],
            doubts.prefix(Self.most).map {
                [
                    .foreign($0.place, lang: "th"),
                    .foreign(String($0.text.prefix(Self.longest)), lang: "th"),
                    .foreign($0.reason, lang: "th"),
                ]
            })
    }
}
