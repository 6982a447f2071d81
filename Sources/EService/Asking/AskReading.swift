import Design
import HTTP
import Platform
import ThaiText
import Mail

/// The names of the fields of asking beside those of the service itself.
enum AskField {
    static let shown = "shown"
    static let name = "name"
    static let phone = "phone"
    static let mail = "mail"
    static let file = "file"
    /// Where the button of the files leads.
    static let then = "then"
    static let stay = "stay"
    /// Those of a step.
    static let ofStep: Set<String> = [shown, name, phone, mail]
}

/// A page of a form as it was filled in.
struct AskReading {
    var sheet: Sheet
    var answers: FormAnswers
    /// Whether answers led to questions that the page did not show yet.
    var asksMore = false

    /// Reads fields in their order, for one may hang on another before it; throws `WebRefusal` for a form that no page
    /// of ours sends.
    init(
        _ fields: [ServiceField], of form: ServiceForm, over answers: FormAnswers,
        villages: [String], showsAll: Bool = false, _ visit: Visit
    ) throws(WebRefusal) {
        (sheet, self.answers) = (Sheet(visit), answers)
        let sent = visit.form
        let known = Set(fields.filter { !$0.isOfFiles }.map(\.name))
        let own = sent.names.filter { $0.hasPrefix(ServiceField.prefix) }
        if let name = own.filter({ !known.contains($0) }).min() { throw .unknownField(name) }
        let once = fields.filter { $0.kind != .choices }.map(\.name)
        if let name = once.first(where: { sent.values(of: $0).count > 1 }) {
            throw .repeatedField(name)
        }
        let shown = (sent[AskField.shown] ?? "").split(separator: " ").map(String.init)
        for field in fields where !field.isOfFiles {
            guard form.asked(self.answers).contains(where: { $0.id == field.id }) else { continue }
            if !showsAll, field.when != nil, !shown.contains(field.id), sent[field.name] == nil {
                asksMore = true
                continue
            }
            self.answers[field.id] = sheet.answer(
                field, among: villages, on: Bangkok(visit.now).date)
        }
    }
}

extension Sheet {
    /// Who asks; nil after a refusal.
    mutating func contact() -> RequestContact? {
        let name = personName(AskField.name)
        let phone = phone(AskField.phone)
        let hasMail = !Normalisation.canonical(self[AskField.mail]).allSatisfy(\.isWhitespace)
        let mail = hasMail ? mail(AskField.mail) : nil
        guard isSound, let name, let phone else { return nil }
        return RequestContact(
            name: name.rawValue, phone: phone.digits, mail: mail?.text, language: language)
    }

    /// A telephone number; nil after a refusal.
    mutating func phone(_ field: String) -> PhoneNumber? {
        guard
            let text = line(
                field, missing: Bilingual("ใส่เบอร์โทรศัพท์", "Enter the telephone number"))
        else { return nil }
        do { return try PhoneNumber(text) } catch {
            refuse(field, error.wording)
            return nil
        }
    }
}
