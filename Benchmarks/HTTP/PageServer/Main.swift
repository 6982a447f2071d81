import HTML
import HTTP
import HTTPServer

private import Glibc

/// Serves the benchmark's page, and routes to be attacked, until SIGTERM: `PageServer PORT`, 0 for any port, or
/// `PageServer unix:PATH` behind a proxy.
/// Says on standard output where it listens and how it ended.
@main struct Main {
    static func main() async {
        TerminationSignal.block()
        let place = CommandLine.arguments.dropFirst().first ?? "8090"
        var configuration = ServerConfiguration(addresses: [
            place.hasPrefix("unix:")
                ? .unix(String(place.dropFirst(5))) : .tcp("127.0.0.1", UInt16(place) ?? 8_090)
        ])
        configuration.trustedProxy = .unixSocket
        if CommandLine.arguments.contains("patient") {
            // For tests: a busy machine makes every client a slow one.
            configuration.patience.window = 3_600_000
            configuration.patience.head = 3_600_000
            configuration.patience.idle = 3_600_000
        }
        configuration.connectionsPerClient = 9_000
        do {
            let server = try Server(try PageRoutes.router(), configuration)
            print("listening \(server.ports.first ?? 0)")
            fflush(nil)
            TerminationSignal.wait()
            let isClean = await server.drain(within: 600_000)
            print(isClean ? "drained" : "cut off")
        } catch { print("\(error)") }
    }
}
