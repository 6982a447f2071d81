import Assessment
import HTML
import HTTP
import Measures
import Platform
import Publications
import Reports
import Results
import ThaiText

/// What was found in a plan as those who approve it read it: a sentence that is true of many measures is said once.
enum PlanRemarks {
    /// From how many measures on a sentence is said once for all.
    private static let many = 3

    /// What was found, the sentences of single measures first.
    static func of(
        _ findings: [PlanFinding], _ reported: [ReportedMeasure], _ year: FiscalYear
    ) -> [PublicationDraft.Remark] {
        ReviewLine.lines(of: findings).map { line in
            line.measures.count > 1
                ? ofMany(line.measures.count, line.matter.wording, year)
                : one(line.matter, line.measures.first, reported)
        }
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
        one(finding.matter, finding.measure, reported)
    }

    private static func one(
        _ matter: PlanFinding.Matter, _ id: PlannedMeasure.ID?, _ reported: [ReportedMeasure]
    ) -> PublicationDraft.Remark {
        let words = matter.wording
        let measure = id.flatMap { id in reported.first { $0.id == id } }
        return measure.map { remark($0, words) } ?? PublicationDraft.Remark(words)
    }

    /// A figure of the result that is not what its parts come to; the document marks it.
    static func doubt(
        _ contradiction: Contradiction, _ year: FiscalYear, _ framework: Framework
    ) -> PlanDoubt {
        let name = FigureName(framework: framework)(contradiction.figure)
        let (printed, other) = (contradiction.printed, contradiction.computed)
        return PlanDoubt(
            Bilingual(
                "ผลประเมินปี \(year.buddhist): \(name.thai) บันทึกไว้ \(printed) แต่ส่วนประกอบคำนวณได้ \(other) เทียบกับประกาศแล้วแก้ ถ้าประกาศไว้อย่างนี้จริง ลงนามได้ เอกสารจะพิมพ์หมายเหตุกำกับไว้",
                "Result of \(year.buddhist): \(name.english) is recorded as \(printed), but its parts come to \(other). Compare it with the announcement and correct it; if it was announced so, it can be signed, and the document marks it with a note."
            ), at: LinkAddress(ResultLocations.year.path(YearSegment(year))))
    }

    /// A total that is not what its parts come to by a rule of which we are not sure; the document does not mark it.
    static func doubt(_ total: ReportedResult.UnsureTotal, _ year: FiscalYear) -> PlanDoubt {
        PlanDoubt(
            Bilingual(
                "ผลประเมินปี \(year.buddhist): คะแนนรวมบันทึกไว้ \(total.printed) ต่างจากที่เราคำนวณได้ \(total.computed) ตามเกณฑ์ปีนี้ที่เรายังไม่แน่ใจ เทียบกับประกาศอีกครั้งก่อนลงนาม",
                "Result of \(year.buddhist): the total is recorded as \(total.printed), but we compute \(total.computed) by rules of that year of which we are not sure. Compare it with the announcement once more before signing."
            ), at: LinkAddress(ResultLocations.year.path(YearSegment(year))))
    }

    /// A plan of a year before which nobody knows how it is assessed.
    static func noFramework(_ answered: Int, for year: FiscalYear) -> PlanDoubt {
        PlanDoubt(
            Bilingual(
                "โปรแกรมยังไม่มีเกณฑ์การประเมินปี \(answered) แผนจึงไม่ได้ตอบผลของปีนั้น และรหัสข้อในแผนเป็นของปีก่อนหน้า",
                "The framework of \(answered) is not known yet, so the plan answers no result of that year, and its codes are those of an earlier one."
            ), at: LinkAddress(MeasureLocations.plan.path(year)))
    }

    /// A plan before whose year no result was recorded.
    static func noResult(_ answered: FiscalYear) -> PlanDoubt {
        PlanDoubt(
            Bilingual(
                "ยังไม่มีผลการประเมินปี \(answered.buddhist) ที่แผนนี้ต้องตอบ แผนจะไม่มีคะแนนและการวิเคราะห์ บันทึกผลก่อน",
                "No result of \(answered.buddhist), which the plan answers, is recorded: the plan will have no scores and no analysis. Record the result first."
            ), at: LinkAddress(ResultLocations.figures.path(YearSegment(answered))))
    }

    /// Measures that were taken from last year's plan and not read since; nil where there is none.
    static func unchanged(_ names: [String], in year: FiscalYear) -> PlanDoubt? {
        guard let first = names.first else { return nil }
        let (count, before) = (names.count, year.buddhist - 1)
        let more = count > 1 ? Bilingual(" เป็นต้น", " and others") : Bilingual("", "")
        return PlanDoubt(
            Bilingual(
                "ยังไม่ได้แก้จากปีก่อน \(count) มาตรการ: ถ้อยคำเหมือนแผนปี \(before) ทุกคำ คือ “\(first)”\(more.thai) อ่านแล้วแก้ให้เป็นของปีนี้",
                "Not changed from last year: \(count) word for word as in the plan of \(before), “\(first)”\(more.english). Read and make them this year's."
            ), at: LinkAddress(MeasureLocations.plan.path(year)))
    }

    /// Topics whose lowest question or item is printed without a word on why it is low; nil where there is none.
    static func noCause(_ analyses: [Analysis], _ year: FiscalYear) -> PlanDoubt? {
        let topics = analyses.filter { $0.lowest != nil && ($0.cause ?? "").isEmpty }
            .compactMap(\.topic)
        guard let last = topics.last else { return nil }
        let others = topics.dropLast().map(String.init).joined(separator: ", ")
        return PlanDoubt(
            Bilingual(
                "การวิเคราะห์ผลปี \(year.buddhist) ยังไม่บอกสาเหตุของประเด็นที่ \(others.isEmpty ? "" : "\(others) และ ")\(last)",
                "The analysis of \(year.buddhist) gives no cause for \(others.isEmpty ? "topic " : "topics \(others) and ")\(last)."
            ), at: LinkAddress(ResultLocations.analysis.path(YearSegment(year))))
    }

    /// Scores in the words of the analysis that were corrected since.
    static func formerScores(
        _ corrected: CorrectedFigures, in analyses: [Analysis], _ year: FiscalYear,
        _ framework: Framework
    ) -> [PlanDoubt] {
        let name = FigureName(framework: framework)
        return analyses.flatMap { analysis in
            let texts = [analysis.cause, analysis.note, analysis.guidance].compactMap(\.self)
            let topic = analysis.topic.map(String.init) ?? "–"
            let targets = [analysis.lowest?.code].compactMap(\.self)
            return texts.flatMap { corrected.left(in: $0, about: targets) }.map { left in
                PlanDoubt(
                    Bilingual(
                        "การวิเคราะห์ผลปี \(year.buddhist) ประเด็นที่ \(topic) ยังใช้ตัวเลข \(left.former) ซึ่งเป็น\(name(left.figure).thai)ก่อนแก้ ปัจจุบัน \(left.now)",
                        "The analysis of \(year.buddhist), topic \(topic), still gives \(left.former), which was \(name(left.figure).english) before it was corrected to \(left.now)."
                    ), at: LinkAddress(ResultLocations.analysis.path(YearSegment(year))))
            }
        }
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
