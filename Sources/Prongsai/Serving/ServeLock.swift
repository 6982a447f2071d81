import Glibc
import Platform
import ThaiText

/// One server at a time on a data folder with a database of its own: held for as long as it lives, and let go by the system
/// however the process ends. Commands beside the server do not ask for it: the database orders what they write.
final class ServeLock {
    private let descriptor: Int32

    /// Takes the lock of a folder that is there, and tells commands beside it the address that people use; throws where
    /// another server has it.
    init(in folder: DataFolder, serving address: BaseAddress?) throws(Refusal) {
        descriptor = open(folder.serveLock, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(folder.serveLock, .last) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK else { throw .cannotWrite(folder.serveLock, .last) }
            throw Self.taken(folder, by: Self.holder(descriptor))
        }
        // For whoever comes next and finds it taken; without it the sentence is shorter.
        _ = ftruncate(descriptor, 0)
        _ = FileBytes.write(
            Array("\(getpid())\n\(address?.text ?? "")\n".utf8), to: descriptor)
    }

    /// The address of the server that works on a folder now; nil where there is none.
    static func served(in folder: DataFolder) -> BaseAddress? {
        let descriptor = open(folder.serveLock, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let text = String(
            decoding: FileBytes.read(from: descriptor, limit: 512) ?? [], as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // Asked of the process, not by taking the lock: a server that begins just then would find it taken.
        guard lines.count > 1, let process = Int32(lines[0]), process > 0,
            kill(process, 0) == 0 || errno == EPERM
        else { return nil }
        return BaseAddress(String(lines[1]))
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The process that has it, as it wrote itself down.
    private static func holder(_ descriptor: Int32) -> Int32? {
        let bytes = FileBytes.read(from: descriptor, limit: 32) ?? []
        return Int32(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
    }

    private static func taken(_ folder: DataFolder, by process: Int32?) -> Refusal {
        let name = VisibleText.of(folder.path, keepingLines: false)
        let thai = process.map { " (โปรเซส \($0)) " } ?? ""
        let english = process.map { " (process \($0))" } ?? ""
        return .other(
            Bilingual(
                "มี prongsai serve อีกตัว\(thai)เปิดเว็บไซต์จากข้อมูลใน \(name) อยู่ หยุดตัวนั้นก่อน หรือระบุโฟลเดอร์อื่นด้วย --data ถ้าต้องการหลายตัวพร้อมกันให้ใช้ PostgreSQL",
                "another prongsai serve\(english) serves the data in \(name); end it first, or name another folder by --data; several at once need PostgreSQL"
            ), isFault: false)
    }
}
