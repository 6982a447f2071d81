import Design
import DocumentWriting
import Documents
import FileStore
import HTML
import HTTP
import Platform
import QRCode
import SQL
import ThaiText
import Threads

/// Slips that residents send, and the receipts that they get.
extension EService {
    func slipRoutes(_ gate: Gate) -> [Route<Access>] {
        let page = Access.page(.everyone, isLogged: false)
        return gate.get(EServiceLocations.slip, of: sites, page) { _, site, pass in
            .redirect(to: site.address(EServiceLocations.status.path(pass)))
        }
            + [
                gate.post(
                    EServiceLocations.slip, of: sites,
                    .upload(
                        .everyone, fields: [BillCard.bill], limit: Self.fileLimit + (1 << 20),
                        isLogged: false), answer: takeSlip)
            ]
            + gate.get(EServiceLocations.receipt, of: sites, page, answer: receipt)
            + gate.get(EServiceLocations.receiptPaper, of: sites, page, answer: receiptPaper)
            + gate.get(EServiceLocations.paymentCode, of: sites, page, answer: paymentCode)
    }

    /// The code with which a bill is paid, as a picture that a phone keeps; nothing where none is to be paid so.
    private func paymentCode(
        _ visit: Visit, _ site: PublicSite, _ pass: RequestPass
    ) async throws -> Response {
        guard let id = try opened(visit, site, pass) else { throw WebRefusal.nothingHere }
        let (request, bill) = try await reader(site).read { transaction in
            (try transaction.request(id), try transaction.bill(of: id))
        }
        guard let bill, bill.bill.state.takesSlips, request.standing.state.isPayable,
            let code = bill.code(for: request),
            let picture = MatrixCode(code, label: OpenBill.reference(of: request))
        else { throw WebRefusal.nothingHere }
        return .download(
            picture.png, name: "promptpay-\(OpenBill.reference(of: request)).png",
            type: "image/png")
    }

    private func takeSlip(
        _ visit: Visit, _ site: PublicSite, _ pass: RequestPass
    ) async throws -> Response {
        var visit = visit
        guard let id = try opened(visit, site, pass) else {
            // The form's token is proved all the same; of the file nothing is held.
            _ = try await visit.upload(file: BillCard.slip, limit: 1)
            return await ended(visit, site)
        }
        var sheet = Sheet([], visit.language)
        do {
            let upload = try await visit.upload(file: BillCard.slip, limit: Self.fileLimit)
            if try await take(upload, visit, site, id, &sheet) {
                return ApplicantNote.slip.on(pass, of: site)
            }
            return try await statusPage(visit, site, pass, sheet)
        } catch BodyError.tooLarge {
            sheet.refuse(BillCard.slip, FileRefusal.tooLarge(limit: Self.fileLimit).wording)
            return try await statusPage(visit, site, pass, sheet, refused: .contentTooLarge)
        }
    }

    /// Takes the slip that was sent; false after a refusal.
    private func take(
        _ upload: Upload, _ visit: Visit, _ site: PublicSite, _ id: ServiceRequest.ID,
        _ sheet: inout Sheet
    ) async throws -> Bool {
        let (act, common, letters) = (openAct(visit, site), holidays, letters(site))
        let wish = visit.wish("slip/\(id.rawValue)", of: act.authority, with: upload)
        if try await visit.wasDone(wish, in: act.database) { return true }
        do {
            // Before anything is kept: what is not asked for fills no disk.
            let open = try await act.database.read { try $0.billTakingSlips(of: id) }
            guard Int(Digits.arabic(upload.fields[BillCard.bill] ?? "")) == open.number else {
                throw PaymentRefusal.changedMeanwhile
            }
            guard let file = try await slip(upload, act, &sheet) else { return false }
            try await act.changeOpenly { transaction in
                _ = try Idempotency.once(wish, in: transaction) { "sent" }
                try act.takeSlip(file.id, of: id, seen: open.number, common, transaction)
                let request = try transaction.request(id)
                try letters.tellStaff(
                    request, String(request.standing.last), after: .slipSent, at: act.time,
                    in: transaction)
                return Done(AuditNote(.paymentSlipSent, [.number(id.rawValue)]))
            }
            return true
        } catch let refusal as PaymentRefusal {
            sheet.refuse(BillCard.slip, refusal.wording)
            return false
        }
    }

    /// The slip as it is kept: a photo made small without what is hidden in it, or a PDF; nil after a refusal.
    private func slip(
        _ upload: Upload, _ act: Act, _ sheet: inout Sheet
    ) async throws -> VisitorFile? {
        guard let sent = upload.files.first(where: { !$0.name.isEmpty }) else {
            sheet.refuse(BillCard.slip, Bilingual("เลือกรูปหรือไฟล์สลิป", "Choose the slip"))
            return nil
        }
        let isPhoto = FileName(sent.name).isOfPicture
        return try await kept(
            sent, act, of: isPhoto ? [.jpeg, .png] : [.pdf, .jpeg, .png], isPhoto: isPhoto,
            until: act.time + FormTokens.validity, &sheet)
    }

    /// What a receipt says; throws `WebRefusal.nothingHere` until there is one.
    private func paidRequest(
        _ visit: Visit, _ site: PublicSite, _ pass: RequestPass
    ) async throws -> Receipt {
        guard let id = try opened(visit, site, pass) else { throw WebRefusal.nothingHere }
        let (request, receipt, office, divisions) = try await reader(site).read { transaction in
            (
                try transaction.request(id), try transaction.receipt(of: id),
                try transaction.paymentOffice(), try transaction.divisionNames()
            )
        }
        guard let receipt else { throw WebRefusal.nothingHere }
        return Receipt(
            authority: site.authority.profile, request: request, receipt: receipt,
            division: office.division.flatMap { divisions[$0] })
    }

    private func receipt(
        _ visit: Visit, _ site: PublicSite, _ pass: RequestPass
    ) async throws -> Response {
        guard try opened(visit, site, pass) != nil else {
            return await ended(visit, site)
        }
        let page = ReceiptPage(
            receipt: try await paidRequest(visit, site, pass),
            paper: site.address(EServiceLocations.receiptPaper.path(pass)),
            back: site.address(EServiceLocations.status.path(pass)), language: visit.language)
        return await publicPage(page.title, visit, site, isPrivate: true) { page }
    }

    private func receiptPaper(
        _ visit: Visit, _ site: PublicSite, _ pass: RequestPass
    ) async throws -> Response {
        try await paper(of: try await paidRequest(visit, site, pass), site, at: visit.now)
    }

    /// A receipt on paper.
    func paper(
        of receipt: Receipt, _ site: PublicSite, at now: Timestamp
    ) async throws -> Response {
        let document = ReceiptDocument(
            receipt: receipt,
            address: paperAddress(of: site, EServiceLocations.lookup.path()).map {
                $0 + "?code=" + receipt.request.code.text
            },
            created: Bangkok(now).iso8601
        ).document
        let fonts = fonts
        let bytes = try await printing.run { try PDFWriter(fonts: fonts).write(document) }
        let number = receipt.receipt
        return .download(
            bytes, name: "receipt-\(number.year)-\(number.number).pdf", type: "application/pdf")
    }
}
