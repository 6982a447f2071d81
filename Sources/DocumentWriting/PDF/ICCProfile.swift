/// A small colour profile of the sRGB primaries, which PDF/A wants for colours given as red, green, blue.
///
/// ICC.1:2001-04 (version 2.1), display device, a matrix and one gamma of 2.2 for all channels.
enum ICCProfile {
    static let bytes: [UInt8] = header + directory + elements.flatMap(\.data)

    private struct Element {
        var name: String
        var data: [UInt8]
    }

    private static let elements: [Element] = [
        Element(name: "desc", data: description("sRGB gamma 2.2")),
        Element(name: "cprt", data: padded(text("public domain"))),
        Element(name: "wtpt", data: colour(0.9642, 1, 0.8249)),
        Element(name: "rXYZ", data: colour(0.4361, 0.2225, 0.0139)),
        Element(name: "gXYZ", data: colour(0.3851, 0.7169, 0.0971)),
        Element(name: "bXYZ", data: colour(0.1431, 0.0606, 0.7141)),
        Element(name: "rTRC", data: gamma), Element(name: "gTRC", data: gamma),
        Element(name: "bTRC", data: gamma),
    ]

    private static let firstOffset = 128 + 4 + 12 * elements.count

    private static let size = elements.reduce(firstOffset) { $0 + $1.data.count }

    private static let directory: [UInt8] = {
        var bytes = number(elements.count)
        var offset = firstOffset
        for element in elements {
            bytes += Array(element.name.utf8) + number(offset) + number(element.data.count)
            offset += element.data.count
        }
        return bytes
    }()

    private static let header: [UInt8] = {
        var bytes = number(size) + number(0) + [2, 0x10, 0, 0] + Array("mntrRGB XYZ ".utf8)
        // The day of the profile: 20 November 2026.
        bytes += [0x07, 0xEA, 0, 11, 0, 20, 0, 0, 0, 0, 0, 0] + Array("acsp".utf8)
        bytes += [UInt8](repeating: 0, count: 28)
        bytes += fixed(0.9642) + fixed(1) + fixed(0.8249)
        return bytes + [UInt8](repeating: 0, count: 128 - bytes.count)
    }()

    /// 2.2 as 8.8 fixed point.
    private static let gamma = padded(
        Array("curv".utf8) + number(0) + number(1) + [0x02, 0x33])

    private static func number(_ value: Int) -> [UInt8] {
        let value = UInt32(clamping: value)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// 15.16 fixed point.
    private static func fixed(_ value: Double) -> [UInt8] {
        number(Int((value * 65_536).rounded()))
    }

    private static func colour(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
        Array("XYZ ".utf8) + number(0) + fixed(x) + fixed(y) + fixed(z)
    }

    private static func text(_ words: String) -> [UInt8] {
        Array("text".utf8) + number(0) + Array(words.utf8) + [0]
    }

    private static func description(_ words: String) -> [UInt8] {
        let unused = [UInt8](repeating: 0, count: 78)
        return padded(
            Array("desc".utf8) + number(0) + number(words.utf8.count + 1) + Array(words.utf8) + [0]
                + unused)
    }

    private static func padded(_ bytes: [UInt8]) -> [UInt8] {
        bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
    }
}
