import Documents

/// A native chart, drawn by the office program from the workbook behind it.
struct WordChart {
    private let chart: Chart
    private let series: [Chart.Series]

    init(_ chart: Chart) {
        self.chart = chart
        series = Self.drawnSeries(of: chart)
    }

    /// The series, and the mark as one more: a line through all categories.
    static func drawnSeries(of chart: Chart) -> [Chart.Series] {
        guard let mark = chart.mark else { return chart.series }
        return chart.series + [
            Chart.Series(name: mark.name, values: chart.categories.map { _ in mark.value })
        ]
    }

    /// What stands along the axis: under columns numbers, as in the other formats, where names would lie across.
    static func categories(of chart: Chart) -> [String] {
        isNumbered(chart) ? ChartWords().numbers(of: chart.categories) : chart.categories
    }

    /// Whether the names stand in a list under the columns.
    private static func isNumbered(_ chart: Chart) -> Bool {
        chart.kind == .bar && chart.categories.contains { $0.count > 8 }
    }

    /// 9568 is "95.68".
    static func decimal(_ hundredths: Int) -> String {
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    private static let thaiNumber = "[$-D00041E]0.00"

    var xml: String {
        let namespaces =
            #"xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" "#
            + #"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#
            + #"xmlns:r="\#(OfficeXML.relationships)""#
        let legend =
            series.count > 1
            ? #"<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>"# : ""
        return "\(OfficeXML.declaration)<c:chartSpace \(namespaces)>"
            + #"<c:roundedCorners val="0"/><c:chart>\#(title)<c:autoTitleDeleted val="0"/>"#
            + "<c:plotArea><c:layout/>\(plot)\(categoryAxis)\(valueAxis)</c:plotArea>\(legend)"
            + #"<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>"#
            + Self.letters(size: 1400)
            + #"<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>"#
            + "</c:chartSpace>"
    }

    private var title: String {
        "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>"
            + #"<a:defRPr sz="1600" b="1"/></a:pPr><a:r><a:rPr lang="th-TH" sz="1600" b="1">"#
            + Self.faces
            + "</a:rPr><a:t>\(XMLText.escaped(chart.title))</a:t></a:r></a:p></c:rich></c:tx>"
            + #"<c:overlay val="0"/></c:title>"#
    }

    private var plot: String {
        let drawn = series.enumerated().map { index, one in xml(of: one, index) }
        let all = drawn.joined()
        let axes = #"<c:axId val="1"/><c:axId val="2"/>"#
        switch chart.kind {
        case .bar:
            let bars = drawn.prefix(chart.series.count).joined()
            let mark = drawn.dropFirst(chart.series.count).joined()
            return #"<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>"#
                + #"<c:varyColors val="0"/>\#(bars)<c:gapWidth val="50"/>\#(axes)</c:barChart>"#
                + (mark.isEmpty ? "" : Self.lines(mark, axes))
        case .radar:
            return #"<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>"#
                + "\(all)\(axes)</c:radarChart>"
        case .line:
            return Self.lines(all, axes)
        }
    }

    private static func lines(_ series: String, _ axes: String) -> String {
        #"<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>"#
            + #"\#(series)<c:marker val="1"/>\#(axes)</c:lineChart>"#
    }

    private func xml(of one: Chart.Series, _ index: Int) -> String {
        let column = Self.letter(index + 1)
        let last = chart.categories.count + 1
        let isMark = index >= chart.series.count
        let isBar = chart.kind == .bar && !isMark
        let name =
            "<c:tx><c:strRef><c:f>\(ChartWorkbook.sheet)!$\(column)$1</c:f><c:strCache>"
            + #"<c:ptCount val="1"/><c:pt idx="0"><c:v>\#(XMLText.escaped(one.name))</c:v></c:pt>"#
            + "</c:strCache></c:strRef></c:tx>"
        let categories =
            "<c:cat><c:strRef><c:f>\(ChartWorkbook.sheet)!$A$2:$A$\(last)</c:f><c:strCache>"
            + points(Self.categories(of: chart).map { $0 }) + "</c:strCache></c:strRef></c:cat>"
        let values =
            "<c:val><c:numRef><c:f>\(ChartWorkbook.sheet)!$\(column)$2:$\(column)$\(last)</c:f>"
            + "<c:numCache><c:formatCode>\(Self.thaiNumber)</c:formatCode>"
            + points(one.values.map { $0.map(Self.decimal) }) + "</c:numCache></c:numRef></c:val>"
        let markers = isBar ? "" : Self.marker(isMark: isMark)
        let smooth =
            chart.kind == .line || (chart.kind == .bar && isMark) ? #"<c:smooth val="0"/>"# : ""
        return #"<c:ser><c:idx val="\#(index)"/><c:order val="\#(index)"/>\#(name)"#
            + look(index, isMark) + (isBar ? #"<c:invertIfNegative val="0"/>"# : "")
            + "\(markers)\(labels(isMark))\(categories)\(values)\(smooth)</c:ser>"
    }

    private func points(_ texts: [String?]) -> String {
        let all = texts.enumerated().compactMap { index, text in
            text.map { #"<c:pt idx="\#(index)"><c:v>\#(XMLText.escaped($0))</c:v></c:pt>"# }
        }
        return #"<c:ptCount val="\#(texts.count)"/>"# + all.joined()
    }

    private func look(_ index: Int, _ isMark: Bool) -> String {
        let look = SeriesLook.of(series: index, among: chart.series.count)
        let colour = Self.hexadecimal(isMark ? ChartColours.mark : look.fill)
        let fill = #"<a:solidFill><a:srgbClr val="\#(colour)"/></a:solidFill>"#
        guard chart.kind != .bar || isMark else { return "<c:spPr>\(fill)</c:spPr>" }
        let dash = isMark || !look.dash.isEmpty ? #"<a:prstDash val="dash"/>"# : ""
        return #"<c:spPr><a:ln w="25400">\#(fill)\#(dash)</a:ln></c:spPr>"#
    }

    private static func marker(isMark: Bool) -> String {
        isMark
            ? #"<c:marker><c:symbol val="none"/></c:marker>"#
            : #"<c:marker><c:symbol val="circle"/><c:size val="7"/></c:marker>"#
    }

    private func labels(_ isMark: Bool) -> String {
        // On a radar they would stand on the names; the bars beside it show them.
        let shown = !isMark && chart.kind != .radar
        let format = #"<c:numFmt formatCode="\#(Self.thaiNumber)" sourceLinked="0"/>"#
        let place = chart.kind == .line ? #"<c:dLblPos val="t"/>"# : ""
        let parts = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"].map {
            name in
            #"<c:show\#(name) val="\#(name == "Val" && shown ? 1 : 0)"/>"#
        }
        return "<c:dLbls>\(format)\(place)\(parts.joined())</c:dLbls>"
    }

    private var categoryAxis: String {
        let grid = chart.kind == .radar ? "<c:majorGridlines/>" : ""
        return #"<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling>"#
            + #"<c:delete val="0"/><c:axPos val="b"/>\#(grid)\#(key)"#
            + #"<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>"#
            + #"<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>"#
            + Self.letters(size: 1200)
            // Every category is named, however little room there is.
            + #"<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/>"#
            + #"<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/>"#
            + #"<c:noMultiLvlLbl val="0"/></c:catAx>"#
    }

    /// The names that belong to the numbers, three in a row under the axis.
    private var key: String {
        guard Self.isNumbered(chart) else { return "" }
        let words = ChartWords()
        let entries = zip(chart.categories, words.numbers(of: chart.categories)).map {
            words.keyEntry($0, number: $1)
        }
        let rows = stride(from: 0, to: entries.count, by: 3).map {
            entries[$0..<min($0 + 3, entries.count)].joined(separator: "     ")
        }
        let size = #"sz="1200" b="0""#
        let lines = rows.map {
            #"<a:p><a:pPr><a:defRPr \#(size)/></a:pPr><a:r><a:rPr lang="th-TH" \#(size)>"#
                + "\(Self.faces)</a:rPr><a:t>\(XMLText.escaped($0))</a:t></a:r></a:p>"
        }
        return "<c:title><c:tx><c:rich><a:bodyPr/>\(lines.joined())</c:rich></c:tx>"
            + #"<c:overlay val="0"/></c:title>"#
    }

    private var valueAxis: String {
        let axis = ValueAxis(chart)
        let step = axis.steps.count > 1 ? axis.steps[1] - axis.steps[0] : 20
        let colour = Self.hexadecimal(ChartColours.grid)
        return #"<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>"#
            + #"<c:max val="100"/><c:min val="\#(axis.lowest)"/></c:scaling><c:delete val="0"/>"#
            + #"<c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln>"#
            + #"<a:solidFill><a:srgbClr val="\#(colour)"/></a:solidFill></a:ln></c:spPr>"#
            + #"</c:majorGridlines><c:numFmt formatCode="[$-D00041E]0" sourceLinked="0"/>"#
            + #"<c:majorTickMark val="none"/><c:minorTickMark val="none"/>"#
            + #"<c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/>"#
            + #"<c:crossBetween val="between"/><c:majorUnit val="\#(step)"/></c:valAx>"#
    }

    private static let faces =
        #"<a:latin typeface="TH Sarabun New"/><a:cs typeface="TH Sarabun New"/>"#

    private static func letters(size: Int) -> String {
        #"<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="\#(size)">\#(faces)</a:defRPr></a:pPr>"#
            + #"<a:endParaRPr lang="th-TH"/></a:p></c:txPr>"#
    }

    private static func hexadecimal(_ colour: Colour) -> String {
        [colour.red, colour.green, colour.blue].map { channel in
            (channel < 16 ? "0" : "") + String(channel, radix: 16, uppercase: true)
        }.joined()
    }

    /// The name of a workbook's column, from 0: A … Z, AA ….
    private static func letter(_ column: Int) -> String {
        var name = ""
        var rest = column
        repeat {
            name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
            rest = rest / 26 - 1
        } while rest >= 0
        return name
    }
}
