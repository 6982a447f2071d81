import Design
import DocumentWriting
import FoundationEssentials
import HTML
import HTTP
import Platform
import SQL
import ThaiText
import Threads

/// The statistics of services, live.
extension EService {
    func statisticsRoutes(_ gate: Gate) -> [Route<Access>] {
        let now = gate.get(EServiceLocations.statisticsNow, of: sites, .page(.everyone)) {
            visit, site in
            let year = FiscalYear(containing: Bangkok(visit.now).date)
            guard let year else { throw WebRefusal.nothingHere }
            return .redirect(to: site.address(EServiceLocations.statistics.path(year)))
        }
        return now
            + gate.get(
                EServiceLocations.statistics, of: sites, .page(.everyone), answer: statistics)
            + gate.get(EServiceLocations.statisticsData, of: sites, .page(.everyone), answer: data)
    }

    private func statistics(
        _ visit: Visit, _ site: PublicSite, _ year: FiscalYear
    ) async throws -> Response {
        let found = try await statistics(of: site, year, at: visit.now)
        let current = FiscalYear(containing: Bangkok(visit.now).date) ?? year
        let years = (0..<5).compactMap { FiscalYear(current.buddhist - $0) }
        let page = StatisticsPage(
            site: site, statistics: found,
            years: Set(years + [year]).filter { $0 <= max(year, current) }.sorted(by: >),
            asOf: visit.now, language: visit.language)
        return await publicPage(
            page.title, visit, site, under: [Self.publicLink(of: site, visit.language)]
        ) { div(.class("stack stack-6")) { page } }
    }

    private func data(
        _ visit: Visit, _ site: PublicSite, _ year: FiscalYear, _ format: StatisticsFormat
    ) async throws -> Response {
        let found = try await statistics(of: site, year, at: visit.now)
        let rows = StatisticsRows(found, .thai)
        let profile = site.authority.profile
        let name = "\(profile.slug.rawValue)-services-\(year.buddhist).\(format.rawValue)"
        switch format {
        case .csv:
            return .download(rows.csv(), name: name, type: "text/csv; charset=utf-8")
        case .xlsx:
            let document = rows.workbook(found, of: profile.name.thai)
            let bytes = try await printing.run {
                try XLSXWriter.write(
                    document, scratch: FileManager.default.temporaryDirectory.path)
            }
            return .download(
                bytes, name: name,
                type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        }
    }
}
