import Design
import FileStore
import HTML
import HTTP
import Platform
import SQL
import ThaiText

extension Disclosure {
    /// The longest file in bytes.
    static let fileLimit = 20 << 20
    /// The endings that a browser offers.
    static let endings = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.odt,.ods"

    func evidenceRoutes(_ gate: Gate) -> [Route<Access>] {
        addingRoutes(gate) + [
            gate.get(DisclosureLocations.withdrawal, .page(.disclosers)) { visit, id in
                try await withdrawalForm(visit, shown(visit, id), Sheet(visit))
            },
            gate.post(
                DisclosureLocations.withdrawal,
                .form(.disclosers, fields: [ItemField.reason], limit: Self.formLimit),
                answer: withdraw),
            gate.get(DisclosureLocations.confirmation, .page(.disclosers)) { visit, id in
                let piece = try await shown(visit, id)
                return .redirect(
                    to: LinkAddress(DisclosureLocations.item.path(piece.year, piece.item)))
            },
            gate.post(
                DisclosureLocations.confirmation,
                .form(.disclosers, fields: [], limit: Self.formLimit), answer: confirm),
            gate.get(DisclosureLocations.staffFile, .page(.ofAuthority), answer: staffFile),
        ]
    }

    private func addingRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(DisclosureLocations.file, .page(.disclosers), answer: back),
            gate.post(
                DisclosureLocations.file,
                .upload(
                    .disclosers, fields: [ItemField.title, FormFile.heldField(ItemField.file)],
                    limit: Self.fileLimit + (1 << 20)),
                answer: sendFile),
            gate.get(DisclosureLocations.link, .page(.disclosers)) { visit, year, code in
                try await itemPage(visit, place(code, year), Sheet(visit))
            },
            gate.post(
                DisclosureLocations.link,
                .form(
                    .disclosers, fields: [ItemField.link, ItemField.linkTitle],
                    limit: Self.formLimit), answer: addLink),
            gate.get(DisclosureLocations.proof, .page(.disclosers), answer: back),
            gate.post(
                DisclosureLocations.proof,
                .form(.disclosers, fields: [ItemField.proof], limit: Self.formLimit),
                answer: useProof),
        ]
    }

    /// Evidence that is shown; throws where there is none.
    private func shown(
        _ visit: Visit, _ id: DisclosedEvidence.ID
    ) async throws -> DisclosedEvidence {
        let found = try await visit.act(in: database).read(.seeDisclosure) {
            try $0.evidence(id)
        }
        guard let found, found.withdrawal == nil else { throw WebRefusal.nothingHere }
        return found
    }

    private func done(_ place: ItemPlace) -> LinkAddress {
        DoneNote.shown.on(DisclosureLocations.item.path(place.year, place.code))
    }

    private func addLink(
        _ visit: Visit, _ year: FiscalYear, _ code: String
    ) async throws -> Response {
        let place = try place(code, year)
        let act = try visit.act(in: database)
        var sheet = Sheet(visit)
        let link = sheet.publicLink(ItemField.link)
        let title = sheet.phrase(
            ItemField.linkTitle, missing: Bilingual("บอกว่าลิงก์นี้คืออะไร", "Say what the link is"))
        let wish = visit.wish("disclosure/\(year.buddhist)/\(code)", of: act.authority)
        return try await carry(
            visit, sheet, main: ItemField.link,
            again: { try await itemPage(visit, place, $0) }
        ) {
            if let link, let title {
                try await act.discloseEvidence(
                    EvidenceDraft(.link(link), title: title), for: place, once: wish)
            }
            return done(place)
        }
    }

    private func useProof(
        _ visit: Visit, _ year: FiscalYear, _ code: String
    ) async throws -> Response {
        let place = try place(code, year)
        let act = try visit.act(in: database)
        let answer = await sources.evidence(
            for: [code], of: year, in: try await act.reader(.seeDisclosure))
        var sheet = Sheet(visit)
        let chosen = answer.pieces.first { $0.evidence.usableKey == sheet[ItemField.proof] }
        if chosen == nil {
            sheet.refuse(
                ItemField.proofs,
                Bilingual(
                    "ไม่พบสิ่งที่เลือก อาจถูกถอนไปแล้ว เลือกจากรายการอีกครั้ง",
                    "It is not there any more; choose from the list again"))
        }
        return try await carry(
            visit, sheet, main: ItemField.proofs,
            again: { try await itemPage(visit, place, $0) }
        ) {
            if let evidence = chosen?.evidence, let content = evidence.content {
                let draft = EvidenceDraft(content, title: evidence.title.thai)
                let wish = visit.wish("disclosure/\(year.buddhist)/\(code)", of: act.authority)
                try await act.discloseEvidence(draft, for: place, once: wish)
            }
            return done(place)
        }
    }

    private func withdrawalForm(
        _ visit: Visit, _ piece: DisclosedEvidence, _ sheet: Sheet
    ) async throws -> Response {
        let language = visit.language
        let title = Bilingual("ถอนหลักฐาน", "Take evidence back")(language)
        let question = try question(piece.item, piece.year)
        return try await page(
            title, visit, under: Above.item(question, piece.year, language),
            errors: sheet.errors
        ) {
            PageTitle(
                title,
                lead: Bilingual(
                    "ประชาชนจะไม่เห็น “\(piece.title)” อีก เจ้าหน้าที่ยังดูได้ว่าใครถอนเมื่อใด",
                    "The public sees “\(piece.title)” no more; staff still see who took it back and when"
                )(language))
            PostForm(
                to: LinkAddress(DisclosureLocations.withdrawal.path(piece.id)),
                hidden: visit.hidden(for: DisclosureLocations.withdrawal.template)
            ) {
                TextArea(
                    Field(ItemField.reason, Bilingual("ถอนเพราะอะไร", "Why")(language))
                        .showing(sheet.errors), value: sheet[ItemField.reason])
                ButtonRow {
                    Button(Bilingual("ถอนหลักฐาน", "Take it back")(language), .danger)
                    BackLink(
                        to: LinkAddress(DisclosureLocations.item.path(piece.year, piece.item)),
                        language)
                }
            }
        }
    }

    private func withdraw(
        _ visit: Visit, _ id: DisclosedEvidence.ID
    ) async throws -> Response {
        let piece = try await shown(visit, id)
        var sheet = Sheet(visit)
        let reason = sheet.prose(
            ItemField.reason, missing: Bilingual("บอกเหตุผลที่ถอน", "Say why it is taken back"))
        return try await carry(
            visit, sheet, main: ItemField.reason,
            again: { try await withdrawalForm(visit, piece, $0) }
        ) {
            if let reason {
                try await visit.act(in: database).withdrawEvidence(id, because: reason)
            }
            return DoneNote.withdrawn.on(DisclosureLocations.item.path(piece.year, piece.item))
        }
    }

    private func confirm(
        _ visit: Visit, _ id: DisclosedEvidence.ID
    ) async throws -> Response {
        let piece = try await shown(visit, id)
        let place = ItemPlace(piece.item, of: piece.year)
        return try await carry(
            visit, Sheet(visit), main: ItemField.element,
            again: { try await itemPage(visit, place, $0) }
        ) {
            try await visit.act(in: database).confirmEvidence(id)
            return DoneNote.confirmed.on(DisclosureLocations.item.path(piece.year, piece.item))
        }
    }
}

extension Sheet {
    /// The address of a page that the public can open; nil after a refusal.
    fileprivate mutating func publicLink(_ field: String) -> String? {
        guard let address = webLink(field) else { return nil }
        guard !address.isEmpty else {
            refuse(field, Bilingual("ใส่ที่อยู่ของลิงก์", "Enter the link's address"))
            return nil
        }
        guard WebHost(of: address)?.isOfInternet == true else {
            refuse(
                field,
                Bilingual(
                    "ลิงก์นี้ชี้ไปที่เลข IP หรือเครื่องภายใน (เช่น localhost) ซึ่งประชาชนเปิดไม่ได้ ใส่ที่อยู่ที่เปิดได้จากอินเทอร์เน็ต หรือแนบเป็นไฟล์แทน",
                    "This link leads to an IP address or a machine inside a network (as localhost), which the public cannot open. Give an address of the internet, or the file itself."
                ))
            return nil
        }
        return address
    }
}
