import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The form in which a resident asks or suggests something.
struct AskingPage: Component {
    let site: PublicSite
    let sheet: Sheet
    let hidden: [HiddenField]
    let language: Language

    var title: String { Bilingual("ถามหรือเสนอแนะ", "Ask or suggest")(language) }

    var look: PageLook {
        var look = PageLook(sheet.errors.isEmpty ? .ok : .unprocessableContent)
        look.hasErrors = !sheet.errors.isEmpty
        look.site = site
        return look
    }

    var body: some Markup {
        Breadcrumbs([.front(site, language), .questions(site, language)], here: title, language)
        ErrorSummary(sheet.errors, language)
        PageTitle(
            title,
            lead: Bilingual(
                "ไม่ต้องบอกชื่อหรือเบอร์โทร เจ้าหน้าที่อ่านก่อนเผยแพร่ คุณจะได้ลิงก์ไว้ดูคำตอบ",
                "No name or number is needed. Staff read it before it is published, and you get a link to see the answer."
            )(language))
        PostForm(to: site.formAddress(QuestionLocations.new.path()), hidden: hidden) {
            kinds
            TextField(
                field(QuestionField.title, Bilingual("เรื่อง", "About")),
                value: sheet[QuestionField.title])
            TextArea(
                field(
                    QuestionField.text, Bilingual("รายละเอียด", "Details"),
                    Bilingual(
                        "อย่าใส่ชื่อ เลขบัตรประชาชน หรือเบอร์โทรของใคร",
                        "Give nobody's name, card number or phone number."
                    )), value: sheet[QuestionField.text])
            TrapField(language: language)
            ButtonRow { Button(Bilingual("ส่ง", "Send")(language)) }
        }
    }

    private var kinds: some Markup {
        RadioChoices(
            field(QuestionField.kind, Bilingual("คุณต้องการ", "You would like to")),
            [
                Choice(
                    ResidentQuestion.Kind.question.rawValue,
                    Bilingual("ถามคำถาม", "Ask a question")(language),
                    hint: Bilingual(
                        "คำถามและคำตอบขึ้นหน้าเว็บ", "Question and answer are published")(
                            language)),
                Choice(
                    ResidentQuestion.Kind.suggestion.rawValue,
                    Bilingual("เสนอแนะ", "Make a suggestion")(language),
                    hint: Bilingual(
                        "เจ้าหน้าที่อ่านและตอบคุณคนเดียว", "Staff read it and answer you alone")(
                            language)),
            ], selected: sheet[QuestionField.kind])
    }

    private func field(_ name: String, _ label: Bilingual, _ hint: Bilingual? = nil) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(sheet.errors)
    }
}

/// What became of one's own question; only who has the link sees it.
struct OwnQuestionPage: Component {
    let site: PublicSite
    let question: ResidentQuestion
    /// The whole address, to be kept.
    let link: String
    let isNew: Bool
    let language: Language

    var title: String {
        Bilingual("เรื่องที่คุณส่งถึงเรา", "What you sent us")(language)
    }

    var look: PageLook {
        var look = PageLook(isPrivate: true)
        look.site = site
        return look
    }

    var body: some Markup {
        Breadcrumbs([.front(site, language), .questions(site, language)], here: title, language)
        if isNew {
            Banner(
                .done, Bilingual("ส่งแล้ว ขอบคุณ", "Sent, thank you")(language),
                Bilingual(
                    "เก็บลิงก์ข้างล่างไว้ กลับมาดูคำตอบได้ทุกเมื่อ",
                    "Keep the link below; come back any time for the answer")(language))
        }
        PageTitle(title)
        div(.class("row")) {
            state
            p(.class("meta")) { question.since.moment(language) }
        }
        section(.class("mt-6 stack"), .aria("labelledby", "sent")) {
            h2(.id("sent")) { question.title }
            ProseText(question.text)
        }
        outcome
        section(.class("mt-6 stack"), .aria("labelledby", "link")) {
            h2(.id("link")) { Bilingual("ลิงก์ของคุณ", "Your link")(language) }
            CopyableCode(
                link, button: Bilingual("คัดลอกลิงก์", "Copy the link")(language),
                copied: Bilingual("คัดลอกแล้ว", "Copied")(language))
            p(.class("hint")) {
                Bilingual(
                    "เราไม่เก็บชื่อหรือเบอร์ของคุณ จึงส่งลิงก์นี้ให้ใหม่ไม่ได้",
                    "We keep no name or number of yours, so this link cannot be sent again")(
                        language)
            }
        }
    }

    @MarkupBuilder private var outcome: some Markup {
        if let ruling = question.ruling, !ruling.isShown {
            section(.class("mt-6 stack"), .aria("labelledby", "reason")) {
                h2(.id("reason")) {
                    Bilingual("เหตุผลที่ไม่เผยแพร่", "Why it is not published")(language)
                }
                ProseText(ruling.reason)
            }
        }
        section(.class("mt-6 stack"), .aria("labelledby", "answer")) {
            h2(.id("answer")) { Bilingual("คำตอบ", "Answer")(language) }
            if let answer = question.answer {
                ProseText(answer.text)
                p(.class("meta")) { answer.since.moment(language) }
            } else {
                p { Bilingual("ยังไม่มีคำตอบ", "No answer yet")(language) }
            }
        }
    }

    /// What a resident is told of the state: nothing of doubts.
    private var state: StatusTag {
        question.state == .doubtful
            ? QuestionState.waiting.tag(language) : question.state.tag(language)
    }
}

extension LinkAddress {
    /// The form by which a resident answers an open hearing.
    static func opinion(of hearing: NewsItem.ID, on site: PublicSite) -> LinkAddress {
        site.address(
            QuestionLocations.new.path(), query: [(QuestionField.about, String(hearing.rawValue))])
    }
}
