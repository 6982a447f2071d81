public import SQL
import ThaiText

/// A name of a person, division or authority: 1 to 200 characters on one line, of letters that can be seen.
public struct PlainName: RawRepresentable, Sendable, Hashable, SQLConvertible {
    /// The name, canonical, spaces around it taken off.
    public let rawValue: String

    /// A name; nil when there is nothing to see, more than one line, more than 200 characters, or a sign or symbol that no
    /// name has.
    public init?(rawValue typed: String) {
        guard VisibleLetters.firstForeign(in: typed) == nil else { return nil }
        let text = Normalisation.canonical(typed)
        let name = text.split(separator: " ").joined(separator: " ")
        guard (1...200).contains(name.unicodeScalars.count) else { return nil }
        rawValue = name
    }
}
