import Glibc
import Mail
import Platform
import SQL

/// Writes letters and sends them until it is killed, and says on standard output what it tries to write (`?KEY`), what it was
/// told is written (`+KEY`), and what its mail server took (`=MESSAGE-ID SUBJECT`).
///
///     CrashOutbox sqlite PATH | postgresql CONNECTION  write|drain  MINUTES  [OWNER]
///
/// `drain` writes nothing and ends when nothing waits; the clock is so many minutes ahead, so that leases of the dead end.
@main struct CrashOutbox {
    static func main() async {
        let arguments = CommandLine.arguments
        guard arguments.count >= 5, let minutes = Int64(arguments[4]) else { exit(64) }
        do {
            let place: Configuration.Engine =
                arguments[1] == "sqlite"
                ? .sqlite(path: arguments[2], applicationID: 25)
                : .postgresql(arguments[2], owner: arguments.dropFirst(5).first)
            let database = try await Database.open(Configuration(place))
            try await database.migrate(
                [PlatformMigrations.all] + PlatformMigrations.services, at: 0)
            let clock = TimeSource { TimeSource.system() + .minutes(minutes) }
            let worker = try worker(database, clock)
            if arguments[3] == "drain" {
                while try await worker.runDue() > 0 {}
                return await database.close()
            }
            async let sending: Void = worker.run(lanes: 2, every: .milliseconds(1))
            while true { try await write(database, clock) }
            await sending
        } catch {
            say("!\(error)")
            exit(1)
        }
    }

    private static func worker(_ database: Database, _ clock: TimeSource) throws -> JobWorker {
        guard let address = MailAddress("ita@rimthanthong.example") else { exit(64) }
        let sending = Outbox.sending(database, from: Mailbox(address), time: clock) { message in
            say("=\(message.id.text) \(message.subject.text)")
        }
        return JobWorker(
            JobQueue(database), kinds: [sending], holder: "\(UInt64.random(in: 0 ... .max))",
            time: clock)
    }

    private static func write(_ database: Database, _ clock: TimeSource) async throws {
        guard let address = MailAddress("mali@office.example") else { return }
        let key = String(UInt64.random(in: 0 ... .max), radix: 36)
        say("?\(key)")
        let letter = Letter(to: Mailbox(address), subject: HeaderText(key), text: "สวัสดี")
        let now = clock()
        try await database.write {
            try Outbox.post(letter, key: key, authority: Authority.ID(rawValue: 0), at: now, in: $0)
        }
        say("+\(key)")
    }

    /// One write for each line, so that a killed process leaves whole ones.
    private static func say(_ text: String) {
        var line = text + "\n"
        line.withUTF8 { bytes in _ = Glibc.write(STDOUT_FILENO, bytes.baseAddress, bytes.count) }
    }
}
