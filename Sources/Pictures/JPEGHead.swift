/// What the segments before the first scan of a JPEG file say (ITU T.81, annex B; EXIF 2.32).
struct JPEGHead {
    private(set) var width = 0
    private(set) var height = 0
    private(set) var orientation = Orientation.upright
    /// Whether it comes in several passes over the whole picture, so that none of it is known before all is read.
    private(set) var isReadAtOnce = false
    /// Where the first scan's own bytes begin.
    private(set) var scan = 0
    /// The segments without which the first scan cannot be read, in their order: tables and sizes.
    private(set) var needed: [Range<Int>] = []
    /// Whether it is stored as every camera's small photographs are: eight bits, one pass, no colours of a printer.
    private(set) var isOrdinary = true
    private var components: UInt8 = 0

    /// Progressive encoders make about ten; each passes over the whole picture, however little it says.
    private static let mostPasses = 40
    /// Cameras write about ten tables.
    private static let mostNeeded = 64

    /// Reads the segments; nil where they are not those of a JPEG file with a size.
    init?(_ bytes: [UInt8]) {
        let reading = ByteView(bytes)
        guard reading.big(0, 3) == 0xFF_D8FF else { return nil }
        var offset = 2
        while reading.byte(offset) == 0xFF, let marker = reading.byte(offset + 1) {
            if marker == 0xFF {
                offset += 1
                continue
            }
            guard let length = reading.big(offset + 2, 2), length >= 2 else { return nil }
            read(marker, reading.part(offset + 4, length - 2))
            note(marker, offset..<offset + 2 + length)
            offset += 2 + length
            if marker == 0xDA {
                scan = offset
                break
            }
        }
        guard scan > 0, width > 0, height > 0 else { return nil }
    }

    private mutating func note(_ marker: UInt8, _ place: Range<Int>) {
        switch marker {
        case 0xC0, 0xC1, 0xC4, 0xDA, 0xDB, 0xDD: needed.append(place)
        case 0xE0...0xED, 0xEF, 0xFE: return
        default: isOrdinary = false
        }
        if needed.count > Self.mostNeeded { (needed, isOrdinary) = ([], false) }
    }

    private mutating func read(_ marker: UInt8, _ segment: ByteView) {
        switch marker {
        case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
            height = segment.big(1, 2) ?? 0
            width = segment.big(3, 2) ?? 0
            components = segment.byte(5) ?? 0
            // Other names of the first colour mean other colours.
            if segment.byte(0) != 8 || segment.byte(6) != 1 || ![1, 3].contains(components) {
                isOrdinary = false
            }
            if [0xC2, 0xC6, 0xCA, 0xCE].contains(marker) { isReadAtOnce = true }
        case 0xE1: if let turned = Orientation(exif: segment) { orientation = turned }
        case 0xDA: if segment.byte(0) != components { isReadAtOnce = true }
        default: break
        }
    }

    /// Whether the file tells where the picture ends; one that was cut off on its way does not.
    func hasEnd(_ bytes: [UInt8]) -> Bool {
        var before = UInt8(0)
        for byte in bytes[min(scan, bytes.count)...].reversed() {
            if byte == 0xFF, before == 0xD9 { return true }
            before = byte
        }
        return false
    }

    /// Whether it takes so few passes that nobody waits for it.
    func hasFewPasses(_ bytes: [UInt8]) -> Bool {
        guard isReadAtOnce else { return true }
        var (passes, before) = (1, UInt8(0))
        for byte in bytes[min(scan, bytes.count)...] {
            if before == 0xFF, byte == 0xDA { passes += 1 }
            before = byte
        }
        return passes <= Self.mostPasses
    }
}

/// Bytes that are asked for by their place; nil beyond the end.
struct ByteView {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }
    private init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    func byte(_ offset: Int) -> UInt8? {
        guard offset >= 0, offset < bytes.count else { return nil }
        return bytes[bytes.startIndex + offset]
    }

    /// A number of so many bytes, the highest first.
    func big(_ offset: Int, _ count: Int) -> Int? {
        guard offset >= 0, count <= 4, offset <= bytes.count - count else { return nil }
        let start = bytes.startIndex + offset
        return bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }

    /// A number of so many bytes, the lowest first.
    func little(_ offset: Int, _ count: Int) -> Int? {
        guard offset >= 0, count <= 4, offset <= bytes.count - count else { return nil }
        let start = bytes.startIndex + offset
        return bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// The bytes from a place on, as many as there are.
    func part(_ offset: Int, _ count: Int = .max) -> ByteView {
        ByteView(bytes.dropFirst(max(0, offset)).prefix(max(0, count)))
    }
}
