import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// One measure: why, how, by whom and when, and what was done of it.
struct MeasurePage: Component {
    let measure: PlannedMeasure
    let framework: Framework
    let today: ThaiDate
    let divisions: DivisionNames
    let people: [Person.ID: String]
    let language: Language
    var state = MeasureState.untouched
    var progress: [ProgressEntry] = []
    /// The files that show it.
    var files: [StoredFile.ID: StoredFile] = [:]
    var versions: [MeasureVersion] = []
    var assignments: [Assignment] = []
    var mayPlan = false
    /// What the program itself can show for what it aims at; nil in an earlier version.
    var proofs: MeasureProofs?
    /// What came of it; nil while nobody has written it.
    var conclusion: MeasureConclusion?
    /// What the program counts for it, as it stands now.
    var count: FigureCount?
    /// Whether anything was chosen to be counted.
    var isCounted = false
    /// Whether the reader records what was done.
    var mayRecord = false
    /// Which entries the reader may take back.
    var mayWithdraw: (ProgressEntry) -> Bool = { _ in false }
    /// That it changed since a document that tells of it was sent to the executive.
    var remarks: [Banner] = []

    var body: some Markup {
        div(.class("row")) {
            state.standing(measure, on: today).tag(language)
            span(.class("meta")) { written }
        }
        PageTitle(measure.content.name, eyebrow: topic)
        for remark in remarks { remark }
        if measure.isDropped {
            Banner(
                .note,
                Bilingual("มาตรการนี้ไม่อยู่ในแผนแล้ว", "This measure is out of the plan")(language),
                link: mayPlan
                    ? GoLink(
                        Bilingual("นำกลับเข้าแผน", "Put it back")(language),
                        to: LinkAddress(MeasureLocations.place.path(measure.id))) : nil)
        } else if mayPlan || mayRecord {
            actions
        }
        ProgressBar(
            Bilingual("ทำแล้ว \(state.share)%", "\(state.share)% done")(language),
            done: state.share, of: 100)
        MeasureBody(page: self)
        AssignmentSection(page: self)
        FigureSection(page: self)
        ProgressSection(page: self)
        if let proofs { proofs }
        ConclusionSection(page: self)
        VersionSection(page: self)
    }

    private var topic: String {
        let number = measure.content.topic
        let name = framework.topic(number).map { " " + $0.name(language) } ?? ""
        return Bilingual("ประเด็นที่ \(number)", "Topic \(number)")(language) + name
    }

    /// When and by whom the version was written.
    var written: String {
        let day = measure.since.day(language)
        let writer = measure.by.flatMap { people[$0] }
        return writer.map { Bilingual("เขียนเมื่อ \(day) โดย \($0)", "Written on \(day) by \($0)") }
            .map { $0(language) } ?? Bilingual("เขียนเมื่อ \(day)", "Written on \(day)")(language)
    }

    private var actions: some Markup {
        ButtonRow {
            if mayRecord {
                ButtonLink(
                    Bilingual("บันทึกความก้าวหน้า", "Record progress")(language),
                    to: LinkAddress(MeasureLocations.progress.path(measure.id)))
            }
            if mayPlan {
                ButtonLink(
                    Bilingual("แก้มาตรการ", "Change the measure")(language),
                    to: LinkAddress(MeasureLocations.wording.path(measure.id)), .quiet)
                ButtonLink(
                    Bilingual("มอบหมาย", "Assign it")(language),
                    to: LinkAddress(MeasureLocations.assignment.path(measure.id)), .quiet)
                GoLink(
                    Bilingual("นำออกจากแผน", "Take it out of the plan")(language),
                    to: LinkAddress(MeasureLocations.place.path(measure.id)))
            }
        }
    }
}

/// What a version of a measure says.
struct MeasureBody: Component {
    let page: MeasurePage

    private var content: MeasureContent { page.measure.content }
    private var language: Language { page.language }

    var body: some Markup {
        div(.class("grid grid-2")) {
            div(.class("stack")) {
                why
                steps
            }
            section(.class("card stack"), .aria("labelledby", "facts")) {
                h2(.id("facts")) { Bilingual("ข้อเท็จจริง", "Facts")(language) }
                SummaryList(facts, isNarrow: true)
            }
        }
    }

    private var why: some Markup {
        section(.class("stack"), .aria("labelledby", "why")) {
            h2(.id("why")) { Bilingual("ทำไมต้องทำ", "Why")(language) }
            if content.targets.isEmpty && content.issue.isEmpty {
                p { Bilingual("ยังไม่บอกว่าจะยกระดับข้อใด", "It does not say what it raises")(language) }
            }
            if !content.targets.isEmpty {
                ul(.class("items"), .role("list")) {
                    for code in content.targets {
                        li {
                            CodeMark(code)
                            " "
                            page.framework.question(code)?.name(language) ?? unknown
                        }
                    }
                }
            }
            if !content.issue.isEmpty { Lines(text: content.issue) }
        }
    }

    private var unknown: String {
        Bilingual(
            "ไม่มีในการประเมินปี \(page.framework.year)",
            "not in the assessment of \(page.framework.year)")(language)
    }

    private var steps: some Markup {
        section(.class("stack"), .aria("labelledby", "steps")) {
            h2(.id("steps")) { Bilingual("ขั้นตอน", "Steps")(language) }
            if content.steps.isEmpty {
                p { Bilingual("ยังไม่ได้เขียนขั้นตอน", "No steps yet")(language) }
            } else {
                ol { for step in content.steps { li { step } } }
            }
        }
    }

    private var facts: [SummaryRow] {
        let reading = PeriodWording.text(content.period, in: page.measure.year, language)
        return [
            row(
                Bilingual("รับผิดชอบ", "Answers for it"),
                page.divisions.list(content.divisions, language)),
            row(Bilingual("ระยะเวลา", "Period"), content.period),
            reading.map { row(Bilingual("วันตามระยะเวลา", "Days of the period"), $0) },
            row(Bilingual("ผลผลิต", "Outputs"), content.outputs.joined(separator: "\n")),
            row(Bilingual("ผลลัพธ์", "Outcomes"), content.outcomes.joined(separator: "\n")),
        ].compactMap(\.self)
    }

    private func row(_ name: Bilingual, _ value: String) -> SummaryRow {
        SummaryRow(
            name(language), value.isEmpty ? Bilingual("ยังไม่บอก", "Not said yet")(language) : value)
    }
}

/// Prose with its lines as they were written.
struct Lines: Component {
    let text: String

    var body: some Markup {
        for line in text.split(whereSeparator: \.isNewline) { p { String(line) } }
    }
}

/// When and by whom the measure was written.
private struct VersionSection: Component {
    let page: MeasurePage

    private var language: Language { page.language }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "versions")) {
            h2(.id("versions")) { Bilingual("ฉบับของมาตรการ", "Versions")(language) }
            Table(
                Bilingual("ฉบับของมาตรการ", "Versions")(language),
                [
                    Column(Bilingual("ฉบับ", "Version")(language)),
                    Column(Bilingual("เมื่อ", "When")(language)),
                    Column(Bilingual("โดย", "By")(language)),
                ],
                page.versions.map { version in
                    [
                        .link(
                            Bilingual("ฉบับที่ \(version.number)", "Version \(version.number)")(
                                language)
                                + (version.isDropped
                                    ? Bilingual(" (นำออก)", " (taken out)")(language) : ""),
                            LinkAddress(
                                MeasureLocations.version.path(page.measure.id, version.number))),
                        .text(version.since.dayAndTime(language)),
                        .text(
                            version.by.flatMap { page.people[$0] }
                                ?? Bilingual("หน้าเครื่อง", "The console")(language)),
                    ]
                }
            ).hidingCaption()
        }
    }
}
