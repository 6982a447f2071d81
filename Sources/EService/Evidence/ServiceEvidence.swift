public import Assessment
public import HTML
import HTTP
public import Platform
import SQL
public import ThaiText

/// What an authority does for its residents, for the items that ask for it: the manuals, the services on the web, and how
/// much they are used.
public struct ServiceEvidence: EvidenceSource {
    /// "บริการประชาชน", "Services to residents".
    public let name = Bilingual("บริการประชาชน", "Services to residents")

    private let library: FrameworkLibrary

    /// The source; the frameworks tell which items it is about.
    public init(library: FrameworkLibrary) { self.library = library }

    /// The public page of what an item asks for, where there is something on it.
    public func evidence(
        for items: [String], of year: FiscalYear, in reader: AuthorityReader
    ) async throws -> [Evidence] {
        guard let framework = library.framework(for: year.buddhist) else { return [] }
        var found: [Evidence] = []
        for item in items {
            switch framework.question(item)?.subject {
            case .serviceManuals: found += try await manuals(for: item, reader)
            case .eServices:
                found += try await online(for: item, reader)
                found += try await statistics(for: item, year, reader)
            case .serviceStatistics: found += try await statistics(for: item, year, reader)
            case .measures, .measuresReport, .news, .participation, .structure, .executives,
                .contacts, .questions, nil:
                break
            }
        }
        return found
    }

    private func manuals(for item: String, _ reader: AuthorityReader) async throws -> [Evidence] {
        let open = try await reader.openServices()
        guard let changed = open.map(\.changed).max() else { return [] }
        return [
            Evidence(
                .figure(Bilingual("\(open.count) บริการ", "\(open.count) services")), for: item,
                Bilingual("คู่มือประชาชน", "Citizen manuals"),
                at: .publicPage(EServiceLocations.catalogue.path()), updated: changed)
        ]
    }

    private func online(for item: String, _ reader: AuthorityReader) async throws -> [Evidence] {
        let open = try await reader.openServices().filter(\.isOnline)
        guard let changed = open.map(\.changed).max() else { return [] }
        return [
            Evidence(
                .figure(
                    Bilingual("ยื่นออนไลน์ได้ \(open.count) บริการ", "\(open.count) on the web")),
                for: item, Bilingual("บริการออนไลน์", "Services on the web"),
                at: .publicPage(EServiceLocations.catalogue.path()), updated: changed)
        ]
    }

    /// The requests of the year, counted, as one page.
    private func statistics(
        for item: String, _ year: FiscalYear, _ reader: AuthorityReader
    ) async throws -> [Evidence] {
        let (sum, changed) = try await reader.read { transaction in
            (
                try transaction.requestsReceived(in: year),
                try transaction.row(
                    "SELECT max(changed) AS changed FROM own_service_request_standing")?["changed"]
                    as Timestamp?
            )
        }
        guard sum > 0, let changed else { return [] }
        return [
            Evidence(
                .figure(Bilingual("\(sum) คำขอ", "\(sum) requests")), for: item,
                Bilingual(
                    "สถิติการให้บริการ ปี \(year.buddhist)", "Service statistics of \(year.buddhist)"),
                at: .publicPage(EServiceLocations.statistics.path(year)), updated: changed)
        ]
    }

    /// The catalogue and the statistics open always, a manual while its service is in use.
    public func opens(_ page: LinkAddress, in reader: AuthorityReader) async throws -> Bool {
        guard let path = PublicPath(text: page.text) else { return false }
        let parts = path.text.split(separator: "/").map(String.init)
        if parts == ["services"] || parts == ["requests"] || parts == ["service-statistics"] {
            return true
        }
        if parts.count == 2, parts[0] == "service-statistics" {
            return FiscalYear(segment: parts[1]) != nil
        }
        guard parts.count == 2, parts[0] == "services", let code = ServiceCode(parts[1]) else {
            return false
        }
        return try await reader.read { try $0.service(code)?.isOpen == true }
    }
}
