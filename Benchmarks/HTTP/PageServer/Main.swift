import HTML
import HTTP
import HTTPServer

private import Glibc

/// Serves the benchmark's page, and routes to be attacked, until SIGTERM: `PageServer PORT`; 0 takes any port.
/// Says on standard output where it listens and how it ended.
@main struct Main {
    static func main() async {
        TerminationSignal.block()
        let port = CommandLine.arguments.dropFirst().first.flatMap(UInt16.init) ?? 8_090
        var configuration = ServerConfiguration(addresses: [.tcp("127.0.0.1", port)])
        configuration.connectionsPerClient = 9_000
        do {
            let server = try Server(try PageRoutes.router(), configuration)
            print("listening \(server.ports.first ?? 0)")
            fflush(nil)
            TerminationSignal.wait()
            let isClean = await server.drain()
            print(isClean ? "drained" : "cut off")
        } catch { print("\(error)") }
    }
}
