import Documents
import ThaiText

/// A result report of a fictitious municipality, made of what official reports are made of.
enum PDFSamples {
    static let properties = DocumentProperties(
        title: "รายงานผลตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        author: "เทศบาลตำบลริมธารทอง", subject: "การประเมิน ITA", keywords: ["ITA", "ความโปร่งใส"],
        created: "2026-11-20T09:00:00+07:00",
        unbreakable: ["เทศบาลตำบลริมธารทอง", "ริมธารทอง", "ปากน้ำชี", "ศรีวารี"])

    static var report: Document {
        Document(properties: properties, sections: [cover, preface, summary, measures, annex])
    }

    static let cover = Section(
        numbered: false,
        blocks: [
            .paragraph(Paragraph("รายงานผลการดำเนินการ", style: .coverTitle)),
            .paragraph(
                Paragraph("ตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส", style: .coverTitle)),
            .paragraph(Paragraph("ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", style: .coverTitle)),
            .paragraph(Paragraph("เทศบาลตำบลริมธารทอง", style: .coverAuthority)),
            .paragraph(Paragraph("อำเภอปากน้ำชี จังหวัดศรีวารี", style: .coverAuthority)),
        ])

    static let prose =
        "เทศบาลตำบลริมธารทองนำผลคะแนนของปีก่อนมาทบทวนร่วมกับทุกกอง พบว่าเรื่องที่ประชาชนยังเข้าใจน้อยคือขั้นตอนการยืมพัสดุ "
        + "จึงเขียนคู่มือฉบับย่อหนึ่งหน้า ติดไว้ที่จุดบริการทุกแห่ง และเล่าผ่านหอกระจายข่าวเดือนละ ๒ ครั้ง ตั้งแต่วันที่ ๑ ธันวาคม ๒๕๖๗ "
        + "เป็นต้นมา นอกจากนั้นยังเปิดช่องทาง E-Service ให้ยื่นคำขอได้โดยไม่ต้องเดินทาง น้ำใจของเจ้าหน้าที่ในการตอบคำถามทำให้คะแนนเพิ่มขึ้น"

    static let preface = Section(
        blocks: [
            .paragraph(Paragraph("คำนำ", style: .heading(level: 1))),
            .paragraph(Paragraph(prose)), .paragraph(Paragraph(prose + prose)),
            .paragraph(Paragraph("สิ่งที่จะทำต่อในปีหน้ามีดังนี้")),
            .paragraph(Paragraph(prose, style: .plain, marker: "๑.")),
            .paragraph(Paragraph("ซ่อมไฟสาธารณะให้เสร็จภายใน ๗ วัน", style: .plain, marker: "๙.")),
            .paragraph(Paragraph(prose, style: .plain, marker: "๑๐.")),
            .space(20),
            .paragraph(Paragraph("เทศบาลตำบลริมธารทอง", style: .signature)),
            .paragraph(Paragraph("สำนักปลัดเทศบาล", style: .signature)),
        ])

    static let summary = Section(
        blocks: [
            .paragraph(Paragraph("ผลการประเมินโดยสรุป", style: .heading(level: 1))),
            .paragraph(Paragraph("ตัวชี้วัดทั้งสิบ", style: .heading(level: 2))),
            .paragraph(Paragraph(prose)),
            .chart(ChartSamples.indicators(.bar, years: 3)),
            .paragraph(Paragraph("ที่มา: ตัวเลขสมมติเพื่อทดสอบ", style: .caption)),
            .chart(ChartSamples.indicators(.radar, years: 2)),
            .chart(ChartSamples.history),
        ])

    static let steps = [
        "ทบทวนคู่มือของทุกงานกับเจ้าหน้าที่ผู้ปฏิบัติและผู้มาติดต่อ", "เขียนขั้นตอนและระยะเวลาไว้หน้าห้องและบนเว็บไซต์",
        "ให้หัวหน้ากองสุ่มตรวจทุกเดือน แล้วแจ้งผลในที่ประชุม",
        "รับฟังข้อเสนอผ่านตู้ แบบสอบถาม และเพจของเทศบาลตำบลริมธารทอง",
    ]

    static func row(_ number: Int) -> Table.Row {
        let points = (0...(number % 4)).map { place in
            Paragraph(steps[place], style: .plain, marker: thai(place + 1) + ".")
        }
        let dashes = (0...(number % 3)).map { place in
            Paragraph(steps[3 - place], style: .plain, marker: "-")
        }
        return Table.Row(cells: [
            Table.Cell("\(thai(number)). มาตรการลดขั้นตอนและระยะเวลาให้บริการ"),
            Table.Cell(paragraphs: points), Table.Cell("สำนักปลัด กองช่าง"),
            Table.Cell("ต.ค. ๖๗ - ก.ย. ๖๘"), Table.Cell(paragraphs: dashes),
            Table.Cell(number % 5 == 0 ? "" : prose),
        ])
    }

    static func table(rowsPerTopic: Int) -> Table {
        let weights = [1.15, 1.75, 0.8, 0.8, 1.75, 1.4]
        let names = [
            "มาตรการ/แนวทาง", "วิธีดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "ผลการดำเนินงาน",
            "ผลลัพธ์/ความสำเร็จ",
        ]
        let topics = (1...7).flatMap { topic in
            [topicRow(topic)] + (1...rowsPerTopic).map { row(topic * 3 + $0) }
        }
        return Table(
            title: "มาตรการและผล",
            columns: weights.enumerated().map { index, weight in
                Table.Column(
                    weight: weight, alignment: index == 2 || index == 3 ? .center : .leading)
            }, header: [Table.Row(cells: names.map { Table.Cell($0, bold: true) })], rows: topics)
    }

    static func topicRow(_ topic: Int) -> Table.Row {
        Table.Row(
            kind: .topic,
            cells: [
                Table.Cell(
                    "(\(thai(topic))) เรื่องที่ \(thai(topic)) ของการทำงานที่โปร่งใส",
                    columnSpan: 6)
            ])
    }

    static func thai(_ number: Int) -> String { Digits.thai(String(number)) }

    static let measures = Section(
        orientation: .landscape,
        blocks: [
            .paragraph(Paragraph("ผลการดำเนินการตามมาตรการ", style: .heading(level: 1))),
            .paragraph(Paragraph(prose)), .table(table(rowsPerTopic: 2)),
        ])

    static let annex = Section(
        orientation: .landscape,
        blocks: [
            .paragraph(Paragraph("ภาคผนวก", style: .heading(level: 1))), .table(wide),
            .table(spanning),
            .table(longCell),
        ])

    /// Sixteen columns, as the list of procurements has.
    static let wide = Table(
        title: "จัดซื้อจัดจ้าง",
        columns: (0..<16).map { _ in Table.Column() },
        header: [Table.Row(cells: (1...16).map { Table.Cell("ช่องที่ \(thai($0))") })],
        rows: (1...6).map { row in
            Table.Row(
                cells: (1...16).map {
                    Table.Cell($0 % 5 == 0 ? "" : "จ้างซ่อม ๑๒,๕๐๐.๐๐ งวด \(thai(row))")
                })
        })

    static let spanning = Table(
        title: "ช่องรวม", columns: [.init(), .init(weight: 2), .init(weight: 2), .init()],
        header: [
            Table.Row(cells: [
                Table.Cell("กอง", rowSpan: 2), Table.Cell("งาน", columnSpan: 2),
                Table.Cell("หมายเหตุ", rowSpan: 2),
            ]), Table.Row(cells: [Table.Cell("เดิม"), Table.Cell("ใหม่")]),
        ],
        rows: [
            Table.Row(cells: [
                Table.Cell("กองช่าง " + prose, rowSpan: 3), Table.Cell("ก"), Table.Cell("ข"),
                Table.Cell("ค"),
            ]), Table.Row(cells: [Table.Cell("ง"), Table.Cell("จ"), Table.Cell("ฉ")]),
            Table.Row(cells: [Table.Cell("ช " + prose, columnSpan: 2), Table.Cell("ซ")]),
        ])

    /// A cell longer than a page beside an address that has no space to break at.
    static let longCell = Table(
        title: "ช่องยาว", columns: [.init(weight: 3), .init(weight: 1), .init(weight: 1)],
        header: [Table.Row(cells: [Table.Cell("เรื่อง"), Table.Cell("ที่อยู่เว็บ"), Table.Cell("ว่าง")])],
        rows: [
            Table.Row(cells: [
                Table.Cell(String(repeating: prose + " ", count: 16)),
                Table.Cell(
                    "https://www.rimtharnthong.example/"
                        + String(repeating: "disclosure2568", count: 12)),
                Table.Cell(""),
            ])
        ])
}
