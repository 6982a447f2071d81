import Assessment
import FoundationEssentials
import Glibc
import ThaiText

/// The answers in a file that a command line names.
struct AnswersInput {
    let framework: Framework
    /// The only instrument to count; nil for all.
    let instrument: String?

    /// Counts the file, "-" for standard input, with a line of progress on a terminal.
    func read(_ invocation: Invocation) throws -> AnswerSheet {
        let path = invocation.arguments.operands.first ?? "-"
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFile.refusal(.last, path) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var information = stat()
        if fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
            throw Refusal.isFolder(path)
        }
        let file = AnswersFile(
            framework: framework, instrument: instrument,
            threads: ProcessInfo.processInfo.activeProcessorCount)
        let name = invocation.fileName
        let progress = Progress(
            isShown: invocation.world.terminal.showsProgress, language: invocation.language)
        let sheet = try progress.during(Bilingual("กำลังนับคำตอบ", "counting answers")) {
            do throws(AnswersFile.Failure) {
                return try file.read(from: descriptor)
            } catch {
                throw Self.refusal(error, file: name)
            }
        }
        let unknown = sheet.foreignCodes(in: framework)
        guard unknown.isEmpty else {
            throw Refusal.foreignColumns(unknown, file: name, year: framework.year)
        }
        return sheet
    }

    private static func refusal(_ failure: AnswersFile.Failure, file: String) -> Refusal {
        switch failure {
        case .answers(let error): .answers(error, file: file)
        case .system(let code): InputFile.refusal(SystemFailure(code: code), file)
        }
    }
}
