import FoundationEssentials
public import ThaiText

/// Reads JSON strictly, and names line and column of the first fault and of keys given twice.
///
/// Foundation's decoder says only that something is wrong, and lets commas before a closing bracket and
/// repeated keys pass; someone who edits a framework by hand needs the place.
public struct JSONSyntax {
    /// What the bytes hold, or the sentence for the first fault.
    enum Outcome {
        case value(JSONValue)
        case fault(Bilingual)
    }

    /// The first fault of a text.
    struct Fault: Error {
        let offset: Int
        let reason: Bilingual
    }

    private static let deepest = 200
    private let bytes: [UInt8]
    private var at = 0

    /// The sentence for the first fault with line and column from 1; nil when the text is sound.
    public static func fault(in bytes: [UInt8]) -> Bilingual? {
        if case .fault(let fault) = read(bytes) { return fault }
        return nil
    }

    /// Reads a whole text; places are counted from 1.
    static func read(_ bytes: [UInt8]) -> Outcome {
        var syntax = JSONSyntax(bytes: bytes)
        do throws(Fault) {
            return .value(try syntax.document())
        } catch {
            let before = bytes.prefix(error.offset)
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            // Characters, not bytes: continuation bytes of UTF-8 do not count.
            let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
            return .fault(
                Bilingual(
                    "บรรทัด \(line) ตำแหน่ง \(column): \(error.reason.thai)",
                    "line \(line), column \(column): \(error.reason.english)"))
        }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var current: UInt8? { at < bytes.count ? bytes[at] : nil }

    private func fault(_ thai: String, _ english: String) -> Fault {
        Fault(offset: min(at, bytes.count), reason: Bilingual(thai, english))
    }

    private mutating func document() throws(Fault) -> JSONValue {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        skipSpace()
        guard current != nil else { throw fault("ไฟล์ว่าง", "the file is empty") }
        let value = try value(depth: 0)
        skipSpace()
        if current != nil {
            throw fault("มีข้อความเกินหลังจบ JSON", "text after the end of the JSON")
        }
        return value
    }

    private mutating func value(depth: Int) throws(Fault) -> JSONValue {
        guard depth < Self.deepest else { throw fault("ซ้อนลึกเกินไป", "nested too deeply") }
        guard let first = current else { throw fault("ไฟล์จบก่อนครบ", "the file ends too early") }
        switch first {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .list(try list(depth: depth))
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw fault("ต้องเป็นค่า", "a value is expected here")
        }
    }

    private mutating func object(depth: Int) throws(Fault) -> [String: JSONValue] {
        at += 1
        var members: [String: JSONValue] = [:]
        if close(UInt8(ascii: "}")) { return members }
        while true {
            skipSpace()
            guard current == UInt8(ascii: "\"") else {
                throw fault("ต้องเป็นคีย์ในเครื่องหมาย \"", "a key in \" is expected here")
            }
            let start = at
            let key = try text()
            guard members[key] == nil else {
                at = start
                throw fault("คีย์ “\(key)” ซ้ำ", "the key “\(key)” is there twice")
            }
            skipSpace()
            guard current == UInt8(ascii: ":") else {
                throw fault("ต้องเป็น :", "a : is expected here")
            }
            at += 1
            skipSpace()
            members[key] = try value(depth: depth + 1)
            if try next(orClose: UInt8(ascii: "}")) { return members }
        }
    }

    private mutating func list(depth: Int) throws(Fault) -> [JSONValue] {
        at += 1
        var elements: [JSONValue] = []
        if close(UInt8(ascii: "]")) { return elements }
        while true {
            skipSpace()
            elements.append(try value(depth: depth + 1))
            if try next(orClose: UInt8(ascii: "]")) { return elements }
        }
    }

    /// Whether only the closing bracket follows; steps over it.
    private mutating func close(_ bracket: UInt8) -> Bool {
        skipSpace()
        guard current == bracket else { return false }
        at += 1
        return true
    }

    private mutating func next(orClose bracket: UInt8) throws(Fault) -> Bool {
        if close(bracket) { return true }
        guard current == UInt8(ascii: ",") else {
            let sign = String(UnicodeScalar(bracket))
            throw current == nil
                ? fault("ไฟล์จบก่อนครบ", "the file ends too early")
                : fault("ต้องเป็น , หรือ \(sign)", "a , or \(sign) is expected here")
        }
        at += 1
        return false
    }

    private mutating func text() throws(Fault) -> String {
        let open = at
        at += 1
        while let byte = current {
            if byte == UInt8(ascii: "\"") {
                at += 1
                return try decoded(open..<at)
            }
            guard byte >= 0x20 else {
                throw fault("ข้อความไม่ปิดเครื่องหมาย \"", "the text is not closed with \"")
            }
            at += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        throw fault("ไฟล์จบก่อนครบ", "the file ends too early")
    }

    /// The text between two quotes; what is escaped in it is left to Foundation.
    private func decoded(_ range: Range<Int>) throws(Fault) -> String {
        let content = bytes[range.dropFirst().dropLast()]
        guard let plain = String(validating: content, as: UTF8.self) else {
            let reason = Bilingual("ตัวอักษรไม่ใช่ UTF-8", "the letters are not UTF-8")
            throw Fault(offset: range.lowerBound, reason: reason)
        }
        guard content.contains(UInt8(ascii: "\\")) else { return plain }
        if let text = try? JSONDecoder().decode(String.self, from: Data(bytes[range])) {
            return text
        }
        let reason = Bilingual("ลำดับ \\ ไม่ถูกต้อง", "a \\ sequence is not valid")
        throw Fault(offset: range.lowerBound, reason: reason)
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
        guard bytes[at...].starts(with: word.utf8) else {
            throw fault("ต้องเป็นค่า", "a value is expected here")
        }
        at += word.utf8.count
        return value
    }

    private mutating func number() throws(Fault) -> JSONValue {
        let start = at
        let signs = Set("+-.0123456789eE".utf8)
        while let byte = current, signs.contains(byte) { at += 1 }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        if let whole = Int(text) { return .whole(whole) }
        if let fraction = Double(text) { return .fraction(fraction) }
        at = start
        throw fault("ตัวเลขไม่ถูกต้อง", "the number is not valid")
    }

    private mutating func skipSpace() {
        while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { at += 1 }
    }
}
