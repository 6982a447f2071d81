import Documents

/// The measures: as planned, and as carried out.
extension ReportContent {
    /// A column of a table of measures.
    struct MeasureColumn {
        var title: String
        var weight: Double
        var alignment = Paragraph.Alignment.leading
        /// The least share of the width it has, however short its cells are; nil leaves that to the cells.
        var share: Double?
        var cell: (Measure) -> Table.Cell
    }

    private var measures: [Measure] { report.measures ?? [] }

    /// Measures in their order, cut where the topic changes.
    private var runs: [(topic: Int?, measures: [Measure])] {
        var runs: [(topic: Int?, measures: [Measure])] = []
        for measure in measures {
            if let last = runs.indices.last, runs[last].topic == measure.topic {
                runs[last].measures.append(measure)
            } else {
                runs.append((measure.topic, [measure]))
            }
        }
        return runs
    }

    /// The measures planned, one table per topic; nil without measures.
    var planSection: Section? {
        guard !measures.isEmpty else { return nil }
        let title = "การกำหนดวิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ"
        let columns = fitted(planColumns)
        let tables = runs.flatMap { run -> [Block] in
            let topic = run.topic.map(topicTitle)
            let rows = run.measures.map { row($0, columns) }
            return (topic.map { [heading($0, level: 2)] } ?? [])
                + [.table(table(topic ?? "มาตรการ", columns, rows))]
        }
        return Section(
            name: "มาตรการ", orientation: .landscape,
            blocks: headings(title, year(planYear)) + intro(planIntro) + tables)
    }

    /// The measures carried out, in one table with a row per topic; nil without measures.
    var resultsSection: Section? {
        guard !measures.isEmpty else { return nil }
        let title = "ผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
        let columns = fitted(resultColumns)
        let body = runs.flatMap { run in
            (run.topic.map { [topicRow(topicTitle($0), over: columns.count)] } ?? [])
                + run.measures.map { row($0, columns) }
        }
        return Section(
            name: "ผลการดำเนินการ", orientation: .landscape,
            blocks: headings(title, year(report.fiscalYear)) + intro(resultsIntro)
                + [.table(table(title, columns, body))])
    }

    private var planIntro: String {
        let from = "จากการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ "
        let who = authorityName ?? "หน่วยงาน"
        guard hasAnalysis || report.planYear == nil else {
            return "\(who)กำหนดมาตรการเพื่อขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใส ดังนี้"
        }
        return from + year(scoresYear).map { "\($0) " }.joined()
            + "\(who)จึงกำหนดมาตรการเพื่อขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใส ดังนี้"
    }

    private var resultsIntro: String {
        let who = authorityName ?? "หน่วยงาน"
        return "\(who)ได้ดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน "
            + year(report.fiscalYear).map { "\($0) " }.joined() + "โดยมีผลการดำเนินการ ดังต่อไปนี้"
    }

    private func headings(_ title: String, _ year: [String]) -> [Block] {
        [heading(([title] + year).joined(separator: " "), level: 1, alignment: .center)]
    }

    private func heading(
        _ text: String, level: Int, alignment: Paragraph.Alignment? = nil
    ) -> Block {
        .paragraph(Paragraph(text, style: .heading(level: level), alignment: alignment))
    }

    private func intro(_ text: String) -> [Block] {
        Paragraph.official(text).map(Block.paragraph)
    }

    private func table(_ title: String, _ columns: [MeasureColumn], _ rows: [Table.Row]) -> Table {
        Table(
            title: title,
            columns: columns.map { Table.Column(weight: $0.weight, alignment: $0.alignment) },
            header: [.heading(columns.map(\.title))], rows: rows)
    }

    private func topicRow(_ title: String, over columns: Int) -> Table.Row {
        Table.Row(kind: .topic, cells: [Table.Cell(title, bold: true, columnSpan: columns)])
    }

    /// Columns wider or narrower by what stands in them, so that one long column does not make all rows high.
    private func fitted(_ columns: [MeasureColumn]) -> [MeasureColumn] {
        let lengths = columns.map { column in
            measures.reduce(0.0) { $0 + Double(column.cell($1).text.unicodeScalars.count) }
        }
        let text = max(1, lengths.reduce(0, +))
        let weights = columns.reduce(0) { $0 + $1.weight }
        var fitted = zip(columns, lengths).map { column, length in
            guard column.share == nil else { return column }
            var column = column
            // Height falls as width grows, so the even measure is the root.
            let factor = (length / text * weights / column.weight).squareRoot()
            column.weight *= min(1.6, max(0.9, factor))
            return column
        }
        let others = fitted.reduce(0) { $1.share == nil ? $0 + $1.weight : $0 }
        let shares = fitted.map { column in
            column.share.map { max(column.weight / weights, $0) } ?? 0
        }
        let whole = others / max(0.1, 1 - shares.reduce(0, +))
        for (index, share) in shares.enumerated() where share > 0 {
            fitted[index].weight = share * whole
        }
        return fitted
    }

    private func row(_ measure: Measure, _ columns: [MeasureColumn]) -> Table.Row {
        Table.Row(cells: columns.map { $0.cell(measure) })
    }
}
