import Cryptography
import HTTP
import Platform
import SQL
import Testing

@testable import HTTPTesting
@testable import Prongsai

/// What the door does with somebody; computed from a route's declaration, never from its handler.
private enum Cell: Equatable {
    case opens, asksToSignIn, refuses, leadsToAccount

    init(_ access: Access, _ visitor: Visitor) {
        if visitor.belongs(to: access.audience) {
            self = .opens
        } else {
            // The steps of a sign-in are behind whoever is signed in.
            let isDone = access.audience == .halfSignedIn
            self = visitor.session == nil ? .asksToSignIn : isDone ? .leadsToAccount : .refuses
        }
    }

    /// What an answer shows that the door did.
    init(_ answer: TestResponse) {
        let location = answer["Location"] ?? ""
        if answer.status == 303,
            location.hasPrefix("/sign-in?back=") || location == "/sign-in?done=late"
        {
            self = .asksToSignIn
        } else if answer.status == 303, answer["Location"] == "/account?signed_in=already" {
            self = .leadsToAccount
        } else if answer.status == 403, answer.text.contains("บัญชีของคุณเปิดหน้านี้ไม่ได้") {
            self = .refuses
        } else {
            self = .opens
        }
    }
}

/// Asks every route of a table as every player and tells the cells that are wrong.
private struct Walk {
    let cast: AdministrationCast

    /// An address of a route, its places filled with what the first authority has.
    func path(_ template: String, numbers: String? = nil) -> String {
        let values = [
            "{person}": numbers ?? "\(cast.person)", "{division}": numbers ?? "\(cast.division)",
            "{invitation}": numbers ?? "\(cast.invitation)", "{role}": "officer",
            "{session}": "987654", "{overseer}": numbers ?? "1", "{link}": Self.link,
            "{deed}": "disable", "{authority}": numbers ?? "1", "{language}": "en",
            "{year}": "2568", "{measure}": numbers ?? "1", "{version}": numbers ?? "1",
            "{entry}": numbers ?? "1", "{assignment}": numbers ?? "1",
            "{file}": numbers ?? "1", "{document}": "plan", "{request}": numbers ?? "1",
            "{code}": "2222-2222", "{format}": "pdf", "{slug}": "rim", "{item}": "o1",
            "{reading}": numbers ?? "1", "{place}": "1", "{key}": "abc",
            "{evidence}": numbers ?? "1", "{sheet}": "items.csv", "{service}": "street-light",
            "{paper}": "manual.pdf", "{draft}": String(repeating: "A", count: 22),
            "{step}": "1", "{pass}": String(repeating: "A", count: 43), "{field}": "photo",
            "{list}": "requests.json", "{definition}": "street-light.json",
            "{kind}": "text", "{part}": "page-1", "{action}": "note", "{wish}": "withdrawal",
            "{news}": numbers ?? "1", "{number}": "1",
            "{payment}": "confirmation", "{template}": numbers ?? "1",
            "{hook}": numbers ?? "1", "{turn}": "pause",
            "{question}": numbers ?? "1", "{official}": numbers ?? "1",
            "{poll}": numbers ?? "1",
        ]
        let filled = template.split(separator: "/").map { piece in
            piece.hasPrefix("{") ? values[String(piece)] ?? "unknown" : String(piece)
        }
        if template.hasPrefix("/join/") { return "/join/" + Self.link }
        return "/" + filled.joined(separator: "/")
    }

    /// A link of a letter as it could be, but is not.
    private static let link = "1." + String(repeating: "A", count: 43)

    func ask(
        _ route: Route<Access>, _ player: AdministrationCast.Player, of service: any Service,
        numbers: String? = nil
    ) async throws -> TestResponse {
        var fields = [(name: "Cookie", value: player.cookie)]
        if route.traits.rate == .upload {
            var request = TestRequest(
                parts: [FormPart("a", "")], to: path(route.template, numbers: numbers))
            request.fields += fields
            return try await TestClient(service).send(request)
        }
        if route.method != .get {
            fields.append(("Content-Type", "application/x-www-form-urlencoded"))
        }
        return try await TestClient(service).send(
            TestRequest(route.method, path(route.template, numbers: numbers), fields: fields))
    }

    func wrongCells(
        of routes: [Route<Access>], in service: any Service
    ) async throws -> [String] {
        var wrong: [String] = []
        for route in routes {
            for player in cast.players {
                let answer = try await ask(route, player, of: service)
                let isFault = answer.status >= 500
                let isRight =
                    route.traits.audience == .everyone
                    || Cell(answer) == Cell(route.traits, player.visitor)
                if isFault || !isRight {
                    wrong.append(
                        "\(route.method.rawValue) \(route.template) as \(player.name): \(answer.status)"
                    )
                }
            }
        }
        return wrong
    }
}

@Suite("Who may open what, over the whole route table") struct AdministrationMatrixTests {
    @Test("Every route answers every role as its declaration says")
    func matrix() async throws {
        let cast = try await AdministrationCast()
        let walk = Walk(cast: cast)
        let routes = cast.site.application.routes
        #expect(routes.count > 40 && cast.players.count == 13)
        let before = try await cast.acts()
        let wrong = try await walk.wrongCells(of: routes, in: cast.site.application)
        #expect(wrong == [], "\(wrong)")
        #expect(try await cast.acts() == before)
    }

    @Test("The walk finds a route whose handler forgot the door")
    func control() async throws {
        let cast = try await AdministrationCast()
        let forgetful = Route<Access>(
            .get, Location("/forgetful"), .page(.roles([.administrator]))
        ) { _ in .text("everything") }
        let router = try Router(
            [forgetful],
            fallback: Router<Access>.Fallback(
                refuse: { _, status in Response(status) },
                fault: { _, _ in Response(.internalServerError) }))
        let wrong = try await Walk(cast: cast).wrongCells(of: [forgetful], in: router)
        // Everybody but the administrators of both authorities.
        #expect(wrong.count == cast.players.count - 2)
    }

    @Test("What another authority has answers by the same bytes as what nobody has")
    func otherAuthority() async throws {
        let cast = try await AdministrationCast()
        let walk = Walk(cast: cast)
        let other = try cast.player("other administrator")
        let own = try cast.player("own administrator")
        let numbered = cast.site.application.routes.filter { route in
            route.method == .get && route.template.hasPrefix("/work/")
                && ["{person}", "{division}", "{invitation}"].contains {
                    route.template.contains($0)
                }
        }
        #expect(numbered.count >= 8)
        for route in numbered {
            let here = try await walk.ask(route, own, of: cast.site.application)
            #expect(here.status == 200, "\(route.template)")
            let there = try await walk.ask(route, other, of: cast.site.application)
            let nowhere = try await walk.ask(
                route, other, of: cast.site.application, numbers: "987654")
            #expect(there.status == 404, "\(route.template)")
            let page = { (answer: TestResponse) in
                answer.text.replacing(/back=[^"]*|"form_token" value="[^"]*/, with: "")
            }
            #expect(page(there) == page(nowhere), "\(route.template)")
        }
        let overseer = try cast.player("own overseer")
        let overview = try #require(
            cast.site.application.routes.first { $0.template == "/work/authorities/{authority}" })
        let hidden = try await walk.ask(overview, overseer, of: cast.site.application)
        let none = try await walk.ask(
            overview, overseer, of: cast.site.application, numbers: "987654")
        #expect(hidden.status == 404 && none.status == 404)
        let given = try await walk.ask(
            overview, overseer, of: cast.site.application, numbers: "2")
        #expect(given.status == 200)
    }

    @Test("Nothing of the second authority stands on any page of the first")
    func tenants() async throws {
        let cast = try await AdministrationCast()
        let walk = Walk(cast: cast)
        let theirs = try await TestClient(cast.site.application).send(
            TestRequest(
                .get, "/work/people",
                fields: [("Cookie", try cast.player("other administrator").cookie)]))
        #expect(theirs.text.contains(AdministrationCast.canary))
        let mine = cast.players.filter { player in
            player.visitor.session.map { $0.member.authority == cast.first } ?? true
        }
        for route in cast.site.application.routes where route.method == .get {
            for player in mine {
                let answer = try await walk.ask(route, player, of: cast.site.application)
                #expect(
                    !answer.text.contains(AdministrationCast.canary),
                    "\(route.template) as \(player.name)")
            }
        }
    }
}

@Suite("Forged and widened forms, over the whole route table") struct AdministrationForgeryTests {
    @Test("No state-changing route accepts any of eight forgeries")
    func forgeries() async throws {
        let forge = try await Forge()
        let before = try await forge.cast.acts()
        for route in forge.routes {
            for (name, request, host) in try forge.variants(of: route) {
                let answer = try await forge.send(request, host: host)
                #expect(
                    [400, 403, 404, 405, 413, 415].contains(answer.status)
                        || name == "GET" && [200, 303].contains(answer.status),
                    "\(name) \(route.template): \(answer.status)")
            }
        }
        #expect(try await forge.cast.acts() == before)
    }

    @Test("The same requests with their own token come through the door")
    func control() async throws {
        let forge = try await Forge()
        for route in forge.routes where route.template.hasPrefix("/work") {
            let answer = try await forge.send(try forge.right(route))
            // A sheet that is sent without the button that records it is only checked.
            let isCheck =
                route.template.hasSuffix("/{year}/figures")
                || route.template.hasSuffix("/{year}/check")
            #expect(
                (isCheck ? [200] : [303, 404, 422]).contains(answer.status),
                "\(route.template) \(answer.status)")
        }
    }

    @Test("A field that a form does not have refuses the form")
    func unknownFields() async throws {
        let forge = try await Forge()
        let before = try await forge.cast.acts()
        let columns = [
            "authority", "id", "person", "since", "ended", "by_person", "by_authority", "hash",
            "token", "confirmed", "disabled", "is_open", "roles", "withdrawn", "accepted",
        ]
        for route in forge.routes where route.traits.rate != .upload {
            for column in columns where !route.traits.fields.contains(column) {
                let answer = try await forge.send(try forge.right(route, more: "&\(column)=1"))
                #expect(
                    [400, 429].contains(answer.status),
                    "\(column) at \(route.template): \(answer.status)")
            }
        }
        #expect(try await forge.cast.acts() == before)
    }
}

/// Requests with a good token, and the ways to forge them.
private struct Forge {
    let cast: AdministrationCast
    let tokens: FormTokens
    let walk: Walk

    init() async throws {
        cast = try await AdministrationCast()
        tokens = FormTokens(key: cast.site.installation.key, random: .system)
        walk = Walk(cast: cast)
    }

    var routes: [Route<Access>] { cast.site.application.routes.filter { $0.method != .get } }

    /// Somebody whom the route lets in.
    func player(_ route: Route<Access>) throws -> AdministrationCast.Player {
        let wished = [
            "own administrator", "own operator", "own officer", "own executive", "half signed in",
            "nobody",
        ]
        let found = try wished.map(cast.player).first {
            $0.visitor.belongs(to: route.traits.audience)
        }
        return try #require(found)
    }

    func right(_ route: Route<Access>, more: String = "") throws -> TestRequest {
        let player = try player(route)
        return try request(route, token: token(route, player.visitor), more: more)
    }

    func token(_ route: Route<Access>, _ visitor: Visitor) -> String {
        tokens.token(purpose: route.template, session: visitor.binding, now: cast.site.now)
    }

    func request(
        _ route: Route<Access>, token: String?, more: String = "",
        type: String = "application/x-www-form-urlencoded",
        fields: [(name: String, value: String)] = []
    ) throws -> TestRequest {
        let body = (token.map { "form_token=" + $0 } ?? "a=") + more
        let path = walk.path(route.template, numbers: "987654")
        let more = [("Cookie", try player(route).cookie)] + fields
        guard route.traits.rate == .upload, type != "text/plain" else {
            return TestRequest(
                .post, path, fields: more + [("Content-Type", type)], body: Array(body.utf8))
        }
        let pairs = body.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            return FormPart(parts.first ?? "", parts.dropFirst().first ?? "")
        }
        var request = TestRequest(parts: pairs, to: path)
        request.fields += more
        return request
    }

    func variants(
        of route: Route<Access>
    ) throws -> [(name: String, request: TestRequest, host: String)] {
        let player = try player(route)
        let good = token(route, player.visitor)
        let other = player.name == "own officer" ? "own administrator" : "own officer"
        let colleague = token(route, try cast.player(other).visitor)
        let foreigner = token(route, try cast.player("other administrator").visitor)
        var get = try request(route, token: good)
        get.method = .get
        get.target += "?form_token=" + good
        get.body = []
        let here = "localhost"
        return [
            ("no token", try request(route, token: nil), here),
            ("a colleague's token", try request(route, token: colleague), here),
            ("a foreigner's token", try request(route, token: foreigner), here),
            ("GET", get, here),
            ("text/plain", try request(route, token: good, type: "text/plain"), here),
            (
                "cross-site",
                try request(route, token: good, fields: [("Sec-Fetch-Site", "cross-site")]), here
            ),
            (
                "wrong Origin",
                try request(
                    route, token: good,
                    fields: [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "")]), here
            ),
            (
                "other Host",
                try request(
                    route, token: good,
                    fields: [("Origin", "https://localhost"), ("Sec-Fetch-Site", "")]),
                "evil.example"
            ),
        ]
    }

    /// Sends a request as an old browser where Sec-Fetch-Site is empty: only its Origin speaks then.
    func send(_ request: TestRequest, host: String = "localhost") async throws -> TestResponse {
        let isOld = request.fields.contains { $0.name == "Sec-Fetch-Site" && $0.value.isEmpty }
        guard isOld else {
            return try await TestClient(cast.site.application, host: host).send(request)
        }
        var bare = request
        bare.fields.removeAll { $0.name == "Sec-Fetch-Site" }
        let transport = MemoryTransport(
            cast.site.application, client: .ipv4(0x7F00_0001), isSecure: true)
        return try await transport.send(bare.bytes(besides: [("Host", host)]))
    }
}
