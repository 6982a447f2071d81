/// Words that stand alone begin with a capital letter; inside a sentence the same words do not.
public enum SentenceStart {
    /// The text with its first letter large, unless it begins with a code ("i10").
    public static func of(_ text: String) -> String {
        let first = text.prefix { !$0.isWhitespace }
        guard let letter = text.first, letter.isASCII, !first.contains(where: \.isNumber) else {
            return text
        }
        return letter.uppercased() + text.dropFirst()
    }
}
