import AssessmentPages
import Cryptography
import Design
import DocumentExamination
import FileStore
import HTML
import HTTP
import Platform
import ThaiText

/// A document comes in and is read.
extension Measures {
    func sendingRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(MeasureLocations.importing, .page(.officers)) { visit, year in
                try await sendingForm(visit, year, Sheet(visit))
            },
            gate.post(
                MeasureLocations.importing,
                .upload(
                    .officers, fields: [ImportField.document],
                    limit: DocumentLimit.bytes + (1 << 20)), answer: send),
            gate.get(MeasureLocations.waiting, .page(.officers), answer: waiting),
        ]
    }

    private func sendingForm(
        _ visit: Visit, _ year: FiscalYear, _ sheet: Sheet,
        _ refused: Status = .unprocessableContent
    ) async throws -> Response {
        _ = try framework(answeredBy: year, visit)
        let page = SendingPage(
            year: year, documents: try await importing.documents(visit.act(in: database)),
            sheet: sheet, hidden: visit.hidden(for: MeasureLocations.importing.template))
        return try await self.page(
            SendingPage.title(visit.language), visit, under: Above.plan(year, visit.language),
            errors: sheet.errors, refused: refused
        ) { page }
    }

    private func send(_ visit: Visit, _ year: FiscalYear) async throws -> Response {
        var visit = visit
        _ = try framework(answeredBy: year, visit)
        let act = try visit.act(in: database)
        try act.require(.planMeasures)
        var fields = FormFields()
        do {
            let upload = try await visit.upload(file: ImportField.file, limit: DocumentLimit.bytes)
            fields = upload.fields
            let state = try await read(upload, visit, act)
            return try lead(state, year)
        } catch Idempotency.Refusal.otherContent {
            throw visit.sentBefore
        } catch BodyError.tooLarge {
            return try await refused(.tooLarge, visit, year, fields)
        } catch let refusal as ImportRefusal {
            return try await refused(refusal, visit, year, fields)
        }
    }

    private func refused(
        _ refusal: ImportRefusal, _ visit: Visit, _ year: FiscalYear,
        _ fields: FormFields = FormFields()
    ) async throws -> Response {
        var sheet = Sheet(fields, visit.language)
        sheet.refuse(refusal.field, refusal.wording)
        return try await sendingForm(visit, year, sheet, refusal.status)
    }

    /// Reads the file that was sent, else takes up the document that was chosen.
    private func read(
        _ upload: Upload, _ visit: Visit, _ act: Act
    ) async throws -> ReadingRoom<PlanReading.ID>.State {
        if upload.isTooLarge { throw ImportRefusal.tooLarge }
        let digest = SHA256.digest(of: upload.bytes)
        let wish = visit.wish("measures-read", of: act.authority, with: upload)
        let number = Digits.arabic(upload.fields[ImportField.document] ?? "")
        let known = try await importing.documents(act).first { String($0.number) == number }
        if known == nil, !number.isEmpty { throw ImportRefusal.noDocument }
        guard upload.bytes.isEmpty else {
            let (name, bytes) = (FileName(upload.fileName).text, upload.bytes)
            return await importing.room.begin(
                for: try owner(visit), at: visit.now.milliseconds
            ) { [importing] in
                let plan = try await importing.read(bytes)
                return try await act.keepReading(
                    SentPlan(name: name, digest: digest, document: plan), once: wish)
            }
        }
        guard let known, upload.fileName.isEmpty else { throw ImportRefusal.noFile }
        return .done(.success(try await act.keepReading(known.plan, once: wish)))
    }

    /// Where a reading leads; throws why there is none.
    private func lead(
        _ state: ReadingRoom<PlanReading.ID>.State, _ year: FiscalYear
    ) throws -> Response {
        switch state {
        case .done(let outcome):
            return .redirect(to: MeasureLocations.reading.path(year, try outcome.get()))
        case .reading(let key): return .redirect(to: MeasureLocations.waiting.path(year, key))
        case .gone: throw ImportRefusal.gone
        }
    }

    /// Says that the document is being read, until there is something new.
    private func waiting(
        _ visit: Visit, _ year: FiscalYear, _ key: String
    ) async throws -> Response {
        _ = try framework(answeredBy: year, visit)
        let state = await importing.room.state(
            of: key, for: try owner(visit), at: visit.now.milliseconds,
            isPatient: visit.request.target.query == WaitingPage.behind)
        guard case .reading = state else {
            do { return try lead(state, year) } catch let refusal as ImportRefusal {
                return try await refused(refusal, visit, year)
            }
        }
        let page = WaitingPage(
            .comparison, at: MeasureLocations.waiting.path(year, key).text, visit.language)
        var response = try await self.page(
            WaitingPage.title(visit.language), visit, under: Above.plan(year, visit.language)
        ) { page }
        response.headers.add("Refresh", page.refresh)
        return response
    }

    /// Who waits: a person of an authority.
    private func owner(_ visit: Visit) throws(WebRefusal) -> String {
        let member = try visit.session().member
        return "\(member.authority.rawValue)/\(member.person.rawValue)"
    }
}

/// The form that takes a document with measures.
private struct SendingPage: Component {
    let year: FiscalYear
    let documents: [KnownDocument]
    let sheet: Sheet
    let hidden: [HiddenField]

    private var language: Language { sheet.language }

    static func title(_ language: Language) -> String {
        Bilingual("นำเข้ามาตรการจากเอกสาร", "Take measures from a document")(language)
    }

    var body: some Markup {
        PageTitle(
            Self.title(language),
            lead: Bilingual(
                "ระบบอ่านมาตรการจากไฟล์ แล้วให้คุณเทียบกับต้นฉบับและแก้ก่อนเข้าแผนปี \(year.buddhist)",
                "The measures are read from the file; you compare and correct them before any enters the plan of \(year.buddhist)."
            )(language))
        div(.class("measure")) {
            PostForm(
                to: LinkAddress(MeasureLocations.importing.path(year)), hidden: hidden,
                carriesFiles: true
            ) {
                FileField(
                    Field(
                        ImportField.file,
                        Bilingual("ไฟล์แผนหรือรายงาน", "File of the plan or report")(language),
                        hint: Bilingual(
                            "DOCX, XLSX, PDF, HTML หรือข้อความ ไม่เกิน \(DocumentLimit.name) ไฟล์สแกนที่เป็นรูปยังอ่านไม่ได้ เราเก็บเฉพาะมาตรการที่อ่านได้ ไม่เก็บไฟล์",
                            "DOCX, XLSX, PDF, HTML or text, at most \(DocumentLimit.name). Scanned pictures cannot be read yet. Only what was read is kept, not the file."
                        )(language)
                    ).showing(sheet.errors), accept: ".docx,.xlsx,.pdf,.html,.htm,.txt,.csv,.json")
                if !documents.isEmpty || !sheet.isSound { known }
                UploadProgress(language)
                ButtonRow {
                    Button(Bilingual("อ่านมาตรการ", "Read the measures")(language)).with(.upload)
                    BackLink(to: LinkAddress(MeasureLocations.plan.path(year)), language)
                }
            }
        }
    }

    private var known: SelectField {
        SelectField(
            Field(
                ImportField.document,
                Bilingual("หรือเอกสารที่อ่านผลคะแนนไว้แล้ว", "Or a document whose scores were read")(
                    language)
            ).optional(language).showing(sheet.errors),
            documents.map {
                let count = $0.plan.document.measures.count
                let note = Bilingual(
                    "ผลปี \($0.year) มี \(count) มาตรการ", "result of \($0.year), \(count) measures")
                return Choice(String($0.number), "\($0.plan.name) – \(note(language))")
            }, selected: Digits.arabic(sheet[ImportField.document]),
            empty: Bilingual("ส่งไฟล์ใหม่", "Send a file")(language))
    }
}
