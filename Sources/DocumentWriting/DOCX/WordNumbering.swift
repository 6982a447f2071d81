/// The lists of a Word file: their kinds, and one list for every run of points that counts on.
///
/// Points with native numbers are renumbered by Word itself when somebody adds or moves one.
struct WordNumbering {
    /// What the markers of a list look like.
    struct Look: Hashable {
        /// The name of the number format in WordprocessingML; "bullet" for a sign that stays the same.
        var format: String
        /// The marker with %@ in place of the number.
        var text: String
    }

    /// A point's place in a list.
    struct Point: Hashable {
        /// The list, from 1.
        var list: Int
        /// The depth, from 0.
        var level: Int
    }

    private var looks: [Look] = []
    private var lists: [List] = []
    /// The lists that the next point may go on with.
    private var open: [Key: (list: Int, last: Int)] = [:]

    private struct List {
        var look: Int
        var level: Int
        /// The first number; nil for signs.
        var start: Int?
    }

    private struct Key: Hashable {
        var look: Look
        var level: Int
    }

    /// Deeper levels than these no word processor has.
    private static let levels = 0...8

    /// What comes next belongs to no list so far: another cell, another part.
    mutating func end() { open = open.filter { $0.key.look.format == "bullet" } }

    /// The place of a point with this marker; nil when Word cannot make such a marker by itself.
    mutating func point(_ marker: String, depth: Int) -> Point? {
        guard let parsed = Marker(marker) else { return nil }
        let level = min(Self.levels.upperBound, max(0, depth))
        let key = Key(look: parsed.look, level: level)
        let goesOn = open[key].map { parsed.number == nil || $0.last + 1 == parsed.number }
        if goesOn != true { begin(key, start: parsed.number) }
        guard let list = open[key]?.list else { return nil }
        open[key] = (list, parsed.number ?? 0)
        // A point closes the lists below it.
        open = open.filter { $0.key.level <= level || $0.key.look.format == "bullet" }
        return Point(list: list, level: level)
    }

    private mutating func begin(_ key: Key, start: Int?) {
        if !looks.contains(key.look) { looks.append(key.look) }
        let look = looks.firstIndex(of: key.look) ?? 0
        lists.append(List(look: look, level: key.level, start: start))
        open[key] = (lists.count, start ?? 0)
    }

    /// The part of the file that says how points are numbered.
    var xml: String {
        OfficeXML.declaration + "<w:numbering \(WordPackage.namespaces)>"
            + looks.enumerated().map(Self.definition).joined()
            + lists.enumerated().map(Self.instance).joined() + "</w:numbering>"
    }

    /// Distance between marker and text, in twentieths of a point.
    private static func hanging(_ look: Look) -> Int { look.format == "bullet" ? 227 : 397 }

    private static func definition(_ index: Int, _ look: Look) -> String {
        let levels = levels.map { level in
            let parts = look.text.split(separator: "%@", omittingEmptySubsequences: false)
            let text = XMLText.escaped(parts.joined(separator: "%\(level + 1)"))
            let hanging = hanging(look)
            return #"<w:lvl w:ilvl="\#(level)"><w:start w:val="1"/>"#
                + #"<w:numFmt w:val="\#(look.format)"/><w:lvlText w:val="\#(text)"/>"#
                + #"<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="\#(hanging * (level + 1))" "#
                + #"w:hanging="\#(hanging)"/></w:pPr></w:lvl>"#
        }.joined()
        return #"<w:abstractNum w:abstractNumId="\#(index)">"#
            + #"<w:multiLevelType w:val="hybridMultilevel"/>\#(levels)</w:abstractNum>"#
    }

    private static func instance(_ index: Int, _ list: List) -> String {
        let start = list.start.map {
            #"<w:lvlOverride w:ilvl="\#(list.level)"><w:startOverride w:val="\#($0)"/>"#
                + "</w:lvlOverride>"
        }
        return #"<w:num w:numId="\#(index + 1)"><w:abstractNumId w:val="\#(list.look)"/>"#
            + "\(start ?? "")</w:num>"
    }
}

extension WordNumbering {
    /// A marker taken apart: "๑." is the number 1 in Thai digits with a point behind it.
    private struct Marker {
        var look: Look
        /// Nil for a sign.
        var number: Int?

        private static let signs = ["-", "–", "—", "•", "*"]

        /// Nil for what is neither a usual sign nor one number.
        init?(_ marker: String) {
            if Self.signs.contains(marker) {
                look = Look(format: "bullet", text: marker)
                return
            }
            guard let first = marker.firstIndex(where: Self.isDigit),
                let last = marker.lastIndex(where: Self.isDigit)
            else { return nil }
            let digits = marker[first...last]
            let rest = marker[..<first] + marker[marker.index(after: last)...]
            let values = digits.map(\.wholeNumberValue)
            guard digits.allSatisfy(Self.isDigit), digits.count <= 4, values.first != 0,
                !rest.contains("%"), let isThai = Self.areThai(digits)
            else { return nil }
            number = values.reduce(0) { $0 * 10 + ($1 ?? 0) }
            look = Look(
                format: isThai ? "thaiNumbers" : "decimal",
                text: marker[..<first] + "%@" + marker[marker.index(after: last)...])
        }

        private static func isDigit(_ character: Character) -> Bool {
            ("0"..."9").contains(character) || ("๐"..."๙").contains(character)
        }

        /// Nil where digits of both scripts are mixed.
        private static func areThai(_ digits: Substring) -> Bool? {
            let thai = digits.count { !$0.isASCII }
            return thai == 0 ? false : thai == digits.count ? true : nil
        }
    }
}
