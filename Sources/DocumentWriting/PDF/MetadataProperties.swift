import Documents

extension DocumentProperties {
    /// The properties as the file can carry them: single lines without controls, a date only if it is one.
    ///
    /// The information dictionary and the XMP packet must say the same (ISO 19005-2, 6.6.3), so both
    /// are made of these.
    var asMetadata: DocumentProperties {
        DocumentProperties(
            title: title.asMetadata, author: author.asMetadata, subject: subject.asMetadata,
            keywords: keywords.map(\.asMetadata).filter { !$0.isEmpty },
            created: created.flatMap { $0.isDateWithZone ? $0 : nil }, unbreakable: unbreakable,
            mark: mark?.asMetadata)
    }
}

extension String {
    /// One line of at most 500 letters that XML and PDF both can hold.
    var asMetadata: String {
        let scalars = unicodeScalars.prefix(2_000).map { scalar -> Unicode.Scalar in
            let isKept =
                switch scalar.properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator, .unassigned: false
                default: scalar.value & 0xFFFE != 0xFFFE
                }
            return isKept ? scalar : " "
        }
        let line = String(String.UnicodeScalarView(scalars))
        return String(line.split(separator: " ").joined(separator: " ").prefix(500))
    }

    /// Whether this is a date of ISO 8601 with seconds and zone: 2026-11-20T09:00:00+07:00.
    fileprivate var isDateWithZone: Bool {
        let pattern = hasSuffix("Z") ? "0000-00-00T00:00:00Z" : "0000-00-00T00:00:00+00:00"
        guard utf8.count == pattern.utf8.count else { return false }
        let fits = zip(utf8, pattern.utf8).allSatisfy { byte, sign in
            switch sign {
            case UInt8(ascii: "0"): (0x30...0x39).contains(byte)
            case UInt8(ascii: "+"): byte == sign || byte == UInt8(ascii: "-")
            default: byte == sign
            }
        }
        let limits = [(5, 1...12), (8, 1...31), (11, 0...23), (14, 0...59), (17, 0...59)]
        return fits
            && limits.allSatisfy { start, range in
                Int(String(dropFirst(start).prefix(2))).map(range.contains) ?? false
            }
    }
}
