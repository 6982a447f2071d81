import Documents

/// A chart as a drawing, with its figures as a table for those who want to read them.
enum HTMLChart {
    /// The width of the drawing for phones: narrower than the room on a screen of 390 points, so that its letters grow.
    private static let slimWidth = 270.0

    private static func drawing(
        of chart: Chart, _ look: String, width: Double
    ) -> HTMLFragment {
        .element(
            "div", ["class": look], [.verbatim(SVGChart.render(chart, width: width))])
    }

    static func fragment(of chart: Chart) -> HTMLFragment {
        let words = ChartWords()
        let head = Table.Row(
            cells: ([""] + chart.series.map(\.name)).map { Table.Cell(words.written($0)) })
        let rows = chart.categories.enumerated().map { index, category in
            Table.Row(
                cells: [Table.Cell(words.written(category))]
                    + chart.series.map { series in
                        let value =
                            series.values.indices.contains(index) ? series.values[index] : nil
                        return Table.Cell(value.map(words.value) ?? "")
                    })
        }
        let scores = chart.series.map { _ in
            Table.Column(weight: 1, alignment: .center, content: .score)
        }
        let table = Table(
            title: chart.title, columns: [Table.Column(weight: 3)] + scores, header: [head],
            rows: rows)
        let asTable = HTMLFragment.element(
            "details", [:],
            [.element("summary", [:], [.text("ดูเป็นตาราง")]), HTMLTable(table).fragment])
        let caption = HTMLFragment.element("figcaption", [:], [.text(words.written(chart.title))])
        // Letters of a drawing must not shrink with the screen, so a phone has one of its own.
        let broad = drawing(of: chart, "broad", width: SVGChart.width)
        let slim = drawing(of: chart, "slim", width: slimWidth)
        return .element("figure", ["class": "chart"], [caption, broad, slim, asTable])
    }
}
