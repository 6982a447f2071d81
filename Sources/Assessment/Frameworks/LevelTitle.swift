import ThaiText

extension Level {
    /// "ระดับผ่านดี", "ระดับ AA": Latin letters stand apart from Thai ones.
    public var thaiTitle: String {
        let isLatin = name.thai.unicodeScalars.first?.isASCII ?? false
        return (isLatin ? "ระดับ " : "ระดับ") + name.thai
    }
}
