public import ThaiText

/// Finds the first place where bytes stop being JSON, with line and column, and keys given twice.
///
/// Foundation's decoder says only that something is wrong, and lets commas before a closing bracket and
/// repeated keys pass; someone who edits a framework by hand needs the place.
public struct JSONSyntax {
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
        var syntax = JSONSyntax(bytes: bytes)
        do throws(Fault) {
            try syntax.document()
            return nil
        } catch {
            let before = bytes.prefix(error.offset)
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            // Characters, not bytes: continuation bytes of UTF-8 do not count.
            let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
            return Bilingual(
                "บรรทัด \(line) ตำแหน่ง \(column): \(error.reason.thai)",
                "line \(line), column \(column): \(error.reason.english)")
        }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var current: UInt8? { at < bytes.count ? bytes[at] : nil }

    private func fault(_ thai: String, _ english: String) -> Fault {
        Fault(offset: min(at, bytes.count), reason: Bilingual(thai, english))
    }

    private mutating func document() throws(Fault) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        skipSpace()
        guard current != nil else { throw fault("ไฟล์ว่าง", "the file is empty") }
        try value(depth: 0)
        skipSpace()
        if current != nil {
            throw fault("มีข้อความเกินหลังจบ JSON", "text after the end of the JSON")
        }
    }

    private mutating func value(depth: Int) throws(Fault) {
        guard depth < Self.deepest else { throw fault("ซ้อนลึกเกินไป", "nested too deeply") }
        guard let first = current else { throw fault("ไฟล์จบก่อนครบ", "the file ends too early") }
        switch first {
        case UInt8(ascii: "{"): try object(depth: depth)
        case UInt8(ascii: "["): try list(depth: depth)
        case UInt8(ascii: "\""): _ = try text()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): number()
        default: throw fault("ต้องเป็นค่า", "a value is expected here")
        }
    }

    private mutating func object(depth: Int) throws(Fault) {
        at += 1
        var keys: Set<ArraySlice<UInt8>> = []
        if close(UInt8(ascii: "}")) { return }
        while true {
            skipSpace()
            guard current == UInt8(ascii: "\"") else {
                throw fault("ต้องเป็นคีย์ในเครื่องหมาย \"", "a key in \" is expected here")
            }
            let start = at
            let key = try text()
            guard keys.insert(key).inserted else {
                at = start
                let name = String(decoding: key, as: UTF8.self)
                throw fault("คีย์ “\(name)” ซ้ำ", "the key “\(name)” is there twice")
            }
            skipSpace()
            guard current == UInt8(ascii: ":") else {
                throw fault("ต้องเป็น :", "a : is expected here")
            }
            at += 1
            skipSpace()
            try value(depth: depth + 1)
            if try next(orClose: UInt8(ascii: "}")) { return }
        }
    }

    private mutating func list(depth: Int) throws(Fault) {
        at += 1
        if close(UInt8(ascii: "]")) { return }
        while true {
            skipSpace()
            try value(depth: depth + 1)
            if try next(orClose: UInt8(ascii: "]")) { return }
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

    private mutating func text() throws(Fault) -> ArraySlice<UInt8> {
        at += 1
        let start = at
        while let byte = current {
            if byte == UInt8(ascii: "\"") {
                at += 1
                return bytes[start..<at - 1]
            }
            guard byte >= 0x20 else {
                throw fault("ข้อความไม่ปิดเครื่องหมาย \"", "the text is not closed with \"")
            }
            at += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        throw fault("ไฟล์จบก่อนครบ", "the file ends too early")
    }

    private mutating func word(_ word: String) throws(Fault) {
        guard bytes[at...].starts(with: word.utf8) else {
            throw fault("ต้องเป็นค่า", "a value is expected here")
        }
        at += word.utf8.count
    }

    private mutating func number() {
        let digits = Set("+-.0123456789eE".utf8)
        while let byte = current, digits.contains(byte) { at += 1 }
    }

    private mutating func skipSpace() {
        while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { at += 1 }
    }
}
