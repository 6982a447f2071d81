public import SQL
import ThaiText

/// A name of a person, division or authority: 1 to 200 characters on one line, without anything invisible.
public struct PlainName: RawRepresentable, Sendable, Hashable, SQLConvertible {
    /// The name, canonical, spaces around it taken off.
    public let rawValue: String

    /// A name; nil when there is nothing to see, more than one line or more than 200 characters.
    public init?(rawValue typed: String) {
        let text = Normalisation.canonical(typed)
        guard !text.contains(where: \.isNewline) else { return nil }
        let name = text.split(separator: " ").joined(separator: " ")
        guard (1...200).contains(name.unicodeScalars.count) else { return nil }
        rawValue = name
    }
}
