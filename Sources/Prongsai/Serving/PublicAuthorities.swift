import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// The authorities of an installation for everybody: searched by name, district or province, a page at a time.
struct PublicAuthorities: Component {
    private static let count = 25
    /// Nobody needs more words to name an authority.
    private static let mostWords = 6

    let authorities: [Authority]
    let found: Int
    let words: String
    let page: Int
    let language: Language

    /// The page that a visit asks for; nil while no authority works here.
    init?(_ visit: Visit, _ database: Database) async throws {
        let query = try? visit.request.target.queryFields()
        let typed = Normalisation.canonical(query?["q"] ?? "")
        let words = Authority.words(of: typed).prefix(Self.mostWords).map { String($0.prefix(60)) }
        let page = max(1, min(query?["page"].flatMap { Int(segment: $0) } ?? 1, 1_000))
        let (authorities, found) = try await database.read(
            Authority.found(words, from: (page - 1) * Self.count, count: Self.count),
            Authority.counted(words))
        guard !words.isEmpty || found.first != 0 else { return nil }
        (self.authorities, self.found) = (authorities, found.first ?? 0)
        (self.words, self.page, language) = (String(typed.prefix(200)), page, visit.language)
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var body: some Markup {
        Hero(
            say("ท้องถิ่นของคุณเปิดเผยอะไรบ้าง", "What does your local authority disclose?"),
            lead: say(
                "หาหน่วยงาน แล้วดูข้อมูลที่เปิดเผยทุกเรื่อง พร้อมหลักฐานและวันที่ปรับปรุง",
                "Find it, and see everything it discloses, with evidence and dates")
        ) {
            SearchForm(
                say("ชื่อหน่วยงาน อำเภอ หรือจังหวัด", "Name, district or province"),
                button: say("ค้นหา", "Search"), to: LinkAddress("/"), value: words)
        }
        PageBand("authorities", heading) {
            if authorities.isEmpty {
                EmptyState(
                    say("ไม่มีหน่วยงานที่ตรงกับ “\(words)”", "No authority matches “\(words)”"),
                    say(
                        "ลองพิมพ์เฉพาะชื่อตำบลหรือจังหวัด หน่วยงานที่ไม่ได้ใช้โปรแกรมนี้จะไม่อยู่ในรายการ",
                        "Try the bare name or the province. Authorities that do not use this program are not here."
                    ),
                    link: ButtonLink(
                        say("ดูทุกหน่วยงาน", "See all"), to: LinkAddress("/"), .quiet))
            } else {
                Table(
                    say("หน่วยงาน", "Authorities"),
                    [
                        Column(say("หน่วยงาน", "Authority")), Column(say("อำเภอ", "District")),
                        Column(say("จังหวัด", "Province")),
                    ], authorities.map(row)
                ).hidingCaption()
                Pager(current: page, of: (found + Self.count - 1) / Self.count, language) {
                    [words] number in
                    LinkAddress(
                        Path(segments: []), query: [("q", words), ("page", String(number))])
                }
            }
        }
    }

    private var heading: String {
        words.isEmpty
            ? say(
                "\(found) หน่วยงานในระบบนี้",
                found == 1 ? "1 authority here" : "\(found) authorities here")
            : say("พบ \(found) หน่วยงาน", "\(found) found")
    }

    private func row(_ authority: Authority) -> [Cell] {
        let profile = authority.profile
        let address =
            profile.host.flatMap { LinkAddress(elsewhere: "https://\($0.rawValue)/") }
            ?? PublicSite(authority, isAtRoot: false).address(.front)
        return [
            .link(profile.name(language), address), .text(profile.district),
            .text(profile.province),
        ]
    }
}
