import Assessment
import Reports
import ThaiText

/// What the content of a document says otherwise than an earlier one, part by part, in words.
struct ContentChanges: Sendable, Hashable {
    /// One part of the document that is otherwise.
    struct Part: Sendable, Hashable {
        /// What people call it.
        let name: Bilingual
        /// What is otherwise of it, old and new; nothing where its name says all.
        var lines: [Bilingual] = []
    }

    /// In the order of the document.
    let parts: [Part]

    /// What `new` says otherwise than `old`; figures are named by the framework of the answered year, where it is known.
    init(from old: FrozenContent, to new: FrozenContent, naming framework: Framework?) {
        let comparison = ContentComparison(old: old, new: new, framework: framework)
        let found = comparison.parts
        parts = found.isEmpty && old != new ? [Part(name: Self.other)] : found
    }

    private static let other = Bilingual("รายละเอียดอื่นของเอกสาร", "Other details of the document")
}

/// Two contents of one document on their way to what differs.
private struct ContentComparison {
    typealias Part = ContentChanges.Part

    let old: FrozenContent
    let new: FrozenContent
    let framework: Framework?

    var parts: [Part] {
        [authority, basis, scores, earlier, analysis].compactMap(\.self)
            + MeasureComparison(old: old.report.measures ?? [], new: new.report.measures ?? [])
            .parts
    }

    private var authority: Part? {
        let name = Bilingual("ข้อมูลหน่วยงาน", "The authority")
        let texts = { (content: FrozenContent) in
            [content.report.authority?.name, content.report.authority?.district]
                + [content.report.authority?.province]
        }
        let (before, after) = (texts(old), texts(new))
        guard before != after || old.authority != new.authority else { return nil }
        return Part(
            name: name,
            lines: zip(before, after).filter { $0 != $1 }.map {
                TextChange($0 ?? "", $1 ?? "").wording
            })
    }

    private var basis: Part? {
        guard old.framework != new.framework || old.item != new.item else { return nil }
        return Part(
            name: Bilingual(
                "เกณฑ์การประเมินปี \(new.framework.year)", "The framework of \(new.framework.year)"))
    }

    private var scores: Part? {
        let year = new.report.scoresYear ?? new.year - 1
        let name = Bilingual("คะแนนปี \(year)", "Scores of \(year)")
        let (before, after) = (figures(old), figures(new))
        guard before != after else { return nil }
        guard !after.isEmpty, !before.isEmpty else {
            return Part(
                name: name,
                lines: [
                    before.isEmpty
                        ? Bilingual("เพิ่มผลการประเมิน", "the result was added")
                        : Bilingual("นำผลการประเมินออก", "the result was taken out")
                ])
        }
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        return Part(
            name: name,
            lines: order(changed).map { figure in
                let called = self.name(of: figure)
                let change = TextChange(before[figure] ?? "", after[figure] ?? "").wording
                return called + Bilingual(": ", ": ") + change
            })
    }

    private func figures(_ content: FrozenContent) -> [String: String] {
        var scoresOnly = Report()
        scoresOnly.scores = content.report.scores
        scoresOnly.distributions = content.report.distributions
        let prints = scoresOnly.resultSheet.prints
        return Dictionary(prints.map { ($0.figure, $0.printed) }) { first, _ in first }
    }

    /// The total first, then as they are written.
    private func order(_ figures: Set<String>) -> [String] {
        figures.sorted { ($0 != "total" ? 1 : 0, $0) < ($1 != "total" ? 1 : 0, $1) }
    }

    private func name(of figure: String) -> Bilingual {
        guard let framework, let known = Figure(figure) else { return Bilingual(figure, figure) }
        return FigureName(framework: framework)(known)
    }

    private var earlier: Part? {
        let (before, after) = (old.earlierYears, new.earlierYears)
        guard before != after else { return nil }
        let years = Set(before.map(\.fiscalYear)).union(after.map(\.fiscalYear)).sorted()
        let total = { (all: [YearTotal], year: Int) in
            all.first { $0.fiscalYear == year }.map {
                [$0.total, $0.level ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
            } ?? ""
        }
        return Part(
            name: Bilingual("คะแนนปีก่อนในกราฟย้อนหลัง", "Earlier years in the chart"),
            lines: years.filter { total(before, $0) != total(after, $0) }.map {
                Bilingual("ปี \($0): ", "\($0): ")
                    + TextChange(total(before, $0), total(after, $0)).wording
            })
    }

    private var analysis: Part? {
        let lines = AnalysisComparison(
            old: old.report.analyses ?? [], new: new.report.analyses ?? []
        ).lines
        return lines.isEmpty
            ? nil : Part(name: Bilingual("การวิเคราะห์ผล", "The analysis"), lines: lines)
    }
}

/// What was written of topics, in two contents.
private struct AnalysisComparison {
    let old: [Analysis]
    let new: [Analysis]

    var lines: [Bilingual] {
        let topics = Set((old + new).compactMap(\.topic)).sorted()
        return topics.flatMap { topic -> [Bilingual] in
            let (before, after) = (
                old.first { $0.topic == topic }, new.first { $0.topic == topic }
            )
            return fields.compactMap { name, text in
                let (one, other) = (text(before), text(after))
                guard one != other else { return nil }
                let part = Bilingual(
                    "ประเด็นที่ \(topic) \(name.thai): ", "topic \(topic), \(name.english): ")
                return part + TextChange(one, other).wording
            }
        }
    }

    private var fields: [(Bilingual, (Analysis?) -> String)] {
        [
            (
                Bilingual("ข้อที่ต่ำสุด", "the lowest"),
                { [$0?.lowest?.code, $0?.lowest?.score].compactMap(\.self).joined(separator: " ") }
            ),
            (Bilingual("สาเหตุ", "cause"), { $0?.cause ?? "" }),
            (Bilingual("หมายเหตุ", "note"), { $0?.note ?? "" }),
            (Bilingual("แนวทาง", "guidance"), { Self.own($0?.guidance) }),
        ]
    }

    /// Without the last line, which names the measures: what changed of those is told at them.
    private static func own(_ guidance: String?) -> String {
        (guidance ?? "").split(whereSeparator: \.isNewline)
            .filter { !$0.hasPrefix("ดำเนินการตามมาตรการ") }.joined(separator: " ")
    }
}

extension FrozenContent {
    /// The totals of the years before the answered one, as the chart shows them.
    var earlierYears: [YearTotal] {
        (report.history ?? []).filter { $0.fiscalYear != report.scoresYear }
    }

    /// Whether a year's result is printed: as the answered one, or as an earlier one in the chart.
    func prints(_ year: Int) -> Bool {
        (report.scores != nil && report.scoresYear == year)
            || (report.history ?? []).contains { $0.fiscalYear == year }
    }

    /// The same without the chart of earlier years.
    var withoutEarlierYears: FrozenContent {
        var content = self
        content.report.history = nil
        return content
    }
}

/// A text before and after, so short that it is read in a line.
struct TextChange {
    /// Letters of a text that are shown.
    private static let most = 60

    let old: String
    let new: String

    init(_ old: String, _ new: String) { (self.old, self.new) = (old, new) }

    var wording: Bilingual {
        let start = max(0, zip(old, new).prefix { $0 == $1 }.count - Self.most / 4)
        let (before, after) = (short(old, from: start), short(new, from: start))
        if old.isEmpty { return Bilingual("เพิ่ม \(after)", "added \(after)") }
        if new.isEmpty { return Bilingual("นำ \(before) ออก", "\(before) taken out") }
        return Bilingual("\(before) → \(after)", "\(before) → \(after)")
    }

    /// Where both begin alike for long, the place at which they part is shown.
    private func short(_ text: String, from start: Int) -> String {
        let begins = start > Self.most / 2 ? start : 0
        let rest = text.dropFirst(begins)
        return (begins > 0 ? "…" : "") + rest.prefix(Self.most)
            + (rest.count > Self.most ? "…" : "")
    }
}
