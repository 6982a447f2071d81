import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Administration {
    func letterRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(WorkLocations.letters, .page(.managers), answer: letters),
            gate.post(WorkLocations.retry, Self.form(.managers, ["key"]), answer: retry),
            gate.get(WorkLocations.retry, .page(.managers)) { _ in
                .redirect(to: WorkLocations.letters.path())
            },
        ]
    }

    private func letters(_ visit: Visit) async throws -> Response {
        try await letters(visit, Sheet([], visit.language))
    }

    private func letters(_ visit: Visit, _ sheet: Sheet) async throws -> Response {
        let language = visit.language
        let letters = try await visit.act(in: database).letters()
        let list = LetterList(
            letters: letters, sendsMail: sendsMail, now: visit.now,
            page: ListPage(letters, page: visit.pageNumber),
            hidden: visit.hidden(for: WorkLocations.retry.template), language: language)
        return try await page(
            list.title, visit, under: [MenuLink.work(language)], errors: sheet.errors
        ) { list }
    }

    private func retry(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let act = try visit.act(in: database)
        // Looked up first: what stands here may be no text that a database takes.
        let isKnown = try await act.letters().contains { $0.key == sheet["key"] }
        do {
            guard isKnown else { throw LetterNotWaiting() }
            try await act.retryLetter(sheet["key"])
            return .redirect(to: DoneNote.retried.on(WorkLocations.letters.path()))
        } catch is LetterNotWaiting {
            sheet.refuse(
                "letters",
                Bilingual(
                    "จดหมายนี้ไม่ได้ค้างอยู่แล้ว เลือกจากรายการด้านล่าง",
                    "This letter no longer waits for another try; choose from the list below"))
            return try await letters(visit, sheet)
        }
    }
}

/// The letters of an authority, with those that did not leave first in mind.
private struct LetterList: Component {
    let letters: [OutboxEntry]
    let sendsMail: Bool
    let now: Timestamp
    let page: ListPage<OutboxEntry>
    let hidden: [HiddenField]
    let language: Language

    var title: String { Bilingual("จดหมายออก", "Letters")(language) }

    var body: some Markup {
        PageTitle(
            title,
            lead: Bilingual(
                "จดหมายที่ระบบส่งแทนหน่วยงาน เก็บไว้ 90 วัน",
                "What the program sends for you; kept for 90 days")(language))
        if !sendsMail {
            Banner(
                .warning,
                Bilingual("ยังไม่ได้ตั้งเครื่องส่งอีเมล", "No mail server is set")(language),
                Bilingual(
                    "จดหมายด้านล่างยังไม่ได้ส่ง เปิดอ่านแล้วส่งต่อด้วยตนเอง หรือให้ผู้ดูแลเครื่องตั้งค่า mail_server",
                    "The letters below have not left. Open them and pass them on, or have the operator set mail_server."
                )(language))
        }
        div(.id("letters"), .class("mt-5")) {
            if letters.isEmpty {
                none
            } else {
                ul(.class("items"), .role("list")) {
                    for letter in page.rows {
                        LetterRow(letter: letter, now: now, hidden: hidden, language: language)
                    }
                }
                Pager(current: page.current, of: page.count, language) { number in
                    LinkAddress(WorkLocations.letters.path(), query: [("page", String(number))])
                }
            }
        }
    }
}

extension LetterList {
    fileprivate var none: EmptyState {
        EmptyState(
            Bilingual("ยังไม่มีจดหมาย", "No letter yet")(language),
            Bilingual(
                "เมื่อเชิญบุคลากรคนแรก จดหมายจะอยู่ที่นี่",
                "The first invitation's letter will be here")(language),
            link: ButtonLink(
                Bilingual("เชิญบุคลากร", "Invite somebody")(language),
                to: LinkAddress(WorkLocations.newInvitation.path())), icon: .mail)
    }
}

/// One letter: what became of it, its words while they may be read, another try.
private struct LetterRow: Component {
    let letter: OutboxEntry
    let now: Timestamp
    let hidden: [HiddenField]
    let language: Language

    var body: some Markup {
        li(.class("stack stack-2")) {
            div(.class("row")) {
                strong { BreakableLine(text: letter.recipient) }
                letter.tag(language)
            }
            p { letter.subject }
            p(.class("hint")) { letter.written.moment(language) }
            if let reason = letter.reason(language) { p(.class("hint")) { reason } }
            if let text = letter.text {
                MoreDetails(Bilingual("อ่านจดหมาย", "Read the letter")(language)) {
                    LetterPaper(text: text, language: language)
                }
            }
            if case .givenUp = letter.state, letter.expires <= now {
                p(.class("hint")) {
                    Bilingual(
                        "ลิงก์ในจดหมายนี้หมดอายุแล้ว ออกลิงก์ใหม่แทน",
                        "The link in it holds no longer; make a new one instead")(language)
                }
            } else if case .givenUp = letter.state {
                PostForm(
                    to: LinkAddress(WorkLocations.retry.path()),
                    hidden: hidden + [HiddenField("key", letter.key)]
                ) {
                    Button(Bilingual("ส่งอีกครั้ง", "Send again")(language), .quiet).small()
                }
            }
        }
    }
}

/// The words of a letter as they were written, line by line.
struct LetterPaper: Component {
    let text: String
    let language: Language

    var body: some Markup {
        div(.class("card stack stack-2 measure")) {
            for line in text.split(separator: "\n") { p { String(line) } }
        }
    }
}

extension OutboxEntry {
    /// What became of it.
    fileprivate func tag(_ language: Language) -> StatusTag {
        switch state {
        case .waiting where isWish:
            StatusTag(.now, Bilingual("รอผู้ดูแลระบบตอบ", "Waits for your answer")(language))
        case .answered: StatusTag(.done, Bilingual("ตอบแล้ว", "Answered")(language))
        case .waiting: StatusTag(.now, Bilingual("รอส่ง", "Waits")(language))
        case .sent(let time):
            StatusTag(
                .done,
                Bilingual("ส่งแล้ว ", "Sent ")(language) + time.dayAndTime(language))
        case .recalled: StatusTag(.notYet, Bilingual("ไม่ส่งแล้ว", "Will not be sent")(language))
        case .givenUp: StatusTag(.bad, Bilingual("ส่งไม่สำเร็จ", "Not delivered")(language))
        }
    }

    /// What went wrong last, or why it does not leave any more.
    fileprivate func reason(_ language: Language) -> String? {
        switch state {
        case .waiting(let failure): failure
        case .sent: nil
        case .answered:
            Bilingual(
                "ออกลิงก์ตั้งรหัสผ่านใหม่ให้แล้ว หรือเจ้าของบัญชีตั้งรหัสผ่านเองแล้ว",
                "A link for a new password was made, or the person has set one")(language)
        case .recalled:
            Bilingual(
                "ลิงก์ในจดหมายนี้ใช้ไม่ได้แล้ว เพราะถูกยกเลิก ถูกแทนด้วยลิงก์ใหม่ หรือใช้ไปแล้ว",
                "Its link no longer holds: it was withdrawn, replaced or used")(language)
        case .givenUp(_, let reason): reason
        }
    }
}
