import Documents
import Foundation
import Reports

/// The fictitious authority's data in the repository.
enum Samples {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Samples")

    static func report(_ name: String) throws -> Report {
        let data = try Data(contentsOf: folder.appendingPathComponent("\(name).json"))
        return try JSONDecoder().decode(Report.self, from: data)
    }
}

/// Names as short as a test needs them.
enum SampleNames {
    static let year = OfficialNames(
        instruments: ["IIT": "แบบวัดภายใน", "EIT": "แบบวัดภายนอก", "OIT": "แบบวัดการเปิดเผยข้อมูล"],
        indicators: ["1": "การปฏิบัติหน้าที่", "9": "การเปิดเผยข้อมูล"],
        topics: [
            OfficialNames.Topic(
                number: 1, name: "กระบวนการปฏิบัติงานที่โปร่งใส",
                codes: ["i1", "i2", "i3", "o5", "o6", "o7", "o8"]),
            OfficialNames.Topic(number: 4, name: "การใช้ทรัพย์สิน", codes: ["i10", "i11", "i12"]),
        ],
        options: [
            OfficialNames.Option(key: "most", name: "มากที่สุด"),
            OfficialNames.Option(key: "none", name: "ไม่มี"),
        ],
        passMark: 8500)
}

extension Document {
    /// Everything the document says, markers included, one paragraph per line.
    var words: String {
        blocks.map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.text
            case .table(let table):
                (table.header + table.rows).flatMap(\.cells).map(\.text).joined(separator: "\n")
            case .chart(let chart): ([chart.title] + chart.categories).joined(separator: "\n")
            case .matrix(let code): code.label
            case .space, .pageBreak: ""
            }
        }.joined(separator: "\n")
    }

    /// All tables in reading order.
    var tables: [Table] {
        blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
    }

    /// All headings in reading order.
    var headings: [String] {
        blocks.compactMap { block in
            guard case .paragraph(let paragraph) = block, case .heading = paragraph.style else {
                return nil
            }
            return paragraph.text
        }
    }
}
