import Cryptography
import Design
import HTTP
import Platform
import SQL
import ThaiText

/// A report as it came, and what makes it the same when it is sent again.
private struct SentReport {
    let upload: Upload
    let service: Service
    let wish: Idempotency.Wish
    let mark: String
}

/// What programs report by GeoReport v2: the same request as by the form of the service, under the same rules.
extension EService {
    /// One picture and what is written beside it.
    static let reportLimit = fileLimit + (1 << 20)

    func report(
        _ visit: Visit, _ site: PublicSite, _ list: Open311List
    ) async throws -> Response {
        var response = try await answer(list.format, "service_requests") {
            guard list.kind == .requests else {
                throw Open311Fault(.methodNotAllowed, "services are not sent")
            }
            let sent = try await sent(visit, site)
            let id: ServiceRequest.ID
            do {
                if let known = try await known(sent, site) {
                    id = known
                } else {
                    id = try await receive(sent, visit, site)
                }
            } catch Idempotency.Refusal.otherContent {
                throw Open311Fault(.conflict, "Idempotency-Key belongs to another report")
            }
            return try await receipt(id, visit, site)
        }
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// What came, for a service that takes it.
    private func sent(_ visit: Visit, _ site: PublicSite) async throws -> SentReport {
        var visit = visit
        let upload: Upload
        do {
            upload = try await visit.report(files: [Open311Report.media], limit: Self.fileLimit)
        } catch {
            guard let fault = Open311Fault(reading: error) else { throw error }
            throw fault
        }
        try require(site, upload.fields["jurisdiction_id"])
        let service = try await reported(upload.fields["service_code"] ?? "", site)
        let mark = try mark(upload, visit)
        let wish = Idempotency.Wish(
            "open311", key: mark, content: upload.digest, authority: site.authority.id,
            at: visit.now)
        return SentReport(upload: upload, service: service, wish: wish, mark: mark)
    }

    private func reported(_ code: String, _ site: PublicSite) async throws -> Service {
        let (isOn, services) = try await reader(site).read { transaction in
            (try transaction.takesReports(), try transaction.sharedServices())
        }
        guard isOn else {
            throw Open311Fault(.forbidden, "this authority takes no requests from programs")
        }
        guard !code.isEmpty else {
            throw Open311Fault(.badRequest, "service_code was not provided")
        }
        guard let service = services.first(where: { $0.code.text == code }) else {
            throw Open311Fault(.notFound, "service_code was not found")
        }
        guard service.isOnline, service.content.form.takesReports else {
            throw Open311Fault(
                .forbidden, "\(code) asks for what only its own form takes; open it in a browser")
        }
        return service
    }

    /// By what a report is known: the key that the sender chose; without one, its content on the same day.
    private func mark(_ upload: Upload, _ visit: Visit) throws(Open311Fault) -> String {
        let hash = key.key(for: "open311")
        guard let chosen = visit.request.fields["idempotency-key"] else {
            let day = Bangkok(visit.now).date.iso
            return Hexadecimal.text(hash(Array("content \(day) \(upload.digest)".utf8)))
        }
        guard (16...200).contains(chosen.utf8.count) else {
            throw Open311Fault(.badRequest, "Idempotency-Key must be 16 to 200 characters")
        }
        return Hexadecimal.text(hash(Array("key \(chosen)".utf8)))
    }

    /// The request that the same report made before.
    private func known(_ sent: SentReport, _ site: PublicSite) async throws -> ServiceRequest.ID? {
        try await reader(site).read { try Idempotency.result(of: sent.wish, in: $0) }
            .flatMap { Int64($0) }.map { ServiceRequest.ID(rawValue: $0) }
    }

    private func receive(
        _ sent: SentReport, _ visit: Visit, _ site: PublicSite
    ) async throws -> ServiceRequest.ID {
        let form = sent.service.content.form
        let report = try Open311Report(sent.upload.fields, for: form)
        var sheet = Sheet(report.pairs, visit.language)
        let villages = try await reader(site).read { try $0.serviceOffice() }.villages
        var answers = sheet.answers(
            to: form, among: villages, on: Bangkok(visit.now).date)
        let contact = sheet.contact()
        try require(sheet, report)
        try await keepPicture(sent, visit, site, &answers, &sheet)
        try require(sheet, report)
        guard let contact else { throw Open311Fault(.badRequest, "who asks was not provided") }
        let new = NewRequest(
            mark: sent.mark, service: sent.service.id, version: sent.service.version,
            content: sent.service.content, answers: answers.only(of: form), contact: contact,
            channel: .web, code: RequestCode(random))
        let (letters, wish) = (letters(site), sent.wish)
        do {
            return try await openAct(visit, site).receive(new, holidays) { request, transaction in
                try letters.received(request, at: visit.now, in: transaction)
                try Idempotency.once(wish, in: transaction) { String(request.id.rawValue) }
            }.id
        } catch RequestRefusal.closed {
            throw Open311Fault(.notFound, "service_code was not found")
        }
    }

    private func keepPicture(
        _ sent: SentReport, _ visit: Visit, _ site: PublicSite, _ answers: inout FormAnswers,
        _ sheet: inout Sheet
    ) async throws {
        guard let file = sent.upload.files.first else { return }
        let asked = sent.service.content.form.asked(answers)
        guard let field = asked.first(where: { $0.kind == .photo }) else {
            throw Open311Fault(.badRequest, "\(Open311Report.media) is not asked")
        }
        let kept = try await kept(file, openAct(visit, site), field, &sheet)
        answers[field.id] = kept.map { .files([$0.id]) }
    }

    /// Throws everything that is wrong, in the names that the sender used.
    private func require(_ sheet: Sheet, _ report: Open311Report) throws(Open311Fault) {
        guard !sheet.isSound else { return }
        throw Open311Fault(
            .badRequest, all: sheet.errors.map { "\(report.origin($0.field)): \($0.text)" })
    }

    private func receipt(
        _ id: ServiceRequest.ID, _ visit: Visit, _ site: PublicSite
    ) async throws -> Open311Value {
        let request = try await reader(site).read { try $0.request(id) }
        let link = lookupLink(site, request.code)
        var notice = [
            Bilingual(
                "รับเรื่องแล้ว ดูสถานะด้วยรหัสติดตาม \(request.code.text) และเบอร์โทรศัพท์ที่ \(link)",
                "Received. Follow it with the code \(request.code.text) and your telephone number at \(link)"
            )(visit.language)
        ]
        if request.content.form.isUrgent(request.answers) {
            let emergency = EmergencyNotice(
                office: try await reach(reader(site)), language: visit.language)
            notice.insert(emergency.line, at: 0)
        }
        return .receipt(
            id, notice: notice.joined(separator: " "), request.code, link: link)
    }
}

extension Sheet {
    /// The answers to all that a form asks, but for files.
    fileprivate mutating func answers(
        to form: ServiceForm, among villages: [String], on today: ThaiDate
    ) -> FormAnswers {
        var answers = FormAnswers()
        for field in form.fields
        where !field.isOfFiles && form.asked(answers).contains(where: { $0.id == field.id }) {
            answers[field.id] = answer(field, among: villages, on: today)
        }
        return answers
    }
}
