import Documents

/// A chart as a drawing, with its figures as a table for those who want to read them.
enum HTMLChart {
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
        // Letters of a drawing must not shrink with the screen, so a narrow one scrolls it.
        let drawing = HTMLFragment.element(
            "div",
            ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": chart.title],
            [.verbatim(SVGChart.render(chart))])
        return .element("figure", ["class": "chart"], [caption, drawing, asTable])
    }
}
