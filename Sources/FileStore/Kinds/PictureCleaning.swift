/// Takes out of a picture what tells where, when and with which device it was taken; what is seen stays as it is.
///
/// Of a JPEG only the turning of the picture is kept, of a PNG the parts that draw it. Bytes that are no whole picture
/// are given back as they came: whoever examines the file refuses them.
public enum PictureCleaning {
    /// A picture without what it carries besides.
    public static func clean(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return jpeg(bytes) ?? bytes }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return png(bytes) ?? bytes }
        return bytes
    }

    /// The parts of a PNG that draw it (ISO 15948); text, time and Exif stay behind.
    private static func png(_ bytes: [UInt8]) -> [UInt8]? {
        let drawing: Set<String> = [
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD",
            "pHYs",
        ]
        let reading = ByteReading(bytes: bytes)
        var clean = Array(bytes.prefix(8))
        var offset = 8
        while let length = reading.bigEndian(offset, 4), length <= bytes.count,
            offset + 12 + length <= bytes.count
        {
            let name = String(decoding: bytes[(offset + 4)..<(offset + 8)], as: UTF8.self)
            if drawing.contains(name) { clean += bytes[offset..<(offset + 12 + length)] }
            offset += 12 + length
            if name == "IEND" { return offset == bytes.count ? clean : nil }
        }
        return nil
    }

    /// The segments of a JPEG but for those of applications and comments; previews after the end stay behind.
    private static func jpeg(_ bytes: [UInt8]) -> [UInt8]? {
        let reading = ByteReading(bytes: bytes)
        var clean: [UInt8] = [0xFF, 0xD8]
        var offset = 2
        while reading.byte(offset) == 0xFF, let marker = reading.byte(offset + 1) {
            if marker == 0xFF {
                offset += 1
                continue
            }
            guard let length = reading.bigEndian(offset + 2, 2), length >= 2,
                offset + 2 + length <= bytes.count
            else { return nil }
            let segment = bytes[offset..<(offset + 2 + length)]
            if marker == 0xE1, let turn = turning(Array(segment.dropFirst(4))) {
                clean += exif(turning: turn)
            }
            if isDrawing(marker, reading, offset) { clean += segment }
            offset += 2 + length
            if marker == 0xDA {
                // Within a scan 0xFF is followed by 0 or a restart, so the first such pair ends the picture.
                var end = offset
                while end + 1 < bytes.count, bytes[end] != 0xFF || bytes[end + 1] != 0xD9 {
                    end += 1
                }
                return end + 1 < bytes.count ? clean + bytes[offset..<(end + 2)] : nil
            }
        }
        return nil
    }

    /// Whether a segment is needed to draw: all but applications' own and comments. JFIF (E0), colour profiles (E2) and
    /// Adobe's note on colours (EE) are.
    private static func isDrawing(
        _ marker: UInt8, _ reading: ByteReading, _ offset: Int
    ) -> Bool {
        switch marker {
        case 0xE0, 0xEE: true
        case 0xE2: reading.has(Array("ICC_PROFILE".utf8), at: offset + 4)
        case 0xE1...0xEF, 0xFE: false
        default: true
        }
    }

    /// How a camera was held, 2 to 8, of the Exif in a segment; nil for upright, or for none (CIPA DC-008, tag 0x0112).
    private static func turning(_ segment: [UInt8]) -> UInt8? {
        guard segment.starts(with: Array("Exif\0\0".utf8)) else { return nil }
        let tiff = Array(segment.dropFirst(6))
        guard tiff.count >= 8 else { return nil }
        let isLittle = tiff[0] == 0x49
        let number = { (offset: Int, count: Int) -> Int? in
            guard offset >= 0, offset + count <= tiff.count else { return nil }
            let part = tiff[offset..<(offset + count)]
            return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) {
                $0 << 8 | Int($1)
            }
        }
        guard let start = number(4, 4), let entries = number(start, 2) else { return nil }
        for entry in 0..<min(entries, 200) {
            let place = start + 2 + entry * 12
            guard number(place, 2) == 0x0112, let value = number(place + 8, 2),
                (2...8).contains(value)
            else { continue }
            return UInt8(value)
        }
        return nil
    }

    /// A segment that says how the camera was held and nothing else.
    private static func exif(turning: UInt8) -> [UInt8] {
        let tiff: [UInt8] =
            [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1]
            + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turning, 0, 0] + [0, 0, 0, 0]
        let body = Array("Exif\0\0".utf8) + tiff
        let length = body.count + 2
        return [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + body
    }
}
