import Platform
import ThaiText

/// The names of the fields of the forms of questions.
enum QuestionField {
    static let kind = "kind"
    static let title = "title"
    static let text = "text"
    /// What people do not see, and machines fill in.
    static let trap = "website"
    static let answer = "answer"
    static let reason = "reason"
    /// The decision or answer that the writer had before him.
    static let known = "known"

    static let ofAsking: Set<String> = [kind, title, text, trap]
    static let ofShowing: Set<String> = [title, text, known]
    static let ofKeepingBack: Set<String> = [reason, known]
    static let ofAnswer: Set<String> = [answer, known]
}

extension Sheet {
    /// Sooner than this nobody has read the form and typed.
    private static let haste = TimeSpan.seconds(4)
    /// More links than this are refused: who asks needs none.
    private static let mostLinks = 4

    /// What a resident asks, as typed; nil after a refusal.
    mutating func question(after age: TimeSpan?) -> QuestionDraft? {
        let kind = ResidentQuestion.Kind(rawValue: self[QuestionField.kind])
        if kind == nil {
            refuse(
                QuestionField.kind,
                Bilingual("เลือกว่าเป็นคำถามหรือข้อเสนอแนะ", "Choose question or suggestion"))
        }
        let title = phrase(
            QuestionField.title,
            missing: Bilingual("บอกสั้น ๆ ว่าเรื่องอะไร", "Say in a few words what it is about"))
        let text = prose(
            QuestionField.text,
            missing: Bilingual("เขียนสิ่งที่อยากถามหรือเสนอ", "Write what you would ask or suggest"))
        let links = (text ?? "").lowercased().ranges(of: "://").count
        if links > Self.mostLinks {
            refuse(
                QuestionField.text,
                Bilingual(
                    "ใส่ลิงก์ได้ไม่เกิน \(Self.mostLinks) ลิงก์",
                    "At most \(Self.mostLinks) links"))
        }
        guard isSound, let kind, let title, let text else { return nil }
        var doubts: Set<QuestionDoubt> = []
        if !self[QuestionField.trap].isEmpty { doubts.insert(.trap) }
        if age.map({ $0 < Self.haste }) ?? true { doubts.insert(.haste) }
        if links > 1 { doubts.insert(.links) }
        return QuestionDraft(kind, title: title, text: text, doubts: doubts)
    }
}
