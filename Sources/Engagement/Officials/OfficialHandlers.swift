import Design
import FileStore
import HTML
import HTTP
import Pictures
import Platform
import ThaiText

/// Posts and contacts in the workspace.
extension Engagement {
    func officialRoutes(_ gate: Gate) -> [Route<Access>] {
        let changed = OfficialField.ofPost.union([OfficialField.known])
        return [
            gate.get(OfficialLocations.list, .page(.ofAuthority), answer: officialList),
            gate.get(OfficialLocations.new, .page(.speakers)) { visit in
                try await officialForm(visit, nil, Sheet(visit))
            },
            gate.post(
                OfficialLocations.new, .form(.speakers, fields: OfficialField.ofPost),
                answer: addOfficial),
            gate.get(OfficialLocations.item, .page(.speakers)) { visit, id in
                let official = try await official(visit, id)
                return try await officialForm(
                    visit, official, Sheet(visit, orNow: official.filledIn))
            },
            gate.post(
                OfficialLocations.item, .form(.speakers, fields: changed),
                answer: changeOfficial),
            gate.get(OfficialLocations.photo, .page(.speakers), answer: toOfficial),
            gate.post(
                OfficialLocations.photo,
                .upload(.speakers, fields: [], limit: Self.fileLimit + (1 << 20)),
                answer: sendPhoto),
            gate.get(OfficialLocations.removal, .page(.speakers), answer: toOfficial),
            gate.post(OfficialLocations.removal, .form(.speakers), answer: removeOfficial),
            gate.get(OfficialLocations.contacts, .page(.ofAuthority)) { visit in
                let now = try await visit.act(in: database).contacts()
                return try await contactsForm(visit, Sheet(visit, orNow: now.filledIn))
            },
            gate.post(
                OfficialLocations.contacts,
                .form(.speakers, fields: OfficialField.ofContacts, limit: Self.formLimit),
                answer: describeContacts),
        ]
    }

    private func official(_ visit: Visit, _ id: Official.ID) async throws -> Official {
        do { return try await visit.act(in: database).official(id) } catch EngagementRefusal
            .nothingHere
        { throw WebRefusal.nothingHere }
    }

    private func toOfficial(_ visit: Visit, _ id: Official.ID) async throws -> Response {
        .redirect(to: LinkAddress(OfficialLocations.item.path(try await official(visit, id).id)))
    }

    private func officialList(_ visit: Visit) async throws -> Response {
        let act = try visit.act(in: database)
        let page = OfficialListPage(
            officials: try await act.officials(),
            mayWrite: (try? act.require(.engage)) != nil, language: visit.language)
        return try await self.page(
            page.title, visit, at: OfficialLocations.list.path(), under: [.work(visit.language)]
        ) { page }
    }

    private func officialForm(
        _ visit: Visit, _ official: Official?, _ sheet: Sheet,
        refused: Status = .unprocessableContent
    ) async throws -> Response {
        let page = OfficialEditor(
            official: official, sheet: sheet, forms: PageForms(visit: visit),
            language: visit.language)
        return try await self.page(
            page.title, visit, at: OfficialLocations.list.path(),
            under: [
                .work(visit.language),
                MenuLink(
                    OfficialListPage.title(visit.language),
                    LinkAddress(OfficialLocations.list.path())),
            ], errors: sheet.errors, refused: refused
        ) { page }
    }

    private func addOfficial(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let content = sheet.official()
        return try await carry(
            sheet, main: OfficialField.post, again: { try await officialForm(visit, nil, $0) }
        ) {
            guard let content else { throw EngagementRefusal.nothingHere }
            let id = try await visit.act(in: database).addOfficial(content)
            return EngagementDone.changed.on(OfficialLocations.item.path(id))
        }
    }

    private func changeOfficial(_ visit: Visit, _ id: Official.ID) async throws -> Response {
        let official = try await official(visit, id)
        var sheet = Sheet(visit)
        let content = sheet.official()
        let known = Int(segment: Digits.arabic(sheet[OfficialField.known])) ?? -1
        return try await carry(
            sheet, main: OfficialField.post,
            again: { try await officialForm(visit, official, $0) }
        ) {
            guard let content else { throw EngagementRefusal.nothingHere }
            try await visit.act(in: database).changeOfficial(id, to: content, after: known)
            return EngagementDone.changed.on(OfficialLocations.item.path(id))
        }
    }

    private func removeOfficial(_ visit: Visit, _ id: Official.ID) async throws -> Response {
        let official = try await official(visit, id)
        return try await carry(
            Sheet(visit), main: OfficialField.post,
            again: { try await officialForm(visit, official, $0) }
        ) {
            try await visit.act(in: database).removeOfficial(id)
            return EngagementDone.changed.on(OfficialLocations.list.path())
        }
    }

    private func sendPhoto(_ visit: Visit, _ id: Official.ID) async throws -> Response {
        var visit = visit
        let official = try await official(visit, id)
        do {
            let upload = try await visit.upload(file: OfficialField.file, limit: Self.fileLimit)
            return try await keep(upload, visit, official)
        } catch BodyError.tooLarge {
            var sheet = Sheet(official.filledIn, visit.language)
            sheet.refuse(
                OfficialField.file, FileRefusal.tooLarge(limit: Self.fileLimit).wording)
            return try await officialForm(visit, official, sheet, refused: .contentTooLarge)
        }
    }

    private func keep(
        _ upload: Upload, _ visit: Visit, _ official: Official
    ) async throws -> Response {
        let act = try visit.act(in: database)
        let done = EngagementDone.added.on(OfficialLocations.item.path(official.id))
        let wish = visit.wish(
            "officials/\(official.id.rawValue)/photo", of: act.authority, with: upload)
        if try await visit.wasDone(wish, in: act.database) { return .redirect(to: done) }
        var sheet = Sheet(official.filledIn, visit.language)
        if upload.fileName.isEmpty {
            sheet.refuse(OfficialField.file, Bilingual("เลือกรูปถ่าย", "Choose a photo"))
        }
        let small = try await SmallPicture(upload, &sheet, OfficialField.file, pictures)
        if sheet.isSound, small.size == nil {
            sheet.refuse(OfficialField.file, PictureRefusal.notAPicture.wording)
        }
        let sent = FormFile(OfficialField.file, limit: Self.fileLimit, through: files)
        let file =
            sheet.isSound ? try await sent.keepOrHold(small.upload, &sheet, act, visit) : nil
        defer { file?.settle() }
        return try await carry(
            sheet, main: OfficialField.file,
            again: { try await officialForm(visit, official, $0) }
        ) {
            guard let file, let size = small.size else { return done }
            try await act.photographOfficial(
                official.id, Official.Photo(file.file.id, size), once: wish, bringing: file)
            return done
        }
    }

    private func contactsForm(_ visit: Visit, _ sheet: Sheet) async throws -> Response {
        let act = try visit.act(in: database)
        let page = ContactsEditor(
            sheet: sheet, hidden: visit.hidden(for: OfficialLocations.contacts.template),
            mayWrite: (try? act.require(.engage)) != nil, language: visit.language)
        return try await self.page(
            page.title, visit, at: OfficialLocations.contacts.path(),
            under: [.work(visit.language)], errors: sheet.errors
        ) { page }
    }

    private func describeContacts(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let known = Int(segment: Digits.arabic(sheet[OfficialField.known])) ?? -1
        let contacts = sheet.contacts(after: known)
        return try await carry(
            sheet, main: OfficialField.address, again: { try await contactsForm(visit, $0) }
        ) {
            guard let contacts else { throw EngagementRefusal.nothingHere }
            try await visit.act(in: database).describeContacts(contacts)
            return EngagementDone.changed.on(OfficialLocations.contacts.path())
        }
    }
}
