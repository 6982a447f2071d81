import HTML
import HTTP
import SQL

/// What a route of the benchmark declares: the longest body.
struct BodyLimit: RouteTraits {
    let admission: Admission

    init(_ bytes: Int = 0) { admission = Admission(bodyLimit: bytes) }
}

/// A page of 21 rows, and a form that keeps one.
enum SiteRoutes {
    static func router(_ database: Database) throws(RouteError) -> Router<BodyLimit> {
        try Router(
            [
                Route(.get, Location("/offices/{id}", Int.self), BodyLimit()) { _, id in
                    let (offices, matters) = try await database.read(
                        Office.named(id), Office.matters(of: id))
                    guard let office = offices.first else { return Response(.notFound) }
                    let page = OfficePage(office: office, matters: matters)
                    return .html(page.document(capacity: 12_288))
                },
                Route(.post, Location("/notes"), BodyLimit(4_096)) { request in
                    let body = try await request.form(upTo: 4_096)["body"] ?? ""
                    try await database.write {
                        try $0.change("INSERT INTO note (body) VALUES (\(body))")
                    }
                    return .redirect(to: Path(segments: ["offices", "7"]))
                },
            ],
            fallback: .init(
                refuse: { _, status in Response(status) },
                fault: { _, error in .text("\(error)\n", status: .internalServerError) }))
    }
}
