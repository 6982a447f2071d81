import Assessment
import Cryptography
import Design
import DocumentCheck
import FoundationEssentials
import Glibc
import HTTP
import HTTPServer
import Platform
import ThaiText

/// A server from start to end: settings, application, listening, the wish to stop, the last answers.
struct ServerProcess {
    private let invocation: Invocation
    private let settings: Settings

    init(_ invocation: Invocation) throws(Refusal) {
        self.invocation = invocation
        settings = try Settings(invocation)
    }

    /// Serves until a signal comes.
    func run() throws -> Outcome {
        TerminationSignal.block()
        do {
            let application = try application()
            let (configuration, accessLog) = try configuration()
            let server = try Server(application, configuration)
            announce(server)
            TerminationSignal.wait()
            let isClean = try Waiting.until { await server.drain(within: 2_000) }
            accessLog?.close()
            let text = isClean ? Self.ended : Self.cutOff
            return .text(text(invocation.language) + "\n")
        } catch let error as SettingsError {
            throw Refusal.settings(
                error, file: Bilingual("การตั้งค่า", "settings")(invocation.language))
        } catch let error as ListenError {
            throw Refusal.other(error.explanation(settings[.listen]), isFault: false)
        } catch AssetError.missing(let path) {
            throw Refusal.noSuchFile(path)
        } catch let error as AccessLog.Unopened {
            throw Refusal.cannotWrite(error.path, SystemFailure(code: error.code))
        }
    }

    private func application() throws -> Application {
        let frameworks = try FrameworksFolder(invocation)
        let log = EventLog(clock: .system) { StandardStream.error.write(Array(($0 + "\n").utf8)) }
        return try Application(
            Application.Parts(
                assets: Assets(folder: try WebFolder.path(invocation.world)),
                library: try FrameworksFolder.library(invocation),
                reader: ReadingProcess(
                    program: invocation.world.executable,
                    arguments: ["examine", "--frameworks", frameworks.path]),
                paper: OfficialPaper(fonts: try FontsFolder.fonts(invocation.world)),
                key: KeyedHash(key: RandomBytes.system(32)), random: .system, clock: .system,
                log: log,
                limiter: try settings.isOn(.rateLimits) ? RateLimiter() : RateLimiter([:]),
                isInDevelopment: try settings.isOn(.development)))
    }

    private func configuration() throws -> (ServerConfiguration, AccessLog?) {
        var configuration = ServerConfiguration(addresses: try settings.addresses())
        configuration.loops = try settings.loops(
            cores: ProcessInfo.processInfo.activeProcessorCount)
        configuration.trustedProxy = try settings.proxy()
        configuration.errorPage = BarePage.response
        var log: AccessLog?
        if settings[.accessLog] != "off" {
            let opened = try AccessLog(path: settings[.accessLog])
            configuration.accessLog = { opened.record($0) }
            log = opened
        }
        return (configuration, log)
    }

    private func announce(_ server: Server) {
        let address = (try? settings.baseAddress()) ?? settings[.listen]
        let text = Bilingual(
            "เปิดแล้วที่ \(address) หยุดด้วย Ctrl-C", "Serving \(address); Ctrl-C ends it")
        StandardStream.output.write(Array((text(invocation.language) + "\n").utf8))
    }

    private static let ended = Bilingual(
        "ปิดแล้ว คำขอทุกรายการได้คำตอบครบ", "Ended; every request was answered")
    private static let cutOff = Bilingual(
        "ปิดแล้ว บางคำขอที่นานเกินไปถูกตัด", "Ended; requests that took too long were cut off")
}

extension ListenError {
    /// What is in the way, and how to go on.
    func explanation(_ address: String) -> Bilingual {
        let reason = SystemFailure(code: code).explanation
        return Bilingual(
            "รอรับที่ \(address) ไม่ได้: \(reason.thai) ปิดโปรแกรมที่ใช้พอร์ตนี้อยู่ หรือเลือกพอร์ตอื่นด้วย --listen",
            "cannot listen on \(address): \(reason.english); end the program that uses the port, or choose another by --listen"
        )
    }
}
