import Documents

/// Which columns the tables of measures have; one that no measure fills is left out.
extension ReportContent {
    private func any(_ has: (Measure) -> Bool) -> Bool {
        (report.measures ?? []).contains(where: has)
    }

    /// Issue · measure · steps · period · responsible, then what else the measures have.
    var planColumns: [MeasureColumn] {
        issue + [
            name("มาตรการ โครงการ หรือกิจกรรม", weight: 1.9),
            steps("ขั้นตอนหรือวิธีการปฏิบัติ", weight: 3.4),
            period("ช่วงระยะเวลาในการดำเนินการ", weight: 1.4), responsible,
        ] + filled
    }

    /// Measure · method · responsible · period · output · outcome · suggestion; the issue when it is known.
    var resultColumns: [MeasureColumn] {
        issue + [
            name("มาตรการ/โครงการ/กิจกรรม", weight: 1.6), steps("วิธีการดำเนินการ", weight: 2.3),
            responsible, period("ระยะเวลาดำเนินการ", weight: 1.65),
        ] + filled
    }

    private var issue: [MeasureColumn] {
        guard any({ !issues(of: $0).isEmpty }) else { return [] }
        return [
            MeasureColumn(title: "ประเด็นที่ต้องยกระดับ ผลการประเมินฯ", weight: 2) { measure in
                Table.Cell(
                    paragraphs: issues(of: measure).flatMap {
                        Paragraph.official($0, style: .plain)
                    })
            }
        ]
    }

    /// The codes a measure aims at, each with the document's own words for it or its name.
    private func issues(of measure: Measure) -> [String] {
        guard let issue = measure.issue else { return measure.targets.map(titled) }
        let lines = issue.split(whereSeparator: \.isNewline).map(String.init)
        if lines.count == measure.targets.count {
            return zip(measure.targets, lines).map { "\($0) \(Self.words(of: $1))" }
        }
        let missing = measure.targets.filter { !issue.contains($0) }
        return lines + (missing.isEmpty ? [] : ["(\(missing.joined(separator: ", ")))"])
    }

    /// An issue without the code it begins with, which scanning may have changed ("0๖ แผน…", "e๕.หน่วยงาน…").
    private static func words(of issue: String) -> Substring {
        let token = issue.unicodeScalars.prefix { scalar in
            !scalar.properties.isWhitespace && !(0x0E01...0x0E4E).contains(scalar.value)
        }
        let isCode = token.count <= 5 && token.contains { $0.properties.numericType != nil }
        return issue[(isCode ? token.endIndex : issue.startIndex)...].drop(while: \.isWhitespace)
    }

    private var filled: [MeasureColumn] {
        let outputs = MeasureColumn(title: outputTitle, weight: 2.3) {
            .points($0.outputs, .number)
        }
        let outcomes = MeasureColumn(title: "ผลลัพธ์หรือผลสัมฤทธิ์ (outcome)", weight: 2.15) {
            .points($0.outcomes, .dash)
        }
        let evidence = MeasureColumn(title: "หลักฐาน", weight: 1.5) {
            .points($0.evidence ?? [], .number)
        }
        let suggestion = MeasureColumn(title: "ข้อเสนอแนะ", weight: 1.4) {
            .official($0.recommendation ?? "")
        }
        return (any { !$0.outputs.isEmpty } ? [outputs] : [])
            + (any { !$0.outcomes.isEmpty } ? [outcomes] : [])
            + (any { !($0.evidence ?? []).isEmpty } ? [evidence] : [])
            + (any { $0.recommendation != nil } ? [suggestion] : [])
    }

    /// A plan says what is to be made, a report what was.
    private var outputTitle: String {
        document == .plan ? "ผลผลิต (output)" : "ผลการดำเนินการ (output)"
    }

    private func name(_ title: String, weight: Double) -> MeasureColumn {
        MeasureColumn(title: title, weight: weight) { .official($0.name) }
    }

    private func steps(_ title: String, weight: Double) -> MeasureColumn {
        MeasureColumn(title: title, weight: weight) { .points($0.steps, .number) }
    }

    /// Wide enough for a day, a month and a year in one line.
    private func period(_ title: String, weight: Double) -> MeasureColumn {
        MeasureColumn(title: title, weight: weight, alignment: .center, share: 0.12) {
            .official($0.period?.text ?? "")
        }
    }

    private var responsible: MeasureColumn {
        MeasureColumn(title: "ผู้รับผิดชอบ", weight: 1.2, alignment: .center, share: 0.085) {
            measure in
            Table.Cell(
                paragraphs: measure.responsible.flatMap { Paragraph.official($0, style: .plain) })
        }
    }
}
