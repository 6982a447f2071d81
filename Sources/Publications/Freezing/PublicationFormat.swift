import FileStore
public import HTTP
import Reports
import ThaiText

/// In which forms a document is published.
public enum PublicationFormat: String, Sendable, Hashable, CaseIterable {
    case pdf, docx, xlsx, csv, json, html

    /// The kind of the body.
    var type: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        case .json: "application/json"
        case .html: "text/html; charset=utf-8"
        }
    }

    /// What it is good for.
    var purpose: Bilingual {
        switch self {
        case .pdf: Bilingual("PDF สำหรับอ่านและพิมพ์", "PDF, to read and print")
        case .docx: Bilingual("Word สำหรับแก้ไขต่อ", "Word, to edit")
        case .xlsx: Bilingual("Excel ตารางทั้งหมด", "Excel, all tables")
        case .csv: Bilingual("CSV มาตรการบรรทัดละข้อ", "CSV, one measure a line")
        case .json: Bilingual("JSON เนื้อหาที่อนุมัติ", "JSON, the approved content")
        case .html: Bilingual("หน้าเว็บ เก็บไว้อ่าน", "Web page, to keep")
        }
    }

    /// What a browser saves a version as: "แผนมาตรการ-2569-ฉบับที่-1.pdf".
    func fileName(_ subject: PublicationSubject, version: Int) -> FileName {
        let name = subject.document == .plan ? "แผนมาตรการ" : "รายงานผลการดำเนินการ"
        return FileName("\(name)-\(subject.year.buddhist)-ฉบับที่-\(version).\(rawValue)")
    }

    /// The same in plain letters: "measures-plan-2569-v1.pdf".
    func plainName(_ subject: PublicationSubject, version: Int) -> FileName {
        let name = subject.document == .plan ? "measures-plan" : "measures-report"
        return FileName("\(name)-\(subject.year.buddhist)-v\(version).\(rawValue)")
    }
}

extension PublicationFormat: PathParameter {
    /// "pdf" and the like.
    public init?(segment: String) { self.init(rawValue: segment) }

    /// "pdf" and the like.
    public var segment: String { rawValue }
}
