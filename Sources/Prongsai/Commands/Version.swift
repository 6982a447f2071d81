import ThaiText

extension Command {
    static let version = Command(
        name: "version",
        summary: Bilingual("แสดงรุ่นของโปรแกรม", "show the program's version"),
        examples: [
            Example(line: "version", purpose: Bilingual("แสดงรุ่น", "show the version"))
        ],
        run: { _ in .text("\(Program.name) \(Program.version)\n") })
}
