import CTurboJPEG

/// JPEG files by libjpeg-turbo.
enum JPEGFile {
    /// The points of a file, opened at the smallest eighth of its size that is still `side` points long.
    static func raster(
        _ bytes: [UInt8], _ head: JPEGHead, atLeast side: Int
    ) throws(PictureRefusal) -> Raster {
        guard let handle = tjInitDecompress() else { throw .unreadable }
        defer { tjDestroy(handle) }
        var (width, height, sampling, colours): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        guard
            tjDecompressHeader3(
                handle, bytes, UInt(bytes.count), &width, &height, &sampling, &colours) == 0,
            Int(width) == head.width, Int(height) == head.height
        else { throw .unreadable }
        let eighths = (1...8).first { part(max(head.width, head.height), $0) >= side } ?? 8
        let (newWidth, newHeight) = (part(head.width, eighths), part(head.height, eighths))
        var points = [UInt8](repeating: 255, count: newWidth * newHeight * 3)
        let failed = tjDecompress2(
            handle, bytes, UInt(bytes.count), &points, Int32(newWidth), Int32(newWidth * 3),
            Int32(newHeight), Int32(TJPF_RGB.rawValue), TJFLAG_LIMITSCANS)
        // Small faults are forgiven; of what was cut off on its way a part would be grey.
        let isForgiven = tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue)
        guard failed == 0 || (isForgiven && head.hasEnd(bytes)) else { throw .unreadable }
        return Raster(width: newWidth, height: newHeight, bytes: points)
    }

    /// A length at so many eighths, as the library rounds it.
    private static func part(_ length: Int, _ eighths: Int) -> Int { (length * eighths + 7) / 8 }

    /// Points as a file, with half the colours, as photographs are.
    static func bytes(of raster: Raster) throws(PictureRefusal) -> [UInt8] {
        guard let handle = tjInitCompress() else { throw .unreadable }
        defer { tjDestroy(handle) }
        var (file, size): (UnsafeMutablePointer<UInt8>?, UInt) = (nil, 0)
        defer { tjFree(file) }
        let failed = tjCompress2(
            handle, raster.bytes, Int32(raster.width), Int32(raster.width * 3),
            Int32(raster.height), Int32(TJPF_RGB.rawValue), &file, &size,
            Int32(TJSAMP_420.rawValue), 82, 0)
        guard failed == 0, let file else { throw .unreadable }
        return Array(UnsafeBufferPointer(start: file, count: Int(size)))
    }
}
