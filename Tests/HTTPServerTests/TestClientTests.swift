import HTTP
import HTTPTesting
import Testing

@Suite("The client for tests") struct TestClientTests {
    /// Signs in, counts and tells what came.
    private struct SmallSite: Service {
        static let page = """
            <form action="/other"><input type="hidden" name="a" value="no"></form>
            <form method="post" action="/sign-in"><input name="name"><input type="hidden" name="token"
            value="1 &lt; 2 &amp; &quot;3&quot;"></form>
            """

        func admission(of head: RequestHead) -> Admission {
            Admission(bodyLimit: head.target.path == "/tiny" ? 1 : 1 << 20)
        }

        func respond(to request: Request) async -> Response {
            switch (request.method, request.target.path) {
            case (.get, "/sign-in"): return .html(Array(Self.page.utf8))
            case (.post, "/sign-in"): return await signIn(request)
            case (.get, "/home"): return .text("hello \(request.cookies["__Host-name"] ?? "you")")
            case (.post, "/sign-out"):
                var response = Response.redirect(to: Path(segments: ["home"]))
                response.headers.add(
                    .setCookie, HostCookie("name").setting("", maxAge: 0, isSecure: true))
                return response
            case (_, "/round"): return .redirect(to: Path(segments: ["round"]))
            case (_, "/away"):
                var response = Response(.found)
                response.headers.add(.location, "https://example.org/")
                return response
            case (_, "/tiny"):
                do { return .text("\(try await request.body.collect(upTo: 9).count)") } catch {
                    return .text("\(error)", status: .contentTooLarge)
                }
            case (_, "/stream"): return Response(.ok, body: .stream(Countdown(pieces: 3)))
            case (_, "/broken"):
                return Response(.ok, body: .stream(Countdown(pieces: 3, fails: true)))
            default: return await echo(request)
            }
        }

        private func signIn(_ request: Request) async -> Response {
            guard let body = try? await request.body.collect(upTo: 1_000),
                let form = try? FormFields(urlEncoded: body, limits: FormLimits())
            else { return Response(.badRequest) }
            var response = Response.redirect(to: Path(segments: ["home"]))
            let name = (form["name"] ?? "") + (form["token"] == "1 < 2 & \"3\"" ? "!" : "?")
            response.headers.add(
                .setCookie, HostCookie("name").setting(name, isSecure: request.isSecure))
            return response
        }

        private func echo(_ request: Request) async -> Response {
            let body = (try? await request.body.collect(upTo: 1 << 20)) ?? []
            let origin = request.fields["origin"] ?? "none"
            return .text(
                "\(request.isSecure) \(request.client) \(origin)\n"
                    + String(decoding: body, as: UTF8.self))
        }
    }

    @Test("Forms are sent, redirects followed, cookies kept and forgotten")
    func session() async throws {
        try await TestClient.both(SmallSite()) { (client: TestClient) async throws in
            let page = try await client.get("/sign-in")
            let hidden = page.hiddenFields(ofFormTo: "/sign-in")
            #expect(hidden.map(\.name) == ["token"])
            let form = [(name: "name", value: "มะลิ & co=1")] + hidden
            let plain = try await client.post("/sign-in", form: form)
            #expect(plain.status == 303 && plain["location"] == "/home")
            let set = try #require(await client.cookies["__Host-name"])
            #expect(set.attributes["samesite"] == "Lax" && set.attributes["httponly"] != nil)
            let home = try await client.post(
                "/sign-in", form: [("name", "anna")] + hidden, following: true)
            #expect(home.text == "hello anna!" && home.target == "/home" && home.status == 200)
            let out = try await client.post("/sign-out", form: [], following: true)
            #expect(out.text == "hello you")
            #expect(await client.cookies.isEmpty)
        }
    }

    @Test("A form with files arrives as browsers send it")
    func files() async throws {
        try await TestClient.both(SmallSite()) { (client: TestClient) async throws in
            let answer = try await client.post(
                "/files",
                parts: [
                    FormPart("note", "สวัสดี"),
                    FormPart("file", file: "a \"b\".pdf", type: "application/pdf", [0x25, 0x50]),
                ])
            #expect(
                answer.text.hasPrefix(
                    "true 127.0.0.1 https://localhost\n------what-no-test-sends"))
            #expect(answer.text.contains("name=\"file\"; filename=\"a %22b%22.pdf\"\r\n"))
            #expect(answer.text.contains("\r\n\r\nสวัสดี\r\n"))
        }
    }

    @Test("Refusals, streams and broken streams look the same both ways")
    func edges() async throws {
        try await TestClient.both(SmallSite()) { (client: TestClient) async throws in
            let refused = try await client.post("/tiny", form: [("a", "b")])
            #expect(refused.status == 413 && refused.text == "tooLarge(limit: 1)")
            #expect(try await client.get("/..").status == 400)
            #expect(try await client.get("/stream").body?.count == 30_000)
            #expect(try await client.get("/broken").body == nil)
            #expect(try await client.send(TestRequest(.head, "/home")).text.isEmpty)
            await #expect(throws: TestClient.BadRedirect.self) {
                try await client.get("/round", following: true)
            }
            await #expect(throws: TestClient.BadRedirect.self) {
                try await client.get("/away", following: true)
            }
        }
    }

    @Test("A cookie for TLS only is not kept without TLS")
    func insecure() async throws {
        let client = TestClient(SmallSite(), isSecure: false)
        _ = try await client.post("/sign-out", form: [])
        _ = try await client.post("/sign-in", form: [("name", "anna")])
        #expect(await client.cookies.keys.sorted() == ["name"])
    }
}
