import Cryptography
import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Administration {
    func auditRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(WorkLocations.audit, .page(.managers), answer: audit),
            gate.get(WorkLocations.verification, .page(.managers), answer: verify),
        ]
    }

    private func audit(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let act = try visit.act(in: database)
        let page = try await act.auditPage(visit.pageNumber, of: Self.pageSize)
        let subjects = AuditSubjects(
            try await act.people(), try await act.divisionsEver(), isHome: true, language)
        let list = AuditList(
            page: page, current: visit.pageNumber, head: try await act.auditHeads().first,
            subjects: subjects, language: language)
        return try await self.page(list.title, visit, under: [MenuLink.work(language)]) { list }
    }

    private func verify(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let act = try visit.act(in: database)
        let head = try await act.auditHeads().first
        let (count, damage) = try await Self.verified(act, against: head)
        let title = Bilingual("ผลการตรวจบันทึก", "The chain, verified")(language)
        return try await page(title, visit, under: Above.audit(language)) {
            PageTitle(
                damage.isEmpty
                    ? Bilingual("บันทึกครบและไม่ถูกแก้", "The chain is whole and unchanged")(language)
                    : Bilingual("บันทึกมีปัญหา", "The chain is damaged")(language),
                lead: Bilingual(
                    "ตรวจ \(count) รายการ เมื่อ \(visit.now.dayAndTime(.thai))",
                    "\(count) entries read, \(visit.now.dayAndTime(.english))")(language))
            if damage.isEmpty {
                Banner(
                    .done,
                    Bilingual("ทุกรายการต่อกัน", "Every entry follows the one before")(language),
                    head == nil
                        ? Bilingual(
                            "ยังไม่มียอดที่ลงนาม จึงยังบอกไม่ได้ว่ารายการท้ายถูกตัดหรือไม่",
                            "No head has been signed yet, so entries cut off at the end would not show"
                        )(language)
                        : Bilingual("ตรงกับยอดที่ลงนามไว้", "It agrees with the signed head")(language))
            } else {
                Banner(
                    .warning,
                    Bilingual("พบ \(damage.count) จุด", "\(damage.count) found")(language),
                    Bilingual(
                        "แจ้งผู้ดูแลเครื่องทันที และอย่าลบสำเนาสำรอง",
                        "Tell the operator at once, and keep every backup")(language))
                ul { for each in damage.prefix(100) { li { each.wording(language) } } }
            }
        }
    }

    /// Reads the whole chain, a thousand entries at a time.
    private static func verified(
        _ act: Act, against head: AuditHead?
    ) async throws -> (count: Int64, damage: [AuditVerifier.Damage]) {
        let unsigned = AuditHead(
            place: AuditEntry.Place(act.authority, 0), hash: [], time: act.time, publicKey: [],
            signature: [])
        let published = head ?? unsigned
        var verifier = AuditVerifier(act.authority, published: published, key: published.publicKey)
        var next: Int64 = 1
        while true {
            let entries = try await act.auditEntries(from: next)
            for entry in entries { verifier.read(entry) }
            guard entries.count == 1_000, let last = entries.last?.number, last >= next else {
                let count = entries.last?.number ?? next - 1
                let damage = verifier.finish()
                // Without any head there is nothing that could be signed.
                return (count, head == nil ? damage.filter { $0 != .headNotSigned } : damage)
            }
            next = last + 1
        }
    }
}

/// The chain, the newest entries first, with the last signed head.
private struct AuditList: Component {
    let page: AuditPage
    let current: Int
    let head: AuditHead?
    let subjects: AuditSubjects
    let language: Language

    var title: String { Bilingual("บันทึกการกระทำ", "Audit chain")(language) }

    private var pages: Int {
        max(1, (Int(clamping: page.count) + Administration.pageSize - 1) / Administration.pageSize)
    }

    var body: some Markup {
        PageTitle(
            title,
            lead: Bilingual(
                "\(page.count) รายการ แต่ละรายการผูกกับรายการก่อนหน้า แก้ย้อนหลังไม่ได้โดยไม่เห็นร่องรอย",
                "\(page.count) entries, each bound to the one before: none is changed without a trace"
            )(language))
        p {
            ButtonLink(
                Bilingual("ตรวจบันทึกตอนนี้", "Verify it now")(language),
                to: LinkAddress(WorkLocations.verification.path()), icon: .shield)
        }
        AuditTable(entries: page.entries, subjects: subjects)
        Pager(current: min(current, pages), of: pages, language) { number in
            LinkAddress(WorkLocations.audit.path(), query: [("page", String(number))])
        }
        h2 { Bilingual("ยอดที่ลงนามล่าสุด", "The last signed head")(language) }
        if let head {
            SummaryList([
                SummaryRow(
                    Bilingual("ลงนามเมื่อ", "Signed")(language), head.time.dayAndTime(language)),
                SummaryRow(
                    Bilingual("ถึงรายการที่", "Up to entry")(language), "\(head.place.number)"),
                SummaryRow(
                    Bilingual("ลายเซ็น", "Signature")(language), Hexadecimal.text(head.signature)),
            ])
        } else {
            p {
                Bilingual(
                    "ยังไม่มียอดที่ลงนาม",
                    "No head has been signed yet")(language)
            }
        }
    }
}

/// Entries with who, what and when.
struct AuditTable: Component {
    let entries: [AuditEntry]
    let subjects: AuditSubjects

    private var language: Language { subjects.language }

    var body: some Markup {
        if entries.isEmpty {
            p { Bilingual("ไม่มีรายการในหน้านี้", "No entries on this page")(language) }
        } else {
            Table(
                Bilingual("ล่าสุดก่อน", "The newest first")(language),
                [
                    Column(Bilingual("ที่", "No.")(language), isNumeric: true),
                    Column(Bilingual("เมื่อ", "When")(language)),
                    Column(Bilingual("ใคร", "Who")(language)),
                    Column(Bilingual("ทำอะไร", "What")(language)),
                    Column(Bilingual("กับ", "About")(language)),
                ],
                entries.map { entry in
                    [
                        .text("\(entry.number)"), .text(entry.time.dayAndTime(language)),
                        .text(entry.actorName(subjects.people, language)),
                        .text(entry.actName(language)),
                        subjects.cell(entry),
                    ]
                })
        }
    }
}
