import Design
import Reports
import ThaiText

extension DocumentCheck {
    /// What a document says, or the error beside the file field.
    func examination(
        of bytes: [UInt8], _ language: Language
    ) async throws -> Result<Report, FieldRefusal> {
        do {
            switch try await reader.examine(bytes) {
            case .report(let report): return .success(report)
            case .refused(let reason): return .failure(FieldRefusal(reason(language)))
            }
        } catch let failure as ReadingFailure {
            return .failure(FieldRefusal(failure.explanation(language)))
        }
    }
}

/// A file that is not taken, with the reason for people.
struct FieldRefusal: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}

extension ReadingFailure {
    /// What happened, and how to go on.
    var explanation: Bilingual {
        switch self {
        case .busy:
            Bilingual(
                "ตอนนี้มีหลายคนส่งไฟล์พร้อมกัน รอสักครู่แล้วส่งอีกครั้ง",
                "Many files are being read at this moment. Wait a little and send it again.")
        case .tooSlow:
            Bilingual(
                "อ่านไฟล์นี้นานเกินไปจึงหยุดไว้ ลองแบ่งไฟล์ให้สั้นลง หรือบันทึกเป็น DOCX แล้วส่งใหม่",
                "Reading this file took too long and was stopped. Split it, or save it as DOCX, and send it again."
            )
        case .broken:
            Bilingual(
                "อ่านไฟล์นี้ไม่สำเร็จ ไฟล์อาจเสียหาย ลองเปิดแล้วบันทึกใหม่ หรือส่งเป็น DOCX",
                "This file could not be read; it may be damaged. Open it and save it again, or send it as DOCX."
            )
        }
    }
}
