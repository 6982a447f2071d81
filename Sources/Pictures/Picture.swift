/// A picture as pages show it: an ordinary JPEG of which nothing is left but its points. No place, no camera, no hour, no
/// preview, no text.
public struct Picture: Sendable, Hashable {
    /// Points from left to right, as it is looked at.
    public let width: Int
    /// Points from top to bottom, as it is looked at.
    public let height: Int
    /// The file.
    public let jpeg: [UInt8]
}

/// Why a picture was not made small.
public enum PictureRefusal: Error, Sendable, Hashable {
    /// Neither JPEG nor PNG.
    case notAPicture
    /// More points than are opened, of this way of storing them.
    case tooManyPixels(limit: Int)
    /// The file is broken, or of a kind that only printers use.
    case unreadable
}
