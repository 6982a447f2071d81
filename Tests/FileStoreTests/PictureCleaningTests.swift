import Testing

@testable import FileStore

/// A JPEG of two segments and a scan, with what cameras add.
private func photograph(turned: UInt8?, isLittle: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    if let turned {
        let order: [UInt8] =
            isLittle ? [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0] : [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8]
        let entry: [UInt8] =
            isLittle
            ? [1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, turned, 0, 0, 0]
            : [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0]
        let body =
            Array("Exif\0\0".utf8) + order + entry + [0, 0, 0, 0] + Array("GPS 15.87 N".utf8)
        bytes += [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
    }
    bytes += [0xFF, 0xFE, 0, 8] + Array("secret".utf8)
    bytes += [0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0]
    bytes += [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD9]
    return bytes + Array("preview taken at home".utf8)
}

private func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(text)
}

@Suite("What pictures tell besides what is seen") struct PictureCleaningTests {
    @Test("Place, comment and previews are gone, the scan stays as it was")
    func cleaned() {
        let clean = PictureCleaning.clean(photograph(turned: 1))
        for secret in ["GPS", "secret", "preview"] { #expect(!holds(clean, secret), "\(secret)") }
        #expect(Array(clean.suffix(6)) == [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD9])
        #expect(Array(clean.prefix(4)) == [0xFF, 0xD8, 0xFF, 0xC0])
    }

    @Test("How the camera was held stays, in either order of bytes", arguments: [true, false])
    func turned(_ isLittle: Bool) {
        let clean = PictureCleaning.clean(photograph(turned: 6, isLittle: isLittle))
        #expect(holds(clean, "Exif") && !holds(clean, "GPS"))
        // The one entry: orientation, a short, once, 6.
        let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
        #expect(clean.indices.contains { clean[$0...].starts(with: entry) })
        #expect(PictureCleaning.clean(clean) == clean)
    }

    @Test("Of a PNG the parts that draw it stay")
    func png() {
        let chunk = { (name: String, count: Int) -> [UInt8] in
            [0, 0, 0, UInt8(count)] + Array(name.utf8) + [UInt8](repeating: 7, count: count)
                + [1, 2, 3, 4]
        }
        let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let drawing = chunk("IHDR", 13) + chunk("IDAT", 5) + chunk("IEND", 0)
        let whole =
            head + chunk("IHDR", 13) + chunk("tEXt", 9) + chunk("eXIf", 9) + chunk("IDAT", 5)
            + chunk("IEND", 0)
        #expect(PictureCleaning.clean(whole) == head + drawing)
    }

    @Test("What is cut off or no picture comes back as it is, wherever it ends")
    func spoilt() {
        let whole = photograph(turned: 6)
        for end in 0..<(whole.count - 22) {
            let cut = Array(whole.prefix(end))
            #expect(PictureCleaning.clean(cut) == cut)
        }
        let text = Array("%PDF-1.7 GPS".utf8)
        #expect(PictureCleaning.clean(text) == text)
    }
}
