import Design
import HTML
import Platform
import PromptPay
import QRCode
import ThaiText

extension OpenBill {
    /// What the bank shows beside the amount.
    static func reference(of request: ServiceRequest) -> String {
        request.code.text.filter { $0 != "-" }
    }

    /// The code with which it is paid; nil where no account is set.
    func code(for request: ServiceRequest) -> QRCode? {
        office.payee?.code(satang: bill.satang, reference: Self.reference(of: request))
            .flatMap { QRCode($0.text) }
    }
}

/// The code with which a bill is paid, as large as a telephone reads it from a screen or from paper.
struct PaymentTicket: Component {
    let bill: OpenBill
    let request: ServiceRequest
    let language: Language

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var body: some Markup {
        let amount = say("\(bill.baht) บาท", "\(bill.baht) baht")
        let holder = bill.office.payee?.holder ?? ""
        let label = say(
            "คิวอาร์พร้อมเพย์ จ่าย \(amount) ให้ \(holder)", "PromptPay code: \(amount) to \(holder)")
        Ticket(
            say("สแกนจ่ายด้วยแอปธนาคาร", "Scan with your bank's app"), code: amount,
            note: BahtText.words(satang: bill.bill.satang) ?? "",
            picture: bill.code(for: request).map { QRPicture($0, label: label) }
        ).large()
    }
}

extension ServiceRequest {
    /// What money is paid for: the service, and of its form what stands beside the amount, else what was chosen.
    func paidFor(_ language: Language) -> String {
        let name = content.name(language)
        let words = paidFields.compactMap { field in
            answers[field.id].map { answer in
                let said = answer.wording(of: field, language).replacing("\n", with: ", ")
                return "\(field.label(language)) \(said)"
            }
        }
        return words.isEmpty ? name : "\(name): \(words.joined(separator: ", "))"
    }

    private var paidFields: [ServiceField] {
        let asked = content.form.asked(answers)
        guard case .stated(let amount) = content.payment,
            let page = content.form.place(of: amount).flatMap(content.form.page)
        else {
            return asked.filter { field in
                (field.kind == .choice || field.kind == .choices)
                    && !field.choices.contains(where: \.isUrgent)
            }
        }
        let kinds: Set<ServiceField.Kind> = [.choice, .choices, .text, .number, .date]
        let beside = Set(page.fields.filter { kinds.contains($0.kind) }.map(\.id))
        return asked.filter { beside.contains($0.id) }
    }
}
