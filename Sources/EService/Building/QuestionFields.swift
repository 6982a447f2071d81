import Platform
import ThaiText

/// The fields with which a question is written.
enum QuestionFields {
    static let label = "label"
    static let hint = "hint"
    static let required = "required"
    static let choices = "choices"
    static let least = "least"
    static let most = "most"
    static let condition = "when"
    static let known = "known"
    static let fromToday = "from_today"

    /// All of them.
    static let names: Set<String> = Set(
        [label, hint, choices].flatMap { [$0, ManualForm.english($0)] }
            + [required, fromToday, least, most, condition, known])

    /// What stands in the fields of a question as it is.
    static func pairs(_ field: ServiceField, known number: Int) -> [(name: String, value: String)] {
        var pairs = ManualForm.both(label, field.label)
        pairs += ManualForm.both(hint, field.hint ?? Bilingual("", ""))
        let labels = field.choices.map(\.label)
        let isTranslated = labels.contains { $0.thai != $0.english }
        pairs += [
            (choices, labels.map(\.thai).joined(separator: "\n")),
            (
                ManualForm.english(choices),
                isTranslated ? labels.map(\.english).joined(separator: "\n") : ""
            ),
            (required, field.isRequired ? "yes" : ""),
            (fromToday, field.isFromToday ? "yes" : ""),
            (least, field.least.map(String.init) ?? ""),
            (most, field.most.map(String.init) ?? ""),
            (condition, field.when?.segment ?? ""), (known, String(number)),
        ]
        return pairs
    }
}

extension ServiceField.Condition {
    /// "q1/c2".
    var segment: String { "\(field)/\(choice)" }
}

extension Sheet {
    /// Texts in both languages; what is left out in English is read in Thai. Nil after a refusal.
    mutating func wording(_ name: String, missing: Bilingual?) -> Bilingual? {
        let english = phrase(ManualForm.english(name), atMost: 1_000)
        guard let thai = phrase(name, atMost: 1_000) else { return nil }
        if thai.isEmpty, let missing {
            refuse(name, missing)
            return nil
        }
        return english.map { Bilingual(thai, $0.isEmpty ? thai : $0) }
    }

    /// A question as it was written, in the place of another or as a new one; nil after a refusal.
    ///
    /// `before` are the questions on whose choices it may hang.
    mutating func question(
        _ id: String, _ kind: ServiceField.Kind, over was: ServiceField?, before: [ServiceField]
    ) -> ServiceField? {
        let label = wording(
            QuestionFields.label, missing: Bilingual("พิมพ์คำถาม", "Write the question"))
        let hint = wording(QuestionFields.hint, missing: nil)
        let choices = kind.isChosen ? questionChoices(over: was?.choices ?? []) : []
        let limits = kind.hasLimit ? limits(of: kind) : (least: nil, most: nil)
        let condition = condition(among: before)
        let required = box(QuestionFields.required)
        let fromToday = kind == .date ? box(QuestionFields.fromToday) : false
        guard isSound, let label, let hint, let choices else { return nil }
        var field = ServiceField(id, kind, label)
        field.hint = hint.thai.isEmpty ? nil : hint
        (field.choices, field.when) = (choices, condition)
        (field.least, field.most) = limits
        (field.isRequired, field.isFromToday) = (required, fromToday)
        return field
    }

    /// Whether a box is ticked; false after a refusal.
    private mutating func box(_ name: String) -> Bool {
        if !["", "yes"].contains(self[name]) {
            refuse(name, Bilingual("ทำเครื่องหมายหรือเว้นว่าง", "Tick it or leave it empty"))
        }
        return self[name] == "yes"
    }

    /// What is left empty has no limit of its own.
    private mutating func limits(of kind: ServiceField.Kind) -> (least: Int?, most: Int?) {
        let possible =
            switch kind {
            case .number: 0...1_000_000
            case .photo, .file: 1...10
            default: 1...10_000
            }
        let most =
            isBlank(QuestionFields.most) ? nil : number(QuestionFields.most, in: possible)
        guard kind == .number, !isBlank(QuestionFields.least) else { return (nil, most) }
        let least = number(QuestionFields.least, in: possible)
        if let least, let most, least > most {
            refuse(
                QuestionFields.most,
                Bilingual(
                    "สูงสุดต้องไม่น้อยกว่าขั้นต่ำ \(least)", "At least \(least), the smallest number"))
        }
        return (least, most)
    }

    private mutating func questionChoices(
        over was: [ServiceField.Choice]
    ) -> [ServiceField.Choice]? {
        let (name, other) = (QuestionFields.choices, ManualForm.english(QuestionFields.choices))
        let called = Bilingual("ตัวเลือก", "Choices")
        guard let thai = phrases(name, called: called), let english = phrases(other, called: called)
        else { return nil }
        guard thai.count >= 2 else {
            refuse(
                name,
                Bilingual(
                    "ใส่ตัวเลือกอย่างน้อยสองข้อ บรรทัดละหนึ่งข้อ",
                    "Enter at least two choices, one a line"))
            return nil
        }
        guard Set(thai).count == thai.count else {
            refuse(name, Bilingual("มีตัวเลือกซ้ำกัน แก้ให้ต่างกัน", "Two choices are the same"))
            return nil
        }
        guard english.isEmpty || english.count == thai.count else {
            refuse(
                other,
                Bilingual(
                    "ภาษาอังกฤษต้องมี \(thai.count) บรรทัดเท่าภาษาไทย หรือเว้นว่างทั้งหมด",
                    "As many lines as in Thai, \(thai.count), or none at all"))
            return nil
        }
        let labels = thai.enumerated().map { index, line in
            Bilingual(line, english.isEmpty ? line : english[index])
        }
        return ServiceField.Choice.named(labels, over: was)
    }

    private mutating func condition(among before: [ServiceField]) -> ServiceField.Condition? {
        guard !self[QuestionFields.condition].isEmpty else { return nil }
        let all = before.flatMap { field in
            field.choices.map { ServiceField.Condition(field.id, is: $0.id) }
        }
        let found = all.first { $0.segment == self[QuestionFields.condition] }
        if found == nil {
            refuse(
                QuestionFields.condition,
                Bilingual("เลือกเงื่อนไขจากรายการ", "Choose the condition from the list"))
        }
        return found
    }
}

extension ServiceField.Choice {
    /// Choices with names: a wording that was there keeps its name, a wording that was mended keeps that of its place.
    static func named(_ labels: [Bilingual], over was: [Self]) -> [Self] {
        let kept = labels.map { label in was.first { $0.label.thai == label.thai }?.id }
        var taken = Set(kept.compactMap(\.self) + was.map(\.id))
        return labels.enumerated().map { index, label in
            if let id = kept[index] { return Self(id, label) }
            if labels.count == was.count, !kept.contains(was[index].id) {
                return Self(was[index].id, label)
            }
            let id = (1...).lazy.map { "c\($0)" }.first { !taken.contains($0) } ?? "c"
            taken.insert(id)
            return Self(id, label)
        }
    }
}
