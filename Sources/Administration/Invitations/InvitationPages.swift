import Design
import HTML
import HTTP
import Mail
import Platform
import ThaiText

/// All invitations, the newest first.
struct InvitationList: Component {
    let page: ListPage<Invitation>
    let now: Timestamp
    let openCount: Int
    let language: Language

    var title: String { Bilingual("คำเชิญ", "Invitations")(language) }

    var body: some Markup {
        PageTitle(
            title, lead: Bilingual("รอตอบรับ \(openCount) คำเชิญ", "\(openCount) open")(language))
        if page.rows.isEmpty {
            EmptyState(
                Bilingual("ยังไม่ได้เชิญใคร", "Nobody is invited yet")(language),
                Bilingual(
                    "เชิญเพื่อนร่วมงานด้วยอีเมล แล้วแต่ละคนตั้งรหัสผ่านเอง",
                    "Invite colleagues by mail; each chooses the own password")(language),
                link: ButtonLink(
                    Bilingual("เชิญบุคลากร", "Invite somebody")(language),
                    to: LinkAddress(WorkLocations.newInvitation.path())), icon: .mail)
        } else {
            p {
                ButtonLink(
                    Bilingual("เชิญบุคลากร", "Invite somebody")(language),
                    to: LinkAddress(WorkLocations.newInvitation.path()), icon: .user)
            }
            table
        }
    }

    @MarkupBuilder private var table: some Markup {
        Table(
            Bilingual("คำเชิญ ล่าสุดก่อน", "Invitations, the newest first")(language),
            [
                Column(Bilingual("อีเมล", "Mail address")(language)),
                Column(Bilingual("บทบาท", "Roles")(language)),
                Column(Bilingual("เชิญเมื่อ", "Invited")(language)),
                Column(Bilingual("สถานะ", "State")(language)),
            ],
            page.rows.map { invitation in
                [
                    .link(
                        invitation.offer.mail.text,
                        LinkAddress(WorkLocations.invitation.path(invitation.id))),
                    .text(invitation.offer.roles.sortedNames(language).joined(separator: ", ")),
                    .text(invitation.since.day(language)), .status(invitation.tag(now, language)),
                ]
            })
        Pager(current: page.current, of: page.count, language) { number in
            LinkAddress(WorkLocations.invitations.path(), query: [("page", String(number))])
        }
    }
}

extension Invitation {
    /// What became of it.
    func tag(_ now: Timestamp, _ language: Language) -> StatusTag {
        if accepted != nil { return StatusTag(.done, Bilingual("ตอบรับแล้ว", "Accepted")(language)) }
        if withdrawn != nil {
            return StatusTag(.notYet, Bilingual("ยกเลิกแล้ว", "Withdrawn")(language))
        }
        return isOpen(at: now)
            ? StatusTag(.now, Bilingual("รอตอบรับ", "Open")(language))
            : StatusTag(.late, Bilingual("หมดเวลา", "Expired")(language))
    }
}

/// Whom to invite, as what.
struct InvitationForm: Component {
    let roles: [Role]
    let divisions: [Division]
    let sheet: Sheet
    let action: LinkAddress
    let hidden: [HiddenField]
    let language: Language

    var body: some Markup {
        PostForm(to: action, hidden: hidden) {
            TextField(
                Field("mail", Bilingual("อีเมล", "Mail address")(language)).showing(sheet.errors),
                value: sheet["mail"], kind: .email)
            if roles.count > 1 {
                CheckboxChoices(
                    Field("role", Bilingual("บทบาท", "Roles")(language)).showing(sheet.errors),
                    roles.map { $0.choice(language) },
                    selected: Set(sheet.fields.values(of: "role")))
            }
            if !divisions.isEmpty {
                SelectField(
                    Field("division", Bilingual("กองหรือสำนัก", "Division")(language)).optional(
                        language
                    ).showing(sheet.errors),
                    divisions.map { Choice($0.id.segment, $0.name) }, selected: sheet["division"],
                    empty: Bilingual("ไม่สังกัดกองใด", "No division")(language))
            }
            ButtonRow { Button(Bilingual("ส่งคำเชิญ", "Send the invitation")(language)) }
        }
    }
}

/// One invitation, with the letter as long as it has to be passed on.
struct InvitationPage: Component {
    let invitation: Invitation
    let letter: OutboxEntry?
    let base: BaseAddress
    let sendsMail: Bool
    let now: Timestamp
    let divisions: [Division]
    let language: Language

    var body: some Markup {
        PageTitle(invitation.offer.mail.text, eyebrow: Bilingual("คำเชิญ", "Invitation")(language))
        p { invitation.tag(now, language) }
        SummaryList([
            SummaryRow(
                Bilingual("บทบาท", "Roles")(language),
                invitation.offer.roles.sortedNames(language).joined(separator: ", ")),
            SummaryRow(
                Bilingual("สังกัด", "Division")(language),
                divisions.name(of: invitation.offer.division).orDash),
            SummaryRow(
                Bilingual("เชิญเมื่อ", "Invited")(language), invitation.since.dayAndTime(language)),
            SummaryRow(
                Bilingual("ลิงก์ใช้ได้ถึง", "The link holds until")(language),
                invitation.until.dayAndTime(language)),
        ])
        if invitation.isOpen(at: now) {
            letterPart
        }
        if invitation.accepted == nil {
            p {
                GoLink(
                    Bilingual("ส่งคำเชิญอีกครั้ง", "Send the invitation again")(language), to: again)
            }
        }
        if invitation.isOpen(at: now) {
            p {
                a(.href(LinkAddress(WorkLocations.withdrawal.path(invitation.id)))) {
                    Bilingual("ยกเลิกคำเชิญนี้", "Withdraw this invitation")(language)
                }
            }
        }
    }

    /// The form of a new invitation, filled in like this one.
    private var again: LinkAddress {
        let offer = invitation.offer
        let roles = Role.allCases.filter(offer.roles.contains).map { ("role", $0.rawValue) }
        return LinkAddress(
            WorkLocations.newInvitation.path(),
            query: [("mail", offer.mail.text)] + roles
                + (offer.division.map { [("division", $0.segment)] } ?? []))
    }

    @MarkupBuilder private var letterPart: some Markup {
        if let text = letter?.text {
            if !sendsMail {
                Banner(
                    .warning,
                    Bilingual(
                        "ยังไม่มีจดหมายออกไป เพราะระบบยังส่งอีเมลไม่ได้",
                        "No letter has left: the program cannot send mail yet")(language),
                    Bilingual(
                        "ใครมีลิงก์ก็ตอบรับแทนได้ ส่งให้ผู้ได้รับเชิญเท่านั้น",
                        "Whoever has the link can accept; give it to nobody else")(language))
                if let link = InvitationLetter.link(in: text, base) { handOver(link) }
            }
            h2 { Bilingual("จดหมาย", "The letter")(language) }
            LetterPaper(text: text, language: language)
        }
    }

    private func handOver(_ link: String) -> HandOver {
        HandOver(
            link: link, base: base,
            note: Bilingual(
                "คัดลอกลิงก์นี้แล้วส่งให้ \(invitation.offer.mail.text) ด้วยตนเอง เช่น ทาง LINE",
                "Copy this link and pass it on to \(invitation.offer.mail.text) yourself"),
            language: language)
    }
}
