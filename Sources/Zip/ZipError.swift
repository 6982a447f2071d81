/// Why an archive could not be read or written.
public enum ZipError: Error, Sendable, Hashable {
    /// The bytes are no zip archive, or it is cut off or damaged.
    case damaged
    /// A member, or all members together, would unpack to more than the limit, in bytes.
    case tooLarge(limit: Int)
    /// There is no member of this name.
    case missing(String)
    /// The archive could not be put together; the library's own words.
    case notWritten(String)
}
