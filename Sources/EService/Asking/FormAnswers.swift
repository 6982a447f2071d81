public import Platform
public import ThaiText

/// What was answered to one question.
public enum FormAnswer: Sendable, Hashable, Codable {
    /// Words, an address or the name of a village.
    case text(String)
    /// A whole number.
    case number(Int)
    /// An amount in satang.
    case money(Int64)
    /// A day.
    case day(ThaiDate)
    /// What was chosen, by the choices' names.
    case chosen([String])
    /// A point, in millionths of a degree.
    case place(latitude: Int, longitude: Int)
    /// Files that were sent.
    case files([StoredFile.ID])
    /// A sentence was affirmed.
    case declared
}

/// The answers to a form, by the names of its fields.
public struct FormAnswers: Sendable, Hashable, Codable {
    private var answers: [String: FormAnswer]

    /// Answers by the fields' names.
    public init(_ answers: [String: FormAnswer] = [:]) { self.answers = answers }

    /// What was answered to a field; nil for nothing.
    public subscript(_ field: String) -> FormAnswer? {
        get { answers[field] }
        set { answers[field] = newValue }
    }

    /// The files of all answers.
    var allFiles: [StoredFile.ID] {
        answers.sorted { $0.key < $1.key }.flatMap { pair -> [StoredFile.ID] in
            if case .files(let ids) = pair.value { ids } else { [] }
        }
    }

    /// Whether a choice was made.
    public func names(_ condition: ServiceField.Condition) -> Bool {
        guard case .chosen(let choices) = answers[condition.field] else { return false }
        return choices.contains(condition.choice)
    }

    /// Only the answers to what somebody is asked: who changes a choice leaves nothing behind that hung on it.
    public func only(of form: ServiceForm) -> FormAnswers {
        let asked = form.asked(self).map { ($0.id, answers[$0.id]) }
        return FormAnswers(
            Dictionary(asked.compactMap { id, answer in answer.map { (id, $0) } }) { $1 })
    }

    /// The fields that must still be answered.
    public func missing(of form: ServiceForm) -> [ServiceField] {
        form.asked(self).filter { $0.isRequired && answers[$0.id] == nil }
    }
}
