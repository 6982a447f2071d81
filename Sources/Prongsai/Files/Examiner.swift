import Assessment
import DocumentExamination
import DocumentReading
import Reports
import ThaiText

/// Reads a document of whatever kind into what the check takes.
struct Examiner {
    let library: FrameworkLibrary

    /// The report in a document, or why there is none.
    func examine(_ bytes: [UInt8]) -> Examination {
        if let answers = AnswersExaminer(library: library).examine(bytes) { return answers }
        do {
            let (report, origins) = try report(bytes)
            guard !report.isEmpty else { return .refused(Self.nothing) }
            return .report(report, origins: origins)
        } catch let error as ReadingError {
            return .refused(error.wording)
        } catch let refusal as Refusal {
            return .refused(refusal.wording)
        } catch {
            return .refused(Self.nothing)
        }
    }

    private func report(
        _ bytes: [UInt8]
    ) throws -> (report: Report, origins: [String: FigureOrigin]) {
        if OwnJSON.isLikely(bytes) { return (try OwnJSON.report(bytes, file: "JSON"), [:]) }
        return Report.read(try DocumentReader.read(bytes), frameworks: library)
    }

    private static let nothing = Bilingual(
        "อ่านไฟล์ได้ แต่ไม่พบคะแนน การวิเคราะห์ หรือตารางมาตรการ ตรวจว่าเลือกไฟล์ที่ตั้งใจ",
        "The file is readable, but holds no scores, analysis or table of measures. Is it the file you meant?"
    )
}
