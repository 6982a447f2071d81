public import HTTP

extension Response {
    /// A file made by the program, to be saved under a plain name of a literal's kind; never shown as a page.
    public static func download(_ bytes: [UInt8], name: String, type: String) -> Response {
        var response = Response(.ok, type: type, bytes)
        response.headers[.contentDisposition] = "attachment; filename=\"\(plain(name))\""
        response.headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        return response
    }

    private static func plain(_ name: String) -> String {
        let allowed = name.unicodeScalars.filter {
            $0.isASCII
                && ($0.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains($0))
        }
        return String(String.UnicodeScalarView(allowed))
    }
}
