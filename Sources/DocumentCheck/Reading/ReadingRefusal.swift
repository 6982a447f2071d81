import Design
import DocumentExamination
import Reports
import ThaiText

extension DocumentCheck {
    /// What a file says, checked by the reader's year, or why it was not read.
    func checked(
        _ bytes: [UInt8], named name: String, year: Int?
    ) async -> Result<CheckedDocument, FieldRefusal> {
        do {
            switch try await reader.examine(bytes) {
            case .report(let report, _):
                return .success(
                    CheckedDocument(name: name, report: report, year: year, library: library))
            case .answers(let answers):
                return answered(answers, named: name, year: year)
            case .refused(let reason): return .failure(FieldRefusal(reason))
            }
        } catch {
            let failure = error as? ReadingFailure ?? .broken("\(error)")
            return .failure(FieldRefusal(failure.wording))
        }
    }

    private func answered(
        _ answers: [CountedAnswers], named name: String, year: Int?
    ) -> Result<CheckedDocument, FieldRefusal> {
        let years = answers.compactMap(\.report.fiscalYear)
        if let year, !years.contains(year) {
            let list = years.map(String.init).joined(separator: ", ")
            let words = Bilingual(
                "ข้อคำถามในไฟล์คำตอบนี้ไม่ตรงกับปี \(year) แต่ตรงกับปี \(list)",
                "The questions of these answers are not those of \(year), but of \(list).")
            return .failure(FieldRefusal(words, field: "year"))
        }
        let document = CheckedDocument(
            name: name, answers: answers, year: year, library: library)
        return document.map { .success($0) }
            ?? .failure(FieldRefusal(ReadingFailure.broken("").wording))
    }
}

/// A file that is not taken: why, and beside which field it is said.
struct FieldRefusal: Error, Sendable {
    let reason: Bilingual
    let field: String

    init(_ reason: Bilingual, field: String = UploadForm.file) {
        self.reason = reason
        self.field = field
    }
}
