import Documents
import ThaiText

/// What charts say in words: figures, the names of axes, the text in place of the picture.
struct ChartWords {
    var digits: ThaiDate.DigitStyle = .thai
    var language: Language = .thai

    /// Text in the digits of the document.
    func written(_ text: String) -> String {
        switch digits {
        case .thai: Digits.thai(text)
        case .arabic: Digits.arabic(text)
        }
    }

    /// A value in hundredths with two decimals: 9568 is "๙๕.๖๘".
    func value(_ hundredths: Int) -> String {
        let magnitude = hundredths.magnitude
        let decimals = magnitude % 100
        let sign = hundredths < 0 ? "−" : ""
        return written("\(sign)\(magnitude / 100).\(decimals < 10 ? "0" : "")\(decimals)")
    }

    /// Short names along the axis: the number a name begins with, else its place.
    func numbers(of categories: [String]) -> [String] {
        categories.enumerated().map { index, name in
            written(String(leadingNumber(name) ?? Substring("\(index + 1)")))
        }
    }

    /// A name with its number in front, once.
    func keyEntry(_ name: String, number: String) -> String {
        leadingNumber(name) == nil ? written("\(number). \(name)") : written(name)
    }

    /// What stands under a chart whose axis does not begin at nought.
    func axisBeginning(_ points: Int) -> String {
        written(
            Bilingual("แกนเริ่มที่ \(points) คะแนน", "The axis begins at \(points) points")(language))
    }

    /// All that the picture shows, for those who cannot see it.
    func description(of chart: Chart) -> String {
        let kind =
            switch chart.kind {
            case .bar: Bilingual("แผนภูมิแท่ง", "Bar chart")
            case .radar: Bilingual("แผนภูมิใยแมงมุม", "Radar chart")
            case .line: Bilingual("แผนภูมิเส้น", "Line chart")
            }
        let mark = chart.mark.map { ["\($0.name) \(value($0.value))"] } ?? []
        let parts =
            ["\(kind(language)) \(chart.title)"] + chart.series.map { said($0, chart) } + mark
        return written(parts.joined(separator: "; "))
    }

    private func said(_ series: Chart.Series, _ chart: Chart) -> String {
        let none = Bilingual("ไม่มีข้อมูล", "no data")(language)
        let points = zip(chart.categories, series.values).map { name, hundredths in
            "\(name) \(hundredths.map(value) ?? none)"
        }
        return "\(series.name): \(points.joined(separator: ", "))"
    }

    private func leadingNumber(_ name: String) -> Substring? {
        let number = name.prefix { $0.isNumber }
        guard !number.isEmpty, number.count <= 3, let next = name.dropFirst(number.count).first,
            next == "." || next == " " || next == ")"
        else { return nil }
        return number
    }
}
