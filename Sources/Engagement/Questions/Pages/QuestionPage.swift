import Design
import HTML
import HTTP
import Platform
import ThaiText

/// A question in the workspace: as it was sent, what everybody sees of it, the answer.
struct QuestionPage: Component {
    let question: ResidentQuestion
    let sheet: Sheet
    let site: PublicSite?
    /// Nil for who only looks.
    let forms: PageForms?
    let language: Language

    var body: some Markup {
        PageTitle(question.title, eyebrow: question.kind.name(language))
        div(.class("row")) {
            question.state.tag(language)
            p(.class("meta")) {
                Bilingual("ส่งเมื่อ ", "Sent ")(language)
                question.since.moment(language)
            }
        }
        if !question.doubts.isEmpty {
            Banner(
                .note, Bilingual("อาจส่งโดยโปรแกรม", "It may come from a machine")(language),
                doubts)
        }
        section(.class("mt-6 stack"), .aria("labelledby", "sent")) {
            h2(.id("sent")) { Bilingual("ข้อความที่ส่งมา", "As it was sent")(language) }
            ProseText(question.text)
        }
        AnswerSection(page: self)
        if question.kind == .question { RulingSection(page: self) }
    }

    private var doubts: String {
        QuestionDoubt.allCases.filter(question.doubts.contains).map { $0.name(language) }
            .joined(separator: " · ")
    }

    func field(_ name: String, _ label: Bilingual, _ hint: Bilingual? = nil) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(sheet.errors)
    }
}

/// The answer, and the form for it.
private struct AnswerSection: Component {
    let page: QuestionPage

    private var language: Language { page.language }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "answered")) {
            h2(.id("answered")) { Bilingual("คำตอบ", "Answer")(language) }
            if let answer = page.question.answer {
                ProseText(answer.text)
                p(.class("meta")) { answer.since.moment(language) }
            } else {
                p { Bilingual("ยังไม่ได้ตอบ", "Not answered yet")(language) }
            }
            if let forms = page.forms { form(forms) }
        }
    }

    private func form(_ forms: PageForms) -> some Markup {
        PostForm(
            to: LinkAddress(QuestionLocations.answer.path(page.question.id)),
            hidden: forms.hidden(QuestionLocations.answer.template) + [
                HiddenField(
                    QuestionField.known, String(page.question.answer?.number ?? 0))
            ]
        ) {
            TextArea(
                page.field(
                    QuestionField.answer,
                    page.question.answer == nil
                        ? Bilingual("คำตอบ", "Answer")
                        : Bilingual("แก้คำตอบ", "A better answer")),
                value: page.sheet[QuestionField.answer])
            ButtonRow { Button(Bilingual("ส่งคำตอบ", "Send the answer")(language)) }
        }
    }
}

/// What everybody sees of it, and the forms that decide that.
private struct RulingSection: Component {
    let page: QuestionPage

    private var language: Language { page.language }
    private var question: ResidentQuestion { page.question }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "public")) {
            h2(.id("public")) {
                Bilingual("บนหน้าประชาชน", "On the public pages")(language)
            }
            p { standing }
            if question.ruling?.isShown == true, let site = page.site {
                GoLink(
                    Bilingual("ดูหน้าที่ประชาชนเห็น", "See the public page")(language),
                    to: site.address(QuestionLocations.page.path(question.id)))
            }
            if let forms = page.forms {
                showing(forms)
                keepingBack(forms)
            }
        }
    }

    private var standing: String {
        guard let ruling = question.ruling else {
            return Bilingual("ยังไม่เผยแพร่", "Not published yet")(language)
        }
        return ruling.isShown
            ? Bilingual("เผยแพร่อยู่", "Published")(language)
            : Bilingual("ไม่เผยแพร่: \(ruling.reason)", "Kept back: \(ruling.reason)")(language)
    }

    private var known: HiddenField {
        HiddenField(QuestionField.known, String(question.ruling?.number ?? 0))
    }

    private func typed(_ field: String, _ now: String) -> String {
        page.sheet.fields.names.contains(field) ? page.sheet[field] : now
    }

    private func showing(_ forms: PageForms) -> some Markup {
        PostForm(
            to: LinkAddress(QuestionLocations.showing.path(question.id)),
            hidden: forms.hidden(QuestionLocations.showing.template) + [known]
        ) {
            TextField(
                page.field(
                    QuestionField.title, Bilingual("หัวข้อที่ประชาชนเห็น", "Heading for everybody")),
                value: typed(QuestionField.title, question.ruling?.title ?? question.title))
            TextArea(
                page.field(
                    QuestionField.text, Bilingual("คำถามที่ประชาชนเห็น", "Question for everybody"),
                    Bilingual(
                        "ตัดชื่อ เบอร์โทร เลขบัตร และที่อยู่ของคนออก",
                        "Without names, phone numbers, card numbers and addresses of people")),
                value: typed(QuestionField.text, question.ruling?.text ?? question.text))
            ButtonRow { Button(Bilingual("เผยแพร่คำถาม", "Publish it")(language), .quiet) }
        }
    }

    private func keepingBack(_ forms: PageForms) -> some Markup {
        PostForm(
            to: LinkAddress(QuestionLocations.keepingBack.path(question.id)),
            hidden: forms.hidden(QuestionLocations.keepingBack.template) + [known]
        ) {
            TextArea(
                page.field(
                    QuestionField.reason,
                    Bilingual("เหตุผลที่ไม่เผยแพร่", "Why it is kept back"),
                    Bilingual("ผู้ถามอ่านเหตุผลนี้ได้", "Who asked reads this")),
                value: page.sheet[QuestionField.reason])
            ButtonRow { Button(Bilingual("ไม่เผยแพร่", "Keep it back")(language), .danger) }
        }
    }
}
