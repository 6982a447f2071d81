import Design
import FileStore
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// What is attached: each file is sent by itself, so that a lost connection loses only that one.
extension EService {
    static let pictureLimit = 10 << 20
    static let fileLimit = 20 << 20

    func askFileRoutes(_ gate: Gate) -> [Route<Access>] {
        let back: @Sendable (Visit, PublicSite, ServiceCode, DraftToken, String) -> Response = {
            _, site, code, token, _ in
            .redirect(to: site.address(EServiceLocations.step.path(code, token, .files)))
        }
        return gate.get(EServiceLocations.attachment, of: sites, .page(.everyone), answer: back)
            + [
                gate.post(
                    EServiceLocations.attachment, of: sites,
                    .upload(.everyone, fields: [], limit: Self.fileLimit + (1 << 20)),
                    answer: attach),
                gate.post(
                    EServiceLocations.removal, of: sites,
                    .form(.everyone, fields: [AskField.file]), answer: remove),
            ]
    }

    /// The place of files in a form that is kept, with one of its fields.
    private func filePlace(
        _ visit: Visit, _ site: PublicSite, _ code: ServiceCode, _ token: DraftToken,
        _ id: String
    ) async throws -> (place: AskPlace, field: ServiceField) {
        do {
            let draft = try await reader(site).read { try $0.draft(token, at: visit.now) }
            guard draft.request == nil else { throw WebRefusal.nothingHere }
            let place = AskPlace(
                site: site, code: code, content: draft.content, answers: draft.answers,
                token: token, step: .files, language: visit.language)
            guard let field = place.plan.files.first(where: { $0.id == id }) else {
                throw WebRefusal.nothingHere
            }
            return (place, field)
        } catch RequestRefusal.noDraft { throw WebRefusal.nothingHere }
    }

    private func attach(
        _ visit: Visit, _ site: PublicSite, _ code: ServiceCode, _ token: DraftToken,
        _ id: String
    ) async throws -> Response {
        var visit = visit
        let (place, field) = try await filePlace(visit, site, code, token, id)
        let limit = field.kind == .photo ? Self.pictureLimit : Self.fileLimit
        var sheet = Sheet([], visit.language)
        do {
            let upload = try await visit.upload(file: field.name, limit: limit)
            if try await keep(upload, visit, place, field, token, limit, &sheet) {
                return .redirect(to: place.address(.files))
            }
        } catch BodyError.tooLarge {
            sheet.refuse(field.name, FileRefusal.tooLarge(limit: limit).wording)
            return try await filesPage(visit, place, sheet, refused: .contentTooLarge)
        }
        return try await filesPage(visit, place, sheet)
    }

    /// Keeps a file that was sent; false after a refusal.
    private func keep(
        _ upload: Upload, _ visit: Visit, _ place: AskPlace, _ field: ServiceField,
        _ token: DraftToken, _ limit: Int, _ sheet: inout Sheet
    ) async throws -> Bool {
        let act = openAct(visit, place.site)
        let wish = visit.wish("attach/\(token.mark)", of: act.authority, with: upload)
        if try await visit.wasDone(wish, in: act.database) { return true }
        guard place.answers.files(of: field).count < field.mostFiles else {
            sheet.refuse(field.name, field.tooManyFiles)
            return false
        }
        guard let file = try await kept(upload, act, field, limit, &sheet) else { return false }
        try await act.keepDraft(token, once: wish) { draft in
            let before = draft.answers.files(of: field)
            draft.answers[field.id] = .files(
                before + (before.count < field.mostFiles ? [file.id] : []))
        }
        return true
    }

    /// The file as it is kept, of a picture only what is seen; nil after a refusal.
    private func kept(
        _ upload: Upload, _ act: Act, _ field: ServiceField, _ limit: Int, _ sheet: inout Sheet
    ) async throws -> VisitorFile? {
        do {
            if upload.isTooLarge { throw FileRefusal.tooLarge(limit: limit) }
            guard !upload.fileName.isEmpty else {
                sheet.refuse(field.name, Bilingual("เลือกไฟล์ก่อน", "Choose the file first"))
                return nil
            }
            let kinds: [FileKind] = field.kind == .photo ? [.jpeg, .png] : FileKind.allCases
            let coming = try await files.begin(
                named: upload.fileName, rule: FileRule(kinds, size: limit, count: 1))
            try await coming.append(PictureCleaning.clean(upload.bytes))
            return try await coming.commit(
                ofVisitorIn: act.database, until: act.time + ServiceDraft.lasts, at: act.time)
        } catch let refusal as FileRefusal {
            sheet.refuse(field.name, refusal.wording)
        } catch let refusal as FilesRefusal {
            sheet.refuse(field.name, refusal.wording)
        }
        return nil
    }

    private func remove(
        _ visit: Visit, _ site: PublicSite, _ code: ServiceCode, _ token: DraftToken,
        _ id: String
    ) async throws -> Response {
        let (place, field) = try await filePlace(visit, site, code, token, id)
        let typed = visit.form[AskField.file].flatMap(StoredFile.ID.init(segment:))
        guard let file = typed, place.answers.files(of: field).contains(file) else {
            // Taken out already, in another window.
            return .redirect(to: place.address(.files))
        }
        let act = openAct(visit, site)
        try await act.keepDraft(token) { draft in
            let rest = draft.answers.files(of: field).filter { $0 != file }
            draft.answers[field.id] = rest.isEmpty ? nil : .files(rest)
        }
        try await act.database.write { transaction in
            try VisitorFiles.keep([file], until: visit.now, in: transaction)
        }
        return .redirect(to: place.address(.files))
    }

    func filesPage(
        _ visit: Visit, _ place: AskPlace, _ sheet: Sheet,
        refused: Status = .unprocessableContent
    ) async throws -> Response {
        guard let token = place.token else { throw WebRefusal.nothingHere }
        let page = FilesPage(
            place: place, token: token, sheet: sheet,
            names: try await fileNames(place.answers, place.site, visit.now),
            hidden: visit.hidden(for: place.template),
            uploadHidden: visit.hidden(
                for: Self.template(EServiceLocations.attachment.own.template)),
            removalHidden: visit.hidden(for: Self.template(EServiceLocations.removal.own.template)))
        return await publicPage(
            "\(place.plan.name(of: .files)(visit.language)) – \(place.content.name(visit.language))",
            visit, place.site, errors: sheet.errors, isPrivate: true, refused: refused
        ) { div(.class("stack stack-5")) { page } }
    }

    private static func template(_ own: String) -> String { PublicSite.place.template + own }

    /// What the files of answers are called.
    func fileNames(
        _ answers: FormAnswers, _ site: PublicSite, _ now: Timestamp
    ) async throws -> [StoredFile.ID: String] {
        try await fileNames(answers, of: reader(site), now)
    }

    /// What the files of answers are called.
    func fileNames(
        _ answers: FormAnswers, of reader: AuthorityReader, _ now: Timestamp
    ) async throws -> [StoredFile.ID: String] {
        let ids = answers.allFiles
        return try await reader.read { transaction in
            let files = try ids.flatMap { try transaction.read(VisitorFiles.file($0, at: now)) }
            return Dictionary(files.map { ($0.id, "\($0.name.text) (\($0.sizeWording))") }) {
                first, _ in first
            }
        }
    }
}

extension VisitorFile {
    /// "2.4 MB".
    var sizeWording: String {
        size >= 1_000_000
            ? "\(size / 1_000_000).\(size / 100_000 % 10) MB" : "\(max(1, size / 1_000)) kB"
    }
}

extension FormAnswers {
    /// The files that were sent to a field.
    func files(of field: ServiceField) -> [StoredFile.ID] {
        if case .files(let ids) = self[field.id] { ids } else { [] }
    }
}

extension ServiceField {
    fileprivate var tooManyFiles: Bilingual {
        Bilingual(
            "แนบได้ไม่เกิน \(mostFiles) ไฟล์ เอาไฟล์เดิมออกก่อน",
            "At most \(mostFiles); take one out first")
    }
}

/// What is attached, each file sent by itself.
struct FilesPage: Component {
    let place: AskPlace
    let token: DraftToken
    let sheet: Sheet
    let names: [StoredFile.ID: String]
    let hidden: [HiddenField]
    let uploadHidden: [HiddenField]
    let removalHidden: [HiddenField]

    var body: some Markup {
        AskHead(place: place)
        for field in place.plan.files { FieldFiles(page: self, field: field) }
        PostForm(to: place.form, hidden: hidden) {
            ButtonRow { Button(place.say("ต่อไป", "Go on")) }
        }
    }
}

/// The files of one question, and one more.
private struct FieldFiles: Component {
    let page: FilesPage
    let field: ServiceField

    private var place: AskPlace { page.place }

    var body: some Markup {
        let sent = place.answers.files(of: field)
        div(.class("card stack")) {
            if !sent.isEmpty {
                PostForm(to: removal, hidden: page.removalHidden) {
                    FileList(
                        sent.map { id in
                            SentFile(
                                page.names[id] ?? place.say("ไฟล์", "File"),
                                note: place.say("ส่งแล้ว", "Sent"),
                                removal: Button(place.say("เอาออก", "Take out"), .quiet).small()
                                    .sending(AskField.file, id.segment))
                        })
                }
            }
            if sent.count < field.mostFiles {
                PostForm(to: upload, hidden: page.uploadHidden, carriesFiles: true) {
                    FileField(frame, accept: accepted)
                    ButtonRow { Button(place.say("แนบไฟล์นี้", "Attach it"), .quiet) }
                }
            } else {
                p(.class("strong")) { field.label(place.language) }
            }
        }
    }

    /// The error and the label are the question's, the input is the form's one file.
    private var frame: Field {
        var frame = Field(field.name, field.label(place.language), hint: hint)
        frame.error = page.sheet.errors.first { $0.field == field.name }?.text
        return field.isRequired ? frame : frame.optional(place.language)
    }

    private var hint: String {
        let limits =
            field.kind == .photo
            ? place.say(
                "JPG หรือ PNG ไม่เกิน 10 MB เราลบพิกัดและข้อมูลกล้องที่ซ่อนในรูปให้",
                "JPG or PNG, at most 10 MB; we remove the place and camera data hidden in it")
            : place.say(
                "PDF, รูป, Word หรือ Excel ไม่เกิน 20 MB", "PDF, picture, Word or Excel, at most 20 MB")
        return [field.hint?(place.language), limits].compactMap(\.self).joined(separator: " · ")
    }

    private var accepted: String {
        field.kind == .photo ? ".jpg,.jpeg,.png" : ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.odt,.ods"
    }

    private var upload: LinkAddress {
        place.site.formAddress(
            EServiceLocations.attachment.path(place.code, page.token, field.id))
    }

    private var removal: LinkAddress {
        place.site.formAddress(EServiceLocations.removal.path(place.code, page.token, field.id))
    }
}
