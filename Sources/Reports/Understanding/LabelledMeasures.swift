/// Measures written as lines with labels ("มาตรการ: …", "ผู้รับผิดชอบ: …") instead of a table.
struct LabelledMeasures {
    private var draft: MeasureDraft?
    /// The part that lines without a label go on with.
    private var role: ColumnRole?
    /// Whether the label of that part stood alone, so that its text is still to come.
    private var awaitsText = false

    /// Takes a line of running text; gives back the measure that ends with it.
    mutating func take(_ line: ReadLine, topic: Int?) -> MeasureDraft? {
        guard let label = Label(line.text, isInside: draft != nil) else {
            goOn(with: line.text)
            return nil
        }
        var finished: MeasureDraft?
        if label.role == .name {
            finished = finish()
            draft = MeasureDraft(topic: topic, place: line.place)
        }
        draft?.add(label.text, to: label.role)
        role = label.role
        awaitsText = label.text.isEmpty
        return finished
    }

    /// The measure that ends here, if its lines told more than a name.
    mutating func finish() -> MeasureDraft? {
        defer { (draft, role, awaitsText) = (nil, nil, false) }
        guard let draft, !draft[.name].isEmpty, draft.texts.count >= 3 else { return nil }
        return draft
    }

    /// A line without a label is a point of the list it stands in, or the text that a label announced.
    private mutating func goOn(with text: String) {
        guard let role, draft != nil else { return }
        let isPoint = ListMarker(Array(text.unicodeScalars), at: 0) != nil
        guard awaitsText || isPoint else {
            self.role = nil
            return
        }
        draft?.add("\n" + text, to: role)
        awaitsText = false
    }

    /// What a line says it is about, and the rest of it.
    private struct Label {
        let role: ColumnRole
        let text: String

        /// The label at the beginning of a line: before a colon, alone on its line inside a measure, or
        /// "มาตรการที่ ๑".
        init?(_ line: String, isInside: Bool) {
            let text = ScalarText(line)
            let start = ListMarker(text.scalars, at: 0)?.length ?? 0
            if let end = Self.numberedName(text, from: start) {
                role = .name
                self.text = text.string(end..<text.count).trimmed
                return
            }
            let colon = text.scalars[min(start, text.count)...].prefix(Self.longest)
                .firstIndex { $0 == ":" || $0 == "：" }
            guard colon != nil || isInside && start == 0 else { return nil }
            // Without a colon the label is the line's first word ("ผู้รับผิดชอบ กองคลัง").
            let word = text.scalars.prefix { !$0.properties.isWhitespace }.count
            let end = colon ?? (word <= Self.longestAlone ? word : 0)
            let role = ColumnRole(heading: text.string(start..<end).trimmed)
            guard role.belongsToMeasures, role != .issue else { return nil }
            guard colon != nil || role != .name else { return nil }
            self.role = role
            self.text = text.string(min(end + 1, text.count)..<text.count).trimmed
        }

        /// The end of "มาตรการที่ ๑", "โครงการที่ 2 :".
        private static func numberedName(_ text: ScalarText, from start: Int) -> Int? {
            for word in names {
                guard var index = text.end(of: word, at: start) else { continue }
                while index < text.count, text.scalars[index].properties.isWhitespace { index += 1 }
                let digits = text.scalars[index...].prefix { $0.digit != nil }.count
                guard (1...2).contains(digits) else { continue }
                index += digits
                while index < text.count, " .:)".unicodeScalars.contains(text.scalars[index]) {
                    index += 1
                }
                return index
            }
            return nil
        }

        private static let names = ["มาตรการที่", "โครงการที่", "กิจกรรมที่"].map {
            Array($0.unicodeScalars)
        }
        /// Scalars that a label before a colon has at most, and one without.
        private static let longest = 60
        private static let longestAlone = 34
    }
}
