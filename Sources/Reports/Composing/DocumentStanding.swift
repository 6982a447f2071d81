public import Documents
public import ThaiText

/// How an official document that the program keeps stands.
public enum DocumentStanding: Sendable, Hashable {
    /// It is read before it is approved; every page says so.
    case draft
    /// The executive approved it.
    case approved(DocumentApproval)

    var mark: String? { self == .draft ? "ร่าง" : nil }

    var approval: DocumentApproval? {
        if case .approved(let approval) = self { approval } else { nil }
    }
}

/// That the executive approved a document in the program, and how anybody can prove it.
public struct DocumentApproval: Sendable, Hashable {
    /// Who, as the account is called.
    public var name: String
    /// On which day.
    public var day: ThaiDate
    /// 1 for what was published first.
    public var version: Int
    /// Why the version before was corrected; nil for the first.
    public var reason: String?
    /// The SHA-256 of the content that was approved, in hexadecimal.
    public var contentHash: String
    /// Where it is proved.
    public var address: String
    /// What is typed to prove it: the end of the address.
    var code: String { address.split(separator: "/").last.map(String.init) ?? "" }
    /// The code for cameras that opens the address.
    public var matrix: MatrixCode?

    /// An approval.
    public init(
        name: String, day: ThaiDate, version: Int, reason: String? = nil, contentHash: String,
        address: String, matrix: MatrixCode? = nil
    ) {
        (self.name, self.day, self.version, self.reason) = (name, day, version, reason)
        (self.contentHash, self.address, self.matrix) = (contentHash, address, matrix)
    }
}

extension ReportContent {
    /// Where a hand would sign: who approved it in the program, and when.
    func signature(_ approval: DocumentApproval) -> [Block] {
        let lines = [
            "อนุมัติทางอิเล็กทรอนิกส์ผ่านระบบโปร่งใส", "(\(approval.name))",
            Executive.post(of: authorityName), "วันที่ \(approval.day.written())",
        ]
        return [.space(24)] + lines.map { .paragraph(Paragraph($0, style: .signature)) }
    }

    /// The last page: which version this is, and how anybody proves that no letter of it was changed.
    func proof(of approval: DocumentApproval) -> Section {
        let version = Digits.thai("\(approval.version)")
        let facts = [
            ("เอกสาร", title.joined(separator: " ")), ("หน่วยงาน", authorityName ?? ""),
            ("ฉบับที่", version), ("เหตุที่แก้ไข", approval.reason ?? ""),
            ("อนุมัติโดย", "\(approval.name) \(Executive.post(of: authorityName))"),
            ("อนุมัติเมื่อ", approval.day.written()),
        ].filter { !$0.1.isEmpty }
        let heading = Paragraph(
            "การตรวจสอบเอกสาร", style: .heading(level: 1), alignment: .center)
        // The code is typed as it stands, so its digits stay Arabic.
        let code = Table.Row(
            cells: [Table.Cell("รหัสเอกสาร", bold: true), Table.Cell(approval.code, bold: true)])
        let rows =
            [code]
            + facts.map { Table.Row(cells: [Table.Cell($0.0, bold: true), .official($0.1)]) }
        let table = Table(
            title: "การอนุมัติและฉบับของเอกสาร",
            columns: [Table.Column(weight: 1.3), Table.Column(weight: 4)], header: [], rows: rows)
        return Section(
            name: "การตรวจสอบเอกสาร",
            blocks: [.paragraph(heading), .table(table), .space(12)] + way(to: approval))
    }

    private func way(to approval: DocumentApproval) -> [Block] {
        let how =
            "ใช้กล้องโทรศัพท์อ่านรหัสด้านล่าง หรือเปิดที่อยู่ต่อไปนี้ "
            + "เพื่อดูว่าเอกสารฉบับนี้ตรงกับที่เผยแพร่และเป็นฉบับล่าสุดหรือไม่"
        let hash =
            "ค่า SHA-256 ของเนื้อหา (ไฟล์ JSON ของเอกสาร)"
        return [
            .paragraph(Paragraph(how)),
            .paragraph(Paragraph(approval.address, style: .plain, alignment: .leading)),
        ] + (approval.matrix.map { [.matrix($0)] } ?? []) + [
            .paragraph(
                Paragraph(runs: [Run(hash, bold: true)], style: .plain, alignment: .leading)),
            .paragraph(
                Paragraph(approval.contentHash.inGroups, style: .plain, alignment: .leading)),
        ]
    }
}

extension String {
    /// Eight signs and a space, so that a long hash breaks where eyes can follow.
    fileprivate var inGroups: String {
        var text = ""
        for (index, sign) in enumerated() {
            if index > 0, index.isMultiple(of: 8) { text.append(" ") }
            text.append(sign)
        }
        return text
    }
}
