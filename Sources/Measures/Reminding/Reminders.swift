import HTTP
import Mail
public import Platform
public import SQL
import ThaiText

/// Letters to those who are to see to a measure: 30, 7 and 1 days before its day, and every week after it.
public enum Reminders {
    /// Reminds every morning; one letter a person and day, which lists all that has come nearer since the last one.
    public static func sending(
        _ database: Database, base: BaseAddress, time: TimeSource
    ) -> JobKind {
        JobKind(
            "measures.remind", schedule: .daily(hour: 7, minute: 30), lease: .minutes(30)
        ) { _ in try await send(database, base: base, at: time()) }
    }

    /// Writes the letters that are due at a moment; those that were written are not written again. How many it wrote.
    @discardableResult
    public static func send(
        _ database: Database, base: BaseAddress, at now: Timestamp
    ) async throws -> Int {
        var count = 0
        let authorities: [Authority] = try await database.read(Authority.all)
        for authority in authorities where authority.closed == nil {
            let rows = database.scoped(to: authority.id.rawValue)
            let due = try await rows.read { try $0.dueMeasures(on: Bangkok(now).date) }
            let people = Dictionary(grouping: due, by: \.assignment.person)
            for person in people.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
                let round = ReminderRound(
                    authority: authority, measures: people[person] ?? [], base: base, now: now)
                let isWritten = try await rows.write { try round.write(to: person, $0) }
                count += isWritten ? 1 : 0
            }
        }
        return count
    }
}

/// What one person is reminded of on a day.
private struct ReminderRound: Sendable {
    let authority: Authority
    let measures: [DueMeasure]
    let base: BaseAddress
    let now: Timestamp

    /// Writes one letter of all that was not told yet; whether there was anything.
    func write(to person: Person.ID, _ transaction: WriteTransaction) throws -> Bool {
        let today = Bangkok(now).date
        let new = try measures.filter { measure in
            guard let wish = wish(measure, today) else { return false }
            return try Idempotency.result(of: wish, in: transaction) == nil
        }
        guard let first = new.first else { return false }
        let key = "measures.remind/\(authority.id.rawValue)/\(person.rawValue)/\(today.iso)"
        var letter = Letter(
            to: Mailbox(first.mail, name: HeaderText(first.person)),
            subject: HeaderText(
                "มาตรการที่ใกล้ถึงหรือเลยกำหนด \(new.count) เรื่อง / Measures due: \(new.count)"),
            text: ReminderLetter(authority: authority, measures: new, today: today, base: base).text
        )
        (letter.isOpen, letter.lasts) = (true, .days(2))
        // What comes nearer on a day on which a letter was written already waits for the next morning.
        let isNew = try Outbox.post(
            letter, key: key, authority: authority.id, at: now, in: transaction)
        guard isNew else { return false }
        for wish in new.compactMap({ wish($0, today) }) {
            _ = try Idempotency.once(wish, in: transaction) { today.iso }
        }
        return true
    }

    /// The mark of what was told; a new day of the assignment is told anew.
    private func wish(_ measure: DueMeasure, _ today: ThaiDate) -> Idempotency.Wish? {
        guard let stage = measure.stage(on: today) else { return nil }
        let assignment = measure.assignment
        return Idempotency.Wish(
            "measures.remind",
            key: "\(assignment.id.rawValue)/\(assignment.due.iso)/\(stage.key)/told", content: "",
            authority: authority.id, at: now, lasts: .days(400))
    }
}

/// The words of a reminder, in Thai with English below.
struct ReminderLetter {
    let authority: Authority
    let measures: [DueMeasure]
    let today: ThaiDate
    let base: BaseAddress

    var text: String { text(.thai) + "\n\n— — —\n\n" + text(.english) + "\n" }

    private func text(_ language: Language) -> String {
        let name = authority.profile.name(language)
        let person = measures.first?.person ?? ""
        let opening = Bilingual(
            "มาตรการที่\(name)มอบหมายให้ \(person)", "Measures that \(name) assigned to \(person)")
        let closing = Bilingual(
            "บันทึกความก้าวหน้าได้ที่ลิงก์ของแต่ละมาตรการ เมื่อทำครบร้อยละ 100 จะไม่มีจดหมายเตือนอีก",
            "Record your progress at the link of each measure; at 100 per cent no more reminders come."
        )
        let lines = measures.map { line($0, language) }
        return ([opening(language)] + lines + [closing(language)]).joined(separator: "\n\n")
    }

    private func line(_ measure: DueMeasure, _ language: Language) -> String {
        let link = base.link(to: MeasureLocations.measure.path(measure.assignment.measure))
        let day = DayWording.text(measure.assignment.due, language)
        let state = Self.state(measure.daysLeft(on: today))
        let due = Bilingual("กำหนด \(day)", "due \(day)")
        return "- \(measure.name): \(state(language)) (\(due(language)))\n  \(link)"
    }

    private static func state(_ days: Int) -> Bilingual {
        switch days {
        case 0: return Bilingual("ถึงกำหนดวันนี้", "due today")
        case 1...:
            return Bilingual("เหลือ \(days) วันปฏิทิน", days == 1 ? "1 day left" : "\(days) days left")
        default:
            return Bilingual(
                "เลยกำหนด \(-days) วัน", days == -1 ? "1 day overdue" : "\(-days) days overdue")
        }
    }
}
