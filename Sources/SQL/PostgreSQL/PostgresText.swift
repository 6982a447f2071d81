import CPQ

/// The texts in which libpq gives and takes values.
enum PostgresText {
    /// The server's number of the type that holds a kind.
    static func type(_ kind: SQLKind) -> Oid {
        switch kind {
        case .integer: 20
        case .text: 25
        case .bytes: 17
        }
    }

    /// Decimal digits with an optional sign; nil for anything else and beyond 64 bits.
    static func integer(_ text: UnsafeRawBufferPointer) -> Int64? {
        let isNegative = text.first == UInt8(ascii: "-")
        let digits = isNegative ? text.dropFirst() : text[...]
        guard !digits.isEmpty else { return nil }
        var value: Int64 = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            // Counted downwards: the smallest number has no positive twin.
            let (next, overflow2) = tens.subtractingReportingOverflow(Int64(digit &- 0x30))
            if overflow || overflow2 { return nil }
            value = next
        }
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    /// The bytes of "\x0aff".
    static func bytes(ofHex text: UnsafeRawBufferPointer) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2)
        var high: UInt8?
        for character in text.dropFirst(2) {
            let digit = character < 0x3A ? character &- 0x30 : character &- 0x57
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return bytes
    }

    /// A message of the library as one line.
    static func line(_ message: UnsafePointer<CChar>?) -> String {
        guard let message else { return "" }
        return String(cString: message).split { $0.isNewline }
            .map { $0.drop { $0.isWhitespace } }.joined(separator: "; ")
    }
}
