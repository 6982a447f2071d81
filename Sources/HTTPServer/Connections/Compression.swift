import HTTP

/// Compression of responses that allow it.
enum Compression {
    private static let least = 1_024
    private static let most = 1 << 20
    private static let kinds = [
        "text/", "application/json", "application/javascript", "image/svg+xml", "application/xml",
    ]

    /// Compresses the body if the response allows it, the client accepts it, and something is saved.
    static func apply(to response: inout Response, for head: RequestHead) {
        guard response.mayCompress, case .bytes(let bytes) = response.body,
            (least...most).contains(bytes.count), response.headers[.contentEncoding] == nil,
            let type = response.headers[.contentType], kinds.contains(where: type.hasPrefix)
        else { return }
        response.headers.add(.vary, "Accept-Encoding")
        guard QualityList(head.fields.list("accept-encoding") ?? "").weight(of: "gzip") > 0,
            let small = Gzip.compress(bytes)
        else { return }
        response.body = .bytes(small)
        response.headers[.contentEncoding] = "gzip"
        response.headers["Accept-Ranges"] = nil
        // Other bytes, same meaning: the tag is no longer a strong one.
        if let etag = response.etag { response.headers[.etag] = ETag(etag.name, isWeak: true).text }
    }
}
