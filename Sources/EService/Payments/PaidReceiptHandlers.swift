import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// The receipt of a request as staff open and print it for who paid at the counter.
extension EService {
    /// What a receipt says; throws `WebRefusal.nothingHere` where there is none.
    func paid(_ visit: Visit, _ id: ServiceRequest.ID) async throws -> Receipt {
        let act = try visit.act(in: database)
        do {
            let (request, receipt, office, divisions) = try await act.read(.seeRequests) {
                transaction in
                (
                    try transaction.request(id, act.sight), try transaction.receipt(of: id),
                    try transaction.paymentOffice(), try transaction.divisionNames()
                )
            }
            let site = try await sites.site(of: act.authority, visit.request, in: database)
            guard let receipt, let site else { throw WebRefusal.nothingHere }
            return Receipt(
                authority: site.authority.profile, request: request, receipt: receipt,
                division: office.division.flatMap { divisions[$0] })
        } catch RequestRefusal.noRequest { throw WebRefusal.nothingHere }
    }

    func paidReceipt(_ visit: Visit, _ id: ServiceRequest.ID) async throws -> Response {
        let receipt = try await paid(visit, id)
        let back = EServiceLocations.payment.path(id)
        let page = ReceiptPage(
            receipt: receipt, paper: LinkAddress(EServiceLocations.paidReceiptPaper.path(id)),
            back: LinkAddress(back), language: visit.language)
        return try await self.page(
            page.title, visit,
            under: aboveRequest(visit.language) + [
                MenuLink(
                    receipt.request.code.text, LinkAddress(EServiceLocations.request.path(id)))
            ], menu: EServiceLocations.requests.path()
        ) { page }
    }
}
