import Design
import HTML
import HTTP
import Platform
import ThaiText

/// Polls as everybody finds them: those to answer, and what came of the others.
struct PublicPollList: Component {
    let site: PublicSite
    let polls: [Poll]
    let results: [Poll.ID: PollResult]
    let now: Timestamp
    /// The year in which they closed; nil for all, and for those that are open.
    let year: FiscalYear?
    let language: Language

    var title: String {
        guard let year else { return PollListPage.title(language) }
        return Bilingual(
            "ผลสำรวจความพึงพอใจ ปีงบประมาณ \(year.buddhist)",
            "Satisfaction polls of fiscal year \(year.buddhist) (\(year.buddhist - 543))")(language)
    }

    var look: PageLook {
        var look = PageLook(
            description: Bilingual(
                "บอก\(site.authority.profile.name.thai)ว่าคุณพอใจเพียงใด และดูผลสำรวจที่ผ่านมา",
                "Tell \(site.authority.profile.name.english) how satisfied you are, and see earlier results"
            )(language))
        look.site = site
        return look
    }

    private var open: [Poll] {
        year == nil ? polls.filter { $0.state(at: now) == .open } : []
    }

    private var closed: [Poll] {
        polls.filter { poll in
            poll.state(at: now) == .closed
                && (year == nil || FiscalYear(containing: poll.lastDay) == year)
        }
    }

    var body: some Markup {
        Breadcrumbs(
            [.front(site, language)] + (year == nil ? [] : [.polls(site, language)]), here: title,
            language)
        PageTitle(
            title,
            lead: Bilingual(
                "ตอบได้โดยไม่ต้องมีบัญชี เราไม่เก็บว่าใครตอบหรือตอบเมื่อใด",
                "Answer without an account; nothing tells who answered or when")(language))
        if open.isEmpty, closed.isEmpty {
            EmptyState(
                Bilingual("ยังไม่มีแบบสำรวจ", "No polls yet")(language),
                Bilingual(
                    "เมื่อหน่วยงานถามความพึงพอใจ จะอยู่ที่หน้านี้",
                    "When the authority asks, it stands on this page")(language), icon: .chart)
        }
        if !open.isEmpty {
            h2 { Bilingual("เปิดรับคำตอบ", "Open")(language) }
            DatedList(open.map { entry($0, note: until($0)) })
        }
        if !closed.isEmpty {
            h2 { Bilingual("ผลสำรวจ", "Results")(language) }
            DatedList(closed.map { entry($0, note: result($0)) })
        }
    }

    private func entry(_ poll: Poll, note: String) -> DatedList.Entry {
        DatedList.Entry(
            Timestamp(startOf: poll.lastDay).newsDay(language), poll.content.title,
            to: site.address(PollLocations.page.path(poll.id)), note: note)
    }

    private func until(_ poll: Poll) -> String {
        let day = Timestamp(startOf: poll.lastDay).day(language)
        return Bilingual(
            "ตอบได้ถึง \(day) · \(poll.content.questions.count) ข้อ",
            "Open until \(day) · questions: \(poll.content.questions.count)")(language)
    }

    private func result(_ poll: Poll) -> String {
        results[poll.id].map { PollWords.sum($0, language) }
            ?? Bilingual("มีคนตอบไม่ถึง \(Poll.fewest) คน", "Fewer than \(Poll.fewest) answers")(
                language)
    }
}

/// One poll: its form while it is open, its result when it is closed.
struct PublicPollPage: Component {
    let site: PublicSite
    let poll: Poll
    let state: PollState
    let outcome: PollOutcome
    let sheet: Sheet
    let hidden: [HiddenField]
    /// Whether the visitor just answered.
    let isSent: Bool
    let language: Language

    var look: PageLook {
        var look = PageLook(sheet.errors.isEmpty ? .ok : .unprocessableContent)
        look.hasErrors = !sheet.errors.isEmpty
        look.site = site
        return look
    }

    private var lastDay: String { Timestamp(startOf: poll.lastDay).day(language) }

    var body: some Markup {
        Breadcrumbs(
            [.front(site, language), .polls(site, language)], here: poll.content.title, language)
        ErrorSummary(sheet.errors, language)
        if isSent, state == .open {
            thanks
        } else {
            PageTitle(poll.content.title)
            // What was typed stays before who sent it a moment too late.
            let isForm = state == .open || !sheet.isSound
            div(.class("stack")) {
                p(.class("meta")) {
                    state == .open
                        ? Bilingual("ตอบได้ถึง \(lastDay)", "Open until \(lastDay)")(language)
                        : Bilingual("ปิดรับเมื่อ \(lastDay)", "Closed on \(lastDay)")(language)
                }
                if !poll.content.text.isEmpty { ProseText(poll.content.text) }
                if isForm {
                    promise
                    form
                }
            }
            if !isForm { result }
        }
    }

    @MarkupBuilder private var thanks: some Markup {
        DonePanel(Bilingual("ส่งคำตอบแล้ว ขอบคุณ", "Your answers are sent, thank you")(language))
        p {
            Bilingual(
                "เราไม่เก็บว่าใครตอบ จึงแก้คำตอบนี้ภายหลังไม่ได้ ผลจะขึ้นที่นี่หลังวันที่ \(lastDay)",
                "We keep nothing of who answered, so these answers cannot be changed. The result will stand here after \(lastDay)."
            )(language)
        }
        p {
            GoLink(
                PollListPage.title(language), to: site.address(PollLocations.all.path()))
        }
    }

    private var promise: some Markup {
        p(.class("hint")) {
            Bilingual(
                "ไม่ต้องบอกชื่อ เราไม่ใช้คุกกี้ และไม่เก็บว่าใครตอบหรือตอบเมื่อใด",
                "No name is needed. We use no cookies and keep nothing of who answered or when."
            )(language)
        }
    }

    private var form: some Markup {
        PostForm(to: site.formAddress(PollLocations.page.path(poll.id)), hidden: hidden) {
            for (index, question) in poll.content.questions.enumerated() {
                PollControl(
                    number: index + 1, question: question, sheet: sheet, language: language)
            }
            TrapField(language: language)
            ButtonRow { Button(Bilingual("ส่งคำตอบ", "Send the answers")(language)) }
        }
    }

    @MarkupBuilder private var result: some Markup {
        switch outcome {
        case .result(let result):
            h2 { Bilingual("ผลสำรวจ", "Result")(language) }
            PollResultView(result: result, showsWords: false, language: language)
        case .tooFew, .waiting:
            p { PollWords.tooFew(language) }
        }
    }
}

/// The control by which a question is answered.
private struct PollControl: Component {
    let number: Int
    let question: PollQuestion
    let sheet: Sheet
    let language: Language

    private var name: String { PollField.answer(number) }

    private var field: Field {
        let hint = Bilingual(
            "เจ้าหน้าที่อ่านเท่านั้น อย่าใส่ชื่อ เลขบัตรประชาชน หรือเบอร์โทรของใคร",
            "Staff alone read it. Give nobody's name, card number or phone number.")
        return Field(
            name, "\(number). \(question.text)",
            hint: question.kind == .text ? hint(language) : nil
        ).showing(sheet.errors)
    }

    var body: some Markup {
        if question.kind == .text {
            TextArea(field.optional(language), value: sheet[name])
        } else {
            RadioChoices(
                field,
                question.figures.map { Choice(String($0), question.name(of: $0, language)) },
                selected: Digits.arabic(sheet[name]))
        }
    }
}

extension MenuLink {
    /// The public list of polls.
    static func polls(_ site: PublicSite, _ language: Language) -> MenuLink {
        MenuLink(PollListPage.title(language), site.address(PollLocations.all.path()))
    }
}
