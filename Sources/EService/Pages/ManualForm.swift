import HTTP
import Platform
import ThaiText
import WorkingDays

/// The fields of a manual as staff write it; what is left out in English is read in Thai.
enum ManualForm {
    static let channels = "channel"
    static let isOpen = "is_open"
    /// The place of the way to the form.
    static let form = "form"
    static let isShared = "is_shared"
    static let known = "known"
    static let division = "division"
    static let days = "calendar_days"
    static let documents = "documents"
    static let payment = "payment"
    static let paymentAmount = "payment_amount"
    /// Texts that must be there, each in Thai and, under the same name with "_english", in English.
    static let texts = ["name", "purpose", "who", "law"]
    /// The most steps of a manual.
    static let mostSteps = 8

    static func english(_ name: String) -> String { name + "_english" }
    static func step(_ part: String, _ number: Int) -> String { "step_\(number)_\(part)" }

    /// Every field but the boxes of channels.
    static let names: Set<String> = Set(
        (texts + ["fee", documents]).flatMap { [$0, english($0)] }
            + [known, division, days, payment, paymentAmount]
            + (1...mostSteps).flatMap { number in
                ["text", "text_english", "days", "division"].map { step($0, number) }
            })

    /// What stands in the fields of a service as it is.
    static func pairs(_ service: Service) -> [(name: String, value: String)] {
        let content = service.content
        var pairs: [(name: String, value: String)] = [(known, String(service.version))]
        for (name, text) in zip(texts, [content.name, content.purpose, content.who, content.law]) {
            pairs += both(name, text)
        }
        pairs += both("fee", content.fee ?? Bilingual("", ""))
        pairs += both(
            documents,
            Bilingual(
                content.documents.map(\.thai).joined(separator: "\n"),
                content.documents.map(\.english).joined(separator: "\n")))
        pairs += [(division, service.division.map { String($0.rawValue) } ?? "")]
        pairs += content.payment.pairs
        if case .days(let count) = content.promise { pairs += [(days, String(count))] }
        pairs += content.channels.map { (channels, $0.rawValue) }
        for (index, row) in content.steps.prefix(mostSteps).enumerated() {
            let number = index + 1
            pairs += [
                (step("text", number), row.text.thai),
                (step("text_english", number), english(row.text)),
                (step("days", number), String(row.workingDays)),
                (step("division", number), row.division.map { String($0.rawValue) } ?? ""),
            ]
        }
        return pairs
    }

    static func both(_ name: String, _ text: Bilingual) -> [(name: String, value: String)] {
        [(name, text.thai), (english(name), english(text))]
    }

    /// The English of a text, empty where it is only the Thai once more.
    private static func english(_ text: Bilingual) -> String {
        text.english == text.thai ? "" : text.english
    }
}

extension ServiceContent.Part {
    /// Where it is written: a field of the manual, or the way to the form.
    var field: String {
        switch self {
        case .purpose: "purpose"
        case .steps: ManualForm.step("text", 1)
        case .form: ManualForm.form
        }
    }

    /// What is to be done.
    var wording: Bilingual {
        switch self {
        case .purpose: Bilingual("ใส่ว่าขอได้เรื่องใด", "Say what it is for")
        case .steps: Bilingual("ใส่อย่างน้อยหนึ่งขั้นตอน", "Enter at least one step")
        case .form:
            Bilingual(
                "ทำแบบฟอร์มให้มีคำถาม แล้วเผยแพร่แบบฟอร์ม", "Put questions into the form and publish it")
        }
    }
}

/// A manual as it was typed.
struct TypedManual {
    let content: ServiceContent
    let division: Division.ID?
    let known: Int
}

extension Sheet {
    /// The manual that a form brought, over the form of the service itself; nil after a refusal.
    mutating func manual(of service: Service, _ divisions: [Division.ID]) -> TypedManual? {
        var content = service.content
        let name = text("name", missing: Bilingual("ใส่ชื่อบริการ", "Enter the name"))
        let purpose = text("purpose", missing: ServiceContent.Part.purpose.wording)
        let who = text("who", missing: Bilingual("ใส่ว่าใครยื่นได้", "Say who may ask"))
        let law = text("law", missing: Bilingual("ใส่กฎหมายที่เกี่ยวข้อง", "Enter the law"))
        let fee = text("fee", missing: nil)
        let documents = documents()
        let steps = steps(divisions)
        let days = isBlank(ManualForm.days) ? nil : number(ManualForm.days, in: 1...365)
        let channels = channels()
        let division = division(ManualForm.division, divisions)
        content.payment = payment(of: service.content)
        let known = Int(Digits.arabic(self[ManualForm.known]))
        if known == nil { refuse("name", ServiceRefusal.changedMeanwhile.wording) }
        guard isSound, let name, let purpose, let who, let law, let documents, let steps,
            let channels, let known
        else { return nil }
        (content.name, content.purpose, content.who, content.law) = (name, purpose, who, law)
        content.fee = fee.flatMap { $0.thai.isEmpty ? nil : $0 }
        (content.documents, content.steps, content.channels) = (documents, steps, channels)
        let sum = steps.map(\.workingDays).reduce(0, +)
        content.promise = days.map { .days($0) } ?? (sum == 0 ? .atOnce : .workingDays(sum))
        return TypedManual(content: content, division: division, known: known)
    }

    /// Whether nothing that can be seen stands in a field.
    func isBlank(_ field: String) -> Bool {
        Normalisation.canonical(self[field]).allSatisfy(\.isWhitespace)
    }

    private mutating func text(_ name: String, missing: Bilingual?) -> Bilingual? {
        let english = phrase(ManualForm.english(name), atMost: 1_000)
        guard let thai = phrase(name, atMost: 1_000) else { return nil }
        if thai.isEmpty, let missing {
            refuse(name, missing)
            return nil
        }
        return english.map { Bilingual(thai, $0.isEmpty ? thai : $0) }
    }

    private mutating func documents() -> [Bilingual]? {
        let name = Bilingual("เอกสาร", "Documents")
        guard let thai = phrases(ManualForm.documents, called: name),
            let english = phrases(ManualForm.english(ManualForm.documents), called: name)
        else { return nil }
        guard english.isEmpty || english.count == thai.count else {
            refuse(
                ManualForm.english(ManualForm.documents),
                Bilingual(
                    "ภาษาอังกฤษต้องมี \(thai.count) บรรทัดเท่าภาษาไทย หรือเว้นว่างทั้งหมด",
                    "As many lines as in Thai, \(thai.count), or none at all"))
            return nil
        }
        return thai.enumerated().map { index, line in
            Bilingual(line, english.isEmpty ? line : english[index])
        }
    }

    private mutating func steps(_ divisions: [Division.ID]) -> [ServiceContent.Step]? {
        var steps: [ServiceContent.Step] = []
        for number in 1...ManualForm.mostSteps {
            let (name, english, days) = (
                ManualForm.step("text", number), ManualForm.step("text_english", number),
                ManualForm.step("days", number)
            )
            let thai = phrase(name)
            let other = phrase(english)
            let division = division(ManualForm.step("division", number), divisions)
            let isUsed = !isBlank(days) || thai?.isEmpty == false || other?.isEmpty == false
            guard isUsed, let thai, let other else { continue }
            if thai.isEmpty {
                refuse(name, Bilingual("บอกว่าทำอะไรในขั้นนี้", "Say what is done in this step"))
            }
            guard let count = self.number(days, in: 0...365) else { continue }
            steps.append(
                .init(
                    Bilingual(thai, other.isEmpty ? thai : other), workingDays: count,
                    division: division))
        }
        if steps.isEmpty {
            refuse(
                ManualForm.step("text", 1),
                ServiceContent.Part.steps.wording)
        }
        return isSound ? steps : nil
    }

    private mutating func channels() -> [ServiceContent.Channel]? {
        let names = fields.values(of: ManualForm.channels).filter { !$0.isEmpty }
        let chosen = ServiceContent.Channel.allCases.filter { names.contains($0.rawValue) }
        guard !chosen.isEmpty, chosen.count == Set(names).count else {
            refuse(
                ManualForm.channels,
                Bilingual("เลือกช่องทางอย่างน้อยหนึ่งช่องทาง", "Choose at least one channel"))
            return nil
        }
        return chosen
    }

    /// A division that works; nil for none, or after a refusal.
    mutating func division(_ field: String, _ divisions: [Division.ID]) -> Division.ID? {
        guard !self[field].isEmpty else { return nil }
        let typed = Int64(Digits.arabic(self[field])).map { Division.ID(rawValue: $0) }
        guard let typed, divisions.contains(typed) else {
            refuse(field, ServiceRefusal.noDivision.wording)
            return nil
        }
        return typed
    }
}
