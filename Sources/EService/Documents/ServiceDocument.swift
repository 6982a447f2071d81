import Documents
import Platform
import QRCode
import ThaiText

/// A service on paper: the citizen manual, and a sheet for a wall. Official paper speaks Thai, with Thai digits.
struct ServiceDocument {
    let authority: Platform.Authority.Profile
    let service: Service
    let office: OfficeReach
    let divisions: [Division.ID: String]
    /// Where the manual stands on the web.
    let address: String
    /// Date and time of making as ISO 8601 with zone.
    let created: String

    private var content: ServiceContent { service.content }

    /// The citizen manual.
    var manual: Document {
        var blocks = [
            heading("คู่มือสำหรับประชาชน"), center(content.name.thai, isBold: true),
            center(authority.name.thai), .space(10), part("ขอบเขตการให้บริการ"),
            text(content.purpose.thai), part("ผู้มีสิทธิยื่นคำขอ"), text(content.who.thai),
            part("ขั้นตอน ผู้รับผิดชอบ และระยะเวลา"), .table(steps),
            text("ระยะเวลารวม \(thai(content.promise.wording.thai))"),
        ]
        blocks += [part("ค่าธรรมเนียม"), text(content.feeWording.thai), part("รายการเอกสาร")]
        blocks += list(content.documents.map(\.thai), else: "ไม่ต้องใช้เอกสาร")
        blocks.append(part("ช่องทางการให้บริการ"))
        blocks += list(content.channels.map(\.name.thai), else: "ที่สำนักงาน")
        if !office.lines.isEmpty { blocks.append(text(office.lines.joined(separator: " "))) }
        blocks += [part("กฎหมายที่เกี่ยวข้อง"), text(content.law.thai), .space(12)]
        blocks += code
        return document(blocks)
    }

    /// A sheet for a wall: what it is, how long it takes, what it costs, and a code that opens it.
    var poster: Document {
        var blocks: [Block] = [
            .space(40),
            .paragraph(
                Paragraph(
                    thai(content.name.thai), style: .coverTitle, alignment: .center)),
            center(thai(content.purpose.thai)), .space(24),
        ]
        blocks += code
        blocks += [
            .space(24), center("ใช้เวลา \(thai(content.promise.wording.thai))", isBold: true),
            center("ค่าธรรมเนียม \(thai(content.feeWording.thai))", isBold: true), .space(16),
            center(authority.name.thai, isBold: true),
        ]
        blocks += office.lines.map { center(thai($0)) }
        return document(blocks)
    }

    private var code: [Block] {
        var blocks: [Block] = []
        if let code = QRCode(address) {
            let dark = (0..<code.side).flatMap { row in
                (0..<code.side).map { code[row, $0] }
            }
            if let matrix = MatrixCode(side: code.side, dark: dark, label: address) {
                blocks.append(.matrix(matrix))
            }
        }
        let words =
            service.isOnline ? "สแกนเพื่ออ่านคู่มือและยื่นเรื่อง" : "สแกนเพื่ออ่านคู่มือ"
        return blocks + [center(words), center(address)]
    }

    private var steps: Table {
        let number = { (count: Int) in Digits.thai(String(count)) }
        let head = Table.Row(
            cells: ["ที่", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"].map { Table.Cell($0, bold: true) })
        let rows = content.steps.enumerated().map { index, step in
            Table.Row(cells: [
                Table.Cell(number(index + 1)), Table.Cell(thai(step.text.thai)),
                Table.Cell(
                    (step.division ?? service.division).flatMap { divisions[$0] }
                        ?? authority.name.thai), Table.Cell(thai(step.time.thai)),
            ])
        }
        return Table(
            title: "ขั้นตอนและระยะเวลา",
            columns: [
                Table.Column(weight: 1, alignment: .center), Table.Column(weight: 6),
                Table.Column(weight: 4), Table.Column(weight: 3),
            ], header: [head], rows: rows)
    }

    private func list(_ lines: [String], else none: String) -> [Block] {
        guard !lines.isEmpty else { return [text(none)] }
        return lines.map { .paragraph(Paragraph(thai($0), style: .plain, marker: "-")) }
    }

    private func heading(_ text: String) -> Block {
        .paragraph(Paragraph(text, style: .heading(level: 1), alignment: .center))
    }

    private func part(_ text: String) -> Block {
        .paragraph(Paragraph(text, style: .heading(level: 2)))
    }

    private func text(_ text: String) -> Block {
        .paragraph(Paragraph(thai(text), style: .plain))
    }

    private func center(_ text: String, isBold: Bool = false) -> Block {
        .paragraph(
            Paragraph(runs: [Run(text, bold: isBold)], style: .plain, alignment: .center))
    }

    private func thai(_ text: String) -> String { Digits.thai(text) }

    private func document(_ blocks: [Block]) -> Document {
        Document(
            properties: DocumentProperties(
                title: "\(content.name.thai) \(authority.name.thai)",
                author: authority.name.thai, created: created),
            sections: [Section(blocks: blocks)])
    }
}
