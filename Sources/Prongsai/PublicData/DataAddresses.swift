import EService
import HTTP
import Platform
import ThaiText

/// The addresses of the public data.
enum DataLocations {
    static let description = PublicLocation("/api/v1/openapi.json")
    static let authority = PublicLocation("/api/v1/authority")
    static let services = PublicLocation("/api/v1/services")
    static let service = PublicLocation("/api/v1/services/{service}", ServiceCode.self)
    static let statistics = PublicLocation("/api/v1/statistics/{year}", FiscalYear.self)
    static let news = PublicLocation("/api/v1/news")
    static let transparency = PublicLocation("/api/v1/transparency/{year}", FiscalYear.self)
    static let publications = PublicLocation("/api/v1/publications")
}

extension DataAddress {
    private static let year: (name: String, schema: DataSchema, meaning: Bilingual) = (
        "year", .number, Bilingual("ปีงบประมาณ (พ.ศ.)", "The fiscal year of the Buddhist era")
    )

    static let all = [
        DataAddress(
            template: DataLocations.authority.own.template, name: "getAuthority",
            summary: Bilingual("หน่วยงานและช่องทางติดต่อ", "The authority and how it is reached"),
            schema: "Authority"),
        DataAddress(
            template: DataLocations.services.own.template, name: "listServices",
            summary: Bilingual("บริการที่เปิดอยู่พร้อมคู่มือ", "The services in use with their manuals"),
            schema: "Services"),
        DataAddress(
            template: DataLocations.service.own.template, name: "getService",
            summary: Bilingual("คู่มือของบริการหนึ่ง", "The manual of one service"),
            schema: "Service",
            parameter: ("service", .text, Bilingual("รหัสบริการ", "The code of the service"))),
        DataAddress(
            template: DataLocations.statistics.own.template, name: "getStatistics",
            summary: Bilingual(
                "สถิติคำขอตามบริการและเดือน", "Requests counted by service and month"),
            schema: "Statistics", parameter: year),
        DataAddress(
            template: DataLocations.news.own.template, name: "listNews",
            summary: Bilingual("ข่าวและประกาศ 50 เรื่องล่าสุด", "The latest 50 pieces of news"),
            schema: "NewsList"),
        DataAddress(
            template: DataLocations.transparency.own.template, name: "getTransparency",
            summary: Bilingual(
                "รายการเปิดเผยข้อมูล (OIT) ของปี", "What a year's list of disclosure shows"),
            schema: "Transparency", parameter: year),
        DataAddress(
            template: DataLocations.publications.own.template, name: "listPublications",
            summary: Bilingual(
                "แผนและรายงานที่เผยแพร่ ฉบับล่าสุดของแต่ละปี",
                "Published plans and reports, of each year the latest version"),
            schema: "Publications"),
    ]
}
