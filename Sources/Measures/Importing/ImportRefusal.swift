import Design
import DocumentExamination
import HTTP
import ThaiText

/// The names of the fields with which measures of a document enter a plan.
enum ImportField {
    /// The document.
    static let file = "file"
    /// A document that was read before.
    static let document = "document"
    /// The numbers of the measures that are ticked.
    static let chosen = "measures"
}

/// Why a document's measures are not taken up.
enum ImportRefusal: Error {
    /// None was chosen, or it is empty.
    case noFile
    /// It is longer than the limit.
    case tooLarge
    /// The chosen one was not read here, or is gone.
    case noDocument
    /// It was read, and holds no measures.
    case noMeasures
    /// It cannot be read, and why.
    case unread(Bilingual)
    /// What was being read is known no more.
    case gone

    /// The field that it is about.
    var field: String {
        switch self {
        case .noDocument: ImportField.document
        case .noFile, .tooLarge, .noMeasures, .unread, .gone: ImportField.file
        }
    }

    /// The status of the page that says it.
    var status: Status {
        switch self {
        case .tooLarge: .contentTooLarge
        case .gone: .notFound
        case .noFile, .noDocument, .noMeasures, .unread: .unprocessableContent
        }
    }

    /// What happened and how to go on.
    var wording: Bilingual {
        switch self {
        case .noFile:
            Bilingual(
                "เลือกไฟล์แผนหรือรายงานก่อน ถ้าเลือกแล้ว ไฟล์นั้นว่างเปล่า",
                "Choose the file of the plan or report first. If you did, that file is empty.")
        case .tooLarge: DocumentLimit.exceeded
        case .noDocument:
            Bilingual(
                "ไม่พบเอกสารที่เลือก เลือกจากรายการ หรือส่งไฟล์ใหม่",
                "That document is not here. Choose from the list, or send the file again.")
        case .noMeasures:
            Bilingual(
                "อ่านไฟล์ได้ แต่ไม่พบตารางมาตรการ ตรวจว่าเลือกไฟล์ที่มีมาตรการ หรือเพิ่มมาตรการเอง",
                "The file is readable, but holds no table of measures. Choose the file that has them, or add them yourself."
            )
        case .unread(let reason): reason
        case .gone:
            Bilingual(
                "ระบบไม่ได้อ่านเอกสารนี้อยู่แล้ว ส่งไฟล์อีกครั้ง",
                "This document is not being read any more. Send the file again.")
        }
    }
}
