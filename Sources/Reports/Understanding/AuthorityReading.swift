/// Finds whose document it is, and where that authority lies.
struct AuthorityReading {
    private let lines: [ReadLine]

    /// Looks at the running text of a document.
    init(_ lines: [ReadLine]) { self.lines = lines }

    /// The authority; nil when no line names one.
    var authority: Authority? {
        guard let (name, index) = name() else {
            let place = place(near: 0)
            return place.district == nil && place.province == nil
                ? nil : Authority(district: place.district, province: place.province)
        }
        let place = place(near: index)
        var province = place.province
        if province == nil, name.hasPrefix(Self.provincial) {
            province = String(name.dropFirst(Self.provincial.count))
        }
        return Authority(name: name, district: place.district, province: province)
    }

    private static let provincial = "องค์การบริหารส่วนจังหวัด"

    /// How an authority's name begins, in full and in short; longer ones first.
    private static let kinds: [(written: String, full: String)] = [
        ("องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล"), (provincial, provincial),
        ("เทศบาลตำบล", "เทศบาลตำบล"), ("เทศบาลเมือง", "เทศบาลเมือง"), ("เทศบาลนคร", "เทศบาลนคร"),
        ("อบต.", "องค์การบริหารส่วนตำบล"), ("อบจ.", provincial), ("ทต.", "เทศบาลตำบล"),
        ("ทม.", "เทศบาลเมือง"), ("ทน.", "เทศบาลนคร"),
    ]

    /// The name and the line it stands on: the one that ends a line if there is one, else the part
    /// that most mentions share.
    private func name() -> (String, Int)? {
        var mentions: [(name: String, line: Int, endsLine: Bool)] = []
        for (index, line) in lines.enumerated() where mentions.count < 400 {
            let text = ScalarText(line.text)
            for kind in Self.kinds {
                for range in text.ranges(of: Array(kind.written.unicodeScalars)) {
                    let (rest, end) = Self.word(in: text, from: range.upperBound)
                    guard rest.count > 1 else { continue }
                    mentions.append((kind.full + rest, index, end))
                }
            }
        }
        let whole = mentions.filter(\.endsLine)
        if let first = whole.first(where: { one in
            whole.contains { $0.line != one.line && $0.name == one.name }
        }) ?? whole.first {
            return (first.name, first.line)
        }
        // Running text goes on without a space, so the shortest mention is nearest the name.
        guard
            let shortest = mentions.min(by: { $0.name.count < $1.name.count }),
            let first = mentions.first(where: { $0.name.hasPrefix(shortest.name) })
        else { return nil }
        return (shortest.name, first.line)
    }

    /// The word at an index, and whether the line ends with it or goes on with district or province.
    private static func word(in text: ScalarText, from start: Int) -> (String, Bool) {
        var index = start
        while index < text.count, text.scalars[index].properties.isWhitespace { index += 1 }
        let first = index
        while index < text.count, text.scalars[index].isThaiLetter { index += 1 }
        var name = text.string(first..<index)
        for stop in ["อำเภอ", "จังหวัด", "เขต"] {
            if let range = name.firstRange(of: stop), range.lowerBound > name.startIndex {
                return (String(name[..<range.lowerBound]), true)
            }
        }
        let rest = text.string(index..<text.count).trimmed
        let goesOn = ["อำเภอ", "อ.", "จังหวัด", "จ.", "เขต"].contains { rest.hasPrefix($0) }
        let isAlone = rest.isEmpty || ["(", "*", "|"].contains { rest.hasPrefix($0) }
        if name.hasSuffix("ฯ") { name.removeLast() }
        return (name, isAlone || goesOn)
    }

    /// District and province on the line of the authority or the nearest lines after, then before it.
    private func place(near index: Int) -> (district: String?, province: String?) {
        let order =
            Array(lines.indices.dropFirst(index).prefix(6))
            + lines.indices.prefix(index).reversed().prefix(6)
        var district: String?
        var province: String?
        for line in order.map({ ScalarText(lines[$0].text) }) {
            guard line.count < 160 else { continue }
            if district == nil { district = Self.named(["อำเภอ", "อ."], in: line) }
            if province == nil { province = Self.named(["จังหวัด", "จ."], in: line) }
            if district != nil, province != nil { break }
        }
        return (district, province)
    }

    /// The word after one of some labels, where the label begins a word.
    private static func named(_ labels: [String], in text: ScalarText) -> String? {
        for label in labels {
            for range in text.ranges(of: Array(label.unicodeScalars)) {
                let before = range.lowerBound > 0 ? text.scalars[range.lowerBound - 1] : " "
                // An abbreviation such as "อ." must not be the end of another ("ป.ป.ช.").
                if label.hasSuffix("."), before.isThaiLetter || before == "." { continue }
                if text.string(0..<range.lowerBound).hasSuffix("องค์การบริหารส่วน") { continue }
                if text.string(0..<range.lowerBound).trimmed.hasSuffix("ประจำ") { continue }
                let (word, _) = word(in: text, from: range.upperBound)
                if word.count > 1 { return word }
            }
        }
        return nil
    }
}
