/// Whether bytes are one whole picture, and of how many points.
struct PictureStructure {
    private let reading: ByteReading
    private let limit: Int

    init(_ bytes: [UInt8], pixels limit: Int) {
        reading = ByteReading(bytes: bytes)
        self.limit = limit
    }

    /// PNG: every chunk with its sum, the header first, the end last (ISO 15948).
    func checkPNG() throws(FileRefusal) {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        guard reading.has(signature, at: 0) else { throw .otherContent(than: .png) }
        guard reading.bigEndian(8, 4) == 13, reading.has(Array("IHDR".utf8), at: 12),
            let width = reading.bigEndian(16, 4), let height = reading.bigEndian(20, 4)
        else { throw .damaged(.png) }
        try check(width, height, .png)
        var offset = 8
        var hasData = false
        while let length = reading.bigEndian(offset, 4), length <= reading.bytes.count,
            let sum = reading.bigEndian(offset + 8 + length, 4)
        {
            guard CRC32.of(reading.bytes[(offset + 4)..<(offset + 8 + length)]) == sum else {
                throw .damaged(.png)
            }
            if reading.has(Array("IDAT".utf8), at: offset + 4) { hasData = true }
            let isEnd = reading.has(Array("IEND".utf8), at: offset + 4)
            offset += 12 + length
            if isEnd {
                guard hasData else { throw .damaged(.png) }
                guard offset == reading.bytes.count else { throw .ambiguous(.png) }
                return
            }
        }
        throw .damaged(.png)
    }

    /// JPEG: segments to the scan, a frame with a size, and an end. Cameras append previews, so more may follow.
    func checkJPEG() throws(FileRefusal) {
        guard reading.has([0xFF, 0xD8, 0xFF], at: 0) else { throw .otherContent(than: .jpeg) }
        guard !reading.endsAsArchive else { throw .ambiguous(.jpeg) }
        var offset = 2
        var hasFrame = false
        while reading.byte(offset) == 0xFF, let marker = reading.byte(offset + 1) {
            if marker == 0xFF {
                offset += 1
                continue
            }
            guard let length = reading.bigEndian(offset + 2, 2), length >= 2 else { break }
            if Self.frames.contains(marker) {
                guard let height = reading.bigEndian(offset + 5, 2),
                    let width = reading.bigEndian(offset + 7, 2)
                else { break }
                try check(width, height, .jpeg)
                hasFrame = true
            }
            offset += 2 + length
            if marker == 0xDA {
                guard hasFrame, hasEnd(after: offset) else { break }
                return
            }
        }
        throw .damaged(.jpeg)
    }

    /// Starts of frames: all of C0…CF that are no table.
    private static let frames = Set<UInt8>(0xC0...0xCF).subtracting([0xC4, 0xC8, 0xCC])

    private func hasEnd(after offset: Int) -> Bool {
        reading.last([0xFF, 0xD9], in: offset..<max(offset, reading.bytes.count)) != nil
    }

    private func check(_ width: Int, _ height: Int, _ kind: FileKind) throws(FileRefusal) {
        guard width > 0, height > 0 else { throw .damaged(kind) }
        guard width <= limit / height else { throw .tooManyPixels(limit: limit) }
    }
}

/// The sum of PNG's chunks (ISO 15948, annex D).
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { sum, _ in
            sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1
        }
    }

    static func of(_ bytes: ArraySlice<UInt8>) -> Int {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
        return Int(sum ^ 0xFFFF_FFFF)
    }
}
