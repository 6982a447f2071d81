import Foundation
import Reports
import Testing

@Suite("Measures as CSV") struct MeasureCSVTests {
    private func text(_ measures: [Measure]) -> String {
        var report = Report()
        report.measures = measures
        return String(decoding: MeasureCSV.bytes(of: report), as: UTF8.self)
    }

    @Test("The file says that it is UTF-8 and has one row per measure, each ended by CR LF")
    func shape() throws {
        let bytes = MeasureCSV.bytes(of: try Samples.report("results"))
        #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.components(separatedBy: "\r\n").count == 1 + 12 + 1)
    }

    @Test(
        "Fields are quoted where they must be, and no text becomes a formula",
        arguments: [
            ("ธรรมดา", "ธรรมดา"), ("ก, ข", "\"ก, ข\""), ("เรียก \"ก\"", "\"เรียก \"\"ก\"\"\""),
            ("=1+1", "'=1+1"), ("+66", "'+66"), ("-ก", "'-ก"), ("@ก", "'@ก"),
            ("\tก", "'\tก"), ("=1,2", "\"'=1,2\""), ("ก\nข", "\"ก\nข\""), ("ก\r\nข", "\"ก\r\nข\""),
        ])
    func fields(name: String, field: String) {
        let row = text([Measure(topic: 1, name: name)]).dropFirst()
        #expect(row.hasSuffix("1,,\(field),,,,,,,,,\r\n"))
    }

    @Test("Several points are numbered lines of one field, a single one stands alone")
    func points() {
        let row = text([Measure(topic: nil, name: "ก", steps: ["ข", "ค"], outputs: ["ง"])])
        #expect(row.hasSuffix(",,ก,\"1. ข\n2. ค\",,,,,ง,,,\r\n"))
    }
}
