public import HTTP

/// What the access log says of a request; no body, no query, no cookie.
public struct AccessRecord: Sendable, Hashable {
    /// When it was answered, in milliseconds since 1970.
    public let time: Int64
    /// The number of the request.
    public let id: RequestID
    /// What was asked.
    public let method: Method
    /// Of which path, without query.
    public let path: String
    /// What was answered.
    public let status: Status
    /// Bytes of the response, head included.
    public let bytes: Int
    /// From the head's end to the response's end.
    public let milliseconds: Int
    /// Who asked.
    public let client: ClientAddress
}

extension AccessRecord {
    /// One JSON object and a line end. Whatever a client sent, it stays one line and one string.
    var line: String {
        "{\"time\":\"\(LogText.time(time))\",\"id\":\"\(id)\",\"client\":\"\(client)\","
            + "\"method\":\"\(method.rawValue)\",\"path\":\"\(LogText.escaped(path))\",\"status\":\(status.code),"
            + "\"bytes\":\(bytes),\"ms\":\(milliseconds)}\n"
    }
}
