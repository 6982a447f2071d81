import Glibc
import Platform
import ThaiText
import Threads

extension Command {
    static let demo = Command(
        name: "demo",
        summary: Bilingual(
            "เปิดเว็บไซต์ที่มีหน่วยงานตัวอย่างพร้อมข้อมูลสามปี",
            "serve a web site with fictitious authorities and three years of data"),
        details: Bilingual(
            "ข้อมูลตัวอย่างอยู่ในโฟลเดอร์ของตัวเอง (DemoData เว้นแต่ระบุ --data) โฟลเดอร์ที่มีข้อมูลจริงจะไม่ถูกแตะต้อง รหัสผ่านสุ่มใหม่ทุกครั้งที่สร้างและแสดงที่เทอร์มินัล สั่งซ้ำได้ ใช้ข้อมูลเดิมต่อ เริ่มใหม่ด้วยการลบโฟลเดอร์",
            "The data lie in a folder of their own (DemoData unless --data names another); a folder with real data is not touched. The password is made at random with the data and shown on the terminal. Run again, it goes on with the same data; remove the folder to begin anew."
        ),
        options: [accounts.syntax, Options.json.syntax] + Options.settings
            + Options.frameworkSources,
        examples: [
            Example(line: "demo", purpose: Bilingual("สร้างและเปิด", "make it and serve it")),
            Example(
                line: "demo --accounts",
                purpose: Bilingual("บัญชีและรหัสยืนยันขณะนี้", "the accounts and their codes now")),
        ],
        run: { invocation in
            let settings = try Settings(invocation, data: "DemoData").with(.mailServer, "")
            let note = try DemoData(invocation: invocation, settings: settings).note()
            let page = { @Sendable (now: Timestamp) in
                DemoPage(
                    note: note, folder: settings[.data], now: now, language: invocation.language,
                    terminal: invocation.world.terminal)
            }
            guard !invocation.arguments.has(accounts) else {
                let page = page(invocation.world.timestamp)
                return try invocation.arguments.has(Options.json)
                    ? .json(page.answer) : .text(page.text)
            }
            return try ServerProcess(invocation, settings) {
                StandardStream.output.write(Array(page(TimeSource.system()).text.utf8))
                guard isatty(STDIN_FILENO) == 1 else { return }
                SystemThread.start {
                    while readLine() != nil {
                        StandardStream.output.write(Array(page(TimeSource.system()).codes.utf8))
                    }
                }
            }.run()
        })

    private static let accounts = Option<Bool>(
        flag: "accounts",
        help: Bilingual(
            "แสดงบัญชีและรหัสยืนยันขณะนี้ ไม่เปิดเว็บไซต์",
            "show the accounts and their codes now, without serving"))
}
