import Assessment
import Reports
import ThaiText

/// What a document says, for people to read.
struct ReadPage {
    let report: Report
    /// The year's names of indicators and topics; nil when the year is unknown.
    let framework: Framework?
    /// The frameworks of all years, for what the document says of earlier ones.
    let library: FrameworkLibrary
    let language: Language
    let terminal: Terminal

    /// The whole summary.
    func text() -> String {
        var page = Printout(language: language, terminal: terminal)
        addHead(to: &page)
        if let scores = report.scores {
            PrintedScoresPage(framework: framework, language: language).add(scores, to: &page)
        }
        addDistributions(to: &page)
        addHistory(to: &page)
        addAnalyses(to: &page)
        addMeasures(to: &page)
        addUncertain(to: &page)
        return page.text
    }

    private func addHead(to page: inout Printout) {
        page.title(kind)
        if let authority = report.authority {
            let parts = [
                authority.name,
                authority.district.map { Bilingual("อำเภอ\($0)", "\($0) District")(language) },
                authority.province.map { Bilingual("จังหวัด\($0)", "\($0) Province")(language) },
            ]
            page.paragraph(parts.compactMap(\.self).joined(separator: " "))
        }
        if let year = report.fiscalYear {
            let plan = report.planYear.map {
                Bilingual(" มาตรการของปี \($0)", ", measures of \($0)")(language)
            }
            let scores = report.scoresYear.map {
                Bilingual(" คะแนนของปี \($0)", ", scores of \($0)")(language)
            }
            page.paragraph(
                Bilingual("ปีงบประมาณ พ.ศ. \(year)", "fiscal year \(year)")(language)
                    + (plan ?? "") + (scores ?? ""))
        }
    }

    private var kind: Bilingual {
        switch report.kind {
        case .plan: Bilingual("แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส", "Measure plan")
        case .results: Bilingual("รายงานผลการดำเนินการตามมาตรการ", "Result report")
        case .scores: Bilingual("ผลคะแนนการประเมิน", "Score sheet")
        case nil: Bilingual("เอกสารที่ไม่ทราบชนิด", "A document of unknown kind")
        }
    }

    private func addDistributions(to page: inout Printout) {
        guard let distributions = report.distributions, !distributions.isEmpty else { return }
        page.gap()
        page.title(Bilingual("ร้อยละของคำตอบ", "Shares of answers in per cent"))
        for (code, shares) in distributions.sorted(by: { $0.key < $1.key }) {
            let words = options.compactMap { key, name in shares[key].map { "\(name) \($0)" } }
            page.item(TextWidth.padded(code, to: 4), words.joined(separator: " · "))
        }
    }

    /// The options of the year's longest scale, in its order, by key; the bare keys when the year is unknown.
    private var options: [(String, String)] {
        let scale = framework?.scales.max { $0.options.count < $1.options.count }
        if let scale { return scale.options.map { ($0.key, $0.name(language)) } }
        let keys = Set((report.distributions ?? [:]).values.flatMap(\.keys))
        return keys.sorted().map { ($0, $0) }
    }

    private func addHistory(to page: inout Printout) {
        guard let history = report.history, !history.isEmpty else { return }
        page.gap()
        page.title(Bilingual("คะแนนรวมย้อนหลัง", "Totals of earlier years"))
        for year in history {
            page.item(
                "\(year.fiscalYear)",
                [year.total, year.level.map { levelName($0, of: year.fiscalYear) }]
                    .compactMap(\.self).joined(separator: " "))
        }
    }

    /// A level in the reader's language; as printed where no framework knows it.
    private func levelName(_ printed: String, of year: Int) -> String {
        let level = [library.framework(for: year), framework].compactMap(\.self)
            .lazy.compactMap { $0.level(named: printed) }.first
        return level?.name(language) ?? printed
    }

    private func addAnalyses(to page: inout Printout) {
        guard let analyses = report.analyses, !analyses.isEmpty else { return }
        page.gap()
        page.title(
            Bilingual("การวิเคราะห์ (\(analyses.count) ประเด็น)", "Analyses (\(analyses.count))"))
        for analysis in analyses {
            page.item("•", topic(analysis.topic))
            add(
                Bilingual("ต่ำที่สุด", "Lowest"),
                analysis.lowest.map { lowest in
                    ([
                        lowest.code, lowest.score, framework?.question(lowest.code)?.name(language),
                    ] + (lowest.alike ?? [])).compactMap(\.self).joined(separator: " ")
                }, to: &page)
            add(Bilingual("สาเหตุ", "Cause"), analysis.cause, to: &page)
            add(Bilingual("หมายเหตุ", "Note"), analysis.note, to: &page)
            add(Bilingual("แนวทางยกระดับ", "Way to raise it"), analysis.guidance, to: &page)
        }
    }

    private func addMeasures(to page: inout Printout) {
        guard let measures = report.measures, !measures.isEmpty else { return }
        page.gap()
        page.title(Bilingual("มาตรการ (\(measures.count))", "Measures (\(measures.count))"))
        var last: Int?? = .none
        for (index, measure) in measures.enumerated() {
            if last != .some(measure.topic) {
                page.paragraph(topic(measure.topic), indent: 2, look: .faint)
            }
            last = .some(measure.topic)
            add(measure, number: index + 1, to: &page)
        }
    }

    private func add(_ measure: Measure, number: Int, to page: inout Printout) {
        let targets = measure.targets.isEmpty ? "" : " (\(measure.targets.joined(separator: ", ")))"
        page.item("\(number).", measure.name + targets, look: .bold)
        add(Bilingual("ประเด็นที่จะยกระดับ", "Issue"), measure.issue, to: &page)
        add(Bilingual("ขั้นตอน", "Steps"), points: measure.steps, to: &page)
        add(
            Bilingual("ผู้รับผิดชอบ", "Responsible"),
            measure.responsible.isEmpty ? nil : measure.responsible.joined(separator: ", "),
            to: &page)
        add(Bilingual("ระยะเวลา", "Period"), measure.period.map(words), to: &page)
        add(Bilingual("ผลผลิต", "Outputs"), points: measure.outputs, to: &page)
        add(Bilingual("ผลลัพธ์", "Outcomes"), points: measure.outcomes, to: &page)
        add(Bilingual("ข้อเสนอแนะ", "Recommendation"), measure.recommendation, to: &page)
    }

    private func words(of period: Measure.Period) -> String {
        guard let start = period.start else { return period.text }
        return "\(period.text) [\(start) – \(period.end ?? "")]"
    }

    private func addUncertain(to page: inout Printout) {
        page.gap()
        guard !report.uncertain.isEmpty else {
            page.title(Bilingual("ไม่มีส่วนที่ไม่แน่ใจ", "Nothing is uncertain"), look: .good)
            return
        }
        let count = report.uncertain.count
        page.title(
            Bilingual(
                "ไม่แน่ใจ \(count) แห่ง โปรดดูเอง",
                "Uncertain in \(count) \(count == 1 ? "place" : "places"); please look yourself"
            ),
            look: .doubtful)
        for doubt in report.uncertain {
            page.item("•", "\(doubt.place): “\(doubt.text)” – \(doubt.reason)")
        }
    }

    private func topic(_ number: Int?) -> String {
        guard let number else { return Bilingual("ไม่มีประเด็น", "No topic")(language) }
        let name = framework?.topic(number)?.name(language) ?? ""
        return Bilingual("ประเด็นที่ \(number) \(name)", "Topic \(number): \(name)")(language)
    }

    private func add(_ name: Bilingual, _ words: String?, to page: inout Printout) {
        guard let words, !words.isEmpty else { return }
        page.paragraph("\(name(language)): \(words)", indent: 5)
    }

    private func add(_ name: Bilingual, points: [String], to page: inout Printout) {
        guard !points.isEmpty else { return }
        page.paragraph("\(name(language)):", indent: 5)
        for (index, point) in points.enumerated() { page.item("\(index + 1).", point, indent: 7) }
    }
}
