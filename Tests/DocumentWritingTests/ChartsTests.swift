import Documents
import Foundation
import Testing
import ThaiText

@testable import DocumentWriting

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The ten indicators of a fictitious authority over as many years as wanted.
enum ChartSamples {
    static let names = [
        "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ",
        "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร",
        "การปรับปรุงการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต",
    ]

    static func indicators(_ kind: Chart.Kind, years: Int) -> Chart {
        let series = (0..<years).map { year in
            Chart.Series(
                name: "ปี \(2569 - years + year)",
                values: names.indices.map { place in
                    (place * 7 + year * 3) % 11 == 5
                        ? nil : min(10_000, 6_120 + year * 811 + place * 1_337 % 3_001)
                })
        }
        return Chart(
            kind: kind, title: "คะแนนสิบตัวชี้วัด ปี \(2568)", categories: names, series: series,
            mark: Chart.Mark(name: "เกณฑ์ผ่าน 85", value: 8_500))
    }

    static var history: Chart {
        Chart(
            kind: .line, title: "คะแนนรวมห้าปี",
            categories: ["2564", "2565", "2566", "2567", "2568"],
            series: [
                Chart.Series(name: "คะแนนรวม", values: [6_412, 7_250, nil, 8_837, 9_533])
            ], mark: Chart.Mark(name: "เกณฑ์ผ่าน", value: 8_500))
    }
}

@Suite("Charts as SVG")
struct ChartsSVGTests {
    @Test(
        "every kind with one to five series is well-formed XML with a title and real text",
        arguments: [Chart.Kind.bar, .radar, .line], 1...5)
    func wellFormed(kind: Chart.Kind, years: Int) throws {
        let svg = SVGChart.render(ChartSamples.indicators(kind, years: years))
        let parser = XMLParser(data: Data(svg.utf8))
        #expect(parser.parse())
        #expect(svg.hasPrefix("<svg "))
        #expect(svg.contains("role=\"img\""))
        #expect(svg.contains("<title>คะแนนสิบตัวชี้วัด ปี ๒๕๖๘</title>"))
        #expect(svg.contains("การใช้ทรัพย์สินของราชการ</text>"))
        try SampleOutput.keep(svg, "chart-\(kind)-\(years).svg")
    }

    @Test("figures come in the digits asked for")
    func digits() {
        let chart = ChartSamples.history
        #expect(SVGChart.render(chart).contains(">๙๕.๓๓</text>"))
        #expect(SVGChart.render(chart, digits: .arabic).contains(">95.33</text>"))
    }

    @Test(
        "no line of the grid, nor the mark, runs through a figure",
        arguments: [Chart.Kind.bar, .line], [0, 137, 274, 411, 548])
    func figuresAreClear(kind: Chart.Kind, shift: Int) throws {
        let values = [7_000, 7_700, 8_300, 8_510, 8_900, 9_400].map { $0 + shift }
        let svg = SVGChart.render(
            Chart(
                kind: kind, title: "x", categories: values.indices.map { "c\($0)" },
                series: [Chart.Series(name: "s", values: values)],
                mark: Chart.Mark(name: "m", value: 8_500)), digits: .arabic)
        let lines = svg.matches(of: /d="M([0-9.]+) ([0-9.]+)L([0-9.]+) ([0-9.]+)"/)
            .filter { $0.output.2 == $0.output.4 }
            .compactMap { match -> Double? in
                let from = Double(match.output.1) ?? 0
                let to = Double(match.output.3) ?? 0
                return to - from > 200 ? Double(match.output.2) : nil
            }
        let figures = svg.matches(of: /\ y="([0-9.]+)"[^>]*>[0-9]{2,3}\.[0-9]{2}<\/text>/)
            .compactMap { Double($0.output.1) }
        #expect(lines.count >= 4 && figures.count == values.count)
        for base in figures {
            #expect(lines.filter { (base - 7...base + 0.5).contains($0) } == [])
        }
    }

    @Test("a missing value is a gap, not nought")
    func gap() throws {
        let svg = SVGChart.render(ChartSamples.history)
        #expect(!svg.contains("๐.๐๐"))
        #expect(svg.contains("๒๕๖๖ ไม่มีข้อมูล"))
        try SampleOutput.keep(svg, "chart-history.svg")
    }

    @Test("names that do not fit stand in a numbered list")
    func numberedNames() {
        let svg = SVGChart.render(ChartSamples.indicators(.bar, years: 1))
        #expect(svg.contains(">๔. การใช้ทรัพย์สินของราชการ</text>"))
        let short = Chart(
            kind: .bar, title: "", categories: ["IIT", "EIT", "OIT"],
            series: [Chart.Series(name: "", values: [1, 2, 3])])
        #expect(SVGChart.render(short).contains(">IIT</text>"))
    }

    @Test(
        "text and figures of any kind neither trap nor break the markup",
        arguments: [
            Chart(kind: .bar, title: "", categories: [], series: []),
            Chart(kind: .radar, title: "<&\"'>\u{0}\u{1b}\u{fffe}", categories: ["<"], series: []),
            Chart(
                kind: .line, title: "x", categories: ["a"],
                series: [
                    Chart.Series(name: "\u{202E}abc", values: [Int.min, Int.max, nil]),
                    Chart.Series(name: String(repeating: "ยาว", count: 900), values: []),
                ], mark: Chart.Mark(name: "&", value: Int.min)),
            Chart(
                kind: .radar, title: String(repeating: "ก ", count: 2_000), categories: ["a", "b"],
                series: [Chart.Series(name: "s", values: [-5, 20_000])]),
            Chart(
                kind: .bar, title: "many", categories: (0..<500).map(String.init),
                series: [Chart.Series(name: "s", values: (0..<500).map { $0 * 20 })]),
        ])
    func hostile(chart: Chart) {
        let svg = SVGChart.render(chart)
        #expect(XMLParser(data: Data(svg.utf8)).parse())
    }

    @Test("bars stand on nought; the axis of a line may begin higher and says so")
    func axes() {
        let bars = ValueAxis(ChartSamples.indicators(.bar, years: 2))
        #expect(bars.lowest == 0)
        let line = ValueAxis(ChartSamples.history)
        #expect(line.lowest == 40)
        #expect(SVGChart.render(ChartSamples.history).contains("แกนเริ่มที่ ๔๐ คะแนน"))
    }

    @Test("up to five series differ in grey print", arguments: 2...5)
    func greyPrint(count: Int) {
        let looks = (0..<count).map { SeriesLook.of(series: $0, among: count) }
        #expect(Set(looks.map(\.dash)).count == count)
        #expect(Set(looks.map(\.shape)).count == count)
        let greys = looks.map { look in
            "\(look.hatching) \((Int(look.fill.red) * 3 + Int(look.fill.green) * 6 + Int(look.fill.blue)) / 640)"
        }
        #expect(Set(greys).count == count)
    }
}

/// Where tests leave what they made for eyes: the folder named by PRONGSAI_TEST_OUTPUT, else nowhere.
enum SampleOutput {
    static func keep(_ text: String, _ name: String) throws { try keep(Array(text.utf8), name) }

    static func keep(_ bytes: [UInt8], _ name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["PRONGSAI_TEST_OUTPUT"] else {
            return
        }
        try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
    }
}
