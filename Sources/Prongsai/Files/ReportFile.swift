import Assessment
import DocumentReading
import Documents
import Reports
import ThaiText

/// The report that a file holds, whatever kind of file it is.
enum ReportFile {
    /// Reads the file that a command line names first.
    static func read(_ invocation: Invocation, library: FrameworkLibrary) throws -> Report {
        let path = invocation.arguments.operands.first ?? "-"
        let name = invocation.fileName
        let bytes = try InputFile.bytes(
            path, limit: DocumentReader.sizeLimit, world: invocation.world)
        if OwnJSON.isLikely(bytes) { return try OwnJSON.report(bytes, file: name) }
        let progress = Progress(
            isShown: invocation.world.terminal.showsProgress, language: invocation.language)
        return try progress.during(Bilingual("กำลังอ่าน \(name)", "reading \(name)")) {
            let report = Report(reading: try document(bytes, name: name), frameworks: library)
            if report.isEmpty, path.lowercased().hasSuffix(".pdf"), FileKind(of: bytes) == .text {
                throw Refusal.noPDF(file: name)
            }
            return report
        }
    }

    private static func document(_ bytes: [UInt8], name: String) throws(Refusal) -> Document {
        do throws(ReadingError) {
            return try DocumentReader.read(bytes)
        } catch {
            throw .reading(error, file: name)
        }
    }
}
