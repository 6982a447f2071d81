import Design
import HTML
public import HTTP
public import Platform
public import ThaiText

/// How often the public pages were read.
public enum VisitorLocations {
    /// The year that it is.
    public static let now = Location("/work/visitors")
    /// A fiscal year.
    public static let year = Location("/work/visitors/{year}", FiscalYear.self)
    /// The same for everybody.
    public static let open = PublicLocation("/visitors/{year}", FiscalYear.self)
}

extension Engagement {
    func visitorRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(VisitorLocations.now, .page(.ofAuthority)) { visit in
                guard let year = FiscalYear(containing: Bangkok(visit.now).date) else {
                    throw WebRefusal.nothingHere
                }
                return .redirect(to: LinkAddress(VisitorLocations.year.path(year)))
            },
            gate.get(VisitorLocations.year, .page(.ofAuthority)) { visit, year in
                let months = try await visit.act(in: database).visitors(of: year)
                let page = VisitorPage(year: year, months: months, language: visit.language)
                return try await self.page(
                    page.title, visit, at: VisitorLocations.now.path(),
                    under: [.work(visit.language)]
                ) { page }
            },
        ]
            + gate.get(VisitorLocations.open, of: sites, .page(.everyone)) { visit, site, year in
                let months = try await reader(site).read { try $0.visitors(of: year) }
                let page = VisitorPage(year: year, months: months, language: visit.language)
                return await frame.page(page.title, for: visit, page.look(site)) { page }
            }
    }
}

extension Act {
    /// The months of a fiscal year in which somebody read the public pages.
    public func visitors(of year: FiscalYear) async throws -> [VisitorMonth] {
        try await read(.seeEngagement) { try $0.visitors(of: year) }
    }
}

/// A year's visitors, month by month.
struct VisitorPage: Component {
    let year: FiscalYear
    let months: [VisitorMonth]
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("สถิติผู้เข้าชม", "Visitors")(language)
    }

    /// How everybody reads it.
    func look(_ site: PublicSite) -> PageLook {
        var look = PageLook(
            description: Bilingual(
                "สถิติผู้เข้าชมเว็บไซต์ของ\(site.authority.profile.name.thai) ปีงบประมาณ \(year.buddhist)",
                "Visitors of the website of \(site.authority.profile.name.english) in fiscal year \(year.buddhist)"
            )(language))
        look.site = site
        return look
    }

    var title: String {
        Bilingual(
            "สถิติผู้เข้าชม ปีงบประมาณ \(year.buddhist)", "Visitors in fiscal year \(year.buddhist)")(
                language)
    }

    var body: some Markup {
        PageTitle(
            title,
            lead: Bilingual(
                "นับคนละหนึ่งครั้งต่อวัน โดยไม่ใช้คุกกี้และไม่เก็บเลข IP จึงบอกได้ว่ากี่คน แต่บอกไม่ได้ว่าใคร",
                "Each person counts once a day, without cookies and without addresses: it tells how many, never who"
            )(language))
        if months.isEmpty {
            EmptyState(
                Bilingual("ยังไม่มีผู้เข้าชมในปีนี้", "Nobody came in this year")(language),
                Bilingual("ตัวเลขบันทึกทุกนาที", "Counts are written every minute")(language),
                icon: .chart)
        } else {
            StatGrid([
                StatGrid.Stat(
                    String(months.map(\.visitors).reduce(0, +)),
                    unit: Bilingual("คน", "people")(language),
                    Bilingual("ทั้งปี นับรายวัน", "in the year, counted by day")(language)),
                StatGrid.Stat(
                    String(months.map(\.pages).reduce(0, +)),
                    unit: Bilingual("หน้า", "pages")(language),
                    Bilingual("ที่เปิดอ่านทั้งปี", "read in the year")(language)),
            ])
            h2 { Bilingual("รายเดือน", "By month")(language) }
            chart
            table
        }
    }

    private var chart: some Markup {
        BarChart(
            ChartWords(
                Bilingual("ผู้เข้าชมรายเดือน", "Visitors by month")(language), sentence,
                id: "visitors-by-month", language),
            months.map { month in
                DataPoint(
                    name(month.month), Double(month.visitors), printed: String(month.visitors))
            },
            headings: (
                Bilingual("เดือน", "Month")(language), Bilingual("ผู้เข้าชม", "Visitors")(language)
            ))
    }

    private var table: some Markup {
        Table(
            Bilingual("รายเดือน", "By month")(language),
            [
                Column(Bilingual("เดือน", "Month")(language)),
                Column(Bilingual("ผู้เข้าชม", "Visitors")(language), isNumeric: true),
                Column(Bilingual("หน้า", "Pages")(language), isNumeric: true),
            ],
            months.map { month in
                [
                    .text(name(month.month)), .text(String(month.visitors)),
                    .text(String(month.pages)),
                ]
            })
    }

    /// The month with most visitors, in a sentence.
    private var sentence: String {
        guard let most = months.max(by: { $0.visitors < $1.visitors }) else { return "" }
        return Bilingual(
            "มากที่สุดคือ \(name(most.month)) \(most.visitors) คน",
            "Most in \(name(most.month)): \(most.visitors)")(language)
    }

    /// "พฤศจิกายน 2568" or "November 2025".
    private func name(_ day: ThaiDate) -> String {
        let words = Timestamp(startOf: day).day(language).split(separator: " ").dropFirst()
        return words.joined(separator: " ")
    }
}
