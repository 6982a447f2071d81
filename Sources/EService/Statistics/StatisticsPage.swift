import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The statistics of services for everybody: by service, month and channel, against the promise, with satisfaction.
struct StatisticsPage: Component {
    let site: PublicSite
    let statistics: ServiceStatistics
    let years: [FiscalYear]
    let asOf: Timestamp
    let language: Language

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    private var year: Int { statistics.year.buddhist }

    var title: String {
        say("สถิติการให้บริการ ปีงบประมาณ \(year)", "Service statistics of fiscal year \(year)")
    }

    var body: some Markup {
        let sum = statistics.sum
        PageTitle(
            heading(sum), eyebrow: title,
            lead: say(
                "นับจากคำขอที่ยื่นจริงทุกช่องทาง ณ \(asOf.dayAndTime(.thai))",
                "Counted from requests of every channel, as of \(asOf.dayAndTime(.english))"))
        FilterChips(say("เลือกปี", "Year"), chips)
        if sum.all == 0 {
            EmptyState(
                say("ยังไม่มีคำขอในปีนี้", "No requests in this year"),
                say(
                    "เมื่อมีคนยื่นเรื่องทางเว็บไซต์หรือที่เคาน์เตอร์ ตัวเลขจะขึ้นที่นี่เอง",
                    "Requests of the website and the counter are counted here by themselves."))
        } else {
            byService
            byMonth
            div(.class("stack stack-2")) {
                p { download(say("ดาวน์โหลดเป็น Excel", "Download for Excel"), .xlsx) }
                p { download(say("ดาวน์โหลดเป็น CSV", "Download as CSV"), .csv) }
            }
        }
    }

    private func heading(_ sum: ServiceStatistics.Figures) -> String {
        guard sum.decided > 0 else {
            return say("\(sum.all) คำขอ", sum.all == 1 ? "1 request" : "\(sum.all) requests")
        }
        let share = sum.kept * 100 / sum.decided
        let decided = say(
            "\(sum.all) คำขอ ตัดสินแล้ว \(sum.decided) ตามกำหนด \(share)%",
            "\(sum.all) requests, \(sum.decided) decided, \(share)% of those in time")
        return sum.open == 0
            ? decided
            : decided + say(" ยังค้าง \(sum.open)", ", \(sum.open) still open")
    }

    private var chips: [MenuLink] {
        years.map { other in
            MenuLink(
                String(other.buddhist),
                site.address(EServiceLocations.statistics.path(other)),
                isCurrent: other == statistics.year)
        }
    }

    private var byService: some Markup {
        Table(
            say("แยกตามบริการ", "By service"),
            [
                Column(say("บริการ", "Service")), number(say("ทั้งหมด", "All")),
                number(say("เว็บไซต์", "Website")), number(say("เคาน์เตอร์", "Counter")),
                number(say("โทรศัพท์", "Telephone")), number(say("ยังค้าง", "Open")),
                number(say("ตัดสินแล้ว", "Decided")),
                number(say("ตามกำหนด", "In time")), number(say("เฉลี่ย (วัน)", "Mean days")),
                number(say("พึงพอใจ (เต็ม 5)", "Rating of 5")),
            ], StatisticsRows(statistics, language).all.map { $0.map(Cell.text) })
    }

    private var byMonth: some Markup {
        Table(
            say("แยกตามเดือน", "By month"),
            [Column(say("เดือน", "Month")), number(say("คำขอ", "Requests"))],
            zip(StatisticsRows.months, statistics.months).map { month, count in
                [.text(month(language)), .text(String(count))]
            }, narrow: .scrolls)
    }

    private func download(_ text: String, _ format: StatisticsFormat) -> GoLink {
        GoLink(
            text,
            to: site.address(EServiceLocations.statisticsData.path(statistics.year, format)))
    }

    private func number(_ title: String) -> Column { Column(title, isNumeric: true) }
}
