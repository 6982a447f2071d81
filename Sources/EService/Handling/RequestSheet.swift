import Design
import HTML
import Platform
import ThaiText

/// What came in, on one sheet: for the file, and for the applicant at the counter, who follows it with the code and pays
/// with the other one.
struct RequestSheet: Component {
    let request: ServiceRequest
    /// What is paid for it; nil for nothing.
    let bill: OpenBill?
    let files: [StoredFile.ID: String]
    let authority: String
    /// The telephone of the office; empty where none was said.
    let phone: String
    /// Who received it; nil where nobody did yet.
    let officer: String?
    /// Where it is followed; nil where the authority has no public pages.
    let lookup: String?
    let picture: QRPicture?
    let language: Language

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String { say("ใบรับคำขอ", "Receipt of a request") }

    var body: some Markup {
        PageTitle(title, eyebrow: request.content.name(language))
        SummaryList(rows + request.summary(files, language))
        if let lookup, let picture {
            Ticket(
                say("ติดตามคำขอ", "Follow the request"), code: request.code.text,
                note: say(
                    "สแกน หรือเปิด \(lookup) แล้วใส่เบอร์โทรที่ให้ไว้",
                    "Scan, or open \(lookup), and enter the telephone number that was given"),
                picture: picture)
        }
        if let bill, bill.office.payee != nil, isToPay(bill) {
            PaymentTicket(bill: bill, request: request, language: language)
        }
        signature
        PrintButton(say("พิมพ์", "Print"))
    }

    private func isToPay(_ bill: OpenBill) -> Bool {
        bill.bill.state.takesSlips && request.standing.state.isPayable
    }

    private var rows: [SummaryRow] {
        var rows = [
            SummaryRow(say("หน่วยงาน", "Authority"), authority),
            SummaryRow(say("โทร", "Telephone"), phone.orNot(say("ยังไม่ระบุ", "Not said yet"))),
            SummaryRow(say("รหัสติดตาม", "Tracking code"), request.code.text),
            SummaryRow(say("ผู้ขอ", "Applicant"), request.contact.name),
            SummaryRow(say("โทรศัพท์ผู้ขอ", "Applicant's telephone"), request.contact.phone),
            SummaryRow(say("ยื่นเมื่อ", "Received"), request.received.dayAndTime(language)),
            SummaryRow(say("กำหนดเสร็จ", "Due"), due),
            SummaryRow(
                say("เจ้าหน้าที่ผู้รับ", "Received by"),
                officer ?? say("ยังไม่มีผู้รับเรื่อง", "Nobody yet")),
        ]
        if let bill, bill.bill.state != .none {
            rows.append(
                SummaryRow(
                    say("ค่าธรรมเนียม", "Fee"),
                    say("\(bill.baht) บาท · ", "\(bill.baht) baht · ")
                        + bill.bill.state.tag(language).text))
        }
        return rows
    }

    private var due: String {
        if let due = request.standing.due { return Timestamp(due).day(language) }
        return request.standing.state == .waiting
            ? say("หยุดนับระหว่างรอผู้ขอตอบ", "The clock stands until the applicant answers") : "–"
    }

    /// Where the officer signs.
    private var signature: some Markup {
        div(.class("stack stack-2 mt-6")) {
            p {
                say("ลงชื่อ ", "Signed ") + String(repeating: ".", count: 48)
                    + say(" เจ้าหน้าที่ผู้รับคำขอ", " receiving officer")
            }
            p { "(" + (officer ?? String(repeating: ".", count: 40)) + ")" }
        }
    }
}
