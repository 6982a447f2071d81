import Assessment
import DocumentReading
import Reports
import ThaiText

/// The report that a file holds, whatever kind of file it is.
enum ReportFile {
    /// Most bytes that are taken into memory.
    static let sizeLimit = 64 << 20

    /// Reads the file that a command line names first.
    static func read(_ invocation: Invocation, library: FrameworkLibrary) throws -> Report {
        let path = invocation.arguments.operands.first ?? "-"
        let bytes = try InputFile.bytes(path, limit: sizeLimit, world: invocation.world)
        if OwnJSON.isLikely(bytes) {
            return try OwnJSON.report(bytes, file: invocation.fileName)
        }
        throw Refusal.notReady
    }
}
