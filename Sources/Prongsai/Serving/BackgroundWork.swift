import Engagement
import FileStore
import Mail
import Measures
import Platform
import Results

/// What goes on beside the answers: letters and tidying.
struct BackgroundWork: Sendable {
    let worker: JobWorker

    init(
        _ installation: Installation, mail: MailSettings?,
        checks: [JobKind] = [], clock: TimeSource, log: EventLog, random: String
    ) {
        let database = installation.database
        var kinds = [
            Outbox.forgetting(database, time: clock),
            Jobs.forgetting(JobQueue(database), time: clock),
            Idempotency.forgetting(database, time: clock),
            Upkeep.signing(
                database, key: Upkeep.signingKey(under: installation.key), time: clock),
            Upkeep.sweeping(database, time: clock),
            PlanReadings.forgetting(database, time: clock),
            ResultReadings.forgetting(database, time: clock),
            installation.signIn.resetting(
                database, base: installation.base, time: clock, sendsMail: mail != nil),
            Search.rebuilding(database, Engagement.searchSources),
            Files.sweeping(installation.files, database, time: clock),
            Files.scrubbing(installation.files, database) { log.tell($0) },
        ]
        kinds += checks
        if let mail {
            kinds += Self.letters(installation, by: mail, clock)
        }
        worker = JobWorker(
            JobQueue(database), kinds: kinds, holder: "node-" + random, time: clock
        ) { event in log.tell(.warning, "job", [("what", "\(event)")]) }
    }

    /// What is done where mail leaves: a letter that nobody sends would only pile up.
    private static func letters(
        _ installation: Installation, by mail: MailSettings, _ clock: TimeSource
    ) -> [JobKind] {
        let (database, sender) = (installation.database, MailSender(mail.server))
        return [
            Outbox.sending(database, from: mail.from, time: clock) { try await sender.send($0) },
            Reminders.sending(database, base: installation.base, time: clock),
        ]
    }
}

extension EventLog {
    /// What reading all files again has found.
    fileprivate func tell(_ report: ScrubReport) {
        tell(
            report.isSound ? .info : .error, "files.scrub",
            [("damaged", "\(report.damaged.count)"), ("missing", "\(report.missing.count)")])
    }
}
