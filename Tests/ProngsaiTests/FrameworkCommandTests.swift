import Foundation
import Testing

@Suite("Frameworks on the command line") struct FrameworkCommandTests {
    @Test("The list names every year that has a file")
    func list() throws {
        let prompt = try Prompt()
        let folder = Prompt.package.appending(path: "Frameworks").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        let answer = prompt.type("framework list")
        #expect(answer.exit == 0)
        #expect(files.count >= 5)
        for file in files { #expect(answer.output.contains(file.dropLast(5))) }
    }

    @Test("A year is shown with the name of every question, in either digits")
    func show() throws {
        let prompt = try Prompt()
        let answer = prompt.type("framework show ๒๕๖๘")
        #expect(answer.exit == 0)
        #expect(answer.output.contains("i10 ยืมหรือขอใช้ทรัพย์สิน"))
        #expect(prompt.type("framework show 2568").output == answer.output)
        #expect(prompt.type("framework show 2568 --json").output.contains("\"confidence\""))
    }

    @Test(
        "A year without a file is refused with the years there are",
        arguments: [("framework show 2500", "2568"), ("framework show abc", "สี่หลัก")])
    func unknownYear(line: String, sentence: String) throws {
        let answer = try Prompt().type(line)
        #expect(answer.exit == 2)
        #expect(answer.messages.contains(sentence))
    }

    @Test("A file with mistakes is refused with file, place and reason of each")
    func validate() throws {
        let prompt = try Prompt()
        #expect(prompt.type("framework validate").exit == 0)
        try prompt.put("own.json", "{\"year\": 2568, \"name\": {\"th\": \"ก\"}}")
        let answer = prompt.type("framework validate @own.json")
        #expect(answer.exit == 1)
        #expect(answer.messages.contains("own.json: name"))
        #expect(answer.messages.contains("instruments"))
        try prompt.put("own.json", "{\"year\": 2568,}")
        #expect(prompt.type("framework validate @own.json").messages.contains("บรรทัด 1"))
        #expect(prompt.type("framework validate @none.json").exit == 2)
    }

    @Test("An override changes what it names and nothing else")
    func override() throws {
        let prompt = try Prompt()
        try prompt.put("o.json", "{\"year\": 2568, \"passMark\": {\"value\": \"80\"}}")
        let answer = prompt.type("framework show 2568 --json --override @o.json")
        #expect(answer.exit == 0)
        #expect(answer.output.contains("\"80\""))
        let wrong = "{\"year\": 2568, \"passMark\": {\"value\": \"101\"}}"
        try prompt.put("o.json", wrong)
        #expect(prompt.type("framework validate --override @o.json").exit == 1)
    }

    @Test("Without a folder of frameworks the message names where it looked and the way out")
    func noFolder() throws {
        var prompt = try Prompt()
        prompt.environment = [:]
        let answer = prompt.type("framework list")
        #expect(answer.exit == 1)
        #expect(answer.messages.contains("PRONGSAI_FRAMEWORKS"))
        #expect(answer.messages.contains("/share/prongsai/Frameworks"))
        #expect(prompt.type("framework list --frameworks @none").exit == 1)
    }
}
