import HTTP
import Platform
import SQL

/// What watches over the server asks: is it well, and what does it do.
enum StatusRoutes {
    static func routes(
        _ gate: Gate, _ metrics: Metrics, _ database: Database
    ) -> [Route<Access>] {
        let access = Access.page(.everyone, isLogged: false)
        return [
            gate.get(Location("/healthz"), access) { _ in
                _ = try await database.read { try $0.row("SELECT 1 AS one") }
                return .text("ok\n")
            },
            gate.get(Location("/metrics"), access) { visit in
                // Only for who asks on this machine by its own name: a proxy asks by the site's.
                guard visit.request.comesFromHere else { throw WebRefusal.nothingHere }
                return Response(
                    type: "text/plain; version=0.0.4; charset=utf-8",
                    Array(metrics.text().utf8))
            },
        ]
    }
}
