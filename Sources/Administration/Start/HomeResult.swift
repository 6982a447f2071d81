public import Design
public import HTML
public import ThaiText

/// The latest result of an authority, as the first page of who leads it shows it.
public struct HomeResult: Sendable {
    let year: FiscalYear
    let total: String
    let level: LevelBadge
    /// How it changed since the year before; nil where that is not known.
    let change: String?
    let address: LinkAddress

    /// A year's total and level, and where they are explained.
    public init(
        of year: FiscalYear, total: String, level: LevelBadge, change: String?,
        at address: LinkAddress
    ) {
        (self.year, self.total, self.level) = (year, total, level)
        (self.change, self.address) = (change, address)
    }
}

/// The latest result as a card.
struct HomeResultCard: Component {
    let result: HomeResult
    let language: Language

    var body: some Markup {
        section(.class("card stack stack-2"), .aria("labelledby", "newest")) {
            h2(.id("newest")) {
                Bilingual(
                    "ผลปี \(result.year.buddhist) ได้ \(result.total) คะแนน",
                    "Result of \(result.year.buddhist): \(result.total)")(language)
            }
            div(.class("row")) {
                result.level
                if let change = result.change { span { change } }
            }
            GoLink(
                Bilingual("ดูผลและข้อที่อ่อน", "See the result and its weak points")(language),
                to: result.address)
        }
    }
}
