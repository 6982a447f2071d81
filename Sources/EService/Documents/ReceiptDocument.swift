import Documents
import Platform
import ThaiText

/// A receipt on paper. Official paper speaks Thai, with Thai digits.
struct ReceiptDocument {
    let receipt: Receipt
    /// Where the request is looked up; nil until somebody said under which address the program is found.
    let address: String?
    /// Date and time of making as ISO 8601 with zone.
    let created: String

    var document: Document {
        let title = "ใบเสร็จรับเงิน"
        return Document(
            properties: DocumentProperties(
                title: "\(title) \(receipt.receipt.text) \(receipt.authority.name.thai)",
                author: receipt.authority.name.thai, created: created),
            sections: [
                Section(
                    name: title, numbered: false,
                    blocks: [
                        center(receipt.authority.name.thai, isBold: true),
                        .paragraph(
                            Paragraph(title, style: .heading(level: 1), alignment: .center)),
                        .space(10), .table(facts), .space(20),
                    ] + code)
            ])
    }

    private var facts: Table {
        let rows = receipt.rows(.thai).map { row in
            // Codes are typed again as they stand.
            let isCode = row.value == receipt.request.code.text
            return Table.Row(cells: [
                Table.Cell(row.name, bold: true),
                Table.Cell(isCode ? row.value : Digits.thai(row.value)),
            ])
        }
        return Table(
            title: "ใบเสร็จรับเงิน", columns: [Table.Column(weight: 2), Table.Column(weight: 5)],
            rows: rows)
    }

    private var code: [Block] {
        guard let address else { return [] }
        return PaperAddress.blocks(address, isLarge: false) + [
            center("ตรวจสอบได้ที่ที่อยู่นี้ ด้วยรหัสติดตามกับเบอร์โทรของผู้ชำระ"), center(address),
        ]
    }

    private func center(_ text: String, isBold: Bool = false) -> Block {
        .paragraph(Paragraph(runs: [Run(text, bold: isBold)], style: .plain, alignment: .center))
    }
}
