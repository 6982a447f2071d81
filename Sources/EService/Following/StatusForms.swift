import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What staff asked, and the fields to answer in.
struct AnswerForm: Component {
    let page: StatusPage

    var body: some Markup {
        let question = page.events.last { $0.kind == .questioned }
        Banner(.insight, page.say("เจ้าหน้าที่ถามคุณ", "A question for you"), question?.text)
        PostForm(
            to: page.site.formAddress(EServiceLocations.reply.path(page.pass)),
            hidden: page.hidden(PublicSite.place.template + EServiceLocations.reply.own.template)
                + page.known, carriesFiles: true
        ) {
            TextArea(
                Field(StatusPage.answer, page.say("คำตอบของคุณ", "Your answer")).showing(
                    page.sheet.errors), value: page.sheet[StatusPage.answer])
            for (place, field) in StatusPage.files.enumerated() {
                HeldFileChoice(page.sheet, field)
                FileField(frame(field, place), accept: ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.odt,.ods")
            }
            ButtonRow { Button(page.say("ส่งคำตอบ", "Send the answer")) }
        }
    }

    private func frame(_ field: String, _ place: Int) -> Field {
        let hint = page.say(
            "รูป, PDF, Word หรือ Excel ไม่เกิน 20 MB เราย่อรูป ลบพิกัดและข้อมูลกล้องที่ซ่อนในรูปให้",
            "Picture, PDF, Word or Excel, at most 20 MB; we make pictures smaller and remove the place and camera data hidden in them"
        )
        return Field(
            field, page.say("รูปหรือไฟล์ที่ \(place + 1)", "Picture or file \(place + 1)"),
            hint: place == 0 ? hint : nil
        ).optional(page.language).showing(page.sheet.errors)
    }
}

/// Five steps and a comment.
struct RatingForm: Component {
    let page: StatusPage

    var body: some Markup {
        PostForm(
            to: page.form(.rating), hidden: page.hidden(page.template(.rating)) + page.known
        ) {
            RadioChoices(
                Field(
                    StatusPage.rating, page.say("คุณพอใจบริการนี้เพียงใด", "How satisfied are you?")
                ).showing(page.sheet.errors), choices, selected: page.sheet[StatusPage.rating])
            TextArea(
                Field(StatusPage.comment, page.say("อยากบอกอะไรเพิ่ม", "Anything else"))
                    .optional(page.language).showing(page.sheet.errors),
                value: page.sheet[StatusPage.comment])
            ButtonRow { Button(page.say("ให้คะแนน", "Rate")) }
        }
    }

    private var choices: [Choice] {
        [
            Choice("5", page.say("พอใจมาก", "Very satisfied")),
            Choice("4", page.say("พอใจ", "Satisfied")),
            Choice("3", page.say("เฉย ๆ", "Neither")),
            Choice("2", page.say("ไม่พอใจ", "Dissatisfied")),
            Choice("1", page.say("ไม่พอใจมาก", "Very dissatisfied")),
        ]
    }
}

/// Asking that what was decided is looked at again, with the reason.
struct ReviewForm: Component {
    let page: StatusPage
    /// The last day on which it may be asked.
    let last: ThaiDate

    var body: some Markup {
        MoreDetails(
            page.say("ไม่เห็นด้วยกับผล ขอให้ทบทวน", "Disagree? Ask to look at it again"),
            isOpen: page.sheet.errors.contains { $0.field == StatusPage.review }
        ) {
            PostForm(
                to: page.form(.review), hidden: page.hidden(page.template(.review)) + page.known
            ) {
                TextArea(
                    Field(
                        StatusPage.review,
                        page.say("เหตุผลที่ขอให้ทบทวน", "Why it should be looked at again"),
                        hint: page.say(
                            "ขอได้ครั้งเดียว ถึง\(Timestamp(last).day(.thai)) เจ้าหน้าที่พิจารณาใหม่และตอบในหน้านี้",
                            "Once, until \(Timestamp(last).day(.english)); it is decided anew and you are told here"
                        )
                    ).showing(page.sheet.errors), value: page.sheet[StatusPage.review])
                ButtonRow { Button(page.say("ขอให้ทบทวน", "Ask for it"), .quiet) }
            }
        }
    }
}

/// The way to withdraw a request; where money is here, whom to ask instead.
struct Withdrawing: Component {
    let page: StatusPage

    private var contact: String {
        let division = page.request.standing.division.flatMap { page.names.divisions[$0] }
        let name = division ?? page.site.authority.profile.name(page.language)
        let phone = page.office.phone
        return phone.isEmpty ? name : page.say("\(name) โทร \(phone)", "\(name), \(phone)")
    }

    @MarkupBuilder var body: some Markup {
        if page.bill?.bill.state.holdsMoney == true {
            p(.id(StatusPage.withdrawal), .class("hint")) {
                page.say(
                    "ยกเลิกคำขอเองไม่ได้ เพราะชำระเงินแล้วหรือมีสลิปรอตรวจ ถ้าต้องการยกเลิกและรับเงินคืน ติดต่อ\(contact)",
                    "You cannot withdraw it yourself: it is paid, or a slip waits. To cancel it and get the money back, ask \(contact)."
                )
            }
        } else {
            p {
                a(.href(page.site.address(EServiceLocations.deed.path(page.pass, .withdrawal)))) {
                    page.say("ยกเลิกคำขอนี้", "Withdraw this request")
                }
            }
        }
    }
}

/// Asks once more before a request is withdrawn.
struct WithdrawalPage: Component {
    let page: StatusPage

    var title: String { page.say("ยกเลิกคำขอนี้หรือไม่", "Withdraw this request?") }

    var body: some Markup {
        PostForm(
            to: page.form(.withdrawal), hidden: page.hidden(page.template(.withdrawal)) + page.known
        ) {
            ConfirmPanel(
                title,
                page.say(
                    "\(page.request.content.name.thai) รหัส \(page.request.code.text) จะปิดทันที และเปิดใหม่ไม่ได้ ถ้าเปลี่ยนใจต้องยื่นใหม่",
                    "\(page.request.content.name.english), \(page.request.code.text), is closed at once and cannot be opened again; you would have to ask anew."
                ), button: Button(page.say("ยกเลิกคำขอ", "Withdraw it"), .danger),
                back: BackLink(
                    to: page.site.address(EServiceLocations.status.path(page.pass)), page.language))
        }
    }
}
