import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The register of receipts, for who confirms payments and who oversees.
extension EService {
    func receiptRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(EServiceLocations.receipts, .page(.requestReaders)) { visit in
                guard let year = FiscalYear(containing: Bangkok(visit.now).date) else {
                    throw WebRefusal.nothingHere
                }
                return .redirect(to: LinkAddress(EServiceLocations.receiptsOfYear.path(year)))
            },
            gate.get(
                EServiceLocations.receiptsOfYear, .page(.requestReaders), answer: receiptPage),
            gate.get(
                EServiceLocations.receiptsData, .page(.requestReaders), answer: receiptData),
        ]
    }

    /// The register; nothing is here for who neither confirms payments nor oversees.
    private func register(_ visit: Visit, _ year: FiscalYear) async throws -> ReceiptRegister {
        let act = try visit.act(in: database)
        let sight = act.sight
        let found = try await act.read(.seeRequests) { transaction -> ReceiptRegister? in
            guard try transaction.readsReceipts(sight) else { return nil }
            return try transaction.receiptRegister(of: year)
        }
        guard let found else { throw WebRefusal.nothingHere }
        return found
    }

    private func receiptPage(_ visit: Visit, _ year: FiscalYear) async throws -> Response {
        let current = FiscalYear(containing: Bangkok(visit.now).date) ?? year
        let years = (0..<5).compactMap { FiscalYear(current.buddhist - $0) }
        let page = ReceiptRegisterPage(
            register: try await register(visit, year),
            years: Set(years + [year]).sorted(by: >),
            language: visit.language)
        return try await self.page(
            page.title, visit, under: aboveRequest(visit.language),
            menu: EServiceLocations.requests.path()
        ) { page }
    }

    private func receiptData(_ visit: Visit, _ year: FiscalYear) async throws -> Response {
        let act = try visit.act(in: database)
        let register = try await register(visit, year)
        let slug = try await sites.site(of: act.authority, visit.request, in: database)?
            .authority.profile.slug.rawValue
        return .download(
            SafeCSV.bytes([ReceiptRegisterPage.header.map(\.thai)] + register.rows(.thai)),
            name: "\(slug ?? "receipts")-receipts-\(year.buddhist).csv",
            type: "text/csv; charset=utf-8")
    }
}

extension ReceiptRegister {
    /// By what way a receipt was paid.
    static func way(isCash: Bool) -> Bilingual {
        isCash ? Bilingual("เงินสด", "Cash") : Bilingual("โอน/พร้อมเพย์", "Transfer/PromptPay")
    }

    /// The lines, the sum of each way of paying and that of both, in words.
    func rows(_ language: Language) -> [[String]] {
        let say = { (thai: String, english: String) in Bilingual(thai, english)(language) }
        return lines.map { line in
            [
                "\(line.number)/\(year.buddhist)", line.since.day(language), line.code,
                name(line, language), FormAnswer.baht(line.satang),
                Self.way(isCash: line.isCash)(language),
                line.cancelled.map { day in
                    let words = say(
                        "ยกเลิก \(day.day(.thai))", "Cancelled \(day.day(.english))")
                    return line.reason.isEmpty ? words : "\(words) \(line.reason)"
                } ?? say("ใช้ได้", "Valid"),
            ]
        }
            + [false, true].map { isCash in
                sum(satang(inCash: isCash), Self.way(isCash: isCash)(language), language)
            } + [sum(satang, "", language)]
    }

    private func sum(_ satang: Int64, _ way: String, _ language: Language) -> [String] {
        let name = Bilingual("รวมที่ใช้ได้", "Sum of the valid")
        return [name(language), "", "", "", FormAnswer.baht(satang), way, ""]
    }
}

/// The way to the register.
struct ReceiptsLink: Component {
    let language: Language

    var body: some Markup {
        p {
            GoLink(
                Bilingual("ทะเบียนใบเสร็จ", "All receipts")(language),
                to: LinkAddress(EServiceLocations.receipts.path()))
        }
    }
}

/// The receipts of a fiscal year with their sum.
struct ReceiptRegisterPage: Component {
    let register: ReceiptRegister
    let years: [FiscalYear]
    let language: Language

    static let header = [
        Bilingual("เลขที่", "Number"), Bilingual("วันที่", "Date"),
        Bilingual("รหัสคำขอ", "Request"), Bilingual("บริการ", "Service"),
        Bilingual("จำนวนเงิน (บาท)", "Amount (baht)"), Bilingual("ชำระทาง", "Paid by"),
        Bilingual("สถานะ", "State"),
    ]

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var title: String {
        let year = register.year.buddhist
        return say("ทะเบียนใบเสร็จ ปีงบประมาณ \(year)", "Receipts of fiscal year \(year)")
    }

    private var heading: String {
        let count = register.lines.filter { $0.cancelled == nil }.count
        let baht = FormAnswer.baht(register.satang)
        return say(
            "ใบเสร็จที่ใช้ได้ \(count) ฉบับ รวม \(baht) บาท", "\(count) valid receipts, \(baht) baht")
    }

    /// What came by each way of paying; nil where nothing counts.
    private var ways: String? {
        guard register.lines.contains(where: { $0.cancelled == nil }) else { return nil }
        return [false, true].map { isCash in
            let baht = FormAnswer.baht(register.satang(inCash: isCash))
            return ReceiptRegister.way(isCash: isCash)(language) + " "
                + say("\(baht) บาท", "\(baht) baht")
        }.joined(separator: " · ")
    }

    var body: some Markup {
        PageTitle(heading, eyebrow: title, lead: ways)
        FilterChips(
            say("เลือกปี", "Year"),
            years.map { year in
                MenuLink(
                    String(year.buddhist),
                    LinkAddress(EServiceLocations.receiptsOfYear.path(year)),
                    isCurrent: year == register.year)
            })
        if register.lines.isEmpty {
            EmptyState(
                say("ยังไม่มีใบเสร็จในปีนี้", "No receipts in this year"),
                say(
                    "เมื่อยืนยันการชำระเงินของคำขอ ใบเสร็จจะขึ้นที่นี่",
                    "A receipt stands here once the payment of a request is confirmed."))
        } else {
            Table(
                title,
                Self.header.enumerated().map { place, name in
                    Column(name(language), isNumeric: place == 4)
                }, rows
            ).hidingCaption()
            p {
                GoLink(
                    say("ดาวน์โหลดเป็น CSV", "Download as CSV"),
                    to: LinkAddress(EServiceLocations.receiptsData.path(register.year)))
            }
        }
    }

    private var rows: [[Cell]] {
        // The heading says the sums.
        zip(register.lines, register.rows(language)).map { line, row in
            row.enumerated().map { place, text in
                guard place == 2 else { return .text(text) }
                return .link(text, LinkAddress(EServiceLocations.payment.path(line.request)))
            }
        }
    }
}
