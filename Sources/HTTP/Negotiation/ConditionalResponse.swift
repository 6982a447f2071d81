extension Response {
    /// The response that a request's conditions and ranges make of this one: itself, 304, 206, 412 or 416.
    ///
    /// Only for GET and HEAD answered with 200; sets ETag, Last-Modified and Accept-Ranges.
    public func answering(_ head: RequestHead) -> Response {
        guard status == .ok, head.method == .get || head.method == .head else { return self }
        guard etag != nil || lastModified != nil || isSource else { return self }
        var response = self
        if let etag { response.headers[.etag] = etag.text }
        if let lastModified { response.headers[.lastModified] = HTTPDate.text(lastModified) }
        if isUnchanged(head) {
            response.status = .notModified
            response.body = .empty
            response.headers[.contentType] = nil
            return response
        }
        return response.ranged(head)
    }

    private var isSource: Bool { if case .source = body { true } else { false } }

    /// If-None-Match counts; If-Modified-Since only without it (RFC 9110, 13.2.2).
    private func isUnchanged(_ head: RequestHead) -> Bool {
        if let tags = head.fields.list("if-none-match") { return etag?.isNamed(by: tags) ?? false }
        guard let lastModified, let since = head.fields["if-modified-since"],
            let moment = HTTPDate.seconds(since)
        else { return false }
        return lastModified <= moment
    }

    private func ranged(_ head: RequestHead) -> Response {
        guard let length = body.length, length > 0 else { return self }
        var response = self
        response.headers["Accept-Ranges"] = "bytes"
        guard head.method == .get, allowsRange(head) else { return response }
        switch ByteRange(head.fields["range"], length: length) {
        case .whole: break
        case .unsatisfiable:
            response.status = .rangeNotSatisfiable
            response.body = .empty
            response.headers[.contentType] = nil
            response.headers[.contentRange] = "bytes */\(length)"
        case .part(let range):
            response.status = .partialContent
            response.mayCompress = false
            response.headers[.contentRange] =
                "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"
            response.body = body.part(range)
        }
        return response
    }

    /// If-Range: the part only of the very same content.
    private func allowsRange(_ head: RequestHead) -> Bool {
        guard let condition = head.fields["if-range"] else { return true }
        if let etag, !etag.isWeak, condition == etag.text { return true }
        guard let lastModified, let moment = HTTPDate.seconds(condition) else { return false }
        return lastModified == moment
    }
}

extension ResponseBody {
    /// A part of a body of known length.
    func part(_ range: Range<Int>) -> ResponseBody {
        switch self {
        case .bytes(let bytes): .bytes(Array(bytes[range.clamped(to: 0..<bytes.count)]))
        case .source(let source): .source(SourcePart(source: source, range: range))
        case .empty, .stream: self
        }
    }
}

/// A part of a source, as a source.
private struct SourcePart: ByteSource {
    let source: any ByteSource
    let range: Range<Int>

    var length: Int { range.count }

    func read(from offset: Int, count: Int) async throws -> [UInt8] {
        guard offset < range.count else { return [] }
        return try await source.read(
            from: range.lowerBound + offset, count: min(count, range.count - offset))
    }
}
