public import Design
import HTML
import HTTP
public import Platform
import ThaiText

/// What residents ask the authority for, as its first page names it.
public struct PublicOffer: Sendable {
    /// One service: its name, its manual, in a line how long it takes and what it costs, and what shows it.
    public struct Entry: Sendable {
        let name: String
        let page: PublicPath
        let facts: String
        let icon: Icon

        /// A service.
        public init(_ name: String, at page: PublicPath, _ facts: String, icon: Icon) {
            (self.name, self.page, self.facts, self.icon) = (name, page, facts, icon)
        }
    }

    let entries: [Entry]
    let all: PublicPath
    let following: PublicPath

    /// The services, where all of them stand, and where a request is followed.
    public init(_ entries: [Entry], all: PublicPath, following: PublicPath) {
        (self.entries, self.all, self.following) = (entries, all, following)
    }
}

/// The services on the first page: some of them, the search among all, and the way to a request that was made.
struct OfferBand: Component {
    let offer: PublicOffer
    let site: PublicSite
    let language: Language

    private static let most = 6

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var body: some Markup {
        PageBand("services", say("ทำเรื่องกับเราได้ที่นี่", "Ask us for what you need")) {
            SearchForm(
                say("ค้นหาบริการ เช่น ไฟดับ ถังขยะ", "Search, for example: street light, bin"),
                button: say("ค้นหา", "Search"), to: site.address(offer.all), look: .main)
            ul(.class("grid grid-2"), .role("list")) {
                for entry in offer.entries.prefix(Self.most) {
                    li(.class("card card--link stack stack-2")) {
                        IconPicture(entry.icon, size: .large)
                        h3 { a(.href(site.address(entry.page))) { entry.name } }
                        p(.class("hint")) { entry.facts }
                    }
                }
            }
            ul(.class("row"), .role("list")) {
                li {
                    GoLink(
                        say(
                            "ดูบริการทั้งหมด \(offer.entries.count) เรื่อง",
                            "See all \(offer.entries.count) services"), to: site.address(offer.all))
                }
                li {
                    GoLink(
                        say("ติดตามคำขอที่ยื่นแล้ว", "Follow a request"),
                        to: site.address(offer.following))
                }
            }
        }
    }
}
