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
    static let link = "link"
    static let linkLabel = "link_label"
    static let figure = "figure"
    static let figureLabel = "figure_label"
    /// The file that shows it, and what it is.
    static let file = "file"
    static let fileLabel = "file_label"
    /// Why an entry is taken back.
    static let reason = "reason"

    /// All but the file.
    static let all: Set<String> = [
        share, words, day, link, linkLabel, figure, figureLabel, fileLabel,
    ]

    /// What the form shows before anything is typed: today, and how far it was.
    static func begun(
        _ state: MeasureState, _ today: ThaiDate, _ language: Language
    ) -> [(name: String, value: String)] {
        [
            (share, String(state.share)),
            (day, DayWording.text(today, language)),
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

    private var language: Language { sheet.language }

    var body: some Markup {
        PostForm(
            to: LinkAddress(MeasureLocations.progress.path(measure)), hidden: hidden,
            carriesFiles: true
        ) {
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
            files
            proofs
            ButtonRow {
                Button(Bilingual("บันทึกความก้าวหน้า", "Record the progress")(language))
            }
        }
    }

    @MarkupBuilder private var files: some Markup {
        FileField(
            field(
                ProgressField.file,
                Bilingual("ไฟล์หรือรูปที่แสดงผลงาน", "A file or picture that shows it"),
                Bilingual(
                    "PDF, JPEG, PNG, Word, Excel หรือ OpenDocument ไม่เกิน 20 MB",
                    "PDF, JPEG, PNG, Word, Excel or OpenDocument, at most 20 MB")
            ).optional(language), accept: Measures.endings)
        TextField(
            field(
                ProgressField.fileLabel, Bilingual("ไฟล์นี้คืออะไร", "What the file is")
            ).optional(language), value: sheet[ProgressField.fileLabel])
    }

    @MarkupBuilder private var proofs: some Markup {
        TextField(
            field(
                ProgressField.link, Bilingual("ลิงก์ที่แสดงผลงาน", "A link that shows it"),
                Bilingual(
                    "เช่น https://www.rimthanthong.example/news/12",
                    "For example https://www.rimthanthong.example/news/12")
            ).optional(language), value: sheet[ProgressField.link], kind: .webAddress)
        TextField(
            field(
                ProgressField.linkLabel, Bilingual("ลิงก์นี้คืออะไร", "What the link is")
            ).optional(language), value: sheet[ProgressField.linkLabel])
        TextField(
            field(
                ProgressField.figure, Bilingual("ตัวเลขผลงาน", "A figure"),
                Bilingual("เช่น 37 ใบ", "For example 37 forms")
            ).optional(language), value: sheet[ProgressField.figure], width: .medium)
        TextField(
            field(
                ProgressField.figureLabel, Bilingual("ตัวเลขนี้นับอะไร", "What the figure counts"),
                Bilingual("เช่น ใบยืมที่อนุมัติแล้ว", "For example approved borrowing forms")
            ).optional(language), value: sheet[ProgressField.figureLabel])
    }

    private func field(_ name: String, _ label: Bilingual, _ hint: Bilingual? = nil) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(sheet.errors)
    }
}

/// What was done of a measure, the latest first, and the form for more.
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
            if let form = page.form {
                section(.class("card stack"), .aria("labelledby", "record")) {
                    h3(.id("record")) { Bilingual("บันทึกเพิ่ม", "Record more")(language) }
                    form
                }
            }
        }
    }

    private func event(_ entry: ProgressEntry) -> TimelineEvent {
        let day = DayWording.text(entry.content.day, language)
        let writer = entry.by.flatMap { page.people[$0] }
        let isLatest = entry.id == page.progress.last { $0.withdrawal == nil }?.id
        var event = TimelineEvent(
            title(entry),
            at: Moment(
                [day, writer].compactMap(\.self).joined(separator: " · "),
                iso: entry.content.day.iso),
            text: text(entry), state: entry.withdrawal != nil ? .toDo : isLatest ? .now : .done)
        event.links = links(entry)
        return event
    }

    private func title(_ entry: ProgressEntry) -> String {
        let share = "\(entry.content.share)%"
        return entry.withdrawal == nil
            ? share : Bilingual("\(share) (ถอนแล้ว)", "\(share) (taken back)")(language)
    }

    private func text(_ entry: ProgressEntry) -> String {
        let figures = entry.content.proofs.compactMap { proof -> String? in
            if case .figure(let figure, let label) = proof { "\(label): \(figure)" } else { nil }
        }
        let reason = entry.withdrawal.map {
            Bilingual("ถอนเพราะ \($0.reason)", "Taken back because: \($0.reason)")(language)
        }
        return ([entry.content.words] + figures + [reason].compactMap(\.self))
            .joined(separator: "\n")
    }

    /// The way to what shows it; nil for a figure, which stands in the text, and for a file that was removed.
    private func link(_ proof: ProgressEntry.Proof) -> MenuLink? {
        switch proof {
        case .figure: return nil
        case .link(let link, let label):
            return LinkAddress(elsewhere: link).map { MenuLink(label.isEmpty ? link : label, $0) }
        case .file(let id, let label):
            return page.files[id].map { name in
                MenuLink(
                    label.isEmpty ? name : "\(label) (\(name))",
                    LinkAddress(MeasureLocations.evidence.path(page.measure.id, id)))
            }
        }
    }

    private func links(_ entry: ProgressEntry) -> [MenuLink] {
        var links = entry.content.proofs.compactMap(link)
        if entry.withdrawal == nil, page.form != nil {
            links.append(
                MenuLink(
                    Bilingual(
                        "ถอนบันทึกที่ \(entry.id.rawValue)", "Take entry \(entry.id.rawValue) back")(
                            language),
                    LinkAddress(MeasureLocations.withdrawal.path(page.measure.id, entry.id))))
        }
        return links
    }
}
