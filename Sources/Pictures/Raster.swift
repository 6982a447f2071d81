/// Points in rows from the top, each three bytes: red, green, blue.
struct Raster: Equatable {
    let width: Int
    let height: Int
    let bytes: [UInt8]

    /// The picture with its longer side at most so long: each point the mean of those it stands for.
    func shrunk(to side: Int) -> Raster {
        let longest = max(width, height)
        guard longest > side else { return self }
        let (newWidth, newHeight) = (
            max(1, width * side / longest), max(1, height * side / longest)
        )
        let columns = (0...newWidth).map { $0 * width / newWidth }
        var result = [UInt8](repeating: 0, count: newWidth * newHeight * 3)
        bytes.withUnsafeBufferPointer { points in
            for row in 0..<newHeight {
                let rows = row * height / newHeight..<(row + 1) * height / newHeight
                for column in 0..<newWidth {
                    let mean = mean(points, rows, columns[column]..<columns[column + 1])
                    let place = (row * newWidth + column) * 3
                    (result[place], result[place + 1], result[place + 2]) = mean
                }
            }
        }
        return Raster(width: newWidth, height: newHeight, bytes: result)
    }

    private func mean(
        _ points: UnsafeBufferPointer<UInt8>, _ rows: Range<Int>, _ columns: Range<Int>
    ) -> (UInt8, UInt8, UInt8) {
        var (red, green, blue) = (0, 0, 0)
        for row in rows {
            for place in stride(
                from: (row * width + columns.lowerBound) * 3,
                to: (row * width + columns.upperBound) * 3, by: 3)
            {
                red += Int(points[place])
                green += Int(points[place + 1])
                blue += Int(points[place + 2])
            }
        }
        let count = max(1, rows.count * columns.count)
        let rounded = { (sum: Int) in UInt8(truncatingIfNeeded: (sum + count / 2) / count) }
        return (rounded(red), rounded(green), rounded(blue))
    }

    /// The picture as it is looked at.
    func turned(_ orientation: Orientation) -> Raster {
        guard orientation != .upright else { return self }
        let (newWidth, newHeight) = orientation.isTurned ? (height, width) : (width, height)
        var result = [UInt8]()
        result.reserveCapacity(bytes.count)
        for y in 0..<newHeight {
            for x in 0..<newWidth {
                let from = orientation.source(x, y, width, height)
                let place = (from.y * width + from.x) * 3
                result += bytes[place..<place + 3]
            }
        }
        return Raster(width: newWidth, height: newHeight, bytes: result)
    }
}
