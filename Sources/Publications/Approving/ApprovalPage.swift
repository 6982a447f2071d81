import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The step before a document is signed: what exactly is approved, and what follows from it.
struct ApprovalPage: Component {
    let request: ApprovalRequest
    /// Which version it becomes.
    let version: Int
    /// Pages of the draft that was read.
    let pages: Int
    /// Where everybody will read it.
    let authority: String
    let hidden: [HiddenField]
    let language: Language

    var title: String {
        Bilingual("ยืนยันการอนุมัติ", "Confirm the approval")(language)
    }

    var body: some Markup {
        div(.id(RequestPage.answering), .class("stack")) {
            PageTitle(title, lead: request.subject.name(language))
            SummaryList(rows, isNarrow: true)
            PostForm(
                to: LinkAddress(PublicationLocations.approval.path(request.id)), hidden: hidden
            ) {
                ConfirmPanel(
                    Bilingual(
                        "อนุมัติและเผยแพร่เอกสารนี้หรือไม่", "Approve and publish this document?")(
                            language),
                    Bilingual(
                        "ทุกคนจะอ่านและดาวน์โหลดได้ทันทีที่หน้าเว็บของหน่วยงาน และแก้ไขฉบับนี้ไม่ได้อีก ถ้าพบที่ผิดภายหลังต้องเผยแพร่ฉบับแก้ไขพร้อมเหตุผล",
                        "Everybody can read and download it at once on the authority's pages, and this version never changes. What turns out wrong is corrected by a further version with a reason."
                    )(language),
                    button: Button(Bilingual("อนุมัติและเผยแพร่", "Approve and publish")(language)),
                    back: BackLink(
                        to: LinkAddress(PublicationLocations.request.path(request.id)), language),
                    heading: .h2)
            }
        }
    }

    private var rows: [SummaryRow] {
        [
            row(Bilingual("เอกสาร", "Document"), request.subject.name(language)),
            row(Bilingual("หน่วยงาน", "Authority"), authority),
            row(
                Bilingual("ฉบับ", "Version"),
                Bilingual("ฉบับที่ \(version)", "Version \(version)")(language)),
            request.reason.isEmpty
                ? nil : row(Bilingual("เหตุที่แก้ไข", "Why it is corrected"), request.reason),
            row(
                Bilingual("จำนวนหน้าของร่างที่อ่าน", "Pages of the draft you read"),
                Bilingual("\(pages) หน้า", pages == 1 ? "1 page" : "\(pages) pages")(language)),
            row(
                Bilingual("ลายนิ้วมือเนื้อหา (SHA-256)", "Fingerprint of the content (SHA-256)"),
                request.contentHash),
        ].compactMap(\.self)
    }

    private func row(_ name: Bilingual, _ value: String) -> SummaryRow {
        SummaryRow(name(language), value)
    }
}
