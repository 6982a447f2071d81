import ThaiText

/// What is wrong with a form as it was built.
public enum FormIssue: Sendable, Hashable, Error {
    /// It asks nothing.
    case empty
    /// A page without fields, by its place from 1.
    case emptyPage(Int)
    /// More pages or fields than a form may have.
    case tooLong(pages: Int, fields: Int)
    /// A name that is not made of small Latin letters, digits and hyphens.
    case name(String)
    /// Two fields of one name.
    case twice(String)
    /// A field without wording in one of the languages.
    case unnamed(String)
    /// A field of choices without two of them, or with one twice.
    case choices(String)
    /// A limit below what is possible.
    case limits(String)
    /// A condition on something that is not chosen before.
    case condition(String)
    /// Everybody is asked for files alone: an answer that is kept must come first.
    case filesAlone
    /// What is paid is not asked of everybody as an amount; with the field that said it.
    case payment(String)
}

extension ServiceForm {
    /// What is wrong with it, in the order of its fields; empty when it can be asked.
    public var issues: [FormIssue] {
        let fields = fields
        if fields.isEmpty { return [.empty] }
        var issues = pages.enumerated().filter { $0.element.fields.isEmpty }
            .map { FormIssue.emptyPage($0.offset + 1) }
        if pages.count > Self.mostPages || fields.count > Self.mostFields {
            issues.append(.tooLong(pages: pages.count, fields: fields.count))
        }
        var before: [String: ServiceField] = [:]
        for field in fields {
            issues += field.issues(after: before)
            before[field.id] = field
        }
        if issues.isEmpty, asked(FormAnswers()).allSatisfy(\.isOfFiles) { return [.filesAlone] }
        return issues
    }
}

extension ServiceField {
    fileprivate func issues(after before: [String: ServiceField]) -> [FormIssue] {
        var issues: [FormIssue] = []
        if !Self.isName(id) { issues.append(.name(id)) }
        if before[id] != nil { issues.append(.twice(id)) }
        if label.thai.isEmpty || label.english.isEmpty { issues.append(.unnamed(id)) }
        if !hasChoices { issues.append(.choices(id)) }
        if !hasLimits { issues.append(.limits(id)) }
        if let when, !when.isChosen(in: before) { issues.append(.condition(id)) }
        return issues
    }

    private var hasChoices: Bool {
        guard kind == .choice || kind == .choices else { return choices.isEmpty }
        return choices.count >= 2 && Set(choices.map(\.id)).count == choices.count
            && choices.allSatisfy { Self.isName($0.id) }
    }

    private var hasLimits: Bool {
        let isNumber = kind == .number
        return (most ?? 1) >= (least ?? (isNumber ? .min : 1))
            && (isNumber || (most ?? 1) <= 10_000)
            && (isNumber || least == nil) && (kind == .date || !isFromToday)
    }

    private static func isName(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == 45
            }
    }
}

extension ServiceField.Condition {
    fileprivate func isChosen(in before: [String: ServiceField]) -> Bool {
        before[field]?.choices.contains { $0.id == choice } ?? false
    }
}
