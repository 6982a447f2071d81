import CPNG

/// PNG files by libpng.
enum PNGFile {
    static func isOne(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    }

    /// The points of a file on white paper.
    static func raster(
        _ bytes: [UInt8], atMost limit: Int
    ) throws(PictureRefusal) -> Raster {
        var image = png_image()
        image.version = PRONGSAI_PNG_VERSION
        defer { png_image_free(&image) }
        guard png_image_begin_read_from_memory(&image, bytes, bytes.count) != 0 else {
            throw .unreadable
        }
        let (width, height) = (Int(image.width), Int(image.height))
        guard width > 0, height > 0 else { throw .unreadable }
        guard width <= limit / height else { throw .tooManyPixels(limit: limit) }
        image.format = PRONGSAI_PNG_RGB
        var white = png_color(red: 255, green: 255, blue: 255)
        var points = [UInt8](repeating: 255, count: width * height * 3)
        guard png_image_finish_read(&image, &white, &points, 0, nil) != 0 else {
            throw .unreadable
        }
        return Raster(width: width, height: height, bytes: points)
    }
}
