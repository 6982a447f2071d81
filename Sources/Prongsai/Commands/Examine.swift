import DocumentCheck
import DocumentReading
import Glibc
import Reports
import ThaiText

extension Command {
    /// Reads a stranger's document for the server, in a process of its own and under limits that it sets itself.
    static let examine = Command(
        name: "examine",
        summary: Bilingual(
            "อ่านเอกสารจากท่อให้เครื่องแม่ข่าย", "read a document from a pipe for the server"),
        options: Options.frameworkSources + [look.syntax],
        run: { invocation in
            let bytes = try invocation.world.standardInput(DocumentReader.sizeLimit)
            if invocation.arguments.has(look) {
                ResourceLimits.forOneDocument.apply()
                return try .json(PDFLook(of: bytes))
            }
            let library = try FrameworksFolder.library(invocation)
            ResourceLimits.forOneDocument.apply()
            return try .json(Examiner(library: library).examine(bytes))
        })

    private static let look = Option<Bool>(
        flag: PDFLook.flag,
        help: Bilingual(
            "บอกเพียงว่า PDF มีอะไรให้เห็นหรือไม่", "only say whether a PDF shows anything"))
}

/// What reading a document may cost before the system ends the process.
private struct ResourceLimits {
    let seconds: rlim_t
    /// Bytes of address space beyond those that the process has when the document is in its hands.
    let memory: rlim_t

    static let forOneDocument = ResourceLimits(seconds: 20, memory: 2 << 30)

    /// Sets them for good: time, memory, no new files, no core file.
    func apply() {
        set(Int32(RLIMIT_CPU.rawValue), seconds)
        set(Int32(RLIMIT_AS.rawValue), Self.mapped + memory)
        set(Int32(RLIMIT_FSIZE.rawValue), 0)
        set(Int32(RLIMIT_CORE.rawValue), 0)
    }

    /// Bytes of address space that this process has: little of its own, terabytes of shadow under a sanitizer.
    private static var mapped: rlim_t {
        let bytes = try? InputFile.bytes("/proc/self/statm", limit: 1 << 10)
        let pages = String(decoding: bytes ?? [], as: UTF8.self).split(separator: " ").first
        let mapped = pages.flatMap { rlim_t($0) }?.multipliedReportingOverflow(
            by: rlim_t(sysconf(Int32(_SC_PAGESIZE))))
        guard let mapped, !mapped.overflow, mapped.partialValue < rlim_t.max / 2 else { return 0 }
        return mapped.partialValue
    }

    private func set(_ resource: __rlimit_resource_t, _ value: rlim_t) {
        var limit = rlimit(rlim_cur: value, rlim_max: value)
        setrlimit(resource, &limit)
    }
}
