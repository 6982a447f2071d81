import HTML
import HTTP
import Measures
import Platform
import Publications
import Reports
import ThaiText

/// What was found in a plan as those who approve it read it: a sentence that is true of many measures is said once.
enum PlanRemarks {
    /// From how many measures on a sentence is said once for all.
    private static let many = 3

    /// What was found, the sentences of single measures first.
    static func of(
        _ findings: [PlanFinding], _ reported: [ReportedMeasure], _ year: FiscalYear
    ) -> [PublicationDraft.Remark] {
        let counts = Dictionary(grouping: findings.filter { $0.measure != nil }, by: \.matter)
            .mapValues(\.count)
        let isMany = { (finding: PlanFinding) in counts[finding.matter, default: 0] >= many }
        let single = findings.filter { !isMany($0) }.map { one($0, reported) }
        var said: Set<PlanFinding.Matter> = []
        let common = findings.filter { isMany($0) && said.insert($0.matter).inserted }
        return single
            + common.map { ofMany(counts[$0.matter] ?? 0, $0.matter.wording, year) }
    }

    /// Measures of whose outcome nobody has written yet.
    static func unfinished(
        _ reported: [ReportedMeasure], _ year: FiscalYear
    ) -> [PublicationDraft.Remark] {
        let open = reported.filter { !$0.isConcluded }
        let words = Bilingual(
            "ยังไม่ได้สรุปผลลัพธ์ รายงานจะบอกตามนั้น",
            "nobody has written what came of it; the report says so")
        guard open.count < many else { return [ofMany(open.count, words, year)] }
        return open.map { remark($0, words) }
    }

    /// One finding, with the measure that it is about.
    static func one(
        _ finding: PlanFinding, _ reported: [ReportedMeasure]
    ) -> PublicationDraft.Remark {
        let words = finding.matter.wording
        let measure = finding.measure.flatMap { id in reported.first { $0.id == id } }
        return measure.map { remark($0, words) } ?? PublicationDraft.Remark(words)
    }

    private static func remark(
        _ measure: ReportedMeasure, _ words: Bilingual
    ) -> PublicationDraft.Remark {
        let name = measure.measure.name
        return PublicationDraft.Remark(
            Bilingual("\(name): \(words.thai)", "\(name): \(words.english)"),
            at: LinkAddress(MeasureLocations.measure.path(measure.id)))
    }

    private static func ofMany(
        _ count: Int, _ words: Bilingual, _ year: FiscalYear
    ) -> PublicationDraft.Remark {
        PublicationDraft.Remark(
            Bilingual("\(count) มาตรการ: \(words.thai)", "\(count) measures: \(words.english)"),
            at: LinkAddress(MeasureLocations.plan.path(year)))
    }
}
