/// How a camera was held: which side of the stored points is the upper one (EXIF 2.32, tag 274).
enum Orientation: Int, CaseIterable {
    case upright = 1
    case mirrored, upsideDown, mirroredUpsideDown, mirroredOnLeft, onLeft, mirroredOnRight, onRight

    /// Whether rows become columns.
    var isTurned: Bool { rawValue >= 5 }

    /// What the EXIF part of a JPEG file says; nil where it says nothing.
    init?(exif segment: ByteView) {
        guard segment.big(0, 4) == 0x4578_6966, segment.big(4, 2) == 0 else { return nil }
        let tiff = segment.part(6)
        let isLittle = tiff.big(0, 2) == 0x4949
        let number = { (offset: Int, count: Int) in
            isLittle ? tiff.little(offset, count) : tiff.big(offset, count)
        }
        guard isLittle || tiff.big(0, 2) == 0x4D4D, number(2, 2) == 42,
            let start = number(4, 4), let count = number(start, 2)
        else { return nil }
        for index in 0..<min(count, 200) {
            let entry = start + 2 + index * 12
            guard let tag = number(entry, 2) else { return nil }
            guard tag == 274 else { continue }
            guard let value = number(entry + 8, 2), let found = Self(rawValue: value) else {
                return nil
            }
            self = found
            return
        }
        return nil
    }

    /// Where a point of the picture as it is looked at lies in the stored one of so many points.
    func source(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> (x: Int, y: Int) {
        switch self {
        case .upright: (x, y)
        case .mirrored: (width - 1 - x, y)
        case .upsideDown: (width - 1 - x, height - 1 - y)
        case .mirroredUpsideDown: (x, height - 1 - y)
        case .mirroredOnLeft: (y, x)
        case .onLeft: (y, height - 1 - x)
        case .mirroredOnRight: (width - 1 - y, height - 1 - x)
        case .onRight: (width - 1 - y, x)
        }
    }
}
