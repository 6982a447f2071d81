import Cryptography
import Assessment
import AssessmentPages
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
            return try lead(try await begin(upload, visit, act))
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

    /// Begins to read what was sent, and keeps it once, however often the same file is sent by the same form.
    private func begin(
        _ upload: Upload, _ visit: Visit, _ act: Act
    ) async throws -> ReadingRoom<LinkAddress>.State {
        let wanted = try wantedYear(upload)
        let (name, bytes) = (FileName(upload.fileName).text, upload.bytes)
        let digest = SHA256.digest(of: bytes)
        let wish = visit.wish("reading", of: act.authority, with: upload)
        return await room.begin(for: try owner(visit), at: visit.now.milliseconds) { [self] in
            let (year, figures) = try await read(bytes, wanted)
            let id = try await act.keepReading(
                ReadResult(year: year, name: name, digest: digest, figures: figures), once: wish)
            return LinkAddress(
                ResultLocations.figures.path(YearSegment(year)),
                query: [(FigureForm.reading, id.segment)])
        }
    }

    /// Who waits: a person of an authority.
    private func owner(_ visit: Visit) throws(WebRefusal) -> String {
        let member = try visit.session().member
        return "\(member.authority.rawValue)/\(member.person.rawValue)"
    }

    /// Where a reading leads; throws why there is none.
    private func lead(_ state: ReadingRoom<LinkAddress>.State) throws -> Response {
        switch state {
        case .done(let outcome): return .redirect(to: try outcome.get())
        case .reading(let key): return .redirect(to: ResultLocations.waiting.path(key))
        case .gone: throw SendingRefusal.gone
        }
    }

    /// Says that the document is being read, until there is something new.
    func waiting(_ visit: Visit, _ key: String) async throws -> Response {
        let state = await room.state(
            of: key, for: try owner(visit), at: visit.now.milliseconds,
            isPatient: visit.request.target.query == WaitingPage.behind)
        guard case .reading = state else {
            do { return try lead(state) } catch let refusal as SendingRefusal {
                return try await sendingPage(
                    visit, refusal.status, [refusal.error(visit.language)], chosen: nil)
            }
        }
        let page = WaitingPage(
            .comparison, at: ResultLocations.waiting.path(key).text, visit.language)
        var response = try await self.page(
            WaitingPage.title(visit.language), visit, under: Above.years(visit.language)
        ) { page }
        response.headers.add("Refresh", page.refresh)
        return response
    }

    /// The year that the sender names; nil for none. Throws `SendingRefusal` for what is no file and no year.
    private func wantedYear(_ upload: Upload) throws -> Int? {
        if upload.isTooLarge { throw SendingRefusal.tooLarge }
        guard !upload.bytes.isEmpty else { throw SendingRefusal.noFile }
        let wish = upload.fields[SendingPage.year] ?? ""
        let wanted = Int(Digits.arabic(wish))
        guard wish.isEmpty || wanted.map(library.years.contains) == true else {
            throw SendingRefusal.unknownYear(String(wish.prefix(20)))
        }
        return wanted
    }

    /// What a document says of a year; throws `SendingRefusal`.
    private func read(_ bytes: [UInt8], _ wanted: Int?) async throws -> (FiscalYear, ReadFigures) {
        let figures = try await figures(bytes, wanted)
        guard let number = wanted ?? figures.report.assessedYear, library.years.contains(number),
            let year = FiscalYear(number)
        else { throw SendingRefusal.noYear }
        guard !figures.report.resultSheet.prints.isEmpty else { throw SendingRefusal.noScores }
        return (year, figures)
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
            guard let chosen else {
                let years = counted.compactMap(\.report.fiscalYear)
                guard let year, !years.isEmpty else { throw SendingRefusal.noYear }
                throw SendingRefusal.otherYears(years, wanted: year)
            }
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
    /// It holds answers, and of other years than the sender named.
    case otherYears([Int], wanted: Int)
    /// It was read, and holds no score.
    case noScores
    /// It cannot be read, and why.
    case unread(Bilingual)
    /// What was being read is known no more.
    case gone

    /// The status of the page that says it.
    var status: Status {
        if case .gone = self { .notFound } else { .unprocessableContent }
    }

    /// What is wrong, beside its field.
    func error(_ language: Language) -> FieldError {
        FieldError(field, wording(language))
    }

    private var field: String {
        switch self {
        case .unknownYear, .noYear, .otherYears: SendingPage.year
        case .noFile, .tooLarge, .noScores, .unread, .gone: SendingPage.file
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
        case .otherYears(let years, let wanted):
            Bilingual(
                "ไฟล์มีคำตอบของปี \(years.map(String.init).joined(separator: ", ")) ไม่มีปี \(wanted) เลือกปีที่มี แล้วเลือกไฟล์ส่งอีกครั้ง",
                "The file has answers of \(years.map(String.init).joined(separator: ", ")), none of \(wanted). Choose a year that it has, then the file again."
            )
        case .noScores:
            Bilingual(
                "อ่านไฟล์ได้ แต่ไม่พบคะแนน ตรวจว่าเลือกไฟล์ที่มีผลคะแนน หรือพิมพ์คะแนนเอง",
                "The file is readable, but holds no scores. Choose the file that has them, or enter them yourself."
            )
        case .unread(let reason): reason
        case .gone:
            Bilingual(
                "ระบบไม่ได้อ่านเอกสารนี้อยู่แล้ว ส่งไฟล์อีกครั้ง",
                "This document is not being read any more. Send the file again.")
        }
    }
}
