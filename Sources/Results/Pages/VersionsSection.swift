import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// How a year's page is asked for.
struct YearView {
    /// The name of the version in an address.
    static let version = "version"

    /// The version that is to be seen; nil for the one in force.
    var version: Int?
    /// What was done a moment ago.
    var done: String?
    /// Why something was not done.
    var refusal: Bilingual?
}

/// That a page shows a version that is not in force, and the way to make it the result again.
struct EarlierVersion: Component {
    let result: YearResult
    let latest: ResultVersion
    /// What the form of the sheet carries; nil for who may not record.
    let hidden: [HiddenField]?
    let language: Language

    private var segment: YearSegment { YearSegment(result.year) }

    var body: some Markup {
        Banner(
            .note,
            Bilingual(
                "นี่คือฉบับที่ \(result.version.number) ฉบับปัจจุบันคือฉบับที่ \(latest.number)",
                "This is version \(result.version.number); version \(latest.number) is in force")(
                    language),
            link: GoLink(
                Bilingual("ดูฉบับปัจจุบัน", "See the one in force")(language),
                to: LinkAddress(ResultLocations.year.path(segment))))
        if let hidden {
            PostForm(to: LinkAddress(ResultLocations.figures.path(segment)), hidden: hidden) {
                HiddenField(FigureForm.known, String(latest.number))
                HiddenField(
                    FigureForm.reading, result.version.document?.reading.segment ?? "")
                for print in result.prints { HiddenField(print.figure, print.printed) }
                Button(
                    Bilingual(
                        "ใช้ฉบับนี้ บันทึกเป็นฉบับที่ \(latest.number + 1)",
                        "Use this one, as version \(latest.number + 1)")(language), .quiet
                ).sending(FigureForm.deed, FigureForm.Deed.restore)
            }
        }
    }
}

/// Who recorded the year when, the latest version first.
struct VersionsSection: Component {
    /// The name of the section in a link.
    static let anchor = "versions"

    let versions: [ResultVersion]
    /// The version that the page shows.
    let shown: Int
    let names: [Person.ID: String]
    let language: Language

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", Self.anchor)) {
            h2(.id(Self.anchor)) {
                Bilingual("ที่มาของตัวเลข", "Where the figures come from")(language)
            }
            Table(
                Bilingual("ฉบับที่บันทึก", "Recorded versions")(language),
                [
                    Column(Bilingual("ฉบับ", "Version")(language)),
                    Column(Bilingual("เมื่อ", "When")(language)),
                    Column(Bilingual("โดย", "By")(language)),
                    Column(Bilingual("ที่มา", "From")(language)),
                ],
                versions.map { version in
                    [
                        number(version),
                        .text(version.since.dayAndTime(language)),
                        .text(version.by.flatMap { names[$0] } ?? console),
                        .text(version.origin(language)),
                    ]
                })
        }
    }

    private func number(_ version: ResultVersion) -> Cell {
        guard version.number != shown else { return .text(String(version.number)) }
        return .link(
            Bilingual("ดูฉบับที่ \(version.number)", "See version \(version.number)")(language),
            LinkAddress(
                ResultLocations.year.path(YearSegment(version.year)),
                query: [(YearView.version, String(version.number))]))
    }

    private var console: String { Bilingual("หน้าเครื่อง", "The console")(language) }
}
