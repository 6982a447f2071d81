import ThaiText

/// The measures as a table for spreadsheets and scripts: one row per measure, always the same columns.
///
/// RFC 4180 in UTF-8 with the mark that tells Excel so. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front, as OWASP advises.
public enum MeasureCSV {
    /// A column with what it says of a measure.
    private struct Column: Sendable {
        var title: String
        var value: @Sendable (Measure) -> String
    }

    private static let columns = [
        Column(title: "ประเด็นที่") { $0.topic.map(String.init) ?? "" },
        Column(title: "ข้อที่ต้องยกระดับ") { $0.targets.joined(separator: ", ") },
        Column(title: "มาตรการ/โครงการ/กิจกรรม") { $0.name },
        Column(title: "วิธีการดำเนินการ") { points($0.steps) },
        Column(title: "ผู้รับผิดชอบ") { $0.responsible.joined(separator: "\n") },
        Column(title: "ระยะเวลาดำเนินการ") { $0.period?.text ?? "" },
        Column(title: "วันเริ่มต้น") { $0.period?.start ?? "" },
        Column(title: "วันสิ้นสุด") { $0.period?.end ?? "" },
        Column(title: "ผลการดำเนินการ (output)") { points($0.outputs) },
        Column(title: "ผลลัพธ์หรือผลสัมฤทธิ์ (outcome)") { points($0.outcomes) },
        Column(title: "ข้อเสนอแนะ") { $0.recommendation ?? "" },
        Column(title: "หลักฐาน") { points($0.evidence ?? []) },
    ]

    /// The bytes of the file; a header alone when there are no measures.
    public static func bytes(of report: Report) -> [UInt8] {
        let rows = (report.measures ?? []).map { measure in columns.map { $0.value(measure) } }
        let lines = ([columns.map(\.title)] + rows).map { row in
            row.map(field).joined(separator: ",") + "\r\n"
        }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    /// One line per point, numbered when there are several.
    private static func points(_ entries: [String]) -> String {
        guard entries.count > 1 else { return entries.first ?? "" }
        return entries.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
    }

    private static func field(_ text: String) -> String {
        let text = Normalisation.canonical(text)
        let isFormula =
            text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } == true
        let guarded = isFormula ? "'\(text)" : text
        guard guarded.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) })
        else { return guarded }
        return
            "\"\(guarded.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }
}
