import Platform
public import Reports
import ThaiText

/// A measure as the year's official documents tell of it.
public struct ReportedMeasure: Sendable, Hashable {
    /// Its number.
    public let id: PlannedMeasure.ID
    /// Which version of it, which entries of progress and which conclusion are told: another text is another state.
    public let state: String
    /// What the document says.
    public let measure: Measure
    /// Whether somebody has written what came of it.
    public let isConcluded: Bool
}

/// What at least one measure of a document has: what none has is no column of it.
struct ToldColumns: Sendable {
    let outputs: Bool
    let outcomes: Bool
    let evidence: Bool
    /// Whether somebody recommends something, or has yet to conclude.
    let recommendations: Bool

    init(_ records: [MeasureRecord]) {
        outputs = records.contains { !$0.planned.content.outputs.isEmpty }
        outcomes = records.contains { !$0.planned.content.outcomes.isEmpty }
        evidence = records.contains { !$0.shown.isEmpty }
        recommendations = records.contains { $0.conclusion == nil || $0.recommended != nil }
    }
}

/// What is known of a measure when a document is written.
struct MeasureRecord: Sendable {
    let planned: PlannedMeasure
    let divisions: DivisionNames
    /// The entries that count, in the order in which they came.
    var progress: [ProgressEntry] = []
    var conclusion: MeasureConclusion?
    /// What the program counts for it, up to the end of the day before the document was asked for.
    var count: FigureCount?
    /// What the files that show it are called.
    var files: [StoredFile.ID: String] = [:]

    /// The measure as a document tells of it.
    func reported(in document: OfficialDocument, _ told: ToldColumns) -> ReportedMeasure {
        ReportedMeasure(
            id: planned.id, state: state(in: document),
            measure: document == .plan ? plan(told) : result(told),
            isConcluded: conclusion != nil)
    }

    private func state(in document: OfficialDocument) -> String {
        let version = "\(planned.version)"
        guard document == .results else { return version }
        let entries = progress.map { String($0.id.rawValue) }.joined(separator: "+")
        let counted = count.map { "/" + $0.reported.joined(separator: "/") } ?? ""
        return "\(version)/\(entries)/\(conclusion.map { String($0.version) } ?? "")\(counted)"
    }

    private var content: MeasureContent { planned.content }

    /// What is planned.
    private func plan(_ told: ToldColumns) -> Measure {
        var measure = common
        measure.outputs = content.outputs.orSaid("ไม่ได้กำหนดไว้ในแผน", if: told.outputs)
        measure.outcomes = content.outcomes.orSaid("ไม่ได้กำหนดไว้ในแผน", if: told.outcomes)
        return measure
    }

    /// What was done and what came of it.
    private func result(_ told: ToldColumns) -> Measure {
        var measure = common
        measure.outputs = (progress.flatMap(output) + (count?.reported ?? []))
            .orSaid("ไม่มีบันทึกผลการดำเนินการ")
        measure.outcomes = (conclusion?.content.outcomes ?? []).orSaid("ยังไม่ได้สรุปผลลัพธ์")
        measure.evidence = told.evidence ? shown.orSaid("ไม่มีหลักฐานแนบ") : nil
        measure.recommendation =
            recommended
            ?? (told.recommendations ? (conclusion == nil ? "ยังไม่ได้สรุป" : "ไม่มี") : nil)
        return measure
    }

    /// What shows that it was done.
    fileprivate var shown: [String] { progress.flatMap(\.content.proofs).compactMap(evidence) }

    /// What is recommended for next year; nil for nothing.
    fileprivate var recommended: String? {
        conclusion.flatMap { $0.content.recommendation.isEmpty ? nil : $0.content.recommendation }
    }

    /// What both documents say.
    private var common: Measure {
        let days = content.days(in: planned.year)
        let period = content.period.isEmpty ? "ไม่ได้กำหนดไว้ในแผน" : content.period
        var measure = Measure(
            topic: content.topic, targets: content.targets, name: content.name,
            steps: content.steps.orSaid("ไม่ได้กำหนดไว้ในแผน"),
            responsible: content.divisions.map { divisions($0, .thai) }.orSaid(
                "ไม่ได้กำหนดไว้ในแผน"),
            period: .init(text: period, start: days?.start?.iso, end: days?.end?.iso))
        measure.issue = content.issue.isEmpty ? nil : content.issue
        return measure
    }

    /// Each line of what was done, the last with its figures and day: "อบรมแล้ว ผู้เข้าอบรม 22 คน (20 สิงหาคม 2569)"
    private func output(_ entry: ProgressEntry) -> [String] {
        let figures = entry.content.proofs.compactMap { proof -> String? in
            if case .figure(let figure, let label) = proof { "\(label) \(figure)" } else { nil }
        }
        let lines = entry.content.words.split(whereSeparator: \.isNewline).map(String.init)
        let day = entry.content.day.written(digits: .arabic)
        let last = (lines.suffix(1) + figures + ["(\(day))"]).joined(separator: " ")
        return lines.dropLast() + [last]
    }

    /// What a file or link is called; nil for a figure, which stands in the output.
    private func evidence(_ proof: ProgressEntry.Proof) -> String? {
        switch proof {
        case .figure: nil
        case .link(let link, let label): label.isEmpty ? link : "\(label) \(link)"
        case .file(let id, let label):
            files[id].map { label.isEmpty ? $0 : "\(label) (\($0))" }
                ?? (label.isEmpty ? nil : label)
        }
    }
}

extension [String] {
    /// These, or where there is none what is said in their place: a document invents nothing and hides nothing.
    fileprivate func orSaid(_ text: String, if isTold: Bool = true) -> [String] {
        isEmpty && isTold ? [text] : self
    }
}
