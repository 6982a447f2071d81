import HTTPTesting
import Testing

@Suite("Too many guesses") struct RetryAfterTests {
    private static let wrong = "ไม่ใช่รหัสผ่านนี้แน่นอน"

    @Test(
        "Every page that takes a password says when to come again, in its head too",
        arguments: [
            ("/account/confirm", [("password", wrong)]),
            ("/account/password", [("present", wrong), ("password", "ฝนตกเบาเบากลางทุ่งกว้าง")]),
            ("/account/second-factor/recovery-codes", [("password", wrong)]),
            ("/account/second-factor/remove", [("password", wrong), ("code", "000000")]),
        ] as [(String, [(name: String, value: String)])])
    func told(_ path: String, _ form: [(name: String, value: String)]) async throws {
        let visitor = TestVisitor(try await TestSite())
        _ = try await visitor.begin()
        var answers: [TestResponse] = []
        for _ in 0..<8 {
            // The form of the password stands on the account's page.
            answers.append(
                path == "/account/password"
                    ? try await visitor.change("password", form)
                    : try await visitor.send(path, form))
        }
        let last = try #require(answers.last)
        #expect(last.status == 429, "\(path)")
        let seconds = try #require(last["Retry-After"].flatMap { Int($0) }, "\(path)")
        #expect(seconds > 0)
        // A wrong password alone is no reason to wait.
        #expect(answers.first?.status == 422 && answers.first?["Retry-After"] == nil)
    }
}
