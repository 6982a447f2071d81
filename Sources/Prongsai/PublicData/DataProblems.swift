import EService
import HTTP
import Platform

extension PublicData {
    /// What a program that asked for public data reads instead of a page that says what went wrong (RFC 9457); nil for
    /// other addresses, and where nothing did.
    static func answer(toProgram request: Request, insteadOf page: Response) -> Response? {
        let segments = request.target.segments
        let own = segments.first == "a" ? segments.dropFirst(2) : segments[...]
        guard page.status.code >= 400, own.prefix(2) == ["api", "v1"] else { return nil }
        let problem = DataValue.fields([
            .init("type", .text("about:blank")), .init("title", .text(page.status.phrase)),
            .init("status", .number(page.status.code)),
        ])
        var response = Response(
            page.status, type: "application/problem+json", Array((problem.json + "\n").utf8))
        response.headers[.cacheControl] = "no-store"
        response.headers[.retryAfter] = page.headers[.retryAfter]
        response.headers[.allow] = page.headers[.allow]
        return response
    }
}

extension ServiceStatistics.Figures {
    /// The figures as members.
    var data: DataValue {
        .fields([
            .init("received", .number(all)), .init("by_web", .number(received[.web] ?? 0)),
            .init("by_counter", .number(received[.counter] ?? 0)),
            .init("by_telephone", .number(received[.phone] ?? 0)), .init("open", .number(open)),
            .init("decided", .number(decided)), .init("decided_in_time", .number(kept)),
            .init("open_overdue", .number(overdue)), .init("reopened", .number(reopened)),
            .init("mean_days", .maybe(tenthsOfDays, DataValue.tenths)),
            .init("mean_rating", ratings == 0 ? .none : .tenths(rated * 10 / ratings)),
        ])
    }
}
