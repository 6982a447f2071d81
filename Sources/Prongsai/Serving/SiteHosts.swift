import HTTPServer
import Platform
import SQL

/// The host names of the site, as the authorities set them: learnt by every node within seconds, without a restart (rule D30).
struct SiteHosts: Sendable {
    let served = ServedHosts()
    let base: BaseAddress
    let database: Database

    /// Reads the names: the base address, the authorities' own, and this machine.
    func refresh() async throws {
        let own = try await database.read(Authority.hosts)
        served.replace(Set([base.host, "localhost", "127.0.0.1", "[::1]"] + own))
    }

    /// Reads them again and again; those known before stay while the database does not answer.
    func follow(every pause: Duration = .seconds(2)) async {
        while (try? await Task.sleep(for: pause)) != nil { try? await refresh() }
    }
}
