import ThaiText

extension Command {
    static let help = Command(
        name: "help",
        summary: Bilingual(
            "แสดงวิธีใช้ของโปรแกรมหรือของคำสั่ง", "show how to use the program or a command"),
        operands: [
            Operand(
                placeholder: Bilingual("คำสั่ง", "COMMAND"),
                help: Bilingual("คำสั่งที่ต้องการทราบวิธีใช้", "the command to explain"), isOptional: true),
            Operand(
                placeholder: Bilingual("คำสั่งย่อย", "SUBCOMMAND"),
                help: Bilingual("คำสั่งย่อย เช่น show", "a command under it, such as show"),
                isOptional: true),
        ],
        examples: [
            Example(
                line: "help check", purpose: Bilingual("วิธีใช้คำสั่ง check", "how to use check"))
        ],
        run: explain)

    @Sendable private static func explain(_ invocation: Invocation) throws -> Outcome {
        let help = HelpText(language: invocation.language, terminal: invocation.world.terminal)
        var path: [String] = []
        var found: Command?
        for word in invocation.arguments.operands {
            let commands = found?.subcommands ?? Program.commands
            guard let next = commands.first(where: { $0.name == word }) else {
                throw Misuse.unknownCommand(
                    word, path: path,
                    near: Suggestion.nearest(to: word, in: commands.map(\.name)))
            }
            found = next
            path.append(word)
        }
        return .text(found.map { help.text(of: $0, path: path) } ?? help.overview())
    }
}
