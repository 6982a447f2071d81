import Testing

@testable import Pictures

@Suite("Pictures of phones") struct PictureTests {
    private let shrinker = PictureShrinker()

    @Test(
        "A picture is upright, however the camera was held",
        arguments: [
            // Where the first stored point is looked at (EXIF 2.32, tag 274), the second beside it along the row.
            (1, "RG/B."), (2, "GR/.B"), (3, ".B/GR"), (4, "B./RG"),
            (5, "RB/G."), (6, "BR/.G"), (7, ".G/BR"), (8, "G./RB"),
        ])
    func upright(_ number: Int, _ seen: String) throws {
        let turned = try #require(Orientation(rawValue: number))
        let raster = Raster(
            width: 2, height: 2, bytes: [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255])
        #expect(raster.turned(turned).letters == seen)
    }

    @Test("The camera's hold is read in both orders of bytes", arguments: [true, false])
    func exif(_ isLittle: Bool) async throws {
        let stored = try Sample.photograph(width: 40, height: 20)
        let sent = Sample.with(Sample.exif(orientation: 6, isLittle: isLittle), in: stored)
        let picture = try await shrinker.picture(of: sent)
        #expect((picture.width, picture.height) == (20, 40))
    }

    @Test(
        "A side is never longer than it may, and nothing is made larger",
        arguments: [
            (3_000, 1_500, 1_600, 800), (1_000, 3_001, 533, 1_600), (64, 48, 64, 48),
            (2_500, 2, 1_600, 1),
        ])
    func size(_ width: Int, _ height: Int, _ newWidth: Int, _ newHeight: Int) async throws {
        let picture = try await shrinker.picture(
            of: try Sample.photograph(width: width, height: height))
        #expect((picture.width, picture.height) == (newWidth, newHeight))
    }

    @Test("What it shows stays: light stays light and dark stays dark where they were")
    func content() async throws {
        let picture = try await shrinker.picture(
            of: try Sample.photograph(width: 3_200, height: 1_600), longestSide: 100)
        let head = try #require(JPEGHead(picture.jpeg))
        let raster = try JPEGFile.raster(picture.jpeg, head, atLeast: 100)
        // The sample's left half is black, its right half white.
        #expect(raster.bytes[3 * (25 * 100 + 10)] < 30)
        #expect(raster.bytes[3 * (25 * 100 + 90)] > 225)
    }

    @Test(
        "Nothing of place, camera, text or what hangs behind is left",
        arguments: Sample.Trace.allCases)
    func traces(_ trace: Sample.Trace) async throws {
        let sent = Sample.carrying(trace, try Sample.photograph(width: 80, height: 60))
        #expect(sent.holds(Sample.canary))
        let picture = try await shrinker.picture(of: sent)
        #expect(!picture.jpeg.holds(Sample.canary))
        #expect(!picture.jpeg.holds(Array("Exif".utf8)))
    }

    @Test("A photograph that is small, upright and whole keeps its points to the bit")
    func kept() throws {
        let sent = try Sample.photograph(width: 80, height: 60)
        let head = try #require(JPEGHead(sent))
        for trace in [Sample.Trace.exif, .comment, .behind, .xmp, .profile] {
            let picture = try PictureShrinker.shrunk(Sample.carrying(trace, sent), to: 1_600)
            #expect(picture.jpeg.suffix(sent.count - head.scan) == sent[head.scan...], "\(trace)")
        }
    }

    @Test(
        "One that is large, turned, heavy, faulty or of a printer is written again",
        arguments: ["large", "turned", "heavy", "faulty", "of a printer"])
    func writtenAgain(_ why: String) throws {
        let stored = try Sample.photograph(width: 80, height: 60)
        let sent =
            switch why {
            case "large": try Sample.photograph(width: 1_608, height: 60)
            case "turned": Sample.with(Sample.exif(orientation: 3, isLittle: false), in: stored)
            case "heavy": try Sample.heavy()
            case "faulty": Sample.carrying(.afterPoints, stored)
            default: Sample.carrying(.printer, stored)
            }
        let head = try #require(JPEGHead(sent))
        #expect(SmallPhotograph.kept(sent, head, to: 1_600) == nil)
        #expect(try PictureShrinker.shrunk(sent, to: 1_600).jpeg.count < sent.count + 400)
    }

    @Test("A PNG becomes a photograph on white, without its texts")
    func png() async throws {
        let sent = Sample.png
        #expect(sent.holds(Sample.canary))
        let picture = try await shrinker.picture(of: sent)
        #expect((picture.width, picture.height) == (2, 1))
        #expect(!picture.jpeg.holds(Sample.canary))
        let raster = try PNGFile.raster(sent, atMost: 10)
        #expect(raster.bytes == [255, 0, 0, 255, 255, 255])
    }

    @Test(
        "What is no picture is refused",
        arguments: [
            "", "GIF89a…", "%PDF-1.7", "<svg onload=alert(1)>", "<html>",
        ])
    func noPicture(_ text: String) async {
        await #expect(throws: PictureRefusal.notAPicture) {
            try await shrinker.picture(of: Array(text.utf8))
        }
    }

    @Test("A picture cut anywhere is refused: half of it would be grey")
    func cut() async throws {
        let whole = try Sample.photograph(width: 120, height: 90)
        for length in stride(from: 0, to: whole.count, by: 7) {
            await #expect(throws: PictureRefusal.self, "\(length)") {
                try await shrinker.picture(of: Array(whole.prefix(length)))
            }
        }
    }

    @Test("What follows the picture in its file, as phones put a film there, does no harm")
    func film() async throws {
        let file = try Sample.photograph(width: 120, height: 90) + Array("ftypmp42".utf8)
        let picture = try await shrinker.picture(of: file)
        #expect((picture.width, picture.height) == (120, 90))
    }
}

extension Raster {
    /// Its points as letters, rows apart by a stroke.
    fileprivate var letters: String {
        (0..<height).map { y in
            (0..<width).map { x in
                let place = (y * width + x) * 3
                return switch (bytes[place], bytes[place + 1], bytes[place + 2]) {
                case (255, 0, 0): "R"
                case (0, 255, 0): "G"
                case (0, 0, 255): "B"
                default: "."
                }
            }.joined()
        }.joined(separator: "/")
    }
}

extension [UInt8] {
    fileprivate func holds(_ part: [UInt8]) -> Bool {
        indices.contains { self[$0...].starts(with: part) }
    }
}
