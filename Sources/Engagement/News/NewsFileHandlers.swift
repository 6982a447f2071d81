import Design
import FileStore
import HTML
import HTTP
import Pictures
import Platform
import SQL
import ThaiText
import Threads

/// Pictures and files of news.
extension Engagement {
    /// The longest file in bytes.
    static let fileLimit = 20 << 20
    /// The endings that a browser offers.
    static let endings = ".jpg,.jpeg,.png,.pdf,.docx,.xlsx,.odt,.ods"

    func newsFileRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(NewsLocations.file, .page(.speakers), answer: toNews),
            gate.post(
                NewsLocations.file,
                .upload(
                    .speakers,
                    fields: [NewsField.description, FormFile.heldField(NewsField.file)],
                    limit: Self.fileLimit + (1 << 20)),
                answer: sendNewsFile),
            gate.get(NewsLocations.staffFile, .page(.ofAuthority)) { visit, id, number in
                let item = try await news(visit, id)
                return try await response(
                    item.files.first { $0.number == number }, visit.act(in: database).database)
            },
            gate.get(NewsLocations.removal, .page(.speakers)) { visit, id, number in
                try await toNews(visit, id)
            },
            gate.post(NewsLocations.removal, .form(.speakers)) { visit, id, number in
                try await carry(
                    Sheet(visit), main: NewsField.file,
                    again: { try await newsPage(visit, id, $0) }
                ) {
                    try await visit.act(in: database).removeNewsFile(number, of: id)
                    return EngagementDone.removed.on(NewsLocations.item.path(id))
                }
            },
        ]
    }

    /// A file as it is given out.
    func response(_ file: NewsFile?, _ rows: ScopedDatabase) async throws -> Response {
        guard let file else { throw WebRefusal.nothingHere }
        do { return try await files.response(of: file.file, in: rows) } catch FilesRefusal.noFile {
            throw WebRefusal.nothingHere
        }
    }

    private func sendNewsFile(_ visit: Visit, _ id: NewsItem.ID) async throws -> Response {
        var visit = visit
        do {
            let upload = try await visit.upload(file: NewsField.file, limit: Self.fileLimit)
            return try await send(upload, visit, id)
        } catch BodyError.tooLarge {
            var sheet = Sheet(visit.form, visit.language)
            sheet.refuse(NewsField.file, FileRefusal.tooLarge(limit: Self.fileLimit).wording)
            return try await newsPage(visit, id, sheet, refused: .contentTooLarge)
        }
    }

    private func send(
        _ upload: Upload, _ visit: Visit, _ id: NewsItem.ID
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let item = try await news(visit, id)
        let done = EngagementDone.added.on(NewsLocations.item.path(id))
        let wish = visit.wish("news/\(id.rawValue)/file", of: act.authority, with: upload)
        if try await visit.wasDone(wish, in: act.database) { return .redirect(to: done) }
        var sheet = Sheet(upload.fields, visit.language)
        let description = sheet.phrase(
            NewsField.description,
            missing: Bilingual(
                "บอกว่ารูปนี้มีอะไร หรือไฟล์นี้คืออะไร", "Say what the picture shows or the file is"))
        let sent = FormFile(NewsField.file, limit: Self.fileLimit, through: files)
        let brought = try await sent.bringingHeld(upload, &sheet, visit)
        if brought.fileName.isEmpty {
            sheet.refuse(NewsField.file, Bilingual("เลือกรูปหรือไฟล์", "Choose a picture or file"))
        }
        // Only what shows neither place nor camera lies on the disk until the form comes again.
        let small = try await SmallPicture(brought, &sheet, NewsField.file, pictures)
        let file = try await sent.keepOrHold(small.upload, &sheet, act, visit)
        defer { file?.settle() }
        return try await carry(
            sheet, main: NewsField.file, again: { try await newsPage(visit, item.id, $0) }
        ) {
            guard let file, let description else { return done }
            try await act.addNewsFile(
                NewsFileDraft(file.file.id, description, picture: small.size), to: id, once: wish,
                bringing: file)
            return done
        }
    }
}

/// What a form brought, a picture made small, and none that cannot be; other files as they are.
struct SmallPicture {
    let upload: Upload
    let size: NewsFile.Size?

    /// Makes a picture small; where it cannot be, the sheet says why.
    init(
        _ sent: Upload, _ sheet: inout Sheet, _ field: String, _ shrinker: PictureShrinker
    ) async throws {
        let name = FileName(sent.fileName)
        guard name.isOfPicture, !sent.isTooLarge else {
            (upload, size) = (sent, nil)
            return
        }
        do {
            let picture = try await shrinker.picture(of: sent.bytes)
            upload = sent.bringing(
                picture.jpeg, named: name.text.dropLast(name.ending.count) + "jpg", in: field)
            size = NewsFile.Size(width: picture.width, height: picture.height)
            return
        } catch let refusal as PictureRefusal {
            sheet.refuse(field, refusal.wording)
        } catch is NoRoomLeft {
            sheet.refuse(
                field,
                Bilingual(
                    "ขณะนี้มีคนส่งรูปพร้อมกันมาก รอสักครู่แล้วส่งอีกครั้ง",
                    "Many pictures are coming in just now; wait a moment and send it again"))
        }
        (upload, size) = (sent.withoutFiles, nil)
    }
}

extension PictureRefusal {
    /// What is wrong with a picture, and how to go on.
    var wording: Bilingual {
        switch self {
        case .notAPicture, .unreadable:
            Bilingual(
                "เปิดรูปนี้ไม่ได้ ลองบันทึกเป็น JPEG หรือ PNG ใหม่แล้วส่งอีกครั้ง",
                "This picture does not open; save it as JPEG or PNG once more and send that")
        case .tooManyPixels(let limit):
            Bilingual(
                "รูปใหญ่เกิน \(limit / 1_000_000) ล้านจุด ย่อรูปก่อนแล้วส่งอีกครั้ง",
                "The picture has more than \(limit / 1_000_000) million points; make it smaller and send that"
            )
        }
    }
}
