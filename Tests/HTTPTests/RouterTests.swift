import Testing

@testable import HTTP

private struct Open: RouteTraits {
    var admission = Admission(bodyLimit: 7)
}

@Suite("Routes") struct RouterTests {
    private static let measure = Location("/measures/{id}/edit", Int.self)
    private static let file = Location("/files/{year}/{name}", Int.self, String.self)

    private func router() throws -> Router<Open> {
        try Router(
            [
                Route(.get, Location("/"), Open()) { _ in .text("front") },
                Route(.get, Location("/measures/new"), Open()) { _ in .text("new") },
                Route(.get, Location("/measures/{id}", Int.self), Open()) { _, id in
                    .text("measure \(id)")
                },
                Route(.post, Self.measure, Open()) { _, id in .text("edit \(id)") },
                Route(.get, Self.file, Open()) { _, year, name in .text("\(year) \(name)") },
                Route(.get, Location("/broken"), Open()) { _ in throw FormError.encoding },
            ],
            fallback: .init(
                refuse: { _, status in .text("refused", status: status) },
                fault: { _, error in .text("\(error)", status: .internalServerError) }))
    }

    private func answer(_ method: String, _ target: String) async throws -> (Int, String, Response)
    {
        let request = Request(
            head: try head(method: method, target: target), body: .empty, client: .local,
            isSecure: false,
            id: RequestID(1))
        let response = try await router().respond(to: request)
        guard case .bytes(let bytes) = response.body else {
            return (response.status.code, "", response)
        }
        return (response.status.code, String(decoding: bytes, as: UTF8.self), response)
    }

    @Test(
        "Requests find their routes, with the values of the address",
        arguments: [
            ("GET", "/", 200, "front"), ("GET", "/measures/new", 200, "new"),
            ("GET", "/measures/17", 200, "measure 17"),
            ("HEAD", "/measures/17", 200, "measure 17"),
            ("POST", "/measures/3/edit", 200, "edit 3"),
            ("GET", "/files/2568/a%20b", 200, "2568 a b"), ("GET", "/measures/017", 404, "refused"),
            ("GET", "/measures/x", 404, "refused"), ("GET", "/measures/1/", 404, "refused"),
            ("GET", "/nowhere", 404, "refused"),
            ("GET", "/broken", 500, "encoding"),
        ])
    func finds(method: String, target: String, status: Int, text: String) async throws {
        let found = try await answer(method, target)
        #expect(found.0 == status)
        #expect(found.1 == text)
    }

    @Test("An address that knows other methods names them")
    func methods() async throws {
        let refused = try await answer("POST", "/measures/17").2
        #expect(refused.status == .methodNotAllowed)
        #expect(refused.headers[.allow] == "GET, HEAD, OPTIONS")
        #expect(try await answer("OPTIONS", "/measures/17").0 == 204)
    }

    @Test("Addresses print what they read")
    func roundTrip() throws {
        #expect(Self.measure.path(17).text == "/measures/17/edit")
        #expect(Self.measure.values(in: Self.measure.path(17).segments) == 17)
        let path = Self.file.path(2568, "ก ข")
        #expect(try #require(Self.file.values(in: path.segments)) == (2568, "ก ข"))
    }

    @Test("Tables that cannot be told apart make no router")
    func collisions() {
        let fallback = Router<Open>.Fallback(
            refuse: { _, status in Response(status) }, fault: { _, _ in Response(.ok) })
        let route = Route(.get, Location("/a/{x}", Int.self), Open()) { _, _ in Response(.ok) }
        let same = Route(.get, Location("/a/{y}", String.self), Open()) { _, _ in Response(.ok) }
        let unsound = Route(.get, Location("/b/{x}"), Open()) { _ in Response(.ok) }
        #expect(throws: RouteError.duplicate(.get, "/a/{y}")) {
            try Router([route, same], fallback: fallback)
        }
        #expect(throws: RouteError.unsound("/b/{x}")) { try Router([unsound], fallback: fallback) }
    }

    @Test("What no route admits has no body")
    func admission() throws {
        #expect(try router().admission(of: head(target: "/nowhere")).bodyLimit == 0)
        #expect(try router().admission(of: head(target: "/")).bodyLimit == 7)
    }
}
