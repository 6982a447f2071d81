import Glibc
import SQL

/// Writes under load until it is killed, and says on standard output what it tries (`?KEY`) and what it was told is kept
/// (`+KEY`); keys to try again come on standard input.
///
///     CrashWriter FLAW sqlite PATH [COUNT] | postgresql CONNECTION [COUNT]
///
/// After COUNT acknowledgements it ends by itself.
///
/// FLAW is `none`, or a mistake made on purpose that the tests must notice: `early` says kept before it is, `split` writes in
/// two transactions what belongs together, `double` takes no notice of the key of a retry.
@main struct CrashWriter {
    static func main() async {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4, let flaw = Flaw(rawValue: arguments[1]) else { exit(64) }
        let count = arguments.count > 4 ? Int(arguments[4]) ?? .max : .max
        // A full file is an error to be told, not a signal to die of.
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        do {
            let database = try await open(arguments[2], arguments[3])
            try await database.migrate([Load.schema], at: 0)
            await Load(database: database, flaw: flaw, end: Countdown(count)).run()
        } catch {
            Signs.say("!\(error)")
            exit(1)
        }
    }

    private static func open(_ engine: String, _ place: String) async throws -> Database {
        let configuration =
            engine == "sqlite"
            ? Configuration(.sqlite(path: place, applicationID: 25))
            : Configuration(.postgresql(place))
        return try await Database.open(configuration) { error in
            Signs.say("!\(error)")
            // What the program itself does: after a failed commit it ends, and is started anew.
            if error != .diskFull { exit(3) }
        }
    }
}

/// Ends the process after so many acknowledgements.
actor Countdown {
    private var left: Int
    init(_ count: Int) { left = count }

    func next() {
        left -= 1
        if left <= 0 { exit(0) }
    }
}

/// A mistake made on purpose.
enum Flaw: String {
    case none
    case early
    case split
    case double
}

/// Lines on standard output, each in one write, so that a killed process leaves whole ones.
enum Signs {
    static func say(_ text: String) {
        var line = text + "\n"
        line.withUTF8 { bytes in _ = write(STDOUT_FILENO, bytes.baseAddress, bytes.count) }
    }
}
