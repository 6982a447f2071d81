import HTTP
import Platform
import ThaiText

/// The names of the fields of the forms of polls.
enum PollField {
    static let title = "title"
    static let text = "text"
    static let from = "from"
    static let until = "until"
    /// The version that was before the writer.
    static let known = "known"
    static let kind = "kind"
    static let words = "words"
    static let choices = "choices"

    static let ofText: Set<String> = [title, text, from, until]
    static let ofQuestion: Set<String> = [kind, words, choices, known]
    static let ofAnswers = Set((1...Poll.mostQuestions).map(answer)).union([
        known, QuestionField.trap,
    ])

    /// The answer to a question.
    static func answer(_ number: Int) -> String { "q\(number)" }
}

extension Sheet {
    /// What a poll says before its questions, as typed; nil after a refusal.
    mutating func poll(now: Timestamp, before: PollContent? = nil) -> PollContent? {
        let title = phrase(
            PollField.title, missing: Bilingual("ใส่ชื่อแบบสำรวจ", "Enter what it is about"))
        let text = prose(PollField.text)
        let today = Bangkok(now).date
        let year = FiscalYear(containing: today)
        let first = day(PollField.from, in: year)
        let last = day(PollField.until, in: year)
        if let first, first < today, first != before.map({ Bangkok($0.from).date }) {
            refuse(
                PollField.from,
                Bilingual("วันเปิดต้องไม่ก่อนวันนี้", "The first day cannot lie in the past"))
        }
        guard isSound, let title, let text, let first, let last else { return nil }
        let (from, until) = (Timestamp(startOf: first), Timestamp(startOf: last) + .days(1))
        guard until > max(now, from) else {
            refuse(
                PollField.until,
                Bilingual(
                    "วันสุดท้ายต้องไม่ก่อนวันเปิดและไม่ก่อนวันนี้",
                    "The last day cannot come before the first, nor before today."))
            return nil
        }
        return PollContent(title: title, text: text, from: from, until: until)
    }

    /// A question, as typed; nil after a refusal.
    mutating func pollQuestion() -> PollQuestion? {
        let kind = PollQuestion.Kind(rawValue: self[PollField.kind])
        if kind == nil {
            refuse(PollField.kind, Bilingual("เลือกว่าตอบแบบใด", "Choose how it is answered"))
        }
        let words = phrase(PollField.words, missing: Bilingual("ใส่คำถาม", "Enter the question"))
        let choices = phrases(
            PollField.choices, called: Bilingual("ตัวเลือก", "Answers"),
            atMost: PollQuestion.numberOfChoices.upperBound)
        if let kind, let choices { require(choices, of: kind) }
        guard isSound, let kind, let words, let choices else { return nil }
        return PollQuestion(kind, words, choices: choices)
    }

    private mutating func require(_ choices: [String], of kind: PollQuestion.Kind) {
        if kind != .choice, !choices.isEmpty {
            refuse(
                PollField.choices,
                Bilingual(
                    "ตัวเลือกใช้กับแบบเลือกหนึ่งข้อเท่านั้น เปลี่ยนแบบ หรือลบตัวเลือกออก",
                    "Answers belong to one choice of several alone; choose that, or take them out"
                ))
        } else if kind == .choice, !PollQuestion.numberOfChoices.contains(choices.count) {
            refuse(
                PollField.choices,
                Bilingual(
                    "ใส่ 2 ถึง 7 ตัวเลือก บรรทัดละหนึ่งข้อ", "Enter 2 to 7 answers, one a line"))
        } else if Set(choices).count < choices.count {
            refuse(
                PollField.choices,
                Bilingual("ตัวเลือกซ้ำกัน", "The same answer stands there twice"))
        }
    }

    /// What a resident answers, as chosen and typed; nil after a refusal.
    mutating func answers(to content: PollContent, after age: TimeSpan?) -> PollAnswers? {
        var replies: [Int: PollAnswers.Reply] = [:]
        var links = 0
        for (number, question) in content.numbered {
            let field = PollField.answer(number)
            if question.kind == .text {
                guard let words = prose(field) else { continue }
                links += self.links(in: words, of: field)
                if !words.isEmpty { replies[number] = .words(words) }
            } else if let figure = Int(segment: Digits.arabic(self[field])),
                question.figures.contains(figure)
            {
                replies[number] = .figure(figure)
            } else {
                refuse(
                    field,
                    Bilingual("ข้อ \(number): เลือกหนึ่งคำตอบ", "Question \(number): choose an answer"))
            }
        }
        guard isSound else { return nil }
        // Who taps one face needs no longer than that.
        let isHasty = isHasty(after: age, within: .seconds(1))
        let isDoubtful = isTrapped || isHasty || links > 1
        return PollAnswers(replies, isDoubtful: isDoubtful)
    }
}

extension PollContent {
    /// What the form of its text is filled in with.
    func filledIn(_ version: Int, _ lastDay: ThaiDate) -> [(name: String, value: String)] {
        [
            (PollField.title, title), (PollField.text, text),
            (PollField.from, Bangkok(from).date.typed), (PollField.until, lastDay.typed),
            (PollField.known, String(version)),
        ]
    }
}
