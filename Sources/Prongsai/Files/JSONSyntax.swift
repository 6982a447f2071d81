import ThaiText

/// Finds the first place at which bytes stop being JSON, for a sentence that a person can act on.
///
/// The decoder of Foundation only says that something is wrong; this runs after it has failed.
struct JSONSyntax {
    /// Where and why.
    struct Fault: Error, Sendable, Hashable {
        /// Line and column in characters, from 1.
        let line: Int
        let column: Int
        let reason: Bilingual
    }

    private static let deepest = 500

    private let bytes: [UInt8]
    private var index: Int

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The first fault; nil when the bytes are JSON.
    static func fault(in bytes: [UInt8]) -> Fault? {
        var scan = JSONSyntax(bytes)
        do throws(Fault) {
            try scan.value(depth: 0)
            scan.skipSpace()
            if scan.byte != nil { throw scan.fault(Self.leftOver) }
            return nil
        } catch { return error }
    }

    private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
    }

    private mutating func value(depth: Int) throws(Fault) {
        guard depth < Self.deepest else { throw fault(Self.tooDeep) }
        skipSpace()
        switch byte {
        case UInt8(ascii: "{"): try object(depth: depth)
        case UInt8(ascii: "["): try list(depth: depth)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: try number()
        }
    }

    private mutating func object(depth: Int) throws(Fault) {
        try members(closedBy: UInt8(ascii: "}"), missing: Self.noCommaInObject) {
            scan throws(Fault) in
            guard scan.byte == UInt8(ascii: "\"") else { throw scan.fault(Self.noKey) }
            try scan.string()
            scan.skipSpace()
            guard scan.byte == UInt8(ascii: ":") else { throw scan.fault(Self.noColon) }
            scan.index += 1
            try scan.value(depth: depth + 1)
        }
    }

    private mutating func list(depth: Int) throws(Fault) {
        try members(closedBy: UInt8(ascii: "]"), missing: Self.noCommaInList) {
            scan throws(Fault) in
            try scan.value(depth: depth + 1)
        }
    }

    private mutating func members(
        closedBy end: UInt8, missing: Bilingual,
        member: (inout JSONSyntax) throws(Fault) -> Void
    ) throws(Fault) {
        index += 1
        skipSpace()
        if byte == end {
            index += 1
            return
        }
        while true {
            skipSpace()
            try member(&self)
            skipSpace()
            let next = byte
            if next != end, next != UInt8(ascii: ",") { throw fault(missing) }
            index += 1
            if next == end { return }
        }
    }

    private mutating func string() throws(Fault) {
        let start = index
        index += 1
        while let byte, byte != UInt8(ascii: "\"") {
            if byte < 0x20 { throw fault(Self.openString, at: start) }
            index += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        guard byte != nil else { throw fault(Self.openString, at: start) }
        index += 1
    }

    private mutating func word(_ word: StaticString) throws(Fault) {
        let start = index
        let letters = Array("\(word)".utf8)
        guard bytes[index...].starts(with: letters) else { throw fault(Self.noValue, at: start) }
        index += letters.count
    }

    private mutating func number() throws(Fault) {
        let start = index
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        while let byte, digits.contains(byte) || "+-.eE".utf8.contains(byte) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        guard Double(text) != nil, text.first != "+", text.first != "." else {
            throw fault(Self.noValue, at: start)
        }
    }

    private func fault(_ reason: Bilingual, at place: Int? = nil) -> Fault {
        let place = min(place ?? index, bytes.count)
        let isAtEnd = place >= bytes.count
        let before = String(decoding: bytes[..<place], as: UTF8.self)
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        return Fault(
            line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1,
            reason: isAtEnd ? Self.ended : reason)
    }
}

extension JSONSyntax {
    private static let ended = Bilingual("ไฟล์จบก่อนครบ", "the file ends too early")
    private static let leftOver = Bilingual("มีข้อความเกินหลังจบข้อมูล", "text follows after the end")
    private static let tooDeep = Bilingual("ซ้อนกันลึกเกินไป", "it is nested too deeply")
    private static let noKey = Bilingual(
        "ต้องเป็นชื่อในเครื่องหมาย \"", "a name in double quotes should stand here")
    private static let noColon = Bilingual("ขาดเครื่องหมาย :", "a colon is missing")
    private static let noCommaInObject = Bilingual(
        "ขาดเครื่องหมาย , หรือ }", "a comma or } is missing")
    private static let noCommaInList = Bilingual("ขาดเครื่องหมาย , หรือ ]", "a comma or ] is missing")
    private static let openString = Bilingual(
        "ข้อความที่เริ่มตรงนี้ไม่มีเครื่องหมาย \" ปิด", "the text that begins here has no closing quote")
    private static let noValue = Bilingual(
        "ต้องเป็นข้อความ ตัวเลข [ หรือ {", "a text, a number, [ or { should stand here")
}
