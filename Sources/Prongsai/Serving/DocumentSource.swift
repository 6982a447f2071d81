import Assessment
import Cryptography
import FileStore
import FoundationEssentials
import HTML
import HTTP
import Measures
import Platform
import Publications
import Reports
import Results
import SQL
import ThaiText

/// Makes the documents of a year of what the areas hand over: measures, what was done of them, the result they answer.
struct DocumentSource: Sendable {
    let library: FrameworkLibrary
    let reviews = KnownReviews()
    private let results = KnownUntilChange<FiscalYear, ReportedResult?>(most: 64)
    private let grounds = KnownUntilChange<FiscalYear, PlanGround>(most: 64)
    private let unchanged = KnownUntilChange<FiscalYear, [String]>(most: 64)

    init(library: FrameworkLibrary) { self.library = library }

    /// The document as the rows of today say, with figures counted before a day; nil where there is no measure to tell of.
    func draft(
        _ act: Act, _ subject: PublicationSubject, before day: ThaiDate
    ) async throws -> PublicationDraft? {
        let year = subject.year
        let reported = try await act.reportedMeasures(
            of: year, in: subject.document, counting: .all, before: day)
        guard let framework = library.frameworks.last(where: { $0.year < year.buddhist }),
            !reported.isEmpty
        else { return nil }
        let found: [Platform.Authority] = try await act.database.read(
            Platform.Authority.numbered(act.authority))
        let profile = found.first?.profile
        let result = try await result(before: year, act)
        let report = report(of: subject, reported.map(\.measure), result, profile)
        let ground = try await ground(of: year, act)
        let review = try await self.review(subject, framework, profile, ground, act)
        let basis = basis(subject, result, try await unchanged(subject, act))
        return PublicationDraft(
            report: report, framework: framework, item: item(of: subject),
            parts: parts(reported, result, report, year),
            obstacles: review.filter(\.isObstacle).map { PlanRemarks.one($0, reported) },
            findings: (basis + doubts(result, year, ground.corrected)).map {
                PublicationDraft.Remark($0.text, at: $0.address)
            }
                + PlanRemarks.of(review.filter { !$0.isObstacle }, reported, year)
                + (subject.document == .results ? PlanRemarks.unfinished(reported, year) : []))
    }

    private func report(
        of subject: PublicationSubject, _ measures: [Measure], _ result: ReportedResult?,
        _ profile: Platform.Authority.Profile?
    ) -> Report {
        let (year, isPlan) = (subject.year.buddhist, subject.document == .plan)
        let owner = Reports.Authority(
            name: profile?.name.thai, district: profile?.district, province: profile?.province)
        var report = Report(
            kind: isPlan ? .plan : .results, authority: owner, fiscalYear: isPlan ? year - 1 : year)
        report.planYear = isPlan ? year : nil
        report.measures = measures
        guard let result else { return report }
        report.scoresYear = year - 1
        report.scores = result.scores
        report.distributions = result.distributions
        report.history = result.history
        report.analyses = result.analyses.map { answered($0, by: measures) }
        return report
    }

    /// A topic's analysis, with the measures that answer it.
    private func answered(_ analysis: Analysis, by measures: [Measure]) -> Analysis {
        var analysis = analysis
        let names = measures.filter { $0.topic == analysis.topic }.map { "“\($0.name)”" }
        if !names.isEmpty {
            let all = [names.dropLast().joined(separator: " "), names.last ?? ""]
                .filter { !$0.isEmpty }.joined(separator: " และ")
            let measures = "ดำเนินการตามมาตรการ " + all
            analysis.guidance = [analysis.guidance, measures].compactMap(\.self)
                .joined(separator: "\n")
        }
        return analysis
    }

    /// A plan is shown in the year in which it is carried out, the report in the year after.
    private func item(of subject: PublicationSubject) -> DisclosedItem? {
        let year = subject.year.buddhist + (subject.document == .plan ? 0 : 1)
        let matter = subject.document == .plan ? ItemSubject.measures : .measuresReport
        return library.framework(for: year)?.questions.first { $0.subject == matter }
            .map { DisclosedItem(year: year, code: $0.code) }
    }

    private func parts(
        _ reported: [ReportedMeasure], _ result: ReportedResult?, _ report: Report,
        _ year: FiscalYear
    ) -> [PublicationDraft.Part] {
        // What a measure says hangs on more than its versions: names of divisions and of files, for one.
        let told = reported.map {
            PublicationDraft.Part(
                key: "measure/\($0.id.rawValue)", state: digest($0.measure),
                name: $0.measure.name, path: MeasureLocations.measure.path($0.id))
        }
        let measures =
            told + [
                PublicationDraft.Part(
                    key: "authority", state: digest(report.authority), name: "ข้อมูลหน่วยงาน")
            ] + history(report, before: year.buddhist - 1)
        guard let result, let answered = FiscalYear(year.buddhist - 1) else { return measures }
        return measures + [
            PublicationDraft.Part(
                key: "result/\(answered.buddhist)",
                state: digest(report.scores) + digest(report.distributions),
                name: "ผลประเมินปี \(answered.buddhist)",
                path: ResultLocations.year.path(YearSegment(answered)))
        ] + analysis(result, answered)
    }

    /// The earlier years whose totals are printed, each by its year.
    private func history(_ report: Report, before answered: Int) -> [PublicationDraft.Part] {
        (report.history ?? []).filter { $0.fiscalYear != answered }.map { total in
            PublicationDraft.Part(
                key: "history/\(total.fiscalYear)", state: digest(total),
                name: "ผลประเมินปี \(total.fiscalYear)",
                path: FiscalYear(total.fiscalYear).map {
                    ResultLocations.year.path(YearSegment($0))
                })
        }
    }

    /// Another text has another digest.
    private func digest(_ told: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return (try? encoder.encode(told)).map { SHA256.hexadecimal(of: [UInt8]($0)) } ?? ""
    }

    private func analysis(
        _ result: ReportedResult, _ year: FiscalYear
    ) -> [PublicationDraft.Part] {
        guard result.analysisVersion > 0 else { return [] }
        return [
            PublicationDraft.Part(
                key: "analysis/\(year.buddhist)", state: digest(result.analyses),
                name: "การวิเคราะห์ผลปี \(year.buddhist)",
                path: ResultLocations.analysis.path(YearSegment(year)))
        ]
    }

    private func review(
        _ subject: PublicationSubject, _ framework: Framework,
        _ profile: Platform.Authority.Profile?, _ ground: PlanGround, _ act: Act
    ) async throws -> [PlanFinding] {
        reviews.findings(
            in: try await act.plan(of: subject.year), of: subject.year, answering: framework,
            ground: ground, of: act.authority, named: profile?.name.thai ?? "")
    }

    /// The result that a year's plan answers.
    private func result(before year: FiscalYear, _ act: Act) async throws -> ReportedResult? {
        guard let answered = FiscalYear(year.buddhist - 1) else { return nil }
        return try await results.value(of: answered, at: try await act.state(.seeResults)) {
            try await act.reportedResult(of: answered, by: library)
        }
    }

    /// What the result before a year says of its plan.
    private func ground(of year: FiscalYear, _ act: Act) async throws -> PlanGround {
        guard let answered = FiscalYear(year.buddhist - 1) else { return PlanGround() }
        return try await ground(answering: answered, act)
    }

    /// What the result of a year says of the measures that answer it.
    func ground(answering year: FiscalYear, _ act: Act) async throws -> PlanGround {
        try await grounds.value(of: year, at: try await act.state(.seeResults)) {
            try await act.planGround(of: year, by: library)
        }
    }

    /// What is doubtful of the result that a year's plan answers, and of what is written of it.
    func doubts(of year: FiscalYear, _ act: Act) async throws -> [PlanDoubt] {
        let result = try await result(before: year, act)
        let plan = PublicationSubject(.plan, of: year)
        let basis = basis(plan, result, try await unchanged(plan, act))
        return basis + doubts(result, year, try await ground(of: year, act).corrected)
    }

    /// Whether a plan rests on something: on a result, by a framework that is known, in words of its own year.
    private func basis(
        _ subject: PublicationSubject, _ result: ReportedResult?, _ unchanged: [String]
    ) -> [PlanDoubt] {
        guard subject.document == .plan else { return [] }
        let answered = subject.year.buddhist - 1
        let isKnown = library.framework(for: answered) != nil
        let found: [PlanDoubt?] = [
            isKnown ? nil : PlanRemarks.noFramework(answered, for: subject.year),
            isKnown && result == nil ? FiscalYear(answered).map(PlanRemarks.noResult) : nil,
            PlanRemarks.unchanged(unchanged, in: subject.year),
        ]
        return found.compactMap(\.self)
    }

    private func unchanged(_ subject: PublicationSubject, _ act: Act) async throws -> [String] {
        guard subject.document == .plan else { return [] }
        return try await unchanged.value(of: subject.year, at: try await act.state(.seeMeasures)) {
            try await act.measuresAsBefore(in: subject.year)
        }
    }

    private func doubts(
        _ result: ReportedResult?, _ year: FiscalYear, _ corrected: CorrectedFigures?
    ) -> [PlanDoubt] {
        guard let result, let answered = FiscalYear(year.buddhist - 1),
            let framework = library.framework(for: answered.buddhist)
        else { return [] }
        let unsure = result.unsureTotal.map { PlanRemarks.doubt($0, answered) }
        return result.contradictions.map { PlanRemarks.doubt($0, answered, framework) }
            + [unsure, PlanRemarks.noCause(result.analyses, answered)].compactMap(\.self)
            + (corrected.map {
                PlanRemarks.formerScores($0, in: result.analyses, answered, framework)
            } ?? [])
    }
}

extension PublicationPress {
    /// The press of an installation for documents of a source, which are set in some fonts.
    init(_ installation: Installation, _ source: DocumentSource, _ printer: PublicationPrinter) {
        self.init(
            files: installation.files, base: installation.base, printer: printer
        ) { act, subject, day in try await source.draft(act, subject, before: day) }
    }
}
