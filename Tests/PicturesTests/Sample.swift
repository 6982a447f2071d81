@testable import Pictures

/// Pictures as phones send them, made here.
enum Sample {
    /// What must not be seen again.
    static let canary = Array("13.7563N100.5018E".utf8)

    /// Where a file may tell more than it shows.
    enum Trace: CaseIterable { case exif, comment, behind, xmp, afterPoints, profile, printer }

    /// Black on the left, white on the right.
    static func photograph(width: Int, height: Int) throws -> [UInt8] {
        let row = (0..<width).flatMap { [UInt8](repeating: $0 * 2 < width ? 0 : 255, count: 3) }
        let points = (0..<height).flatMap { _ in row }
        return try JPEGFile.bytes(of: Raster(width: width, height: height, bytes: points))
    }

    /// More bytes than a photograph that is looked at needs: nothing but grain.
    static func heavy() throws -> [UInt8] {
        var seed: UInt32 = 7
        let points = (0..<1_600 * 1_200 * 3).map { _ in
            seed = seed &* 1_664_525 &+ 1_013_904_223
            return UInt8(seed >> 24)
        }
        return try JPEGFile.bytes(of: Raster(width: 1_600, height: 1_200, bytes: points))
    }

    /// A segment right behind the beginning, where cameras put theirs.
    static func with(_ segment: [UInt8], in jpeg: [UInt8]) -> [UInt8] {
        Array(jpeg[..<2]) + segment + Array(jpeg[2...])
    }

    static func carrying(_ trace: Trace, _ jpeg: [UInt8]) -> [UInt8] {
        switch trace {
        case .exif: with(exif(orientation: 1, isLittle: true), in: jpeg)
        case .comment: with(segment(0xFE, canary), in: jpeg)
        case .behind: jpeg + canary
        case .afterPoints: Array(jpeg.dropLast(2)) + canary + jpeg.suffix(2)
        case .profile: with(segment(0xE2, Array("ICC_PROFILE\0".utf8) + canary), in: jpeg)
        case .printer:
            with(segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1] + canary), in: jpeg)
        case .xmp:
            with(segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + canary), in: jpeg)
        }
    }

    static func segment(_ marker: UInt8, _ bytes: [UInt8]) -> [UInt8] {
        let length = bytes.count + 2
        return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + bytes
    }

    /// An EXIF segment with the hold of the camera and a place.
    static func exif(orientation: UInt16, isLittle: Bool) -> [UInt8] {
        let number = { (value: UInt32, count: Int) -> [UInt8] in
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
            return isLittle ? bytes : bytes.reversed()
        }
        var tiff = Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
        tiff += number(2, 2)
        tiff += number(0x010E, 2) + number(2, 2) + number(UInt32(canary.count), 4) + number(38, 4)
        tiff += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(UInt32(orientation), 2)
        tiff += [0, 0] + number(0, 4) + canary
        return segment(0xE1, Array("Exif\0\0".utf8) + tiff)
    }

    /// The same file that claims other sizes, and another way of storing them.
    static func resized(
        _ jpeg: [UInt8], _ width: Int, _ height: Int, frame: UInt8 = 0xC0
    ) -> [UInt8] {
        var jpeg = jpeg
        guard
            let start = jpeg.indices.dropLast().first(where: {
                jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0
            })
        else { return [] }
        jpeg[start + 1] = frame
        jpeg.replaceSubrange(
            (start + 5)..<(start + 9),
            with: [
                UInt8(height >> 8), UInt8(height & 0xFF), UInt8(width >> 8), UInt8(width & 0xFF),
            ])
        return jpeg
    }

    /// A red point and one that is not there, with a text: 2 × 1, RGBA, stored without packing.
    static var png: [UInt8] {
        let rows: [UInt8] = [0, 255, 0, 0, 255, 0, 0, 255, 0]
        let stored: [UInt8] =
            [0x78, 0x01, 0x01, 9, 0, 0xF6, 0xFF] + rows + big(adler(rows))
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 1, 8, 6, 0, 0, 0])
            + chunk("tEXt", Array("Comment\0".utf8) + canary)
            + chunk("IDAT", stored) + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + bytes
        return big(UInt32(bytes.count)) + named + sum(of: named)
    }

    /// The sum of a chunk (ISO 15948, annex D).
    static func sum(of bytes: [UInt8]) -> [UInt8] {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
        }
        return big(sum ^ 0xFFFF_FFFF)
    }

    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        var (one, two): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            one = (one + UInt32(byte)) % 65_521
            two = (two + one) % 65_521
        }
        return two << 16 | one
    }

    private static func big(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
    }
}
