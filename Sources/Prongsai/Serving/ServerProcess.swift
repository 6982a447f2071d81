import Accounts
import Assessment
import Cryptography
import Design
import Disclosure
import DocumentCheck
import DocumentExamination
import EService
import FoundationEssentials
import Glibc
import HTTP
import HTTPServer
import Outbound
import Platform
import SQL
import ThaiText

/// A server from start to end: settings, application, listening, the wish to stop, the last answers.
struct ServerProcess {
    private let invocation: Invocation
    private let settings: Settings
    /// What is told once it serves.
    private let served: () -> Void

    init(_ invocation: Invocation) throws(Refusal) {
        self.init(invocation, try Settings(invocation))
    }

    init(
        _ invocation: Invocation, _ settings: Settings, served: @escaping () -> Void = {}
    ) {
        (self.invocation, self.settings, self.served) = (invocation, settings, served)
    }

    /// Serves until a signal comes.
    func run() throws -> Outcome {
        TerminationSignal.block()
        for stray in StrayVariable.found(in: invocation.world.environment) {
            let text = stray.wording(invocation.language) + "\n"
            StandardStream.error.write(Array(VisibleText.of(text).utf8))
        }
        do { return try serve() } catch let error as ListenError {
            throw Refusal.other(error.wording(settings[.listen]), isFault: false)
        } catch AssetError.missing(let path) {
            throw Refusal.noSuchFile(path)
        } catch let error as AccessLog.Unopened {
            throw Refusal.cannotWrite(error.path, SystemFailure(code: error.code))
        }
    }

    private func serve() throws -> Outcome {
        let assets = try Assets(folder: try WebFolder.path(invocation.world))
        var (configuration, accessLog) = try configuration(assets)
        try prepareFolder()
        let lock = try lock()
        defer { withExtendedLifetime(lock) {} }
        let installation = try installation()
        let isLooked = try lookForDamage(installation)
        let hosts = try hosts(of: installation)
        if let hosts { configuration.hosts = hosts.served }
        let application = try application(installation, assets)
        let work = BackgroundWork(
            installation, mail: try MailSettings(settings),
            checks: application.checks, clock: .system, log: log,
            random: Hexadecimal.text(RandomBytes.system(8)))
        let server = try Server(application, configuration)
        let running = Task.detached { await work.worker.run() }
        let sweeping = Task.detached { await application.sweepEveryMinute() }
        let following = Task.detached { _ = await hosts?.follow() }
        if !isLooked { lookForDamageBehind(installation) }
        announce(server)
        try announceFirstRun(installation)
        served()
        TerminationSignal.wait { accessLog?.reopen() }
        let isClean = try Waiting.until {
            let isClean = await server.drain(within: 2_000)
            for task in [sweeping, following] { task.cancel() }
            await work.worker.stop()
            await running.value
            await installation.database.close()
            return isClean
        }
        accessLog?.close()
        return .text((isClean ? Self.ended : Self.cutOff)(invocation.language) + "\n")
    }

    /// The data, brought to this release.
    private func installation() throws -> Installation {
        try Waiting.until { [settings, log] in
            let installation = try await Installation.open(settings) { log.end(of: $0) }
            try await installation.migrate(at: TimeSource.system())
            return installation
        }
    }

    /// The folder of the data, which nobody else may enter: what stood open is shut, and told.
    private func prepareFolder() throws {
        let folder = DataFolder(path: settings[.data])
        if Backups.unfinished(folder.path) != nil { throw BackupRefusal.unfinished(folder.path) }
        try folder.make()
        for place in try folder.shut() {
            log.tell(
                .warning, "permissions", [("path", place.path), ("were", place.permissions)])
        }
    }

    /// The largest file of a database that is looked through before the site opens: a fraction of a second.
    private static let quicklyLooked = 64 << 20

    /// Refuses a database whose structure is damaged; false where it is too large to be looked through first.
    private func lookForDamage(_ installation: Installation) throws -> Bool {
        var status = stat()
        guard stat(installation.folder.database, &status) == 0 else { return true }
        guard status.st_size <= Self.quicklyLooked else { return false }
        let found = try Waiting.until { try await installation.database.damage() }
        if case .damage(let reason)? = found.first { throw SQLError.damaged(reason) }
        return true
    }

    /// Looks through a large database while the site works, and tells what is damaged.
    private func lookForDamageBehind(_ installation: Installation) {
        Task.detached { [log] in
            for finding in (try? await installation.database.damage()) ?? [] {
                log.tell(.error, "database", [("cause", finding.wording.english)])
            }
        }
    }

    /// Makes sure that no other server works with the same file of SQLite; nil where a server of databases orders them.
    private func lock() throws -> ServeLock? {
        guard settings[.database].isEmpty else { return nil }
        let folder = DataFolder(path: settings[.data])
        return try ServeLock(in: folder, serving: try? settings.baseAddress())
    }

    private func application(
        _ installation: Installation, _ assets: Assets
    ) throws -> Application {
        let frameworks = try FrameworksFolder(invocation)
        return try Application(
            Application.Parts(
                assets: assets,
                library: try FrameworksFolder.library(invocation),
                reader: ReadingProcess(
                    program: invocation.world.executable,
                    arguments: ["examine", "--frameworks", frameworks.path]),
                paper: OfficialPaper(fonts: try FontsFolder.fonts(invocation.world)),
                services: try ServicesFolder.data(invocation.world),
                installation: installation, random: .system, clock: .system, log: log,
                limiter: try settings.isOn(.rateLimits) ? RateLimiter() : RateLimiter([:]),
                isInDevelopment: try settings.isOn(.development),
                sendsMail: try MailSettings(settings) != nil,
                opening: try linkOpening(),
                posting: installation.folder.isDemo ? nil : hookPosting(),
                securityContact: try settings.securityContact()))
    }

    /// How disclosed links are opened; nil where the settings say that nobody outside is asked.
    private func linkOpening() throws -> DisclosureChecks.LinkOpening? {
        guard try settings.isOn(.linkChecks) else { return nil }
        let opener = Opener()
        return { try await opener.open($0) }
    }

    /// How other systems are told of requests, at addresses that administrators entered. Not from the demonstration, whose
    /// passwords everybody knows.
    private func hookPosting() -> HookPosting {
        let poster = Poster()
        return { try await poster.post($0, to: $1, heads: $2) }
    }

    private var log: EventLog {
        EventLog(clock: .system) { StandardStream.error.write(Array(($0 + "\n").utf8)) }
    }

    private func configuration(
        _ assets: Assets
    ) throws -> (ServerConfiguration, AccessLog?) {
        var configuration = ServerConfiguration(addresses: try settings.addresses())
        configuration.loops = try settings.loops(
            cores: ProcessInfo.processInfo.activeProcessorCount)
        configuration.trustedProxy = try settings.proxy()
        configuration.errorPage = BarePage.maker(assets.links)
        var log: AccessLog?
        if settings[.accessLog] != "off" {
            let opened = try AccessLog(path: settings[.accessLog])
            configuration.accessLog = { opened.record($0) }
            log = opened
        }
        return (configuration, log)
    }

    /// The host names that are answered: with a base address only the site's (rule D30); nil for all.
    private func hosts(of installation: Installation) throws -> SiteHosts? {
        guard !settings[.baseAddress].isEmpty else { return nil }
        let hosts = SiteHosts(base: installation.base, database: installation.database)
        try Waiting.until { try await hosts.refresh() }
        return hosts
    }

    private func announce(_ server: Server) {
        let address = (try? settings.baseAddress().text) ?? settings[.listen]
        let text = Bilingual(
            "เปิดแล้วที่ \(address) หยุดด้วย Ctrl-C", "Serving \(address); Ctrl-C ends it")
        StandardStream.output.write(Array((text(invocation.language) + "\n").utf8))
    }

    /// Tells the code by which the first run is allowed from another machine, while it is due.
    private func announceFirstRun(_ installation: Installation) throws {
        guard try Waiting.until({ try await FirstRun.isDue(installation.database) }) else { return }
        let code = SetupCode(key: installation.key).text
        let text = Bilingual(
            "ยังไม่มีหน่วยงาน เปิดหน้าแรกเพื่อเริ่มตั้งค่า จากเครื่องอื่นใช้รหัสตั้งค่า \(code)",
            "No authority yet: open the front page to set up; from another machine with the set-up code \(code)"
        )
        StandardStream.output.write(Array((text(invocation.language) + "\n").utf8))
    }

    private static let ended = Bilingual(
        "ปิดแล้ว คำขอทุกรายการได้คำตอบครบ", "Ended; every request was answered")
    private static let cutOff = Bilingual(
        "ปิดแล้ว บางคำขอที่นานเกินไปถูกตัด", "Ended; requests that took too long were cut off")
}

extension ListenError {
    /// What is in the way, and how to go on.
    func wording(_ address: String) -> Bilingual {
        let reason = SystemFailure(code: code).wording
        return Bilingual(
            "รอรับที่ \(address) ไม่ได้: \(reason.thai) ปิดโปรแกรมที่ใช้พอร์ตนี้อยู่ หรือเลือกพอร์ตอื่น เช่น ./run serve --listen 127.0.0.1:8090",
            "cannot listen on \(address): \(reason.english); end the program that uses the port, or choose another, as ./run serve --listen 127.0.0.1:8090"
        )
    }
}

extension EventLog {
    /// Tells that the database stopped, and ends the process when it must not go on: the supervisor starts it anew.
    ///
    /// What was not committed was not acknowledged, so nothing that anybody was told is lost (rule D32).
    func end(of error: SQLError) {
        tell(.error, "database", [("cause", error.wording.english)])
        switch error {
        case .stopped, .damaged: _exit(Outcome.Exit.fault.rawValue)
        default: return
        }
    }
}

extension InstallationKey.Refusal {
    /// What is wrong with the key, and how to go on.
    var wording: Bilingual {
        switch self {
        case .unreadable(let path, let reason):
            Bilingual(
                "อ่านหรือสร้างกุญแจ \(path) ไม่ได้: \(reason)",
                "the key \(path) cannot be read or made: \(reason)")
        case .open(let path, let permissions):
            Bilingual(
                "ผู้อื่นอ่านกุญแจ \(path) ได้ (สิทธิ์ \(String(permissions, radix: 8))) สั่ง chmod 600 \(path) แล้วเริ่มใหม่",
                "others can read the key \(path) (permissions \(String(permissions, radix: 8))); run chmod 600 \(path) and start again"
            )
        case .damaged(let path):
            Bilingual(
                "กุญแจ \(path) เสียหาย กู้จากสำเนาสำรอง",
                "the key \(path) is damaged; restore it from a backup")
        }
    }
}
