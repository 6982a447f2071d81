import HTTPServer
import Platform
import SQL
import Testing
import ThaiText

@testable import Prongsai

@Suite("Own host names") struct SiteHostsTests {
    @Test("A host name that an authority gets is served from then on, and one of nobody never")
    func follows() async throws {
        let site = try await TestSite()
        let hosts = SiteHosts(
            base: site.installation.base, database: site.installation.database)
        try await hosts.refresh()
        #expect(hosts.served.contains("127.0.0.1"))
        #expect(!hosts.served.contains("ita.rimthanthong.example"))
        _ = try await Founding.found(
            Authority.Profile(
                kind: .special, name: Bilingual("ริมธารทอง", "Rim Than Thong"), district: "ริมธาร",
                province: "ธารทอง", slug: try #require(Slug(rawValue: "rimthanthong")),
                host: HostName(rawValue: "ita.rimthanthong.example")),
            divisions: [], by: .console, on: site.installation.database, at: site.now)
        // What the server's task does every two seconds.
        try await hosts.refresh()
        #expect(hosts.served.contains("ita.rimthanthong.example"))
        #expect(!hosts.served.contains("evil.example"))
        await site.installation.database.close()
        await #expect(throws: SQLError.closed) { try await hosts.refresh() }
        #expect(hosts.served.contains("ita.rimthanthong.example"))
    }
}
