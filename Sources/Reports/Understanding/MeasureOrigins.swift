extension Measure {
    /// The name under which the place of a document's measure stands among the origins, "measure.1" for the first.
    public static func originName(_ number: Int) -> String { "measure.\(number)" }
}

extension MeasureDraft {
    /// So many letters of a column are shown: more only hide where to look.
    private static let longest = 1_500

    /// Where its first row stands, and its words as they were written, a line for each column.
    var origin: FigureOrigin {
        let lines = Self.columns.compactMap { role, label -> String? in
            let words = self[role].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard !words.isEmpty else { return nil }
            let isCut = words.count > Self.longest
            return "\(label): \(words.prefix(Self.longest))\(isCut ? "…" : "")"
        }
        return FigureOrigin(
            place: PlaceWording.thai(place), text: lines.joined(separator: "\n"))
    }

    /// The columns in the order in which documents have them.
    private static let columns: [(ColumnRole, String)] = [
        (.issue, "ประเด็น"), (.name, "มาตรการ"), (.steps, "ขั้นตอน"), (.responsible, "ผู้รับผิดชอบ"),
        (.period, "ระยะเวลา"), (.output, "ผลผลิต"), (.outcome, "ผลลัพธ์"),
        (.recommendation, "ข้อเสนอแนะ"),
    ]
}
