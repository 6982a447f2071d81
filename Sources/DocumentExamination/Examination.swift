public import Reports
public import ThaiText

/// What a document that was sent turned out to be.
public enum Examination: Sendable, Hashable, Codable {
    /// It was read; beside it where its figures stand, by the text form of `Figure`.
    case report(Report, origins: [String: FigureOrigin])
    /// It holds single answers, scored by every year that has its questions, the latest first.
    case answers([CountedAnswers])
    /// It cannot be read, and why; how to go on.
    case refused(Bilingual)
}

/// Why no answer came from the process that reads documents.
public enum ReadingFailure: Error, Sendable, Hashable {
    /// So many documents wait already; try again soon.
    case busy
    /// The document took longer than it may.
    case tooSlow
    /// The process could not start, or ended without an answer.
    case broken(String)
}

extension ReadingFailure {
    /// What happened, and how to go on.
    public var wording: Bilingual {
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
