import Assessment
import AssessmentPages
import Design
import HTML
import HTTP
import Platform
import Reports
import ThaiText

/// The names of the analysis' fields.
enum AnalysisField {
    /// The version that its writer had before him.
    static let known = "known"

    static let causeName = Bilingual("สาเหตุ", "Cause")
    static let noteName = Bilingual("หมายเหตุ", "Note")
    static let guidanceName = Bilingual("แนวทางการยกระดับ", "Way to raise it")

    /// The fields of a year's topics with what they are called, the topic's number behind.
    static func labels(_ framework: Framework) -> [(field: String, name: Bilingual)] {
        framework.topics.map(\.number).flatMap { topic -> [(field: String, name: Bilingual)] in
            let place = Bilingual(" ประเด็นที่ \(topic)", " of topic \(topic)")
            return [
                (cause(topic), causeName + place), (note(topic), noteName + place),
                (guidance(topic), guidanceName + place),
            ]
        }
    }

    static func cause(_ topic: Int) -> String { "cause-\(topic)" }
    static func note(_ topic: Int) -> String { "note-\(topic)" }
    static func guidance(_ topic: Int) -> String { "guidance-\(topic)" }

    /// Every field that the form of a year of the library may send.
    static func all(_ library: FrameworkLibrary) -> Set<String> {
        let topics = Set(library.frameworks.flatMap(\.topics).map(\.number))
        return Set(topics.flatMap { [cause($0), note($0), guidance($0)] }).union([known])
    }
}

extension Results {
    func analysisRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(ResultLocations.analysis, .page(.officers)) { visit, segment in
                let act = try visit.act(in: database)
                let (words, version) = try await begun(segment.year, act)
                let sheet = Sheet(visit, orNow: words.filledIn(version: version))
                return try await analysisForm(visit, segment, sheet, known: version)
            },
            gate.post(
                ResultLocations.analysis,
                .form(.officers, fields: AnalysisField.all(library), limit: Self.sheetLimit),
                answer: analyse),
        ]
    }

    /// What is written of a year, else what its document says; with the version that was written last.
    private func begun(
        _ year: FiscalYear, _ act: Act
    ) async throws -> (words: [Int: YearAnalysis.Words], version: Int) {
        if let written = try await act.analysis(of: year) {
            return (written.topics, written.version)
        }
        return (try await ofDocument(year, act), 0)
    }

    /// What the document says of a year from which its figures were read.
    private func ofDocument(
        _ year: FiscalYear, _ act: Act
    ) async throws -> [Int: YearAnalysis.Words] {
        guard let reading = try await act.result(of: year)?.version.document?.reading,
            let read = try? await act.reading(reading, of: year)
        else { return [:] }
        let words = (read.report.analyses ?? []).compactMap { analysis in
            analysis.topic.map {
                (
                    $0,
                    YearAnalysis.Words(
                        cause: analysis.cause ?? "", note: analysis.note ?? "",
                        guidance: analysis.guidance ?? "")
                )
            }
        }
        return Dictionary(words) { first, _ in first }
    }

    private func analysisForm(
        _ visit: Visit, _ segment: YearSegment, _ sheet: Sheet, known: Int
    ) async throws -> Response {
        let framework = try framework(segment.year)
        guard let result = try await visit.act(in: database).result(of: segment.year) else {
            throw WebRefusal.nothingHere
        }
        let page = AnalysisPage(
            framework: framework, segment: segment, scores: result.sheetScores(by: framework),
            sheet: sheet, known: known, document: result.version.document?.name,
            hidden: visit.hidden(for: ResultLocations.analysis.template))
        var look = PageLook(sheet.isSound ? .ok : .unprocessableContent)
        look.hasErrors = !sheet.isSound
        return try await self.page(
            page.title, visit, look, under: Above.year(segment.year, visit.language)
        ) {
            ErrorSummary(sheet.errors, visit.language)
            page
        }
    }

    private func analyse(_ visit: Visit, _ segment: YearSegment) async throws -> Response {
        let framework = try framework(segment.year)
        var sheet = Sheet(visit)
        var topics: [Int: YearAnalysis.Words] = [:]
        for topic in framework.topics.map(\.number) {
            let cause = sheet.prose(AnalysisField.cause(topic))
            let note = sheet.prose(AnalysisField.note(topic))
            let guidance = sheet.prose(AnalysisField.guidance(topic))
            guard let cause, let note, let guidance else { continue }
            topics[topic] = YearAnalysis.Words(cause: cause, note: note, guidance: guidance)
        }
        let known = Int(Digits.arabic(sheet[AnalysisField.known])) ?? -1
        guard sheet.isSound else {
            return try await analysisForm(visit, segment, sheet, known: known)
        }
        do {
            try await visit.act(in: database).recordAnalysis(
                topics, of: segment.year, after: known)
            return .redirect(
                to: LinkAddress(
                    ResultLocations.year.path(segment), query: [("done", "analysed")]))
        } catch ResultRefusal.analysedMeanwhile(let version) {
            let act = try visit.act(in: database)
            let base =
                known > 0
                ? try await act.analysis(of: segment.year, version: known)?.topics
                : try await ofDocument(segment.year, act)
            let theirs = try await act.analysis(of: segment.year)?.topics ?? [:]
            sheet.takeUp(
                theirs.filledIn(version: version), over: (base ?? [:]).filledIn(version: known),
                of: AnalysisField.labels(framework),
                telling: ResultRefusal.analysedMeanwhile(version).wording)
            return try await analysisForm(visit, segment, sheet, known: version)
        }
    }
}

extension [Int: YearAnalysis.Words] {
    /// What a form shows of them.
    fileprivate func filledIn(version: Int) -> [(name: String, value: String)] {
        flatMap { topic, words in
            [
                (AnalysisField.cause(topic), words.cause),
                (AnalysisField.note(topic), words.note),
                (AnalysisField.guidance(topic), words.guidance),
            ]
        } + [(AnalysisField.known, String(version))]
    }
}

/// The fields that say why the scores of each topic are as they are.
private struct AnalysisPage: Component {
    let framework: Framework
    let segment: YearSegment
    let scores: Scores
    let sheet: Sheet
    let known: Int
    /// The document from which the result came.
    let document: String?
    let hidden: [HiddenField]

    private var language: Language { sheet.language }

    var title: String {
        Bilingual(
            "วิเคราะห์ผลปี \(segment.year.buddhist)", "Analysis of \(segment.year.buddhist)")(language)
    }

    var body: some Markup {
        PageTitle(
            title,
            lead: Bilingual(
                "บอกสาเหตุของข้อที่คะแนนต่ำในแต่ละประเด็น ข้อความนี้พิมพ์ในแผนมาตรการ",
                "Say why the lowest question of each topic is low; the plan of measures prints it")(
                    language))
        if known == 0, let document {
            Banner(
                .note,
                Bilingual(
                    "เติมจากไฟล์ \(document) ให้แล้ว", "Filled in from the file \(document)")(language),
                Bilingual(
                    "เทียบกับต้นฉบับและแก้ก่อนบันทึก",
                    "Compare with the document and correct before you save.")(language))
        }
        // What somebody else saved meanwhile is told at the form as a whole.
        div(.id(Meanwhile.field)) { form }
    }
}

extension AnalysisPage {
    fileprivate var form: some Markup {
        PostForm(
            to: LinkAddress(ResultLocations.analysis.path(segment)),
            hidden: hidden + [HiddenField(AnalysisField.known, String(max(0, known)))]
        ) {
            for topic in framework.topics {
                TopicFields(topic: topic, framework: framework, scores: scores, sheet: sheet)
            }
            ButtonRow {
                Button(Bilingual("บันทึกการวิเคราะห์", "Save the analysis")(language))
                BackLink(to: LinkAddress(ResultLocations.year.path(segment)), language)
            }
        }
    }
}

/// The fields of one topic, under its lowest question.
private struct TopicFields: Component {
    let topic: Topic
    let framework: Framework
    let scores: Scores
    let sheet: Sheet

    private var language: Language { sheet.language }

    var body: some Markup {
        section(.class("card stack"), .aria("labelledby", "topic-\(topic.number)")) {
            h2(.id("topic-\(topic.number)")) { "\(topic.number) \(topic.name(language))" }
            p { lowest }
            words(
                AnalysisField.cause(topic.number), AnalysisField.causeName,
                Bilingual("ทำไมข้อนี้จึงต่ำ", "Why the question is low"))
            words(AnalysisField.note(topic.number), AnalysisField.noteName)
            words(
                AnalysisField.guidance(topic.number), AnalysisField.guidanceName,
                Bilingual(
                    "ชื่อมาตรการในแผนเติมต่อท้ายให้เอง", "The plan's measures are named after it"))
        }
    }

    private var lowest: String {
        guard let lowest = scores.lowest(in: topic)?.lowest else {
            return Bilingual(
                "ไม่มีคะแนนรายข้อ หรือเต็มทุกข้อ", "No scores by question, or all of them full")(language)
        }
        let name =
            Figure("question.\(lowest.code)").map { FigureTitle.text($0, framework, language) }
            ?? lowest.code
        let score = lowest.score ?? "–"
        let text = Bilingual(
            "ข้อที่ต่ำสุด: \(name) ได้ \(score)", "Lowest: \(name), \(score)")(language)
        let others = (scores.lowestCodes(in: topic)?.codes ?? []).filter {
            lowest.code != $0 && !lowest.code.hasPrefix("\($0).")
        }
        guard !others.isEmpty else { return text }
        let codes = others.joined(separator: ", ")
        return text
            + Bilingual(" คะแนนเท่ากัน: \(codes)", "; with the same score: \(codes)")(language)
    }

    private func words(
        _ name: String, _ label: Bilingual, _ hint: Bilingual? = nil
    ) -> TextArea {
        TextArea(
            Field(name, label(language), hint: hint?(language)).optional(language)
                .showing(sheet.errors), value: sheet[name])
    }
}
