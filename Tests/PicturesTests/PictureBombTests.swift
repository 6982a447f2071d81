import Testing

@testable import Pictures

/// Files of a few bytes that claim to be walls.
@Suite("Pictures that are too large") struct PictureBombTests {
    private let shrinker = PictureShrinker()

    @Test("A photograph of more than 100 million points is not opened")
    func wall() async throws {
        let sent = Sample.resized(try Sample.photograph(width: 16, height: 16), 60_000, 60_000)
        await #expect(throws: PictureRefusal.tooManyPixels(limit: 100_000_000)) {
            try await shrinker.picture(of: sent)
        }
    }

    @Test(
        "One in several passes is held to what is kept at once", arguments: [0xC2, 0xC6] as [UInt8])
    func progressive(_ frame: UInt8) async throws {
        let sent = Sample.resized(
            try Sample.photograph(width: 16, height: 16), 4_000, 4_000, frame: frame)
        await #expect(throws: PictureRefusal.tooManyPixels(limit: 12_000_000)) {
            try await shrinker.picture(of: sent)
        }
    }

    @Test("One that passes over itself hundreds of times is refused unread")
    func passes() async throws {
        var sent = Sample.resized(
            try Sample.photograph(width: 16, height: 16), 3_000, 3_000, frame: 0xC2)
        let pass: [UInt8] = [0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x01, 0x3F, 0x00, 0x00]
        for _ in 0..<400 { sent += pass }
        await #expect(throws: PictureRefusal.unreadable) { try await shrinker.picture(of: sent) }
    }

    @Test("A PNG of 60,000 by 60,000 points is not opened")
    func png() async {
        var sent = Sample.png
        sent.replaceSubrange(16..<24, with: [0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60])
        // The sum of the header is that of the new sizes, so that the size itself is what is refused.
        sent.replaceSubrange(29..<33, with: Sample.sum(of: Array(sent[12..<29])))
        await #expect(throws: PictureRefusal.tooManyPixels(limit: 12_000_000)) {
            try await shrinker.picture(of: sent)
        }
    }

    @Test(
        "A hold whose table points anywhere is no hold",
        arguments: [
            0xFFFF_FFFF, 0x7FFF_FFF0, 100, 7,
        ] as [UInt32])
    func table(_ start: UInt32) async throws {
        var exif = Sample.exif(orientation: 6, isLittle: false)
        exif.replaceSubrange(
            14..<18, with: (0..<4).map { UInt8(truncatingIfNeeded: start >> (24 - 8 * $0)) })
        let sent = Sample.with(exif, in: try Sample.photograph(width: 40, height: 20))
        let picture = try await shrinker.picture(of: sent)
        #expect((picture.width, picture.height) == (40, 20))
    }
}
