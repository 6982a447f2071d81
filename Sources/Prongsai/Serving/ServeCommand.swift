import ThaiText

extension Command {
    static let serve = Command(
        name: "serve",
        summary: Bilingual("เปิดเว็บไซต์", "serve the web site"),
        details: Bilingual(
            "รอรับที่ http://127.0.0.1:8080 เว้นแต่จะตั้งไว้เป็นอย่างอื่น หยุดด้วย Ctrl-C หรือ SIGTERM คำขอที่ค้างอยู่จะตอบจนเสร็จก่อน การตั้งค่าทั้งหมดอยู่ใน Documentation/Configuration.md",
            "Listens on http://127.0.0.1:8080 unless set otherwise. Ctrl-C or SIGTERM ends it; requests under way are answered first. All settings are in Documentation/Configuration.md."
        ),
        options: Options.settings + Options.frameworkSources,
        examples: [
            Example(
                line: "serve", purpose: Bilingual("เปิดบนเครื่องนี้", "on this machine")),
            Example(
                line: "serve --listen 127.0.0.1:9000 --data /srv/prongsai",
                purpose: Bilingual("พอร์ตและโฟลเดอร์ข้อมูลอื่น", "another port and data folder")),
        ],
        run: { invocation in try ServerProcess(invocation).run() })
}

extension Options {
    static let config = Option<String>(
        "config",
        takes: .init(
            placeholder: Bilingual("ไฟล์", "FILE"), expects: Bilingual("ไฟล์", "a file"),
            isPath: true),
        help: Bilingual(
            "ไฟล์ตั้งค่า (หรือ PRONGSAI_CONFIG)", "file of settings (or PRONGSAI_CONFIG)"),
        value: path)

    static let listen = Option<String>(
        "listen",
        takes: .init(
            placeholder: Bilingual("ที่อยู่:พอร์ต", "ADDRESS:PORT"),
            expects: Bilingual("ที่อยู่และพอร์ต", "an address and a port")),
        help: Setting.listen.meaning, value: path)

    static let data = Option<String>(
        "data",
        takes: .init(
            placeholder: Bilingual("โฟลเดอร์", "DIR"), expects: Bilingual("โฟลเดอร์", "a folder"),
            isPath: true),
        help: Setting.data.meaning, value: path)

    /// Where settings come from, for every command of the installation.
    static let settings = [config.syntax, listen.syntax, data.syntax]
}

extension Settings {
    /// The settings of a call: of its file, the environment and its options; `data` is the folder where none is named.
    init(_ invocation: Invocation, data: String? = nil) throws(Refusal) {
        let named =
            invocation.arguments[Options.config] ?? invocation.world.environment["PRONGSAI_CONFIG"]
        var file: [Setting: String] = [:]
        if let path = named {
            let bytes = try InputFile.bytes(path, limit: 1 << 20, world: invocation.world)
            do throws(SettingsError) {
                file = try SettingsFile.parse(String(decoding: bytes, as: UTF8.self))
            } catch { throw .settings(error, file: path) }
        }
        file[.data] = file[.data] ?? data
        var options: [Setting: String] = [:]
        options[.listen] = invocation.arguments[Options.listen]
        options[.data] = invocation.arguments[Options.data]
        self.init(file: file, environment: invocation.world.environment, options: options)
        do throws(SettingsError) { try check() } catch {
            throw .settings(error, file: Bilingual("การตั้งค่า", "settings")(invocation.language))
        }
    }
}
