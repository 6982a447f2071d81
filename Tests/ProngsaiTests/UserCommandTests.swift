import Platform
import Testing
import ThaiText

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

    /// An installation with authorities and an administrator of the first.
    private static func installation(_ slugs: [String]) throws -> Prompt {
        var prompt = try Prompt()
        prompt.environment["PRONGSAI_DATA"] = prompt.path("data")
        #expect(prompt.type("migrate").exit == 0)
        for slug in slugs {
            let added = prompt.type(
                "authority add \(slug) --kind subdistrict-municipality --name ริมธารทอง --district ก --province ข"
            )
            #expect(added.exit == 0, "\(added.messages)")
        }
        prompt.input = Array("ช้างสามเชือกข้ามน้ำยามเย็น\n".utf8)
        let added = prompt.type(
            "user add malee@example.go.th --name มะลิ --role administrator --authority \(slugs[0])")
        #expect(added.exit == 0, "\(added.messages)")
        return prompt
    }

    @Test("Without --authority the only authority is meant; of several, their names are told")
    func place() throws {
        let one = try Self.installation(["rimthan"])
        let list = one.type("user list --lang en")
        #expect(list.output.contains("malee@example.go.th") && list.messages.isEmpty)
        let link = one.type("user reset-password malee@example.go.th --lang en --json")
        #expect(link.exit == 0 && link.output.contains("\"authority\" : \"rimthan\""))
        #expect(link.messages.contains("base_address") && link.messages.contains("this machine"))
        #expect(one.type("user disable nobody@example.go.th").exit == 1)
        let two = try Self.installation(["rimthan", "khlong"])
        let none = two.type("user list --lang en")
        #expect(none.exit == 0 && none.messages.contains("--authority SLUG (rimthan, khlong)"))
        let refused = two.type("user disable malee@example.go.th --lang en")
        #expect(refused.exit == 1 && refused.messages.contains("(rimthan, khlong)"))
    }

    @Test(
        "A link begins with what is set, else where the running server is, and says when it misleads"
    )
    func links() throws {
        let prompt = try Prompt()
        let folder = DataFolder(path: prompt.path("data"))
        try folder.make()
        let standard = try #require(BaseAddress("http://127.0.0.1:8080"))
        func base(_ set: String) throws -> LinkBase {
            let file: [Setting: String] = [.data: folder.path, .baseAddress: set]
            let settings = Settings(file: file, environment: [:], options: [:])
            return LinkBase(settings, try settings.baseAddress())
        }
        #expect(try base("").address == standard)
        let lock = try ServeLock(in: folder, serving: BaseAddress("http://127.0.0.1:9000"))
        #expect(try base("").address.text == "http://127.0.0.1:9000")
        let other = try base("http://127.0.0.1:8080")
        #expect(other.address == standard)
        #expect(other.warning?.english.contains("http://127.0.0.1:9000") == true)
        withExtendedLifetime(lock) {}
        let site = try base("https://ita.example.go.th")
        #expect(site.address.text == "https://ita.example.go.th")
    }

    @Test("A misspelt variable of the environment is named, with the one that was meant")
    func stray() throws {
        var prompt = try Self.installation(["rimthan"])
        let found = StrayVariable.found(in: ["PRONGSAI_LISTN": "x", "PRONGSAI_LANG": "en"])
        #expect(found == [StrayVariable(name: "PRONGSAI_LISTN", nearest: "PRONGSAI_LISTEN")])
        prompt.environment["PRONGSAI_LISTN"] = "127.0.0.1:9000"
        let doctor = prompt.type("doctor --lang en")
        #expect(doctor.output.contains("PRONGSAI_LISTN"))
        #expect(doctor.output.contains("did you mean PRONGSAI_LISTEN?"))
    }
}
