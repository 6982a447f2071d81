import HTTP
import HTTPServer
import SQL

private import Glibc

/// Serves the benchmark's pages and form from a database until SIGTERM:
/// `SiteServer PORT sqlite PATH | postgresql CONNECTION [alone]`; with "alone" every post is committed by itself.
@main struct Main {
    static func main() async {
        TerminationSignal.block()
        let arguments = CommandLine.arguments
        guard arguments.count >= 4, let port = UInt16(arguments[1]) else { exit(64) }
        let engine: Configuration.Engine =
            arguments[2] == "sqlite"
            ? .sqlite(path: arguments[3], applicationID: 27) : .postgresql(arguments[3])
        let limits = arguments.contains("alone") ? Limits(group: 1) : Limits()
        do {
            let database = try await Database.open(Configuration(engine, limits: limits))
            try await Office.prepare(database)
            var configuration = ServerConfiguration(addresses: [.tcp("127.0.0.1", port)])
            configuration.connectionsPerClient = 9_000
            let server = try Server(try SiteRoutes.router(database), configuration)
            print("listening \(server.ports.first ?? 0)")
            fflush(nil)
            TerminationSignal.wait()
            await server.drain(within: 2_000)
            await database.close()
        } catch {
            print("\(error)")
            exit(1)
        }
    }
}
