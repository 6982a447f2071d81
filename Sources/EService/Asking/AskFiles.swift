import Design
import FileStore
import HTML
import HTTP
import Pictures
import Platform
import SQL
import ThaiText

/// What is attached: one form for all that is asked for, which keeps what was chosen whichever of its buttons is pressed.
extension EService {
    static let fileLimit = 20 << 20
    /// The longest body: some files at once, each within its own limit.
    static let bodyLimit = 3 * fileLimit + (1 << 20)

    func askFileRoutes(_ gate: Gate) -> [Route<Access>] {
        let back: @Sendable (Visit, PublicSite, ServiceCode, DraftToken) -> Response = {
            _, site, code, token in
            .redirect(to: site.address(EServiceLocations.step.path(code, token, .files)))
        }
        return gate.get(EServiceLocations.attachment, of: sites, .page(.everyone), answer: back)
            + [
                gate.post(
                    EServiceLocations.attachment, of: sites,
                    .upload(.everyone, fields: [AskField.then], limit: Self.bodyLimit),
                    answer: attach),
                gate.post(
                    EServiceLocations.removal, of: sites,
                    .form(.everyone, fields: [AskField.file]), answer: remove),
            ]
    }

    /// The step of files in a form that is kept, and whether it is known who asks.
    private func filePlace(
        _ visit: Visit, _ site: PublicSite, _ code: ServiceCode, _ token: DraftToken
    ) async throws -> (place: AskPlace, isKnown: Bool) {
        let (place, draft) = try await place(visit, site, code, token, .files)
        guard draft.request == nil else { throw WebRefusal.nothingHere }
        return (place, draft.contact != nil)
    }

    private func attach(
        _ visit: Visit, _ site: PublicSite, _ code: ServiceCode, _ token: DraftToken
    ) async throws -> Response {
        var visit = visit
        let (place, isKnown) = try await filePlace(visit, site, code, token)
        let fields = place.plan.files
        guard let first = fields.first else { throw WebRefusal.nothingHere }
        var sheet = Sheet([], visit.language)
        do {
            let upload = try await visit.upload(files: fields.map(\.name), limit: Self.fileLimit)
            try await keep(upload, visit, place, token, &sheet)
            let now = try await filePlace(visit, site, code, token).place
            if upload.fields[AskField.then] != AskField.stay { sheet.requireFiles(of: now) }
            guard sheet.isSound else { return try await filesPage(visit, now, sheet) }
            let next: AskStep =
                upload.fields[AskField.then] == AskField.stay
                ? .files
                : now.plan.step(
                    after: .files, asked: now.content.form.asked(now.answers), isKnown: isKnown)
            return .redirect(to: now.address(next))
        } catch BodyError.tooLarge {
            sheet.refuse(first.name, FileRefusal.tooLarge(limit: Self.fileLimit).wording)
            return try await filesPage(visit, place, sheet, refused: .contentTooLarge)
        }
    }

    /// Keeps the files that were chosen; one that is refused leaves the others whole.
    private func keep(
        _ upload: Upload, _ visit: Visit, _ place: AskPlace, _ token: DraftToken,
        _ sheet: inout Sheet
    ) async throws {
        let act = openAct(visit, place.site)
        let wish = visit.wish("attach/\(token.mark)", of: act.authority, with: upload)
        if try await visit.wasDone(wish, in: act.database) { return }
        var kept: [(field: ServiceField, file: StoredFile.ID)] = []
        for sent in upload.files where !sent.name.isEmpty {
            guard let field = place.plan.files.first(where: { $0.name == sent.field }) else {
                continue
            }
            if place.answers.files(of: field).count >= field.mostFiles {
                sheet.refuse(field.name, field.tooManyFiles)
            } else if let file = try await self.kept(sent, act, field, &sheet) {
                kept.append((field, file.id))
            }
        }
        let all = kept
        guard !all.isEmpty else { return }
        try await act.keepDraft(token, once: wish) { draft in
            for (field, file) in all {
                let before = draft.answers.files(of: field)
                guard before.count < field.mostFiles else { continue }
                draft.answers[field.id] = .files(before + [file])
            }
        }
    }

    /// The file as a field keeps it; nil after a refusal.
    func kept(
        _ sent: Upload.File, _ act: Act, _ field: ServiceField, _ sheet: inout Sheet
    ) async throws -> VisitorFile? {
        let isPhoto = field.kind == .photo
        return try await kept(
            sent, act, of: isPhoto ? [.jpeg, .png] : FileKind.allCases, isPhoto: isPhoto,
            until: act.time + ServiceDraft.lasts, &sheet)
    }

    /// The file as it is kept until a moment, a photo made small, of another picture only what is seen; nil after a refusal.
    func kept(
        _ sent: Upload.File, _ act: Act, of kinds: [FileKind], isPhoto: Bool,
        until end: Timestamp, _ sheet: inout Sheet
    ) async throws -> VisitorFile? {
        do {
            if sent.isTooLarge { throw FileRefusal.tooLarge(limit: Self.fileLimit) }
            var (name, bytes) = (sent.name, sent.bytes)
            if isPhoto {
                bytes = try await smallPhoto(bytes, named: FileName(name))
                name = FileName(name).text.dropLast(FileName(name).ending.count) + "jpg"
            } else {
                bytes = PictureCleaning.clean(bytes)
            }
            let coming = try await files.begin(
                named: name, rule: FileRule(kinds, size: Self.fileLimit, count: 1))
            try await coming.append(bytes)
            return try await coming.commit(
                ofVisitorIn: act.database, until: end, at: act.time)
        } catch let refusal as FileRefusal {
            sheet.refuse(sent.field, refusal.wording)
        } catch let refusal as FilesRefusal {
            sheet.refuse(sent.field, refusal.wording)
        }
        return nil
    }

    /// A photo of a sane size, upright, of which nothing is left but what is seen; throws `FileRefusal`, `NoRoomLeft`.
    func smallPhoto(_ bytes: [UInt8], named name: FileName) async throws -> [UInt8] {
        let kinds: [String: FileKind] = ["jpg": .jpeg, "jpeg": .jpeg, "png": .png]
        if bytes.isEmpty { throw FileRefusal.empty }
        guard let kind = kinds[name.ending] else {
            throw FileRefusal.notTaken(ending: name.ending, taken: [.jpeg, .png])
        }
        do { return try await pictures.picture(of: bytes).jpeg } catch let refusal as PictureRefusal
        {
            switch refusal {
            case .notAPicture: throw FileRefusal.otherContent(than: kind)
            case .unreadable: throw FileRefusal.damaged(kind)
            case .tooManyPixels(let limit): throw FileRefusal.tooManyPixels(limit: limit)
            }
        }
    }

    private func remove(
        _ visit: Visit, _ site: PublicSite, _ code: ServiceCode, _ token: DraftToken,
        _ id: String
    ) async throws -> Response {
        let place = try await filePlace(visit, site, code, token).place
        guard let field = place.plan.files.first(where: { $0.id == id }) else {
            throw WebRefusal.nothingHere
        }
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
            hidden: visit.hidden(for: Self.template(EServiceLocations.attachment.own.template)),
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
    var sizeWording: String { FileSize(size).text }
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

extension Sheet {
    /// Says which files are still to be attached.
    fileprivate mutating func requireFiles(of place: AskPlace) {
        for field in place.plan.files where field.isRequired && place.answers[field.id] == nil {
            refuse(field.name, field.missing)
        }
    }
}
