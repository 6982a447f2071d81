public import Zip

/// Why a document could not be written.
public enum WritingError: Error, Sendable, Hashable {
    /// The archive of an office file could not be put together.
    case archive(ZipError)
    /// The workbook could not be made; the library's own words.
    case workbook(String)
    /// The scratch file of a workbook could not be read back; the system's own words.
    case scratch(String)
}
