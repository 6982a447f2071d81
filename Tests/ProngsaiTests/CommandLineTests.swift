import Foundation
import Testing
import ThaiText

@testable import Prongsai

@Suite("Command line") struct CommandLineTests {
    @Test(
        "Wrong use is one sentence and the way to the help, exit code 2",
        arguments: [
            ("chek", "ไม่มีคำสั่ง “chek” หมายถึง check ใช่หรือไม่", "prongsai --help"),
            (
                "--lang en chek", "there is no command “chek”; did you mean check?",
                "prongsai --help"
            ),
            ("framework lst", "หมายถึง list ใช่หรือไม่", "prongsai framework --help"),
            ("check --jsn f", "ไม่มีตัวเลือก “--jsn” หมายถึง --json", "prongsai check --help"),
            ("check f --framework 25x8", "--framework ไม่รับค่า “25x8”", "prongsai check --help"),
            ("check f --framework", "--framework ต้องมีค่า", "prongsai check --help"),
            ("check f --framework --json", "--framework ต้องมีค่า", "prongsai check --help"),
            ("check f --json=1", "--json ไม่รับค่า", "prongsai check --help"),
            ("--json check a", "--json ต้องอยู่หลังชื่อคำสั่ง", "prongsai --help"),
            ("check", "ยังไม่ได้ระบุ ไฟล์", "prongsai check --help"),
            ("check a b", "“b” เกินมา", "prongsai check --help"),
            ("check -x a", "ไม่มีตัวเลือก “-x”", "prongsai check --help"),
            ("framework", "ต้องตามด้วย list, show, validate", "prongsai framework --help"),
            ("--lang fr help", "--lang ไม่รับค่า “fr”", "prongsai help --help"),
            ("completion csh", "ไม่รู้จักเชลล์ “csh”", "prongsai completion --help"),
        ])
    func misuse(line: String, sentence: String, help: String) throws {
        let answer = try Prompt().type(line)
        #expect(answer.exit == 2)
        #expect(answer.output.isEmpty)
        #expect(answer.messages.contains(sentence))
        #expect(answer.messages.hasSuffix(help + "\n"))
        #expect(answer.messages.split(separator: "\n").count == 2)
    }

    @Test("Words after -- are files, whatever they begin with")
    func doubleDash() throws {
        let call = try #require(
            try CommandLineParser.parse(
                ["completion", "--lang", "en", "--", "--help"], commands: Program.commands))
        #expect(call.arguments.operands == ["--help"])
        #expect(!call.arguments.has(Options.help))
    }

    @Test(
        "An option's value may follow it, stand behind = or touch the letter",
        arguments: [["--to", "x"], ["--to=x"], ["-t", "x"], ["-tx"]])
    func values(words: [String]) throws {
        let option = Option<String>(
            "to", letter: "t", takes: .init(placeholder: .init("ก", "a"), expects: .init("ก", "a")),
            help: .init("ก", "a"), value: { $0 })
        let command = Command(name: "go", summary: .init("ก", "a"), options: [option.syntax])
        let call = try #require(try CommandLineParser.parse(["go"] + words, commands: [command]))
        #expect(call.arguments[option] == "x")
    }

    @Test("Thai digits are digits in an option's value")
    func thaiDigits() {
        #expect(Options.year("๒๕๖๘") == 2568)
        #expect(Options.year("๒๕6๘") == 2568)
        #expect(Options.year("68") == nil)
    }

    @Test("The language of the environment holds until the command line names another")
    func language() throws {
        var prompt = try Prompt()
        prompt.environment["PRONGSAI_LANG"] = "en"
        #expect(prompt.type("help").output.contains("Commands"))
        #expect(prompt.type("help --lang th").output.contains("คำสั่ง"))
        #expect(prompt.type("--lang th chek").messages.contains("ไม่มีคำสั่ง"))
    }

    @Test(
        "Every command explains itself in both languages, with an example that begins with its name"
    )
    func help() throws {
        let prompt = try Prompt()
        for command in Program.commands {
            for language in ["th", "en"] {
                let answer = prompt.type("\(command.name) --help --lang \(language)")
                #expect(answer.exit == 0)
                #expect(answer.output.contains("prongsai \(command.name)"), "\(command.name)")
            }
            let examples = command.examples + command.subcommands.flatMap(\.examples)
            #expect(!examples.isEmpty, "\(command.name)")
            for example in examples {
                #expect(example.line.hasPrefix(command.name))
                for word in example.line.split(separator: " ") where word.hasPrefix("Samples/") {
                    let file = Prompt.package.appending(path: String(word)).path
                    #expect(FileManager.default.fileExists(atPath: file), "\(word)")
                }
            }
        }
    }

    @Test(
        "A suggestion is near, and there is none for a word far away",
        arguments: [
            ("chekc", ["check"]), ("fram", ["framework"]), ("reprot", ["report"]),
            ("xylophone", []), ("sc", ["score"]),
        ])
    func suggestion(word: String, near: [String]) {
        #expect(Suggestion.nearest(to: word, in: Program.commands.map(\.name)) == near)
    }

    @Test("Control characters of names and documents are shown, never sent to the terminal")
    func controls() throws {
        let prompt = try Prompt()
        let missing = prompt.type(["read", "a\n\u{1B}[31mb"])
        #expect(missing.messages.contains("a\u{240A}\u{241B}[31mb"))
        try prompt.put(
            "a.json",
            #"{"kind":"plan","measures":[{"name":"ก\u001b[2J\u009b","steps":["\u0007"]}]}"#)
        try prompt.put(
            "a.html",
            "<html><p>\u{07}แผน</p><table><tr><td>มาตรการ<td>ขั้นตอน<td>ผู้รับผิดชอบ<tr><td>&#27;[2Jก<td>ข<td>ค</table>"
        )
        for file in ["@a.json", "@a.html"] {
            let answer = prompt.type("read \(file)")
            #expect(answer.exit == 0)
            #expect(answer.output.contains("[2J"))
            #expect(
                !answer.output.unicodeScalars.contains {
                    $0.value < 32 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
                })
        }
    }
}
