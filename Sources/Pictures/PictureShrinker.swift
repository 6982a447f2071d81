import Threads

/// Makes pictures of phones and scanners small enough for pages, upright, and without what else their files tell.
///
///     let picture = try await shrinker.picture(of: bytes)      // at most 1,600 points long, about 300 kB
///
/// A photograph is opened at a part of its size, so that one of 100 million points needs no more memory than one of 10.
/// One that is small already, as those that came by a messenger are, keeps its points.
public final class PictureShrinker: Sendable {
    /// Most points of a photograph.
    public static let mostPixels = 100_000_000
    /// Most points of a picture that its file only gives as a whole: PNG, and JPEG in several passes. An A4 page
    /// scanned at 300 points an inch has 8.7 million.
    public static let mostPixelsAtOnce = 12_000_000

    private let pool: ThreadPool<Void>

    /// A shrinker that opens one picture at a time unless told otherwise: each may take 40 MiB of memory.
    public init(threads: Int = 1) { pool = ThreadPool(threads: threads, waiting: 64) }

    /// The picture of a file, its longer side at most `side` points long; never made larger.
    ///
    /// Throws `PictureRefusal`, or `NoRoomLeft` when too many wait.
    public func picture(of bytes: [UInt8], longestSide side: Int = 1_600) async throws -> Picture {
        try await pool.run { try Self.shrunk(bytes, to: min(max(1, side), 4_096)) }
    }

    /// The same on the thread that asks.
    public static func shrunk(_ bytes: [UInt8], to side: Int) throws(PictureRefusal) -> Picture {
        let raster: Raster
        if let head = JPEGHead(bytes) {
            let limit = head.isReadAtOnce ? mostPixelsAtOnce : mostPixels
            guard head.width <= limit / head.height else { throw .tooManyPixels(limit: limit) }
            guard head.hasFewPasses(bytes) else { throw .unreadable }
            if let kept = SmallPhotograph.kept(bytes, head, to: side) { return kept }
            let opened = try JPEGFile.raster(bytes, head, atLeast: side)
            raster = opened.shrunk(to: side).turned(head.orientation)
        } else if PNGFile.isOne(bytes) {
            raster = try PNGFile.raster(bytes, atMost: mostPixelsAtOnce).shrunk(to: side)
        } else {
            throw .notAPicture
        }
        return Picture(
            width: raster.width, height: raster.height, jpeg: try JPEGFile.bytes(of: raster))
    }
}
