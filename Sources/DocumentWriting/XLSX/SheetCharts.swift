internal import CXlsx
import Documents

/// Where the numbers of a sheet stand.
struct SheetFigures {
    private var columns: [Int: [(row: Int, hundredths: Int)]] = [:]

    mutating func add(_ value: Double, row: Int, column: Int) {
        columns[column, default: []].append((row, Int((value * 100).rounded())))
    }

    /// The column and rows that hold exactly the values of a series, one under the other.
    func range(of series: Chart.Series) -> (column: Int, rows: ClosedRange<Int>)? {
        let wanted = series.values.compactMap(\.self)
        guard wanted.count == series.values.count, !wanted.isEmpty else { return nil }
        for (column, cells) in columns.sorted(by: { $0.key < $1.key })
        where cells.map(\.hundredths) == wanted {
            guard let first = cells.first?.row, let last = cells.last?.row,
                last - first == cells.count - 1
            else { continue }
            return (column, first...last)
        }
        return nil
    }
}

/// Native charts under the table whose numbers they show.
struct SheetCharts {
    let name: String
    let file: WorkbookFile
    let figures: SheetFigures
    /// The row under everything else.
    let firstRow: Int

    func add(
        _ charts: [Chart], to sheet: UnsafeMutablePointer<lxw_worksheet>
    ) throws(WritingError) {
        var place = firstRow
        for chart in charts {
            // A chart of numbers that stand in no table of the sheet has nothing to be drawn from.
            let ranges = chart.series.compactMap { series in
                figures.range(of: series).map { (series, $0) }
            }
            guard ranges.count == chart.series.count, !ranges.isEmpty,
                let native = file.addChart(type(of: chart))
            else { continue }
            for (series, range) in ranges {
                add(series, range, to: native, as: chart.kind)
            }
            title(chart, native)
            axes(chart, native)
            var options = lxw_chart_options()
            options.x_scale = 1.4
            options.y_scale = chart.kind == .line ? 1 : 1.5
            let words = SheetText.clean(ChartWords().description(of: chart))
            let error = words.withCString { text in
                options.description = UnsafeMutablePointer(mutating: text)
                return worksheet_insert_chart_opt(sheet, UInt32(place), 0, native, &options)
            }
            try WorkbookFile.check(error)
            // A row of usual height is 20 pixels, the library's chart 288.
            place += chart.kind == .line ? 16 : 23
        }
    }

    private func type(of chart: Chart) -> lxw_chart_type {
        switch chart.kind {
        case .bar: LXW_CHART_BAR
        case .radar: LXW_CHART_RADAR_WITH_MARKERS
        case .line: LXW_CHART_LINE
        }
    }

    private func add(
        _ series: Chart.Series, _ range: (column: Int, rows: ClosedRange<Int>),
        to chart: UnsafeMutablePointer<lxw_chart>, as kind: Chart.Kind
    ) {
        guard let own = chart_add_series(chart, nil, nil) else { return }
        let top = UInt32(range.rows.lowerBound)
        let bottom = UInt32(range.rows.upperBound)
        let names = UInt16(max(0, range.column - 1))
        chart_series_set_categories(own, name, top, names, bottom, names)
        chart_series_set_values(
            own, name, top, UInt16(range.column), bottom, UInt16(range.column))
        chart_series_set_name(own, SheetText.clean(series.name))
        style(own, kind)
    }

    /// The ink of the design language; figures only where they do not stand on names.
    private func style(_ series: UnsafeMutablePointer<lxw_chart_series>, _ kind: Chart.Kind) {
        let ink: lxw_color_t = 0x1F4382
        var line = lxw_chart_line()
        line.color = ink
        line.width = 2
        chart_series_set_line(series, &line)
        var fill = lxw_chart_fill()
        fill.color = ink
        chart_series_set_fill(series, &fill)
        chart_series_set_marker_fill(series, &fill)
        guard kind != .radar else { return }
        chart_series_set_labels(series)
        chart_series_set_labels_num_format(series, "[$-D00041E]0.00")
        let place =
            kind == .line
            ? LXW_CHART_LABEL_POSITION_ABOVE : LXW_CHART_LABEL_POSITION_OUTSIDE_END
        chart_series_set_labels_position(series, UInt8(place.rawValue))
    }

    private func title(_ chart: Chart, _ native: UnsafeMutablePointer<lxw_chart>) {
        let mark = chart.mark.map { " (\($0.name) \(ChartWords().value($0.value)))" } ?? ""
        chart_title_set_name(native, SheetText.clean(chart.title + mark))
        "TH Sarabun New".withCString { face in
            var font = lxw_chart_font()
            font.name = UnsafeMutablePointer(mutating: face)
            font.size = 16
            font.bold = UInt8(LXW_TRUE.rawValue)
            chart_title_set_name_font(native, &font)
            font.size = 13
            font.bold = UInt8(LXW_EXPLICIT_FALSE.rawValue)
            chart_axis_set_num_font(native.pointee.x_axis, &font)
            chart_axis_set_num_font(native.pointee.y_axis, &font)
        }
        if chart.series.count == 1 {
            chart_legend_set_position(native, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        }
    }

    private func axes(_ chart: Chart, _ native: UnsafeMutablePointer<lxw_chart>) {
        let scale = ValueAxis(chart)
        // The library swaps the axes of horizontal bars: x is the one of the values there.
        let isBar = chart.kind == .bar
        let values = isBar ? native.pointee.x_axis : native.pointee.y_axis
        chart_axis_set_min(values, Double(scale.lowest))
        chart_axis_set_max(values, 100)
        chart_axis_set_num_format(values, "[$-D00041E]0")
        if isBar {
            // The first category stands at the top, as in the table; the values stay at the foot.
            chart_axis_set_reverse(native.pointee.y_axis)
            chart_axis_set_crossing_max(native.pointee.y_axis)
        }
    }
}
