import Documents
import Foundation
import Zip

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A small document with one thing of every kind.
enum OfficeSamples {
    static let chart = Chart(
        kind: .radar, title: "แผนภูมิ <ก> & \"ข\"", categories: ["๑. ก", "๒. ข", "๓. ค"],
        series: [Chart.Series(name: "๒๕๖๘", values: [9568, nil, 10000])],
        mark: Chart.Mark(name: "เกณฑ์", value: 8500))

    static let table = Table(
        title: "ตาราง",
        columns: [
            Table.Column(weight: 2), Table.Column(alignment: .center, content: .score),
            Table.Column(weight: 3),
        ],
        header: [Table.Row(cells: [Table.Cell("ข้อ"), Table.Cell("คะแนน"), Table.Cell("วิเคราะห์")])],
        rows: [
            Table.Row(kind: .topic, cells: [Table.Cell("ประเด็นที่ ๑", bold: true, columnSpan: 3)]),
            Table.Row(cells: [
                Table.Cell("i1 <ก> & ข"), Table.Cell("๙๕.๖๘"), Table.Cell("=1+1", rowSpan: 2),
            ]),
            Table.Row(cells: [
                Table.Cell(paragraphs: [
                    Paragraph("จัดทำ", style: .plain, marker: "๑."),
                    Paragraph("เผยแพร่", style: .plain, marker: "๒."),
                ]), Table.Cell("๑๐๐"),
            ]),
        ])

    static let document = Document(
        properties: DocumentProperties(
            title: "ชื่อ <เอกสาร>", author: "อบต. ตัวอย่าง", subject: "เรื่อง", keywords: ["ITA"],
            created: "2025-11-20T09:00:00+07:00", unbreakable: ["พ.ศ. ๒๕๖๘"]),
        sections: [
            Section(
                name: "ปก", numbered: false,
                blocks: [
                    .paragraph(Paragraph("รายงาน", style: .coverTitle)),
                    .paragraph(Paragraph("อบต. ตัวอย่าง", style: .coverAuthority)),
                ]),
            Section(
                name: "ผล", orientation: .landscape,
                blocks: [
                    .paragraph(Paragraph("ปี พ.ศ. ๒๕๖๘", style: .heading(level: 1))),
                    .table(table), .chart(chart),
                    .paragraph(Paragraph("ลงชื่อ", style: .signature)),
                ]),
        ])
}

/// What stands in an office file, for looking at it in tests.
struct OfficeFile {
    private let archive: ZipArchive

    init(_ bytes: [UInt8]) throws { archive = try ZipArchive(bytes: bytes) }

    var names: [String] { archive.names }

    func bytes(_ name: String) throws -> [UInt8] { try archive.bytes(of: name) }

    func text(_ name: String) throws -> String {
        String(decoding: try bytes(name), as: UTF8.self)
    }

    /// The names of parts of XML that do not parse.
    func malformed() throws -> [String] {
        try names.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") }.filter { name in
            !XMLParser(data: Data(try bytes(name))).parse()
        }
    }
}

extension String {
    /// How often a text stands in this one.
    func count(of text: String) -> Int { components(separatedBy: text).count - 1 }
}
