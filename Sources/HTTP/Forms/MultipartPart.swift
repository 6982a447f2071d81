/// What the header of a part says: the field's name, and the file's name and kind as the client claims them.
public struct MultipartPart: Sendable, Hashable {
    /// The field's name.
    public let name: String
    /// The file's name as claimed, without folders; nil for a plain field. Never a name to store under (D29).
    public let fileName: String?
    /// The kind as claimed; the bytes decide (D29).
    public let contentType: String?

    /// A part of its header's bytes; nil without a form field's name.
    init?(header: ArraySlice<UInt8>) {
        guard let text = String(validating: header, as: UTF8.self) else { return nil }
        var disposition: ParameterizedValue?
        var type: String?
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = String(line[line.index(after: colon)...])
            switch line[..<colon].lowercased() {
            case "content-disposition": disposition = ParameterizedValue(value)
            case "content-type": type = value.filter { $0 != " " }
            default: break
            }
        }
        guard let disposition, disposition.value == "form-data", let name = disposition["name"]
        else { return nil }
        self.name = name
        fileName = disposition["filename"].map(Self.withoutFolders)
        contentType = type
    }

    /// The last part of a path of any system, without control characters.
    private static func withoutFolders(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        return String(
            String.UnicodeScalarView(
                last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    }
}

/// A field's value with parameters: `form-data; name="a"; filename="b.pdf"`.
public struct ParameterizedValue: Sendable, Hashable {
    /// The value itself, in lower case.
    public let value: String
    private let parameters: [String: String]

    /// A value of a field's text; the first of two parameters with one name counts.
    public init(_ text: String) {
        var pieces = Self.pieces(of: text)[...]
        value = pieces.popFirst()?.lowercased() ?? ""
        var parameters: [String: String] = [:]
        for piece in pieces {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            let name = piece[..<equals].lowercased()
            if parameters[name] == nil {
                parameters[name] = Self.unquoted(piece[piece.index(after: equals)...])
            }
        }
        self.parameters = parameters
    }

    /// A parameter by its name in lower case.
    public subscript(_ name: String) -> String? { parameters[name] }

    /// The pieces between semicolons that stand outside of quotes, trimmed.
    private static func pieces(of text: String) -> [String] {
        var pieces = [""]
        var (isQuoted, isEscaped) = (false, false)
        for scalar in text.unicodeScalars {
            if scalar == ";", !isQuoted {
                pieces.append("")
                continue
            }
            if scalar == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = scalar == "\\" && isQuoted && !isEscaped
            pieces[pieces.count - 1].unicodeScalars.append(scalar)
        }
        return pieces.map { piece in
            let start = piece.drop { $0 == " " || $0 == "\t" }
            return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
        }
    }

    /// Without quotes; browsers write quotes inside as %22, and a backslash before other characters is one (names of files).
    private static func unquoted(_ text: Substring) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
        var result = ""
        var isEscaped = false
        for character in text.dropFirst().dropLast() {
            if isEscaped {
                if character != "\"" { result.append("\\") }
                result.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return isEscaped ? result + "\\" : result
    }
}
