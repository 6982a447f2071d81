public import HTTP
import Platform
import SQL

extension Response {
    /// An answer in the format in which it was asked.
    init(_ status: Status, _ format: Open311Format, _ name: String, _ value: Open311Value) {
        let text =
            switch format {
            case .json: value.json
            case .xml: #"<?xml version="1.0" encoding="utf-8"?>"# + "\n" + value.xml(name)
            }
        self.init(status, type: format.type, Array((text + "\n").utf8))
        headers[.cacheControl] = "no-cache"
    }
}

extension EService {
    /// What a program of Open311 reads instead of a page that says what went wrong; nil for other addresses, and where
    /// nothing did.
    public static func answer(
        toProgram request: Request, insteadOf page: Response
    ) -> Response? {
        let segments = request.target.segments
        let own = segments.first == "a" ? segments.dropFirst(2) : segments[...]
        guard page.status.code >= 400, own.prefix(2) == ["open311", "v2"] else { return nil }
        let format: Open311Format = own.last?.hasSuffix(".xml") == true ? .xml : .json
        let fault = Open311Fault(page.status, wording(of: page))
        var response = Response(page.status, format, "errors", fault.value)
        response.headers[.cacheControl] = "no-store"
        response.headers[.retryAfter] = page.headers[.retryAfter]
        response.headers[.allow] = page.headers[.allow]
        return response
    }

    private static func wording(of page: Response) -> String {
        switch page.status {
        case .badRequest: "the request cannot be read"
        case .forbidden: "a page of another site cannot send this"
        case .notFound: "nothing is here"
        case .methodNotAllowed: "this address is not asked like this"
        case .contentTooLarge: "the request is too long"
        case .tooManyRequests:
            page.headers[.retryAfter].map { "too many requests, come again after \($0) seconds" }
                ?? "too many requests, come again later"
        case .insufficientStorage, .serviceUnavailable:
            "nothing can be taken now, send the same again later"
        default: "something failed here, nothing was taken; send the same again later"
        }
    }
}

extension Open311Fault {
    /// What is wrong with a form that could not be read; nil for errors that are not the sender's.
    init?(reading error: any Error) {
        switch error {
        case WebRefusal.unknownField(let name): self.init(.badRequest, "\(name) is not known")
        case WebRefusal.repeatedField(let name): self.init(.badRequest, "\(name) came twice")
        case FormError.contentType:
            self.init(
                .badRequest,
                "send application/x-www-form-urlencoded, or multipart/form-data with a picture")
        case is FormError: self.init(.badRequest, "the form cannot be read")
        case BodyError.tooLarge: self.init(.contentTooLarge, "the request is too long")
        default: return nil
        }
    }
}
