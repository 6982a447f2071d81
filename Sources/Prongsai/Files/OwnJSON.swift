import Assessment
import FoundationEssentials
import Reports
import ThaiText

/// The program's own JSON, as `prongsai read --json` writes it.
enum OwnJSON {
    /// Whether bytes look like JSON rather than like a document.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let first = content.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    /// The report in the bytes, or the place that keeps it from being one.
    static func report(_ bytes: [UInt8], file: String) throws(Refusal) -> Report {
        if let fault = JSONSyntax.fault(in: bytes) { throw .json(fault, file: file) }
        do {
            return try JSONDecoder().decode(Report.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw refusal(error, file: file)
        } catch {
            throw .notOwnJSON(file: file)
        }
    }

    private static func refusal(_ error: DecodingError, file: String) -> Refusal {
        switch error {
        case .keyNotFound(let key, let context):
            .jsonValue(
                file: file, path: path(context.codingPath + [key]),
                problem: Bilingual("ไม่มีค่า โปรดเติม", "nothing stands; fill it in"))
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            context.codingPath.isEmpty
                ? .notOwnJSON(file: file)
                : .jsonValue(
                    file: file, path: path(context.codingPath), problem: expected(type))
        case .dataCorrupted(let context):
            .jsonValue(
                file: file, path: path(context.codingPath),
                problem: Bilingual("ค่าไม่ใช่ค่าที่รู้จัก", "the value is none that is known"))
        @unknown default: .notOwnJSON(file: file)
        }
    }

    private static func expected(_ type: Any.Type) -> Bilingual {
        if type is String.Type {
            return Bilingual(
                "ต้องเป็นข้อความในเครื่องหมาย \" เช่น \"94.18\"",
                "a text in quotes should stand, as \"94.18\"")
        }
        if type is Int.Type { return Bilingual("ต้องเป็นจำนวนเต็ม", "a whole number should stand") }
        if "\(type)".hasPrefix("Array") {
            return Bilingual("ต้องเป็นรายการใน [ ]", "a list in [ ] should stand")
        }
        return Bilingual("ต้องเป็นกลุ่มข้อมูลใน { }", "a group in { } should stand")
    }

    /// The path as "measures[2].steps".
    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce("") { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
    }
}
