public import HTTP

/// A request that a test sends: what a browser would send of a link, a form or a file.
public struct TestRequest: Sendable {
    /// What is asked to be done.
    public var method: Method
    /// The address from "/", with its query, encoded.
    public var target: String
    /// Fields besides those of a browser; one of the same name, in any case, replaces the browser's.
    public var fields: [(name: String, value: String)]
    /// The body.
    public var body: [UInt8]

    /// A request of its parts.
    public init(
        _ method: Method, _ target: String, fields: [(name: String, value: String)] = [],
        body: [UInt8] = []
    ) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
    }

    /// A form as a browser sends it: application/x-www-form-urlencoded.
    public init(form: [(name: String, value: String)], to target: String) {
        let text = form.map {
            PercentEncoding.encode($0.name) + "=" + PercentEncoding.encode($0.value)
        }.joined(separator: "&")
        self.init(
            .post, target, fields: [("Content-Type", "application/x-www-form-urlencoded")],
            body: Array(text.utf8))
    }

    /// A form with files: multipart/form-data.
    public init(parts: [FormPart], to target: String) {
        let boundary = FormPart.boundary
        var body: [UInt8] = []
        for part in parts {
            body += Array("--\(boundary)\r\n\(part.header)\r\n\r\n".utf8) + part.content
            body += Array("\r\n".utf8)
        }
        body += Array("--\(boundary)--\r\n".utf8)
        self.init(
            .post, target,
            fields: [("Content-Type", "multipart/form-data; boundary=\(boundary)")], body: body)
    }

    /// The whole request as bytes; the connection is to be closed after the answer.
    func bytes(besides own: [(name: String, value: String)]) -> [UInt8] {
        let named = Set(fields.map { $0.name.lowercased() })
        var all = own.filter { !named.contains($0.name.lowercased()) } + fields
        if !body.isEmpty || !method.isSafe { all.append(("Content-Length", "\(body.count)")) }
        all.append(("Connection", "close"))
        let lines = all.map { "\($0.name): \($0.value)\r\n" }.joined()
        return Array("\(method.rawValue) \(target) HTTP/1.1\r\n\(lines)\r\n".utf8) + body
    }
}

/// One field of a form with files.
public struct FormPart: Sendable {
    let name: String
    let fileName: String?
    let type: String?
    let content: [UInt8]

    /// A field with text.
    public init(_ name: String, _ value: String) {
        self.name = name
        fileName = nil
        type = nil
        content = Array(value.utf8)
    }

    /// A file with the name and the kind that the browser claims.
    public init(_ name: String, file fileName: String, type: String, _ content: [UInt8]) {
        self.name = name
        self.fileName = fileName
        self.type = type
        self.content = content
    }

    var header: String {
        var text = "Content-Disposition: form-data; name=\"\(Self.quoted(name))\""
        if let fileName { text += "; filename=\"\(Self.quoted(fileName))\"" }
        if let type { text += "\r\nContent-Type: \(type)" }
        return text
    }

    /// As browsers write names (HTML, multipart form data).
    private static func quoted(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"": result += "%22"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A line that stands in no part of what tests send.
    static let boundary = "----what-no-test-sends-5f1c9a07e2b8"
}
