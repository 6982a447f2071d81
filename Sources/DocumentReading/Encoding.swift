import ThaiText

/// How the letters of a text file stand in its bytes.
enum Encoding: Sendable, Hashable {
    case utf8, utf16LittleEndian, utf16BigEndian
    /// TIS-620 and its superset Windows-874, which Thai offices' older programs write.
    case windows874

    /// The encoding that the bytes fit; nil when they fit none.
    ///
    /// A byte order mark decides. Without one, bytes that are whole UTF-8 are UTF-8: Thai in TIS-620 practically never
    /// is. Otherwise they are TIS-620 when they stand as Thai is written, with marks on consonants.
    static func detect(_ bytes: [UInt8]) -> Encoding? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        if isUTF8(bytes) { return .utf8 }
        return looksThai(bytes) ? .windows874 : nil
    }

    /// The text without a byte order mark; bytes that mean nothing become U+FFFD.
    func decode(_ bytes: [UInt8]) -> String {
        switch self {
        case .utf8:
            let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
            return String(decoding: bytes.dropFirst(marked ? 3 : 0), as: UTF8.self)
        case .utf16LittleEndian: return Self.utf16(bytes) { UInt16($1) << 8 | UInt16($0) }
        case .utf16BigEndian: return Self.utf16(bytes) { UInt16($0) << 8 | UInt16($1) }
        case .windows874:
            var out = String.UnicodeScalarView()
            for byte in bytes { out.append(Windows874.scalar(of: byte) ?? "\u{FFFD}") }
            return String(out)
        }
    }

    /// Whole UTF-8, or UTF-8 whose last letter is cut, or with fewer than one damaged place in fifty letters.
    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        if String(validating: bytes, as: UTF8.self) != nil { return true }
        var whole = 0
        var broken = 0
        var endsBroken = false
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                whole += scalar.isASCII ? 0 : 1
                endsBroken = false
            case .error:
                broken += 1
                endsBroken = true
            case .emptyInput:
                return whole > broken && (broken - (endsBroken ? 1 : 0)) * 50 <= whole
            }
        }
    }

    private static func utf16(_ bytes: [UInt8], _ join: (UInt8, UInt8) -> UInt16) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = 2
        while index + 1 < bytes.count {
            units.append(join(bytes[index], bytes[index + 1]))
            index += 2
        }
        return String(decoding: units, as: UTF16.self)
    }
}

extension Encoding {
    /// Whether nearly all bytes above ASCII are Thai letters standing where Thai puts them.
    private static func looksThai(_ bytes: [UInt8]) -> Bool {
        var thai = 0
        var wrong = 0
        var previous: UInt8 = 0x20
        for byte in bytes {
            if byte >= 0x80 {
                if !Windows874.isThai(byte) {
                    wrong += Windows874.scalar(of: byte) == nil ? 4 : 0
                } else {
                    thai += 1
                    if isMark(byte), !carriesMark(previous) { wrong += 1 }
                    if isLeadingVowel(previous), !isConsonant(byte) { wrong += 1 }
                }
            } else if isLeadingVowel(previous) {
                wrong += 1
            }
            previous = byte
        }
        return thai > 0 && wrong * 20 <= thai
    }

    private static func isConsonant(_ byte: UInt8) -> Bool { (0xA1...0xCE).contains(byte) }
    private static func isLeadingVowel(_ byte: UInt8) -> Bool { (0xE0...0xE4).contains(byte) }

    /// Vowels and tones over and under a consonant.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte == 0xD1 || (0xD4...0xDA).contains(byte) || (0xE7...0xEE).contains(byte)
    }
    private static func carriesMark(_ byte: UInt8) -> Bool { isConsonant(byte) || isMark(byte) }
}
