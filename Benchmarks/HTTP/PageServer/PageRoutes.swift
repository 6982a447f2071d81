import HTML
import HTTP

/// What a route of the benchmark declares: the longest body.
struct BodyLimit: RouteTraits {
    let admission: Admission

    init(_ bytes: Int = 0) { admission = Admission(bodyLimit: bytes) }
}

/// The routes: the page, and one for every way a body can be read.
enum PageRoutes {
    static func router() throws(RouteError) -> Router<BodyLimit> {
        try Router(
            [
                Route(.get, Location("/page"), BodyLimit()) { request in
                    let name = try request.target.queryFields()["q"] ?? "เทศบาล"
                    return .html(TablePage(name: name).document(capacity: 12_288))
                },
                Route(.get, Location("/client"), BodyLimit()) { request in
                    .text("\(request.client) \(request.isSecure ? "https" : "http")\n")
                },
                Route(.get, Location("/ready"), BodyLimit()) { _ in .html(ready) },
                Route(.post, Location("/page"), BodyLimit(1 << 20)) { request in
                    .text("\(try await request.body.collect(upTo: 1 << 20).count)\n")
                },
                Route(.post, Location("/form"), BodyLimit(1 << 20)) { request in
                    .text("\(try await request.form(upTo: 1 << 20).fields.count)\n")
                },
                Route(.post, Location("/upload"), BodyLimit(64 << 20)) { request in
                    .text("\(try await sizeOfFiles(request))\n")
                },
            ],
            fallback: .init(
                refuse: { _, status in .text("\(status.code)\n", status: status) },
                fault: { _, error in
                    // What the client got wrong is no fault of ours.
                    let isOurs = !(error is FormError) && !(error is BodyError)
                    return .text("error\n", status: isOurs ? .internalServerError : .badRequest)
                }))
    }

    private static let ready = TablePage(name: "เทศบาล").document()

    private static func sizeOfFiles(_ request: Request) async throws -> Int {
        var reader = try request.multipart()
        var size = 0
        while let event = try await reader.nextEvent() {
            if case .data(let bytes) = event { size += bytes.count }
        }
        return size
    }
}
