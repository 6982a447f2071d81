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
            lead: inTime(sum)
                + say(
                    "นับจากคำขอที่ยื่นจริงทุกช่องทาง ณ \(asOf.dayAndTime(.thai))",
                    "Counted from requests of every channel, as of \(asOf.dayAndTime(.english))"))
        FilterChips(say("เลือกปี", "Year"), chips)
        if sum.all == 0 {
            EmptyState(
                say("ยังไม่มีคำขอในปีนี้", "No requests in this year"),
                say(
                    "เมื่อมีคนยื่นคำขอทางเว็บไซต์หรือที่เคาน์เตอร์ ตัวเลขจะขึ้นที่นี่เอง",
                    "Requests of the website and the counter are counted here by themselves."))
        } else {
            h2 { say("แยกตามบริการ", "By service") }
            byService
            h2 { say("แยกตามเดือน", "By month") }
            byMonth
            div(.class("stack stack-2")) {
                p { download(say("ดาวน์โหลดเป็น Excel", "Download for Excel"), .xlsx) }
                p { download(say("ดาวน์โหลดเป็น CSV", "Download as CSV"), .csv) }
            }
        }
    }

    /// Of how many the share in time is, which the table shows of the decided ones only.
    private func inTime(_ sum: ServiceStatistics.Figures) -> String {
        guard sum.judged > 0 else { return "" }
        let overdue =
            sum.overdue == 0
            ? "" : say(" รวมที่ค้างเกินกำหนด \(sum.overdue) เรื่อง", ", \(sum.overdue) overdue among them")
        return say(
            "ตามกำหนด \(sum.kept) จาก \(sum.judged) เรื่อง\(overdue) · ",
            "In time: \(sum.kept) of \(sum.judged)\(overdue). ")
    }

    private func heading(_ sum: ServiceStatistics.Figures) -> String {
        guard let share = sum.shareInTime else {
            return say("\(sum.all) คำขอ", sum.all == 1 ? "1 request" : "\(sum.all) requests")
        }
        let decided = say(
            "\(sum.all) คำขอ ตัดสินแล้ว \(sum.decided) ตามกำหนด \(share)%",
            "\(sum.all) requests, \(sum.decided) decided, \(share)% in time")
        if sum.open == 0 { return decided }
        let open = decided + say(" ยังค้าง \(sum.open)", ", \(sum.open) still open")
        return sum.overdue == 0
            ? open : open + say(" เกินกำหนด \(sum.overdue)", ", \(sum.overdue) of them overdue")
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
        div(.class("stack")) {
            table(
                say("คำขอแยกตามบริการและช่องทาง", "Requests by service and channel"),
                [0, 1, 2, 3, 4])
            table(
                say("ผลและเวลาแยกตามบริการ", "Outcome and time by service"),
                [0, 5, 6, 7, 8, 9, 10, 11])
            ul {
                for line in reading { li(.class("hint")) { line } }
            }
        }
    }

    /// Some of the columns: all of them side by side are wider than a page.
    private func table(_ title: String, _ places: [Int]) -> Table {
        let picked = { (row: [String]) in
            places.map { row.indices.contains($0) ? row[$0] : "" }
        }
        let rows = StatisticsRows(statistics, language)
        return Table(
            title,
            picked(rows.header).enumerated().map { place, name in
                Column(name, isNumeric: place > 0)
            }, rows.all.map { picked($0).map(Cell.text) })
    }

    /// How the columns are counted.
    private var reading: [String] {
        [
            say(
                "ร้อยละตามกำหนด คิดจากคำขอที่ตัดสินแล้วรวมกับคำขอที่ยังค้างและเกินกำหนด คำขอที่ค้างเกินกำหนดนับเป็นไม่ทัน",
                "The share in time is of requests that are decided or overdue: an overdue one counts as not in time."
            ),
            say(
                "กำหนดเวลานับเป็นวันทำการตามคู่มือ และหยุดนับระหว่างรอผู้ขอตอบ เวลาเฉลี่ยนับเป็นวันปฏิทินตั้งแต่ยื่นจนตัดสินครั้งแรก",
                "Promises count working days and stand while the applicant is asked. The mean counts calendar days from receipt to the first decision."
            ),
            say(
                "คำขอที่เปิดพิจารณาใหม่นับครั้งเดียวตามผลครั้งแรก ที่ผู้ขอยกเลิกนับในช่องทั้งหมดเท่านั้น",
                "A request that was opened again counts once, by its first decision; a withdrawn one counts among all only."
            ),
        ]
    }

    private var byMonth: some Markup {
        BarChart(
            ChartWords(
                say("คำขอแยกตามเดือน", "Requests by month"),
                say("ขีด – คือเดือนที่ยังไม่ถึง", "A dash stands for a month that has not begun"),
                id: "requests-by-month", language),
            zip(StatisticsRows.months, statistics.months).map { month, count in
                DataPoint(
                    month(language), count.map { Double($0) },
                    printed: StatisticsRows.printed(count))
            }, headings: (say("เดือน", "Month"), say("คำขอ", "Requests")))
    }

    private func download(_ text: String, _ format: StatisticsFormat) -> GoLink {
        GoLink(
            text,
            to: site.address(EServiceLocations.statisticsData.path(statistics.year, format)))
    }
}
