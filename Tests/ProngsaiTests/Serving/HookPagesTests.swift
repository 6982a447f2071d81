import HTTP
import Platform
import Testing

@testable import HTTPTesting
@testable import Prongsai

@Suite("Pages of the systems that are told of requests") struct HookPagesTests {
    private static let list = "/work/services/hooks"

    /// The page of an address as somebody of the cast sees it.
    private func page(_ path: String, _ name: String, _ stage: BadInputStage) async throws -> String
    {
        let player = try stage.player(name, at: path)
        var request = TestRequest(.get, path)
        request.fields.append(("Cookie", player.cookie))
        return try await TestClient(stage.site.application).send(request).text
    }

    @Test(
        "The secret is shown to who added the address, to nobody else, and to nobody once it began")
    func once() async throws {
        let stage = try await BadInputStage()
        let path = "\(Self.list)/\(try await stage.hook())"
        let first = try await page(path, "own officer", stage)
        let secret = try #require(first.firstMatch(of: /whsec_[A-Za-z0-9+\/]{43}=/)).output
        // A page that is read again, as after a form that was sent twice, shows the same.
        #expect(try await page(path, "own officer", stage).contains(secret))
        let another = try await page(path, "own administrator", stage)
        #expect(another.contains("line.rimthanthong.example") && !another.contains("whsec_"))
        let officer = try stage.player("own officer", at: path + "/start")
        let began = try await officer.send([], to: Self.list + "/{hook}/{turn}")
        #expect(began.status == 303)
        for name in ["own officer", "own administrator"] {
            let later = try await page(path, name, stage)
            #expect(later.contains("line.rimthanthong.example") && !later.contains("whsec_"))
        }
    }

    @Test(
        "Another authority's address is not there", arguments: ["", "/start", "/removal", "/test"])
    func another(_ turn: String) async throws {
        let stage = try await BadInputStage()
        let path = "\(Self.list)/\(try await stage.hook())"
        let stranger = try stage.player("other officer", at: path + turn)
        if turn.isEmpty {
            #expect(!(try await page(path, "other officer", stage)).contains("rimthanthong"))
        } else {
            _ = try await stranger.send([], to: Self.list + "/{hook}/{turn}")
        }
        let own = try await page(path, "own officer", stage)
        #expect(own.contains("whsec_") && own.contains("ยังไม่ได้ส่งอะไร"))
    }
}
