/// The 512 bytes before each part: an ordinary tar file (POSIX ustar), so that a backup can be read without this program.
struct TarHeader: Hashable {
    static let length = 512

    let name: String
    let size: Int64
    /// Seconds since 1970.
    let time: Int64

    /// The header as it is written; the reader holds what it finds against it, so that no bit of it can differ.
    var bytes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.length)
        func put(_ text: String, at offset: Int) {
            for (index, byte) in text.utf8.enumerated() where offset + index < Self.length {
                bytes[offset + index] = byte
            }
        }
        put(name, at: 0)
        put("0000600\0" + "0000000\0" + "0000000\0", at: 100)
        put(Self.octal(size, digits: 11), at: 124)
        put(Self.octal(time, digits: 11), at: 136)
        put("        " + "0", at: 148)
        put("ustar\0" + "00", at: 257)
        let sum = bytes.reduce(Int64(0)) { $0 + Int64($1) }
        put(Self.octal(sum, digits: 6) + "\0 ", at: 148)
        return bytes
    }

    /// The header that stands there; nil when its bytes are not exactly those that would be written.
    init?(_ bytes: [UInt8]) {
        let text = bytes.prefix(100).prefix { $0 != 0 }
        guard bytes.count == Self.length, let name = String(validating: text, as: UTF8.self),
            let size = Self.number(bytes[124..<136]), let time = Self.number(bytes[136..<148])
        else { return nil }
        self.init(name: name, size: size, time: time)
        guard self.bytes == bytes else { return nil }
    }

    /// A header; a size beyond 8 GiB takes the twelfth digit, which every reader knows.
    init(name: String, size: Int64, time: Int64) {
        (self.name, self.size, self.time) = (name, max(0, size), max(0, time))
    }

    /// Zero bytes after a part of some size.
    static func padding(after size: Int64) -> Int {
        Int((Int64(length) - size % Int64(length)) % Int64(length))
    }

    private static func octal(_ number: Int64, digits: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        Int64(String(decoding: digits.prefix { $0 != 0 }, as: UTF8.self), radix: 8)
    }
}
