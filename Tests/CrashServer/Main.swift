import Cryptography
import HTTP
import HTTPServer
import Platform
import SQL

private import Glibc

/// A server of the program's own parts with one form that writes, to be killed: `CrashServer FLAW FOLDER [CONNECTION]`.
///
/// FLAW is `none`, or a mistake made on purpose that the test must notice: see `Flaw`. With a connection string the rows
/// are kept by PostgreSQL, without one by SQLite in the folder. Says where it listens on standard output.
@main struct Main {
    static func main() async {
        TerminationSignal.block()
        let arguments = CommandLine.arguments
        guard arguments.count >= 3, let flaw = Flaw(rawValue: arguments[1]) else { exit(64) }
        do {
            let place = arguments.count > 3 ? arguments[3] : nil
            let wishes = try await Wishes.open(flaw, folder: arguments[2], connection: place)
            var configuration = ServerConfiguration(addresses: [.tcp("127.0.0.1", 0)])
            configuration.connectionsPerClient = 1_000
            let server = try Server(try wishes.router(), configuration)
            Self.say("listening \(server.ports.first ?? 0)")
            TerminationSignal.wait()
            await server.drain(within: 5_000)
            await wishes.database.close()
        } catch {
            Self.say("\(error)")
            exit(1)
        }
    }

    private static func say(_ text: String) {
        print(text)
        fflush(nil)
    }
}

/// A mistake made on purpose.
enum Flaw: String {
    case none
    /// Answers before the commit.
    case early
    /// Writes in two transactions what belongs together.
    case split
    /// Takes no notice of a form that comes again.
    case double
}
