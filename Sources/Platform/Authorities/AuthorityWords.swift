extension Authority {
    /// What people write before a name for short, and what stands in full names; nothing where full names leave it out.
    private static let abbreviations: [(short: String, full: String)] = [
        ("อบต", "องค์การบริหารส่วนตำบล"), ("อบจ", "องค์การบริหารส่วนจังหวัด"), ("ทต", "เทศบาลตำบล"),
        ("ทม", "เทศบาลเมือง"), ("ทน", "เทศบาลนคร"), ("จ", ""), ("อ", ""), ("ต", ""),
    ]

    /// The words by which authorities are found, as `found` asks for them: "อบต.ทุ่งรวง" means the full name.
    public static func words(of text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
            for (short, full) in abbreviations where word.hasPrefix(short + ".") {
                return [full, String(word.dropFirst(short.count + 1))].filter { !$0.isEmpty }
            }
            let full = abbreviations.first { $0.short == word && $0.short.count > 1 }?.full
            return [full ?? String(word)]
        }
    }
}
