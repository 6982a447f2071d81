public import Design
public import HTML
import ThaiText

/// How a year's plan stands on its way to the public.
public struct PlanApproval: Sendable {
    /// How it stands, as a shape and a word.
    let status: StatusTag
    /// Where it is asked for and published.
    let address: LinkAddress
    /// The document of today as a PDF.
    let draft: LinkAddress

    /// A state, where it is seen to, and the draft.
    public init(_ status: StatusTag, at address: LinkAddress, draft: LinkAddress) {
        (self.status, self.address, self.draft) = (status, address, draft)
    }
}

/// The state of the plan with the ways to its approval and to its draft, on one line where there is room.
struct ApprovalLine: Component {
    let approval: PlanApproval
    let language: Language

    var body: some Markup {
        div(.class("row")) {
            approval.status
            GoLink(
                Bilingual("อนุมัติและเผยแพร่", "Approval and publication")(language),
                to: approval.address)
            GoLink(
                Bilingual("เปิดร่างเป็น PDF", "Open the draft as PDF")(language),
                to: approval.draft)
        }
    }
}
