import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The names of the fields of an entry of progress.
enum ProgressField {
    static let share = "share"
    static let words = "words"
    static let day = "day"
    /// Why an entry is taken back.
    static let reason = "reason"
    /// The share below the last one about which was asked already.
    static let lower = "lower"

    /// All but the files.
    static let all = ProofField.texts.union([share, words, day, lower, FigureField.shown])

    /// What the form shows before anything is typed: today, and how far it was.
    static func begun(
        _ state: MeasureState, _ today: ThaiDate, _ language: Language
    ) -> [(name: String, value: String)] {
        [
            (share, String(state.share)),
            (day, DayWording.text(today, language)), (FigureField.shown, "yes"),
        ]
    }
}

/// A day as it is typed.
enum DayWording {
    static func text(_ day: ThaiDate, _ language: Language) -> String {
        let moment = Timestamp(milliseconds: Int64(day.daysSince1970) * 86_400_000)
        return moment.day(language)
    }
}

/// The form that records what was done.
struct ProgressForm: Component {
    let measure: PlannedMeasure.ID
    let year: FiscalYear
    let sheet: Sheet
    let hidden: [HiddenField]
    /// What the program counts for the measure; nil where nothing is.
    let count: FigureCount?
    /// The share below the last one that is asked about; nil while none is.
    var asked: Int?

    private var language: Language { sheet.language }

    var body: some Markup {
        PostForm(
            to: LinkAddress(MeasureLocations.progress.path(measure)), hidden: hidden,
            carriesFiles: true
        ) {
            if let asked { HiddenField(ProgressField.lower, String(asked)) }
            TextArea(
                field(
                    ProgressField.words, Bilingual("ทำอะไรไปแล้ว", "What was done"),
                    Bilingual("บอกว่าทำอะไร ได้ผลเท่าใด", "Say what was done and what came of it")),
                value: sheet[ProgressField.words])
            TextField(
                field(
                    ProgressField.share, Bilingual("ทำแล้วร้อยละ", "Per cent done"),
                    Bilingual("ของทั้งมาตรการ 0 ถึง 100", "Of the whole measure, 0 to 100")),
                value: sheet[ProgressField.share], kind: .wholeNumber, width: .short)
            DateField(
                field(ProgressField.day, Bilingual("วันที่ทำ", "Day on which it was done")),
                value: sheet[ProgressField.day], in: year, language)
            if let count {
                Checkbox(
                    field(
                        FigureField.shown,
                        Bilingual(
                            "แนบตัวเลขที่โปรแกรมนับ: \(count.figure.name.thai) \(count.printed(.thai))",
                            "Attach what the program counted: \(count.figure.name.english) \(count.printed(.english))"
                        ),
                        Bilingual(
                            "บันทึกไว้ตามตัวเลขขณะนี้ ไม่เปลี่ยนตามภายหลัง",
                            "Kept as it is at this moment; it does not move later")),
                    isOn: !sheet[FigureField.shown].isEmpty)
            }
            ProofInputs(sheet: sheet)
            ButtonRow {
                Button(Bilingual("บันทึกความก้าวหน้า", "Record the progress")(language))
            }
        }
    }

    private func field(_ name: String, _ label: Bilingual, _ hint: Bilingual? = nil) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(sheet.errors)
    }
}

/// What was done of a measure, the latest first.
struct ProgressSection: Component {
    let page: MeasurePage

    private var language: Language { page.language }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "progress")) {
            h2(.id("progress")) { Bilingual("บันทึกความก้าวหน้า", "Progress")(language) }
            if page.progress.isEmpty {
                p { Bilingual("ยังไม่มีบันทึก", "Nothing is recorded yet")(language) }
            } else {
                Timeline(page.progress.reversed().map(event))
            }
        }
    }

    private func event(_ entry: ProgressEntry) -> TimelineEvent {
        let day = DayWording.text(entry.content.day, language)
        let writer = entry.by.flatMap { page.people[$0] }
        let isLatest = entry.id == page.progress.last { $0.withdrawal == nil }?.id
        let pieces = ProofPieces(page: page, entry: entry)
        var event = TimelineEvent(
            title(entry),
            at: Moment(
                [day, writer].compactMap(\.self).joined(separator: " · "),
                iso: entry.content.day.iso),
            text: text(entry, pieces.removed),
            state: entry.withdrawal != nil ? .toDo : isLatest ? .now : .done)
        event.shown = pieces.standing
        event.links = links(entry, day)
        return event
    }

    private func title(_ entry: ProgressEntry) -> String {
        let share = "\(entry.content.share)%"
        return entry.withdrawal == nil
            ? share : Bilingual("\(share) (ถอนแล้ว)", "\(share) (taken back)")(language)
    }

    private func text(_ entry: ProgressEntry, _ removed: [String]) -> String {
        let reason = entry.withdrawal.map {
            Bilingual("ถอนเพราะ \($0.reason)", "Taken back because: \($0.reason)")(language)
        }
        return ([entry.content.words] + removed + [reason].compactMap(\.self))
            .joined(separator: "\n")
    }

    private func links(_ entry: ProgressEntry, _ day: String) -> [MenuLink] {
        guard entry.withdrawal == nil, page.mayRecord else { return [] }
        let which = Bilingual(
            " (\(entry.content.share)% \(day))", " (\(entry.content.share)%, \(day))")
        let addition = MenuLink(
            (Bilingual("แนบหลักฐานเพิ่ม", "Add evidence") + which)(language),
            LinkAddress(MeasureLocations.addition.path(page.measure.id, entry.id)))
        guard page.mayWithdraw(entry) else { return [addition] }
        return [
            addition,
            MenuLink(
                (Bilingual("ถอนบันทึก", "Take the entry back") + which)(language),
                LinkAddress(MeasureLocations.withdrawal.path(page.measure.id, entry.id))),
        ]
    }
}
