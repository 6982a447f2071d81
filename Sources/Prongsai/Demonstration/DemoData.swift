import Cryptography
import Demo
import DocumentWriting
import FileStore
import FoundationEssentials
import Glibc
import Platform
import Publications
import SQL
import ThaiText

/// The data of a demonstration: found in their folder, or made there when it is empty.
struct DemoData {
    let invocation: Invocation
    let settings: Settings

    private var folder: DataFolder { DataFolder(path: settings[.data]) }

    /// The note of the folder's demonstration, made when there is nothing yet; refuses a folder of anything else.
    func note() throws -> DemoNote {
        if let note = try folder.demoNote() { return note }
        guard settings[.database].isEmpty else { throw Self.servedElsewhere }
        try requireEmpty()
        return try made()
    }

    /// A demonstration is laid beside nothing, least of all beside the data of a real authority.
    private func requireEmpty() throws {
        let name = VisibleText.of(folder.path, keepingLines: false)
        if PathName.isThere(folder.database) {
            throw Refusal.other(
                Bilingual(
                    "\(name) มีข้อมูลจริงอยู่ ข้อมูลตัวอย่างต้องอยู่ในโฟลเดอร์ของตัวเอง ระบุโฟลเดอร์อื่นด้วย --data",
                    "\(name) holds real data; a demonstration needs a folder of its own: name another with --data"
                ), isFault: false)
        }
        let inside = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        guard inside.isEmpty else {
            throw Refusal.other(
                Bilingual(
                    "\(name) มีไฟล์อื่นอยู่แล้ว ระบุโฟลเดอร์ว่างด้วย --data",
                    "\(name) holds other files; name an empty folder with --data"),
                isFault: false)
        }
    }

    private static let servedElsewhere = Refusal.other(
        Bilingual(
            "ข้อมูลตัวอย่างใช้ได้เฉพาะกับ SQLite ในโฟลเดอร์ของตัวเอง เอาการตั้งค่า database ออกก่อน",
            "a demonstration works with SQLite in a folder of its own only; leave the setting database out"
        ), isFault: false)

    /// Fills a folder beside and gives it its name when all is there: half a demonstration never is one.
    private func made() throws -> DemoNote {
        let draft = DataFolder(
            path: folder.path + ".making-" + Hexadecimal.text(RandomBytes.system(4)))
        let progress = Progress(
            isShown: invocation.world.terminal.showsProgress, language: invocation.language)
        do {
            let note = try progress.during(
                Bilingual("กำลังเตรียมข้อมูลตัวอย่าง", "making the demonstration")
            ) { try filled(draft) }
            try PrivateFile.write(draft.demo, try note.bytes())
            guard rename(draft.path, folder.path) == 0 else {
                throw Refusal.cannotWrite(folder.path, .last)
            }
            return note
        } catch {
            try? FileManager.default.removeItem(atPath: draft.path)
            throw error
        }
    }

    private func filled(_ draft: DataFolder) throws -> DemoNote {
        let towns = try DemoTown.all(in: try demoFolder())
        let library = try FrameworksFolder.library(invocation)
        let fonts = try FontsFolder.fonts(invocation.world)
        let residents = try ServicesFolder.data(invocation.world)
        let password = DemoNote.password(.system)
        let (settings, now) = (settings.with(.data, draft.path), invocation.world.timestamp)
        let accounts = try Waiting.until {
            let installation = try await Installation.open(settings)
            return try await installation.database.closing { database in
                try await installation.migrate(at: now)
                let services = DemoServices(
                    database: database, signIn: installation.signIn,
                    desk: FileDesk(store: installation.files, inspector: FileInspector()),
                    library: library,
                    press: PublicationPress(
                        installation, DocumentSource(library: library),
                        PublicationPrinter(fonts: fonts)),
                    residents: residents,
                    pdf: { try PDFWriter(fonts: fonts).write($0) },
                    xlsx: { try XLSXWriter.write($0, scratch: draft.path) })
                let filling = DemoFilling(
                    towns, through: services, password: Password(password), at: now)
                return try await filling?.fill() ?? []
            }
        }
        return DemoNote(password: password, accounts: accounts)
    }

    /// The demonstration's files: those that `PRONGSAI_DEMO` names, or those that came with the program.
    private func demoFolder() throws -> String {
        let candidates =
            invocation.world.environment["PRONGSAI_DEMO"].map { [$0] }
            ?? InstalledFolder.candidates(of: "Demo", for: invocation.world.executable)
        guard let found = candidates.first(where: { PathName.isThere("\($0)/rimthanthong") }) else {
            throw DemoTown.Refusal.unreadable(candidates.first ?? "Demo")
        }
        return found
    }
}
