import Design
import HTML
import HTTP
import Platform
import ThaiText

/// One request: what is to be read, what keeps it from approval, and the buttons of who decides.
struct RequestPage: Component {
    /// Where an error about an answer leads.
    static let answering = "question"

    /// What the forms carry unseen.
    struct Hidden {
        let approval: [HiddenField]
        let sendingBack: [HiddenField]
        let withdrawal: [HiddenField]

        init(_ visit: Visit) {
            approval = visit.hidden(for: PublicationLocations.approval.template)
            sendingBack = visit.hidden(for: PublicationLocations.sendingBack.template)
            withdrawal = visit.hidden(for: PublicationLocations.withdrawal.template)
        }
    }

    let request: ApprovalRequest
    let people: [Person.ID: String]
    let sheet: Sheet
    let language: Language
    var isApprover = false
    var mayWithdraw = false
    var isOwn = false
    /// Whether the reader asks for approval, so that he can do it anew.
    var mayAsk = false
    /// What keeps it from being approved.
    var refusal: PublicationRefusal?
    /// What is approved; nil where nothing can be.
    var matter: ApprovalDecision.Matter?
    /// What is better looked at before.
    var findings: [PublicationDraft.Remark] = []
    /// What is worth knowing of the installation.
    var notes: [PublicationDraft.Remark] = []
    var hidden: Hidden?
    /// The measures that the document tells of.
    var names: [String] = []
    /// What the request says otherwise than what came before it.
    var comparisons: [ChangesSection] = []

    var title: String {
        Bilingual(
            "ขออนุมัติ\(request.subject.name.thai)",
            "Approval of: \(request.subject.name.english)")(language)
    }

    var body: some Markup {
        // Where nothing can be decided any more, an error about deciding leads to what became of it.
        div(.class("row"), .id(mayDecide ? "state" : Self.answering)) { tag }
        PageTitle(title, lead: asked)
        if let answer = request.answer { outcome(answer) }
        if request.answer == nil, let refusal {
            // After a refused form the summary above says the sentence already.
            RemarkOfRefusal(
                refusal: refusal, isSaid: !sheet.isSound, isApprover: isApprover,
                language: language)
            if mayAsk { askAnew }
        }
        for comparison in comparisons { comparison }
        InstallationNotes(notes: notes, language: language)
        RemarkBanner(.warning, SubjectPage.findingsTitle(findings.count), findings, language)
        reading
        if request.answer == nil, let hidden {
            if isApprover { decision(hidden) }
            if mayWithdraw { withdrawal(hidden) }
        }
    }

    private var askAnew: some Markup {
        ButtonRow {
            ButtonLink(
                Bilingual("ขออนุมัติใหม่", "Ask anew")(language),
                to: LinkAddress(path: "\(request.subject.address.text)#\(SubjectPage.asking)")
                    ?? request.subject.address)
        }
    }

    private var mayDecide: Bool { request.answer == nil && isApprover && hidden != nil }

    private var tag: StatusTag {
        let kind: StatusTag.Kind =
            switch request.answer?.verdict {
            case nil: refusal == nil ? .now : .late
            case .approved: .done
            case .returned: .late
            case .withdrawn: .notYet
            }
        guard request.answer == nil, refusal != nil else {
            return StatusTag(kind, request.state(language))
        }
        return StatusTag(
            kind, Bilingual("ต้องขออนุมัติใหม่", "To be asked for anew")(language))
    }

    private var asked: String {
        let day = request.since.dayAndTime(language)
        let who = request.by.flatMap { people[$0] }
        return
            (who.map { Bilingual("\($0) ส่งเมื่อ \(day)", "Sent by \($0) on \(day)") }
            ?? Bilingual("ส่งเมื่อ \(day)", "Sent on \(day)"))(language)
    }

    @MarkupBuilder private func outcome(_ answer: ApprovalRequest.Answer) -> some Markup {
        let who = answer.by.flatMap { people[$0] } ?? ""
        Banner(
            answer.verdict == .approved ? .done : .note,
            "\(request.state(language)) \(answer.since.dayAndTime(language)) \(who)",
            answer.reason.isEmpty ? nil : answer.reason,
            link: request.publication.map {
                GoLink(
                    Bilingual("ดูฉบับที่เผยแพร่", "See what was published")(language),
                    to: LinkAddress(PublicationLocations.publication.path($0)))
            })
    }

    private var reading: some Markup {
        section(.class("card stack"), .aria("labelledby", "reading")) {
            h2(.id("reading")) { Bilingual("เอกสารที่ขออนุมัติ", "The document")(language) }
            if !request.reason.isEmpty {
                SummaryList(
                    [
                        SummaryRow(
                            Bilingual("เหตุที่แก้ไข", "Why it is corrected")(language),
                            request.reason)
                    ], isNarrow: true)
            }
            if !names.isEmpty {
                MoreDetails(
                    Bilingual("มาตรการในเอกสาร \(names.count) ข้อ", "\(names.count) measures")(
                        language)
                ) { ol { for name in names { li { name } } } }
            }
            DraftLinks(
                page: LinkAddress(PublicationLocations.requested.path(request.id)),
                file: LinkAddress(PublicationLocations.requestedDraft.path(request.id)),
                language: language)
        }
    }

    @MarkupBuilder private func decision(_ hidden: Hidden) -> some Markup {
        section(.class("card stack"), .id(Self.answering), .aria("labelledby", "deciding")) {
            h2(.id("deciding")) { Bilingual("พิจารณา", "Decide")(language) }
            if isOwn {
                p { PublicationRefusal.ownRequest.wording(language) }
            } else if refusal == nil, let matter {
                ApprovalDecision(
                    request: request, matter: matter, hidden: hidden.approval, language: language)
            }
            sendingBack(hidden)
        }
    }

    private func sendingBack(_ hidden: Hidden) -> some Markup {
        PostForm(
            to: LinkAddress(PublicationLocations.sendingBack.path(request.id)),
            hidden: hidden.sendingBack
        ) {
            TextArea(
                Field(
                    RequestField.reason,
                    Bilingual("ต้องแก้อะไร (เมื่อส่งกลับ)", "What is to be mended (when sending back)")(
                        language)
                ).showing(sheet.errors), value: sheet[RequestField.reason])
            ButtonRow {
                Button(Bilingual("ส่งกลับให้แก้", "Send it back")(language), .quiet)
            }
        }
    }

    private func withdrawal(_ hidden: Hidden) -> some Markup {
        PostForm(
            to: LinkAddress(PublicationLocations.withdrawal.path(request.id)),
            hidden: hidden.withdrawal
        ) {
            ButtonRow {
                Button(Bilingual("ถอนคำขอ", "Take the request back")(language), .quiet)
            }
        }
    }
}

/// What keeps a document from being approved, each with the way to it.
struct RemarkOfRefusal: Component {
    let refusal: PublicationRefusal
    /// Whether the page says the sentence already.
    let isSaid: Bool
    /// Whether the reader is who approves; else who asks.
    let isApprover: Bool
    let language: Language

    var body: some Markup {
        if !isSaid || !refusal.points.isEmpty {
            Banner(.warning, title(language)).listing(points)
        }
    }

    private var title: Bilingual {
        isSaid
            ? Bilingual("เรื่องที่เปลี่ยนหรือต้องแก้", "What changed or is to be mended")
            : refusal.wording(toApprover: isApprover)
    }

    private var points: [BannerPoint] {
        refusal.points.prefix(20).map { BannerPoint($0.text(language), to: $0.address) }
    }
}
