import Design
import HTML
import HTTP
import Platform
import ThaiText

/// A poll in the workspace: how it stands, what it asks, what came of it.
struct PollPage: Component {
    let poll: Poll
    let state: PollState
    let outcome: PollOutcome
    let sheet: Sheet
    /// Where everybody finds it; nil where the authority has no public pages.
    let link: String?
    /// Nil for who only looks.
    let forms: PageForms?
    let language: Language

    /// The version that a form stands beside.
    var known: HiddenField { HiddenField(PollField.known, String(poll.version)) }

    /// The forms by which it is changed; nil once somebody answered.
    var changing: PageForms? { poll.isAnswered ? nil : forms }

    var body: some Markup {
        PageTitle(
            poll.content.title,
            eyebrow: Bilingual("แบบสำรวจความพึงพอใจ", "Satisfaction poll")(language))
        div(.class("row")) {
            state.tag(language)
            p(.class("meta")) { times }
        }
        if let forms { PollButtons(page: self, forms: forms) }
        if [.open, .closed].contains(state), let link {
            section(.class("mt-6 stack"), .aria("labelledby", "link")) {
                h2(.id("link")) { Bilingual("ลิงก์สำหรับประชาชน", "Link for residents")(language) }
                CopyableCode(
                    link, button: Bilingual("คัดลอกลิงก์", "Copy the link")(language),
                    copied: Bilingual("คัดลอกแล้ว", "Copied")(language))
                if state == .open {
                    p {
                        GoLink(
                            Bilingual("ป้ายติดประกาศพร้อม QR (PDF)", "Poster with QR code (PDF)")(
                                language),
                            to: LinkAddress(PollLocations.poster.path(poll.id)))
                    }
                }
            }
        }
        if !poll.content.text.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "says")) {
                h2(.id("says")) { Bilingual("คำชี้แจง", "Explanation")(language) }
                ProseText(poll.content.text)
            }
        }
        PollQuestionSection(page: self)
        if [.open, .closed].contains(state) { result }
    }

    private var times: String {
        let last = Timestamp(startOf: poll.lastDay)
        return Bilingual(
            "\(poll.content.from.day(.thai)) ถึง \(last.day(.thai)) · ฉบับที่ \(poll.version)",
            "\(poll.content.from.day(.english)) to \(last.day(.english)) · version \(poll.version)"
        )(language)
    }

    private var result: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "result")) {
            h2(.id("result")) { Bilingual("ผลสำรวจ", "Result")(language) }
            switch outcome {
            case .waiting(let count):
                p { waiting(count) }
            case .tooFew(let aside):
                p { PollWords.tooFew(language) }
                if let words = PollWords.aside(aside, language) { p(.class("hint")) { words } }
            case .result(let result):
                PollResultView(result: result, showsWords: true, language: language)
                p {
                    GoLink(
                        Bilingual("ดาวน์โหลดเป็น Excel", "Download for Excel")(language),
                        to: LinkAddress(PollLocations.workbook.path(poll.id)))
                }
                p {
                    GoLink(
                        Bilingual("ดาวน์โหลดเป็น CSV", "Download as CSV")(language),
                        to: LinkAddress(PollLocations.values.path(poll.id)))
                }
            }
        }
    }

    private func waiting(_ count: Int) -> String {
        PollWords.soFar(count, language)
            + Bilingual(
                " ระหว่างเปิดรับบอกเป็นหลักสิบ ผลจะแสดงเมื่อปิดรับและมีคนตอบตั้งแต่ \(Poll.fewest) คน เพื่อไม่ให้รู้ว่าใครตอบอะไร",
                ". While it is open they are told in tens; the result is shown once it is closed and \(Poll.fewest) or more answered, so that nobody is recognised."
            )(language)
    }
}

/// What can be done with it.
private struct PollButtons: Component {
    let page: PollPage
    let forms: PageForms

    private var id: Poll.ID { page.poll.id }
    private var language: Language { page.language }

    var body: some Markup {
        div(.class("row")) {
            if !page.poll.isPublished, !page.poll.content.questions.isEmpty {
                PostForm(
                    to: LinkAddress(PollLocations.publication.path(id)),
                    hidden: forms.hidden(PollLocations.publication.template)
                ) { Button(Bilingual("เผยแพร่", "Publish it")(language)) }
            }
            if !page.poll.isAnswered {
                ButtonLink(
                    Bilingual("แก้ข้อความและวัน", "Change text and days")(language),
                    to: LinkAddress(PollLocations.text.path(id)), .quiet)
            }
            if page.poll.isPublished, !page.poll.isAnswered {
                PostForm(
                    to: LinkAddress(PollLocations.withdrawal.path(id)),
                    hidden: forms.hidden(PollLocations.withdrawal.template)
                ) { Button(Bilingual("นำออกจากหน้าประชาชน", "Take it back")(language), .quiet) }
            }
            if page.state == .open {
                ButtonLink(
                    Bilingual("ปิดรับก่อนกำหนด", "Close it early")(language),
                    to: LinkAddress(PollLocations.closing.path(id)), .quiet)
            }
        }
    }
}

/// Its questions, and the forms that change them.
private struct PollQuestionSection: Component {
    let page: PollPage

    private var language: Language { page.language }
    private var poll: Poll { page.poll }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "questions")) {
            h2(.id("questions")) { Bilingual("คำถาม", "Questions")(language) }
            if poll.content.questions.isEmpty {
                p { Bilingual("ยังไม่มีคำถาม", "No questions yet")(language) }
            } else {
                ol(.class("items"), .role("list")) {
                    for (index, question) in poll.content.questions.enumerated() {
                        li { PollQuestionRow(page: page, number: index + 1, question: question) }
                    }
                }
            }
            if page.forms != nil, poll.isAnswered, page.state != .closed {
                p(.class("hint")) { EngagementRefusal.isAnswered.wording(language) }
            }
            if let forms = page.changing, poll.content.questions.count < Poll.mostQuestions {
                adding(forms)
            }
        }
    }

    private func adding(_ forms: PageForms) -> some Markup {
        PostForm(
            to: LinkAddress(PollLocations.question.path(poll.id)),
            hidden: forms.hidden(PollLocations.question.template) + [page.known]
        ) {
            h3 { Bilingual("เพิ่มคำถาม", "Add a question")(language) }
            RadioChoices(
                field(PollField.kind, Bilingual("ตอบแบบใด", "How it is answered")),
                PollQuestion.Kind.allCases.map { Choice($0.rawValue, $0.name(language)) },
                selected: page.sheet[PollField.kind])
            TextField(
                field(
                    PollField.words, Bilingual("คำถาม", "Question"),
                    Bilingual(
                        "อย่าถามชื่อหรือเบอร์โทร", "Ask for nobody's name or telephone number")),
                value: page.sheet[PollField.words])
            TextArea(
                field(
                    PollField.choices, Bilingual("ตัวเลือก", "Answers to choose from"),
                    Bilingual(
                        "เฉพาะแบบเลือกหนึ่งข้อ 2 ถึง 7 ตัวเลือก บรรทัดละหนึ่งข้อ",
                        "For one choice of several alone: 2 to 7, one a line")
                ).optional(language), value: page.sheet[PollField.choices])
            ButtonRow { Button(Bilingual("เพิ่มคำถาม", "Add the question")(language), .quiet) }
        }
    }

    private func field(_ name: String, _ label: Bilingual, _ hint: Bilingual? = nil) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(page.sheet.errors)
    }
}

/// A question, and the button that takes it out.
private struct PollQuestionRow: Component {
    let page: PollPage
    let number: Int
    let question: PollQuestion

    private var language: Language { page.language }

    var body: some Markup {
        div(.class("stack stack-2")) {
            p { "\(number). \(question.text)" }
            p(.class("hint")) {
                ([question.kind.name(language)] + question.choices).joined(separator: " · ")
            }
            if let forms = page.changing {
                PostForm(
                    to: LinkAddress(PollLocations.removal.path(page.poll.id, number)),
                    hidden: forms.hidden(PollLocations.removal.template) + [page.known]
                ) {
                    Button(
                        Bilingual("นำข้อ \(number) ออก", "Take question \(number) out")(language),
                        .quiet
                    ).small()
                }
            }
        }
    }
}

extension PollQuestion.Kind {
    /// What the kind is called.
    var name: Bilingual {
        switch self {
        case .satisfaction: Bilingual("ความพึงพอใจห้าระดับ", "Five steps of satisfaction")
        case .choice: Bilingual("เลือกหนึ่งข้อ", "One choice of several")
        case .text: Bilingual("ข้อความ", "Words")
        }
    }
}
