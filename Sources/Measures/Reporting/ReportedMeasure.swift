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

/// What is known of a measure when a document is written.
struct MeasureRecord: Sendable {
    let planned: PlannedMeasure
    let divisions: DivisionNames
    /// The entries that count, in the order in which they came.
    var progress: [ProgressEntry] = []
    var conclusion: MeasureConclusion?
    /// What the files that show it are called.
    var files: [StoredFile.ID: String] = [:]

    /// The measure as a document tells of it.
    func reported(in document: OfficialDocument) -> ReportedMeasure {
        ReportedMeasure(
            id: planned.id, state: state(in: document),
            measure: document == .plan ? plan : result,
            isConcluded: conclusion != nil)
    }

    private func state(in document: OfficialDocument) -> String {
        let version = "\(planned.version)"
        guard document == .results else { return version }
        let entries = progress.map { String($0.id.rawValue) }.joined(separator: "+")
        return "\(version)/\(entries)/\(conclusion.map { String($0.version) } ?? "")"
    }

    private var content: MeasureContent { planned.content }

    /// What is planned.
    private var plan: Measure {
        var measure = common
        measure.outputs = content.outputs.orSaid("ไม่ได้กำหนดไว้ในแผน")
        measure.outcomes = content.outcomes.orSaid("ไม่ได้กำหนดไว้ในแผน")
        return measure
    }

    /// What was done and what came of it.
    private var result: Measure {
        var measure = common
        measure.outputs = progress.map(output).orSaid("ไม่มีบันทึกผลการดำเนินการ")
        measure.outcomes = (conclusion?.content.outcomes ?? []).orSaid("ยังไม่ได้สรุปผลลัพธ์")
        let shown = progress.flatMap(\.content.proofs).compactMap(evidence)
        measure.evidence = shown.orSaid("ไม่มีหลักฐานแนบ")
        measure.recommendation =
            conclusion.flatMap {
                $0.content.recommendation.isEmpty ? nil : $0.content.recommendation
            }
            ?? (conclusion == nil ? "ยังไม่ได้สรุป" : "ไม่มี")
        return measure
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

    /// "อบรมแล้ว ผู้เข้าอบรม 22 คน (20 สิงหาคม 2569)"
    private func output(_ entry: ProgressEntry) -> String {
        let figures = entry.content.proofs.compactMap { proof -> String? in
            if case .figure(let figure, let label) = proof { "\(label) \(figure)" } else { nil }
        }
        let words = entry.content.words.split(whereSeparator: \.isNewline).joined(separator: " ")
        let day = entry.content.day.written(digits: .arabic)
        return ([words] + figures + ["(\(day))"]).joined(separator: " ")
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
    fileprivate func orSaid(_ text: String) -> [String] { isEmpty ? [text] : self }
}
