import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The decision at a request: what exactly is approved, what follows from it, and one button.
struct ApprovalDecision: Component {
    /// What the page knows before it asks.
    struct Matter {
        /// Which version it becomes.
        let version: Int
        /// Pages of the draft that was read.
        let pages: Int
        /// Whose it is.
        let authority: String
        /// Whether the password was given so lately that approval may follow at once.
        let isConfirmed: Bool
    }

    let request: ApprovalRequest
    let matter: Matter
    let hidden: [HiddenField]
    let language: Language

    var body: some Markup {
        SummaryList(rows, isNarrow: true)
        p {
            Bilingual(
                "เมื่ออนุมัติ ทุกคนอ่านและดาวน์โหลดได้ทันทีที่หน้าเว็บของหน่วยงาน และแก้ไขฉบับนี้ไม่ได้อีก ถ้าพบที่ผิดภายหลังต้องเผยแพร่ฉบับแก้ไขพร้อมเหตุผล",
                "With your approval everybody can read and download it at once on the authority's pages, and this version never changes. What turns out wrong is corrected by a further version with a reason."
            )(language)
        }
        if matter.isConfirmed {
            PostForm(
                to: LinkAddress(PublicationLocations.approval.path(request.id)),
                hidden: hidden + [HiddenField(RequestField.content, request.contentHash)]
            ) {
                ButtonRow {
                    Button(Bilingual("อนุมัติและเผยแพร่", "Approve and publish")(language))
                }
            }
        } else {
            confirming
        }
        MoreDetails(
            Bilingual("ลายนิ้วมือของเนื้อหา (SHA-256)", "Fingerprint of the content (SHA-256)")(language)
        ) {
            p(.class("hint")) { BreakableLine(text: request.contentHash) }
        }
    }

    /// The rule asks for the password first; the button to approve stands here afterwards, to be pressed once.
    @MarkupBuilder private var confirming: some Markup {
        p(.class("hint")) {
            Bilingual(
                "การลงนามต้องใส่รหัสผ่านไม่เกิน 10 นาทีก่อน ใส่แล้วจะกลับมาที่นี่",
                "To sign, the password must have been given within ten minutes; you come back here."
            )(language)
        }
        ButtonRow {
            ButtonLink(
                Bilingual("ใส่รหัสผ่านเพื่ออนุมัติ", "Give the password to approve")(language),
                to: Publications.confirming(request.id))
        }
    }

    private var rows: [SummaryRow] {
        [
            row(Bilingual("เอกสาร", "Document"), request.subject.name(language)),
            row(Bilingual("หน่วยงาน", "Authority"), matter.authority),
            row(
                Bilingual("ฉบับ", "Version"),
                Bilingual("ฉบับที่ \(matter.version)", "Version \(matter.version)")(language)),
            request.reason.isEmpty
                ? nil : row(Bilingual("เหตุที่แก้ไข", "Why it is corrected"), request.reason),
            row(
                Bilingual("จำนวนหน้าของร่าง", "Pages of the draft"),
                Bilingual(
                    "\(matter.pages) หน้า",
                    matter.pages == 1 ? "1 page" : "\(matter.pages) pages")(language)),
        ].compactMap(\.self)
    }

    private func row(_ name: Bilingual, _ value: String) -> SummaryRow {
        SummaryRow(name(language), value)
    }
}
