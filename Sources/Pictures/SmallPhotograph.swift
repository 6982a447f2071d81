import CTurboJPEG

/// A photograph that is small as it came keeps its points: opening and writing it again would cost four times the work
/// and some of what is seen. Only what draws it is kept (ITU T.81, annex B); nothing of the camera, the place or the hour.
enum SmallPhotograph {
    /// Most bytes of a photograph that is kept: what writing one of 1,600 points again makes at most of it.
    static let mostBytes = 400_000

    /// "JFIF", version 1.1, points as wide as high: what every file begins with instead of what it came with.
    private static let start: [UInt8] = [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
    ]

    /// The photograph without what it carries besides; nil when it must be written again to be small, upright and whole.
    static func kept(_ bytes: [UInt8], _ head: JPEGHead, to side: Int) -> Picture? {
        guard head.isOrdinary, !head.isReadAtOnce, head.orientation == .upright,
            max(head.width, head.height) <= side,
            let end = endOfScan(bytes, from: head.scan), end <= bytes.count
        else { return nil }
        let length = start.count + head.needed.reduce(0) { $0 + $1.count } + end - head.scan
        guard length <= mostBytes else { return nil }
        var file = start
        file.reserveCapacity(length)
        for place in head.needed { file += bytes[place] }
        file += bytes[head.scan..<end]
        guard isWhole(file, head) else { return nil }
        return Picture(width: head.width, height: head.height, jpeg: file)
    }

    /// Behind the mark that ends the picture; nil where another mark stands in its points.
    private static func endOfScan(_ bytes: [UInt8], from scan: Int) -> Int? {
        var place = scan
        while place + 1 < bytes.count {
            if bytes[place] != 0xFF {
                place += 1
                continue
            }
            switch bytes[place + 1] {
            case 0x00, 0xD0...0xD7: place += 2
            case 0xD9: return place + 2
            default: return nil
            }
        }
        return nil
    }

    /// Whether all its points can be read without a fault; opened at an eighth of its size and without colours, which
    /// reads every bit and costs a quarter of the time.
    private static func isWhole(_ file: [UInt8], _ head: JPEGHead) -> Bool {
        guard let handle = tjInitDecompress() else { return false }
        defer { tjDestroy(handle) }
        let (width, height) = ((head.width + 7) / 8, (head.height + 7) / 8)
        var points = [UInt8](repeating: 0, count: width * height)
        return tjDecompress2(
            handle, file, UInt(file.count), &points, Int32(width), Int32(width), Int32(height),
            Int32(TJPF_GRAY.rawValue), TJFLAG_LIMITSCANS) == 0
    }
}
