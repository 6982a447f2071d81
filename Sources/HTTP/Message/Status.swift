/// The status of a response: three digits and the phrase of RFC 9110.
public struct Status: Sendable, Hashable {
    /// The three digits, 100…599.
    public let code: Int
    /// The phrase on the status line; no client reads it.
    public let phrase: String

    private init(_ code: Int, _ phrase: String) {
        self.code = code
        self.phrase = phrase
    }

    /// Whether such a response never has a body (RFC 9110, 6.4.1).
    public var hasNoBody: Bool { code < 200 || code == 204 || code == 304 }

    /// Whether both mean the same.
    public static func == (one: Status, other: Status) -> Bool { one.code == other.code }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension Status {
    /// 200: here it is.
    public static let ok = Status(200, "OK")
    /// 201: made.
    public static let created = Status(201, "Created")
    /// 202: taken, to be done later.
    public static let accepted = Status(202, "Accepted")
    /// 204: done, nothing to show.
    public static let noContent = Status(204, "No Content")
    /// 206: the asked part.
    public static let partialContent = Status(206, "Partial Content")
    /// 301: moved for good.
    public static let movedPermanently = Status(301, "Moved Permanently")
    /// 302: elsewhere for now.
    public static let found = Status(302, "Found")
    /// 303: done; look there (after every form).
    public static let seeOther = Status(303, "See Other")
    /// 304: what you have is still right.
    public static let notModified = Status(304, "Not Modified")
    /// 307: the same request, elsewhere for now.
    public static let temporaryRedirect = Status(307, "Temporary Redirect")
    /// 308: the same request, elsewhere for good.
    public static let permanentRedirect = Status(308, "Permanent Redirect")
    /// 400: not a request.
    public static let badRequest = Status(400, "Bad Request")
    /// 401: sign in first.
    public static let unauthorized = Status(401, "Unauthorized")
    /// 403: not yours.
    public static let forbidden = Status(403, "Forbidden")
    /// 404: nothing here.
    public static let notFound = Status(404, "Not Found")
    /// 405: not this way.
    public static let methodNotAllowed = Status(405, "Method Not Allowed")
    /// 406: not in a form you accept.
    public static let notAcceptable = Status(406, "Not Acceptable")
    /// 408: too slow.
    public static let requestTimeout = Status(408, "Request Timeout")
    /// 409: someone was faster.
    public static let conflict = Status(409, "Conflict")
    /// 410: gone for good.
    public static let gone = Status(410, "Gone")
    /// 411: say how long the body is.
    public static let lengthRequired = Status(411, "Length Required")
    /// 412: it has changed.
    public static let preconditionFailed = Status(412, "Precondition Failed")
    /// 413: too large.
    public static let contentTooLarge = Status(413, "Content Too Large")
    /// 414: address too long.
    public static let uriTooLong = Status(414, "URI Too Long")
    /// 415: not a kind of file we take.
    public static let unsupportedMediaType = Status(415, "Unsupported Media Type")
    /// 416: no such part.
    public static let rangeNotSatisfiable = Status(416, "Range Not Satisfiable")
    /// 417: an expectation we do not know.
    public static let expectationFailed = Status(417, "Expectation Failed")
    /// 421: not a host of this server.
    public static let misdirectedRequest = Status(421, "Misdirected Request")
    /// 422: fields with errors.
    public static let unprocessableContent = Status(422, "Unprocessable Content")
    /// 429: too many.
    public static let tooManyRequests = Status(429, "Too Many Requests")
    /// 431: header too large.
    public static let headerFieldsTooLarge = Status(431, "Request Header Fields Too Large")
    /// 500: our fault.
    public static let internalServerError = Status(500, "Internal Server Error")
    /// 501: a transfer coding we do not know.
    public static let notImplemented = Status(501, "Not Implemented")
    /// 503: not now.
    public static let serviceUnavailable = Status(503, "Service Unavailable")
    /// 505: not HTTP/1.
    public static let versionNotSupported = Status(505, "HTTP Version Not Supported")
    /// 507: no room to keep it.
    public static let insufficientStorage = Status(507, "Insufficient Storage")
}
