public import SQL
public import ThaiText

/// A name of a person, division or authority: 1 to 200 characters on one line, of letters that can be seen.
public struct PlainName: RawRepresentable, Sendable, Hashable, SQLConvertible {
    /// The name, canonical, spaces around it taken off.
    public let rawValue: String

    /// A name; nil when there is nothing to see, more than one line, more than 200 characters, or a sign or symbol that no
    /// name has.
    public init?(rawValue typed: String) {
        guard Self.fault(of: typed) == nil else { return nil }
        rawValue = Self.plain(typed)
    }

    /// What is wrong with a name as typed; nil when it is one.
    public static func fault(of typed: String) -> Bilingual? {
        if let foreign = VisibleLetters.firstForeign(in: typed) { return foreign }
        let length = plain(typed).unicodeScalars.count
        guard length > 0 else {
            return Bilingual("ไม่มีตัวอักษรที่มองเห็น", "There are no letters to see")
        }
        return length > most ? .tooLong(length, most: most) : nil
    }

    private static let most = 200

    private static func plain(_ typed: String) -> String {
        Normalisation.canonical(typed).split(separator: " ").joined(separator: " ")
    }
}
