/// Why an archive could not be read or written.
public enum ZipError: Error, Sendable, Hashable {
    /// The bytes are no zip archive, or it is cut off or damaged.
    case damaged
    /// A member, or all members together, would unpack to more than the limit, in bytes.
    case tooLarge(limit: Int)
    /// The archive lists more members than the limit.
    case tooManyMembers(limit: Int)
    /// A member would unpack to more than this many times its packed size.
    case packedTooTightly(ratio: Int)
    /// A member's name leaves the archive ("../x", "/x"), stands twice or holds a control character.
    case badName(String)
    /// A member is locked by a password.
    case locked(String)
    /// There is no member of this name.
    case missing(String)
    /// The archive could not be put together; the library's own words.
    case notWritten(String)
}
