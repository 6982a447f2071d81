import Cryptography
import Assessment
import Design
import DocumentExamination
import FileStore
import HTML
import HTTP
import Platform
import Reports
import ThaiText

extension Results {
    /// The form for a document.
    func sending(_ visit: Visit) async throws -> Response {
        let query = try visit.request.target.queryFields()
        return try await sendingPage(
            visit, chosen: visit.form[SendingPage.year] ?? query[SendingPage.year])
    }

    /// Reads a document and leads to the sheet in which it is held against the paper.
    func send(_ visit: Visit) async throws -> Response {
        var visit = visit
        let act = try visit.act(in: database)
        try act.require(.recordResults)
        var chosen: String?
        do {
            let upload = try await visit.upload(file: SendingPage.file, limit: DocumentLimit.bytes)
            chosen = upload.fields[SendingPage.year]
            let read = try await read(upload)
            let id = try await keep(read, of: upload, visit, act)
            return .redirect(
                to: LinkAddress(
                    ResultLocations.figures.path(YearSegment(read.year)),
                    query: [(FigureForm.reading, id.segment)]))
        } catch Idempotency.Refusal.otherContent {
            throw visit.sentBefore
        } catch BodyError.tooLarge {
            return try await sendingPage(
                visit, .contentTooLarge, [SendingRefusal.tooLarge.error(visit.language)],
                chosen: chosen)
        } catch let refusal as SendingRefusal {
            return try await sendingPage(
                visit, .unprocessableContent, [refusal.error(visit.language)], chosen: chosen)
        }
    }

    /// Keeps what was read once, however often the same file is sent by the same form.
    private func keep(
        _ read: ReadResult, of upload: Upload, _ visit: Visit, _ act: Act
    ) async throws -> ResultReading.ID {
        let typed = upload.fields.fields.map { ($0.name, $0.value) }
        let sent = FormFields(typed + [("digest", Hexadecimal.text(read.digest))])
        return try await act.keepReading(
            read, once: visit.wish("reading", of: act.authority, beside: sent))
    }

    /// What a document says of a year; throws `SendingRefusal`.
    private func read(_ upload: Upload) async throws -> ReadResult {
        if upload.isTooLarge { throw SendingRefusal.tooLarge }
        guard !upload.bytes.isEmpty else { throw SendingRefusal.noFile }
        let wish = upload.fields[SendingPage.year] ?? ""
        let wanted = Int(Digits.arabic(wish))
        guard wish.isEmpty || wanted.map(library.years.contains) == true else {
            throw SendingRefusal.unknownYear(String(wish.prefix(20)))
        }
        let figures = try await figures(upload.bytes, wanted)
        guard let number = wanted ?? figures.report.assessedYear, library.years.contains(number),
            let year = FiscalYear(number)
        else { throw SendingRefusal.noYear }
        guard !figures.report.resultSheet.prints.isEmpty else { throw SendingRefusal.noScores }
        return ReadResult(
            year: year, name: FileName(upload.fileName).text,
            digest: SHA256.digest(of: upload.bytes), figures: figures)
    }

    /// The figures of a document; of counted answers those of the wanted year, else the latest.
    private func figures(_ bytes: [UInt8], _ year: Int?) async throws -> ReadFigures {
        let examination: Examination
        do { examination = try await reader.examine(bytes) } catch {
            let failure = error as? ReadingFailure ?? .broken("\(error)")
            throw SendingRefusal.unread(failure.wording)
        }
        switch examination {
        case .report(let report, let origins): return ReadFigures(report, origins: origins)
        case .answers(let counted):
            let chosen = counted.first { year == nil || $0.report.fiscalYear == year }
            guard let chosen else { throw SendingRefusal.noYear }
            return ReadFigures(chosen.report, origins: [:])
        case .refused(let reason): throw SendingRefusal.unread(reason)
        }
    }

    private func sendingPage(
        _ visit: Visit, _ status: Status = .ok, _ errors: [FieldError] = [], chosen: String?
    ) async throws -> Response {
        var look = PageLook(status)
        look.hasErrors = !errors.isEmpty
        let page = SendingPage(
            hidden: visit.hidden(for: ResultLocations.sending.template), years: library.years,
            language: visit.language, errors: errors, chosen: chosen)
        return try await self.page(
            SendingPage.title(visit.language), visit, look, under: Above.years(visit.language)
        ) { page }
    }
}

/// Why a document is not taken for a result.
enum SendingRefusal: Error {
    /// None was chosen, or it is empty.
    case noFile
    /// It is longer than the limit.
    case tooLarge
    /// A year that no framework is of.
    case unknownYear(String)
    /// Neither the document nor the sender says of which year it is.
    case noYear
    /// It was read, and holds no score.
    case noScores
    /// It cannot be read, and why.
    case unread(Bilingual)

    /// What is wrong, beside its field.
    func error(_ language: Language) -> FieldError {
        FieldError(field, wording(language))
    }

    private var field: String {
        switch self {
        case .unknownYear, .noYear: SendingPage.year
        case .noFile, .tooLarge, .noScores, .unread: SendingPage.file
        }
    }

    private var wording: Bilingual {
        switch self {
        case .noFile:
            Bilingual(
                "เลือกไฟล์ผลคะแนนก่อน ถ้าเลือกแล้ว ไฟล์นั้นว่างเปล่า",
                "Choose the file with the scores first. If you did, that file is empty.")
        case .tooLarge: DocumentLimit.exceeded
        case .unknownYear(let wish):
            Bilingual(
                "ไม่มีเกณฑ์ของปี “\(wish)” เลือกปีจากรายการ",
                "There is no framework of “\(wish)”. Choose a year of the list.")
        case .noYear:
            Bilingual(
                "เอกสารไม่บอกปีงบประมาณที่เรามีเกณฑ์ เลือกปี แล้วเลือกไฟล์ส่งอีกครั้ง",
                "The document names no fiscal year of which we have the framework. Choose the year, then the file again."
            )
        case .noScores:
            Bilingual(
                "อ่านไฟล์ได้ แต่ไม่พบคะแนน ตรวจว่าเลือกไฟล์ที่มีผลคะแนน หรือพิมพ์คะแนนเอง",
                "The file is readable, but holds no scores. Choose the file that has them, or enter them yourself."
            )
        case .unread(let reason): reason
        }
    }
}
