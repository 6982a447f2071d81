/// Reads what a measure is to raise: codes of questions and items, and the words beside them.
struct TargetReading {
    private var codes: CodeReading
    private let spacing: ThaiSpacing
    /// Names that the document gives to codes here.
    private(set) var names: [String: String] = [:]

    init(codes: CodeReading, spacing: ThaiSpacing) {
        self.codes = codes
        self.spacing = spacing
    }

    /// The codes and the wording of an issue cell; a cell that only names the topic says nothing more.
    mutating func read(_ text: String, isTopic: Bool) -> (codes: [String], issue: String?) {
        guard !text.isEmpty, !isTopic else { return ([], nil) }
        var found: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            if let first = codes.code(at: String(line)) {
                append(first.code, to: &found)
                let name = spacing.repaired(first.rest.trimmed)
                codes.note(first.code, name: name)
                if names[first.code] == nil, FoldedText(name).count > 3 { names[first.code] = name }
            }
            for mention in codes.mentions(in: ScalarText(line)) { append(mention.code, to: &found) }
        }
        let issue = text.split(whereSeparator: \.isNewline).map { spacing.repaired(String($0)) }
            .joined(separator: "\n")
        return (found, issue)
    }

    /// The codes that stand in brackets behind a measure's name ("… (i1, o12)").
    func codes(inBracketsOf name: String) -> [String] {
        let text = ScalarText(name)
        var found: [String] = []
        for mention in codes.mentions(in: text) {
            let before = text.scalars[..<mention.range.lowerBound]
            let open = before.lastIndex(of: "(") ?? -1
            guard open >= 0, open > before.lastIndex(of: ")") ?? -1 else { continue }
            append(mention.code, to: &found)
        }
        return found
    }

    private func append(_ code: String, to found: inout [String]) {
        if !found.contains(code) { found.append(code) }
    }
}
