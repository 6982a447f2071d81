/// Text from outside made harmless for a terminal: what would steer it is shown instead.
enum VisibleText {
    /// The text with a sign in place of every control character; line breaks stay where they are wanted.
    static func of(_ text: String, keepingLines: Bool = true) -> String {
        guard text.unicodeScalars.contains(where: steers) else { return text }
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            view.append(keepingLines && scalar == "\n" ? scalar : sign(for: scalar))
        }
        return String(view)
    }

    /// Control characters, and marks that turn the direction of what follows.
    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Unicode's pictures of control characters (U+2400 …), or the sign for what cannot be shown.
    private static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard steers(scalar) else { return scalar }
        switch scalar.value {
        case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: return "\u{2421}"
        default: return "\u{FFFD}"
        }
    }
}
