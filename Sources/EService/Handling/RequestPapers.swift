import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// What of a request is opened apart from its page: files that came with it, and the sheet to print.
extension EService {
    /// A file that came with a request.
    func sentFile(
        _ visit: Visit, _ id: ServiceRequest.ID, _ file: StoredFile.ID
    ) async throws -> Response {
        let act = try visit.act(in: database)
        do {
            let isSent = try await act.read(.seeRequests) { transaction in
                try transaction.isSent(file, with: transaction.request(id, act.sight))
            }
            guard isSent else { throw WebRefusal.nothingHere }
            return try await files.response(ofVisitors: file, in: act.database, at: visit.now)
        } catch RequestRefusal.noRequest {
            throw WebRefusal.nothingHere
        } catch FilesRefusal.noFile { throw WebRefusal.nothingHere }
    }

    /// What came in, on one sheet for the file or for the applicant at the counter.
    func printSheet(_ visit: Visit, _ id: ServiceRequest.ID) async throws -> Response {
        let act = try visit.act(in: database)
        do {
            let request = try await act.read(.seeRequests) { try $0.request(id, act.sight) }
            let language = visit.language
            let say = { (thai: String, english: String) in Bilingual(thai, english)(language) }
            let files = try await fileNames(
                request.answers, of: AuthorityReader(act.authority, in: database), visit.now)
            let rows =
                [
                    SummaryRow(say("รหัสติดตาม", "Tracking code"), request.code.text),
                    SummaryRow(say("ผู้ขอ", "Applicant"), request.contact.name),
                    SummaryRow(say("โทร", "Telephone"), request.contact.phone),
                    SummaryRow(say("ยื่นเมื่อ", "Received"), request.received.dayAndTime(language)),
                    SummaryRow(
                        say("กำหนดเสร็จ", "Due"),
                        request.standing.due.map { Timestamp($0).day(language) } ?? "–"),
                ] + request.summary(files, language)
            let title = say("ใบรับคำขอ", "Receipt of a request")
            return try await page(
                title, visit, under: aboveRequest(language), menu: EServiceLocations.requests.path()
            ) {
                PageTitle(title, eyebrow: request.content.name(language))
                SummaryList(rows)
                PrintButton(say("พิมพ์", "Print"))
            }
        } catch RequestRefusal.noRequest { throw WebRefusal.nothingHere }
    }
}
