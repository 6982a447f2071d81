public import HTTP
import ThaiText

/// Where somebody is in asking for a service.
public enum AskStep: Sendable, Hashable, PathParameter {
    /// A page of the form, from 1.
    case page(Int)
    /// What is attached.
    case files
    /// Who asks.
    case contact
    /// Everything once more, before it is sent.
    case check
    /// It was sent.
    case sent

    /// "1" … "20", "files", "contact", "check" or "sent".
    public init?(segment: String) {
        switch segment {
        case "files": self = .files
        case "contact": self = .contact
        case "check": self = .check
        case "sent": self = .sent
        default:
            guard let page = Int(segment: segment), (1...ServiceForm.mostPages).contains(page)
            else { return nil }
            self = .page(page)
        }
    }

    /// "1" … "20", "files", "contact", "check" or "sent".
    public var segment: String {
        switch self {
        case .page(let number): String(number)
        case .files: "files"
        case .contact: "contact"
        case .check: "check"
        case .sent: "sent"
        }
    }
}

/// The steps that somebody with these answers goes through.
struct AskPlan {
    let form: ServiceForm
    let answers: FormAnswers

    /// What is asked on a page, but for files; from 1.
    func fields(of page: Int) -> [ServiceField] {
        guard form.pages.indices.contains(page - 1) else { return [] }
        let asked = Set(form.asked(answers).map(\.id))
        return form.pages[page - 1].fields.filter { asked.contains($0.id) && !$0.isOfFiles }
    }

    /// The files that are asked for.
    var files: [ServiceField] { form.asked(answers).filter(\.isOfFiles) }

    /// All questions, in the order in which they are asked.
    var questions: [ServiceField] { form.asked(answers).filter { !$0.isOfFiles } + files }

    /// All steps up to the last look.
    var steps: [AskStep] {
        let pages = (1...max(1, form.pages.count)).filter { !fields(of: $0).isEmpty }
        return pages.map { .page($0) } + (files.isEmpty ? [] : [.files]) + [.contact, .check]
    }

    /// The step after another; the last look after all.
    func step(after step: AskStep) -> AskStep {
        let steps = steps
        if let place = steps.firstIndex(of: step) {
            return steps.indices.contains(place + 1) ? steps[place + 1] : .check
        }
        guard case .page(let number) = step else { return .check }
        return steps.first { if case .page(let page) = $0 { page > number } else { true } }
            ?? .check
    }

    /// The step after one that was answered again: the last look where all that comes after it was answered before.
    ///
    /// `asked` is what was asked before the answers changed, `isKnown` whether they said who asks: the step before the
    /// last look.
    func step(after step: AskStep, asked before: [ServiceField], isKnown: Bool) -> AskStep {
        let known = Set(before.map(\.id))
        let isAnswered = form.asked(answers).allSatisfy {
            known.contains($0.id) || self.step(of: $0) == step
        }
        return isKnown && isAnswered && answers.missing(of: form).isEmpty
            ? .check : self.step(after: step)
    }

    /// The step before another; nil for the first.
    func step(before step: AskStep) -> AskStep? {
        steps.firstIndex(of: step).flatMap { $0 > 0 ? steps[$0 - 1] : nil }
    }

    /// The step on which a field is asked.
    func step(of field: ServiceField) -> AskStep {
        if field.isOfFiles { return .files }
        let page = form.pages.firstIndex { $0.fields.contains { $0.id == field.id } }
        return .page((page ?? 0) + 1)
    }

    /// What a step is called.
    func name(of step: AskStep) -> Bilingual {
        switch step {
        case .page(let number):
            form.pages.indices.contains(number - 1)
                ? form.pages[number - 1].title : Bilingual("คำถาม", "Questions")
        case .files: Bilingual("รูปและเอกสาร", "Pictures and documents")
        case .contact: Bilingual("ผู้ยื่นคำขอ", "Who asks")
        case .check: Bilingual("ตรวจคำตอบ", "Check")
        case .sent: Bilingual("ส่งแล้ว", "Sent")
        }
    }
}
