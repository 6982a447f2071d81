import Assessment
import AssessmentPages
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The sheet of a year: every figure with its field, what follows from the others, and what does not agree.
struct FiguresPage: Component {
    let form: FigureForm
    let check: SheetCheck
    let segment: YearSegment
    let hidden: [HiddenField]
    /// The token by which the script asks for a check while somebody types.
    let live: String
    let moment: SheetMoment
    /// The name of the authority whose result it is to be.
    let authority: String

    private var language: Language { form.language }

    var title: String {
        Bilingual(
            "คะแนนปี \(segment.year.buddhist)",
            "Scores of \(segment.year.buddhist) (\(segment.year.buddhist - 543))")(language)
    }

    var body: some Markup {
        PageTitle(
            title, eyebrow: form.reading?.name,
            lead: form.reading.map { paper.lead($0)(language) }
                ?? Bilingual(
                    "ใส่เท่าที่มีในประกาศผล ช่องที่เว้นไว้จะคำนวณจากช่องอื่นให้ ใส่เลขไทยหรือเลข 0–9 ก็ได้",
                    "Enter what the announced result has; what you leave empty is computed from the rest. Thai or Arabic digits."
                )(language))
        if let reading = form.reading {
            ReadingNotes(
                reading: reading, paper: paper, form: form,
                tellsOfEarlier: moment == .takenOver && form.known > 0, authority: authority)
        }
        LiveForm(
            to: LinkAddress(ResultLocations.figures.path(segment)), hidden: hidden,
            checking: LinkAddress(ResultLocations.check.path(segment)), token: live,
            entering: (FigureForm.deed, "check")
        ) {
            if let other = form.meanwhile { MeanwhileNote(meanwhile: other, form: form) }
            HiddenField(FigureForm.known, String(form.known))
            HiddenField(FigureForm.reading, form.reading?.id.segment ?? "")
            if moment == .asking {
                ContradictionQuestion(count: check.contradictions, language: language)
            }
            div(.class(moment == .asking || form.meanwhile != nil ? "mt-6" : nil)) {
                SheetSummary(form: form, check: check)
            }
            for (index, group) in form.layout.groups.enumerated() {
                FigureGroup(
                    group: group, number: index + 1, form: form, check: check, paper: paper)
            }
            buttons
        }
        if form.reading != nil { DoubtSection(paper.doubts, language) }
    }

    private var buttons: some Markup {
        ButtonRow(staysInSight: true) {
            Button(
                Bilingual(
                    "บันทึกผลปี \(segment.segment)", "Record the result of \(segment.segment)")(
                        language)
            )
            .with(.check).sending(FigureForm.deed, FigureForm.Deed.record)
            Button(Bilingual("คำนวณและตรวจ", "Compute and check")(language), .quiet)
                .sending(FigureForm.deed, "check")
        }
    }

    private var paper: PaperFigures { PaperFigures(form.reading, form.framework) }
}

/// What is asked before figures are recorded that surely do not add up.
private struct ContradictionQuestion: Component {
    let count: Int
    let language: Language

    var body: some Markup {
        div(.class("stack")) {
            Banner(
                .warning,
                Bilingual(
                    "ยังไม่ได้บันทึก: มี \(count) จุดที่ไม่ลงตัว",
                    count == 1
                        ? "Not recorded yet: 1 figure does not add up"
                        : "Not recorded yet: \(count) figures do not add up")(language),
                Bilingual(
                    "เทียบกับประกาศผลแล้วแก้ตามที่เสนอด้านล่าง ถ้าประกาศพิมพ์ไว้อย่างนี้จริง บันทึกตามประกาศได้ จุดที่ไม่ลงตัวจะยังแสดงไว้ในผลของปี",
                    "Compare them with the announcement and take the corrections below. If it really prints them so, record them; what does not add up stays marked with the year's result."
                )(language))
            ButtonRow {
                Button(Bilingual("บันทึกตามประกาศ", "Record as announced")(language), .quiet)
                    .sending(FigureForm.deed, FigureForm.Deed.insist)
            }
        }
    }
}

/// Total, level and what does not agree, which the script exchanges while somebody types.
private struct SheetSummary: Component {
    let form: FigureForm
    let check: SheetCheck

    private var language: Language { form.language }

    var body: some Markup {
        div(.id("sheet-summary"), .class("stack"), .data("live", "")) {
            Standing(
                result: check.result, framework: form.framework,
                note: Bilingual("คำนวณจากคะแนนในช่อง", "Computed from the fields"),
                language: language)
        }
        // It stays in the page while its words change, so that a screen reader hears them.
        p(.id("sheet-state"), .role("status"), .class("mt-5"), .data("live", "")) {
            strong { state(language) }
        }
        div(.id("sheet-findings"), .class("stack"), .data("live", "")) {
            FindingCards(check.groups, form.framework, language, in: SheetState.place) { finding in
                if let repair = Repair(finding) {
                    Button(
                        Bilingual("แก้เป็น \(repair.value)", "Change to \(repair.value)")(language),
                        .quiet
                    ).small().sending(FigureForm.repair, repair.text)
                }
            }
        }
        div(.class("mt-5")) {
            SelectField(
                Field(
                    Figure.level.description,
                    Bilingual("ระดับตามประกาศ", "Level as announced")(language),
                    hint: Bilingual(
                        "เลือกตามที่ประกาศผลพิมพ์ไว้", "Choose what the announcement prints")(language)
                ).optional(language)
                    .showing(form.told),
                form.framework.levels.map { Choice($0.name.thai, $0.name(language)) },
                selected: selectedLevel,
                empty: Bilingual("ยังไม่ใส่", "Not entered")(language))
        }
    }

    private var selectedLevel: String? {
        let typed = form.typed[Figure.level.description] ?? ""
        return form.framework.level(named: typed)?.name.thai ?? typed
    }

    private var state: Bilingual {
        let wrong = form.errors.count
        if wrong > 0 {
            let fields = Bilingual(
                "มี \(wrong) ช่องที่ต้องแก้",
                wrong == 1 ? "1 field to put right" : "\(wrong) fields to put right")
            // Figures that were understood and do not add up are marked as well.
            guard !check.groups.isEmpty else { return fields }
            return fields + Bilingual(" และ", "; ") + SheetState.text(check)
        }
        if form.entries.isEmpty { return Bilingual("ยังไม่มีคะแนน", "No score yet") }
        return SheetState.text(check)
    }
}

/// The figures under one heading.
private struct FigureGroup: Component {
    let group: FigureLayout.Group
    let number: Int
    let form: FigureForm
    let check: SheetCheck
    let paper: PaperFigures

    private var language: Language { form.language }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "group-\(number)")) {
            h2(.id("group-\(number)")) { group.title(language) }
            FigureList {
                for line in group.lines {
                    FigureField(
                        Field(line.figure.description, SentenceStart.of(line.name(language)))
                            .showing(form.errors),
                        code: line.code, value: form.typed[line.figure.description] ?? "",
                        note: check.note(line.figure, language),
                        source: form.meanwhile?.source(of: line.figure, language)
                            ?? paper.source(of: line.figure, language))
                }
            }
        }
    }
}
