import Assessment
import DocumentWriting
import ThaiText

/// The program as a function: a command line and a world give an outcome.
enum Program {
    static let name = "prongsai"
    static let version = "0.1.0"

    /// All commands in the order of the help.
    static let commands: [Command] = [
        .serve, .demo, .read, .check, .score, .forecast, .report, .framework, .migrate, .authority,
        .user,
        .backup, .restore, .verify, .doctor,
        .completion, .help, .version,
    ]

    /// Commands that only the program itself calls; neither help nor completion names them.
    private static let inner: [Command] = [.examine]

    /// Runs a command line; every error becomes sentences and an exit code.
    static func run(_ words: [String], in world: World) -> Outcome {
        let language = CommandLineParser.language(in: words) ?? world.language
        do {
            return try dispatch(words, language: language, world: world)
        } catch let misuse as Misuse {
            return misuse.outcome(language)
        } catch let refusal as Refusal {
            return refusal.outcome(language)
        } catch let error as FrameworkError {
            return Refusal.frameworks(error).outcome(language)
        } catch let error as PDFError {
            return failure(error).outcome(language)
        } catch {
            if let refusal = Refusal.ofInstallation(error, language) {
                return refusal.outcome(language)
            }
            return Fault(cause: String(describing: error)).outcome(language)
        }
    }

    /// Fonts are the user's to mend; what the drawing library does is ours.
    private static func failure(_ error: PDFError) -> Refusal {
        switch error {
        case .fontMissing, .fontUnusable: .other(error.wording, isFault: false)
        case .drawing, .structure: .other(error.wording, isFault: true)
        }
    }

    private static func dispatch(
        _ words: [String], language: Language, world: World
    ) throws -> Outcome {
        guard let call = try CommandLineParser.parse(words, commands: commands + inner) else {
            let overview = HelpText(language: language, terminal: world.terminal).overview()
            return Outcome.message([overview], exit: .misused)
        }
        let invocation = Invocation(arguments: call.arguments, world: world, language: language)
        if call.arguments.has(Options.help) {
            return .text(
                HelpText(language: language, terminal: world.terminal)
                    .text(of: call.command, path: call.path))
        }
        return try call.command.run(invocation)
    }
}

/// The program's own failure: logged with its cause, said with regret.
struct Fault {
    let cause: String

    func outcome(_ language: Language) -> Outcome {
        let text = Bilingual(
            "ขออภัย โปรแกรมขัดข้อง ไม่มีไฟล์ใดถูกเปลี่ยน โปรดแจ้งข้อความนี้แก่ผู้ดูแล: \(cause)",
            "sorry, the program failed; no file was changed. Please report this text: \(cause)")
        return .message(["\(Program.name): \(text(language))"], exit: .fault)
    }
}
