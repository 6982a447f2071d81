import ThaiText

/// The help of the program and of each command, for people.
struct HelpText {
    let language: Language
    let terminal: Terminal

    /// The list of commands.
    func overview() -> String {
        var page = Printout(language: language, terminal: terminal)
        page.line(
            Bilingual(
                "prongsai (โปร่งใส) อ่าน ตรวจ คำนวณ และเขียนเอกสารการประเมิน ITA ขององค์กรปกครองส่วนท้องถิ่น",
                "prongsai (โปร่งใส) reads, checks, scores and writes the ITA documents of Thai local authorities"
            ))
        page.gap()
        page.title(Bilingual("คำสั่ง", "Commands"))
        page.pairs(Program.commands.map { ($0.name, $0.summary(language)) })
        page.gap()
        page.title(Bilingual("เริ่มต้น", "To begin"))
        page.pairs(
            Program.commands.prefix(5).compactMap(\.examples.first).map {
                ("\(Program.name) \($0.line)", $0.purpose(language))
            })
        page.gap()
        page.line(
            Bilingual(
                "วิธีใช้ของแต่ละคำสั่ง: prongsai คำสั่ง --help", "How to use one: prongsai COMMAND --help"))
        return page.text
    }

    /// All of one command.
    func text(of command: Command, path: [String]) -> String {
        var page = Printout(language: language, terminal: terminal)
        page.line(command.summary)
        page.gap()
        page.title(Bilingual("วิธีใช้", "Usage"))
        page.line(
            Bilingual(
                "  " + usage(of: command, path: path, .thai),
                "  " + usage(of: command, path: path, .english)))
        if let details = command.details {
            page.gap()
            page.paragraph(details(language))
        }
        list(
            Bilingual("คำสั่งย่อย", "Commands"),
            command.subcommands.map { ($0.name, $0.summary(language)) }, on: &page)
        list(
            Bilingual("สิ่งที่ระบุ", "Arguments"),
            command.operands.map { ($0.placeholder(language), $0.help(language)) }, on: &page)
        list(
            Bilingual("ตัวเลือก", "Options"),
            (command.options + Options.everywhere).map { (names($0), $0.help(language)) }, on: &page
        )
        list(Bilingual("ตัวอย่าง", "Examples"), examples(of: command), on: &page)
        return page.text
    }

    private func examples(of command: Command) -> [(String, String)] {
        (command.examples + command.subcommands.flatMap(\.examples)).map {
            ("\(Program.name) \($0.line)", $0.purpose(language))
        }
    }

    private func list(_ title: Bilingual, _ pairs: [(String, String)], on page: inout Printout) {
        guard !pairs.isEmpty else { return }
        page.gap()
        page.title(title)
        page.pairs(pairs)
    }

    private func usage(of command: Command, path: [String], _ language: Language) -> String {
        var words = [Program.name] + path
        if !command.subcommands.isEmpty {
            words.append(command.subcommands.map(\.name).joined(separator: "|"))
        }
        for operand in command.operands {
            let name =
                operand.choices.isEmpty
                ? operand.placeholder(language) : operand.choices.joined(separator: "|")
            words.append(operand.isOptional ? "[\(name)]" : name)
        }
        words.append(Bilingual("[ตัวเลือก]", "[options]")(language))
        return words.joined(separator: " ")
    }

    private func names(_ option: OptionSyntax) -> String {
        let letter = option.letter.map { "-\($0), " } ?? ""
        let value = option.takes.map { " \($0.placeholder(language))" } ?? ""
        return "\(letter)--\(option.name)\(value)"
    }
}
