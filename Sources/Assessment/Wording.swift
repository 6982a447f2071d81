import ThaiText

/// A wording of an answer, a heading or a level in the one form in which wordings are compared.
enum Wording {
    /// Canonical Thai in lower case, without spaces.
    static func key(_ text: String) -> String {
        // By scalars: a mark that stands on a space is a letter of the wording, the space is not.
        let scalars = Normalisation.canonical(text).lowercased().unicodeScalars
        return String(scalars.filter { !$0.properties.isWhitespace })
    }
}
