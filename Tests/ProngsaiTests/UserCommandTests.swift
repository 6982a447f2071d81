import Testing

@testable import Prongsai

@Suite("Accounts at the command line") struct UserCommandTests {
    @Test(
        "A name that cannot be is refused with what is wrong with it",
        arguments: [
            ("a<b", "<"), ("ก😀", "อีโมจิ"), (String(repeating: "ก", count: 201), "200"),
            (" ", "ไม่มีตัวอักษร"),
        ])
    func name(_ name: String, _ reason: String) throws {
        let prompt = try Prompt()
        let answer = prompt.type(
            ["user", "add", "a@example.go.th", "--name", name, "--role", "operator"])
        #expect(answer.exit == 2)
        #expect(answer.messages.contains("--name") && answer.messages.contains(reason))
    }
}
