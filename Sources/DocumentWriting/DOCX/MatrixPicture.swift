public import Documents

extension MatrixCode {
    /// The code as a picture to keep: a PNG of black and white.
    public var png: [UInt8] { MatrixPicture.png(self) }
}

/// A code for cameras as a PNG of black and white, eight dots a module, with its quiet zone of four modules.
///
/// Source: PNG specification, third edition; RFC 1950 and 1951. The dots are stored as they are: the Word file is packed anyway.
enum MatrixPicture {
    private static let quiet = 4
    private static let scale = 8

    static func png(_ code: MatrixCode) -> [UInt8] {
        let side = (code.side + 2 * quiet) * scale
        var header = bigEndian(UInt32(side)) + bigEndian(UInt32(side))
        // One bit a dot, grey; no filter method but the only one, not interlaced.
        header += [1, 0, 0, 0, 0]
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        file += chunk("IHDR", header)
        file += chunk("IDAT", zlib(dots(code)))
        file += chunk("IEND", [])
        return file
    }

    /// Each row begins with its filter, 0; a module is a byte, white where nothing is dark.
    private static func dots(_ code: MatrixCode) -> [UInt8] {
        let white = [UInt8](repeating: 0xFF, count: code.side + 2 * quiet)
        let empty = Array(repeating: [0] + white, count: quiet * scale).flatMap(\.self)
        let rows = (0..<code.side).flatMap { row -> [UInt8] in
            var modules = white
            for run in code.runs(ofRow: row) {
                for column in run.start..<(run.start + run.length) { modules[column + quiet] = 0 }
            }
            return Array(repeating: [0] + modules, count: scale).flatMap(\.self)
        }
        return empty + rows + empty
    }

    /// Stored blocks of at most 65,535 bytes between zlib's head and sum.
    private static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = [0x78, 0x01]
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(65_535)
            rest = rest.dropFirst(block.count)
            let length = UInt16(block.count)
            out.append(rest.isEmpty ? 1 : 0)
            for number in [length, ~length] { out += [UInt8(number & 0xFF), UInt8(number >> 8)] }
            out += block
        } while !rest.isEmpty
        return out + bigEndian(adler(bytes))
    }

    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }

    private static func chunk(_ kind: String, _ bytes: [UInt8]) -> [UInt8] {
        let content = Array(kind.utf8) + bytes
        return bigEndian(UInt32(bytes.count)) + content + bigEndian(crc(content))
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = (sum >> 1) ^ (sum & 1 == 0 ? 0 : 0xEDB8_8320) }
        }
        return ~sum
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
